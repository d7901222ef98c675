// A reviewer against a server that speaks the Messages API: each way in which that goes well or wrong is one outcome, in time,
// after one request; nothing of the server's own words is passed on.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "../../src/protocol/opinion.ts";
import { anthropicSource } from "../../src/reviewer/anthropic.ts";
import { createReviewer } from "../../src/reviewer/reviewer.ts";
import { ANSWER, answers, type Behaviour, fails, type Loopback, openLoopback, shownIn } from "./loopback.ts";
import { SIGHT } from "./sights.ts";
import { WRONG } from "./wrong-answers.ts";

let server: Loopback;
let clock = 0;
beforeEach(async () => {
  server = await openLoopback(answers());
  clock = 1_000_000;
});
afterEach(() => server.close());

const reviewer = (model = "claude-haiku-5-5", milliseconds = 8_000) =>
  createReviewer({
    source: anthropicSource({ source: "custom", url: server.url, model }, "sk-ant-the-key"),
    now: () => clock,
    mark: () => "5eed",
    milliseconds,
  });
const ask = (behave: Behaviour, milliseconds?: number) => {
  server.behave = behave;
  return reviewer(undefined, milliseconds).opinion(SIGHT);
};
const why = ({ outcome }: { readonly outcome: Outcome }) => (outcome.kind === "none" ? outcome.why : outcome.kind);

describe("a good answer", () => {
  it("is an opinion with what it cost, caches counted", async () => {
    const { outcome, usage } = await ask(answers());
    expect(outcome).toMatchObject({
      kind: "given",
      askedFor: "no",
      purpose: ANSWER.purpose,
      model: "claude-haiku-5-5",
    });
    expect(usage).toEqual({ input: 40, output: 120, cacheRead: 1_900, cacheWrite: 12 });
    expect(outcome.kind === "given" && outcome.dollars).toBeCloseTo(0.0000845, 7);
  });

  it("is asked for by a forced tool, a cached static part and a block of data, with the person's key", async () => {
    await ask(answers());
    const [told] = server.told;
    expect(told?.path).toBe("/v1/messages");
    expect(told?.headers.authorization).toBe("Bearer sk-ant-the-key");
    expect(told?.body).toMatchObject({
      stream: true,
      tool_choice: { type: "tool", name: "give_opinion" },
      thinking: { type: "disabled" },
    });
    expect(told?.body.system[0]?.cache_control).toEqual({ type: "ephemeral" });
    expect(told?.body.system[0]?.text).not.toContain("paste.example/");
    const { json } = told === undefined ? { json: "" } : shownIn(told);
    expect(JSON.parse(json)).toEqual(SIGHT);
  });

  it("arrives in parts", async () => {
    server.behave = answers(ANSWER, { pause: 5 });
    const parts: object[] = [];
    await reviewer("m", 5_000).opinion(SIGHT, { arrived: (part) => parts.push(part) });
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.find((part) => "purpose" in part && part.purpose === "Sends the build log to a")).toBeDefined();
    expect(parts.at(-1)).toMatchObject({ purpose: ANSWER.purpose, question: ANSWER.question });
  });

  it.each([
    ["claude-sonnet-5-5", "auto", undefined],
    ["global.anthropic.claude-opus-5-5", "auto", undefined],
    ["claude-sonnet-5", "tool", { type: "disabled" }],
    ["claude-opus-4-8", "tool", undefined],
    ["my-own-model", "tool", undefined],
  ])("is asked of %s as it takes it", async (model, choice, thinking) => {
    await reviewer(model).opinion(SIGHT);
    expect(server.told[0]?.body.tool_choice.type).toBe(choice);
    expect(server.told[0]?.body.thinking).toEqual(thinking);
  });
});

describe("whatever goes wrong is an outcome without an opinion, after one request", () => {
  it.each(WRONG)("%s", async (_, behave, wanted) => {
    const answer = await ask(behave, wanted === "slow" ? 400 : undefined);
    expect(wanted.split(" or ")).toContain(why(answer));
    expect(JSON.stringify(answer)).not.toContain("SERVER-WORDS");
    expect(server.told).toHaveLength(1);
  });

  it("no server", async () => {
    const asked = reviewer();
    await server.close();
    expect(why(await asked.opinion(SIGHT))).toBe("unreachable");
  });

  it("is in time, however slowly it drips", async () => {
    const began = performance.now();
    expect(why(await ask(answers(ANSWER, { pause: 100 }), 300))).toBe("slow");
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});

describe("a summary of a session", () => {
  const session = {
    requests: ["fix it"],
    actions: [{ number: 1, what: "mails b", sentence: "", outcome: "denied" }],
    omitted: 0,
  };
  it("is asked for by a tool of its own, and comes with what it used", async () => {
    server.behave = answers({ asked: "A fix.", beyond: [{ number: 1, what: "Mailed b; denied." }] });
    const { outcome, usage } = await reviewer().summary(session);
    expect(outcome).toEqual({ asked: "A fix.", beyond: [{ number: 1, what: "Mailed b; denied." }] });
    expect(usage).toMatchObject({ output: 120 });
    expect(server.told[0]?.body.tool_choice.name).toBe("give_summary");
  });
  it.each([
    ["401", fails(401, "authentication_error"), "key"],
    ["an opinion instead", answers(), "malformed"],
  ])("is a sentence where there is none: %s", async (_, behave, wanted) => {
    server.behave = behave;
    expect((await reviewer().summary(session)).outcome).toMatchObject({ why: wanted, sentence: expect.any(String) });
  });
});

describe("a source that asked to be left alone", () => {
  it("is not asked again before the time it named, and then is", async () => {
    server.behave = fails(429, "rate_limit_error", { "retry-after": "20" });
    const asked = reviewer();
    await asked.opinion(SIGHT);
    const second = await asked.opinion(SIGHT);
    expect(second).toMatchObject({
      outcome: { why: "busy", sentence: expect.stringContaining("20 s") },
      usage: { input: 0 },
    });
    expect(server.told).toHaveLength(1);
    clock += 20_001;
    server.behave = answers();
    expect(why(await asked.opinion(SIGHT))).toBe("given");
    expect(server.told).toHaveLength(2);
  });

  it("is not asked again with a key that it refused", async () => {
    server.behave = fails(401, "authentication_error");
    const asked = reviewer();
    for (let times = 0; times < 5; times++) expect(why(await asked.opinion(SIGHT))).toBe("key");
    clock += 86_400_000;
    await asked.opinion(SIGHT);
    expect(server.told).toHaveLength(1);
  });
});

describe("the environment of a project", () => {
  it("gives no key, no address and no log", async () => {
    const set = {
      ANTHROPIC_BASE_URL: "http://127.0.0.1:9",
      ANTHROPIC_API_KEY: "stolen",
      ANTHROPIC_AUTH_TOKEN: "stolen",
      ANTHROPIC_LOG: "debug",
    };
    Object.assign(process.env, set);
    try {
      expect(why(await ask(answers()))).toBe("given");
      expect(JSON.stringify(server.told[0]?.headers)).not.toContain("stolen");
    } finally {
      for (const name of Object.keys(set)) delete process.env[name];
    }
  });
});
