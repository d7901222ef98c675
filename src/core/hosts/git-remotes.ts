// The remotes that a repository has configured, read from its own config file: whose they are is what counts.
// A remote's name says nothing about where it leads, so the file is read; where it can't be, the host is unknown.

import type { Host } from "../effect.ts";
import type { World } from "../world.ts";
import { LOCAL_HOST } from "./host.ts";
import { hostOfRemotePath } from "./parse-host.ts";

const MAX_CONFIG = 64 * 1024;
const MAX_PARENTS = 24;
const OWN: Host = { class: "own-remote" };

export interface RepositoryPlace {
  readonly world: World;
  readonly cwd: string | undefined;
  /** Remotes that an agent's session added: they never count as the repository's own. */
  readonly remotes?: ReadonlyMap<string, string> | undefined;
}

/** The host of a remote's name, URL or path; `own-remote` where the repository already names it. */
export function remoteHost(text: string, place: RepositoryPlace): Host | undefined {
  const named = hostOfRemotePath(text);
  if (named !== undefined && named.class === "loopback") return named;
  if (named === undefined && /^[./~]/.test(text)) return LOCAL_HOST;
  const added = place.remotes?.get(text);
  if (added !== undefined) return hostOfRemotePath(added) ?? (/^[./~]/.test(added) ? LOCAL_HOST : { class: "unknown" });
  // The session set more of them than is remembered: which of them are its own cannot be told any more.
  if (place.remotes?.has("*") === true) return named ?? { class: "unknown" };
  const foreign = [...(place.remotes?.values() ?? [])];
  const remotes = new Map([...remotesOf(place)].filter(([, url]) => !foreign.includes(url)));
  if (named !== undefined) {
    const isOwn = [...remotes.values()].some((url) => hostOfRemotePath(url)?.name === named.name);
    return isOwn && named.class !== "metadata" ? { ...named, class: "own-remote" } : named;
  }
  const url = remotes.get(text);
  // A plain name works only where the repository knows it; without a config to read, anything else may lead anywhere.
  if (url === undefined)
    return text === "" || (remotes.size === 0 && /^[\w-]+$/.test(text)) ? OWN : { class: "unknown" };
  const host = hostOfRemotePath(url);
  if (host === undefined) return LOCAL_HOST;
  return host.class === "loopback" ? host : { ...host, class: "own-remote" };
}

/** Names and URLs of the repository's remotes; empty where none can be read. */
function remotesOf({ world, cwd }: RepositoryPlace): ReadonlyMap<string, string> {
  const text = configText(world, cwd);
  const found = new Map<string, string>();
  let remote: string | undefined;
  for (const line of (text ?? "").split("\n")) {
    const header = /^\s*\[\s*([\w.-]+)(?:\s+"([^"]*)")?\s*\]/.exec(line);
    if (header !== null) remote = header[1]?.toLowerCase() === "remote" ? header[2] : undefined;
    const url = /^\s*(?:push)?url\s*=\s*(.+?)\s*$/i.exec(line);
    if (url !== null && remote !== undefined && !found.has(remote))
      found.set(remote, (url[1] ?? "").replaceAll('"', ""));
  }
  return found;
}

function configText(world: World, cwd: string | undefined): string | undefined {
  let folder = cwd;
  for (let step = 0; folder !== undefined && folder !== "" && step < MAX_PARENTS; step += 1) {
    const text = world.disk.readText(`${folder}/.git/config`, MAX_CONFIG);
    if (text !== undefined) return text;
    const cut = folder.lastIndexOf("/");
    folder = cut <= 0 ? undefined : folder.slice(0, cut);
  }
  return undefined;
}
