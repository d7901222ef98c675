// One session on disk: a line for each thing learnt, and now and then the whole anew in one step, so that it stays bounded.
// What was learnt last is never lost: a torn line costs itself alone, and a file that cannot be read stops the action.

import fs from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { EMPTY_MEMORY, type Fact, type SessionMemory } from "../../core/memory/memory.ts";
import { factsOf } from "../../core/memory/reduce.ts";
import type { Rule } from "../../core/rules/rule.ts";
import { LANGUAGES } from "../../core/tools/spec.ts";
import { sha256 } from "../../machine/digest.ts";
import { writePrivate } from "../../machine/private-files.ts";
import { readFrom } from "../../machine/small-files.ts";
import type { Judgement } from "../judging/judgement.ts";

export interface StoredSession {
  readonly id: string;
  readonly agent: string;
  /** The folder the session began in. */
  readonly root: string;
  readonly memory: SessionMemory;
  readonly rules: readonly Rule[];
}

const text = v.string();
const Known = v.variant("kind", [
  v.object({ kind: v.literal("secret-read"), what: text, perhaps: v.optional(v.literal(true)) }),
  v.object({
    kind: v.literal("wrote"),
    path: text,
    content: v.optional(text),
    from: v.picklist(["agent", "network"]),
    language: v.optional(v.picklist(LANGUAGES)),
    made: v.optional(v.literal(true)),
  }),
  v.object({ kind: v.literal("remote"), name: text, url: text }),
  v.object({ kind: v.literal("page"), server: text, url: text }),
  v.object({ kind: v.literal("secret-copy"), path: text, what: text }),
  v.object({ kind: v.literal("tree"), folder: text, from: v.picklist(["agent", "network"]) }),
  v.object({ kind: v.literal("built"), folder: text }),
  v.object({ kind: v.literal("awaited"), path: text, language: v.optional(v.picklist(LANGUAGES)) }),
  v.object({ kind: v.literal("weakened"), what: text }),
  v.object({ kind: v.literal("refused"), way: v.picklist(["reach", "read", "change"]), target: text, what: text }),
  v.object({ kind: v.literal("prompt"), text }),
  v.object({ kind: v.literal("granted"), words: text }),
]);
/** Nothing but "this exact input is allowed" may come back from the disk. */
const SessionRule = v.strictObject({
  id: text,
  decision: v.literal("allow"),
  when: v.strictObject({ inputHash: v.pipe(text, v.minLength(1)) }),
  note: text,
});
const Line = v.variant("kind", [
  v.object({ kind: v.literal("begin"), id: text, agent: text, root: text, at: v.number() }),
  v.object({ kind: v.literal("fact"), at: v.number(), fact: Known }),
  v.object({ kind: v.literal("rule"), at: v.number(), rule: SessionRule }),
  v.object({ kind: v.literal("revoke"), at: v.number(), rule: text }),
]);

export type SessionLine =
  | { readonly kind: "fact"; readonly at: number; readonly fact: Fact }
  | { readonly kind: "rule"; readonly at: number; readonly rule: Rule }
  | { readonly kind: "revoke"; readonly at: number; readonly rule: string };

/** More than the broker ever lets a file grow to; of a file that somebody else made longer, the end counts. */
const MAX_READ_BYTES = 128 * 1024 * 1024;

/** A session id comes from the agent: only its hash becomes a file name. */
export function sessionFile(folder: string, id: string): string {
  return path.join(folder, `${sha256(id).slice(0, 32)}.jsonl`);
}

/** What the file tells, or undefined where there is none. Throws when it is there and cannot be read. */
export function readSession(
  file: string,
  begin: { readonly id: string; readonly agent: string; readonly cwd: string },
  remember: Judgement["remember"],
): StoredSession | undefined {
  const content = readEnd(file);
  if (content === undefined) return undefined;
  let session: StoredSession = { id: begin.id, agent: begin.agent, root: begin.cwd, memory: EMPTY_MEMORY, rules: [] };
  const lines: SessionLine[] = [];
  for (const line of content.split("\n")) {
    const parsed = parseLine(line);
    if (parsed?.kind === "begin") session = { ...session, agent: parsed.agent, root: parsed.root };
    else if (parsed !== undefined) lines.push(parsed);
  }
  return withLines(session, lines, remember);
}

/** The session once these lines are added, in order; facts of one moment are learnt together. */
export function withLines(
  session: StoredSession,
  lines: readonly SessionLine[],
  remember: Judgement["remember"],
): StoredSession {
  let next = session;
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as SessionLine;
    const facts = line.kind === "fact" ? factsAt(lines, index, line.at) : [];
    if (line.kind === "fact") next = { ...next, memory: remember(next.memory, factsOnly(facts), line.at) };
    else next = withRule(next, line);
    index += Math.max(1, facts.length);
  }
  return next;
}

function factsAt(lines: readonly SessionLine[], from: number, at: number): readonly Fact[] {
  const facts: Fact[] = [];
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (line?.kind !== "fact" || line.at !== at) break;
    facts.push(line.fact);
  }
  return facts;
}

function withRule(session: StoredSession, line: Exclude<SessionLine, { kind: "fact" }>): StoredSession {
  switch (line.kind) {
    case "rule":
      return { ...session, rules: [...session.rules, line.rule] };
    case "revoke":
      return { ...session, rules: session.rules.filter((rule) => rule.id !== line.rule) };
    default:
      return line satisfies never;
  }
}

/** Writes the whole session in one step: it stands there as it was or as it is, never in between. */
export function writeSession(file: string, session: StoredSession, at: number): void {
  const { id, agent, root } = session;
  const lines: readonly object[] = [
    { kind: "begin", id, agent, root, at },
    ...factsOf(session.memory).map((entry) => ({ kind: "fact", ...entry })),
    ...session.rules.map((rule) => ({ kind: "rule", at, rule })),
  ];
  writePrivate(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

/** Adds lines, all or none, on the disk itself when it returns; false where there is no file to add to. */
export function appendSession(file: string, lines: readonly SessionLine[]): boolean {
  let handle: number;
  try {
    handle = fs.openSync(file, fs.constants.O_WRONLY | fs.constants.O_APPEND | (fs.constants.O_NOFOLLOW ?? 0));
  } catch (problem) {
    if ((problem as { code?: unknown }).code === "ENOENT") return false;
    throw problem;
  }
  const { size } = fs.fstatSync(handle);
  try {
    fs.writeFileSync(handle, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    fs.fdatasyncSync(handle);
    return true;
  } catch (problem) {
    fs.ftruncateSync(handle, size);
    throw problem;
  } finally {
    fs.closeSync(handle);
  }
}

function factsOnly(facts: readonly Fact[]): Parameters<Judgement["remember"]>[1] {
  return { effects: [], problems: [], facts, chain: [] };
}

function parseLine(line: string): (SessionLine | Extract<v.InferOutput<typeof Line>, { kind: "begin" }>) | undefined {
  try {
    const parsed = v.safeParse(Line, JSON.parse(line));
    return parsed.success ? (parsed.output as SessionLine) : undefined;
  } catch {
    return undefined;
  }
}

function readEnd(file: string): string | undefined {
  let handle: number;
  try {
    handle = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0));
  } catch (problem) {
    if ((problem as { code?: unknown }).code === "ENOENT") return undefined;
    throw problem;
  }
  try {
    const stat = fs.fstatSync(handle);
    if (!stat.isFile()) throw new Error(`${file} is not a file; move it away, then try again`);
    const start = Math.max(0, stat.size - MAX_READ_BYTES);
    return readFrom(handle, start, stat.size - start).toString("utf8");
  } finally {
    fs.closeSync(handle);
  }
}
