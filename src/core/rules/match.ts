// Whether a rule's conditions fit an effect of an action. A field that cannot be told fits a tightening rule only where
// not fitting would loosen; it never fits a rule that allows.

import { Minimatch } from "minimatch";
import type { AgentAction, Operation } from "../action.ts";
import type { Effect, EffectKind } from "../effect.ts";
import type { Rule, When } from "./rule.ts";

export interface Occasion {
  readonly action: AgentAction;
  readonly inputHash: string;
  readonly home: string;
}

/** Whether the rule speaks about this effect, or, without one, about the action as a whole. */
export function matches(rule: Rule, effect: Effect | undefined, occasion: Occasion): boolean {
  if (!speaksOf(rule.when, effect?.kind)) return false;
  return fitsAction(rule, occasion) && (effect === undefined || fitsEffect(rule, effect, occasion));
}

/** Whether it may be about an effect of this kind, or, without one, about the action as a whole. Most rules speak of another kind. */
export function speaksOf(when: When, kind: EffectKind | undefined): boolean {
  return kind === undefined ? !namesEffect(when) : when.effect?.includes(kind) !== false;
}

/** Whether the rule asks anything about an effect. */
export function namesEffect(when: When): boolean {
  const { effect, host, hostClass, direction, path, inWorkspace, certainty } = when;
  return (effect ?? host ?? hostClass ?? direction ?? path ?? inWorkspace ?? certainty) !== undefined;
}

function fitsAction({ when, decision }: Rule, { action, inputHash, home }: Occasion): boolean {
  if (when.agent !== undefined && !when.agent.includes(action.agent)) return false;
  if (when.tool !== undefined && !when.tool.includes(action.tool)) return false;
  if (when.subAgent !== undefined && when.subAgent !== (action.subAgent !== undefined)) return false;
  if (when.inputHash !== undefined && when.inputHash !== inputHash) return false;
  if (when.mcp !== undefined && !when.mcp.some((name) => fitsServer(name, action.operation))) return false;
  if (when.workspace !== undefined && !when.workspace.some((root) => isOpen(root, { action, home }))) return false;
  if (when.command === undefined) return true;
  if (action.operation.kind !== "shell") return false;
  const fits = decision === "allow" ? isExactly : mentions;
  const { command } = action.operation;
  return when.command.some((words) => words.length > 0 && fits(words, command));
}

function isOpen(root: string, { action, home }: Pick<Occasion, "action" | "home">): boolean {
  return action.workspace.includes(root.startsWith("~/") ? home + root.slice(1) : root);
}

/** `server` stands for all its tools, `server/tool` for that one. */
function fitsServer(name: string, operation: Operation): boolean {
  if (operation.kind !== "mcp") return false;
  return name === operation.server || name === `${operation.server}/${operation.method}`;
}

function fitsEffect({ when, decision }: Rule, effect: Effect, occasion: Occasion): boolean {
  const { detail } = effect;
  const host = detail.host;
  if (when.certainty !== undefined && !when.certainty.includes(effect.certainty)) return false;
  if (when.hostClass !== undefined && (host === undefined || !when.hostClass.includes(host.class))) return false;
  if (when.direction !== undefined && (detail.direction === undefined || !when.direction.includes(detail.direction))) {
    return false;
  }
  if (when.host !== undefined && !when.host.some((pattern) => fitsHost(pattern, host?.name))) return false;
  if (when.inWorkspace !== undefined) {
    const inside = detail.inWorkspace ?? (decision === "allow" ? undefined : when.inWorkspace);
    if (inside !== when.inWorkspace) return false;
  }
  return when.path === undefined || when.path.some((glob) => fitsPath(glob, detail.path, occasion));
}

function fitsHost(pattern: string, name: string | undefined): boolean {
  if (name === undefined) return false;
  const wanted = pattern.toLowerCase();
  if (!wanted.startsWith("*.")) return name === wanted;
  return name === wanted.slice(2) || name.endsWith(wanted.slice(1));
}

const GLOB_OPTIONS = { dot: true, nonegate: true, nocomment: true, braceExpandMax: 200 } as const;
const MAX_GLOBS = 2_000;
const globs = new Map<string, Minimatch>();

function fitsPath(glob: string, path: string | undefined, { action, home }: Occasion): boolean {
  if (path === undefined) return false;
  if (glob.startsWith("~/")) return fitsGlob(home + glob.slice(1), path);
  if (/^(?:\/|[A-Za-z]:)/.test(glob)) return fitsGlob(glob, path);
  return action.workspace.some((root) => fitsGlob(workspaceGlob(root, glob), path));
}

/** The glob as an absolute one, below this root of the workspace. */
export function workspaceGlob(root: string, glob: string): string {
  return `${root.replace(/[\\/]$/, "")}/${glob}`;
}

function fitsGlob(glob: string, path: string): boolean {
  let compiled = globs.get(glob);
  if (compiled === undefined) {
    compiled = new Minimatch(glob, GLOB_OPTIONS);
    if (globs.size < MAX_GLOBS) globs.set(glob, compiled);
  }
  return compiled.match(path);
}

/** The whole line is one plain command that begins with these words: nothing else can hide beside it. */
function isExactly(words: readonly string[], command: string): boolean {
  return isPlainLine(command) && beginsWith(words, command);
}

/** One command of plain words: nothing is quoted, expanded or joined. */
export function isPlainLine(command: string): boolean {
  return /^[\w@%+=:,./ -]*$/.test(command);
}

/** Any part of the line begins with these words, quotes, folders and assignments in front left out. */
function mentions(words: readonly string[], command: string): boolean {
  return command.split(BETWEEN).some((part) => {
    const plain = unquoted(part)
      .trim()
      .replace(/^(?:\w+=\S*\s+)+/, "");
    return beginsWith(words, plain) || beginsWith(words, plain.replace(FOLDER, ""));
  });
}

const BETWEEN = /[;&|\n(){}`]+/;
const FOLDER = /^\S*\//;

function unquoted(text: string): string {
  return text.replaceAll(/["'\\]/g, "");
}

/** Every word of the line that a rule's first word may be compared with. */
export function commandWords(command: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const given of [...unquoted(command).split(/[\s;&|\n(){}`]+/), ...command.trim().split(/\s+/)])
    words.add(given).add(given.replace(FOLDER, ""));
  return words;
}

function beginsWith(words: readonly string[], command: string): boolean {
  const given = command.trim().split(/\s+/);
  return words.every((word, index) => given[index] === word);
}
