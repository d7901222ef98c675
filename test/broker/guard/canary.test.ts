// The canary of a probe: nothing but itself, and only one that was made here.
import { describe, expect, it } from "vitest";
import { createCanaries } from "../../../src/broker/guard/canary.ts";

describe("the canary", () => {
  it("is recognised in its exact form only", () => {
    const canaries = createCanaries();
    const canary = canaries.make();
    expect(canaries.recognise(`${canary}; rm -rf /`)).toBe(false);
    expect(canaries.wasSeen(canary)).toBe(false);
    expect(canaries.recognise(canary)).toBe(true);
    expect(canaries.wasSeen(canary)).toBe(true);
  });

  it("is seen although others send many of their own, and theirs prove nothing", () => {
    const canaries = createCanaries();
    const canary = canaries.make();
    const forged = Array.from(
      { length: 1_000 },
      (_, index) => `: countersign canary ${String(index).padStart(16, "0")}`,
    );
    for (const command of forged) expect(canaries.recognise(command)).toBe(true);
    canaries.recognise(canary);
    expect(canaries.wasSeen(forged[0] ?? "")).toBe(false);
    expect(canaries.wasSeen(canary)).toBe(true);
  });
});
