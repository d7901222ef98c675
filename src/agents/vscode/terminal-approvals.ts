// VS Code's `chat.tools.terminal.autoApprove` as trust rules: command prefixes, and patterns that say nothing but a prefix.
// Any other pattern is refused with the reason; a pattern is never run, only read.

import {
  allowedLike,
  type ImportedPermission,
  type ImportFrame,
  type ImportOutcome,
  oneWord,
  prefixWords,
  refused,
  ruleOutcome,
} from "../imported-rule.ts";

/** The setting's value, whatever is in it: `{ "git status": true, "/^npm run build$/": { "approve": true } }`. */
export function importApprovals(setting: unknown, frame: ImportFrame): readonly ImportedPermission[] {
  if (typeof setting !== "object" || setting === null || Array.isArray(setting)) return [];
  return Object.entries(setting).flatMap(([original, value]) => {
    const approve = typeof value === "object" && value !== null && "approve" in value ? value.approve : value;
    // `null` takes a default back.
    if (typeof approve !== "boolean") return [];
    const list = approve ? "allow" : "ask";
    return [{ original, list, outcome: outcomeOf({ original, list, frame }) } as const];
  });
}

interface Approval {
  readonly original: string;
  readonly list: "allow" | "ask";
  readonly frame: ImportFrame;
}

function outcomeOf(approval: Approval): ImportOutcome {
  const { original, list } = approval;
  const prefix = original.startsWith("/") ? literalPrefix(original) : original;
  if (prefix === undefined) return refused("it is a pattern that says more than leading words");
  const words = prefixWords(prefix);
  if (words === undefined) return refused("it has quotes or operators; a rule names plain words");
  if (list === "ask") return ruleOutcome("ask", { command: [words] }, approval);
  const line = words.join(" ");
  if (words.length === 1) return oneWord(line);
  const operation = { kind: "shell", command: line, dialect: "posix", background: false } as const;
  return allowedLike({ operation, tool: "Bash" }, ({ command }) => command?.[0]?.join(" ") === line, approval);
}

/** `/^git status\b/`: words from the start of the line, and their end. A rule's words end at a blank, so it is no wider. */
const LITERAL = /^\/\^((?:[\w@:,-]|\\[./-]|\\s[+*]?| )+?)(?:\\b|\(\\s\|\$\)|\(\?:\\s\|\$\))\/$/;

function literalPrefix(pattern: string): string | undefined {
  const [, body] = LITERAL.exec(pattern) ?? [];
  return body?.replaceAll(/\\s[+*]?/g, " ").replaceAll("\\", "");
}
