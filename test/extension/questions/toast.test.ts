// The notification of waiting questions: a warning first, an error after 20 seconds or at once for the worst class.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { INSIST_AFTER, QuestionToast } from "../../../src/extension/questions/toast.ts";
import type { FeedRow } from "../../../src/protocol/feed.ts";
import { sampleEffect, waitingRow } from "../../webview/sample-row.ts";

const shown: { readonly severity: string; readonly text: string; readonly buttons: readonly string[] }[] = [];
const denied: string[][] = [];
let press: (button: string | undefined) => void = () => {};
let reviewed = 0;
let late = 0;
let toast: QuestionToast;

beforeEach(() => {
  vi.useFakeTimers();
  shown.length = 0;
  denied.length = 0;
  reviewed = 0;
  late = 0;
  toast = new QuestionToast({
    notify: (severity, text, buttons) => {
      shown.push({ severity, text, buttons });
      return new Promise((resolve) => {
        press = resolve;
      });
    },
    review: () => {
      reviewed++;
    },
    deny: (rows) => denied.push(rows.map((row) => row.id)),
    tooLate: () => {
      late++;
    },
  });
});
afterEach(() => {
  toast.dispose();
  vi.useRealTimers();
});

const network = (id: string): FeedRow => waitingRow({ id, effects: [sampleEffect("network")] });
const severities = () => shown.map(({ severity }) => severity);

it("warns first, and insists after 20 seconds while the question waits", () => {
  toast.update([network("a")]);
  toast.update([network("a")]);
  vi.advanceTimersByTime(INSIST_AFTER - 1);
  expect(severities()).toEqual(["warning"]);
  vi.advanceTimersByTime(1);
  expect(severities()).toEqual(["warning", "error"]);
});

it("insists at once for the worst class, and only once", () => {
  toast.update([waitingRow({ effects: [sampleEffect("exfiltration")] })]);
  vi.advanceTimersByTime(INSIST_AFTER * 2);
  expect(severities()).toEqual(["error"]);
});

it("is not put off by questions that keep coming", () => {
  for (const count of [1, 2, 3]) {
    toast.update(Array.from({ length: count }, (_, index) => network(`q${index}`)));
    vi.advanceTimersByTime(INSIST_AFTER / 2 - 1);
  }
  expect(severities()).toContain("error");
});

it("stays silent once everything is answered", () => {
  toast.update([network("a")]);
  toast.update([]);
  vi.advanceTimersByTime(INSIST_AFTER * 2);
  expect(severities()).toEqual(["warning"]);
});

it("offers Review and Deny and nothing else", async () => {
  toast.update([network("a")]);
  expect(shown[0]?.buttons).toEqual(["Review", "Deny"]);
  press("Review");
  await vi.advanceTimersByTimeAsync(0);
  expect(reviewed).toBe(1);
  expect(denied).toEqual([]);
});

it("says so when what it would deny was answered meanwhile", async () => {
  toast.update([network("a")]);
  toast.update([]);
  press("Deny");
  await Promise.resolve();
  expect(denied).toEqual([]);
  expect(late).toBe(1);
});

it("denies only what it had counted and what still waits", async () => {
  toast.update([network("a"), network("b")]);
  const pressed = press;
  toast.update([network("b"), network("c")]);
  pressed("Deny all");
  await vi.advanceTimersByTimeAsync(0);
  expect(denied).toEqual([["b"]]);
});
