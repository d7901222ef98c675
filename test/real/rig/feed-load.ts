// Puts the panel's feed under load, in the page itself: many lines, actions that keep coming, and a person who scrolls all
// the while. Gives what that person would feel. Works in the real webview as in a page of its own.

import type { Frame, Page } from "playwright-core";

export interface Load {
  readonly lines: number;
  readonly perSecond: number;
  readonly seconds: number;
}

export interface Felt {
  /** Frames a second while scrolling: the median second and the worst. */
  readonly framesMedian: number;
  readonly framesWorst: number;
  /** From an input to the frame that shows it, in milliseconds: the median and the 95th percentile. */
  readonly delayMedian: number;
  readonly delay95: number;
  /** Milliseconds that the lines took to come in, in pages. */
  readonly loading: number;
  /** Megabytes of the page's heap afterwards. */
  readonly heap: number;
  /** Rows in the page at the end. */
  readonly rowsInPage: number;
}

export async function feltUnder(page: Page | Frame, load: Load): Promise<Felt> {
  await page.evaluate(NAMES);
  return page.evaluate(run, load);
}

/** What a transpiler calls in functions that are sent to a page, and a page does not have. */
const NAMES = "globalThis.__name ??= (value) => value";

/** Runs in the page: it sees nothing of this file. */
async function run({ lines, perSecond, seconds }: Load): Promise<Felt> {
  const PAGE = 500;
  const LAST = 1_000_000;
  const send = (data: unknown) => window.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) }));
  const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
  const line = (seq: number) => ({
    id: `load-${seq}-0000-0000-0000-000000000000`,
    seq,
    at: 1_790_000_000_000 + seq * 1000,
    agent: "claude-code",
    session: `session-${Math.floor(seq / 900)}`,
    turn: `prompt-${Math.floor(seq / 60)}`,
    cwd: "/home/ada/projects/billing",
    verb: seq % 3 === 0 ? "reads" : "runs",
    object: `npm run build --workspace packages/package-${seq} -- --no-color`,
    sentence: seq % 9 === 0 ? `reaches host-${seq % 50}.example, a public host` : "does nothing outside the workspace",
    kinds: seq % 9 === 0 ? ["network"] : [],
    decision: "allow",
    reason: seq % 9 === 0 ? "reading from hosts of the list" : "harmless",
    state: { kind: "ran", milliseconds: 40 + (seq % 700) },
  });
  const many = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, at) => line(from + at));
  const status = {
    preset: "balanced",
    agents: [{ agent: "claude-code", title: "Claude Code", state: { kind: "guarded" }, settingsFile: "" }],
    ...{ asked: 3, decided: lines, liveSessions: 4, faults: [] },
  };
  const began = performance.now();
  const state = { connection: { kind: "live" }, status, cards: [], restricted: false, now: Date.now() };
  send({ kind: "state", state: { ...state, rows: many(LAST - PAGE, LAST) } });
  for (let before = LAST - PAGE; before > LAST - lines; before -= PAGE) {
    send({ kind: "older", before, rows: many(before - PAGE, before), isAll: before - PAGE <= LAST - lines });
    if (before % (20 * PAGE) === 0) await frame();
  }
  await frame();
  const loading = performance.now() - began;

  const within = (root: ParentNode | null | undefined, name: string) => root?.querySelector(name)?.shadowRoot;
  const list = within(within(within(document, "countersign-panel"), "countersign-feed"), "countersign-feed-list");
  const box = list?.querySelector("#feed");
  if (!box) throw new Error("The feed is not in the page.");
  let next = LAST;
  const coming = setInterval(() => {
    const rows = many(next, next + Math.round(perSecond / 10));
    next += rows.length;
    send({ kind: "rows", rows, cards: [] });
    send({ kind: "status", status: { ...status, decided: lines + next - LAST } });
  }, 100);
  const frames: number[] = [];
  const delays: number[] = [];
  box.scrollTop = box.scrollHeight / 2;
  let way = 60;
  const end = performance.now() + seconds * 1000;
  for (let second = performance.now(), count = 0, ticks = 0; performance.now() < end; ticks++) {
    box.scrollTop += way;
    if (ticks % 240 === 239) way = -way;
    if (ticks % 20 === 0) {
      const pressed = performance.now();
      setTimeout(() => requestAnimationFrame(() => delays.push(performance.now() - pressed)), 0);
    }
    await frame();
    count++;
    if (performance.now() - second >= 1000) {
      frames.push((count * 1000) / (performance.now() - second));
      count = 0;
      second = performance.now();
    }
  }
  clearInterval(coming);
  const at = (values: number[], share: number) => values.sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
  const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
  return {
    framesMedian: at(frames, 0.5),
    framesWorst: at(frames, 0),
    delayMedian: at(delays, 0.5),
    delay95: at(delays, 0.95),
    loading,
    heap: (memory?.usedJSHeapSize ?? 0) / 1024 / 1024,
    rowsInPage: list?.querySelectorAll(".row").length ?? 0,
  };
}
