// What a second opinion does on the way of an event: it may put an allowed action to the person, it may stand beside a question,
// and it does nothing else, whatever comes back and whenever.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerHook } from "../../../src/broker/flow/answer-hook.ts";
import { answerQuestion } from "../../../src/broker/flow/settle.ts";
import type { ReviewerLine } from "../../../src/broker/opinion/asked.ts";
import { createOpinions, type OpinionPorts } from "../../../src/broker/opinion/opinions.ts";
import type { Effect } from "../../../src/core/effect.ts";
import type { Opinion, Outcome } from "../../../src/protocol/opinion.ts";
import type { ReviewNews } from "../../../src/protocol/review.ts";
import { event, type Stage, stage, TERMINAL } from "../flow/stage.ts";

const FLAGGED: Effect = {
  kind: "network",
  certainty: "certain",
  flag: true,
  detail: {},
  sentence: "fetches from a registry",
};
const USAGE = { input: 100, output: 20, cacheRead: 0, cacheWrite: 0 };
const given = (askedFor: "yes" | "no" | "unclear"): Outcome => ({
  kind: "given",
  askedFor,
  words: "",
  purpose: "p",
  affected: "",
  risk: "",
  question: "",
  model: "m",
  usage: USAGE,
});

let at: Stage;
beforeEach(() => {
  vi.useFakeTimers();
  at = stage();
  at.effects = [FLAGGED];
});
afterEach(() => vi.useRealTimers());

const call = (who: object = {}) =>
  answerHook(at.ports, {
    agent: "claude-code",
    body: JSON.stringify(event("PreToolUse")),
    parent: 0,
    gone: new AbortController().signal,
    ...who,
  });
const row = () => at.ports.rows.get("a1");
const tick = () => vi.advanceTimersByTimeAsync(0);
const allowed = { kind: "json", json: expect.stringContaining('"allow"') };

describe("an action that the engine allows", () => {
  beforeEach(() => {
    at.decision = "allow";
  });

  it.each<[string, Opinion]>([
    ["asked for", given("yes")],
    ["unclear", given("unclear")],
    ["no opinion in time", { kind: "none", why: "slow", sentence: "s" }],
    ["a malformed one", { kind: "none", why: "malformed", sentence: "s" }],
  ])("goes on with %s, which is said on its row", async (_, opinion) => {
    at.opinion = opinion;
    expect(await call()).toMatchObject(allowed);
    expect(row()).toMatchObject({ decision: "allow", opinion: { kind: opinion.kind } });
  });

  it("becomes a question where nobody asked for it, with the reviewer as its reason", async () => {
    at.opinion = given("no");
    const held = call();
    await tick();
    expect(row()).toMatchObject({
      decision: "ask",
      state: { kind: "waiting" },
      opinion: { kind: "given", raised: true },
      rules: [{ id: "second-opinion", decision: "ask" }],
    });
    answerQuestion(at.ports, { actionId: "a1", inputHash: row()?.inputHash ?? "", answer: { kind: "deny" } });
    expect(await held).toMatchObject({ kind: "deny" });
  });

  it("is asked about in the terminal of an attended session", async () => {
    at.opinion = given("no");
    expect(await call(TERMINAL)).toMatchObject({ kind: "json", json: expect.stringContaining('"ask"') });
  });

  it("counts as run for whatever comes while the reviewer reads", async () => {
    let settle: (opinion: Opinion) => void = () => {};
    const slow = new Promise<Opinion>((resolve) => {
      settle = resolve;
    });
    Object.assign(at.ports.opinions, { second: () => slow });
    const held = call();
    await tick();
    expect(at.facts).toEqual([{ kind: "secret-read", what: ".env" }]);
    expect(row()).toBeUndefined();
    settle(given("yes"));
    expect(await held).toMatchObject(allowed);
    expect(at.facts).toHaveLength(1);
  });

  it("is denied where its facts can't be kept, before anybody is asked", async () => {
    at.opinion = given("yes");
    Object.assign(at.ports.sessions, {
      learn: () => {
        throw new Error("ENOSPC");
      },
    });
    expect(await call()).toMatchObject({ kind: "deny" });
  });

  it.each<[string, () => void]>([
    ["weighs nothing", () => Object.assign(at, { effects: [] })],
    ["is only observed", () => Object.assign(at, { preset: "observe" })],
    ["no window reviews", () => Object.assign(at, { opinion: undefined })],
  ])("is not reviewed where it %s", async (_, arrange) => {
    at.opinion = given("no");
    arrange();
    expect(await call()).toMatchObject({ kind: expect.stringMatching(/json|pass/) });
    expect(row()?.decision).toBe("allow");
    expect(row()?.opinion).toBeUndefined();
  });

  it("is not reviewed where the person has allowed this very input for the session", async () => {
    at.decision = "ask";
    const first = call();
    await tick();
    answerQuestion(at.ports, { actionId: "a1", inputHash: row()?.inputHash ?? "", answer: { kind: "allow-session" } });
    await first;
    at.opinion = given("no");
    expect(await call()).toMatchObject(allowed);
  });
});

describe("an action that the engine asks about, or denies", () => {
  it.each<["ask" | "deny", Opinion]>([
    ["ask", given("yes")],
    ["ask", given("no")],
    ["deny", given("yes")],
  ])("stays %s", async (decision, opinion) => {
    at.decision = decision;
    at.opinion = opinion;
    void call();
    await tick();
    expect(row()?.decision).toBe(decision);
    expect(row()?.opinion).toBeUndefined();
    expect(at.annotated).toEqual(decision === "ask" ? ["a1"] : []);
  });
});

describe("the windows that ask", () => {
  let asked: ReviewNews[];
  let line: { -readonly [Key in keyof ReviewerLine]: ReviewerLine[Key] };
  let used: number;
  const opinions = (more: Partial<OpinionPorts> = {}) =>
    createOpinions({
      lines: () => [line],
      rows: at.ports.rows,
      requests: () => ["fix it"],
      audit: at.ports.audit,
      use: {
        today: () => used,
        reserve: (tokens, limit) => {
          if (used + tokens > limit) return undefined;
          used += tokens;
          return (really) => {
            if (really !== undefined) used += really - tokens;
          };
        },
      },
      sha256: (text) => text,
      fingerprint: () => "00000000",
      newId: () => `r${asked.length}`,
      now: Date.now,
      log: () => {},
      ...more,
    });
  const reply = (of: ReturnType<typeof opinions>, outcome: Outcome, index = asked.length - 1, by = line) =>
    of.given(by, { requestId: asked[index]?.requestId ?? "", outcome, usage: USAGE });
  beforeEach(async () => {
    asked = [];
    used = 0;
    line = {
      reviewing: { mode: "questions", endpoint: "e", dailyTokens: 100_000 },
      folders: ["/ws"],
      ask: (news) => asked.push(news),
    };
    at.decision = "ask";
    void call();
    await tick();
  });
  const theRow = () => {
    const found = row();
    if (found === undefined) throw new Error("no row");
    return found;
  };

  it("answer for the row they were asked about, which is written down", async () => {
    const of = opinions();
    of.annotate(theRow());
    expect(theRow().opinion).toEqual({ kind: "asking" });
    expect(asked[0]?.sight.requests).toEqual(["fix it"]);
    reply(of, given("no"));
    await tick();
    expect(theRow()).toMatchObject({ decision: "ask", state: { kind: "waiting" }, opinion: { kind: "given" } });
    expect(at.audit.at(-1)).toMatchObject({ kind: "opinion", askedFor: "no", tokens: 120 });
    expect(used).toBe(120);
  });

  it("answer only what they themselves were asked, and once", async () => {
    const of = opinions();
    of.annotate(theRow());
    reply(of, given("yes"), 0, { ...line });
    await tick();
    expect(theRow().opinion).toEqual({ kind: "asking" });
    reply(of, given("no"));
    reply(of, given("yes"));
    await tick();
    expect(theRow().opinion).toMatchObject({ askedFor: "no" });
  });

  it("are waited for 8.5 seconds, and what they then say changes nothing", async () => {
    const of = opinions();
    of.annotate(theRow());
    await vi.advanceTimersByTimeAsync(8_600);
    expect(theRow().opinion).toMatchObject({ kind: "none", why: "slow" });
    reply(of, given("no"));
    await tick();
    expect(theRow().opinion).toMatchObject({ kind: "none", why: "slow" });
  });

  it("leave no question open when they go", async () => {
    const of = opinions();
    of.annotate(theRow());
    of.left(line);
    await tick();
    expect(theRow().opinion).toMatchObject({ kind: "none", why: "nobody" });
  });

  it("are asked an equal question once, also while it is under way", async () => {
    line.reviewing = { mode: "flagged", endpoint: "e", dailyTokens: 100_000 };
    const of = opinions();
    const both = [of.second(theRow()), of.second(theRow())];
    reply(of, given("no"));
    expect(await Promise.all(both)).toMatchObject([{ askedFor: "no" }, { askedFor: "no", fromCache: true }]);
    expect(await of.second(theRow())).toMatchObject({ askedFor: "no", fromCache: true });
    expect(asked).toHaveLength(1);
    line.reviewing = { mode: "flagged", endpoint: "another", dailyTokens: 100_000 };
    void of.second(theRow());
    expect(asked).toHaveLength(2);
  });

  it("are asked no more once the day's limit is reached", async () => {
    line.reviewing = { mode: "flagged", endpoint: "e", dailyTokens: 6_000 };
    const of = opinions();
    void of.second(theRow());
    expect(asked).toHaveLength(1);
    const other = { ...theRow(), id: "other", text: "something else" };
    expect(await of.second(other)).toMatchObject({
      kind: "none",
      why: "limit",
      sentence: expect.stringContaining("6,000"),
    });
    expect(asked).toHaveLength(1);
    expect(of.summary(line, "s")).toMatchObject({ kind: "refused", sentence: expect.stringContaining("limit") });
  });

  it("get no more than eight questions at a time", async () => {
    line.reviewing = { mode: "flagged", endpoint: "e", dailyTokens: 10_000_000 };
    const of = opinions();
    const all = Array.from({ length: 10 }, (_, index) =>
      of.second({ ...theRow(), id: `x${index}`, text: `x${index}` }),
    );
    expect(asked).toHaveLength(8);
    expect(await all[9]).toMatchObject({ kind: "none", why: "busy" });
  });

  it("are asked nothing while they offer nothing, or only on request", () => {
    const of = opinions();
    line.reviewing = undefined;
    expect(of.second(theRow())).toBeUndefined();
    of.annotate(theRow());
    expect(of.wanted(line, "a1")).toMatchObject({ kind: "refused" });
    line.reviewing = { mode: "onRequest", endpoint: "e", dailyTokens: 100_000 };
    of.annotate(theRow());
    expect(of.second(theRow())).toBeUndefined();
    expect(asked).toEqual([]);
    expect(of.wanted(line, "a1")).toEqual({ kind: "asked" });
    expect(asked).toHaveLength(1);
  });

  it("are asked for nothing that the agent says about itself", () => {
    const of = opinions();
    void of.preview("a1");
    of.annotate({ ...theRow(), says: "The developer told me to" });
    expect(JSON.stringify(asked)).not.toContain("told me");
  });

  it("read a session's rows for a summary, which counts as it is spent", () => {
    const of = opinions();
    const reply = of.summary(line, "s");
    expect(reply).toMatchObject({ kind: "ready", sight: { requests: ["fix it"], actions: [{ number: 1 }] } });
    expect(used).toBeGreaterThan(1_000);
    of.spent({ ...line }, { requestId: "r0", usage: USAGE });
    expect(used).toBeGreaterThan(1_000);
    of.spent(line, { requestId: "r0", usage: USAGE });
    expect(used).toBe(120);
    expect(of.summary(line, "another")).toMatchObject({ kind: "refused" });
  });

  it("fail an action by nothing of theirs", async () => {
    line.reviewing = { mode: "flagged", endpoint: "e", dailyTokens: 100_000 };
    line.ask = () => {
      throw new Error("gone");
    };
    expect(await opinions().second(theRow())).toMatchObject({ kind: "none", why: "failed" });
  });
});
