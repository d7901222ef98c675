// Text editors and pagers. Opened for a person they are harmless; the options that run commands
// (`vim -c '!sh'`, `emacs --eval`, `less` and `man` with a pager of one's own) are roles.

import type { Does, OptionTable, ToolSpec } from "./spec.ts";

const VI_ESCAPE =
  "*!*|*:sh*|sh|shell|*system(*|*py*|*lua*|*perl*|*ruby*|*tcl *|*term*|*source *|so *|*execute*|*job_start*|*call *";

const VI_OPTIONS: OptionTable = {
  "-c --cmd": {
    role: "code:escapes",
    does: [
      { does: "hidden-code", sentence: "runs commands from inside the editor", when: { value: ["-c", VI_ESCAPE] } },
    ],
  },
  "-S, -s, -u, -U, -i, --startuptime": "read",
  "-w, -W, --log": "write",
  "-T, -t, -q, -o, -O, -p, -L, -r": { role: "text", optional: true },
  "-e, -E, -es, -R, -n, -N, -y, -Z, -d, -b, -l, -A, -H, -M, -m, -x, -X, -f, -g, --clean, --noplugin, --headless, --not-a-term":
    "flag",
  "--listen": "address",
  "--server, --servername": "text",
  "--remote-send, --remote-expr": { role: "text", does: ["hidden-code?"] },
};

const VI_PLUS: Does = [
  {
    does: "hidden-code",
    sentence: "runs commands from inside the editor",
    when: { operand: "+*!*|+*system(*|+sh*|+py*|+lua *|+so *" },
  },
  { does: "hidden-code", sentence: "runs commands from inside the editor", when: { value: ["--cmd", VI_ESCAPE] } },
];

export const editors: readonly ToolSpec[] = [
  {
    names: [
      "vim",
      "vi",
      "nvim",
      "view",
      "rvim",
      "rview",
      "gvim",
      "mvim",
      "vim.tiny",
      "vim.basic",
      "nvi",
      "elvis",
      "vile",
    ],
    about: "edits text",
    nature: "local",
    does: VI_PLUS,
    options: VI_OPTIONS,
    operands: ["document..."],
  },
  {
    names: ["ex", "ed", "red"],
    about: "edits text by commands",
    nature: "local",
    interprets: "escapes",
    does: [
      ...VI_PLUS,
      {
        does: "hidden-code",
        certainty: "possible",
        sentence: "takes editing commands from its input",
        when: { stdin: "fed" },
      },
    ],
    options: VI_OPTIONS,
    operands: ["document..."],
  },
  {
    names: ["emacs", "emacsclient", "xemacs", "zile", "mg", "jed"],
    about: "edits text",
    nature: "local",
    options: {
      "--eval, -eval, -e --execute": {
        role: "code:plain",
        does: [{ does: "hidden-code", sentence: "runs Lisp code in the editor" }],
      },
      "-l --load, --script, -load, -script, -x": { role: "script", does: ["hidden-code?"] },
      "-f --funcall, -funcall": "text",
      "-q, -Q, -nw, --batch, -batch, --no-init-file, -t, -c, -n, --tty, --create-frame, --daemon": "flag",
      "-s --socket-name, -a --alternate-editor, -d --display": "text",
    },
    operands: ["read..."],
  },
  {
    names: ["nano", "rnano", "pico", "micro", "joe", "jmacs", "ne", "kak", "hx", "helix", "amp", "tilde", "dte", "aee"],
    about: "edits text",
    nature: "local",
    options: {
      "-s --speller": "shell",
      "-e": "text",
      "-T --tabsize, -Y, --syntax, -r, --fill, -o, -C, -J, -Q": "text",
    },
    operands: ["read..."],
  },
  {
    names: ["gedit", "kate", "kwrite", "mousepad", "xed", "pluma", "leafpad", "notepad", "notepad.exe", "TextEdit"],
    about: "edits text in a window",
    nature: "local",
    operands: ["read..."],
  },
  {
    names: ["less", "more", "most", "pg", "lv", "ov", "moar", "moor"],
    about: "shows text page by page",
    nature: "local",
    options: {
      "-o, --log-file, -O": "write",
      "-p --pattern, -t --tag, -T, -x, -y, -z, -b, -h, -j, -P --prompt": "text",
      "-k, --lesskey-file": { role: "read", does: ["hidden-code??"] },
      "--lesskey-src, --lesskey-content": { role: "text", does: ["hidden-code?"] },
      "-F, -R, -S, -X, -N, -i, -I, -n, -q, -Q, -r, -s, -m, -M, -e, -E, -f, -g, -G, -K": "flag",
    },
    does: [
      {
        does: "hidden-code",
        certainty: "likely",
        sentence: "runs a command from inside the pager",
        when: { operand: "+!*|++!*" },
      },
    ],
    operands: ["document..."],
  },
  {
    names: ["man", "mman", "info", "pinfo", "dman"],
    about: "shows manuals",
    nature: "local",
    options: {
      "-P --pager": "shell",
      "-H --html, --browser": { role: "shell", optional: true },
      "-p --preprocessor": "text",
      "-C --config-file": { role: "read", does: ["hidden-code??"] },
      "-o --output": "write",
      "-M --manpath, -S, -s --sections, -L --locale, -m, --systems, -e --extension, -E --encoding, -r, --prompt, -R, -b":
        "text",
      "-k, -f, -w, -a, -l, -K, -t, -T, -Z, -X, -d, -D, -u, -c, --path, --where, --apropos, --whatis": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["cht.sh"],
    about: "shows short manuals",
    options: { "-u --update": { role: "flag", does: ["network:down"] } },
    operands: ["text..."],
  },
  {
    names: ["vigr"],
    about: "edits the account and sudo files",
    does: ["credential-change", "privilege?"],
    options: { "-f": "write", "-c --check": { role: "flag", calms: true } },
    operands: [],
  },
  {
    names: ["select-editor", "sensible-editor", "sensible-pager", "editor", "pager"],
    about: "opens the chosen editor or pager",
    nature: "local",
    operands: ["read..."],
  },
];
