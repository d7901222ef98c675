// What the specs of ai agents say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["claude -p hi", "network"],
  ["claude --dangerously-skip-permissions -p hi", "network guard-tamper"],
  ["claude --bare -p hi", "network guard-tamper"],
  ["claude --permission-mode bypassPermissions", "network guard-tamper"],
  ["claude --permission-mode plan", "network"],
  ["claude --settings x.json", "network guard-tamper"],
  ["claude mcp add x", "persistence guard-tamper"],
  ["claude mcp list", ""],
  ["codex exec hi", "network"],
  ["codex exec --yolo hi", "network guard-tamper"],
  ["codex exec -s danger-full-access hi", "network guard-tamper"],
  ["codex -a never hi", "network guard-tamper"],
  ["gemini -y", "network guard-tamper"],
  ["aider --yes-always", "network guard-tamper"],
  ["copilot --allow-all-tools -p hi", "network guard-tamper"],
  ["ollama list", ""],
  ["countersign check ls", ""],
  ["countersign pair", "guard-tamper"],
  ["countersign rules export", ""],
  ["countersign rules add x", "guard-tamper"],
];

describe("ai agents", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
