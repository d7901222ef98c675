// The part of the broker that lets rules grow out of what happened: keeps the newest questions, offers rules for them, makes
// the one that a person agreed to, and takes it back. Nothing here is on the way of an action that is not asked about.

import type { PastAction } from "../../core/rules/replay.ts";
import type {
  MakeRule,
  MakeRuleReply,
  OfferedRules,
  PromptBudget,
  RuleChoice,
  RuleSubject,
  WhatIf,
  WhatIfReply,
} from "../../protocol/rule-offers.ts";
import type { StatePaths } from "../../protocol/state-folder.ts";
import { said } from "../log.ts";
import type { Rows } from "../rows/rows.ts";
import type { Sessions } from "../sessions/sessions.ts";
import { agreedRules, type Making } from "./agreed-rules.ts";
import { type History, openHistory } from "./history.ts";
import type { MadeRules } from "./made-rules.ts";
import { createOffers, type OfferPorts } from "./offers.ts";
import type { RuleEdits } from "./rule-edits.ts";
import { createSubjects } from "./subjects.ts";
import { whatIf } from "./what-if.ts";

export interface GrowingPorts extends Pick<OfferPorts, "ruleSets" | "preset" | "folders" | "home" | "now"> {
  readonly paths: Pick<StatePaths, "audit" | "userRules">;
  readonly edits: RuleEdits;
  readonly made: MadeRules;
  readonly sessions: Sessions;
  readonly rows: Pick<Rows, "get" | "mark">;
  /** Records what was done to the guard's rules; throws when it cannot. */
  readonly note: (what: string, sentence: string) => void;
}

export interface Growing {
  /** An action that is asked about, as the engine saw it. */
  readonly keep: (subject: PastAction) => void;
  readonly isOffered: (actionId: string, choice: RuleChoice) => boolean;
  /** Makes the rule and marks the action's row. */
  readonly make: (actionId: string, choice: RuleChoice) => Making;
  readonly revoke: (actionId: string) => boolean;
  /** The same for a row whose question has ended. */
  readonly makeLater: (request: MakeRule) => MakeRuleReply;
  readonly offered: (subject: RuleSubject) => Promise<OfferedRules>;
  readonly budget: () => Promise<PromptBudget>;
  readonly acceptOffer: (choice: RuleChoice) => Promise<MakeRuleReply>;
  readonly whatIf: (request: WhatIf) => Promise<WhatIfReply>;
  readonly history: History;
}

export function growRules(ports: GrowingPorts): Growing {
  const { rows, paths } = ports;
  const subjects = createSubjects();
  const history = openHistory(paths.audit, ports.now);
  const offers = createOffers({ ...ports, subjects, history });
  const agreed = agreedRules({ ...ports, userRules: paths.userRules });
  const make = (actionId: string, choice: RuleChoice): Making => {
    const action = subjects.get(actionId)?.action;
    const row = rows.get(actionId);
    if (action === undefined || row === undefined) return { kind: "refused", sentence: FORGOTTEN };
    return attempt(() => {
      // Recorded first: what could not be written down must not allow anything later.
      ports.note("rule-made", `the person agreed to a rule from action ${actionId} (${choice.lifetime})`);
      const made = agreed.make(offers.of(actionId), choice, { ...action, actionId });
      if (made.kind === "made") rows.mark(actionId, true);
      return made;
    });
  };
  return {
    keep: subjects.keep,
    isOffered: (actionId, { proposal, lifetime }) =>
      offers.of(actionId).some(({ id, lifetimes }) => id === proposal && lifetimes.includes(lifetime)),
    make,
    revoke: agreed.revoke,
    makeLater: ({ actionId, inputHash, ...choice }) => {
      const row = rows.get(actionId);
      if (row?.inputHash !== inputHash || !row.mayRemember) return { kind: "refused", sentence: FORGOTTEN };
      return make(actionId, choice);
    },
    offered: offers.counted,
    budget: async () => {
      const { offers: found, ...tally } = await offers.sparing();
      const shown = found.map(({ id, title, sentence, questions, lifetimes }) => ({
        id,
        title,
        sentence,
        questions,
        lifetimes: lasting(lifetimes),
      }));
      return { ...tally, offers: shown };
    },
    acceptOffer: async (choice) => {
      const { offers: found } = await offers.sparing();
      const from = found.find(({ id }) => id === choice.proposal)?.from.action;
      if (from === undefined || choice.lifetime === "session") return { kind: "refused", sentence: FORGOTTEN };
      return attempt(() => agreed.make(found, choice, { ...from, actionId: from.id }));
    },
    whatIf: (request) => whatIf({ ...ports, history }, request),
    history,
  };
}

const FORGOTTEN = "The guard does not hold this action any more. Write the rule in the rules file.";

/** Outside a question there is no session to hold a rule to. */
function lasting<T extends string>(lifetimes: readonly T[]): readonly T[] {
  return lifetimes.filter((lifetime) => lifetime !== "session");
}

function attempt(work: () => Making): Making {
  try {
    return work();
  } catch (problem) {
    return { kind: "refused", sentence: `It could not be kept: ${said(problem)}.` };
  }
}
