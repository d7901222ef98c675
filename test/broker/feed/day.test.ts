// The day's counts: each action once, a question as one, its flagged kinds each once, and a new day begins at nothing.
import { expect, it } from "vitest";
import { createDay } from "../../../src/broker/feed/day.ts";
import { sampleEffect, sampleRow, waitingRow } from "../../webview/sample-row.ts";

const NOON = new Date(2026, 4, 5, 12, 0).getTime();
const row = (over: Parameters<typeof sampleRow>[0] = {}) => sampleRow({ at: NOON, ...over });

it("counts what was done and asked today, by the hour and by kind", () => {
  const day = createDay([row(), row({ at: NOON - 86_400_000 })], () => NOON);
  day.count(waitingRow({ at: NOON - 3_600_000, effects: [sampleEffect("network"), sampleEffect("network")] }));
  day.count(row({ effects: [sampleEffect("network", { flag: false })] }));
  day.count(row({ state: { kind: "prompted" } }));
  const { actions, asked, hours, kinds } = day.counts();
  expect({ actions, asked, kinds }).toEqual({ actions: 3, asked: 1, kinds: { network: 1 } });
  expect(hours).toHaveLength(24);
  expect([hours[11], hours[12]]).toEqual([1, 2]);
});

it("begins anew at midnight", () => {
  let now = NOON;
  const day = createDay([row()], () => now);
  now += 86_400_000;
  expect(day.counts()).toMatchObject({ actions: 0, asked: 0, kinds: {} });
  day.count(row({ at: now }));
  expect(day.counts().actions).toBe(1);
});
