// The questions that wait for a person: one an action, each ends exactly once, whoever answers first.
// An answer counts only when it repeats the action's id and the hash of its exact input. No answer is ever an allow.

import type { Answerer } from "../../protocol/feed.ts";

export interface Question {
  readonly id: string;
  readonly inputHash: string;
  /** What "allow for this session" binds to. */
  readonly ruleHash: string;
  readonly session: string;
  readonly subAgent?: string;
  readonly tool: string;
  readonly toolUseId?: string;
  /** `panel`: the hook of the action is held; `panel-and-terminal`: the agent's own prompt is open as well. */
  readonly where: "panel" | "panel-and-terminal";
  readonly deadline: number;
  /** Whether the action, judged now, would do nothing that was not shown: a file that it runs may have changed meanwhile. */
  readonly isUnchanged: () => boolean;
}

export type Settlement =
  | { readonly answer: "allow" | "deny"; readonly by: Answerer; readonly reason?: string }
  /** Nobody answered here; `by` says why the question ended. */
  | { readonly answer: "none"; readonly by: "deadline" | "terminal" | "disconnect"; readonly why?: string };

interface Open {
  readonly question: Question;
  readonly settled: Promise<Settlement>;
  readonly settle: (settlement: Settlement) => void;
  readonly timer: NodeJS.Timeout;
  /** The hook that waits for the answer, if one does. */
  carried: boolean;
}

export interface Questions {
  /** Opens the question; the promise ends with its settlement. `expire` runs at the deadline. */
  readonly open: (question: Question, expire: () => void) => Promise<Settlement>;
  readonly get: (id: string) => Question | undefined;
  /** Ends a question; false when it had ended before. */
  readonly settle: (id: string, settlement: Settlement) => boolean;
  /**
   * The oldest question of this session and input that no hook carries yet; it counts as carried from now on. One that
   * was answered a moment ago, before its prompt was there, is carried with its answer, once.
   */
  readonly carry: (key: CarryKey) => { readonly question: Question; readonly settled: Promise<Settlement> } | undefined;
  readonly waiting: () => readonly Question[];
}

export interface CarryKey {
  readonly session: string;
  readonly tool: string;
  readonly inputHash: string;
}

/** How long an answer waits for the prompt that it is for: a window may answer before the agent has opened its own. */
const EARLY_MILLISECONDS = 30_000;

interface Early {
  readonly question: Question;
  readonly settlement: Settlement;
  readonly until: number;
}

export function createQuestions(now: () => number): Questions {
  const open = new Map<string, Open>();
  let early: readonly Early[] = [];
  const fresh = () => early.filter((answer) => answer.until > now());
  return {
    open: (question, expire) => {
      let settle: (settlement: Settlement) => void = () => {};
      const settled = new Promise<Settlement>((resolve) => {
        settle = resolve;
      });
      // A new question of the same input is answered anew: no earlier answer may reach its prompt.
      early = early.filter((answer) => !fits(answer.question, question));
      const timer = setTimeout(expire, Math.max(0, question.deadline - now()));
      open.set(question.id, { question, settled, settle, timer, carried: question.where === "panel" });
      return settled;
    },
    get: (id) => open.get(id)?.question,
    settle: (id, settlement) => {
      const entry = open.get(id);
      if (entry === undefined) return false;
      open.delete(id);
      clearTimeout(entry.timer);
      if (!entry.carried)
        early = [...fresh(), { question: entry.question, settlement, until: now() + EARLY_MILLISECONDS }];
      entry.settle(settlement);
      return true;
    },
    carry: (key) => {
      for (const entry of open.values()) {
        if (entry.carried || !fits(entry.question, key)) continue;
        entry.carried = true;
        return { question: entry.question, settled: entry.settled };
      }
      early = fresh();
      const found = early.find((answer) => fits(answer.question, key));
      if (found === undefined) return undefined;
      early = early.filter((answer) => answer !== found);
      return { question: found.question, settled: Promise.resolve(found.settlement) };
    },
    waiting: () => [...open.values()].map((entry) => entry.question),
  };
}

function fits(question: Question, key: CarryKey): boolean {
  return question.session === key.session && question.tool === key.tool && question.inputHash === key.inputHash;
}
