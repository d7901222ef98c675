// What the broker knows of each agent session: its root folder, its memory of taint, and the rules made for it.
// Every fact is on disk before it counts, so that a broker that is killed forgets nothing; both stay bounded.

import fs from "node:fs";
import path from "node:path";
import { EMPTY_MEMORY, type Fact, recallAll } from "../../core/memory/memory.ts";
import type { Rule } from "../../core/rules/rule.ts";
import type { Judgement } from "../judging/judgement.ts";
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
  /** Rules of the sessions that are under way. */
  readonly rules: () => readonly Rule[];
  /** The person's last request, where this broker knows the session. */
  readonly requestsOf: (id: string) => readonly string[];
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
  const store = new SessionStore(folder, remember, now);
  return {
    enter: (begin) => store.enter(begin),
    learn: (id, facts) => {
      if (facts.length > 0) store.add(id, (at) => facts.map((fact) => ({ kind: "fact", at, fact })));
    },
    allow: (id, rule) => store.add(id, (at) => [{ kind: "rule", at, rule }]),
    holds: (id, ruleId) => store.holds(id, ruleId),
    revoke: (id, ruleId) => {
      if (!store.holds(id, ruleId)) return false;
      store.add(id, (at) => [{ kind: "revoke", at, rule: ruleId }]);
      return true;
    },
    rules: () => store.rules(),
    requestsOf: (id) => store.requestsOf(id),
    end: (id) => store.end(id),
    live: (milliseconds) => store.live(milliseconds),
  };
}

class SessionStore {
  private readonly known = new Map<string, Entry>();

  constructor(
    private readonly folder: string,
    private readonly remember: Judgement["remember"],
    private readonly now: () => number,
  ) {}

  enter(first: SessionBegin): Session {
    const entry = this.known.get(first.id) ?? this.begin(first);
    const session = { ...entry.session, lastAt: this.now() };
    this.keep({ ...entry, session, ended: false });
    return session;
  }

  /** On disk first; only then does it count. */
  add(id: string, linesAt: (at: number) => readonly SessionLine[]): void {
    const lines = linesAt(this.now());
    const entry = this.known.get(id) ?? this.begin({ id, agent: "", cwd: "" });
    const session = { ...withLines(entry.session, lines, this.remember), lastAt: entry.session.lastAt };
    const grown = grownBy(entry, lines);
    const file = sessionFile(this.folder, id);
    const whole = grown.added > MAX_ADDED || grown.characters > MAX_ADDED_CHARACTERS;
    const appended = !whole && appendSession(file, lines);
    if (!appended) writeSession(file, session, this.now());
    this.keep({ ...entry, session, ...(appended ? grown : { added: 0, characters: 0 }) });
  }

  holds(id: string, ruleId: string): boolean {
    const session = this.known.get(id)?.session ?? this.load({ id, agent: "", cwd: "" });
    // Not in use yet, and written whole before anything is added to it.
    if (session !== undefined && !this.known.has(id))
      this.keep({ session, ended: true, added: MAX_ADDED, characters: 0 });
    return session?.rules.some((rule) => rule.id === ruleId) === true;
  }

  rules(): readonly Rule[] {
    return [...this.known.values()].flatMap(({ session, ended }) => (ended ? [] : session.rules));
  }

  requestsOf(id: string): readonly string[] {
    const memory = this.known.get(id)?.session.memory ?? EMPTY_MEMORY;
    return recallAll(memory, "prompt").map(({ fact }) => fact.text);
  }

  end(id: string): void {
    const entry = this.known.get(id);
    if (entry !== undefined) this.known.set(id, { ...entry, ended: true });
  }

  live(milliseconds: number): number {
    const since = this.now() - milliseconds;
    return [...this.known.values()].filter(({ session, ended }) => !ended && session.lastAt > since).length;
  }

  private begin(first: SessionBegin): Entry {
    const found = this.load(first);
    const { id, agent, cwd } = first;
    const session = found ?? { id, agent, root: cwd, memory: EMPTY_MEMORY, rules: [], lastAt: this.now() };
    // Written whole even when it was found: that ends a torn line and forgets what no longer counts.
    writeSession(sessionFile(this.folder, id), session, this.now());
    if (found === undefined) {
      const inUse = [...this.known.keys()].map((one) => sessionFile(this.folder, one));
      prune(this.folder, new Set(inUse));
    }
    return { session, ended: false, added: 0, characters: 0 };
  }

  private load(begin: SessionBegin): Session | undefined {
    const found = readSession(sessionFile(this.folder, begin.id), begin, this.remember);
    return found === undefined ? undefined : { ...found, lastAt: this.now() };
  }

  /** Newest last, so that the first is the one to forget. */
  private keep(entry: Entry): void {
    this.known.delete(entry.session.id);
    this.known.set(entry.session.id, entry);
    const oldest = this.known.keys().next();
    if (this.known.size > MAX_SESSIONS && oldest.done !== true) this.known.delete(oldest.value);
  }
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
