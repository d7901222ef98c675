// Shows: on the real Claude Code in bypassPermissions mode, where every failure of a hook would let the action run,
// whatever breaks in the guard stops the action, and the sentence that the model gets says what to do.

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { brokerPid, makeScratch, quietHome, stopBroker } from "./rig/home.ts";
import { killed, signalOne, until } from "./rig/processes.ts";
import { flagged, type Ground, guardedGround, harmless, unattended } from "./rig/stand.ts";

const MODE = { mode: "bypassPermissions" } as const;
const SAYS_WHAT_TO_DO = /Countersign .*(countersign doctor|VS Code|Repair|Install|Try again)/is;

let ground: Ground;
const state = (name: string) => join(ground.scratch.home, ".countersign", name);

beforeAll(async () => {
  ground = await guardedGround("fail-closed");
});
afterAll(() => ground?.remove());
afterEach(() => harmless(ground).clear());

it("control: without the guard, the very same action runs", async () => {
  const bare = makeScratch("bare");
  const unguarded = { parts: ground.parts, scratch: bare, remove: bare.remove };
  const action = flagged(unguarded);
  await unattended(unguarded, action.script, MODE);
  expect(action.ran()).toBe(true);
  await bare.remove();
});

it("control: with the guard whole, a harmless action runs", async () => {
  await expectRuns();
});

describe("the broker", () => {
  beforeEach(runningBroker);

  it("killed before the question: it is started again, and a flagged action still does not run", async () => {
    await killed(brokerPid(ground.scratch.home));
    await expectStopped(flagged(ground), /.+/);
  });

  it("killed and not startable: nothing runs, and the stale socket is no help", async () => {
    await killed(brokerPid(ground.scratch.home));
    expect(existsSync(state("hook.sock"))).toBe(true);
    await without(state("bin/broker.js"), () => expectStopped(harmless(ground), SAYS_WHAT_TO_DO));
  });

  it("hung (SIGSTOP): nothing runs", async () => {
    const pid = brokerPid(ground.scratch.home) ?? 0;
    signalOne(pid, "SIGSTOP");
    try {
      await expectStopped(harmless(ground), SAYS_WHAT_TO_DO);
    } finally {
      signalOne(pid, "SIGCONT");
    }
  });

  it("with its socket removed: a flagged action does not run", async () => {
    rmSync(state("hook.sock"));
    await expectStopped(flagged(ground), /.+/);
    await stopBroker(ground.scratch.home);
  });
});

describe("the shim", () => {
  it("deleted: nothing runs", async () => {
    await without(state("bin/hook.sh"), () => expectStopped(harmless(ground), SAYS_WHAT_TO_DO));
  });

  it("emptied: nothing runs", async () => {
    await changed(
      state("bin/hook.sh"),
      () => "",
      () => expectStopped(harmless(ground), SAYS_WHAT_TO_DO),
    );
  });

  it("killed while it asks: nothing runs", async () => {
    const fake = join(ground.scratch.home, "hook-that-ends");
    writeFileSync(fake, "#!/bin/sh\nkill -9 $$\n", { mode: 0o700 });
    await changed(
      state("bin/hook.sh"),
      (text) => text.replace(/^client=.*$/m, `client='${fake}'`),
      () => expectStopped(harmless(ground), /ended before it had decided/),
    );
  });

  it("past its deadline: nothing runs, however alive the broker seems", async () => {
    const shorter = (text: string) => text.replace(/^deadline=.*$/m, "deadline=3");
    const started = Date.now();
    await withFakeBroker(beating, () =>
      changed(state("bin/hook.sh"), shorter, () => expectStopped(harmless(ground), SAYS_WHAT_TO_DO)),
    );
    // Three hooks wait for it, one after another; it beats much longer.
    expect(Date.now() - started).toBeLessThan(30_000);
  });
});

const ALLOW = '{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"allow"}}';
const GARBLED: readonly (readonly [string, string])[] = [
  ["nothing at all", ""],
  ["an unframed allow", ALLOW],
  ["a frame without its end", `countersign 1 json\n${ALLOW}\n`],
  ["a frame cut in the middle", `countersign 1 json\n${ALLOW.slice(0, 30)}`],
  ["text before the frame", `hello\ncountersign 1 json\n${ALLOW}\ncountersign 1 end\n`],
  ["text after the frame", `countersign 1 pass\n\ncountersign 1 end\nhello`],
  ["another version's frame", `countersign 2 json\n${ALLOW}\ncountersign 2 end\n`],
  ["a kind nobody knows", `countersign 1 maybe\n${ALLOW}\ncountersign 1 end\n`],
  ["bytes", "\u0000\u0001\u0002\ufffd"],
];

describe("a garbled reply", () => {
  it.each(GARBLED)("%s: nothing runs", async (_name, body) => {
    await withFakeBroker(answering(body), () => expectStopped(harmless(ground), SAYS_WHAT_TO_DO));
  });
});

async function expectStopped(action: ReturnType<typeof harmless>, sentence: RegExp): Promise<void> {
  const outcome = await unattended(ground, action.script, MODE);
  expect(action.ran()).toBe(false);
  expect(outcome.results[0]).toMatchObject({ isError: true });
  expect(outcome.results[0]?.text).toMatch(sentence);
}

async function expectRuns(): Promise<void> {
  const action = harmless(ground);
  const outcome = await unattended(ground, action.script, MODE);
  expect(outcome.results[0]?.text).not.toMatch(/Countersign/);
  expect(action.ran()).toBe(true);
  action.clear();
}

/** A broker of this home that has just let a harmless action through. */
async function runningBroker(): Promise<void> {
  await expectRuns();
  await until("the broker to run", 5000, () => brokerPid(ground.scratch.home) !== undefined);
}

async function without(file: string, work: () => Promise<void>): Promise<void> {
  renameSync(file, `${file}.away`);
  try {
    await work();
  } finally {
    renameSync(`${file}.away`, file);
  }
}

async function changed(file: string, change: (text: string) => string, work: () => Promise<void>): Promise<void> {
  const before = readFileSync(file, "utf8");
  expect(change(before)).not.toBe(before);
  writeFileSync(file, change(before));
  try {
    await work();
  } finally {
    writeFileSync(file, before);
  }
}

type Reply = (write: (text: string) => void, end: () => void) => void;

function answering(body: string): Reply {
  return (write, end) => {
    write(body);
    end();
  };
}

/** A broker that is alive, says so for ever, and never decides. */
function beating(write: (text: string) => void): void {
  for (let beat = 0; beat < 120; beat += 1) setTimeout(() => write("\n"), beat * 500).unref();
}

/** To curl, which speaks HTTP, a reply goes in chunks; the shim's own client is told it as it is. */
function replyTo(socket: Socket, first: Buffer, reply: Reply): void {
  const write = (text: string) => void (socket.writable && socket.write(text));
  const end = () => setTimeout(() => socket.end(), 50);
  if (first.toString("latin1").startsWith("countersign ")) {
    reply(write, end);
    return;
  }
  write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
  reply(
    (text) => write(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`),
    () => {
      write("0\r\n\r\n");
      end();
    },
  );
}

/** Something else listens where the broker should. */
async function withFakeBroker(reply: Reply, work: () => Promise<void>): Promise<void> {
  await quietHome(ground.scratch.home);
  rmSync(state("hook.sock"), { force: true });
  let asked = 0;
  const server: Server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (first: Buffer) => {
      asked += 1;
      replyTo(socket, first, reply);
    });
  });
  await new Promise<void>((done) => server.listen(state("hook.sock"), done));
  try {
    await work();
    expect(asked).toBeGreaterThan(0);
  } finally {
    await new Promise((done) => server.close(done));
    rmSync(state("hook.sock"), { force: true });
  }
}
