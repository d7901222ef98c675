// Finds, among many rules, those that may speak about an effect: each rule lies under its most selective condition.
// Only ever leaves out rules that cannot match (match.ts); it decides nothing.

import type { AgentAction } from "../action.ts";
import { EFFECT_KINDS, type Effect, type EffectKind } from "../effect.ts";
import { commandWords, type Occasion, speaksOf, workspaceGlob } from "./match.ts";
import type { Rule } from "./rule.ts";

/** Few enough to go through all that speak of the effect's kind. */
const SMALL = 32;
const kinds = new WeakMap<readonly Rule[], ReadonlyMap<EffectKind | undefined, readonly Rule[]>>();
const indexes = new WeakMap<readonly Rule[], ReadonlyMap<string, readonly Rule[]>>();

/** The rules of the list that may match, in no particular order; without an effect, those about the action as a whole. */
export function candidates(rules: readonly Rule[], effect: Effect | undefined, occasion: Occasion): readonly Rule[] {
  if (rules.length <= SMALL) return speakingOf(rules, effect?.kind);
  let index = indexes.get(rules);
  if (index === undefined) {
    index = indexOf(rules);
    indexes.set(rules, index);
  }
  const found = new Set<Rule>();
  for (const key of keysOf(effect, occasion)) for (const rule of index.get(key) ?? []) found.add(rule);
  return [...found];
}

function speakingOf(rules: readonly Rule[], kind: EffectKind | undefined): readonly Rule[] {
  let byKind = kinds.get(rules);
  if (byKind === undefined) {
    byKind = new Map(
      [undefined, ...EFFECT_KINDS].map((one) => [one, rules.filter(({ when }) => speaksOf(when, one))] as const),
    );
    kinds.set(rules, byKind);
  }
  return byKind.get(kind) ?? [];
}

function indexOf(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const index = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const key of new Set(keysOfRule(rule))) {
      const under = index.get(key);
      if (under === undefined) index.set(key, [rule]);
      else under.push(rule);
    }
  }
  return index;
}

const REST = "*";

function keysOfRule({ when }: Rule): readonly string[] {
  if (when.inputHash !== undefined) return [`hash ${when.inputHash}`];
  if (when.host !== undefined) return when.host.map((host) => `host ${host.toLowerCase().replace(/^\*\./, "")}`);
  if (when.mcp !== undefined) return when.mcp.map((name) => `mcp ${name.split("/")[0]}`);
  if (when.command !== undefined) return when.command.map((words) => `word ${words[0]}`);
  if (when.path !== undefined) return when.path.map(folderKey);
  if (when.tool !== undefined) return when.tool.map((tool) => `tool ${tool}`);
  if (when.effect !== undefined) return when.effect.map((kind) => `effect ${kind}`);
  return [REST];
}

const LITERAL = /^(?!\.{1,2}$)[^*?[\]{}()!+@\\]*$/;

/** The folder that every path of the glob lies in, as far as it is literal. */
function folderKey(glob: string): string {
  const parts = glob.split("/");
  const wild = parts.findIndex((part, index) => (index > 0 && part === "") || !LITERAL.test(part));
  const literal = parts.slice(0, wild === -1 ? parts.length - 1 : wild);
  return `folder ${literal.join("/")}`;
}

function keysOf(effect: Effect | undefined, occasion: Occasion): ReadonlySet<string> {
  const keys = new Set(actionKeys(occasion));
  if (effect === undefined) return keys;
  keys.add(`effect ${effect.kind}`);
  const { host, path } = effect.detail;
  for (let name = host?.name; name !== undefined && name !== ""; name = parentOf(name)) keys.add(`host ${name}`);
  if (path !== undefined) for (const folder of foldersOf(path, occasion)) keys.add(`folder ${folder}`);
  return keys;
}

function parentOf(name: string): string | undefined {
  const dot = name.indexOf(".");
  return dot === -1 ? undefined : name.slice(dot + 1);
}

/** Every folder above the path, in each way in which a glob may begin: absolute, from home, from a workspace's root. */
function foldersOf(path: string, { action, home }: Occasion): readonly string[] {
  const found: string[] = [];
  const starts: readonly (readonly [string, string])[] = [
    ["", ""],
    [home, "~"],
    ...action.workspace.map((root) => [workspaceGlob(root, ""), ""] as const),
  ];
  for (const [start, written] of starts) {
    if (!path.startsWith(start)) continue;
    const rest = path.slice(start.length);
    found.push(written, written + rest);
    for (let end = rest.lastIndexOf("/"); end >= 0; end = rest.lastIndexOf("/", end - 1)) {
      found.push(written + rest.slice(0, end));
      if (end === 0) break;
    }
  }
  return found;
}

const known = new WeakMap<AgentAction, readonly string[]>();

function actionKeys({ action, inputHash }: Occasion): readonly string[] {
  const before = known.get(action);
  if (before !== undefined) return before;
  const { operation, tool } = action;
  const keys = [REST, `hash ${inputHash}`, `tool ${tool}`];
  if (operation.kind === "mcp") keys.push(`mcp ${operation.server}`);
  if (operation.kind === "shell") for (const word of commandWords(operation.command)) keys.push(`word ${word}`);
  known.set(action, keys);
  return keys;
}
