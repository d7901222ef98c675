// Finds the calls in a list of tokens: the full name behind aliases and imports, and what is known of the arguments.
// A value that cannot be known stays an unknown piece; constants given once by a literal are followed.

import type { Piece } from "../shell/word.ts";
import type { Token } from "./lex.ts";

export interface Argument {
  /** `shell=True`, `method: "POST"`. */
  readonly key?: string;
  readonly pieces: readonly Piece[];
  /** The items where it is a list, array or tuple of values. */
  readonly items?: readonly (readonly Piece[])[];
  /** The calls inside it, innermost last: `exec(base64.b64decode("…"))`. */
  readonly inner: readonly Call[];
  readonly source: string;
}

export interface Call {
  readonly name: string;
  readonly args: readonly Argument[];
}

export interface Program {
  readonly calls: readonly Call[];
  readonly imports: ReadonlySet<string>;
  readonly shells: readonly (readonly Piece[])[];
  /** Every name, resolved, whether called or not. */
  readonly names: ReadonlySet<string>;
  readonly strings: readonly (readonly Piece[])[];
}

export interface CallStyle {
  /** `system "id"` is a call. */
  readonly bare: boolean;
}

interface Scope {
  readonly aliases: Map<string, string>;
  readonly constants: Map<string, readonly Piece[]>;
  readonly imports: Set<string>;
}

export function findCalls(tokens: readonly Token[], style: CallStyle): Program {
  const scope: Scope = { aliases: new Map(), constants: new Map(), imports: new Set() };
  readImports(tokens, scope);
  readConstants(tokens, scope);
  const calls: Call[] = [];
  const shells: (readonly Piece[])[] = [];
  const names = new Set<string>();
  const strings: (readonly Piece[])[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === "shell") shells.push(token.pieces);
    if (token.kind === "string") strings.push(token.pieces);
    if (token.kind !== "name") return;
    const name = nameAt(tokens, at, scope);
    names.add(name);
    const call = callAt(name, at, { tokens, scope, style, depth: 0 });
    if (call !== undefined) calls.push(call);
  });
  return { calls, imports: scope.imports, shells, names, strings };
}

function readImports(tokens: readonly Token[], scope: Scope): void {
  tokens.forEach((token, at) => {
    if (token.kind !== "name") return;
    if (token.text === "import") readImport(tokens, at, scope);
    if (/^(?:require|require_once|use|include|load|__import__|import|importlib\.import_module)$/.test(token.text))
      readRequire(tokens, at, scope);
  });
}

/** `import a.b as c, d`, `from a import b as c`, `import x, {y as z} from "m"`. */
function readImport(tokens: readonly Token[], at: number, scope: Scope): void {
  const before = tokens.slice(Math.max(0, at - 2), at);
  const module =
    before[0]?.kind === "name" && before[0].text === "from" && before[1]?.kind === "name" ? before[1].text : undefined;
  const line: Token[] = [];
  for (let index = at + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (
      token === undefined ||
      (token.kind === "mark" && (token.text === ";" || (token.text === "\n" && line.length > 0 && !open(line))))
    )
      break;
    if (token.kind !== "mark" || token.text !== "\n") line.push(token);
  }
  const last = line.at(-1);
  const from = module ?? (last?.kind === "string" ? moduleName(textOf(last.pieces)) : undefined);
  if (from !== undefined) scope.imports.add(rootOf(from));
  line.forEach((token, index) => {
    if (token.kind !== "name" || token.text === "as" || token.text === "from") return;
    const previous = line[index - 1];
    if (previous?.kind === "name" && previous.text === "as") return;
    const alias =
      line[index + 1]?.kind === "name" && nameOf(line[index + 1]) === "as" ? nameOf(line[index + 2]) : undefined;
    if (from === undefined) {
      scope.imports.add(rootOf(token.text));
      if (alias !== undefined) scope.aliases.set(alias, token.text);
    } else {
      const whole = last?.kind === "string" && !inBraces(line, index);
      scope.aliases.set(alias ?? token.text, whole ? from : `${from}.${token.text}`);
    }
  });
}

function open(line: readonly Token[]): boolean {
  const count = (text: string): number => line.filter((token) => token.kind === "mark" && token.text === text).length;
  return count("(") > count(")") || count("{") > count("}");
}

function inBraces(line: readonly Token[], index: number): boolean {
  return line.slice(0, index).some((token) => token.kind === "mark" && token.text === "{");
}

/** `const x = require("m")`, `const {a, b: c} = await import("m")`, `require 'net/http'`, `use LWP::Simple`. */
function readRequire(tokens: readonly Token[], at: number, scope: Scope): void {
  const next = tokens[at + 1];
  const value = next?.kind === "mark" && next.text === "(" ? tokens[at + 2] : next;
  const name = value?.kind === "string" ? textOf(value.pieces) : value?.kind === "name" ? value.text : undefined;
  if (name === undefined) return;
  const module = moduleName(name);
  scope.imports.add(rootOf(module));
  const awaited = nameOf(tokens[at - 1]) === "await" ? at - 1 : at;
  const equals = tokens[awaited - 1];
  if (equals?.kind !== "mark" || equals.text !== "=") return;
  const target = tokens[awaited - 2];
  if (target?.kind === "name") scope.aliases.set(target.text, module);
  if (target?.kind !== "mark" || target.text !== "}") return;
  for (let index = awaited - 3; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token?.kind === "mark" && token.text === "{") break;
    if (token?.kind !== "name") continue;
    const colon = tokens[index - 1];
    const original = colon?.kind === "mark" && colon.text === ":" ? nameOf(tokens[index - 2]) : undefined;
    scope.aliases.set(token.text, `${module}.${original ?? token.text}`);
    if (original !== undefined) index -= 2;
  }
}

function moduleName(text: string | undefined): string {
  return (text ?? "")
    .replace(/^node:/, "")
    .replaceAll("/", ".")
    .replaceAll("::", ".");
}

function rootOf(module: string): string {
  return module.split(".")[0] ?? module;
}

function nameOf(token: Token | undefined): string | undefined {
  return token?.kind === "name" ? token.text : undefined;
}

/** `url = "…"`: followed when the name is given a literal, and only one. */
function readConstants(tokens: readonly Token[], scope: Scope): void {
  const seen = new Map<string, number>();
  tokens.forEach((token, at) => {
    const equals = tokens[at + 1];
    if (token.kind !== "name" || equals?.kind !== "mark" || equals.text !== "=") return;
    seen.set(token.text, (seen.get(token.text) ?? 0) + 1);
    const value = tokens[at + 2];
    const after = tokens[at + 3];
    const ends = after === undefined || (after.kind === "mark" && /^[\n;,)}]$/.test(after.text));
    if (value?.kind === "string" && ends) scope.constants.set(token.text, value.pieces);
    if (value?.kind === "name" && ends) scope.aliases.set(token.text, value.text);
  });
  for (const [name, count] of seen) {
    if (count <= 1) continue;
    scope.constants.delete(name);
    scope.aliases.delete(name);
  }
}

/** The name at a token, with aliases resolved and `require("m").exec` put together. */
function nameAt(tokens: readonly Token[], at: number, scope: Scope): string {
  const token = tokens[at];
  if (token?.kind !== "name") return "";
  if (token.text.startsWith(".")) return memberName(tokens, at, token.text, scope);
  return resolve(token.text, scope);
}

function resolve(name: string, scope: Scope): string {
  let resolved = name;
  for (let round = 0; round < 4; round += 1) {
    const [head = "", ...rest] = resolved.split(".");
    const target =
      scope.aliases.get(resolved) ??
      (scope.aliases.has(head) ? [scope.aliases.get(head), ...rest].join(".") : undefined);
    if (target === undefined || target === resolved) break;
    resolved = target;
  }
  return resolved;
}

function memberName(tokens: readonly Token[], at: number, member: string, scope: Scope): string {
  const closing = tokens[at - 1];
  if (closing?.kind !== "mark" || closing.text !== ")") return member;
  let depth = 0;
  for (let index = at - 1; index > 0; index -= 1) {
    const token = tokens[index];
    if (token?.kind !== "mark") continue;
    if (token.text === ")") depth += 1;
    if (token.text === "(") depth -= 1;
    if (depth > 0) continue;
    const head = nameOf(tokens[index - 1]) ?? "";
    const value = tokens[index + 1];
    const required = /^(?:require|__import__|import|importlib\.import_module)$/.test(head) && value?.kind === "string";
    return required ? moduleName(textOf(value.pieces)) + member : resolve(head, scope) + member.replace(/^\./, "().");
  }
  return member;
}

interface Look {
  readonly tokens: readonly Token[];
  readonly scope: Scope;
  readonly style: CallStyle;
  readonly depth: number;
}

function callAt(name: string, at: number, look: Look): Call | undefined {
  const { tokens, style, depth } = look;
  const next = tokens[at + 1];
  if (depth > 8 || next === undefined) return undefined;
  if (next.kind === "mark" && next.text === "(") return { name, args: argumentsFrom(at + 2, ")", look) };
  if (style.bare && (next.kind === "string" || next.kind === "name" || (next.kind === "mark" && next.text === "["))) {
    return { name, args: argumentsFrom(at + 1, "\n", look) };
  }
  return undefined;
}

const OPENING = new Set(["(", "[", "{"]);
const CLOSING = new Set([")", "]", "}"]);
const MAX_ARGUMENT_TOKENS = 400;

function argumentsFrom(start: number, stop: string, look: Look): readonly Argument[] {
  const args: Argument[] = [];
  let depth = 0;
  let from = start;
  const limit = Math.min(look.tokens.length, start + MAX_ARGUMENT_TOKENS);
  let at = start;
  for (; at < limit; at += 1) {
    const token = look.tokens[at];
    if (token?.kind !== "mark") continue;
    if (OPENING.has(token.text)) depth += 1;
    else if (CLOSING.has(token.text)) {
      if (depth === 0) break;
      depth -= 1;
    } else if (depth === 0 && stop === "\n" && (token.text === "\n" || token.text === ";")) break;
    else if (depth === 0 && token.text === ",") {
      args.push(argument(from, at, look));
      from = at + 1;
    }
  }
  if (at > from) args.push(argument(from, at, look));
  return args;
}

function argument(from: number, to: number, look: Look): Argument {
  const all = look.tokens.slice(from, to).filter((token) => token.kind !== "mark" || token.text !== "\n");
  const mark = all[1];
  const keyed =
    mark?.kind === "mark" && (mark.text === "=" || mark.text === ":" || mark.text === "=>") ? all[0] : undefined;
  const key = keyed?.kind === "name" ? keyed.text : keyed?.kind === "string" ? textOf(keyed.pieces) : undefined;
  const value = key === undefined ? all : all.slice(2);
  const inner: Call[] = [];
  for (let at = from; at < to; at += 1) {
    if (look.tokens[at]?.kind !== "name") continue;
    const call = callAt(nameAt(look.tokens, at, look.scope), at, { ...look, depth: look.depth + 1 });
    if (call !== undefined) inner.push(call);
  }
  const items = listItems(value, look.scope);
  const base = { pieces: valueOfTokens(value, look.scope), inner, source: sourceOf(value) };
  return { ...base, ...(key === undefined ? {} : { key }), ...(items === undefined ? {} : { items }) };
}

function listItems(tokens: readonly Token[], scope: Scope): readonly (readonly Piece[])[] | undefined {
  const first = tokens[0];
  if (first?.kind !== "mark" || (first.text !== "[" && first.text !== "(")) return undefined;
  const items: (readonly Piece[])[] = [];
  let current: Token[] = [];
  let depth = 0;
  for (const token of tokens.slice(1, -1)) {
    if (token.kind === "mark" && OPENING.has(token.text)) depth += 1;
    if (token.kind === "mark" && CLOSING.has(token.text)) depth -= 1;
    if (depth === 0 && token.kind === "mark" && token.text === ",") {
      items.push(valueOfTokens(current, scope));
      current = [];
    } else current.push(token);
  }
  if (current.length > 0) items.push(valueOfTokens(current, scope));
  return items;
}

/** Strings side by side or joined by `+` or `.` are one text; anything else is unknown. */
function valueOfTokens(tokens: readonly Token[], scope: Scope): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const token of tokens) {
    if (token.kind === "string" || token.kind === "shell") pieces.push(...token.pieces);
    else if (token.kind === "mark" && (token.text === "+" || token.text === ".")) continue;
    else if (token.kind === "number") pieces.push({ kind: "text", text: token.text });
    else {
      const constant = token.kind === "name" ? scope.constants.get(token.text) : undefined;
      if (constant === undefined)
        return [
          ...pieces,
          { kind: "unknown", source: sourceOf(tokens).slice(0, 60), why: "is worked out by the program" },
        ];
      pieces.push(...constant);
    }
  }
  return pieces;
}

function sourceOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      token.kind === "string" || token.kind === "shell" ? JSON.stringify(textOf(token.pieces)) : token.text,
    )
    .join("");
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === "unknown" ? piece.source : piece.text)).join("");
}
