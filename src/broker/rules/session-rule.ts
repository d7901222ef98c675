// The rule that "allow for this session" makes: it allows one exact input, in one session, and nothing like it.
// Bound to the input's hash; never to a command's words, which may mean something else the next time.

import type { Rule } from "../../core/rules/rule.ts";

export function sessionRule(action: string, inputHash: string): Rule {
  return {
    id: sessionRuleId(action),
    decision: "allow",
    when: { inputHash },
    note: "Allowed by you for this session.",
  };
}

/** The name of the rule that the answer to this action makes. */
export function sessionRuleId(action: string): string {
  return `${PREFIX}${action}`;
}

/** The action whose answer made the rule of this name. */
export function actionOfSessionRule(ruleId: string): string | undefined {
  return ruleId.startsWith(PREFIX) ? ruleId.slice(PREFIX.length) : undefined;
}

const PREFIX = "session-";
