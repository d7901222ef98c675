// A hook that is run to see what it does: how it ended is told whatever it does, and in time.
import { expect, it } from "vitest";
import { runHook } from "../../src/launch/run-hook.ts";

const CANARY = ": countersign canary 0123456789abcdef";
const at = { cwd: "/", env: { PATH: "/usr/bin:/bin" }, limitMilliseconds: 300 };

it("gets the canary as a command, and its code, output and sentence are told apart", async () => {
  const ended = await runHook("cat; echo no >&2; exit 2", CANARY, at);
  expect(ended).toMatchObject({ code: 2, err: "no\n" });
  expect(JSON.parse(ended.out)).toMatchObject({ hook_event_name: "PreToolUse", tool_input: { command: CANARY } });
});

it("is judged by its code where it never reads its event", async () => {
  expect(await runHook("exit 3", CANARY, at)).toMatchObject({ code: 3, out: "", err: "" });
});

it("is given up in time, also where what it started holds its output open", async () => {
  const ended = await runHook("sleep 3 & sleep 3", CANARY, at);
  expect(ended.code).toBeUndefined();
  expect(ended.milliseconds).toBeLessThan(2_500);
});

it("that cannot be started is told of", async () => {
  const ended = await runHook("true", CANARY, { ...at, cwd: "/nonexistent" });
  expect(ended.code).toBeUndefined();
  expect(ended.err).not.toBe("");
});
