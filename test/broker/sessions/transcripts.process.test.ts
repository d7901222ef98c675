// Transcripts that grow on a real disk: outcomes arrive as they are written, whole lines only, from now on only.
import { execFileSync } from "node:child_process";
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { followTranscripts, type Transcripts } from "../../../src/broker/sessions/transcripts.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const inside = temporaryFolder();
let folder: string;
let file: string;
let seen: string[];
let pending: boolean;
let transcripts: Transcripts;
beforeEach(() => {
  folder = inside();
  file = join(folder, "s.jsonl");
  seen = [];
  pending = true;
  transcripts = followTranscripts({
    outcome: (session, outcome) => seen.push(`${session} ${outcome.toolUseId} ${outcome.end}`),
    isPending: () => pending,
    now: Date.now,
  });
});
afterEach(() => {
  transcripts.stop();
});

const result = (id: string, more = "") =>
  `${JSON.stringify({ type: "user", message: { content: [{ type: "tool_result", tool_use_id: id, content: more }] } })}\n`;

it("tells what is written after it was followed, and nothing older", async () => {
  writeFileSync(file, result("old"));
  transcripts.follow("s", file);
  appendFileSync(file, result("t1"));
  await vi.waitFor(() => expect(seen).toEqual(["s t1 ran"]), 3_000);
});

it.each(["/nowhere/\0", "/proc/1/root/s.jsonl"])("takes any path that an agent names: %j", (path) => {
  transcripts.follow("s", path);
  transcripts.look("s");
  expect(seen).toEqual([]);
});

it("waits for a file that is not there yet", () => {
  transcripts.follow("s", file);
  writeFileSync(file, result("t1"));
  transcripts.look("s");
  expect(seen).toEqual(["s t1 ran"]);
});

it("puts together a line that is written in parts, also within a character", () => {
  transcripts.follow("s", file);
  const bytes = Buffer.from(result("t1", "grün"));
  const cut = bytes.indexOf("ü") + 1;
  appendFileSync(file, bytes.subarray(0, cut));
  transcripts.look("s");
  expect(seen).toEqual([]);
  appendFileSync(file, bytes.subarray(cut));
  transcripts.look("s");
  expect(seen).toEqual(["s t1 ran"]);
});

it("passes over a line that is too long, and reads on after it", () => {
  transcripts.follow("s", file);
  appendFileSync(file, result("huge", "x".repeat(3 * 1024 * 1024)) + result("t2"));
  transcripts.look("s");
  transcripts.look("s");
  expect(seen).toEqual(["s t2 ran"]);
});

it("stops looking once no action is under way", async () => {
  transcripts.follow("s", file);
  pending = false;
  await new Promise((resolve) => setTimeout(resolve, 600));
  appendFileSync(file, result("t1"));
  transcripts.look("s");
  expect(seen).toEqual([]);
});

it.skipIf(process.platform === "win32")("is not held by a pipe in its place", () => {
  execFileSync("mkfifo", [file]);
  transcripts.follow("s", file);
  transcripts.look("s");
  expect(seen).toEqual([]);
});
