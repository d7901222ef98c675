// Windows that come, go, stay silent or say too much, over the real sockets of a broker in this process.
// Its long waits are short here; nothing is spawned and nothing is guarded.
import { createHash } from "node:crypto";
import fs from "node:fs";
import http from "node:http";
import net from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openAuditFile } from "../../../src/broker/audit/audit-file.ts";
import { type Broker, createBroker } from "../../../src/broker/broker.ts";
import { listen } from "../../../src/broker/process/listen.ts";
import { judge } from "../../../src/core/judge.ts";
import { remember } from "../../../src/core/memory/reduce.ts";
import { connectBroker, type Link } from "../../../src/launch/connect.ts";
import type { FeedRow } from "../../../src/protocol/feed.ts";
import { type StatePaths, statePaths } from "../../../src/protocol/state-folder.ts";
import { METHODS, NEWS, PROTOCOL } from "../../../src/protocol/window.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { event } from "../flow/stage.ts";

const TIMES = { reload: 300, greeting: 500, idleLook: 20 };
const TOKEN = "ab".repeat(32);
const OTHER = "cd".repeat(32);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const inside = temporaryFolder();
let home: string;
let paths: StatePaths;
let broker: Broker;
let ended: string[];
let ahead: number;
let links: { close: () => void }[];

beforeEach(async () => {
  home = inside();
  paths = statePaths(home, process.platform, "tester");
  for (const folder of [paths.folder, paths.sessions, paths.backups]) fs.mkdirSync(folder, { mode: 0o700 });
  ended = [];
  links = [];
  ahead = 0;
  await open(TIMES);
});
afterEach(() => {
  for (const link of links) link.close();
  broker.close();
});

async function open(times: typeof TIMES): Promise<void> {
  const now = () => Date.now() + ahead;
  broker = createBroker({
    paths,
    home,
    version: "0.1.0",
    judgement: { judge, remember },
    audit: openAuditFile(paths.audit, now),
    rules: () => ({
      reviews: { text: () => undefined, accept: () => {} },
      standing: () => [],
      setsFor: () => [],
      faults: () => [],
      unreviewed: () => [],
      accept: () => false,
      watch: () => {},
    }),
    guard: () => ({
      sessionStart: () => ({ kind: "pass" }),
      configChange: () => ({ kind: "pass" }),
      plan: () => Promise.reject(new Error("not here")),
      apply: () => Promise.reject(new Error("not here")),
      probe: () => Promise.reject(new Error("not here")),
      agents: () => [],
      watch: () => {},
      close: () => {},
    }),
    now,
    log: () => {},
    end: (why) => ended.push(why),
    times,
  });
  await listen(broker.ui.server, paths.uiSocket);
  await listen(broker.hooks, paths.hookSocket);
}

interface Seen {
  readonly link: Link;
  readonly news: { readonly method: string; readonly params: unknown }[];
  readonly closed: Promise<void>;
}

async function dial(): Promise<Seen> {
  const news: { method: string; params: unknown }[] = [];
  let close: () => void = () => {};
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  const link = await connectBroker(paths.uiSocket, {
    news: (method, params) => news.push({ method, params }),
    closed: () => close(),
  });
  links.push(link);
  return { link, news, closed };
}

const hello = (seen: Seen, token = TOKEN, client = "window") =>
  seen.link.request(METHODS.hello, { protocol: PROTOCOL, version: "0.1.0", client, token, folders: [home] });

async function window(): Promise<Seen> {
  const seen = await dial();
  expect(await hello(seen)).toMatchObject({ kind: "welcome" });
  return seen;
}

/** What the hook would get for a command that is always a question. */
function ask(): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.request({ socketPath: paths.hookSocket, method: "POST", path: "/claude-code" }, (response) => {
      let text = "";
      response.on("data", (part) => {
        text += String(part);
      });
      response.on("end", () => resolve(text));
    });
    request.on("error", reject);
    request.end(JSON.stringify(event("PreToolUse", { tool_input: { command: "mail -s hi news@paper.example" } })));
  });
}

const rowsOf = (seen: Seen) =>
  seen.news.flatMap(({ method, params }) => (method === NEWS.rows ? (params as { rows: FeedRow[] }).rows : []));
const waiting = (seen: Seen) =>
  vi.waitFor(() => {
    const row = rowsOf(seen).find(({ state }) => state.kind === "waiting");
    if (row === undefined) throw new Error("no question yet");
    return row;
  });

describe("a held question", () => {
  it("ends as denied some time after the last window has closed", async () => {
    const only = await window();
    const reply = ask();
    await waiting(only);
    only.link.close();
    const started = Date.now();
    expect(await reply).toContain("countersign 1 deny");
    expect(Date.now() - started).toBeGreaterThanOrEqual(TIMES.reload - 20);
    const again = await dial();
    const { snapshot } = (await hello(again)) as { snapshot: { rows: FeedRow[] } };
    expect(snapshot.rows[0]?.state).toEqual({ kind: "stopped", why: "the last window was closed" });
  });

  it("lives on in another window, and in one that is back in time", async () => {
    const [first, second] = [await window(), await window()];
    const reply = ask();
    const row = await waiting(first);
    first.link.close();
    await pause(TIMES.reload * 2);
    second.link.close();
    await pause(TIMES.reload / 3);
    const back = await window();
    await pause(TIMES.reload * 2);
    const answer = { actionId: row.id, inputHash: row.inputHash, answer: { kind: "allow-once" } };
    expect(await back.link.request(METHODS.answer, answer)).toEqual({ kind: "taken" });
    expect(await reply).toContain('"permissionDecision":"allow"');
  });
});

describe("an idle broker", () => {
  it("ends by itself, but not while a window is there", async () => {
    const only = await window();
    ahead = 31 * 60_000;
    await pause(TIMES.idleLook * 4);
    expect(ended).toEqual([]);
    only.link.close();
    await vi.waitFor(() => expect(ended).toContain("nobody needs it now"));
  });

  it("stays while an event came within the set time", async () => {
    ahead = 29 * 60_000;
    await ask();
    ahead = 58 * 60_000;
    await pause(TIMES.idleLook * 4);
    expect(ended).toEqual([]);
  });
});

describe("a client", () => {
  it("that does not say hello is cut off", async () => {
    const silent = await dial();
    const started = Date.now();
    await silent.closed;
    expect(Date.now() - started).toBeLessThan(TIMES.greeting * 5);
  });

  it("that has said hello is not", async () => {
    const seen = await window();
    await pause(TIMES.greeting * 3);
    await seen.link.request(METHODS.folders, { folders: [] });
  });

  it.each([
    ["a message without end", `Content-Length: 100000000\r\n\r\n${"x".repeat(1_100_000)}`],
    ["a header without end", "x".repeat(1_100_000)],
    ["a length that is no number", "Content-Length: many\r\n\r\n{}"],
    ["a body that is no JSON", "Content-Length: 5\r\n\r\nhello"],
  ])("that sends %s is cut off, and nobody else", async (_, text) => {
    // Not for want of a hello.
    broker.close();
    await open({ ...TIMES, greeting: 60_000 });
    const other = await window();
    const socket = net.connect(paths.uiSocket);
    links.push({ close: () => socket.destroy() });
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.on("error", () => {});
    socket.write(text);
    await closed;
    await other.link.request(METHODS.folders, { folders: [] });
  });
});

describe("pairing", () => {
  const request = (code: string) => ({
    tokenHash: createHash("sha256").update(OTHER).digest("hex"),
    code,
    folders: ["/b"],
  });

  it("lets a window in once a trusted one has confirmed its code", async () => {
    const trusted = await window();
    const stranger = await dial();
    expect(await hello(stranger, OTHER)).toMatchObject({ kind: "refused", why: "token" });
    const asked = stranger.link.request(METHODS.pair, request("123456"));
    await vi.waitFor(() =>
      expect(trusted.news).toContainEqual({ method: NEWS.pairing, params: { code: "123456", folders: ["/b"] } }),
    );
    // A person takes longer than a greeting may.
    await pause(TIMES.greeting * 2);
    expect(await trusted.link.request(METHODS.confirmPair, { code: "654321" })).toEqual({ confirmed: false });
    expect(await trusted.link.request(METHODS.confirmPair, { code: "123456" })).toEqual({ confirmed: true });
    expect(await asked).toEqual({ confirmed: true });
    expect(await hello(stranger, OTHER)).toMatchObject({ kind: "welcome" });
    expect(fs.readFileSync(paths.audit, "utf8")).toContain("window-paired");
  });

  it("is told to nobody but trusted windows, and confirmed by nobody else", async () => {
    await window();
    const [stranger, friend] = [await dial(), await dial()];
    const asked = stranger.link.request(METHODS.pair, request("123456")).catch(() => "closed");
    await expect(friend.link.request(METHODS.confirmPair, { code: "123456" })).rejects.toThrow("Say hello first");
    expect(friend.news).toEqual([]);
    stranger.link.close();
    expect(await asked).toBe("closed");
    expect(await hello(await dial(), OTHER)).toMatchObject({ kind: "refused" });
  });

  it("that nobody answers leaves no client behind without a hello", async () => {
    await window();
    const [first, second] = [await dial(), await dial()];
    const asked = first.link.request(METHODS.pair, request("123456")).catch(() => "closed");
    expect(await second.link.request(METHODS.pair, request("222222"))).toEqual({ confirmed: false });
    await second.closed;
    first.link.close();
    await asked;
  });
});

describe("trust on first use", () => {
  it("is for a window alone, and for the first", async () => {
    expect(await hello(await dial(), TOKEN, "cli")).toMatchObject({ kind: "refused" });
    await window();
    expect(await hello(await dial(), OTHER)).toMatchObject({ kind: "refused" });
  });

  it.each([
    ["an emptied", '{"hashes":[]}'],
    ["a broken", "{"],
  ])("does not come back by %s list", async (_, text) => {
    fs.writeFileSync(paths.windows, text);
    expect(await hello(await dial(), OTHER)).toMatchObject({ kind: "refused" });
  });
});
