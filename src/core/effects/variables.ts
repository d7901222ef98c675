// Environment variables that make programs run code, load libraries, trust others or talk elsewhere.
// An assignment in front of a command is judged like an option; all other names mean nothing.

import type { Assignment } from "../shell/invocation.ts";
import { display, dropPrefix, knownPrefix, literal, type Word } from "../shell/word.ts";
import { secretIn } from "./files.ts";
import type { Findings } from "./findings.ts";
import { meaningOfFilling } from "./folder-writes.ts";
import { readHelper } from "./helper-program.ts";
import { short } from "./sentences.ts";
import { effectAt, type Site } from "./site.ts";

type Meaning =
  /** Text that a shell will run. */
  | "shell"
  /** Text that a shell expands whenever it shows it. */
  | "prompt"
  /** A program that will be run in place of the usual one. */
  | "program"
  /** A file of code that is loaded. */
  | "library"
  /** Options of an interpreter, among them ones that load code. */
  | "options"
  /** Options of a tool, among them ones that run programs. */
  | "tool options"
  /** Where a program, a guard or git looks for its settings. */
  | "settings"
  /** A folder into which the program puts files of its own naming. */
  | "filled"
  /** Switches the guarding of an agent, of history or of certificates off. */
  | "guard";

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ...names("shell", "PROMPT_COMMAND GIT_SSH_COMMAND GIT_SEQUENCE_EDITOR GIT_PROXY_COMMAND LESSOPEN LESSCLOSE MANOPT"),
  ...names("shell", "GIT_EDITOR GIT_PAGER PAGER MANPAGER EDITOR VISUAL BROWSER FCEDIT SUDO_EDITOR SYSTEMD_EDITOR"),
  ...names("prompt", "PS0 PS1 PS2 PS4 PROMPT RPROMPT"),
  ...names(
    "program",
    "GIT_SSH GIT_ASKPASS SSH_ASKPASS SUDO_ASKPASS GIT_EXTERNAL_DIFF RUSTC RUSTC_WRAPPER CARGO_BUILD_RUSTC_WRAPPER",
  ),
  ...names("program", "CC CXX LD AR RUSTDOC RSYNC_RSH CVS_RSH SVN_SSH RUSTC_WORKSPACE_WRAPPER GIT_EXEC_PATH"),
  ...names(
    "library",
    "LD_PRELOAD LD_AUDIT LD_LIBRARY_PATH DYLD_INSERT_LIBRARIES DYLD_LIBRARY_PATH BASH_ENV ENV ZDOTDIR",
  ),
  ...names("library", "PYTHONSTARTUP PYTHONHOME PERL5DB PERL5LIB RUBYLIB OPENSSL_CONF OPENSSL_ENGINES GCONV_PATH"),
  ...names(
    "library",
    "GTK_MODULES QT_PLUGIN_PATH VIMINIT EXINIT MYVIMRC LUA_INIT GIO_EXTRA_MODULES BASH_LOADABLES_PATH",
  ),
  ...names("tool options", "TAR_OPTIONS GOFLAGS MAKEFLAGS GNUMAKEFLAGS GRADLE_OPTS SBT_OPTS"),
  ...names("options", "NODE_OPTIONS PERL5OPT RUBYOPT JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS MAVEN_OPTS"),
  ...names("options", "PYTHONWARNINGS GIT_CONFIG_PARAMETERS ELECTRON_RUN_AS_NODE DOTNET_STARTUP_HOOKS ERL_FLAGS"),
  ...names(
    "shell",
    "npm_config_script_shell npm_config_shell NPM_CONFIG_SCRIPT_SHELL YARN_SCRIPT_SHELL KUBE_EDITOR K9S_EDITOR HGEDITOR SVN_EDITOR CRONTAB_EDITOR GH_EDITOR GH_PAGER GH_BROWSER GLAB_PAGER",
  ),
  ...names(
    "shell",
    "AWS_PAGER BAT_PAGER DELTA_PAGER PSQL_PAGER PSQL_EDITOR MYSQL_PAGER SYSTEMD_PAGER FZF_DEFAULT_COMMAND",
  ),
  ...names("library", "PYTHONPATH NODE_PATH CLASSPATH PERLLIB RUBYGEMS_GEMDEPS PYTHONUSERBASE PYTHONPLATLIBDIR"),
  ...names(
    "settings",
    "GIT_INDEX_FILE GIT_OBJECT_DIRECTORY XDG_CONFIG_HOME NPM_CONFIG_USERCONFIG PIP_CONFIG_FILE RIPGREP_CONFIG_PATH",
  ),
  ...names(
    "settings",
    "CURL_CA_BUNDLE SSL_CERT_FILE SSL_CERT_DIR REQUESTS_CA_BUNDLE NODE_EXTRA_CA_CERTS GIT_SSL_CAINFO CURL_HOME",
  ),
  ...names("settings", "GIT_CONFIG GIT_CONFIG_GLOBAL GIT_CONFIG_SYSTEM GIT_TEMPLATE_DIR GIT_DIR KUBECONFIG INPUTRC"),
  ...names("settings", "MAKEFILES GCC_EXEC_PREFIX COMPILER_PATH LESSKEYIN LESSKEY"),
  ...names("filled", "GIT_WORK_TREE"),
  ...names("options", "npm_config_node_options NPM_CONFIG_NODE_OPTIONS"),
  ...names("guard", "CLAUDE_CONFIG_DIR CODEX_HOME CLAUDE_CODE_SIMPLE CLAUDE_CODE_SHELL_PREFIX DISABLE_HOOKS"),
  ...names("guard", "HISTFILE HISTSIZE HISTFILESIZE HISTCONTROL HISTIGNORE COPILOT_HOME"),
]);

/** Variables whose names hold a part of their own. */
const FAMILIES: readonly (readonly [name: RegExp, meaning: Meaning])[] = [
  [/^GIT_CONFIG_(?:KEY|VALUE|COUNT)/, "options"],
  [/^CARGO_TARGET_\w+_(?:RUNNER|LINKER)$/, "program"],
];

/** Where interpreters look for modules: a project's own folder is the usual value. */
const SEARCH_PATHS: ReadonlySet<string> = new Set([
  "PYTHONPATH",
  "NODE_PATH",
  "CLASSPATH",
  "RUBYLIB",
  "PERL5LIB",
  "PERLLIB",
]);

/** Programs take their mode from the variable by which shells find their start-up file: no file of the name, no code. */
function isMode(text: string, { world, cwd, written }: Site): boolean {
  const path = `${cwd ?? "."}/${text}`;
  return MODES.has(text.toLowerCase()) && world.disk.kindOf(path) !== "file" && written?.has(path) !== true;
}

const MODES: ReadonlySet<string> = new Set(
  "test testing dev devel development prod production stage staging local ci qa uat preview sandbox demo default docker e2e integration".split(
    " ",
  ),
);

const RUNS_CODE =
  /(?:^|\s)(?:--?(?:require|import|loader|experimental-loader|r)\b|-javaagent|-agentlib|-agentpath|-XX:On|-M|-e\b|-r|-d:|-m\S)/;
const RUNS_PROGRAMS =
  /(?:^|[\s=])(?:--?toolexec|--eval|--checkpoint-action|--to-command|--use-compress-program|-I|--init-script|--rsh|--new-volume-script|--info-script|-javaagent|-agentlib|-agentpath|SHELL)\b/;

/** `NAME=value` as one word, as `env` and `sudo` take it. */
export function readAssignment(word: Word, site: Site, found: Findings): void {
  const match = /^([A-Za-z_]\w*(?:%%|\(\))?)\+?=/.exec(knownPrefix(word));
  if (match === null) return;
  const value = dropPrefix(word, match[0].length);
  readVariable({ name: match[1] ?? "", value, span: word.span }, site, found);
}

function readVariable(assignment: Assignment, site: Site, found: Findings): void {
  const { name, value, span } = assignment;
  const meaning = FAMILIES.find(([pattern]) => pattern.test(name))?.[1] ?? MEANINGS.get(name);
  if (name.startsWith("BASH_FUNC_")) return void addShell(around("f ", value, "\nf"), found);
  if (meaning === undefined) return;
  if (meaning === "prompt") {
    if (/\$\(|`/.test(knownPrefix(value))) addShell(around(": <<PROMPT\n", value, "\nPROMPT\n"), found);
    return;
  }
  const text = literal(value);
  const at: Site = { ...site, span };
  const shown = short(`${name}=${display(value)}`);
  if (meaning === "shell" || meaning === "program") {
    if (text === "") return;
    // LESSOPEN's `|` and `-` in front say how its output is used.
    const marks = /^[|-]{1,3}\s*/.exec(knownPrefix(value))?.[0].length ?? 0;
    return void readHelper(dropPrefix(value, marks), name, { site: at, found });
  }
  if (meaning === "guard") {
    guardVariable(name, value, at, found);
    return;
  }
  if (meaning === "filled") return void found.effects.push(...meaningOfFilling(value, at));
  if (text === "" || secretIn(value, site) !== undefined) return;
  if (name === "ENV" && text !== undefined && isMode(text, site)) return;
  if (meaning === "tool options" && text !== undefined && !RUNS_PROGRAMS.test(text)) return;
  if (meaning === "options" && text !== undefined && !RUNS_CODE.test(text) && !name.startsWith("GIT_CONFIG")) return;
  const isPlanted = /^(?:\/tmp|\/var\/tmp|\/dev\/shm)(?:\/|$)/.test(knownPrefix(value));
  if (
    !isPlanted &&
    (meaning === "settings" || name.endsWith("_PATH") || name.endsWith("LIB") || SEARCH_PATHS.has(name))
  ) {
    const sentence = `makes the program look elsewhere for code or settings (${shown})`;
    found.effects.push(effectAt(at, { kind: "hidden-code", certainty: "possible", flag: false, sentence }));
    return;
  }
  found.effects.push(
    effectAt(at, { kind: "hidden-code", certainty: "likely", sentence: `loads code into the program (${shown})` }),
  );
}

function addShell(text: Word, found: Findings): void {
  found.runs.push({ kind: "shell", text, place: "here" });
}

function around(before: string, { pieces, span }: Word, after: string): Word {
  return { pieces: [{ kind: "text", text: before }, ...pieces, { kind: "text", text: after }], span };
}

function guardVariable(name: string, value: Word, site: Site, found: Findings): void {
  const text = literal(value);
  if (name.startsWith("HIST") && text !== undefined && !/^(?:0|\/dev\/null|)$/.test(text) && name !== "HISTIGNORE")
    return;
  if (name === "HISTIGNORE" && text !== undefined && !text.split(":").includes("*")) return;
  const sentence = name.startsWith("HIST")
    ? "stops the shell's history"
    : "points an agent away from its guarded settings";
  found.effects.push(
    effectAt(site, { kind: "guard-tamper", sentence: `${sentence} (${short(`${name}=${display(value)}`)})` }),
  );
}

function names(meaning: Meaning, list: string): readonly (readonly [string, Meaning])[] {
  return list.split(" ").map((name) => [name, meaning] as const);
}
