// What the broker knows of each agent session: its root folder, its memory of taint, and the rules made for it.
// Every fact is on disk before it counts, so that a broker that is killed forgets nothing; both stay bounded.

import fs from "node:fs";
import path from "node:path";
import { EMPTY_MEMORY, type Fact } from "../core/memory/memory.ts";
import type { Rule } from "../core/rules/rule.ts";
import type { Judgement } from "./judgement.ts";
import {
  appendSession,
  readSession,
  type SessionLine,
  type StoredSession,
  sessionFile,
  withLines,
  writeSession,
} from "./session-file.ts";

export interface Session extends StoredSession {
  readonly lastAt: number;
}

export interface Sessions {
  /** The session, begun now if it was not known. Throws when what is known of it cannot be read. */
  readonly enter: (begin: SessionBegin) => Session;
  readonly learn: (id: string, facts: readonly Fact[]) => void;
  readonly allow: (id: string, rule: Rule) => void;
  /** Takes a rule of this session back, known to this broker or to one before it. */
  readonly revoke: (id: string, ruleId: string) => boolean;
  /** Whether a rule of this name counts in this session. */
  readonly holds: (id: string, ruleId: string) => boolean;
  readonly end: (id: string) => void;
  /** Sessions with an event in the last `milliseconds`. */
  readonly live: (milliseconds: number) => number;
}

export interface SessionBegin {
  readonly id: string;
  readonly agent: string;
  readonly cwd: string;
}

/** Beyond this count the oldest leave the memory, and the files of the oldest that nobody uses are removed. */
const MAX_SESSIONS = 1_000;
/** Lines added to a file before it is written anew. */
const MAX_ADDED = 4_000;
const MAX_ADDED_CHARACTERS = 16 * 1024 * 1024;

interface Entry {
  readonly session: Session;
  readonly ended: boolean;
  /** Lines, and their characters, since the file was last written whole. */
  readonly added: number;
  readonly characters: number;
}

export function openSessions(folder: string, remember: Judgement["remember"], now: () => number): Sessions {
  const known = new Map<string, Entry>();
  const load = (begin: SessionBegin): Session | undefined => {
    const found = readSession(sessionFile(folder, begin.id), begin, remember);
    return found === undefined ? undefined : { ...found, lastAt: now() };
  };
  /** Newest last, so that the first is the one to forget. */
  const keep = (entry: Entry) => {
    known.delete(entry.session.id);
    known.set(entry.session.id, entry);
    const oldest = known.keys().next();
    if (known.size > MAX_SESSIONS && oldest.done !== true) known.delete(oldest.value);
  };
  const begin = (first: SessionBegin): Entry => {
    const found = load(first);
    const { id, agent, cwd } = first;
    const session = found ?? { id, agent, root: cwd, memory: EMPTY_MEMORY, rules: [], lastAt: now() };
    // Written whole even when it was found: that ends a torn line and forgets what no longer counts.
    writeSession(sessionFile(folder, id), session, now());
    if (found === undefined) prune(folder, new Set([...known.keys()].map((one) => sessionFile(folder, one))));
    return { session, ended: false, added: 0, characters: 0 };
  };
  const entryOf = (id: string) => known.get(id) ?? begin({ id, agent: "", cwd: "" });
  const add = (id: string, lines: readonly SessionLine[]) => {
    const entry = entryOf(id);
    const session = { ...withLines(entry.session, lines, remember), lastAt: entry.session.lastAt };
    const grown = grownBy(entry, lines);
    const file = sessionFile(folder, id);
    const whole = grown.added > MAX_ADDED || grown.characters > MAX_ADDED_CHARACTERS;
    const appended = !whole && appendSession(file, lines);
    if (!appended) writeSession(file, session, now());
    keep({ ...entry, session, ...(appended ? grown : { added: 0, characters: 0 }) });
  };
  const holds: Sessions["holds"] = (id, ruleId) => {
    const session = known.get(id)?.session ?? load({ id, agent: "", cwd: "" });
    // Not in use yet, and written whole before anything is added to it.
    if (session !== undefined && !known.has(id)) keep({ session, ended: true, added: MAX_ADDED, characters: 0 });
    return session?.rules.some((rule) => rule.id === ruleId) === true;
  };
  return {
    enter: (first) => {
      const entry = known.get(first.id) ?? begin(first);
      const session = { ...entry.session, lastAt: now() };
      keep({ ...entry, session, ended: false });
      return session;
    },
    learn: (id, facts) => {
      const at = now();
      if (facts.length > 0)
        add(
          id,
          facts.map((fact) => ({ kind: "fact", at, fact })),
        );
    },
    allow: (id, rule) => add(id, [{ kind: "rule", at: now(), rule }]),
    holds,
    revoke: (id, ruleId) => {
      if (!holds(id, ruleId)) return false;
      add(id, [{ kind: "revoke", at: now(), rule: ruleId }]);
      return true;
    },
    end: (id) => {
      const entry = known.get(id);
      if (entry !== undefined) known.set(id, { ...entry, ended: true });
    },
    live: (milliseconds) =>
      [...known.values()].filter(({ session, ended }) => !ended && session.lastAt > now() - milliseconds).length,
  };
}

function grownBy(entry: Entry, lines: readonly SessionLine[]): Pick<Entry, "added" | "characters"> {
  const characters = lines.reduce((sum, line) => sum + sizeOf(line), entry.characters);
  return { added: entry.added + lines.length, characters };
}

function sizeOf(line: SessionLine): number {
  return line.kind === "fact" && line.fact.kind === "wrote" ? (line.fact.content?.length ?? 0) + 100 : 100;
}

function prune(folder: string, inUse: ReadonlySet<string>): void {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  if (files.length <= MAX_SESSIONS) return;
  const aged = files
    .map((name) => path.join(folder, name))
    .filter((file) => !inUse.has(file))
    .map((file) => ({ file, at: fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => a.at - b.at);
  for (const { file } of aged.slice(0, files.length - MAX_SESSIONS)) fs.rmSync(file, { force: true });
}
