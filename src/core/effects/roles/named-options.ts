// Options that their names explain where no table does: what they write, and what code they load.
// A list of dangerous options is never whole. A name is read only where the value is a path, and only for what that place means.

import { isScratch } from "../../places/folders.ts";
import { isWithin, pathViews } from "../../places/path-view.ts";
import { resolvePath } from "../../shell/builtins.ts";
import { display, dropPrefix, knownPrefix, literal, type Word } from "../../shell/word.ts";
import type { Call } from "../call/options.ts";
import { fileEffects } from "../files/files.ts";
import { meaningOfFilling } from "../files/folder-writes.ts";
import type { Findings } from "../findings.ts";
import { short } from "../sentences.ts";
import { effectAt, type Site } from "../site.ts";

/** Of options that are unknown, or whose value the spec calls a mere text. */
export function readNamedOptions(call: Call, args: readonly Word[], at: NamedAt): void {
  for (const { name, word, value, at: index } of call.unknown) {
    const given = value ?? attachedTo(name, word) ?? args[index + 1];
    if (given !== undefined) readNamed(name, given, at);
  }
  for (const { option, value } of call.given) {
    if (option.role !== "text" || value === undefined || call.command.style === "key-value") continue;
    const name = option.names.find(
      (one) => WRITES.test(one) || FILLS.test(one) || LOADS.test(one) || CONFIGURES.test(one),
    );
    if (name !== undefined) readNamed(name, value, at);
  }
}

export interface NamedAt {
  readonly site: Site;
  readonly found: Findings;
}

function readNamed(name: string, value: Word, at: NamedAt): void {
  if (!isPath(value)) return;
  if (WRITES.test(name)) readOutput(value, at);
  if (FILLS.test(name)) readOutputFolder(value, at);
  if (LOADS.test(name) || (CONFIGURES.test(name) && CODE_FILE.test(knownPrefix(value)))) readNamedCode(value, name, at);
}

/** `-ofile` where no table knows `-o`. */
function attachedTo(name: string, word: Word): Word | undefined {
  const text = knownPrefix(word);
  return /^-[oO]$/.test(name) && text.startsWith(name) && text.length > 2 ? dropPrefix(word, 2) : undefined;
}

/** A place that means more than its bytes is written; an ordinary file is nobody's business here. */
function readOutput(value: Word, { site, found }: NamedAt): void {
  const effects = fileEffects("write", value, site).filter(({ kind }) => kind !== "file-write");
  found.effects.push(...effects.map((effect) => ({ ...effect, certainty: "likely" as const })));
}

function readOutputFolder(value: Word, { site, found }: NamedAt): void {
  const effects = meaningOfFilling(value, site);
  found.effects.push(...effects.map((effect) => ({ ...effect, certainty: "likely" as const })));
}

/**
 * A file or folder of code that a tool loads: it is judged by its content, and what lies among temporary files is code of
 * somebody's choosing.
 */
export function readLoaded(value: Word, by: string, at: NamedAt): void {
  if (isPath(value)) runLoaded(value, at);
  raiseTemporary(value, by, at);
}

/** Of an option that only its name explains, what the session wrote is judged; the project's own is daily work. */
function readNamedCode(value: Word, name: string, at: NamedAt): void {
  const text = literal(value);
  const path = text === undefined ? undefined : resolvePath(at.site.cwd, text);
  if (path !== undefined && at.site.written?.has(path) === true) runLoaded(value, at);
  raiseTemporary(value, name, at);
}

function runLoaded(value: Word, { found }: NamedAt): void {
  const path = pathIn(value);
  const language = /\.(?:so|dylib|dll)$/.test(knownPrefix(path)) ? { language: "plain" as const } : {};
  found.runs.push({ kind: "file", path, args: [], ...language });
}

function raiseTemporary(value: Word, by: string, { site, found }: NamedAt): void {
  const path = pathIn(value);
  const world = { ...site.world, home: NO_HOME };
  const views = pathViews(path, site).filter((view) => view.rooted && isScratch(view, world));
  if (!views.some((view) => !isSeen(view.path, site))) return;
  const sentence = `loads code from ${short(display(path))} (${by})`;
  found.effects.push(effectAt({ ...site, span: value.span }, { kind: "hidden-code", certainty: "likely", sentence }));
}

/** What the session wrote is judged by its text, and a workspace may itself lie among temporary files. */
function isSeen(path: string | undefined, { written, workspace, world }: Site): boolean {
  if (path === undefined) return false;
  const isOwn = written?.has(path) === true || written?.isBuilt?.(path) === true;
  return isOwn || workspace.some((root) => isWithin(path, root, world));
}

function pathIn(value: Word): Word {
  return dropPrefix(value, /^(?:file:\/\/|@)/.exec(knownPrefix(value))?.[0].length ?? 0);
}

/** Caches in the home are tools' own. */
const NO_HOME = "/nonexistent";

function isPath(value: Word): boolean {
  const text = knownPrefix(value);
  return /^(?:file:\/\/|@)?(?:~|\.{0,2}\/|\.\w)/.test(text) && !/\s/.test(text);
}

const WRITES =
  /^(?:-[oO]|--?(?:\w+-)*(?:out|output|outfile|outputs?-?(?:file|path|to)|out-?file|output-?filename|log|logfile|log-?(?:file|path|to)|logs|trace-?(?:file|out|output)|dump(?:-?(?:file|to))?|save(?:-?(?:as|to))?|save-?file|write(?:-?to)?|export(?:-?(?:to|file))?|dest(?:ination)?|result-?file|report-?file|pid-?file|pidfile|(?:cover|cpu|mem|block|mutex)profile|junit-?xml|stats-?file|history-?file|cookie-?jar|target-?file))$/i;

const FILLS =
  /^(?:--?(?:\w+-)*(?:out|output|dist|dest|target|install|build|export|extract|download|save|unpack)-?(?:dir|directory|folder|path|root)|--?(?:prefix|dest-?dir|target|into))$/i;

const LOADS =
  /^--?(?:[\w]+-)*(?:plugins?|plugins?-?(?:dir|path|file|package|search-dir)s?|pre-?load|require|loader|rules-?dir|toolexec|vettool|wrapper|launcher|extensions?|extension-?(?:dir|path)|load-?(?:extension|library|plugin|module)|module-?(?:path|dir)s?|library-?path|lib-?dir|hooks?|hooks?-?(?:dir|path)|shell|script-shell|pager|editor|lua-filter|engine|provider|provider-path|runner|test-?runner|bootstrap|custom-syntax|diff-cmd|editor-cmd|db-command|test-adapter-path|additionalprobingpath|processor-?path|custom-dir|plugin-load|presets?|native-file|cross-file|defaults-file|init-file|bazelrc|settings-file|init-script|wrapper-prefix|rsync-path|require|interpreter|compiler|linker|format|formatter|reporters?|httpd|lua-intf|filter-path|parser|resolver|resolve-plugins-relative-to|processor|transform|transformer|setup-?files?(?:-?after-?env)?|global-?setup|environment|exec|executable|program|script|init-?script|startup-?file|rc-?file|overlay|helper|handler|callback|driver-?path|browser-?path|userconfig|globalconfig)$/i;

/** Settings are data in most tools; where they are code by their name they are loaded. */
const CONFIGURES = /^--?(?:[\w]+-)*(?:config|configuration|config-?file|conf|settings|defaults|rcfile)$|^-c$/i;
const CODE_FILE = /\.(?:[cm]?[jt]s|py|rb|lua|pl|php|exs?|groovy|kts|sh|el|vim)$/i;
