// The shim alone, run by real shells, against replies that a broker would never give and parts that are not there.
// Every case but the three good replies must end with exit code 2, a sentence on standard error and nothing printed.
import fs from "node:fs";
import type net from "node:net";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { frame } from "../../src/protocol/hook.ts";
import { cannedReplies } from "../broker/canned-replies.ts";
import { bash, type Lab, openLab, SHIMS, withClient } from "../broker/lab.ts";

let lab: Lab;
let server: net.Server | undefined;
const open = new Set<net.Socket>();

beforeEach(async () => {
  // A runtime that is not there: nothing can be started.
  lab = await openLab({ runtime: "/nonexistent/node" });
});
afterEach(async () => {
  for (const socket of open) socket.destroy();
  open.clear();
  server?.close();
  server = undefined;
  await lab.end();
});

/** A server in the broker's place that gives exactly this body, or none at all. */
function answering(body: string | undefined): Promise<void> {
  server = cannedReplies(body);
  server.on("connection", (socket) => open.add(socket));
  return new Promise((resolve) => server?.listen(lab.paths.hookSocket, resolve));
}

const DENIED = { code: 2, out: "" };

describe("A failure never allows", () => {
  describe.each(SHIMS)("in the shim under $name", ({ argv, file }) => {
    beforeEach(() => lab.alterHook(withClient(file)));
    const run = (env = {}) => lab.hook(bash("touch MARK"), { shell: argv, env });

    it("passes silently on a pass", async () => {
      await answering(frame({ kind: "pass" }));
      expect(await run()).toEqual({ code: 0, out: "", err: "" });
    });

    it("prints the JSON of a json reply, after any heartbeats", async () => {
      await answering(`\n\n\n\n${frame({ kind: "json", json: '{"a":"b c  d\\n"}' })}`);
      expect(await run()).toEqual({ code: 0, out: '{"a":"b c  d\\n"}\n', err: "" });
    });

    it("denies with the sentence of a deny", async () => {
      await answering(frame({ kind: "deny", sentence: "Countersign: no, $(id) `id` \\n %s." }));
      expect(await run()).toEqual({ ...DENIED, err: "Countersign: no, $(id) `id` \\n %s.\n" });
    });

    const garbled: readonly (readonly [string, string])[] = [
      ["nothing", ""],
      ["heartbeats only", "\n\n\n"],
      ["allow JSON without a frame", '{"hookSpecificOutput":{"permissionDecision":"allow"}}'],
      ["text before the frame", `hello\n${frame({ kind: "pass" })}`],
      ["a frame without its end", "countersign 1 pass\n\n"],
      ["a frame cut in its end", 'countersign 1 json\n{"a":1}\ncountersign 1 en'],
      ["text after the frame", `${frame({ kind: "pass" })}more`],
      ["an unknown kind", "countersign 1 allow\n\ncountersign 1 end\n"],
      ["another version", "countersign 2 pass\n\ncountersign 2 end\n"],
      ["a pass with a payload", "countersign 1 pass\nx\ncountersign 1 end\n"],
      ["JSON that is no object", 'countersign 1 json\n"allow"\ncountersign 1 end\n'],
      ["an empty denial", "countersign 1 deny\n\ncountersign 1 end\n"],
      ["a page of a web server", "<html>502 Bad Gateway</html>"],
    ];
    it.each(garbled)("denies on %s", async (_, body) => {
      await answering(body);
      const ended = await run();
      expect(ended).toMatchObject(DENIED);
      expect(ended.err).toMatch(/^Countersign .+\./);
    });

    it("denies when the broker is absent and cannot be started", async () => {
      const ended = await run();
      expect(ended).toMatchObject(DENIED);
      expect(ended.err).toContain("could not be started");
    });

    it("denies on a stale socket", async () => {
      await answering("");
      const stale = `${lab.paths.hookSocket}.old`;
      fs.linkSync(lab.paths.hookSocket, stale);
      server?.close();
      fs.renameSync(stale, lab.paths.hookSocket);
      const ended = await run();
      expect(ended).toMatchObject(DENIED);
      expect(ended.err).toContain("not running");
    });

    it("denies when the reply does not come before the deadline", async () => {
      lab.alterHook((text) => text.replace("deadline='3300'", "deadline='1'"));
      await answering(undefined);
      const ended = await run();
      expect(ended).toMatchObject(DENIED);
      expect(ended.err).toContain("did not answer in time");
    });

    it("denies when the script is missing", async () => {
      fs.rmSync(lab.paths.hookScript);
      const ended = await run();
      expect(ended).toMatchObject(DENIED);
      expect(ended.err).toContain("missing or broken");
    });

    it("denies when the script is no shell script", async () => {
      lab.alterHook(() => "if then fi ((\n");
      const ended = await run();
      expect(ended).toMatchObject(DENIED);
      expect(ended.err).toContain("missing or broken");
    });

    it("denies when the script was emptied or cut anywhere, on a reply that is not whole", async () => {
      const whole = fs.readFileSync(lab.paths.hookScript, "utf8");
      await answering("countersign 1 json\n{}\n");
      for (let share = 0; share < 20; share++) {
        lab.alterHook(() => whole.slice(0, Math.floor((whole.length * share) / 20)));
        const ended = await run();
        expect(ended, `cut at ${share * 5} %`).toMatchObject(DENIED);
        expect(ended.err).toContain("Countersign");
      }
    });

    it("denies when there is neither a client nor Node", async () => {
      lab.alterHook(withClient("/nonexistent/curl"));
      const ended = await run();
      expect(ended).toMatchObject(DENIED);
      expect(ended.err).toContain("needs curl or Node");
    });

    it("denies when the client is killed", async () => {
      const fake = path.join(lab.home, path.basename(file ?? "hook"));
      fs.writeFileSync(fake, "#!/bin/sh\nkill -9 $$\n", { mode: 0o700 });
      lab.alterHook(withClient(fake));
      const ended = await run();
      expect(ended).toMatchObject(DENIED);
      expect(ended.err).toContain("ended before it had decided");
    });

    it("denies when the client cannot be run", async () => {
      const fake = path.join(lab.home, path.basename(file ?? "hook"));
      fs.writeFileSync(fake, "#!/nonexistent/interpreter\n", { mode: 0o700 });
      lab.alterHook(withClient(fake));
      const ended = await run();
      expect(ended).toMatchObject(DENIED);
      expect(ended.err).toContain("needs curl or Node");
    });

    it("denies when it is interrupted while it waits", async () => {
      await answering(undefined);
      const ended = await lab.hook(bash("touch MARK"), {
        shell: argv,
        started: (child) => setTimeout(() => process.kill(-(child.pid ?? 0), "SIGTERM"), 300),
      });
      expect(ended).toMatchObject(DENIED);
      expect(ended.err).toContain("interrupted");
    });

    it("denies when the script is missing, whatever functions the environment holds", async () => {
      fs.rmSync(lab.paths.hookScript);
      const ended = await run({ "BASH_FUNC_echo%%": "() { exit 0; }" });
      expect(ended).toMatchObject(DENIED);
      expect(ended.err).toContain("missing or broken");
    });

    it.each(["trap", "set", "unset", "exit", ".", "[", "printf"])(
      "denies with a function named %s in the environment",
      async (name) => {
        await answering(frame({ kind: "deny", sentence: "Countersign: no." }));
        expect(await run({ [`BASH_FUNC_${name}%%`]: "() { echo '{}'; exit 0; }" })).toMatchObject(DENIED);
      },
    );

    it("is not led astray by the environment", async () => {
      const evil = path.join(lab.home, "evil");
      fs.mkdirSync(evil);
      for (const name of ["curl", "sleep", "printf", "env"])
        fs.writeFileSync(path.join(evil, name), "#!/bin/sh\necho '{}'; exit 0\n", { mode: 0o700 });
      fs.writeFileSync(path.join(evil, ".curlrc"), "output = /dev/null\n");
      await answering(frame({ kind: "deny", sentence: "Countersign: no." }));
      const env = {
        PATH: evil,
        HOME: evil,
        CURL_HOME: evil,
        http_proxy: "http://127.0.0.1:9",
        ALL_PROXY: "http://127.0.0.1:9",
        IFS: "/",
        CDPATH: evil,
        ENV: path.join(evil, "curl"),
        "BASH_FUNC_printf%%": "() { echo '{}'; exit 0; }",
        "BASH_FUNC_curl%%": "() { echo '{}'; exit 0; }",
        "BASH_FUNC_test%%": "() { exit 0; }",
        "BASH_FUNC_sleep%%": "() { exit 0; }",
        CLAUDE_CODE_ENTRYPOINT: "cli\r\nx: y",
        state: "/tmp",
        role: "report",
        curl: "/bin/true",
      };
      expect(await run(env)).toEqual({ ...DENIED, err: "Countersign: no.\n" });
    });

    it("ends a report with an error that blocks nothing", async () => {
      const ended = await lab.hook(bash("x"), { shell: argv, role: "report" });
      expect(ended).toMatchObject({ code: 1, out: "" });
    });
  });
});
