// The one table of what a value means: every role of the spec language turned into effects, hosts, files and runs.
// A role is read the same for every tool; nothing here knows a tool by name.

import type { Direction, Host } from "../../effect.ts";
import { remoteHost } from "../../hosts/git-remotes.ts";
import { LOCAL_HOST } from "../../hosts/host.ts";
import { hostOfAddress, hostOfName, hostOfRemotePath, hostOfShare, hostOfUrl } from "../../hosts/parse-host.ts";
import { resolvePath } from "../../shell/builtins.ts";
import { decodeUtf16 } from "../../shell/decode.ts";
import { display, dropPrefix, hasUnknown, knownPrefix, literal, type Word, wordOf } from "../../shell/word.ts";
import { LANGUAGES, type Language, type Role } from "../../tools/spec.ts";
import { readDatabase, readSql } from "../databases/sql.ts";
import { fileEffects, secretIn } from "../files/files.ts";
import { fillingEffects } from "../files/folder-writes.ts";
import { mountEffects } from "../files/mounts.ts";
import type { Findings } from "../findings.ts";
import { namesUnknownHost, wordHost } from "../network/network.ts";
import { readStream } from "../network/streams.ts";
import type { InputWords, Run } from "../run.ts";
import { short } from "../sentences.ts";
import { effectAt, type Site } from "../site.ts";
import { isDocument } from "./document.ts";
import { readGenericWord } from "./generic.ts";
import { readHelper } from "./helper-program.ts";
import { readModule } from "./module-role.ts";
import { readLoaded } from "./named-options.ts";
import { toolOfScript } from "./script-tool.ts";
import { readAssignment } from "./variables.ts";

/** One value with its role, and what stands around it. */
export interface Use {
  readonly word: Word;
  /** The words that follow it, for roles that take a command. */
  readonly rest: readonly Word[];
  readonly site: Site;
  /** Language of scripts, for interpreters. */
  readonly interprets?: Language | undefined;
  /** Name of the tool as its spec calls it. */
  readonly tool: string;
  /** For remote paths: whether this one is written to, and whether what is read goes to another machine. */
  readonly isTarget?: boolean;
  readonly goesAway?: boolean;
  /** For commands on words from elsewhere. */
  readonly input?: InputWords | undefined;
}

/** chmod's first word, where `--reference` does not stand for it: `755`, `u+x,go-w`. */
const MODE = /^(?:[0-7]{3,5}|[ugoa]*[-+=][-+=,ugoarwxXst]*)$/;

/** Editors fetch such a document, and some write it back there: `vim scp://host/file`. */
const URL_START = /^[a-z][a-z0-9+.-]+:\/\//i;

type RunOf = Run & { readonly kind: "file" };
type Reader = (use: Use, found: Findings) => void;

const NO_EFFECT: Reader = () => {};

const READERS: Readonly<Record<Exclude<Role, `${"code" | "file" | "module"}:${string}`>, Reader>> = {
  flag: NO_EFFECT,
  text: NO_EFFECT,
  name: readShare,
  secret: NO_EFFECT,
  setting: ({ word, site }, found) => readGenericWord(word, site, found),
  url: (use, found) => addHost(use, found, (text) => hostOfUrl(text) ?? hostOfName(text)),
  host: readHost,
  page: readPage,
  stream: readEnd,
  address: (use, found) =>
    addHost(use, found, (text) => (isSocketPath(text) ? LOCAL_HOST : hostOfAddress(text)), "listen"),
  image: (use, found) => addHost(use, found, hostOfImage),
  "remote-path": readRemotePath,
  "git-remote": (use, found) => addHost(use, found, (text) => remoteHost(text, use.site)),
  document: openDocument,
  edited: editFile,
  read: (use, found) => readFile(use, found),
  write: writeFile,
  make: (use, found) => void found.effects.push(...fileEffects("make", use.word, use.site)),
  delete: (use, found) => void found.effects.push(...fileEffects("delete", use.word, use.site)),
  move: (use, found) => void found.effects.push(...fileEffects("move", use.word, use.site)),
  "mode-target": (use, found) => {
    if (!MODE.test(literal(use.word) ?? "")) found.effects.push(...fileEffects("mode", use.word, use.site));
  },
  folder: readFolder,
  searched: readShare,
  pattern: NO_EFFECT,
  chdir: readFolder,
  fill: fillFolder,
  into: (use, found) => {
    fillFolder(use, found);
    if (isHomeOrRoot(use)) {
      const sentence = `unpacks into ${short(display(use.word))}, where start-up files lie`;
      found.effects.push(
        effectAt(use.site, { kind: "persistence", certainty: "possible", sentence, span: use.word.span }),
      );
    }
  },
  send: carry,
  body: readBody,
  form: readForm,
  argv: (use, found) => addArgv(use, found, "here", false),
  "argv-stdin": (use, found) => addArgv(use, found, "here", true),
  "argv-remote": (use, found) => addArgv(use, found, "remote", false),
  "argv-container": (use, found) => {
    addArgv(use, found, "container", false);
    // The image's own program may get these words: addresses among them count all the same.
    for (const word of [use.word, ...use.rest]) readGenericWord(word, use.site, found);
  },
  exec: (use, found) => addArgv(use, found, "here", true),
  helper: ({ word, site, tool }, found) => readHelper(word, tool, { site, found }),
  shell: (use, found) => void found.runs.push({ kind: "shell", text: use.word, place: "here" }),
  "shell-line": (use, found) => {
    found.runs.push({ kind: "shell", text: joined(use), place: "here" });
    // Some join the words, some run them as they are: what either reading does counts.
    if (use.rest.length > 0) addArgv(use, found, "here", false);
  },
  "shell-remote": (use, found) => void found.runs.push({ kind: "shell", text: joined(use), place: "remote" }),
  "encoded-powershell": ({ word }, found) => {
    const code = decodeUtf16(literal(word) ?? "?");
    if (code === undefined) return;
    found.runs.push({ kind: "code", language: "powershell", text: wordOf(code, word.span) });
  },
  loaded: (use, found) => readLoaded(use.word, use.tool, { site: use.site, found }),
  script: readScript,
  package: (use, found) => void found.runs.push({ kind: "package", name: use.word, args: use.rest }),
  task: (use, found) => {
    const { word, tool, site } = use;
    if (hostOfUrl(knownPrefix(word)) !== undefined) return readScript(use, found);
    if (!readAssignment(word, site, found)) found.runs.push({ kind: "task", tool, name: word });
  },
  sql: (use, found) => readSql(use.word, use.site, found),
  database: (use, found) => readDatabase(use, found),
  account: (use, found) => void found.accounts.push(display(use.word)),
  assignment: (use, found) => void readAssignment(use.word, use.site, found),
  mount: (use, found) => void found.effects.push(...mountEffects(use.word, use.site)),
};

/** Roles that take every word after theirs as well. */
export const TAKES_REST: ReadonlySet<Role> = new Set<Role>([
  "argv",
  "argv-stdin",
  "argv-remote",
  "argv-container",
  "shell-line",
  "shell-remote",
  "script",
  "package",
  "code:powershell",
  "code:cmd",
  "encoded-powershell",
]);

/** Roles that look at the words after theirs, and leave them to their own roles. */
export const SEES_REST: ReadonlySet<Role> = new Set<Role>([...TAKES_REST, "database"]);

export function readRole(role: Role, use: Use, found: Findings): void {
  if (role.startsWith("code:")) {
    const language = languageOf(role);
    const isFed = language === "powershell" && literal(use.word) === "-";
    // The shells of Windows join the words that follow; other interpreters hand them to the code.
    const text = TAKES_REST.has(role) ? joined(use) : use.word;
    found.runs.push(isFed ? { kind: "stdin", language } : { kind: "code", language, text });
    return;
  }
  if (role.startsWith("file:")) {
    runSource(languageOf(role), { ...use, rest: [], loaded: true }, found);
    return;
  }
  if (role.startsWith("module:")) {
    readModule(languageOf(role), use, found);
    return;
  }
  if (isPlain(role)) READERS[role](use, found);
}

function isPlain(role: Role): role is keyof typeof READERS {
  return role in READERS;
}

function languageOf(role: Role): Language {
  const name = role.slice(role.indexOf(":") + 1);
  const language = LANGUAGES.find((known) => known === name);
  return language ?? "shell";
}

function addHost(use: Use, found: Findings, parse: (text: string) => Host | undefined, direction?: Direction): void {
  const host = wordHost(use.word, parse);
  if (host === undefined) return;
  // A socket of this machine: whoever may write there steers what listens behind it.
  if (isSocketPath(knownPrefix(use.word))) found.effects.push(...fileEffects("write", use.word, use.site));
  if (host.class === "loopback" && isFileUrl(use.word)) {
    const path = dropPrefix(use.word, knownPrefix(use.word).startsWith("file:///") ? 7 : 5);
    found.effects.push(...fileEffects("read", path, use.site));
  }
  found.hosts.push({ host, span: use.word.span, ...(direction && { direction }) });
}

/** Beside a host that is named already, a short number alone is its port: `nc 127.0.0.1 8080`. */
function readHost(use: Use, found: Findings): void {
  if (found.hosts.length > 0 && /^\d{1,5}$/.test(literal(use.word) ?? "")) return;
  // `ping -n 1 127.0.0.1`, as Windows counts: what stands before the host is a number and no address of anybody.
  const before = found.hosts.findIndex(({ host }) => host.name === undefined && host.port !== undefined);
  if (before >= 0) found.hosts.splice(before, 1);
  addHost(use, found, hostOfName);
}

/** What browsers and openers take: a URL, the name of a host, or a document of this machine. */
function readPage(use: Use, found: Findings): void {
  if (literal(use.word) === "-") return;
  if (isDocument(use.word, use.site)) readFile(use, found);
  else addHost(use, found, (text) => hostOfUrl(text) ?? hostOfName(text));
}

/** One end of a relay: hosts, a file that goes to the other end, a program that serves it. */
function readEnd(use: Use, found: Findings): void {
  const { hosts, file, program, socket } = readStream(use.word);
  found.hosts.push(...hosts.map((end) => ({ ...end, span: use.word.span })));
  if (file !== undefined) carry({ ...use, word: file }, found);
  if (socket !== undefined) found.effects.push(...fileEffects("write", socket, use.site));
  if (program !== undefined) found.runs.push({ kind: "shell", text: program, place: "here" });
}

function isSocketPath(text: string): boolean {
  return /^(?:\/(?!\/)|\.{1,2}\/|~)/.test(text);
}

/** `ghcr.io/acme/app`, `docker://localhost:5000/app`; `acme/app` and `alpine` name no registry. */
function hostOfImage(text: string): Host | undefined {
  const name = text.replace(/^[a-z-]+:\/\//, "");
  const [first = "", ...rest] = name.split("/");
  return rest.length > 0 && /[.:]|^localhost$/.test(first) ? hostOfName(first) : undefined;
}

/** Files that are only named or looked for open nothing here, but a share lies on another machine. */
function readShare({ word }: Use, found: Findings): void {
  const host = hostOfShare(knownPrefix(word));
  if (host !== undefined) found.hosts.push({ host, span: word.span });
}

function isFileUrl(word: Word): boolean {
  return knownPrefix(word).toLowerCase().startsWith("file:");
}

function readRemotePath(use: Use, found: Findings): void {
  const host = wordHost(use.word, (text) => hostOfRemotePath(text));
  const isLocal =
    host === undefined || (hasUnknown(use.word) && host.name === undefined && !namesUnknownHost(use.word));
  if (!isLocal) {
    found.hosts.push({ host, span: use.word.span, direction: use.isTarget === true ? "up" : "down" });
    if (use.isTarget !== true) readBehind(use, found);
    return;
  }
  if (use.isTarget === true) found.effects.push(...fileEffects("write", use.word, use.site));
  else if (use.goesAway === true) carry(use, found);
  else readFile(use, found);
}

function readFile(use: Use, found: Findings): void {
  if (literal(use.word) === "-") return;
  if (isFarUrl(use.word)) return void addHost(use, found, hostOfUrl, "down");
  found.effects.push(...fileEffects("read", use.word, use.site));
  if (secretIn(use.word, use.site) === undefined) readBehind(use, found);
}

/**
 * A response file: compilers and archivers take words from it, and say them when they are wrong.
 * A file in a container, in a commit or on another machine: `app:/run/secrets/key`, `HEAD~3:.aws/credentials`.
 */
function readBehind(use: Use, found: Findings): void {
  const mark = /^@|^[^/:]+:(?!\/\/)/.exec(knownPrefix(use.word))?.[0].length;
  const behind = mark === undefined ? undefined : dropPrefix(use.word, mark);
  if (behind === undefined || secretIn(behind, use.site) === undefined) return;
  const effects = fileEffects("read", behind, use.site);
  // A file elsewhere has no path here.
  found.effects.push(...(mark === 1 ? effects : effects.map((effect) => ({ ...effect, detail: {} }))));
}

function openDocument(use: Use, found: Findings): void {
  const start = knownPrefix(use.word);
  if (start.startsWith("+")) found.runs.push({ kind: "code", language: "escapes", text: dropPrefix(use.word, 1) });
  else {
    if (URL_START.test(start)) addHost(use, found, hostOfUrl);
    readFile(use, found);
  }
}

/** Whoever opens a file in an editor may change it; only where that would matter is it worth a word. */
function editFile(use: Use, found: Findings): void {
  openDocument(use, found);
  if (!knownPrefix(use.word).startsWith("+")) mayWrite(use, found);
}

/** What writing it would do beyond the ordinary. */
export function mayWrite(use: Use, found: Findings): void {
  const changes = fileEffects("append", use.word, use.site).filter(({ kind }) => kind !== "file-write");
  found.effects.push(...changes.map((effect) => ({ ...effect, certainty: "possible" as const })));
}

function writeFile(use: Use, found: Findings): void {
  const start = knownPrefix(use.word);
  // Tracers, plotters and printers take a command to write to in a file's place.
  if (/^[|!]\s*[\w./~]/.test(start))
    return void found.runs.push({ kind: "shell", text: dropPrefix(use.word, 1), place: "here" });
  if (URL_START.test(knownPrefix(use.word))) addHost(use, found, hostOfUrl, "up");
  else found.effects.push(...fileEffects("write", use.word, use.site));
}

/** What is done in a folder of secrets is done with them. */
function readFolder({ word, site }: Use, found: Findings): void {
  if (secretIn(word, site) !== undefined) found.effects.push(...fileEffects("read", word, site));
}

function fillFolder(use: Use, found: Findings): void {
  readFolder(use, found);
  found.effects.push(...fillingEffects(use.word, use.site));
}

function isHomeOrRoot({ word, site }: Use): boolean {
  const path = resolvePath(site.cwd, literal(word) ?? "?")?.replace(/(?<=.)\/$/, "");
  return path === "/" || path === "/root" || path === site.world.home;
}

function isFarUrl(word: Word): boolean {
  return STREAMS.test(knownPrefix(word)) && hostOfUrl(knownPrefix(word)) !== undefined;
}

const STREAMS =
  /^(?:https?|ftps?|sftp|s3|gs|rtmp[est]{0,2}|rts?p|srtp?|rist|mms[ht]?|udp|tcp|tls|icecast|smb|gopher|hls\+https?|zmq:tcp):\/\//i;

/** The file leaves if the call talks to another machine; whether it does is known only when all is read. */
function carry(use: Use, found: Findings): void {
  if (literal(use.word) === "-") return void found.sent.push({ shown: "what is fed to it" });
  found.carried.push(use.word);
  const secret = secretIn(use.word, use.site);
  found.sent.push({ shown: display(use.word), ...(secret !== undefined && { secret }) });
}

/** curl's data: `@file` and `name@file` send the file, anything else is sent as it stands. */
function readBody(use: Use, found: Findings): void {
  const at = /^[^=@"{]*=?@/.exec(knownPrefix(use.word));
  if (at !== null) carry({ ...use, word: dropPrefix(use.word, at[0].length) }, found);
  else found.sent.push({ shown: "data" });
}

/** curl's form: `name=@file;type=…`, `name=<file`, else text. */
function readForm(use: Use, found: Findings): void {
  const text = knownPrefix(use.word);
  const at = /^[^=]*=[@<]/.exec(text);
  if (at === null) return void found.sent.push({ shown: "data" });
  const path = dropPrefix(use.word, at[0].length);
  const end = knownPrefix(path).indexOf(";");
  const first = path.pieces[0];
  const cut: Word = end < 0 || first === undefined || first.kind === "unknown" ? path : head(path, end);
  carry({ ...use, word: cut }, found);
}

function head(word: Word, length: number): Word {
  return { ...word, pieces: [{ kind: "text", text: knownPrefix(word).slice(0, length) }] };
}

function addArgv(use: Use, found: Findings, place: "here" | "remote" | "container", open: boolean): void {
  const input = open && use.input !== undefined ? { input: use.input } : {};
  found.runs.push({ kind: "argv", words: [use.word, ...use.rest], place, open, ...input });
}

/** watch and ssh join their words with blanks before a shell reads them. */
function joined(use: Use): Word {
  const words = [use.word, ...use.rest];
  const pieces = words.flatMap((word, index) =>
    index === 0 ? word.pieces : [{ kind: "text" as const, text: " " }, ...word.pieces],
  );
  return { pieces, span: { start: use.word.span.start, end: words.at(-1)?.span.end ?? use.word.span.end } };
}

function readScript(use: Use, found: Findings): void {
  const language = use.interprets;
  const far = (text: string) => hostOfUrl(text) ?? hostOfShare(text);
  if (far(knownPrefix(use.word)) !== undefined) {
    addHost(use, found, far, "down");
    const sentence = `runs code from ${short(display(use.word))}`;
    return void found.effects.push(effectAt(use.site, { kind: "hidden-code", sentence, span: use.word.span }));
  }
  const tool = toolOfScript(use.word, use.site);
  if (tool !== undefined) found.runs.push({ kind: "argv", words: [tool, ...use.rest], place: "here", open: false });
  runSource(language, use, found);
}

/** A file of code is run, and what is wrong in it is printed: a file of secrets is read by it. */
function runSource(language: Language | undefined, use: Use & Pick<RunOf, "loaded">, found: Findings): void {
  const { word, rest, site, loaded } = use;
  if (literal(word) === "-" && language !== undefined) return void found.runs.push({ kind: "stdin", language });
  if (isFarUrl(word)) addHost({ word, rest, site, tool: "" }, found, hostOfUrl, "down");
  found.runs.push({ kind: "file", path: word, args: rest, ...(language && { language }), ...(loaded && { loaded }) });
  if (secretIn(word, site) !== undefined) found.effects.push(...fileEffects("read", word, site));
}
