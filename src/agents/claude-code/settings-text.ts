// Reads the text of a Claude Code settings file as Claude Code reads it: which hooks it has, and what makes it void.
// Pure and total. A text that Claude Code would drop is `void` with the reason, so that it is never taken for a guard.

import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import * as v from "valibot";

export const SCOPES = ["managed", "local", "project", "user"] as const;
/** Strongest first: for a single key the first scope that has it wins. */
export type SettingsScope = (typeof SCOPES)[number];

export interface SettingsFile {
  readonly scope: SettingsScope;
  readonly path: string;
  /** Undefined where there is no such file. */
  readonly text: string | undefined;
}

export type SettingsReading =
  | { readonly kind: "settings"; readonly value: Settings }
  /**
   * Claude Code ignores the whole file, or may. `value` has no hooks, since none can be relied on, but all that could
   * weaken the guard should a version read the file after all.
   */
  | { readonly kind: "void"; readonly why: string; readonly value: Settings };

export interface Settings {
  readonly hooks: Readonly<Record<string, readonly Group[]>>;
  /** Whether there is a `hooks` key, empty or not. */
  readonly hasHooks: boolean;
  readonly disableAllHooks?: unknown;
  readonly disableSkillShellExecution?: unknown;
  readonly allowManagedHooksOnly?: unknown;
  readonly env: Readonly<Record<string, unknown>>;
}

export interface Group {
  readonly matcher?: string | undefined;
  readonly hooks: readonly Readonly<Record<string, unknown>>[];
}

export const NO_SETTINGS: Settings = { hooks: {}, hasHooks: false, env: {} };

/** An empty text counts as no settings. Comments void a file: Claude Code 2.1.330 was seen to drop it without a word. */
export function readSettings(text: string): SettingsReading {
  if (text.trim() === "") return { kind: "settings", value: NO_SETTINGS };
  const errors: ParseError[] = [];
  const tree = parseTree(withoutMark(text), errors, { disallowComments: true, allowTrailingComma: false });
  const value = tree === undefined ? {} : plain(tree);
  const invalid = (why: string): SettingsReading => ({ kind: "void", why, value: loose(value) });
  const [first] = errors;
  if (first !== undefined) return invalid(`${errorName(first)} at ${place(text, first.offset)}`);
  if (tree?.type !== "object") return invalid("it does not hold an object");
  const twice = duplicateKey(tree) ?? duplicateKey(findNodeAtLocation(tree, ["hooks"]));
  if (twice !== undefined) return invalid(`"${twice}" stands in it twice`);
  const parsed = v.safeParse(Schema, value);
  if (parsed.success) {
    const { hooks, env, ...rest } = parsed.output;
    return { kind: "settings", value: { ...rest, hooks: hooks ?? {}, hasHooks: hooks !== undefined, env: env ?? {} } };
  }
  const issue = parsed.issues[0];
  return invalid(`${v.getDotPath(issue) ?? "it"}: ${issue.message}`);
}

const Loose = v.looseObject({ env: v.fallback(v.optional(v.record(v.string(), v.unknown())), {}) });

/** What a file says besides its hooks, however broken it is. */
function loose(value: unknown): Settings {
  const parsed = v.safeParse(Loose, value);
  if (!parsed.success) return NO_SETTINGS;
  return { ...parsed.output, hooks: {}, hasHooks: false, env: parsed.output.env ?? {} };
}

/** The text without a byte order mark. */
export function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

const seconds = v.optional(v.pipe(v.number(), v.gtValue(0)));
const failure = v.optional(v.picklist(["continue", "block"]));
const common = { timeout: seconds, onFailure: failure };
const handler = v.variant("type", [
  v.looseObject({ type: v.literal("command"), command: v.string(), ...common }),
  v.looseObject({ type: v.literal("http"), url: v.string(), ...common }),
  v.looseObject({ type: v.literal("mcp_tool"), server: v.string(), tool: v.string(), ...common }),
  v.looseObject({ type: v.literal("prompt"), prompt: v.string(), timeout: seconds }),
  v.looseObject({ type: v.literal("agent"), prompt: v.string(), timeout: seconds }),
]);
const group = v.looseObject({ matcher: v.optional(v.string()), hooks: v.array(handler) });

/** Only what voids the whole file: a bad permission rule, an unknown key or event is ignored by itself. */
const Schema = v.looseObject({
  hooks: v.optional(v.pipe(v.custom<object>(isNoList, "is a list"), v.record(v.string(), v.array(group)))),
  env: v.optional(v.pipe(v.custom<object>(isNoList, "is a list"), v.record(v.string(), v.unknown()))),
  permissions: v.optional(
    v.looseObject({
      defaultMode: v.optional(
        v.picklist(["default", "plan", "acceptEdits", "auto", "dontAsk", "bypassPermissions", "manual"]),
      ),
    }),
  ),
});

function isNoList(value: unknown): boolean {
  return !Array.isArray(value);
}

/** A value with own properties only, so that a key named `__proto__` is a key like any other. */
function plain(node: Node): unknown {
  if (node.type === "array") return (node.children ?? []).map(plain);
  if (node.type !== "object") return node.value;
  return Object.fromEntries(
    (node.children ?? []).map(({ children = [] }) => {
      const [key, value] = children;
      return [String(key?.value), value === undefined ? undefined : plain(value)];
    }),
  );
}

/** Claude Code takes the last of two equal keys, an editor of the text the first: such a file is not to be trusted. */
function duplicateKey(node: Node | undefined): string | undefined {
  const seen = new Set<string>();
  for (const child of node?.type === "object" ? (node.children ?? []) : []) {
    const key = String(child.children?.[0]?.value);
    if (seen.has(key)) return key;
    seen.add(key);
  }
  return undefined;
}

function errorName(error: ParseError): string {
  return printParseErrorCode(error.error)
    .replace(/(?<=[a-z])(?=[A-Z])/gu, " ")
    .toLowerCase();
}

function place(text: string, offset: number): string {
  const before = withoutMark(text).slice(0, offset).split("\n");
  return `line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
}
