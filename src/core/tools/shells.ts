// Shells and the built-in commands of bash and zsh.
// Everything here that runs text says so with a role: a shell is never harmless by its name.

import type { Does, OptionTable, ToolSpec } from "./spec.ts";

const HIDES_HISTORY: Does = [
  {
    does: "guard-tamper",
    sentence: "stops the shell from keeping its history",
    when: {
      operand:
        "HISTFILE|HISTFILE=|HISTFILE=/dev/null|HISTSIZE=0|HISTFILESIZE=0|SAVEHIST=0|HISTCONTROL=ignore*|HISTIGNORE=*",
    },
  },
];

const SHELL_OPTIONS: OptionTable = {
  "-c": { role: "shell", late: true },
  "-o, -O, +o, +O": "text",
  "+a, +e, +f, +h, +m, +n, +u, +v, +x, +B, +C, +E, +H, +P, +T": "flag",
  "--rcfile, --init-file": "file:shell",
  "--emulate": "text",
  "-i, -l, -s, -e, -u, -x, -v, -n, -f, -a, -b, -h, -k, -m, -p, -r, -t, -B, -C, -E, -H, -P, -T, --login, --norc, --noprofile, --posix, --restricted":
    "flag",
};

/** Variables that by their name hold a secret and nothing else. */
const SECRET_VARIABLES =
  "$*_SECRET|$*_TOKEN|$*_PASSWORD|$*_PASSWD|$*API_KEY|$*APIKEY|$*PRIVATE_KEY|$*ACCOUNT_KEY|$*SIGNING_KEY|$*DEPLOY_KEY|$*GPG_KEY|$*_ACCESS_KEY|$*SECRET_KEY|$*_PAT|$*_PASS|$*_CREDENTIALS|$SECRET|$TOKEN|$PASSWORD|$PASSWD|$PGPASSWORD";

export const shells: readonly ToolSpec[] = [
  {
    names: [
      "sh",
      "bash",
      "dash",
      "ash",
      "zsh",
      "ksh",
      "ksh93",
      "mksh",
      "oksh",
      "loksh",
      "pdksh",
      "yash",
      "rbash",
      "rzsh",
    ],
    about: "runs shell commands",
    style: "posix",
    interprets: "shell",
    parses: { has: ["-n"], lacks: ["-i", "-s", "-c", "-o", "+o", "+n"], operands: "some", noOperand: "+*" },
    options: SHELL_OPTIONS,
    operands: ["script", "text..."],
  },
  {
    names: ["fish", "csh", "tcsh", "nu", "elvish", "xonsh", "osh", "oil", "ysh", "rc", "es", "murex", "ion", "hush"],
    about: "runs commands of another shell",
    style: "posix",
    interprets: "shell",
    options: {
      "-c --command, --commands, -C, --init-command": "shell",
      "-d --debug, --features, --config, --env-config": "text",
      "-i, -l, -n, -N, -P, -f, -e, -v, -x, --login, --interactive, --no-config, --no-execute": "flag",
    },
    operands: ["script", "text..."],
  },
  { names: ["eval"], about: "runs text as shell commands", style: "posix", operands: ["shell..."] },
  {
    names: ["source", "."],
    about: "runs a file in this shell",
    style: "posix",
    interprets: "shell",
    operands: ["script", "text..."],
  },
  {
    names: ["exec"],
    about: "replaces the shell with a program",
    style: "posix",
    options: { "-a": "text", "-c, -l": "flag" },
    operands: ["argv"],
  },
  {
    names: ["command"],
    about: "runs a program, passing over functions",
    style: "posix",
    options: { "-v, -V": { role: "text", calms: true }, "-p": "flag" },
    operands: ["argv"],
  },
  { names: ["builtin", "noglob", "nocorrect", "coproc"], about: "runs a command", style: "posix", operands: ["argv"] },
  {
    names: ["trap"],
    about: "runs a command at a signal",
    style: "posix",
    options: { "-l, -p": { role: "flag", calms: true } },
    operands: ["shell", "text..."],
  },
  {
    names: ["history", "fc"],
    about: "shows or changes the shell's history",
    nature: "local",
    options: {
      "-c": { role: "flag", does: [{ does: "guard-tamper", sentence: "erases the shell's history" }] },
      "-d": { role: "text", does: [{ does: "guard-tamper", sentence: "erases a line of the shell's history" }] },
      "-p, -P": { role: "flag", does: [] },
      "-e, -s": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["export", "declare", "typeset", "local", "readonly", "setenv", "unset", "unsetenv", "integer", "float"],
    about: "sets or removes variables",
    nature: "local",
    does: HIDES_HISTORY,
    operands: ["assignment..."],
  },
  {
    names: ["set", "setopt", "unsetopt", "shopt"],
    about: "sets options of the shell",
    nature: "local",
    does: [
      {
        does: "guard-tamper",
        sentence: "stops the shell from keeping its history",
        when: { operand: "history|incappendhistory|sharehistory|HIST_IGNORE*", lacks: ["-o"] },
      },
    ],
    options: { "-o": { role: "text", optional: true } },
    operands: ["text..."],
  },
  { names: ["alias"], about: "gives commands other names", nature: "local", operands: ["assignment..."] },
  {
    names: ["enable", "zmodload"],
    about: "loads or switches built-in commands",
    nature: "local",
    options: { "-f": { role: "read", does: [{ does: "hidden-code", sentence: "loads a library into the shell" }] } },
    does: [{ does: "network", certainty: "possible", when: { operand: "zsh/net/*|zsh/zftp" } }],
    operands: ["text..."],
  },
  {
    names: ["ztcp", "zftp", "zsocket"],
    about: "opens network connections in zsh",
    nature: "network",
    does: ["network"],
    operands: ["text..."],
  },
  {
    names: ["bind"],
    about: "sets keys of the line editor",
    nature: "local",
    options: { "-x": "text", "-f": "read" },
    operands: ["text..."],
  },
  {
    names: [
      "compgen",
      "complete",
      "compopt",
      "compdef",
      "compinit",
      "compadd",
      "autoload",
      "zstyle",
      "zle",
      "bindkey",
      "vared",
      "rehash",
    ],
    about: "sets up completion and line editing",
    nature: "local",
    options: { "-C": "shell" },
    operands: ["text..."],
  },
  {
    names: ["cd", "chdir", "pushd", "popd", "dirs", "pwd", "gpwd"],
    about: "moves between folders",
    nature: "local",
    operands: ["name..."],
  },
  {
    names: ["echo", "gecho", "printf", "gprintf", "print"],
    about: "prints its arguments",
    style: "posix",
    nature: "local",
    notHelp: ["--help", "--version", "-h", "-V"],
    does: [
      {
        does: "credential-read",
        certainty: "likely",
        sentence: "prints a secret from the environment",
        when: { operand: SECRET_VARIABLES, stdout: "free" },
      },
    ],
    operands: ["name..."],
  },
  {
    names: ["true", "false", ":", "test", "[", "[[", "gtest", "gtrue", "gfalse"],
    about: "compares its arguments",
    style: "posix",
    nature: "local",
    notHelp: ["--help", "--version", "-h", "-V"],
    operands: ["name..."],
  },
  {
    names: [
      "read",
      "mapfile",
      "readarray",
      "getopts",
      "getopt",
      "let",
      "shift",
      "return",
      "exit",
      "break",
      "continue",
      "logout",
      "bye",
    ],
    about: "steers the shell",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: [
      "type",
      "unalias",
      "unhash",
      "unfunction",
      "functions",
      "whence",
      "where",
      "caller",
      "times",
      "suspend",
      "emulate",
    ],
    about: "looks up or forgets commands",
    nature: "local",
    operands: ["name..."],
  },
  {
    names: ["hash"],
    about: "remembers where commands lie",
    nature: "local",
    // `hash -p FILE NAME` puts the file in the place of the command.
    options: { "-p": "loaded", "-d, -l, -r, -t, -f, -m, -v, -L": "flag" },
    operands: ["name..."],
  },
  {
    names: ["jobs", "fg", "bg", "wait", "disown", "ulimit", "limit", "umask", "ttyctl", "sched", "help", "pushln"],
    about: "manages jobs and limits of the shell",
    nature: "local",
    operands: ["name..."],
  },
];
