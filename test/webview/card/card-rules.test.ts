// The fifteen rules of the question card, each with the test that holds it, or with the reason why a part has none.
// The table is held to the tests: one that is renamed or removed is missed here.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../architecture/source-tree.ts";

interface Proof {
  readonly rule: string;
  /** Test file below test/ and a part of the test's name, as it stands there. */
  readonly tests: readonly (readonly [file: string, name: string])[];
  readonly untested?: string;
}

const CARD = "real/panel-card.test.ts";
const KEYS = "real/panel-keys.test.ts";

const RULES: readonly Proof[] = [
  {
    rule: "1. Asks about effects, never about tools",
    tests: [[CARD, "rule 1: the card asks about effects and names no tool"]],
    untested:
      "The budget of one question per 50 harmless commands is a measure of the engine, in ARCHITECTURE.md; what was asked of the last hundred actions is in the header.",
  },
  {
    rule: "2. One sentence, effect first; command with spans, folder, chain",
    tests: [
      [CARD, "rule 2: one sentence, effect first"],
      ["webview/card/headline.test.ts", "the headline of a card"],
    ],
  },
  {
    rule: "3. Several effects: worst first, all visible; the agent's words are labelled",
    tests: [
      [CARD, "stand on the card, every one, the worst first"],
      [CARD, "cannot be allowed before the last of them was in sight"],
      ["webview/effect-words.test.ts", "leave no word of the sentence out"],
    ],
  },
  {
    rule: "4. Two answers of equal weight, Deny first; nothing on Enter; Esc leaves it waiting",
    tests: [
      [CARD, "rule 4: two answers of the same size and weight"],
      [KEYS, "keys pressed elsewhere, Enter and Escape answer nothing"],
    ],
  },
  {
    rule: "5. Allow is dead for 500 ms after the card appears, changes or moves; cards never move",
    tests: [
      [CARD, "is dead for half a second after the card appears"],
      [CARD, "does not move when questions queue behind, a banner comes, or an opinion is written"],
      [CARD, "does not move when the command is unfolded"],
      [CARD, "is dead again after the card changed or moved"],
    ],
  },
  {
    rule: "6. Allow once is the only preselected lifetime; the last choice is never remembered",
    tests: [[CARD, "rule 6: Allow once is the only answer that is offered at once"]],
  },
  {
    rule: "7. Widening is a second step, narrow to wide, with what else it would have allowed",
    tests: [
      ["webview/card/proposal-words.test.ts", "count what else a rule would have allowed"],
      ["real/growing-rules.test.ts", "a question grows into a rule of the workspace, which its row takes back"],
    ],
  },
  {
    rule: "8. Denying offers a reason that goes back to the agent",
    tests: [[KEYS, "letters typed as a reason answer nothing until it is sent"]],
  },
  {
    rule: "9. Kinds differ in icon, shape and words",
    tests: [["webview/wording.test.ts", "kinds differ in icon, shape and words"]],
  },
  {
    rule: "10. The toast holds fixed words and numbers, Review and Deny, never Allow",
    tests: [
      ["extension/questions/toast.test.ts", "offers Review and Deny and nothing else"],
      ["extension/questions/toast.test.ts", "warns first, and insists after 20 seconds while the question waits"],
      ["invariants/hostile-text.test.ts", "a notification and a badge take no text of an agent at all"],
      ["real/panel-states.test.ts", "in badge, status bar and a notification of fixed words, without Allow"],
    ],
  },
  {
    rule: "11. The deadline is shown; at its end a deny or the agent's own prompt, recorded as unanswered",
    tests: [
      [CARD, "rule 11: the deadline is shown and counts down"],
      ["broker/flow/answer-hook.test.ts", "is denied at the deadline"],
      ["broker/flow/answer-hook.test.ts", "keeps its prompt when nobody answers in time"],
      ["real/fail-closed-question.test.ts", "nobody answers before the deadline: the action does not run"],
    ],
  },
  {
    rule: "12. Hidden characters visible, bidi disarmed, long text capped; over 64 kB not from the card",
    tests: [
      [CARD, "rule 12: what is longer than 64 kB cannot be allowed from the card"],
      [CARD, "%s stays text, in its place, and hides no effect"],
      [CARD, "of a real agent's command is shown as it is"],
      ["webview/visible.test.ts", "shows a %s"],
      ["webview/card/host-disguise.test.ts", "a disguised host is told of"],
    ],
  },
  {
    rule: "13. An answer is bound to id and content; only equal questions share a card",
    tests: [
      ["invariants/exact-input.test.ts", "What was shown is what runs"],
      ["webview/card/coalesce.test.ts", "equal questions share a card"],
      [CARD, "rule 13: equal questions of parallel agents are one card"],
    ],
  },
  {
    rule: "14. The row of a just-made rule keeps Revoke",
    tests: [
      [KEYS, "what was allowed for the session can be revoked"],
      ["real/growing-rules.test.ts", "which its row takes back"],
    ],
  },
  {
    rule: "15. A command focuses the card; A and D only there; all by Tab; announced once",
    tests: [
      [KEYS, "D on the focused card denies"],
      ["real/panel-accessibility.test.ts", "Tab walks through everything that can be pressed"],
      [CARD, "rule 15: a screen reader hears of each question exactly once"],
    ],
  },
];

describe.each(RULES)("$rule", ({ tests }) => {
  it.each(tests)("%s: %s", (file, name) => {
    expect(readFileSync(join(ROOT, "test", file), "utf8")).toContain(name);
  });
});

it("all fifteen have a test", () => {
  expect(RULES.filter(({ tests }) => tests.length > 0).map(({ rule }) => Number.parseInt(rule, 10))).toEqual(
    Array.from({ length: 15 }, (_, at) => at + 1),
  );
});
