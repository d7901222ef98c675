// What a row says of a rule that was made of it or taken back: never more than the guard has said, and never for too long.
import { describe, expect, it } from "vitest";
import type { FromPanel, ToPanel } from "../../../src/protocol/panel.ts";
import { type RuleStep, stepsAfterPress } from "../../../src/webview/feed/rule-steps.ts";
import { EMPTY_PAGE, type PageState, pageAfter } from "../../../src/webview/page-state.ts";
import { sampleLine, storeOf } from "../feed-lines.ts";

const line = sampleLine();
const { id } = line;
const page: PageState = { ...EMPTY_PAGE, store: storeOf([line]) };

const choice = { actionId: id, inputHash: "h", proposal: "p", lifetime: "session" } as const;
const make: FromPanel = { kind: "make-rule", ...choice };
const revoke: FromPanel = { kind: "revoke", actionId: id };
const row = (revocable: boolean): ToPanel => ({
  kind: "rows",
  rows: [{ ...line, ...(revocable && { revocable }) }],
  cards: [],
});
const outcome = (of: Extract<ToPanel, { kind: "rule-outcome" }>["outcome"]): ToPanel => ({
  kind: "rule-outcome",
  actionId: id,
  outcome: of,
});

function after(...messages: readonly (FromPanel | ToPanel)[]): RuleStep | undefined {
  let now = page;
  for (const message of messages) {
    if (message.kind === "make-rule" || message.kind === "revoke")
      now = { ...now, ruleSteps: stepsAfterPress(now.ruleSteps, message) };
    else if (message.kind === "rows" || message.kind === "rule-outcome") now = pageAfter(now, message);
  }
  return now.ruleSteps.get(id);
}

describe("a rule of a row", () => {
  it.each<[string, readonly (FromPanel | ToPanel)[], RuleStep | undefined]>([
    ["is being made once that was pressed", [make], "making"],
    ["is made when the guard says so", [make, outcome("made")], "made"],
    ["is left to its row once that tells of it", [make, outcome("made"), row(true)], undefined],
    ["is left to its row also where that came first", [make, row(true), outcome("made")], undefined],
    ["is not made where the guard refused it", [make, outcome("not-made")], "not-made"],
    ["is not revoked before the guard says so", [row(true), revoke], "revoking"],
    ["is still being revoked when its row changes meanwhile", [row(true), revoke, row(true)], "revoking"],
    ["is revoked then, and stays so", [row(true), revoke, outcome("revoked"), row(false)], "revoked"],
    ["is not said to be revoked where nothing was", [row(true), revoke, outcome("not-revoked")], "not-revoked"],
    ["can be made again", [revoke, outcome("revoked"), make], "making"],
    ["made again in another window is no revoked one", [revoke, outcome("revoked"), row(true)], undefined],
    ["of another kind of message is not told of", [{ kind: "row", actionId: id, seq: 1 }], undefined],
  ])("%s", (_, messages, step) => {
    expect(after(...messages)).toBe(step);
  });
});
