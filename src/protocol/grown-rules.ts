// Names of the rules that grew from a question: broker and panel find the action again whose answer made a rule.
// Only names; what a rule allows stands in its file, or with its session.

const SESSION = "session-";
const FILE = "from-";

/** The name of the rule that "allow for this session" of this action makes. */
export function sessionRuleId(action: string): string {
  return `${SESSION}${action}`;
}

/** The name, in its file, of the rule that was agreed to beside the answer to this action. */
export function agreedRuleId(action: string): string {
  return `${FILE}${action}`;
}

/** The action whose answer made the session's rule of this name. */
export function actionOfSessionRule(ruleId: string): string | undefined {
  return ruleId.startsWith(SESSION) ? ruleId.slice(SESSION.length) : undefined;
}

/** The action whose answer made the rule of this name, wherever it stands. */
export function actionOfRule(ruleId: string): string | undefined {
  return ruleId.startsWith(FILE) ? ruleId.slice(FILE.length) : actionOfSessionRule(ruleId);
}
