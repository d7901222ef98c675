// What the broker knows of each agent session: its root folder, its memory of taint, and the rules made for it.
// Every fact is appended to a file of the session at once, so that a broker that is killed forgets nothing.

import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { type Analysis, EMPTY_MEMORY, type Fact, type SessionMemory } from "../core/memory/memory.ts";
import type { Rule } from "../core/rules/rule.ts";
import type { Judgement } from "./judgement.ts";

export interface Session {
  readonly id: string;
  readonly agent: string;
  /** The folder the session began in. */
  readonly root: string;
  readonly memory: SessionMemory;
  readonly rules: readonly Rule[];
  readonly lastAt: number;
}

export interface Sessions {
  /** The session, begun now if it was not known. */
  readonly enter: (begin: { readonly id: string; readonly agent: string; readonly cwd: string }) => Session;
  readonly learn: (id: string, facts: readonly Fact[]) => void;
  readonly allow: (id: string, rule: Rule) => void;
  readonly revoke: (ruleId: string) => boolean;
  readonly end: (id: string) => void;
  /** Sessions with an event in the last `milliseconds`. */
  readonly live: (milliseconds: number) => number;
}

/** Files of the oldest sessions are dropped beyond this count. */
const MAX_SESSIONS = 200;
const MAX_FILE_BYTES = 32 * 1024 * 1024;

const Line = v.variant("kind", [
  v.object({ kind: v.literal("begin"), id: v.string(), agent: v.string(), root: v.string(), at: v.number() }),
  v.object({ kind: v.literal("fact"), at: v.number(), fact: v.looseObject({ kind: v.string() }) }),
  v.object({ kind: v.literal("rule"), at: v.number(), rule: v.looseObject({ id: v.string() }) }),
  v.object({ kind: v.literal("revoke"), at: v.number(), rule: v.string() }),
]);
type Line = v.InferOutput<typeof Line>;

export function openSessions(folder: string, remember: Judgement["remember"], now: () => number): Sessions {
  const known = new Map<string, Session>();
  const ended = new Set<string>();
  const write = (id: string, line: Line) =>
    fs.appendFileSync(fileOf(folder, id), `${JSON.stringify(line)}\n`, { mode: 0o600 });
  const enter: Sessions["enter"] = ({ id, agent, cwd }) => {
    const found = known.get(id) ?? load(folder, id, remember);
    const session = { ...(found ?? { id, agent, root: cwd, memory: EMPTY_MEMORY, rules: [] }), lastAt: now() };
    if (found === undefined) {
      write(id, { kind: "begin", id, agent, root: cwd, at: now() });
      prune(folder);
    }
    known.set(id, session);
    ended.delete(id);
    return session;
  };
  const change = (id: string, with_: (session: Session) => Session) => {
    const session = known.get(id);
    if (session !== undefined) known.set(id, with_(session));
  };
  return {
    enter,
    learn: (id, facts) => {
      if (facts.length === 0) return;
      const at = now();
      for (const fact of facts) write(id, { kind: "fact", at, fact });
      change(id, (session) => ({ ...session, memory: remember(session.memory, analysisOf(facts), at) }));
    },
    allow: (id, rule) => {
      write(id, { kind: "rule", at: now(), rule: { ...rule } });
      change(id, (session) => ({ ...session, rules: [...session.rules, rule] }));
    },
    revoke: (ruleId) => {
      const owner = [...known.values()].find((session) => session.rules.some((rule) => rule.id === ruleId));
      if (owner === undefined) return false;
      change(owner.id, (session) => ({ ...session, rules: session.rules.filter((rule) => rule.id !== ruleId) }));
      write(owner.id, { kind: "revoke", at: now(), rule: ruleId });
      return true;
    },
    end: (id) => {
      ended.add(id);
    },
    live: (milliseconds) =>
      [...known.values()].filter((session) => !ended.has(session.id) && session.lastAt > now() - milliseconds).length,
  };
}

/** A session id comes from the agent: only its hash becomes a file name. */
function fileOf(folder: string, id: string): string {
  return path.join(folder, `${createHash("sha256").update(id).digest("hex").slice(0, 32)}.jsonl`);
}

function load(folder: string, id: string, remember: Judgement["remember"]): Omit<Session, "lastAt"> | undefined {
  const lines = readLines(fileOf(folder, id));
  const begin = lines.find((line) => line.kind === "begin");
  if (begin === undefined || begin.id !== id) return undefined;
  let memory = EMPTY_MEMORY;
  let rules: readonly Rule[] = [];
  for (const line of lines) {
    if (line.kind === "fact") memory = remember(memory, analysisOf([line.fact as unknown as Fact]), line.at);
    if (line.kind === "rule") rules = [...rules, line.rule as unknown as Rule];
    if (line.kind === "revoke") rules = rules.filter((rule) => rule.id !== line.rule);
  }
  return { id, agent: begin.agent, root: begin.root, memory, rules };
}

/** Lines that are torn or foreign are left out; a file that outgrew its bound is read from its end. */
function readLines(file: string): Line[] {
  let text: string;
  try {
    if (fs.statSync(file).size > MAX_FILE_BYTES) fs.truncateSync(file, MAX_FILE_BYTES);
    text = fs.readFileSync(file, "utf8");
  } catch {
    return [];
  }
  return text.split("\n").flatMap((line): Line[] => {
    try {
      const parsed = v.safeParse(Line, JSON.parse(line));
      return parsed.success ? [parsed.output] : [];
    } catch {
      return [];
    }
  });
}

function prune(folder: string): void {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  if (files.length <= MAX_SESSIONS) return;
  const aged = files
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, at: fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => a.at - b.at);
  for (const { file } of aged.slice(0, files.length - MAX_SESSIONS)) fs.rmSync(file, { force: true });
}

function analysisOf(facts: readonly Fact[]): Analysis {
  return { effects: [], problems: [], facts, chain: [] };
}
