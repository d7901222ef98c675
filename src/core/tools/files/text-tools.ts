// Searching, filtering and comparing text: grep and its kin, sed, awk, jq, diff.
// Their small languages and pre-processor options can run programs and write files; those have roles.

import { KEYS_SOUGHT } from "../secret-names.ts";
import type { ToolSpec } from "../spec.ts";

/** Patterns of names that only files with secrets bear. */
const SECRET_FILES =
  ".env|.env*|*.env|*.pem|*.key|*.p12|*.pfx|id_rsa*|.netrc|.pgpass|credentials*|*.kdbx|.npmrc|.pypirc";

export const textTools: readonly ToolSpec[] = [
  {
    names: [
      "grep",
      "egrep",
      "fgrep",
      "ggrep",
      "zgrep",
      "zegrep",
      "zfgrep",
      "bzgrep",
      "xzgrep",
      "zstdgrep",
      "pcregrep",
      "ugrep",
      "ug",
    ],
    about: "searches files for a pattern",
    nature: "local",
    does: [
      {
        does: "credential-read",
        certainty: "likely",
        sentence: "searches the whole machine for passwords",
        when: {
          has: ["-r", "-R", "--recursive"],
          first: "*passw*|*pwd*|*secret*|*token*|*api*key*|*private*key*|*credential*|*AKIA*",
          operand: "/|/etc|/etc/|/home|/home/|/root|/root/|/Users|/Users/|/var/www|/var/www/|/opt|/opt/|/srv|/srv/",
          anyCase: true,
        },
      },
      {
        does: "credential-read",
        certainty: "possible",
        sentence: "searches for keys",
        when: { has: ["-r", "-R", "--recursive"], first: KEYS_SOUGHT },
      },
      {
        does: "credential-read",
        certainty: "likely",
        sentence: "prints from files that hold secrets",
        when: { value: ["--include", SECRET_FILES, "*.example|*.sample|*.template"] },
      },
      {
        does: "credential-read",
        certainty: "likely",
        sentence: "picks secrets out of the environment or the history",
        when: {
          first:
            "*passw*|*secret*|*token*|*apikey*|*api_key*|*api.key*|*access_key*|*private_key*|*credential*|*AWS_*KEY*",
          fedBy: ["env", "printenv", "set", "export", "declare", "history", "fc"],
          anyCase: true,
        },
      },
      {
        does: "credential-read",
        certainty: "possible",
        sentence: "looks for secrets in settings",
        when: {
          first: "*passw*|*secret*|*token*|*apikey*|*api_key*|*api-key*|*private_key*|*privatekey*|*credential*",
          operand: "/home/*/.*|/root/.*|/Users/*/.*|/etc/*|/var/lib/*",
          anyCase: true,
        },
      },
    ],
    options: {
      "-e, --regexp": "text",
      "-f --file": "read",
      "-A --after-context, -B --before-context, -C --context, -m --max-count, --label, -d, -D --directories, --devices":
        "text",
      "--include, --exclude, --exclude-dir, --exclude-from, --binary-files": "text",
      "--color, --colour": { role: "text", optional: true },
      "-i, -v, -c, -l, -L, -n, -H, -h, -o, -q, -r, -R, -s, -w, -x, -E, -F, -G, -P, -U, -z, -Z, -a, -I": "flag",
      "--filter, --pager, --view": { role: "shell", optional: true },
    },
    operands: ["text", "read..."],
  },
  {
    names: ["rg", "ripgrep", "rga"],
    about: "searches a folder for a pattern",
    nature: "local",
    closed: true,
    does: [
      { does: "credential-read", certainty: "possible", sentence: "searches for keys", when: { first: KEYS_SOUGHT } },
    ],
    options: {
      "--pre, --hostname-bin": "helper",
      "-f --file, --ignore-file": "read",
      "-e --regexp, -g --glob, --iglob, -t --type, -T --type-not, --type-add, --type-clear, -A --after-context, -B --before-context":
        "text",
      "-C --context, -m --max-count, -M --max-columns, -E --encoding, --sort, --sortr, -d --max-depth --maxdepth, --max-filesize":
        "text",
      "-r --replace, -j --threads, --color, --colors, --engine, --context-separator, --path-separator, --pre-glob, --dfa-size-limit":
        "text",
      "--field-context-separator, --field-match-separator, --regex-size-limit, --hyperlink-format, --generate": "text",
      "-i --ignore-case, -l --files-with-matches, --files-without-match, -n --line-number, -N --no-line-number, -o --only-matching":
        "flag",
      "-q --quiet, -s --case-sensitive, -S --smart-case, -u --unrestricted, -U --multiline, -v --invert-match, -w --word-regexp":
        "flag",
      "-x --line-regexp, -z --search-zip, -F --fixed-strings, -P --pcre2, -c --count, -H --with-filename, -I --no-filename":
        "flag",
      "-L --follow, -0 --null, -p --pretty, -a --text, -b --byte-offset, -. --hidden, --auto-hybrid-regex, --binary":
        "flag",
      "--block-buffered, --column, --count-matches, --crlf, --debug, --files, --glob-case-insensitive, --heading, --include-zero":
        "flag",
      "--ignore-file-case-insensitive, --json, --line-buffered, --max-columns-preview, --mmap, --multiline-dotall, --no-config":
        "flag",
      "--no-ignore, --no-ignore-dot, --no-ignore-exclude, --no-ignore-files, --no-ignore-global, --no-ignore-messages":
        "flag",
      "--no-ignore-parent, --no-ignore-vcs, --no-messages, --no-require-git, --no-unicode, --null-data, --one-file-system":
        "flag",
      "--passthru, --passthrough, --pcre2-version, --stats, --stop-on-nonmatch, --trace, --trim, --type-list, --vimgrep, --ignore":
        "flag",
      "--unicode, --messages, --require-git, --ignore-dot, --ignore-exclude, --ignore-files, --ignore-global, --ignore-parent":
        "flag",
      "--ignore-vcs, --sort-files": "flag",
    },
    operands: ["text", "read..."],
  },
  {
    names: ["ag", "ack", "pt", "sift", "semgrep-core", "cgrep"],
    about: "searches source code",
    nature: "local",
    options: {
      "--pager": "helper",
      "--ackrc, -p --path-to-ignore, -x, --files-from": "read",
      "--type, --ignore, --ignore-dir, -G, -A, -B, -C, -m, -g, --lang": "text",
      "--output": { role: "text", optional: true },
    },
    operands: ["text", "read..."],
  },
  {
    names: ["ast-grep"],
    about: "searches code by its shape; sg also runs a command with another group",
    nature: "local",
    does: [{ does: "privilege", when: { has: ["-c"], noOperand: "run|scan|test|new|lsp|completions|help" } }],
    options: {
      "-c": "shell",
      "-p --pattern, -r --rewrite, -l --lang, --strictness, --selector, --globs, -A, -B, -C, --color, -j, -f --filter":
        "text",
      "--rule, --inline-rules, --config": "text",
      "-U --update-all, -i --interactive": { role: "flag", edits: true },
    },
    operands: ["text..."],
  },
  {
    names: ["sed", "gsed", "ssed"],
    about: "edits a stream of text",
    nature: "local",
    closed: true,
    does: [
      {
        does: "lockout",
        certainty: "likely",
        sentence: "removes lines from who may sign in",
        when: {
          has: ["-i"],
          first: "*d",
          operand: "*/authorized_keys*|/etc/passwd|/etc/shadow|/etc/group|/etc/sudoers*",
        },
      },
    ],
    options: {
      "-e --expression": "code:sed",
      "-f --file": "file:sed",
      "-i --in-place, -I": { role: "text", optional: true, edits: true },
      "--line-length": "text",
      "-l": { role: "text", optional: true },
      "-n --quiet --silent, -E, -r --regexp-extended, -s --separate, -u --unbuffered, -z --null-data --zero-terminated, -a":
        "flag",
      "-b --binary, --debug, --posix, --sandbox, --follow-symlinks": "flag",
    },
    operands: ["code:sed", "read..."],
  },
  {
    names: ["awk", "gawk", "mawk", "nawk", "original-awk", "goawk"],
    about: "runs an awk program over text",
    style: "posix",
    nature: "local",
    interprets: "awk",
    closed: true,
    options: {
      "-f --file, -E --exec": "script",
      "-e --source": "code:awk",
      "-i --include, -l --load": {
        role: "text",
        edits: true,
        does: [{ does: "hidden-code", certainty: "likely", when: { value: ["-i|-l", "*", "inplace"] } }],
      },
      "-F --field-separator, -v --assign, -W": "text",
      "-o --pretty-print, -d --dump-variables, -p --profile": { role: "write", optional: true },
      "-D --debug, -L --lint": { role: "text", optional: true },
      "-b --characters-as-bytes, -c --traditional, -C --copyright, -g --gen-pot, -I --trace, -k --csv, -M --bignum":
        "flag",
      "-n --non-decimal-data, -N --use-lc-numeric, -O --optimize, -s --no-optimize, -P --posix, -r --re-interval":
        "flag",
      "-S --sandbox, -t --lint-old, -version, -h --help, -V --version": "flag",
    },
    operands: ["code:awk", "read..."],
  },
  {
    names: ["jq", "gojq", "jaq"],
    about: "queries JSON",
    nature: "local",
    does: [
      {
        does: "credential-read",
        certainty: "likely",
        sentence: "prints a secret from the environment",
        when: { first: "*env.*TOKEN*|*env.*SECRET*|*env.*PASSW*|*env.*API_KEY*|*env.*ACCESS_KEY*", anyCase: true },
      },
    ],
    options: {
      "-f --from-file": "read",
      "--arg, --argjson": { role: "text", second: "text" },
      "--slurpfile, --rawfile, --argfile": { role: "text", second: "read" },
      "-L --library-path": "folder",
      "--indent, --yaml-fix-merge-anchor-to-spec": "text",
      "-i --in-place": { role: "flag", edits: true },
    },
    operands: ["text", "read..."],
  },
  {
    names: ["yq", "dasel", "fx", "jql", "jc", "tomlq", "xq", "jello", "htmlq"],
    about: "queries structured data",
    nature: "local",
    does: [
      {
        does: "credential-read",
        certainty: "likely",
        sentence: "loads a file of secrets into a query",
        when: { operand: '*load*("/etc/*|*load*("~*|*load*("*/.ssh/*|*load*("*/.aws/*|*load*(".env*|*load*("/proc/*' },
      },
    ],
    options: {
      "-f --from-file, --load-file": { role: "read", optional: true },
      "--arg, --argjson": { role: "text", second: "text" },
      "--slurpfile, --rawfile": { role: "text", second: "read" },
      "--indent, -I, -o --output-format, -p --input-format, -r --read, -w --write, -a --attribute": {
        role: "text",
        optional: true,
      },
      "--security-enable-system-operator": {
        role: "flag",
        does: [{ does: "hidden-code", certainty: "likely", sentence: "lets a query run programs" }],
      },
      "-i --inplace --in-place": { role: "flag", edits: true },
    },
    operands: ["text", "read..."],
  },
  {
    names: ["diff", "gdiff", "sdiff", "diff3", "cmp", "wdiff", "colordiff", "icdiff", "dwdiff", "difft", "difftastic"],
    about: "compares files",
    nature: "local",
    options: {
      "-o --output": "write",
      "--diff-program": "helper",
      "--label, -L, -x, --exclude, -I --ignore-matching-lines, -F, --color, --width, -W, -U, -C": {
        role: "text",
        optional: true,
      },
    },
    operands: ["read..."],
  },
  {
    names: ["delta"],
    about: "shows differences with colours",
    nature: "local",
    options: {
      "--pager, --diff-command": "helper",
      "--config": "read",
      "--features, --syntax-theme, --width, -w, --tabs, --paging, --file-style, --hunk-header-style, --minus-style, --plus-style":
        "text",
    },
    operands: ["read..."],
  },
  {
    names: ["patch", "gpatch"],
    about: "applies a patch to files",
    nature: "local",
    does: [
      {
        does: "persistence",
        certainty: "possible",
        sentence: "changes whatever the patch names in a folder of settings",
        when: { value: ["-d|--directory", "~|~/|/|/etc|/etc/*|/root|$HOME"], lacks: ["--dry-run", "-C", "--check"] },
      },
    ],
    fills: { lacks: ["--dry-run", "-C", "--check"] },
    options: {
      "-i --input": "read",
      "-o --output, -r --reject-file": "write",
      "-d --directory": "chdir",
      "-p, --strip, -B, -z, -D, -F": "text",
      "-e --ed": { role: "flag", does: [{ does: "hidden-code", certainty: "likely", sentence: "runs an ed script" }] },
    },
    operands: ["write", "read"],
  },
  {
    names: ["xmlstarlet", "xmllint", "xsltproc", "xml", "tidy", "xpath", "pup", "html2text"],
    about: "queries and formats markup",
    nature: "local",
    options: { "-o --output": "write" },
    operands: [],
  },
  {
    names: [
      "csvcut",
      "csvgrep",
      "csvlook",
      "csvstat",
      "csvjoin",
      "csvsort",
      "csvformat",
      "csvjson",
      "in2csv",
      "xsv",
      "mlr",
      "miller",
      "csvtk",
      "csvclean",
      "csvstack",
    ],
    about: "works on tables of text",
    nature: "local",
    options: {
      "-c --columns, -m --match, -r --regex, -d --delimiter, -q --quotechar, -e --encoding, -H, -n": {
        role: "text",
        optional: true,
      },
      "-f --file": "read",
      "-o --output": "write",
    },
    operands: [],
  },
  {
    names: ["qsv"],
    about: "works on tables of text, and asks services about their rows",
    nature: "local",
    options: { "-o --output": "write", "-d --delimiter, -s --select, -c --columns": "text", "--url": "url" },
    commands: { "fetch|fetchpost|describegpt": ["network"], "geocode index-update": ["network:down"] },
    operands: ["setting..."],
  },
  {
    names: ["csvsql", "sql2csv"],
    about: "queries tables with SQL",
    nature: "local",
    options: { "--db": "url", "--query": "sql" },
    operands: ["read..."],
  },
  {
    names: ["fzf", "sk", "peco", "percol", "dmenu", "rofi"],
    about: "lets a person choose from a list",
    nature: "local",
    options: {
      "--preview, --with-shell, --cmd, -c, -run-command, -run-shell-command, -ssh-command, -window-command": "shell",
      "--bind": "code:escapes",
      "--listen, --listen-unsafe": { role: "address", optional: true },
      "--history": "write",
      "-q --query, -f --filter, -d --delimiter, -n --nth, --with-nth, --height, --prompt, --header, --preview-window":
        "text",
    },
    operands: ["text..."],
  },
  {
    names: ["cloc", "tokei", "scc", "sloccount", "loc", "codespell", "aspell", "hunspell", "ispell", "typos", "cspell"],
    about: "counts or checks text in files",
    nature: "local",
    options: { "--extract-with, --vcs": "shell" },
    operands: ["text..."],
  },
  {
    names: ["m4", "gm4"],
    about: "expands macros",
    nature: "local",
    interprets: "plain",
    options: {
      "-o --debugfile": "write",
      "-D --define": "code:plain",
      "-U, -I, -F, -L": "text",
      "-R --reload-state": "read",
      "-P, -s, -E, -Q, -g": "flag",
    },
    operands: ["script", "read..."],
  },
  {
    names: ["envsubst", "gettext", "msgfmt", "msgmerge", "xgettext", "msguniq", "msgcat", "msginit", "ngettext"],
    about: "fills in templates and translations",
    nature: "local",
    options: { "-o --output-file": "write" },
    operands: [],
  },
  {
    names: ["sd", "rpl", "rename", "prename", "perl-rename", "file-rename", "mmv", "ren", "f2"],
    about: "replaces text in files or names",
    nature: "local",
    does: [
      {
        does: "hidden-code",
        certainty: "likely",
        sentence: "runs a program for each name",
        when: { first: "*system(*|*system *|*`*|*exec(*|*exec *|*qx*|*popen*" },
      },
    ],
    options: { "-e": "code:perl" },
    operands: [],
  },
  {
    names: ["sqlfluff", "sqlformat", "pg_format", "jsonlint", "yamlfix", "taplo", "xmlformat", "markdown", "mdcat"],
    about: "formats or shows text",
    nature: "local",
    operands: [],
  },
  {
    names: ["glow"],
    about: "shows Markdown, also that of a project on a forge",
    nature: "local",
    does: [{ does: "network", direction: "down", when: { operand: "github.com/*|gitlab.com/*" } }],
    options: { "-s --style, -w --width": "text", "-c --config": "read" },
    operands: ["text..."],
    commands: { stash: ["network:up"], "config|completion|man": [] },
  },
  {
    names: ["ifne", "chronic"],
    about: "runs a command, quietly or if there is input",
    style: "posix",
    options: { "-n, -v, -e": "flag" },
    operands: ["argv"],
  },
  { names: ["pee", "mispipe"], about: "hands its input to several commands", operands: ["shell..."] },
  {
    names: ["ts", "pv", "vidir", "vipe", "ansi2html", "aha"],
    about: "passes text through",
    nature: "local",
    operands: [],
  },
];
