// Remembers what the action writes, so that a later run of it is judged by its content.
// A file whose content is not known is remembered too: running it is hidden code.

import { resolvePath } from "../../shell/builtins.ts";
import { type Pieces, textOf } from "../../shell/environment.ts";
import { append } from "../../shell/expand.ts";
import type { Invocation } from "../../shell/invocation.ts";
import { display, literal } from "../../shell/word.ts";
import { specOf } from "../../tools/registry.ts";
import type { AnalysisState } from "./analyze-state.ts";
import type { WrittenFile } from "./session-files.ts";

const KEEP = 64 * 1024;

export interface Written {
  readonly content: Pieces | undefined;
  /** The program whose output it is. */
  readonly from: string | undefined;
  readonly append: boolean;
}

export function rememberWrite(path: string, written: Written, state: AnalysisState): void {
  const before = state.files.get(path);
  const content = written.append && before !== undefined ? join(before.content, written.content) : written.content;
  const network = written.content === undefined && isFetcher(written.from);
  keepFile(path, { content, from: network ? "network" : "agent" }, state);
}

/** Remembers a file that the session made. */
export function keepFile(path: string, file: WrittenFile, state: AnalysisState): void {
  if (!state.files.has(path) && state.world.disk.kindOf(path) === undefined) state.made.add(path);
  const isMade = state.made.has(path);
  state.files.set(path, file);
  const text = file.content === undefined ? undefined : textOf(file.content);
  const { from, language } = file;
  const base = {
    kind: "wrote" as const,
    path,
    from,
    ...(language !== undefined && { language }),
    ...(isMade && { made: true as const }),
  };
  state.facts.push(text === undefined || text.length > KEEP ? base : { ...base, content: text });
}

/** Remembers a folder of which the session made or fetched all that lies in it. */
export function keepTree(folder: string, from: WrittenFile["from"], state: AnalysisState): void {
  state.files.addTree(folder, from);
  state.facts.push({ kind: "tree", folder, from });
}

function join(before: Pieces | undefined, more: Pieces | undefined): Pieces | undefined {
  if (before === undefined || more === undefined) return undefined;
  const joined = [...before];
  for (const piece of more) append(joined, piece);
  return joined;
}

const FETCHERS: ReadonlySet<string> = new Set(
  "curl wget wget2 http https httpie xh aria2c axel nc ncat netcat socat ftp sftp scp rsync lwp-request fetch aws gsutil gcloud rclone Invoke-WebRequest Invoke-RestMethod iwr irm".split(
    " ",
  ),
);

export function isFetcher(program: string | undefined): boolean {
  return program !== undefined && FETCHERS.has(program);
}

/** Programs that write files in ways of their own: copies, tee, downloads. */
export function rememberWritesOf(name: string, invocation: Invocation, state: AnalysisState): void {
  const own = Object.hasOwn(WRITERS, name) ? WRITERS[name] : undefined;
  if (own === undefined || invocation.where !== "here") return;
  own(invocation, state);
}

type Writer = (invocation: Invocation, state: AnalysisState) => void;

const copy: Writer = (invocation, state) => {
  const operands = operandsOf(invocation);
  // `-t folder` stands before what is copied.
  const isFirst = invocation.args.some((word) => /^(?:-t|--target-directory)$/.test(literal(word) ?? ""));
  const target = operands.at(isFirst ? 0 : -1);
  const sources = isFirst ? operands.slice(1) : operands.slice(0, -1);
  if (target === undefined) return;
  const isFolder =
    isFirst || target.endsWith("/") || sources.length > 1 || state.world.disk.kindOf(target) === "folder";
  for (const source of sources) {
    const path = isFolder ? `${target.replace(/\/$/, "")}/${source.split("/").at(-1) ?? ""}` : target;
    const file = state.files.get(source) ?? installed(source);
    const tree = state.files.folderFrom(source.replace(/\/$/, ""));
    if (tree !== undefined) keepTree(path, tree, state);
    if (file !== undefined) keepFile(path, file, state);
    else forgetMade(path, state);
  }
};

/** What lies there now is somebody's, whoever made the file before. */
function forgetMade(path: string, state: AnalysisState): void {
  state.made.delete(path);
  if (state.files.names(path)) keepFile(path, { content: undefined, from: "agent" }, state);
}

/** A copy of an installed program, or a link to it, does what calling that program does. */
function installed(source: string): WrittenFile | undefined {
  const name = source.slice(source.lastIndexOf("/") + 1);
  if (!INSTALLED.test(source) || specOf(name) === undefined) return undefined;
  return { content: [{ kind: "text", text: `exec ${source} "$@"` }], from: "agent", language: "shell" };
}

const INSTALLED = /^\/(?:usr\/(?:local\/)?)?s?bin\/[\w.+-]+$|^\/opt\/homebrew\/bin\/[\w.+-]+$/;

/** What they fetch lies under the last name of its address, unless they are told another. */
const DOWNLOADERS = "aria2c axel wget2 fetch lftpget puf saldl snarf hget pget aget kget pwget lwp-download".split(" ");

const WRITERS: Readonly<Record<string, Writer>> = {
  ...Object.fromEntries(
    DOWNLOADERS.map((name): [string, Writer] => [
      name,
      (invocation, state) => download(invocation, /^(?:-o|-O|--out|--output|--output-document)$/, /^(?!-)/, state),
    ]),
  ),
  cp: copy,
  mv: copy,
  "Copy-Item": copy,
  "Move-Item": copy,
  install: copy,
  ln: (invocation, state) => {
    copy(invocation, state);
    rememberLink(invocation, state);
  },
  tee: (invocation, state) => {
    const { stdin } = invocation;
    const content = stdin.kind === "text" ? stdin.word.pieces : undefined;
    const from = stdin.kind === "pipe" ? stdin.from : undefined;
    for (const path of operandsOf(invocation)) rememberWrite(path, { content, from, append: false }, state);
  },
  curl: (invocation, state) =>
    download(invocation, /^(?:-[A-Za-z#]*o|--output)$/, /^(?:-[A-Za-z#]*[OJ][A-Za-z]*|--remote-name.*)$/, state),
  mkfifo: (invocation, state) => {
    for (const path of operandsOf(invocation))
      rememberWrite(path, { content: undefined, from: undefined, append: false }, state);
  },
  git: rememberRemote,
  wget: (invocation, state) => download(invocation, /^(?:-[A-Za-z]*O|--output-document)$/, /^(?!-)/, state),
};

/** `ln -s TARGET NAME`, `ln -s TARGET`; a relative target starts where the link lies. */
function rememberLink({ args, cwd }: Invocation, state: AnalysisState): void {
  const [target, name, more] = args.map((word) => literal(word) ?? "").filter((text) => !text.startsWith("-"));
  if (target === undefined || target === "" || more !== undefined) return;
  const last = target.split("/").findLast((part) => part !== "") ?? "";
  const given = resolvePath(cwd, name ?? last);
  if (given === undefined) return;
  const isFolder = name?.endsWith("/") === true || state.world.disk.kindOf(given) === "folder";
  const link = isFolder ? `${given}/${last}` : given;
  const isSoft = args.some((word) => /^-(?:[a-z]*s|-sym)/.test(literal(word) ?? ""));
  const behind = resolvePath(isSoft ? resolvePath(link, "..") : cwd, target);
  if (behind !== undefined && behind !== link) state.symlinks.set(link, behind);
}

/** `git remote add NAME URL`, `git remote set-url NAME URL`, `git config remote.NAME.url URL`. */
function rememberRemote({ args }: Invocation, state: AnalysisState): void {
  const texts = args.map((word) => literal(word) ?? display(word));
  const at = texts.findIndex((text) => text === "remote" || text === "config");
  const [name, url] = texts.slice(-2);
  if (at < 0 || name === undefined || url === undefined || texts.length - at < 3) return;
  const key = /^remote\.(.+)\.(?:push)?url$/i.exec(name)?.[1];
  const named =
    texts[at] === "config" ? key : texts.some((text) => text === "add" || text === "set-url") ? name : undefined;
  if (named === undefined) return;
  state.remotes.set(named, url);
  state.facts.push({ kind: "remote", name: named, url });
}

function operandsOf(invocation: Invocation): readonly string[] {
  return invocation.args.flatMap((word) => {
    const text = literal(word);
    const path = text === undefined || text.startsWith("-") ? undefined : resolvePath(invocation.cwd, text);
    return path === undefined ? [] : [text?.endsWith("/") === true ? `${path}/` : path];
  });
}

function download(invocation: Invocation, named: RegExp, unnamed: RegExp, state: AnalysisState): void {
  const texts = invocation.args.map(literal);
  const option = texts.findIndex((text) => text !== undefined && named.test(text));
  const attached = texts
    .map((text) => /^(?:-[oO]|--output(?:-document)?=)([^-].*)$/.exec(text ?? "")?.[1])
    .find((path) => path !== undefined);
  const url =
    texts.find((text) => text !== undefined && /^[a-z]+:\/\//.test(text)) ??
    texts.findLast((text) => text !== undefined && !text.startsWith("-"));
  const remote = texts.some((text) => text !== undefined && unnamed.test(text))
    ? url?.split(/[?#]/)[0]?.split("/").at(-1)
    : undefined;
  const target = (option >= 0 ? texts[option + 1] : undefined) ?? attached ?? remote;
  const path =
    target === undefined || target === "-" || target === "" ? undefined : resolvePath(invocation.cwd, target);
  if (path !== undefined) keepFile(path, { content: undefined, from: "network" }, state);
}
