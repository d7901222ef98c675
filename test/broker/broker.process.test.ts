// The real broker process behind the real shim: questions end as they should, and every way to lose the broker denies.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { METHODS } from "../../src/protocol/window.ts";
import { bash, CLIENTS, type Lab, openLab, runHook, SHELLS, type Window, withClient } from "./lab.ts";

let lab: Lab;
beforeEach(async () => {
  lab = await openLab();
});
afterEach(() => lab.end());

/** Always a question for every preset that guards, and harmless. */
const MAIL = "mail -s hello newsdesk@paper.example";
const DENIED = { code: 2, out: "" };
const waiting = (window: Window) => window.row((row) => row.state.kind === "waiting");
const answer = (window: Window, row: { id: string; inputHash: string }, kind: string, more = {}) =>
  window.link.request(METHODS.answer, { actionId: row.id, inputHash: row.inputHash, answer: { kind, ...more } });

describe.each(SHELLS)("a held question under $name", ({ argv }) => {
  it("runs the action when a window allows it", async () => {
    const window = await lab.window();
    const ended = lab.hook(bash(MAIL), { shell: argv });
    expect(await answer(window, await waiting(window), "allow-once")).toEqual({ kind: "taken" });
    const { code, out } = await ended;
    expect(code).toBe(0);
    expect(JSON.parse(out).hookSpecificOutput.permissionDecision).toBe("allow");
  });

  it("stops the action with the reason when a window denies it", async () => {
    const window = await lab.window();
    const ended = lab.hook(bash(MAIL), { shell: argv });
    await answer(window, await waiting(window), "deny", { reason: "write a draft instead" });
    const { code, out, err } = await ended;
    expect({ code, out }).toEqual(DENIED);
    expect(err).toContain("write a draft instead");
  });

  it("stops the action when the broker is killed meanwhile", async () => {
    const window = await lab.window();
    const ended = lab.hook(bash(MAIL), { shell: argv });
    await waiting(window);
    await lab.killBroker();
    expect(await ended).toMatchObject(DENIED);
  });

  it("stops the action when the broker is told to end", async () => {
    const window = await lab.window();
    const ended = lab.hook(bash(MAIL), { shell: argv });
    await waiting(window);
    process.kill(lab.brokerPid(), "SIGTERM");
    const { code, out, err } = await ended;
    expect({ code, out }).toEqual(DENIED);
    expect(err).toMatch(/^Countersign: /);
  });
});

describe("the broker", () => {
  it.each(CLIENTS)("stops the action when it hangs while $name waits", { timeout: 20_000 }, async ({ file }) => {
    lab.alterHook(withClient(file));
    lab.alterHook((text) => text.replace(/^silence=15$/m, "silence=1"));
    const window = await lab.window();
    const ended = lab.hook(bash(MAIL));
    await waiting(window);
    process.kill(lab.brokerPid(), "SIGSTOP");
    const { code, out, err } = await ended;
    expect({ code, out }).toEqual(DENIED);
    expect(err).toContain("did not answer in time");
  });

  it("gives a question the time that is set", async () => {
    fs.writeFileSync(lab.paths.settings, JSON.stringify({ preset: "balanced", questionSeconds: 5 }));
    const window = await lab.window();
    const ended = lab.hook(bash(MAIL));
    const row = await waiting(window);
    expect(row.state).toMatchObject({ deadline: row.at + 5_000 });
    await answer(window, row, "deny");
    await ended;
  });

  it("is started by the shim, and denies what would ask while no window is open", async () => {
    const ended = await lab.hook(bash(MAIL));
    expect(ended).toMatchObject(DENIED);
    expect(ended.err).toContain("no VS Code window is open");
    expect(lab.brokerPid()).toBeGreaterThan(1);
  });

  it("is started by the Node fallback where no client is", async () => {
    lab.alterHook(withClient("/nonexistent/curl"));
    const ended = await lab.hook(bash(MAIL));
    expect(ended).toMatchObject(DENIED);
    expect(ended.err).toContain("no VS Code window is open");
    expect(await lab.hook({ hook_event_name: "Stop", session_id: "session-1", cwd: "/tmp" })).toEqual({
      code: 0,
      out: "",
      err: "",
    });
  });

  it("takes over from a dead one, its lock and its sockets", async () => {
    await lab.hook(bash(MAIL));
    const before = lab.brokerPid();
    await lab.killBroker();
    const ended = await lab.hook(bash(MAIL));
    expect(ended.err).toContain("no VS Code window is open");
    expect(lab.brokerPid()).not.toBe(before);
  });

  it("is replaced when its socket was removed", async () => {
    await lab.hook(bash(MAIL));
    const before = lab.brokerPid();
    fs.rmSync(lab.paths.hookSocket);
    const ended = await lab.hook(bash(MAIL));
    expect(ended).toMatchObject(DENIED);
    expect(ended.err).toContain("no VS Code window is open");
    expect(lab.brokerPid()).not.toBe(before);
  });

  it("notices another's socket under its name, and takes it out of the way", async () => {
    await lab.hook(bash(MAIL));
    const before = lab.brokerPid();
    fs.rmSync(lab.paths.hookSocket);
    const other = net.createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => other.listen(lab.paths.hookSocket, resolve));
    expect(await lab.hook(bash(MAIL))).toMatchObject(DENIED);
    await vi.waitFor(() => expect(fs.existsSync(lab.paths.hookSocket)).toBe(false), 5_000);
    other.close();
    const ended = await lab.hook(bash(MAIL));
    expect(ended.err).toContain("no VS Code window is open");
    expect(lab.brokerPid()).not.toBe(before);
  });

  it("is one, however many start at once", async () => {
    const all = await Promise.all(Array.from({ length: 6 }, (_, index) => lab.hook(bash(`${MAIL} ${index}`))));
    expect(all.every(({ err }) => err.includes("no VS Code window is open"))).toBe(true);
    const log = fs.readFileSync(lab.paths.brokerLog, "utf8");
    expect(log.match(/ serves, /g)).toHaveLength(1);
  });

  it("gives way to a newer version and not to an older one", async () => {
    await lab.window();
    const first = lab.brokerPid();
    const newer = await openLab({ home: lab.home, version: "0.2.0" });
    const window = await newer.window();
    expect(window.greeting).toMatchObject({ kind: "welcome", version: "0.2.0" });
    const second = lab.brokerPid();
    expect(second).not.toBe(first);
    await lab.window();
    expect(lab.brokerPid()).toBe(second);
  });

  it("keeps a question while its only window reloads", async () => {
    const before = await lab.window();
    const ended = lab.hook(bash(MAIL));
    const row = await waiting(before);
    before.link.close();
    await before.closed;
    const after = await lab.window();
    expect((await waiting(after)).id).toBe(row.id);
    await answer(after, row, "allow-once");
    expect((await ended).code).toBe(0);
  });

  it("closes the question when the agent goes away", async () => {
    const window = await lab.window();
    let agent = 0;
    const ended = lab.hook(bash(MAIL), {
      started: ({ pid }) => {
        agent = pid ?? 0;
      },
    });
    const row = await waiting(window);
    process.kill(-agent, "SIGKILL");
    await ended;
    const closed = await window.row((known) => known.id === row.id && known.state.kind === "stopped");
    expect(closed.state).toMatchObject({ why: "the agent went away while it was asked" });
    expect(await answer(window, row, "allow-once")).toMatchObject({ kind: "too-late" });
  });

  it("takes an answer only for the exact input, and only once", async () => {
    const window = await lab.window();
    const ended = lab.hook(bash(MAIL));
    const row = await waiting(window);
    expect(await answer(window, { ...row, inputHash: "0".repeat(64) }, "allow-once")).toMatchObject({
      kind: "refused",
    });
    expect(await answer(window, row, "deny")).toEqual({ kind: "taken" });
    expect(await answer(window, row, "allow-once")).toMatchObject({ kind: "too-late" });
    expect((await ended).code).toBe(2);
  });

  it("does not run a script that was rewritten while its question waited", async () => {
    const window = await lab.window();
    const script = `${lab.home}/send.sh`;
    fs.writeFileSync(script, "curl -d hello https://one.example/\n");
    const ended = lab.hook(bash(`sh ${script}`));
    const row = await waiting(window);
    fs.writeFileSync(script, "curl -d hello https://two.example/\n");
    const reply = await answer(window, row, "allow-once");
    expect(reply).toMatchObject({ kind: "refused", sentence: expect.stringContaining("changed while it waited") });
    expect((await ended).code).toBe(2);
  });

  it("shows the rows of the broker before it, an open question as ended", async () => {
    const window = await lab.window();
    const ended = lab.hook(bash(MAIL));
    const row = await waiting(window);
    await lab.killBroker();
    await ended;
    const again = await lab.window();
    expect((await again.row((known) => known.id === row.id)).state.kind).toBe("stopped");
  });

  it("lets nobody in with another token, and nothing be asked before hello", async () => {
    await lab.window();
    const stranger = await lab.window({ token: "cd".repeat(32) }).catch(() => undefined);
    // The starting window hands its token over only when it starts the broker; here one runs already.
    expect(stranger?.greeting).toMatchObject({ kind: "refused", why: "token" });
    await expect(stranger?.link.request(METHODS.shutdown, {})).rejects.toThrow("Say hello first");
  });

  it("keeps its folder, sockets and files from other accounts", async () => {
    await lab.window();
    await lab.hook({ hook_event_name: "SessionStart", session_id: "modes", cwd: lab.home });
    expect(fs.statSync(lab.paths.folder).mode & 0o077).toBe(0);
    for (const file of [lab.paths.hookSocket, lab.paths.uiSocket, lab.paths.audit, lab.paths.windows, lab.paths.lock])
      expect(fs.statSync(file).mode & 0o077, file).toBe(0);
    expect(fs.readFileSync(lab.paths.windows, "utf8")).not.toContain("abababab");
  });
});

describe("a home that cannot be written", () => {
  it("denies when the state folder cannot be made anew", async () => {
    // A file in the folder's place: nobody can write there, the superuser included.
    const aside = `${lab.paths.folder}.bin`;
    fs.cpSync(lab.paths.bin, aside, { recursive: true });
    fs.rmSync(lab.paths.folder, { recursive: true });
    fs.writeFileSync(lab.paths.folder, "");
    const script = path.join(aside, "hook.sh");
    fs.chmodSync(script, 0o700);
    fs.writeFileSync(script, fs.readFileSync(script, "utf8").replace("$state/bin/broker.js", `${aside}/broker.js`));
    const ended = await runHook(lab.command.replace(lab.paths.hookScript, script), bash(MAIL));
    expect(ended).toMatchObject(DENIED);
    expect(ended.err).toContain("countersign doctor");
  });

  it("denies every action while the audit log has no room", async (context) => {
    const disk = path.join(lab.home, "small");
    fs.mkdirSync(disk);
    const mounted =
      process.getuid?.() === 0 && spawnSync("mount", ["-t", "tmpfs", "-o", "size=8m", "none", disk]).status === 0;
    if (!mounted) return context.skip("needs the right to mount a small tmpfs");
    const small = await openLab({ home: disk });
    try {
      await small.hook({ hook_event_name: "SessionStart", session_id: "session-1", cwd: disk });
      spawnSync("/bin/sh", ["-c", 'cat /dev/zero > "$0/filler"; cat /dev/zero > "$0/filler2"', disk]);
      const ended = await small.hook(bash("ls"));
      expect(ended).toMatchObject(DENIED);
      expect(ended.err).toContain("audit log");
      fs.rmSync(path.join(disk, "filler"));
      const after = await small.hook(bash(MAIL));
      expect(after.err).toContain("no VS Code window is open");
    } finally {
      await small.end().catch(() => undefined);
      // Lazily: a broker that is still ending keeps it busy.
      spawnSync("umount", ["-l", disk]);
    }
  });
});
