// How many questions the past held, and the few narrow rules that would have spared most of them. A rule is offered only
// where a person allowed everything it would have answered, at least twice, and never said no to any of it.

import { type Proposal, proposals } from "./propose.ts";
import { decidedOn, type Ground, type PastAction } from "./replay.ts";
import type { When } from "./rule.ts";

export interface Tally {
  readonly actions: number;
  /** How many a person was asked about. */
  readonly asked: number;
  /** How many ran without a question. */
  readonly allowed: number;
  /** Most useful first. */
  readonly offers: readonly SparingRule[];
}

export interface SparingRule extends Proposal {
  /** Questions that it would have spared. */
  readonly questions: number;
  /** The newest action that it grows from. */
  readonly from: PastAction;
}

const MAX_OFFERS = 3;
const MIN_QUESTIONS = 2;
/** Questions that proposals are made for: the newest ones tell most about the days to come. */
const MAX_ASKED = 100;

export function tallied(past: readonly PastAction[], groundOf: (workspace: readonly string[]) => Ground): Tally {
  const grounds = new Map<string, Ground>();
  const ground = ({ action }: PastAction): Ground => {
    const key = action.workspace.join("\n");
    const known = grounds.get(key) ?? groundOf(action.workspace);
    grounds.set(key, known);
    return known;
  };
  const asked = past.filter(({ decision }) => decision === "ask");
  const stillAsked = asked.slice(-MAX_ASKED).filter((one) => decidedOn(one, ground(one)) === "ask");
  return {
    actions: past.length,
    asked: asked.length,
    allowed: past.filter(({ decision }) => decision === "allow").length,
    offers: sparing(stillAsked, ground),
  };
}

/** Greedy: the rule that spares most, then the one that spares most of the rest. */
function sparing(asked: readonly PastAction[], ground: (past: PastAction) => Ground): readonly SparingRule[] {
  const candidates = new Map<string, Candidate>();
  for (const past of asked)
    for (const proposal of proposals(past, ground(past))) {
      if (!isNarrow(proposal.when)) continue;
      const before = candidates.get(proposal.id);
      candidates.set(proposal.id, { proposal, from: past, answers: [...(before?.answers ?? []), past] });
    }
  let left = [...candidates.values()].filter(isAlwaysAllowed);
  const found: SparingRule[] = [];
  while (found.length < MAX_OFFERS) {
    const best = left.reduce<Candidate | undefined>((so, one) => (isBetter(one, so) ? one : so), undefined);
    if (best === undefined) break;
    found.push({ ...best.proposal, questions: best.answers.length, from: best.from });
    left = left.map((one) => ({ ...one, answers: one.answers.filter((past) => !best.answers.includes(past)) }));
  }
  return found;
}

interface Candidate {
  readonly proposal: Proposal;
  readonly from: PastAction;
  /** The questions that it would have answered. */
  readonly answers: readonly PastAction[];
}

/** Not one input again, and not a whole domain or folder: by its command, its tool, or one host and path. */
function isNarrow({ inputHash, host = [], path = [] }: When): boolean {
  return inputHash === undefined && ![...host, ...path].some((one) => one.includes("*"));
}

function isAlwaysAllowed({ answers }: Candidate): boolean {
  return answers.every(({ answer }) => answer === "allow");
}

function isBetter(one: Candidate, than: Candidate | undefined): boolean {
  if (one.answers.length < MIN_QUESTIONS) return false;
  return than === undefined || one.answers.length > than.answers.length;
}
