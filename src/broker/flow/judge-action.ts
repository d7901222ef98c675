// The engine's judgement of one action in its session, and whether it still holds when a person answers later.
// Nothing is recorded or remembered here. An engine that fails is a denial.

import type { AgentAction } from "../../core/action.ts";
import type { Effect } from "../../core/effect.ts";
import type { Judged } from "../../core/judge.ts";
import type { RuleSet } from "../../core/rules/rule.ts";
import { said } from "../log.ts";
import { mayRepeat } from "../rows/row.ts";
import type { Session } from "../sessions/sessions.ts";
import { ruleHash } from "./input-hash.ts";
import type { FlowPorts } from "./ports.ts";

/** What the engine says; when it fails, the answer is no. */
export function judgeAction(ports: FlowPorts, action: AgentAction, session: Session): Judged {
  try {
    const files = ports.ruleSets(action.workspace);
    const context = {
      world: ports.world(action.cwd),
      memory: session.memory,
      preset: ports.settings().preset,
      now: ports.now(),
      inputHash: ruleHash(action),
      posture: ports.instructions.postureOf(session),
    };
    if (session.rules.length === 0) return ports.judgement.judge(action, { ...context, ruleSets: files });
    const eased = ports.judgement.judge(action, { ...context, ruleSets: [...files, sessionRules(session)] });
    // What the person allowed for the session was the same text before it was tainted: then they are asked anew.
    return mayRepeat(eased) ? eased : ports.judgement.judge(action, { ...context, ruleSets: files });
  } catch (problem) {
    ports.log(`judging ${action.id} failed: ${said(problem)}`);
    const sentence = "its own analysis failed on this action. Report it with the broker's log";
    const problems = [{ kind: "unparsed" as const, sentence }];
    return {
      verdict: { decision: "deny", effects: [], problems, rules: [], sentence },
      analysis: { effects: [], problems, facts: [], chain: [] },
    };
  }
}

function sessionRules(session: Session): RuleSet {
  return { scope: "session", loosens: true, rules: session.rules };
}

/** Whether nothing would come of the action that was not shown. Less may come of it. */
export function isUnchanged(
  ports: FlowPorts,
  action: AgentAction,
  session: Session,
  shown: Judged["verdict"],
): boolean {
  const { decision, effects, problems } = judgeAction(ports, action, session).verdict;
  const likenesses = new Set(shown.effects.map(likeness));
  const sentences = new Set(shown.problems.map(({ sentence }) => sentence));
  return (
    decision !== "deny" &&
    effects.every((effect) => !effect.flag || likenesses.has(likeness(effect))) &&
    problems.every(({ sentence }) => sentences.has(sentence))
  );
}

function likeness({ kind, flag, detail, sentence }: Effect): string {
  return JSON.stringify([kind, flag, detail, sentence]);
}
