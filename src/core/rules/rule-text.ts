// Changes the text of a rule file by one rule: adds one, takes one out, sets a field. Everything else stays as a person
// wrote it, comments, order and line ends included. A text with faults is never changed: what it means is not known.

import { createScanner, findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import type { RuleScope } from "../decision.ts";
import { shapeOf } from "./file-shape.ts";
import type { NewRule } from "./schema.ts";

/** The fields that are set one by one; `undefined` takes the field out. */
export type RuleField =
  | { readonly name: "disabled"; readonly value: boolean | undefined }
  | { readonly name: "until"; readonly value: string | undefined }
  /** Stands among the conditions. */
  | { readonly name: "host"; readonly value: readonly string[] };

/** The text with this rule as its last; undefined where the text has faults. */
export function withRule(text: string, rule: NewRule): string | undefined {
  const file = opened(text);
  if (file === undefined) return undefined;
  const { list } = file;
  const last = list.children?.at(-1);
  const indent = last === undefined ? `${indentAt(text, list.offset)}  ` : indentAt(text, last.offset);
  const written = indent + onLines(rule, indent, file.eol);
  const end = list.offset + list.length - 1;
  const comma = last !== undefined && commaIn(text, ending(last), end) === undefined ? [at(ending(last), ",")] : [];
  const body = text.slice(0, end).trimEnd().length;
  const closing = file.eol + indentAt(text, list.offset);
  return applied(text, [{ offset: body, length: end - body, content: file.eol + written + closing }, ...comma]);
}

/** The text without this rule, its comma and the blank line it would leave; comments stay. */
export function withoutRule(text: string, index: number): string | undefined {
  const file = opened(text);
  const rule = file?.list.children?.[index];
  return file === undefined || rule === undefined ? undefined : without(text, file.list, rule);
}

/** The text with this field of this rule set, or taken out. */
export function withField(text: string, index: number, { name, value }: RuleField): string | undefined {
  const rule = opened(text)?.list.children?.[index];
  const holder = rule !== undefined && name === "host" ? findNodeAtLocation(rule, ["when"]) : rule;
  const first = holder?.children?.[0];
  if (holder === undefined || first === undefined) return undefined;
  const property = findNodeAtLocation(holder, [name])?.parent;
  if (value === undefined) return property === undefined ? text : without(text, holder, property);
  const old = property?.children?.[1];
  if (old !== undefined) return applied(text, [{ ...range(old), content: onOneLine(value) }]);
  const onOwnLine = text.slice(holder.offset, first.offset).includes("\n");
  const gap = onOwnLine ? eolOf(text) + indentAt(text, first.offset) : " ";
  return applied(text, [at(first.offset, `${JSON.stringify(name)}: ${onOneLine(value)},${gap}`)]);
}

/** Where each rule of the text stands, by its index. */
export function rulePlaces(text: string): readonly { readonly offset: number; readonly length: number }[] {
  return (listOf(text)?.children ?? []).map(range);
}

/** What a new rule file says, with an example that does not count. */
export function newRuleFile(scope: Extract<RuleScope, "user" | "workspace">): string {
  return `${HEADERS[scope]}
{
  "rules": [
    // ${EXAMPLES[scope]}
  ]
}
`;
}

const HEADERS = {
  user: "// Your trust rules. The strictest rule that matches wins; rules here count in every workspace.",
  workspace:
    "// Trust rules of this workspace, shared with everybody who works in it. What they allow counts for a person once they have reviewed it.",
} as const;

const EXAMPLES = {
  user: '{ "id": "docs-site", "decision": "allow", "when": { "effect": ["network"], "host": ["docs.example.com"] }, "note": "Reading docs." }',
  workspace:
    '{ "id": "no-deploys", "decision": "deny", "when": { "command": [["npm", "run", "deploy"]] }, "note": "Only the pipeline deploys." }',
} as const;

interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

const OPTIONS = { allowTrailingComma: true, disallowComments: false } as const;

/** The list of rules in a text without faults. A mark of byte order counts as a blank, as it does to the reader. */
function opened(text: string): { readonly list: Node; readonly eol: string } | undefined {
  if (shapeOf(text.replace(/^\ufeff/, " ")).problems.length > 0) return undefined;
  const list = listOf(text);
  return list === undefined ? undefined : { list, eol: eolOf(text) };
}

function listOf(text: string): Node | undefined {
  const root = parseTree(text.replace(/^\ufeff/, " "), [], OPTIONS);
  const list = root === undefined ? undefined : findNodeAtLocation(root, ["rules"]);
  return list?.type === "array" ? list : undefined;
}

/** One field a line, and each field's value on it. */
function onLines(rule: NewRule, indent: string, eol: string): string {
  const fields = Object.entries(rule)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${indent}  ${JSON.stringify(name)}: ${onOneLine(value)}`);
  return `{${eol}${fields.join(`,${eol}`)}${eol}${indent}}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, held]) => held !== undefined);
  return `{ ${fields.map(([name, held]) => `${JSON.stringify(name)}: ${onOneLine(held)}`).join(", ")} }`;
}

function without(text: string, list: Node, node: Node): string {
  const siblings = list.children ?? [];
  const index = siblings.indexOf(node);
  const next = siblings[index + 1]?.offset ?? list.offset + list.length - 1;
  const previous = siblings[index - 1];
  const following = commaIn(text, ending(node), next);
  const isJoined = following !== undefined && text.slice(ending(node), following).trim() === "";
  const comma = following ?? (previous && commaIn(text, ending(previous), node.offset));
  const apart = comma === undefined || isJoined ? [] : [{ offset: comma, length: 1, content: "" }];
  return applied(text, [withLine(text, node.offset, isJoined ? following + 1 : ending(node)), ...apart]);
}

/** The stretch, with the whole of its lines where nothing else stands on them. */
function withLine(text: string, start: number, end: number): Edit {
  const from = text.slice(0, start).replace(/[ \t]+$/, "").length;
  const blanks = /^[ \t]*(\r?\n)?/.exec(text.slice(end));
  const isAlone = text[from - 1] === "\n" && blanks?.[1] !== undefined;
  const [offset, length] = isAlone ? [from, blanks[0].length] : [start, blanks?.[0].replace(/\r?\n$/, "").length ?? 0];
  return { offset, length: end + length - offset, content: "" };
}

const COMMA = 5;
const END_OF_FILE = 17;

/** Where the comma stands between two places; what is in comments does not count. */
function commaIn(text: string, from: number, to: number): number | undefined {
  const scanner = createScanner(text.slice(from, to), true);
  for (let token = scanner.scan(); token !== END_OF_FILE; token = scanner.scan())
    if (token === COMMA) return from + scanner.getTokenOffset();
  return undefined;
}

/** Edits that do not overlap; of two at one place, the later one comes to stand first. */
function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.offset - a.offset)
    .reduce((so, { offset, length, content }) => so.slice(0, offset) + content + so.slice(offset + length), text);
}

function at(offset: number, content: string): Edit {
  return { offset, length: 0, content };
}

function range({ offset, length }: Node): { readonly offset: number; readonly length: number } {
  return { offset, length };
}

function ending({ offset, length }: Node): number {
  return offset + length;
}

function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}

function eolOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
