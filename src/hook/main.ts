// The hook where there is no curl: hands standard input to the broker's socket and ends by its reply.
// It decides nothing. The exit code is 2 from the first line on; only a whole, well-formed reply changes that.

import { spawn } from "node:child_process";
import net from "node:net";
import { eventHead, type HookCaller, SILENCE_SECONDS } from "../protocol/hook.ts";
import { type Ending, endingOf, stopped } from "./reply.ts";

process.exitCode = 2;

const START_MILLISECONDS = 5_000;

interface Call {
  readonly state: string;
  readonly home: string;
  readonly runtime: string;
  readonly deadline: number;
  readonly caller: HookCaller;
}

type Asked = { readonly kind: "reply"; readonly text: string } | { readonly kind: "failed"; readonly code: string };

async function main(): Promise<Ending> {
  const call = readCall(process.argv);
  const body = await readInput();
  let asked = await ask(call, body);
  if (asked.kind === "failed" && isAbsent(asked.code)) {
    start(call);
    const until = Date.now() + START_MILLISECONDS;
    while (asked.kind === "failed" && isAbsent(asked.code) && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      asked = await ask(call, body);
    }
  }
  if (asked.kind === "reply") return endingOf(asked.text);
  return isAbsent(asked.code)
    ? stopped(
        "is not running and could not be started. Open VS Code with Countersign, or run: ~/.countersign/bin/countersign doctor",
      )
    : stopped(
        `ended before it had decided (${asked.code}). Try again; if it stays, run: ~/.countersign/bin/countersign doctor`,
      );
}

function ask(call: Call, body: Buffer): Promise<Asked> {
  return new Promise((resolve) => {
    const fail = (code: string) => resolve({ kind: "failed", code });
    const socket = net.connect(`${call.state}/hook.sock`);
    const parts: Buffer[] = [];
    socket.on("data", (part: Buffer) => parts.push(part));
    socket.on("end", () => resolve({ kind: "reply", text: Buffer.concat(parts).toString("utf8") }));
    socket.setTimeout(SILENCE_SECONDS * 1000, () => socket.destroy(new Error("silent")));
    setTimeout(() => socket.destroy(new Error("deadline")), call.deadline * 1000).unref();
    socket.on("error", (problem: NodeJS.ErrnoException) => fail(problem.code ?? problem.message));
    socket.write(eventHead(call.caller, body.length));
    socket.write(body);
  });
}

function start(call: Call): void {
  const child = spawn(call.runtime, [`${call.state}/bin/broker.js`, "--home", call.home], {
    detached: true,
    stdio: "ignore",
    env: { HOME: call.home, PATH: "/usr/bin:/bin", ELECTRON_RUN_AS_NODE: "1" },
  });
  child.on("error", () => {});
  child.unref();
}

function isAbsent(code: string): boolean {
  return code === "ENOENT" || code === "ECONNREFUSED";
}

async function readInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function readCall(argv: readonly string[]): Call {
  const value = (name: string) => {
    const at = argv.indexOf(name);
    return at === -1 ? "" : (argv[at + 1] ?? "");
  };
  return {
    state: value("--state"),
    home: value("--home"),
    runtime: value("--runtime"),
    deadline: Number(value("--deadline")) || 60,
    caller: {
      agent: value("--agent"),
      attended: value("--attended"),
      entry: value("--entry"),
      parent: value("--parent"),
    },
  };
}

process.on("uncaughtException", () => process.exit(2));
main()
  .catch(() => stopped("failed. Try again; if it stays, run: ~/.countersign/bin/countersign doctor"))
  .then((ending) => {
    process.stderr.write(ending.err);
    process.exitCode = ending.code;
    process.stdout.write(ending.out);
  });
