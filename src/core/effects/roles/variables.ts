// What an assignment of an environment variable does to the programs that see it.
// An assignment in front of a command is judged like an option; a name that the table does not know means nothing.

import { resolvePath } from "../../shell/builtins.ts";
import type { Assignment } from "../../shell/invocation.ts";
import { display, dropPrefix, knownPrefix, literal, type Word } from "../../shell/word.ts";
import { meaningOfVariable, type VariableMeaning } from "../../tools/environment-variables.ts";
import { entryNamed } from "../../tools/name-index.ts";
import { fileEffects, secretIn } from "../files/files.ts";
import { meaningOfFilling } from "../files/folder-writes.ts";
import type { Findings } from "../findings.ts";
import { short } from "../sentences.ts";
import { effectAt, type Site } from "../site.ts";
import { readHelper } from "./helper-program.ts";

/** `NAME=value` as one word, as `env`, `sudo` and `make` take it; whether the word is one. */
export function readAssignment(word: Word, site: Site, found: Findings): boolean {
  const match = /^([A-Za-z_]\w*(?:%%|\(\))?)[:+?]{0,3}=/.exec(knownPrefix(word));
  if (match === null) return false;
  const name = match[1] ?? "";
  const variable: Variable = { name, value: dropPrefix(word, match[0].length), span: word.span };
  const meaning = name.startsWith("BASH_FUNC_") ? "function" : meaningOfVariable(name);
  if (meaning !== undefined) READERS[meaning](variable, { ...site, span: word.span }, found);
  return true;
}

type Variable = Assignment;
type Reader = (variable: Variable, site: Site, found: Findings) => void;

const READERS: Readonly<Record<VariableMeaning | "function", Reader>> = {
  function: replaceProgram,
  shell: startHelper,
  program: startHelper,
  "own shell": (variable, site, found) => {
    if (!USUAL_SHELL.test(literal(variable.value) ?? "?")) startHelper(variable, site, found);
  },
  prompt: ({ value }, _, found) => {
    if (/\$\(|`/.test(knownPrefix(value))) addShell(around(": <<PROMPT\n", value, "\nPROMPT\n"), found);
  },
  library: (variable, site, found) => {
    const { name, value } = variable;
    if (name === "ENV" && isMode(literal(value) ?? "?", site)) return;
    const isLibrary = /\.(?:so|dylib|dll)$/i.test(knownPrefix(value));
    const isSearched =
      (name.endsWith("_PATH") && name !== "GCONV_PATH" && !isLibrary) || name.endsWith("LIB") || SEARCH_PATHS.has(name);
    if (isSearched && !isPlanted(value)) lookElsewhere(variable, site, found);
    else load(variable, site, found);
  },
  module: (variable, site, found) => {
    if (!USUAL_MODULE.test(literal(variable.value) ?? "?")) load(variable, site, found);
  },
  options: (variable, site, found) => {
    const text = literal(variable.value);
    if (text === undefined || RUNS_CODE.test(text) || variable.name.startsWith("GIT_CONFIG"))
      load(variable, site, found);
  },
  "tool options": (variable, site, found) => {
    const text = literal(variable.value);
    if (text === undefined || RUNS_PROGRAMS.test(text)) load(variable, site, found);
  },
  "git key": (variable, site, found) => {
    if (RUNNING_KEY.test(literal(variable.value) ?? "alias.?")) load(variable, site, found);
  },
  settings: (variable, site, found) => {
    if (isPlanted(variable.value) || isFurnished(variable, site)) load(variable, site, found);
    else lookElsewhere(variable, site, found);
  },
  home: (variable, site, found) => {
    const folder = literal(variable.value);
    const isSetUp = STARTERS.some(
      (name) => site.written?.has(`${resolvePath(site.cwd, folder ?? "?")}/${name}`) === true,
    );
    if (isSetUp) load(variable, site, found);
  },
  filled: ({ value }, site, found) => void found.effects.push(...meaningOfFilling(value, site)),
  written: ({ value }, site, found) => {
    if (/^[/~.]/.test(knownPrefix(value))) found.effects.push(...fileEffects("write", value, site));
  },
  "session keys": ({ name, value }, site, found) => {
    if (literal(value) === "") return;
    const sentence = `writes the keys of encrypted connections to a file (${short(`${name}=${display(value)}`)})`;
    found.effects.push(effectAt(site, { kind: "credential-read", certainty: "likely", sentence }));
  },
  guard: guardVariable,
};

/** Where interpreters look for modules: a project's own folder is the usual value. */
const SEARCH_PATHS: ReadonlySet<string> = new Set(["PYTHONPATH", "CLASSPATH"]);

/** Files that programs run or obey in a home. */
const STARTERS =
  ".gitconfig .config/git/config .bashrc .bash_profile .profile .zshrc .zshenv .npmrc .config/pip/pip.conf .pip/pip.conf .cargo/config.toml config.toml config.json .vimrc .config/nvim/init.vim .psqlrc .ssh/config init.gradle init.d/x.gradle .curlrc .wgetrc .netrc .irbrc .pythonrc .Rprofile".split(
    " ",
  );

const RUNS_CODE =
  /(?:^|\s)(?:--?(?:require|import|loader|experimental-loader|preload|r)\b|-javaagent|-agentlib|-agentpath|-XX:On|-M|-e\b|-r|-d:|-m\S|-eval\b|-s\s)/;
const RUNS_PROGRAMS =
  /(?:^|[\s=,])(?:--?toolexec|-exec|-?-overlay|--eval|-eval|-run\b|--checkpoint-action|--to-command|--use-compress-program|-I|--init-script|--rsh|--new-volume-script|--info-script|-javaagent|-agentlib|-agentpath|SHELL|-fplugin|-wrapper|-specs|-TT|--unzip-command|--preload|-plugin-dir|--preview|--bind|execute|-p\s+(?!no:|xdist|pytest_)\w+|-p(?!no:)[a-z]\w*|--rootdir=?\s*\/tmp|-[cs]\s+\/tmp|--confcutdir)\b|-C\s*linker=(?!(?:clang|gcc|cc|lld|ld\.lld|rust-lld|mold|ld)\b)|(?:^|\s)-B\s*\/tmp|(?:^|\s)\+!/;
/** Keys of git's configuration whose values run, load or lead elsewhere. */
const RUNNING_KEY =
  /pager|editor|command|fsmonitor|hookspath|helper|textconv|clean|smudge|process|driver|program|cmd|proxy|askpass|external|^alias\.|include|template|^url\.|tool|sendemail|attributesfile|^core\.(?:worktree|gitproxy|alternaterefscommand)|protocol|upload|receive/i;
const USUAL_SHELL =
  /^(?:(?:\/usr(?:\/local)?)?\/bin\/|\/opt\/homebrew\/bin\/)?(?:ba|da|z|k|a|fi|mk|tc|c)?sh(?:\.exe)?(?: -[a-z]+(?: pipefail)?)*$|^cmd(?:\.exe)?$/i;

/** A debugger to stop in, and plug-ins that test suites bring along. */
const USUAL_MODULE =
  /^(?:|0|(?:\w*pdb\w*|pdbr|bpython|debugpy|IPython(?:\.core\.debugger)?|celery\.contrib\.rdb)\.(?:set_trace|breakpoint|embed)|(?:(?:pytest_[a-z_]+|tests?(?:\.\w+)+|xdist|_pytest\.\w+),?)+)$/;

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

function isPlanted(value: Word): boolean {
  const text = knownPrefix(value);
  // What `mktemp` made a moment ago is empty.
  return /(?:^|[:=])(?:\/tmp|\/var\/tmp|\/dev\/shm)(?:[/;:]|$)/.test(text) && !/^\/tmp\/tmp\.0+\d*$/.test(text);
}

/** What the session itself put there: a file, or a folder that is not simply the project's. */
function isFurnished({ name, value }: Variable, { cwd, workspace, written }: Site): boolean {
  const path = DATA.test(name) ? undefined : resolvePath(cwd, literal(value) ?? "?");
  if (path === undefined || written === undefined) return false;
  return written.has(path) || (path !== cwd && !workspace.includes(path) && written.hasWithin?.(path) === true);
}

/** Certificates, logins and places of data: programs trust them, and run nothing of them. */
const DATA =
  /CERT|_CA_|CAINFO|KUBECONFIG|^AWS_|NETRC|INDEX_FILE|OBJECT_DIRECTORY|PYCACHE|^TERM|^(?:DOCKER|POETRY)_CONFIG/;

function load({ name, value }: Variable, site: Site, found: Findings): void {
  if (literal(value) === "" || secretIn(value, site) !== undefined) return;
  const sentence = `loads code into the program (${short(`${name}=${display(value)}`)})`;
  found.effects.push(effectAt(site, { kind: "hidden-code", certainty: "likely", sentence }));
}

function lookElsewhere({ name, value }: Variable, site: Site, found: Findings): void {
  if (literal(value) === "" || secretIn(value, site) !== undefined) return;
  const sentence = `makes the program look elsewhere for code or settings (${short(`${name}=${display(value)}`)})`;
  found.effects.push(effectAt(site, { kind: "hidden-code", certainty: "possible", flag: false, sentence }));
}

function startHelper({ name, value }: Variable, site: Site, found: Findings): void {
  if (literal(value) === "") return;
  // LESSOPEN's `|` and `-` in front say how its output is used.
  const marks = /^[|-]{1,3}\s*/.exec(knownPrefix(value))?.[0].length ?? 0;
  readHelper(dropPrefix(value, marks), name, { site, found });
}

/** `BASH_FUNC_ls%%=() { …; }`: every shell below takes the function for the program of that name, where there is one. */
function replaceProgram({ name, value }: Variable, site: Site, found: Findings): void {
  addShell(around("f ", value, "\nf"), found);
  const program = name.slice("BASH_FUNC_".length).replace(/(?:%%|\(\))$/, "");
  if (entryNamed(program) === undefined) return;
  const sentence = `puts a function in the place of a program (${short(name)})`;
  found.effects.push(effectAt(site, { kind: "hidden-code", certainty: "likely", sentence }));
}

function addShell(text: Word, found: Findings): void {
  found.runs.push({ kind: "shell", text, place: "here" });
}

function around(before: string, { pieces, span }: Word, after: string): Word {
  return { pieces: [{ kind: "text", text: before }, ...pieces, { kind: "text", text: after }], span };
}

function guardVariable({ name, value }: Variable, site: Site, found: Findings): void {
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
