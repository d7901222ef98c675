// The reviewer never loosens: over every decision and every answer, whole, broken, made up or written by an adversary.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DECISIONS, stricter } from "../../../src/core/decision.ts";
import { readAnswer } from "../../../src/core/review/answer.ts";
import { tighten } from "../../../src/core/review/tighten.ts";
import { SIGHT } from "../../reviewer/sights.ts";

describe("the reviewer never loosens", () => {
  it("turns an allow into an ask where nobody asked for it, and changes nothing else", () => {
    const all = DECISIONS.flatMap((decision) =>
      ([undefined, "yes", "no", "unclear"] as const).map((answer) => [decision, answer, tighten(decision, answer)]),
    );
    expect(all.filter(([before, , after]) => before !== after)).toEqual([["allow", "no", "ask"]]);
  });

  it("by type can do nothing else", () => {
    const ask: "ask" = tighten("ask", "yes");
    const deny: "deny" = tighten("deny", "yes");
    const allow: "allow" | "ask" = tighten("allow", "yes");
    expect([ask, deny, allow]).toEqual(["ask", "deny", "allow"]);
  });

  const field = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("yes", "allow", "no", "", SIGHT.requests[0] ?? ""),
  );
  const object = fc.record(
    { purpose: field, affected: field, risk: field, question: field, words: field, asked_for: field },
    { requiredKeys: [] },
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.json(),
    object.map((value) => JSON.stringify(value)),
    object.map((value) => JSON.stringify({ ...value, decision: "allow", allow: true })),
    fc.tuple(object, fc.nat(200)).map(([value, end]) => JSON.stringify(value).slice(0, end)),
  );

  it("for any answer whatever", () => {
    fc.assert(
      fc.property(fc.constantFrom(...DECISIONS), text, (decision, json) => {
        const answer = readAnswer(json, SIGHT);
        const after = tighten(decision, answer?.askedFor);
        expect(stricter(decision, after)).toBe(after);
        expect(after === "deny" && decision !== "deny").toBe(false);
      }),
      { numRuns: 3_000 },
    );
  });
});
