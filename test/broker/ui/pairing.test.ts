// Pairing: a code is good once, one at a time, and only a person's confirmation ends it well.
import { describe, expect, it, vi } from "vitest";
import { createPairing } from "../../../src/broker/ui/pairing.ts";

describe("pairing", () => {
  const request = (code: string) => ({ tokenHash: "ab".repeat(32), code, folders: [] });
  it("lets a window in by the code that a person confirmed, once", async () => {
    const told: unknown[] = [];
    const enrolled: string[] = [];
    const pairing = createPairing(
      (news) => told.push(news),
      (hash) => enrolled.push(hash),
    );
    const asked = pairing.ask(request("123456"));
    expect(told).toEqual([{ code: "123456", folders: [] }]);
    expect(pairing.confirm("654321")).toBe(false);
    expect(pairing.confirm("123456")).toBe(true);
    expect(await asked).toBe(true);
    expect(pairing.confirm("123456")).toBe(false);
    expect(enrolled).toEqual(["ab".repeat(32)]);
  });

  it("is one at a time, ends in time, and ends with its window", async () => {
    vi.useFakeTimers();
    const pairing = createPairing(
      () => {},
      () => {},
    );
    const first = pairing.ask(request("111111"));
    expect(await pairing.ask(request("222222"))).toBe(false);
    vi.advanceTimersByTime(3 * 60_000);
    expect(await first).toBe(false);
    const second = pairing.ask(request("333333"));
    pairing.cancel("333333");
    expect(await second).toBe(false);
    vi.useRealTimers();
  });
});
