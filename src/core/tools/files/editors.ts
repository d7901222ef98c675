// Text editors and pagers. Opened for a person they are harmless; what they are told to do by an option is judged
// (`vim -c '!sh'`, `emacs --eval`, `less` and `man` with a pager of one's own), and their lists of options are closed.

import type { Condition, Does, OptionTable, ToolSpec } from "../spec.ts";

const VI_OPTIONS: OptionTable = {
  "-c, --cmd": "code:escapes",
  "-S, -s, -u, -U": "file:escapes",
  "-l": "file:lua",
  "-i, -q": "read",
  "-w, -W, --log, --startuptime, --gui-dialog-file": "write",
  "-T, -t, --role, --socketid, --windowid, --servername": "text",
  "-o, -O, -p, -V": { role: "text", optional: true },
  "-e, -E, -R, -n, -N, -y, -Y, -Z, -d, -D, -b, -A, -H, -F, -f, -g, -C, -L, -M, -m, -P, -r, -v, -x, -X, -nb": "flag",
  "-es, -Es, -reverse, +reverse, -rv, --clean, --noplugin, --headless, --embed, --not-a-term, --ttyfail, --literal, --nofork":
    "flag",
  "-display, -font, -fn, -geometry, -geom, -background, -bg, -foreground, -fg, -name, -iconic, -menuheight": "text",
  "--echo-wid, --serverlist, --api-info, --remote, --remote-silent, --remote-wait, --remote-wait-silent, --remote-tab, --remote-tab-silent, --remote-ui":
    "flag",
  "--listen": "address",
  "--server": "text",
  "--remote-send, --remote-expr": { role: "text", does: ["hidden-code?"] },
};

/** Commands that write the file: `wq`, `x`, `%s/a/b/ | w`. */
const VI_WRITES: Condition = { value: ["-c", "w*|*|w*|*| w*|x*|*|x*|*| x*|up*|*| up*|ZZ*|norm*ZZ*"] };

const PLUG_INS =
  "Plug*nstall*|Plug*pdate*|Plug*pgrade*|Lazy! *|Lazy sync*|Lazy install*|Lazy update*|Packer*|Mason*nstall*|Mason*pdate*|TS*nstall*|TS*pdate*|Coc*nstall*|Coc*pdate*|Bundle*nstall*|Bundle*pdate*|Dein*pdate*|Vundle*|GoInstallBinaries*|GoUpdateBinaries*";
/** The same behind the `+` of an operand. */
const GIVEN_PLUG_INS =
  "+Plug*|+Lazy! *|+Lazy sync*|+Lazy install*|+Lazy update*|+Packer*|+Mason*|+TS*nstall*|+TS*pdate*|+Coc*nstall*|+Coc*pdate*|+Bundle*|+Dein*pdate*|+Go*Binaries*";
const FETCHED = { does: "network", direction: "down", certainty: "likely", sentence: "fetches plug-ins" } as const;

/** Commands of plug-in managers: what they fetch, the editor loads from then on. */
const FETCHES_PLUG_INS: Does = [
  { ...FETCHED, when: { value: ["-c|--cmd", PLUG_INS] } },
  { ...FETCHED, when: { operand: GIVEN_PLUG_INS } },
];

/** Lisp that leaves the editor, or makes more Lisp: all else moves text about. */
const LISP =
  "*shell*|*process*|*term*|*url-*|*load*|*eval*|*require*|*package*|*network*|*compile*|*tramp*|*mail*|*intern*|*funcall*|*apply*|*babel*|*delete-*|*write-*|*read-from*|*server*|*auth-source*|*getenv*";

/** A project's own tests, as a test runner would load them, and the library that runs them. */
const TESTS = "test/*|tests/*|./test/*|./tests/*|*-test.el|*-tests.el|ert";

export const editors: readonly ToolSpec[] = [
  {
    names: ["vim", "vi", "nvim", "rvim", "gvim", "mvim", "vim.tiny", "vim.basic", "nvi", "elvis", "vile"],
    about: "edits text",
    nature: "local",
    closed: true,
    does: FETCHES_PLUG_INS,
    edits: VI_WRITES,
    options: VI_OPTIONS,
    operands: ["edited..."],
  },
  {
    names: ["view", "rview", "gview"],
    about: "shows text in an editor",
    nature: "local",
    closed: true,
    edits: VI_WRITES,
    options: VI_OPTIONS,
    operands: ["document..."],
  },
  {
    names: ["vimdiff", "gvimdiff", "nvimdiff", "mvimdiff"],
    about: "compares files in an editor",
    nature: "local",
    closed: true,
    edits: VI_WRITES,
    options: VI_OPTIONS,
    operands: ["edited..."],
  },
  {
    names: ["ex"],
    about: "edits text by commands",
    nature: "local",
    closed: true,
    interprets: "escapes",
    edits: { ...VI_WRITES },
    options: { ...VI_OPTIONS, "-s": "flag" },
    operands: ["edited..."],
  },
  {
    names: ["ed", "red"],
    about: "edits text by commands",
    nature: "local",
    closed: true,
    interprets: "escapes",
    edits: { stdin: "fed" },
    options: {
      "-p --prompt": "text",
      "-s --quiet --silent, -G --traditional, -E --extended-regexp, -r --restricted, -v --verbose, -l --loose-exit-status":
        "flag",
      "--strip-trailing-cr, --unsafe-names, -x": "flag",
    },
    operands: ["edited..."],
  },
  {
    names: ["emacs", "emacsclient", "xemacs", "jed", "emacs-nox", "emacs-gtk"],
    about: "edits text",
    nature: "local",
    closed: true,
    style: "single-dash",
    // Of a name like these the part behind the method is on another machine, or another account's.
    does: [
      { does: "network", when: { operand: "/ssh:*|/scp:*|/sshx:*|/rsync:*|/ftp:*|/telnet:*|/smb:*|/plink:*" } },
      { does: "privilege", when: { operand: "/sudo:*|/su:*|/doas:*" } },
    ],
    options: {
      "-e, -eval, -execute": {
        role: "code:plain",
        does: [
          {
            does: "hidden-code",
            sentence: "runs Lisp code in the editor",
            when: { value: ["-e|-eval|-execute", LISP] },
          },
        ],
      },
      "-l, -load, -script, -x": {
        role: "file:plain",
        does: [
          {
            does: "hidden-code",
            certainty: "likely",
            sentence: "runs a file of Lisp code",
            when: { value: ["-l|-load|-script|-x", "*", TESTS] },
          },
        ],
      },
      "-f, -funcall": {
        role: "text",
        does: [
          {
            does: "hidden-code",
            certainty: "possible",
            sentence: "calls a function of the editor",
            when: {
              value: [
                "-f|-funcall",
                "*shell*|*term*|*compile*|*server*|*package*|*load*",
                "batch-byte-compile*|ert-run-tests-batch*|package-lint-batch*|checkdoc-batch*|batch-native-compile",
              ],
            },
          },
        ],
      },
      "-insert, -i, -file, -find-file, -visit": "read",
      "-q, -Q, -nw, -batch, -no-init-file, -quick, -n, -no-wait, -t, -tty, -c, -create-frame, -r, -reuse-frame, -u, -quiet, -a":
        "flag",
    },
    operands: ["edited..."],
  },
  {
    names: ["nano", "rnano", "pico"],
    about: "edits text",
    nature: "local",
    closed: true,
    options: {
      "-s --speller": "helper",
      "-f --rcfile": "read",
      "-C --backupdir, -o --operatingdir": "folder",
      "-J --guidestripe, -Q --quotestr, -T --tabsize, -X --wordchars, -Y --syntax, -r --fill": "text",
      "-A --smarthome, -B --backup, -D --boldtext, -E --tabstospaces, -F --multibuffer, -G --locking, -H --historylog, -I --ignorercfiles":
        "flag",
      "-K --rawsequences, -L --nonewlines, -M --trimblanks, -N --noconvert, -O --bookstyle, -P --positionlog, -R --restricted":
        "flag",
      "-S --softwrap, -U --quickblank, -W --wordbounds, -Z --zap, -a --atblanks, -b --breaklonglines, -c --constantshow":
        "flag",
      "-d --rebinddelete, -e --emptyline, -g --showcursor, -i --autoindent, -j --jumpyscrolling, -k --cutfromcursor":
        "flag",
      "-l --linenumbers, -m --mouse, -n --noread, -p --preserve, -q --indicator, -t --saveonexit --tempfile, -u --unix, -v --view":
        "flag",
      "-w --nowrap, -x --nohelp, -y --afterends, -z --suspendable --listsyntaxes, -@ --colonparsing, -% --stateflags":
        "flag",
      "-_ --minibar, -0 --zero, -/ --modernbindings, -! --magic, -$, --smooth, --more, --finalnewline": "flag",
    },
    operands: ["edited..."],
  },
  {
    names: ["micro"],
    about: "edits text",
    nature: "local",
    options: {
      "-plugin, --plugin": {
        role: "text",
        does: [{ does: "network", when: { value: ["-plugin|--plugin", "install|update|search|available"] } }],
      },
    },
    operands: ["edited..."],
  },
  {
    names: ["kak", "ne", "joe", "jmacs", "hx", "helix", "tilde", "dte", "aee", "zile", "mg", "mcedit"],
    about: "edits text",
    nature: "local",
    options: {
      "-e, -E": {
        role: "text",
        does: [
          {
            does: "hidden-code",
            certainty: "possible",
            sentence: "gives the editor commands to run",
            when: { value: ["-e|-E", "*sh*|*!*|*source*|*eval*"] },
          },
        ],
      },
      "-m, --macro": { role: "text", does: ["hidden-code??"] },
      "-g --grammar": {
        role: "text",
        does: [{ does: "network", direction: "down", when: { value: ["-g", "fetch"] } }],
      },
    },
    operands: ["edited..."],
  },
  {
    names: ["gedit", "kate", "kwrite", "mousepad", "xed", "pluma", "leafpad", "notepad", "notepad.exe", "TextEdit"],
    about: "edits text in a window",
    nature: "local",
    operands: ["edited..."],
  },
  {
    names: ["less", "zless", "bzless", "xzless", "lzless", "zstdless"],
    about: "shows text page by page",
    nature: "local",
    closed: true,
    options: {
      "-o --log-file, -O --LOG-FILE": "write",
      "-p --pattern, -t --tag, -T --tag-file, -P --prompt, -D --color, -x --tabs, -y --max-forw-scroll, -z --window":
        "text",
      "-b --buffers, -h --max-back-scroll, -j --jump-target, -# --shift, --rscroll, --wheel-lines, --intr": "text",
      "--line-num-width, --status-col-width, --match-shift, --search-options, --end-prompt, --cmd, --autosave": "text",
      "-k --lesskey-file": { role: "read", does: ["hidden-code??"] },
      "--lesskey-src": { role: "read", does: ["hidden-code??"] },
      "--lesskey-content": { role: "text", does: ["hidden-code?"] },
      "-a --search-skip-screen, -A --SEARCH-SKIP-SCREEN, -B --auto-buffers, -c --clear-screen, -C --CLEAR-SCREEN, -d --dumb":
        "flag",
      "-e --quit-at-eof, -E --QUIT-AT-EOF, -f --force, -F --quit-if-one-screen, -g --hilite-search, -G --HILITE-SEARCH":
        "flag",
      "-i --ignore-case, -I --IGNORE-CASE, -J --status-column, -K --quit-on-intr, -L --no-lessopen, -m --long-prompt":
        "flag",
      "-M --LONG-PROMPT, -n --line-numbers, -N --LINE-NUMBERS, -q --quiet --silent, -Q --QUIET --SILENT": "flag",
      "-r --raw-control-chars, -R --RAW-CONTROL-CHARS, -s --squeeze-blank-lines, -S --chop-long-lines, -u --underline-special":
        "flag",
      "-U --UNDERLINE-SPECIAL, -w --hilite-unread, -W --HILITE-UNREAD, -X --no-init, -~ --tilde, --follow-name, --file-size":
        "flag",
      "--incsearch, --mouse, --MOUSE, --no-keypad, --no-histdups, --save-marks, --status-line, --use-backslash, --use-color":
        "flag",
      "--exit-follow-on-close, --header, --modelines, --no-number-headers, --no-search-headers, --no-search-header-lines":
        "flag",
      "--no-search-header-columns, --no-vbell, --redraw-on-quit, --show-preproc-errors, --proc-backspace, --proc-tab, --proc-return":
        "flag",
      "--form-feed, --quotes, -?, -!, --no-edit-warn, --past-eof, --emouse": "flag",
    },
    operands: ["document..."],
  },
  {
    names: ["more", "zmore", "bzmore", "xzmore", "most", "pg", "lv", "ov", "moar", "moor", "page"],
    about: "shows text page by page",
    nature: "local",
    options: {
      "-n --lines": "text",
      "-d, -l, -f, -e, -p, -c, -s, -u, --silent, --logical, --no-pause, --squeeze": "flag",
    },
    operands: ["document..."],
  },
  {
    names: ["man", "mman", "dman"],
    about: "shows manuals",
    nature: "local",
    closed: true,
    options: {
      "-P --pager": "helper",
      "-H --html, --browser": { role: "helper", optional: true },
      "-C --config-file": { role: "read", does: ["hidden-code??"] },
      "-o --output": "write",
      "-p --preprocessor, -M --manpath, -S, -s --sections, -L --locale, -m --systems, -e --extension, -E --encoding, -r --prompt":
        "text",
      "-R --recode, --warnings": "text",
      "-T --troff-device, -X --gxditview, --ascii-device": { role: "text", optional: true },
      "-k --apropos, -f --whatis, -w --where --path --location, -W --where-cat --location-cat, -a --all, -l --local-file":
        "flag",
      "-K --global-apropos, -t --troff, -Z --ditroff, -d --debug, -D --default, -u --update, -c --catman, -i --ignore-case":
        "flag",
      "-I --match-case, -F --preformat, -7 --ascii, -h, --regex, --wildcard, --names-only, --no-subpages, --no-hyphenation":
        "flag",
      "--nh, --no-justification, --nj, -n, -q, -x, -y, -b, -?, --usage": "flag",
    },
    operands: ["read..."],
  },
  {
    names: ["info", "pinfo", "tkman", "xman"],
    about: "shows manuals",
    nature: "local",
    options: {
      "--restore": "file:escapes",
      "--init-file": { role: "read", does: ["hidden-code??"] },
      "-o --output, --dribble": "write",
      "-f --file": "read",
      "-n --node, -d --directory, -k --apropos, --index-search, -x, -v --variable": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["cht.sh"],
    about: "shows short manuals",
    options: { "--standalone-install": { role: "flag", calms: true } },
    does: ["network:down"],
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
    names: ["select-editor", "sensible-editor", "editor"],
    about: "opens the chosen editor",
    nature: "local",
    operands: ["edited..."],
  },
  {
    names: ["sensible-pager", "pager"],
    about: "opens the chosen pager",
    nature: "local",
    operands: ["read..."],
  },
];
