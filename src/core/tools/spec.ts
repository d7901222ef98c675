// The language in which tools are described: names, options, operands, subcommands and what they do.
// A spec is data. It holds no function and makes no decision; effects/reading/reading.ts turns a spec and an invocation into effects.

import type { Certainty, Direction, EffectKind } from "../effect.ts";

/**
 * What a value (an option's argument or an operand) means.
 *
 * Places on the network: `url`, `host` (host, host:port, user@host), `address` (listens there),
 * `page` (a URL, a host or a local document), `stream` (one end of a relay of byte streams: `TCP:host:port`, `EXEC:program`),
 * `image` (a container image: a registry where its name begins with one, else the home registry),
 * `remote-path` (local path, or [user@]host:path), `git-remote` (a configured remote's name, a URL or a path).
 * `pattern` (the names that are searched for).
 * Local paths: `read`, `write`, `delete`, `move` (gone from here), `folder` (looked into), `chdir` (the call runs there: its other paths and what it runs start in it), `make` (a folder that is made), `fill` (files come there under names that the call does not tell), `into` (the same, unpacked: folders and hidden files too), `searched` (its files go to an `exec` option), `send` (read and carried off), `mode-target` (chmod, chown).
 * curl-like data: `body` (`@file` is sent, else text is sent), `form` (`name=@file`, `name=<file`, else text).
 * Code: `argv` (this word and all words after it are a command), `argv-stdin` (the same, with more arguments unknown),
 * `shell` (text of a shell command), `helper` (the same, started for the tool's own work: a pager, a compressor; one that is no ordinary helper is hidden code), `shell-line` (this word and all words after it, joined, are such a text), `exec` (a command up to `;` or `+`), `script` (file run by the interpreter of the tool),
 * `code:<language>` (inline source), `file:<language>` (a file of source), `module:<language>`, `package` (a package whose program is fetched and run),
 * `task` (a script of package.json, a make target, a just recipe), `sql`.
 * Other: `secret` (secret material on the command line), `account` (user, group, key or grant), `assignment` (NAME=value), `setting` (the same for a value that the tool works with, which may be an address),
 * `mount` (host path to container path), `name` (only named, never opened: `ls`, `test -f`), `text` (means nothing here; as all that
 * a tool without subcommands takes, a secret's path among it counts as read), `flag` (the option takes no value).
 */
export type Role =
  | "flag"
  | "text"
  | "name"
  | "url"
  | "host"
  | "address"
  | "image"
  | "page"
  | "stream"
  | "remote-path"
  | "git-remote"
  /** A file to show or edit, or a command for the program where it starts with `+`. */
  | "document"
  /** The same, but it may be written back: a file in an editor. */
  | "edited"
  | "read"
  | "write"
  | "make"
  | "delete"
  | "move"
  | "folder"
  | "chdir"
  | "fill"
  | "into"
  | "searched"
  | "pattern"
  | "send"
  | "mode-target"
  | "body"
  | "form"
  | "argv"
  | "argv-stdin"
  | "argv-remote"
  | "argv-container"
  | "shell"
  | "helper"
  | "shell-line"
  | "shell-remote"
  | "exec"
  /** Code in a file or folder that the tool loads: a plug-in, a set of rules, a filter. */
  | "loaded"
  | "script"
  /** PowerShell in base64, as `-EncodedCommand` takes it. */
  | "encoded-powershell"
  | `code:${Language}`
  | `file:${Language}`
  | `module:${Language}`
  | "package"
  | "task"
  | "sql"
  /** A database file, read and, unless the SQL after it only asks, written. */
  | "database"
  | "secret"
  | "account"
  | "assignment"
  | "setting"
  | "mount";

export const LANGUAGES = [
  "python",
  "javascript",
  "perl",
  "ruby",
  "php",
  "lua",
  "awk",
  "sed",
  "r",
  "applescript",
  "powershell",
  /** A line for cmd.exe, or a batch file. */
  "cmd",
  "shell",
  /** Commands of an editor, pager or debugger. */
  "escapes",
  /** A table of timed jobs. */
  "crontab",
  "dockerfile",
  "compose",
  /** Cells of Python, JSON around them. */
  "notebook",
  /** Settings that say where packages come from. */
  "package-sources",
  /** Objects of a Kubernetes cluster. */
  "manifest",
  "git-config",
  /** Statements for a database, and the commands of its client between them. */
  "sql",
  /** Settings of a task runner. */
  "command-lines",
  /** Any language that no reader knows. */
  "plain",
] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * An effect in short: `kind[:detail][?]`. The detail is a direction for `network` (`network:up`) and free text for the
 * sentence elsewhere. One `?` makes it `likely`, two make it `possible`; without, it is `certain`.
 */
export type EffectText = `${EffectKind}${"" | `:${string}`}${"" | "?" | "??"}`;

export interface EffectRule {
  readonly does: EffectKind;
  readonly certainty?: Certainty;
  readonly direction?: Direction;
  /** Sentence that starts with a verb: "locks the account". Absent: the kind's own sentence. */
  readonly sentence?: string;
  readonly when?: Condition;
}

/** All given fields must hold. Globs know `*`, `|` between alternatives and `¦` for a bar, and are compared with the known text. */
export interface Condition {
  /** One of these options is present. */
  readonly has?: readonly string[];
  /** None of these options is present. */
  readonly lacks?: readonly string[];
  /** The value of an option, or of one of several joined by `|`, matches: `["-m", "*777*"]`, `["--pid|--ipc", "host"]`; a third glob names values that do not count. */
  readonly value?: readonly [option: string, glob: string, except?: string];
  /** At least one operand matches this glob. */
  readonly operand?: string;
  /** The first operand matches this glob. */
  readonly first?: string;
  /** The second operand does not match this glob. */
  readonly notSecond?: string;
  /** No operand matches this glob. */
  readonly noOperand?: string;
  readonly operands?: "none" | "some" | "many";
  /** Its addresses are not all on this machine. */
  readonly far?: true;
  /** What is known only when it runs counts as meeting it. */
  readonly orUnknown?: true;
  /** The globs are compared without regard to case: `git config Core.Pager`. */
  readonly anyCase?: true;
  /** One of these variables is set for it. */
  readonly assigned?: readonly string[];
  /** How the program's output or input is connected; `shown`: free, or through a filter that gives it back in other letters. */
  readonly stdin?: "fed" | "free";
  readonly stdout?: "piped" | "free" | "shown";
  /** Its input comes out of one of these programs. */
  readonly fedBy?: readonly string[];
}

export type Does = readonly (EffectText | EffectRule)[];

/** An option: its role in short, or with the effects that giving it has. */
export type OptionSpec =
  | Role
  | {
      readonly role: Role;
      readonly does?: Does;
      /** Its value means something only where this holds. */
      readonly when?: Condition;
      /** The value may be left out or must be attached: `-i[SUFFIX]`, `--color[=WHEN]`. */
      readonly optional?: true;
      /** Giving it makes the command do none of its `does`: `--dry-run`, `--help`. */
      readonly calms?: true;
      /** Giving it makes the command change nothing; it still asks the other machine what is there: `rclone sync --dry-run`. */
      readonly rehearses?: true;
      /** What follows it belongs to what it names, not to the tool: `python -c code args`; python's own roles always do this. */
      readonly ends?: true;
      /** A second value follows the first and has this role: `jq --slurpfile NAME FILE`. */
      readonly second?: Role;
      /** Its value is the first operand, never attached and never the word after it: `sh -ce 'x'`. */
      readonly late?: true;
      /**
       * How words of the input become words of a command: its value is the text that such a word takes the place of
       * (`xargs -I %`; `{}` where it has none), or what separates the words (`-d`; NUL where it takes none), or the file that holds them.
       */
      readonly input?: "mark" | "separator" | "file";
      /** What an attached value may begin with, as a set of characters: `perl -d:Trace`. Anything else is the next option of the cluster. */
      readonly starts?: string;
      /** Giving it writes back to the operands that are otherwise only read: `sed -i`, `perl -i`. */
      readonly edits?: true;
      /** What giving it does to each file that is found in the `searched` folders: `find -delete`. */
      readonly found?: "delete";
      /** Its value leads to other addresses than the call names: `curl -K`, `wget -i`. A loopback host beside it calms nothing. */
      readonly elsewhere?: true;
      /** Giving it makes standard input code of these languages, whatever else it runs: `perl -d`, `python -i x.py`. */
      readonly feeds?: readonly Language[];
      /** The call goes to this machine whatever address it names: `curl --unix-socket`. */
      readonly here?: true;
    };

/**
 * Aliases of one option are separated by blanks, different options with the same meaning by commas:
 * `"-o --output"`, `"-a --all, -p, -v"`. A condition that names an option means it and its aliases only.
 */
export type OptionTable = Readonly<Record<string, OptionSpec>>;

/**
 * Operand roles in order. At most one ends in `...` and takes all that the fixed ones after it leave over:
 * `["send...", "remote-path"]`. `["text?", "path"]` is not known here: an optional operand is `...`.
 */
export type OperandSpec = readonly (Role | `${Role}...`)[];

export interface CommandSpec {
  /** What it does when it runs at all. */
  readonly does?: Does;
  /** How options are written, default `gnu`. A subcommand may differ: options of `docker run` end at its image. */
  readonly style?: OptionStyle;
  /** The host it talks to when none is named, by registrable domain: `pypi.org`. */
  readonly host?: string;
  /** Its options can run code or reach out, so an option that is not in the table raises. */
  readonly closed?: true;
  /** When it holds, the operands that are otherwise only read may be written back: an editor told what to do. The name of a program may then be a file's. */
  readonly edits?: Condition;
  /** When it holds, files come where its `into` or `fill` says, else where it runs. When it does not, these are only looked into; absent, they stand by themselves. */
  readonly fills?: Condition;
  /** What comes by standard input is code of these languages, whatever else it runs: a console, a debugger. */
  readonly feeds?: readonly Language[];
  /** When it certainly holds, code is only read for mistakes, and nothing runs: `bash -n x.sh`. */
  readonly parses?: Condition;
  /** It asks a web service: what it asks is read from the address (an operand or option of role `url`, or a path of the home host) and from what goes along. */
  readonly request?: RequestSpec;
  readonly options?: OptionTable;
  readonly operands?: OperandSpec;
  /**
   * Subcommands. A key is one or more words; each word may hold `*` and `|`: `"auth login|refresh"`, `"* delete-*"`.
   * The longest key wins, then the one with fewest words that hold a wildcard, then with fewest alternatives, then the first. A subcommand inherits the options of its
   * parents, and their `does` unless it has its own; `does: []` says that it is harmless. The key `""` is the call with
   * no subcommand; without it, a bare call of a tool that has subcommands and no operands of its own does nothing.
   */
  readonly commands?: Readonly<Record<string, CommandSpec | Does>>;
}

/** Options by what they say about a request, joined by `|`: its method, that it sends (POST), that it only asks after all (GET). */
export interface RequestSpec {
  readonly method?: string;
  readonly sends?: string;
  readonly asks?: string;
}

export type OptionStyle =
  /** `-abc`, `-ovalue`, `--long=value`, abbreviations of long options, `--`. */
  | "gnu"
  /** As gnu, but options end at the first operand (wrappers: env, sudo, ssh). */
  | "posix"
  /** `-name value`, `-name=value`, no clusters (go, java, terraform, find, openssl). */
  | "single-dash"
  /** As gnu, and the first word may be a cluster without a dash (tar, ps, ar). */
  | "bundled-first"
  /** `name=value` operands (dd, mkfs-like). */
  | "key-value"
  /** `/x`, `/x:value` (Windows). */
  | "slash"
  /** `-Name value`, `-Name:value` in any letter case and abbreviated, as PowerShell's commands take them. */
  | "cmdlet";

export interface ToolSpec extends CommandSpec {
  /** A name that ends in `*` stands for every program whose name begins so and that no tool names in full. */
  readonly names: readonly string[];
  /** What the program is, in three to eight words; shown by "explain". */
  readonly about: string;
  /** Language of `script` operands and of code fed to stdin, for interpreters. */
  readonly interprets?: Language;
  /** The program's ordinary job needs the network, so an unknown subcommand counts as network. */
  readonly nature?: "network" | "local";
  /** A call without words takes them from its input: each line is a call of its own. */
  readonly lines?: true;
  /** Set where `-h` is not help, `--version` is not harmless, and so on: these spellings mean nothing special. */
  readonly notHelp?: readonly string[];
}
