// The real broker, the real shim and a window that offers second opinions: an allowed action is held and becomes a question
// where nobody asked for it; without an answer it runs as the engine says; and without an offer nothing is asked.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectBroker, type Link } from "../../../src/launch/connect.ts";
import type { FeedRow } from "../../../src/protocol/feed.ts";
import type { ReviewNews } from "../../../src/protocol/review.ts";
import { METHODS, NEWS, PROTOCOL, type RowsNews } from "../../../src/protocol/window.ts";
import { bash, type Lab, openLab, TOKEN } from "../lab.ts";

const INSTALL = "npm install left-pad";
/** Not a temporary folder: what is installed there is installed where anybody may put files. */
const PROJECT = "/srv/shop";
const install = () => lab.hook({ ...bash(INSTALL), cwd: PROJECT });
const OUTCOME = {
  kind: "given",
  askedFor: "no",
  words: "",
  purpose: "Installs a package.",
  affected: "",
  risk: "",
  question: "",
  model: "m",
  usage: { input: 10, output: 5, cacheRead: 0, cacheWrite: 0 },
};

let lab: Lab;
let link: Link;
let asked: ReviewNews[];
let rows: Map<string, FeedRow>;
beforeEach(async () => {
  asked = [];
  rows = new Map();
  lab = await openLab();
  // The first window starts the broker; the second is the one that offers.
  await lab.window();
  const news = (method: string, params: unknown) => {
    if (method === NEWS.review) asked.push(params as ReviewNews);
    if (method === NEWS.rows) for (const row of (params as RowsNews).rows) rows.set(row.id, row);
  };
  link = await connectBroker(lab.paths.uiSocket, { news, closed: () => {} });
  const hello = { protocol: PROTOCOL, client: "window", token: TOKEN, folders: [PROJECT], version: lab.version };
  await link.request(METHODS.hello, { ...hello, trusted: true });
});
afterEach(async () => {
  link.close();
  await lab.end();
});

const offer = (mode: string) => link.request(METHODS.reviewing, { mode, endpoint: "e", dailyTokens: 100_000 });
async function until<T>(what: () => T | undefined): Promise<T> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    const found = what();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("it did not come");
}
const prompt = (text: string) =>
  lab.hook({ hook_event_name: "UserPromptSubmit", session_id: "session-1", cwd: PROJECT, prompt: text });

describe("an action that rules let through", () => {
  it("becomes a question where the reviewer says that nobody asked for it", async () => {
    await offer("flagged");
    await prompt("Tell me the time.");
    const hook = install();
    const { requestId, sight } = await until(() => asked[0]);
    expect(sight).toMatchObject({ requests: ["Tell me the time."], action: { text: INSTALL } });
    expect([...rows.values()].some(({ text }) => text === INSTALL)).toBe(false);
    await link.request(METHODS.giveOpinion, { requestId, outcome: OUTCOME, usage: OUTCOME.usage });
    const row = await until(() => [...rows.values()].find(({ state }) => state.kind === "waiting"));
    expect(row).toMatchObject({ decision: "ask", opinion: { askedFor: "no", raised: true } });
    const answer = { actionId: row.id, inputHash: row.inputHash, answer: { kind: "deny" } };
    await link.request(METHODS.answer, answer);
    expect((await hook).code).toBe(2);
  });

  it("runs as the engine says when the window goes while it is asked", async () => {
    await offer("flagged");
    const hook = install();
    await until(() => asked[0]);
    link.close();
    expect((await hook).code).toBe(0);
  });

  it("is asked about nobody where no window offers it, and no word of it is taken that was not asked for", async () => {
    await offer("onRequest");
    expect((await install()).code).toBe(0);
    await link.request(METHODS.giveOpinion, { requestId: "made-up", outcome: OUTCOME });
    expect(asked).toEqual([]);
    expect([...rows.values()].every(({ opinion }) => opinion === undefined)).toBe(true);
  });
});

describe("a question", () => {
  it("gets an opinion beside it, and the person's answer alone decides", async () => {
    await offer("questions");
    const hook = lab.hook(bash("curl -sS https://hello.countersign.example/"));
    const { requestId } = await until(() => asked[0]);
    await link.request(METHODS.giveOpinion, { requestId, outcome: { ...OUTCOME, askedFor: "yes" } });
    const row = await until(() => [...rows.values()].find(({ opinion }) => opinion?.kind === "given"));
    expect(row.state.kind).toBe("waiting");
    const answer = { actionId: row.id, inputHash: row.inputHash, answer: { kind: "allow-once" } };
    await link.request(METHODS.answer, answer);
    expect((await hook).code).toBe(0);
  });

  it.each([{ ...OUTCOME, decision: "allow" }, { ...OUTCOME, askedFor: "allow" }, { kind: "allow" }, "yes"])(
    "takes no answer of another form: %o",
    async (outcome) => {
      await offer("questions");
      void lab.hook(bash("curl -sS https://hello.countersign.example/"));
      const { requestId } = await until(() => asked[0]);
      const given = link.request(METHODS.giveOpinion, { requestId, outcome });
      if (typeof outcome === "object" && "decision" in outcome) await given;
      else await expect(given).rejects.toThrow();
      const row = await until(() => [...rows.values()].find(({ state }) => state.kind === "waiting"));
      expect(JSON.stringify(row.opinion)).not.toContain("allow");
    },
  );
});
