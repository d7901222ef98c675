// Small programs that read, print, count and order text and report on the machine.
// Mostly harmless; the entries with roles are the few that run a program or write a file by an option.

import { SECRET_NAMES } from "../secret-names.ts";
import type { ToolSpec } from "../spec.ts";

export const corePrograms: readonly ToolSpec[] = [
  { names: ["cat", "gcat", "tac", "nl"], about: "prints files", nature: "local", operands: ["read..."] },
  {
    names: ["bat", "batcat"],
    about: "prints files with colours",
    nature: "local",
    closed: true,
    options: {
      "--pager": "helper",
      "--config-file": "read",
      "-l --language, -H --highlight-line, --file-name, --diff-context, --tabs, --wrap, --terminal-width, --color, --italic-text":
        "text",
      "--decorations, --paging, -m --map-syntax, --ignored-suffix, --theme, --theme-light, --theme-dark, --squeeze-limit, --style":
        "text",
      "-r --line-range, --strip-ansi, --nonprintable-notation, --binary, --completion, --source, --target": "text",
      "-A --show-all, -p --plain, -pp, -d --diff, -S --chop-long-lines, -n --number, -f --force-colorization, --list-themes":
        "flag",
      "-s --squeeze-blank, -L --list-languages, -u --unbuffered, --no-config, --no-custom-assets, --lessopen, --diagnostic":
        "flag",
      "--acknowledgements, --set-terminal-title, -P --no-paging, --cache-dir, --build, --clear, --blank, --config-dir, -E":
        "flag",
      "--generate-config-file, --quiet-empty, --unbuffered": "flag",
    },
    operands: ["read..."],
  },
  {
    names: ["head", "ghead", "tail", "gtail"],
    about: "prints a part of files",
    nature: "local",
    options: {
      "-n, --lines, -c, --bytes, -s --sleep-interval, --pid": "text",
      "-f, -F --follow, --retry, -q, -v, -z": "flag",
    },
    operands: ["read..."],
  },
  {
    names: ["tee", "gtee"],
    about: "copies its input to files",
    nature: "local",
    options: { "-a --append, -i, -p": "flag", "--output-error": { role: "text", optional: true } },
    operands: ["write..."],
  },
  {
    names: ["sponge"],
    about: "soaks up its input and writes a file",
    nature: "local",
    options: { "-a": "flag" },
    operands: ["write..."],
  },
  {
    names: ["sort", "gsort"],
    closed: true,
    about: "orders lines",
    nature: "local",
    options: {
      "-o --output": "write",
      "--compress-program": "helper",
      "--files0-from, --random-source": "read",
      "-T --temporary-directory": "folder",
      "-k --key, -t, --field-separator, -S, --buffer-size, --parallel, --batch-size, --sort": "text",
      "-b, -d, -f, -g, -i, -M, -h, -n, -R, -r, -V, -c, -C, -m, -s, -u, -z, --reverse, --unique, --numeric-sort": "flag",
      "--ignore-case, --ignore-leading-blanks, --dictionary-order, --general-numeric-sort, --ignore-nonprinting, --month-sort":
        "flag",
      "--human-numeric-sort, --random-sort, --version-sort, --merge, --stable, --zero-terminated, --debug, --help, --version":
        "flag",
      "--check": { role: "text", optional: true },
    },
    operands: ["read..."],
  },
  {
    names: ["uniq", "guniq"],
    about: "drops repeated lines",
    nature: "local",
    options: { "-f, --skip-fields, -s --skip-chars, -w, --check-chars": "text", "-c, -d, -D, -i, -u, -z": "flag" },
    operands: ["read", "write"],
  },
  {
    names: ["cut", "gcut", "paste", "expand", "unexpand", "fold", "fmt", "pr", "rev", "col", "ul"],
    about: "rearranges columns of text",
    nature: "local",
    options: {
      "-d --delimiter, -f --fields, -c --characters, -b --bytes, -t --tabs, -w --width, --output-delimiter, -s": {
        role: "text",
        optional: true,
      },
    },
    operands: ["read..."],
  },
  {
    names: ["column"],
    about: "sets text in columns",
    nature: "local",
    options: {
      "-c --output-width --columns, -o --output-separator, -s --separator, -N --table-columns, -l --table-columns-limit, -n --table-name":
        "text",
      "-R --table-right, -T --table-truncate, -E --table-noextreme, -W --table-wrap, -H --table-hide, -O --table-order":
        "text",
      "-r --tree, -i --tree-id, -p --tree-parent, -C --table-column": "text",
    },
    operands: ["read..."],
  },
  { names: ["colrm"], about: "removes columns of text", nature: "local", operands: ["text..."] },
  {
    names: ["wc", "gwc", "sum", "cksum"],
    about: "counts text",
    nature: "local",
    options: { "-c, -l, -w, -m, -L, -r, -s, -a": "flag", "--files0-from": "read" },
    operands: ["name..."],
  },
  {
    names: ["comm", "join", "tsort", "look"],
    about: "compares text",
    nature: "local",
    options: { "-t, -1, -2, -a, -e, -o, -j, -n": { role: "text", optional: true }, "--files0-from": "read" },
    operands: ["read..."],
  },
  {
    names: ["md5sum", "sha1sum", "sha224sum", "sha256sum", "sha384sum", "sha512sum", "b2sum", "b3sum", "md5", "shasum"],
    about: "computes check sums of files",
    nature: "local",
    options: { "-a --algorithm, -s": "text", "-c --check": "flag" },
    operands: ["name..."],
  },
  {
    names: ["base64", "gbase64", "base32", "basenc", "uuencode", "uudecode"],
    about: "encodes or decodes text",
    nature: "local",
    options: {
      "-w --wrap, -b --break": "text",
      "-o --output": "write",
      "-d, -D --decode, -i --ignore-garbage": "flag",
      "--input": "read",
    },
    operands: ["read..."],
  },
  {
    names: ["od", "hexdump", "hd", "hexyl"],
    about: "prints bytes as numbers",
    nature: "local",
    options: {
      "-A --address-radix, -t --format, -N --read-bytes, -n, -s --skip-bytes, -j, -w, -e, -c --characters, -l --length":
        { role: "text", optional: true },
      "--skip, --strings, -S, --block-size, --border, --color, --endian, -o": { role: "text", optional: true },
      "-f": "read",
    },
    operands: ["read..."],
  },
  {
    names: ["xxd"],
    about: "prints bytes as numbers",
    nature: "local",
    options: {
      "-A, -t, -N, -n, -s, -j, -w, -e, -l, -c, -g, -o, --length, --skip, --cols, --len, --seek, --offset, --format":
        "text",
      "-f": "read",
      "-r, -p, -i, -u, -v, -C, -x, -d, -b": "flag",
    },
    operands: ["read", "write"],
  },
  {
    names: ["split", "gsplit"],
    about: "cuts a file into pieces",
    nature: "local",
    closed: true,
    options: {
      "-d, -x, --numeric-suffixes, --hex-suffixes, -e --elide-empty-files, -u --unbuffered, --verbose, --help, --version":
        "flag",
      "-p": "text",
      "--filter": "shell",
      "-b --bytes, -l --lines, -n --number, -C, --line-bytes, -a, --suffix-length, -t, --separator, --additional-suffix":
        "text",
    },
    operands: ["read", "write"],
  },
  {
    names: ["csplit", "gcsplit"],
    about: "cuts a file at patterns",
    nature: "local",
    options: { "-f, --prefix": "write", "-b, --suffix-format, -n, --digits": "text" },
    operands: ["read", "text..."],
  },
  {
    names: ["shuf", "gshuf"],
    about: "puts lines in random order",
    nature: "local",
    options: {
      "-o --output": "write",
      "--random-source": "read",
      "-i --input-range, -n, --head-count": "text",
      "-e --echo, -r, -z": "flag",
    },
    operands: ["read..."],
  },
  {
    names: ["tr", "gtr", "seq", "gseq", "jot", "expr", "factor", "numfmt", "units", "yes", "sleep", "usleep"],
    about: "works on its arguments or on its input",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: ["tree"],
    about: "lists folders as a tree",
    nature: "local",
    options: {
      "-o": "write",
      "--gitfile, --infofile": "read",
      "-L, -P, -I, -H, -T, --filelimit, --charset, --timefmt, --sort": "text",
    },
    operands: ["name..."],
  },
  {
    names: ["file"],
    about: "says what kind of file it is",
    nature: "local",
    options: {
      "-f --files-from, -m --magic-file, -M": "read",
      "-e --exclude, -F --separator, -P --parameter, --exclude-quiet, --extension": { role: "text", optional: true },
    },
    operands: ["name..."],
  },
  {
    names: ["du", "df", "gdf", "pydf"],
    about: "says how much room files take",
    nature: "local",
    options: {
      "--files0-from, -X --exclude-from, -f": "read",
      "-o": "write",
      "-d --max-depth, -B --block-size, -t --threshold, --exclude, -I, -n, --output, --time-style": {
        role: "text",
        optional: true,
      },
    },
    operands: ["name..."],
  },
  {
    names: ["ls", "gls", "dir", "vdir", "exa", "eza", "lsd", "stat", "gstat"],
    about: "lists files and what they are",
    nature: "local",
    options: {
      "-c, --format, --printf, -I --ignore, -L, -P, --sort, --time, --time-style, --block-size, --color, -d, --max-depth, -t":
        {
          role: "text",
          optional: true,
        },
      "-o --output": { role: "text", optional: true },
    },
    operands: ["name..."],
  },
  {
    names: ["lastlog"],
    about: "shows when users signed in last",
    nature: "local",
    options: {
      "-C --clear, -S --set": { role: "flag", does: ["guard-tamper"] },
      "-u --user, -b --before, -t --time, -R --root": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["free", "vmstat", "mpstat", "sar", "pidstat", "uptime", "w", "who", "users", "last", "lastb"],
    about: "reports on the state of this machine",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: [
      "basename",
      "dirname",
      "realpath",
      "grealpath",
      "readlink",
      "greadlink",
      "pathchk",
      "namei",
      "locate",
      "mlocate",
      "plocate",
    ],
    about: "works on path names",
    nature: "local",
    operands: ["name..."],
  },
  {
    names: ["date", "gdate"],
    about: "prints the time",
    nature: "local",
    options: {
      "-d --date, -r --reference, -v, -j": "text",
      "-f --file": "read",
      "-I --iso-8601, --rfc-3339": { role: "text", optional: true },
      "-s --set": { role: "text", does: [{ does: "privilege", sentence: "sets the system clock" }] },
    },
    operands: ["text..."],
  },
  {
    names: [
      "cal",
      "ncal",
      "uname",
      "nproc",
      "tty",
      "id",
      "whoami",
      "logname",
      "groups",
      "lscpu",
      "lsmem",
      "lsb_release",
    ],
    about: "reports on this machine or user",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: ["printenv"],
    about: "prints environment variables",
    nature: "local",
    does: [
      {
        does: "credential-read",
        sentence: "prints a secret from the environment",
        when: { operand: SECRET_NAMES },
      },
    ],
    operands: ["text..."],
  },
  {
    names: ["inxi"],
    about: "reports on this machine, and on its address and the weather when asked",
    nature: "local",
    options: {
      "-i --ip, -w --weather, -U --update": { role: "text", optional: true, does: ["network"] },
      "-W --weather-location": { role: "text", does: ["network"] },
    },
    operands: ["text..."],
  },
  {
    names: ["lsusb", "lspci", "lsmod", "modinfo", "dmidecode", "hwinfo", "sensors", "acpi", "lshw"],
    about: "lists devices and modules",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: [
      "which",
      "whereis",
      "whatis",
      "apropos",
      "getconf",
      "locale",
      "tput",
      "reset",
      "clear",
      "stty",
      "infocmp",
      "toe",
    ],
    about: "looks up programs, manuals and terminal settings",
    nature: "local",
    operands: ["name..."],
  },
  {
    names: [
      "neofetch",
      "fastfetch",
      "screenfetch",
      "cowsay",
      "fortune",
      "figlet",
      "toilet",
      "lolcat",
      "banner",
      "cmatrix",
    ],
    about: "decorates the terminal",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: ["getent", "pinky"],
    about: "looks up accounts and hosts",
    nature: "local",
    commands: {
      "hosts|ahosts|ahostsv4|ahostsv6": {
        does: [{ does: "network", certainty: "likely", when: { operands: "some" } }],
        operands: ["host..."],
      },
      "shadow|gshadow": ["credential-read"],
      "passwd|group|services|protocols|networks|aliases|netgroup|initgroups|ethers|rpc": [],
    },
  },
  {
    names: ["pbpaste", "xclip", "xsel", "wl-paste", "wl-copy", "pbcopy", "clip", "clip.exe"],
    about: "reads or fills the clipboard",
    nature: "local",
    operands: ["read..."],
  },
  {
    names: ["dc"],
    about: "calculates, and runs the lines that begin with a bang",
    nature: "local",
    interprets: "escapes",
    options: { "-e --expression": "code:escapes", "-f --file": "file:escapes", "-i": "text" },
    operands: ["file:escapes..."],
  },
  {
    names: ["qalc"],
    about: "calculates, with units and currencies",
    nature: "local",
    options: {
      "-e --exrates": { role: "flag", does: ["network:down"] },
      "-f --file": "read",
      "-b --base, -s --set": "text",
      "-t --terse, -i, -n, -m": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["bc", "calc"],
    about: "calculates",
    nature: "local",
    options: { "-e --expression": "text", "-f --file": "read", "-l, -q, -s, -w, -i, -h, -v": "flag" },
    operands: ["read..."],
  },
  {
    names: ["iconv", "uconv", "recode", "dos2unix", "unix2dos", "mac2unix", "chardet", "enca"],
    about: "changes the character set of text",
    nature: "local",
    options: { "-f --from-code, -t --to-code, -x, -c": "text", "-o --output": "write" },
    operands: ["read..."],
  },
];
