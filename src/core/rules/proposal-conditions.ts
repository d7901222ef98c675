// What a rule grown from one action may be made of: the commands it is about, what they reach, and how both get wider.
// Every condition is read off the action itself. Nothing is guessed: what cannot be named makes no condition.

import type { AgentAction } from "../action.ts";
import type { Effect, EffectKind, HostClass } from "../effect.ts";
import { commandWords, isPlainLine } from "./match.ts";
import type { When } from "./rule.ts";

/** Conditions on where an effect goes. */
export type Target = Pick<When, "host" | "hostClass" | "direction" | "path">;
/** Conditions on how an action brings it about. */
export type Means = Pick<When, "command" | "mcp" | "tool">;

/** What all of these effects reach, by name; undefined where they have nothing in common that a rule can name. */
export function targetOf(effects: readonly Effect[], roots: Roots): Target | undefined {
  const hosts = effects.flatMap(({ detail }) => detail.host?.name ?? []);
  if (hosts.length === effects.length) return { host: unique(hosts), ...directionOf(effects) };
  const classes = effects.flatMap(({ detail }) => detail.host?.class ?? []);
  if (hosts.length === 0 && classes.length === effects.length && classes.every((one) => OWN.has(one)))
    return { hostClass: unique(classes), ...directionOf(effects) };
  const paths = effects.flatMap(({ detail }) => detail.path ?? []);
  if (paths.length !== effects.length || paths.some((path) => !LITERAL.test(path))) return undefined;
  return { path: unique(paths.map((path) => written(path, roots))) };
}

export interface Roots {
  readonly workspace: readonly string[];
  readonly home: string;
}

/** Classes that say whose the hosts are, so that they stand for a name. */
const OWN: ReadonlySet<HostClass> = new Set(["own-remote", "registry", "connected"]);
/** An absolute path that is a glob of itself alone. */
const LITERAL = /^\/[^*?[\]{}()!+@\\]+$/;

function directionOf(effects: readonly Effect[]): Pick<When, "direction"> {
  const directions = effects.flatMap(({ detail }) => detail.direction ?? []);
  return directions.length === effects.length ? { direction: unique(directions) } : {};
}

/** The path as people write it in a rule; relative only where one folder is the workspace, since it then means one file. */
function written(path: string, { workspace, home }: Roots): string {
  const [root] = workspace;
  if (workspace.length === 1 && root !== undefined && path.startsWith(`${root}/`)) return path.slice(root.length + 1);
  return home.length > 1 && path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}

/** The next wider target: every host of the same domain, or the folder. Undefined where that would say too much. */
export function widerTarget(target: Target, effects: readonly Effect[]): Target | undefined {
  const kinds = unique(effects.map(({ kind }) => kind));
  if (target.host !== undefined) {
    if (kinds.some((kind) => kind !== "network")) return undefined;
    const domains = effects.map(({ detail }) => detail.host).map((host) => wildcardOf(host));
    return domains.includes(undefined) ? undefined : { ...target, host: unique(domains.flatMap((one) => one ?? [])) };
  }
  if (target.path === undefined || !kinds.every((kind) => FOLDERS.has(kind))) return undefined;
  const folders = target.path.map((path) => path.slice(0, path.lastIndexOf("/")));
  // A folder right below the root of the disk or of the home folder holds more than anybody means.
  const isNarrow = folders.every(
    (folder) => folder !== "" && folder.split("/").filter(Boolean).length > depthOf(folder),
  );
  return isNarrow ? { path: unique(folders.map((folder) => `${folder}/**`)) } : undefined;
}

const FOLDERS: ReadonlySet<EffectKind> = new Set(["file-read", "file-write", "file-delete", "destructive"]);

function depthOf(folder: string): number {
  return folder.startsWith("/") ? 2 : folder.startsWith("~") ? 1 : 0;
}

/** Only from a host below the domain: the domain's own host often stands for a service that rents names out. */
function wildcardOf(host: Effect["detail"]["host"]): string | undefined {
  if (host?.class !== "public" || host.domain === undefined || host.name === host.domain) return undefined;
  return `*.${host.domain}`;
}

/** By what an action is recognised, narrowest first; none where a rule cannot tell it from others. */
export function meansOf({ operation, tool }: AgentAction, effects: readonly Effect[]): readonly Means[] {
  switch (operation.kind) {
    case "shell":
      return prefixes(operation.command, effects).map((words) => ({ command: [words] }));
    case "mcp":
      return [{ mcp: [`${operation.server}/${operation.method}`] }, { mcp: [operation.server] }];
    case "read":
    case "write":
    case "edit":
    case "delete":
    case "fetch":
    case "search":
      return [{ tool: [tool] }];
    case "agent":
    case "inner":
    case "unknown":
      return [];
    default:
      return operation satisfies never;
  }
}

const MAX_WORDS = 6;
/** A word that may be a subcommand: not a path, an address, a number. */
const SUBCOMMAND = /^[a-z][a-z0-9-]*$/i;

/** The words in front of the first option, and as many of them as say what is done but not to what. Only of one plain command. */
function prefixes(command: string, effects: readonly Effect[]): readonly (readonly string[])[] {
  const words = command.trim().split(/\s+/);
  if (!isPlainLine(command) || words.some((word) => /^\w+=/.test(word))) return [];
  const leading = words.slice(
    0,
    Math.min(
      lengthBefore(words, (word) => word.startsWith("-")),
      MAX_WORDS,
    ),
  );
  const deed = leading.slice(
    0,
    Math.min(
      lengthBefore(leading, (word) => !SUBCOMMAND.test(word)),
      3,
    ),
  );
  return [leading, ...(deed.length < leading.length ? [deed] : [])].filter((prefix) => namesPrograms(prefix, effects));
}

function lengthBefore(words: readonly string[], ends: (word: string) => boolean): number {
  const end = words.findIndex(ends);
  return end === -1 ? words.length : end;
}

/** A prefix that leaves the program open, such as `sudo`, would stand for whatever it runs. */
function namesPrograms(prefix: readonly string[], effects: readonly Effect[]): boolean {
  const named = commandWords(prefix.join(" "));
  return prefix.length > 0 && effects.every(({ detail }) => detail.program === undefined || named.has(detail.program));
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
