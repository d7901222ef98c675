// The rule that "allow for this session" makes: it allows one exact input, in one session, and nothing like it.
// Bound to the input's hash; never to a command's words, which may mean something else the next time.

import type { Rule } from "../../core/rules/rule.ts";
import { sessionRuleId } from "../../protocol/grown-rules.ts";

export function sessionRule(action: string, inputHash: string): Rule {
  return {
    id: sessionRuleId(action),
    decision: "allow",
    when: { inputHash },
    note: "Allowed by you for this session.",
  };
}
