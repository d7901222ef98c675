// What becomes of a rule that is made, or taken back, in a row: told as the guard told it, and a failure counts as not done.
import { describe, expect, it } from "vitest";
import { type RowRule, ruleOutcome } from "../../../src/extension/rules/row-rules.ts";
import { METHODS } from "../../../src/protocol/window.ts";

const make: RowRule = { kind: "make-rule", actionId: "a", inputHash: "h", proposal: "p", lifetime: "session" };
const revoke: RowRule = { kind: "revoke", actionId: "a" };

describe("a rule of a row", () => {
  it.each<[string, RowRule, () => unknown, string, number]>([
    ["is made", make, () => ({ kind: "made" }), "made", 0],
    ["is refused", make, () => ({ kind: "refused", sentence: "It is not offered any more." }), "not-made", 1],
    ["is revoked", revoke, () => ({ revoked: true }), "revoked", 0],
    ["was gone already", revoke, () => ({ revoked: false }), "not-revoked", 0],
    ["cannot be made without the guard", make, () => Promise.reject(new Error("closed")), "not-made", 1],
    ["cannot be revoked without the guard", revoke, () => Promise.reject(new Error("closed")), "not-revoked", 1],
  ])("%s", async (_, message, reply, outcome, warnings) => {
    const warned: string[] = [];
    const sent: unknown[] = [];
    const request = async (method: string, params: unknown) => {
      sent.push([method, params]);
      return reply();
    };
    expect(await ruleOutcome(message, { request }, { warn: (line) => void warned.push(line) })).toBe(outcome);
    expect(warned).toHaveLength(warnings);
    const { kind, ...params } = message;
    expect(sent).toEqual([[kind === "revoke" ? METHODS.revoke : METHODS.makeRule, params]]);
  });
});
