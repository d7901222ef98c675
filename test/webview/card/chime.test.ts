// The tone of a new question: rare, soft, short, and never late.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createChime } from "../../../src/webview/card/chime.ts";

/** What the panel uses of an AudioContext, and what became of it. */
function fakeContext() {
  const gains: number[] = [];
  const ramp = (value: number) => gains.push(value);
  const gain = { setValueAtTime: ramp, exponentialRampToValueAtTime: ramp };
  const start = vi.fn();
  const stop = vi.fn();
  const close = vi.fn(() => Promise.reject(new Error("closed already")));
  const onward = { connect: () => onward };
  const context = {
    currentTime: 5,
    destination: {},
    createOscillator: () => ({ frequency: { value: 0 }, connect: () => onward, start, stop }),
    createGain: () => ({ gain, connect: () => onward }),
    close,
  };
  return { context: context as unknown as AudioContext, gains, start, stop, close };
}

let now = 0;
beforeEach(() => {
  now = 10_000;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("sounds at once for the first question, and at most every two seconds", () => {
  const open = vi.fn(() => fakeContext().context);
  const ring = createChime({ open, now: () => now });
  const heardAt: number[] = [];
  for (let passed = 0; passed <= 5_000; passed += 500) {
    const before = open.mock.calls.length;
    now = 10_000 + passed;
    ring();
    if (open.mock.calls.length > before) heardAt.push(passed);
  }
  expect(heardAt).toEqual([0, 2_000, 4_000]);
});

it("is short and soft, and its context is closed in a second, so that a refused one cannot sound later", () => {
  const { context, gains, start, stop, close } = fakeContext();
  createChime({ open: () => context, now: () => now })();
  expect(start).toHaveBeenCalledWith(5);
  expect(stop.mock.calls[0]?.[0]).toBeLessThan(5.5);
  expect(Math.max(...gains)).toBeLessThanOrEqual(0.1);
  expect(close).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(close).toHaveBeenCalledOnce();
});

it("is silent where the browser has no sound", () => {
  const open = vi.fn(() => {
    throw new Error("refused");
  });
  const ring = createChime({ open, now: () => now });
  expect(ring).not.toThrow();
  expect(open).toHaveBeenCalledOnce();
});
