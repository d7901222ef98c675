// Says in plain words what a rule file's schema objects to: which field, what stands there, and what could. Words only.

import * as v from "valibot";

/** The field by its dotted path, what is wrong with it, and what would be right. */
export function issueWords(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? "the rule"} ${wrong(issue)}`;
}

function wrong({ type, expected, received, message }: v.BaseIssue<unknown>): string {
  switch (type) {
    case "picklist":
      return `cannot be ${received}; it can be ${(expected ?? "").replaceAll(/[()"]/g, "").replaceAll(" | ", ", ")}`;
    case "strict_object":
      if (expected === "never") return "is not a field that a rule knows";
      return received === "undefined" ? "is missing" : `must be an object, not ${received}`;
    case "array":
      return `must be a list, not ${received}`;
    case "string":
      return `must be text, not ${received}`;
    case "boolean":
      return `must be true or false, not ${received}`;
    case "min_length":
      return "is empty";
    case "max_length":
      return "is too long";
    default:
      return message;
  }
}
