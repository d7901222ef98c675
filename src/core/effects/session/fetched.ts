// Files and folders that came from another machine, or out of an archive that did: the developer has not seen them.
// Running one is judged by what lies there; where that cannot be read, it is hidden code.

import { hostOfRemotePath, hostOfUrl } from "../../hosts/parse-host.ts";
import { resolvePath } from "../../shell/builtins.ts";
import type { Invocation } from "../../shell/invocation.ts";
import { literal } from "../../shell/word.ts";
import { type AnalysisState, addDraft, siteOf } from "./analyze-state.ts";
import { isFetcher, keepFile, keepTree } from "./analyze-writes.ts";

export function rememberFetched(name: string, invocation: Invocation, state: AnalysisState): void {
  if (invocation.where !== "here") return;
  const clone = Object.hasOwn(CLONES, name) ? CLONES[name] : undefined;
  if (clone === undefined && !COPIES.has(name) && !UNPACKS.has(name)) return;
  const words = invocation.args.map((word) => literal(word) ?? "");
  if (clone?.verbs.some((verb) => verb === "" || words.includes(verb)))
    rememberClone(words, { invocation, state, isHosted: clone.hosted === true });
  else if (COPIES.has(name)) rememberCopies(words, invocation, state);
  else if (UNPACKS.has(name)) rememberUnpacked(name, words, { invocation, state });
}

interface Clone {
  /** One of these is among its words; "" where it does nothing else. */
  readonly verbs: readonly string[];
  /** `owner/name` is a repository of its service. */
  readonly hosted?: true;
}

const CLONES: Readonly<Record<string, Clone>> = {
  git: { verbs: ["clone"] },
  gh: { verbs: ["clone"], hosted: true },
  glab: { verbs: ["clone"], hosted: true },
  hg: { verbs: ["clone"] },
  jj: { verbs: ["clone"] },
  sl: { verbs: ["clone"] },
  svn: { verbs: ["checkout", "co", "export"] },
  bzr: { verbs: ["branch", "checkout", "clone"] },
  degit: { verbs: [""], hosted: true },
  tiged: { verbs: [""], hosted: true },
  giget: { verbs: [""], hosted: true },
};

interface CloneAt {
  readonly invocation: Invocation;
  readonly state: AnalysisState;
  readonly isHosted: boolean;
}

/** `git clone URL [DIR]`; of a repository on this machine nothing new comes. */
function rememberClone(words: readonly string[], { invocation, state, isHosted }: CloneAt): void {
  const at = words.findIndex((word) => isFar(word) || (isHosted && /^[\w.-]+\/[\w.-]+(?:#[\w.-]+)?$/.test(word)));
  const source = words[at];
  if (source === undefined) return;
  const next = words[at + 1];
  const own =
    source
      .replace(/#.*$|(?:\.git)?\/*$/g, "")
      .split(/[/:]/)
      .at(-1) ?? "";
  const folder = resolvePath(invocation.cwd, next === undefined || next.startsWith("-") ? own : next);
  if (folder === undefined) return;
  // Nothing is cloned over files that are there: what lies in the workspace then came with it.
  if (state.action.workspace.includes(folder)) keepTree(folder, "network", state);
  else bring(folder, "network", state);
}

const COPIES: ReadonlySet<string> = new Set([
  "scp",
  "rsync",
  "sftp",
  "aws",
  "gsutil",
  "gcloud",
  "rclone",
  "s3cmd",
  "mc",
  "azcopy",
]);

/** Something far before something near: the near one is what came. */
function rememberCopies(words: readonly string[], { cwd }: Invocation, state: AnalysisState): void {
  const operands = words.filter((word) => !word.startsWith("-"));
  const target = operands.at(-1);
  const sources = operands.slice(0, -1).filter(isFar);
  if (target === undefined || isFar(target) || sources.length === 0) return;
  const path = resolvePath(cwd, target);
  if (path === undefined) return;
  const isWhole = words.some((word) => /^(?:-[A-Za-z]*[rRa][A-Za-z]*|--recursive|--archive|sync|copy)$/.test(word));
  if (isWhole) return void bring(path, "network", state);
  const isFolder = /(?:^|\/)\.{0,2}\/?$/.test(target) || state.world.disk.kindOf(path) === "folder";
  for (const source of sources) {
    const file = isFolder ? `${path}/${source.split(/[/:]/).at(-1) ?? ""}` : path;
    keepFile(file, { content: undefined, from: "network" }, state);
  }
}

function isFar(word: string): boolean {
  const host = /^[a-z][a-z0-9+.-]*:\/\//i.test(word) ? hostOfUrl(word) : hostOfRemotePath(word);
  return (host !== undefined && host.class !== "loopback") || /^(?:s3|gs|az|abfss?):\/\/|^[\w-]+:[^\\]/.test(word);
}

const UNPACKS: ReadonlySet<string> = new Set(
  "tar gtar bsdtar unzip 7z 7za 7zz unrar unar cpio gunzip gzip unxz xz zstd unzstd bunzip2 bzip2 lz4".split(" "),
);

interface UnpackedAt {
  readonly invocation: Invocation;
  readonly state: AnalysisState;
}

/** What comes out of an archive came from where the archive did. */
function rememberUnpacked(name: string, words: readonly string[], { invocation, state }: UnpackedAt): void {
  const { cwd, stdin } = invocation;
  const fed = stdin.kind === "pipe" && isFetcher(stdin.from);
  const archive = words.map((word) => resolvePath(cwd, word) ?? "").find((path) => state.files.get(path) !== undefined);
  const file = archive === undefined ? undefined : state.files.get(archive);
  const from = fed ? "network" : file?.from;
  if (from === undefined || (file !== undefined && file.content !== undefined)) return;
  const single = /^(?:g|un|b)?(?:un)?(?:zip2?|gzip|xz|zstd|lz4|zip)$/.test(name) && name !== "unzip";
  if (single && archive !== undefined)
    return void keepFile(archive.replace(/\.\w+$/, ""), { content: undefined, from }, state);
  if (single) return;
  const at = words.findIndex((word) => /^(?:-C|-d|--directory|-o)$/.test(word));
  const attached = words.map((word) => /^(?:--directory=|-o|-C)(.+)$/.exec(word)?.[1]).find((one) => one !== undefined);
  const folder = resolvePath(cwd, (at >= 0 ? words[at + 1] : undefined) ?? attached ?? ".");
  if (folder === undefined || bring(folder, from, state) || isListing(name, words)) return;
  keepOwnFolder(folder, archive, { from, state });
  const how = from === "network" ? "was fetched" : "this session wrote and the guard does not know";
  const sentence = `unpacks what ${how} among the project's own files, where later commands may run it`;
  addDraft(state, siteOf(state, { span: invocation.span }), { kind: "hidden-code", certainty: "possible", sentence });
}

/** Most archives hold one folder, called as they are. */
function keepOwnFolder(folder: string, archive: string | undefined, { from, state }: Origin): void {
  const stem = archive?.slice(archive.lastIndexOf("/") + 1).replace(/(?:\.tar)?\.\w+$/, "");
  if (stem === undefined || stem === "") return;
  const path = `${folder === "/" ? "" : folder}/${stem}`;
  if (state.world.disk.kindOf(path) === undefined) bring(path, from, state);
}

interface Origin {
  readonly from: "agent" | "network";
  readonly state: AnalysisState;
}

/** `tar tf`, `unzip -l`, `7z l`: nothing is unpacked; `tar c` packs. */
function isListing(name: string, words: readonly string[]): boolean {
  const [first = "", ...others] = words;
  const form = name.endsWith("tar") ? /^(?:-?[^-x]*[tcrud][^x]*|--(?:list|create|append|update|diff|delete))$/ : LISTS;
  return [first, ...others.filter((word) => word.startsWith("-"))].some((word) => form.test(word));
}

const LISTS = /^(?:-[lptvZ]|-[io]?t[a-z]*|[ltabhip]|--list|--test)$/;

/** The whole of a workspace or of a home is the developer's, whatever else came into it: false where it is that. */
function bring(folder: string, from: "agent" | "network", state: AnalysisState): boolean {
  const { action, world } = state;
  const isOwn = [...action.workspace, world.home, "/"].some((root) => root === folder || root.startsWith(`${folder}/`));
  if (!isOwn) keepTree(folder, from, state);
  return !isOwn;
}
