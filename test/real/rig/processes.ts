// Starts and ends child processes of a run. Everything started carries a mark of this run in its environment, so that
// what detaches (the broker, terminals' shells) is found too. Ends processes only by their own id, never by a name.

import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";

/** In the environment of every process that this run starts, and so of everything those start. */
export const RUN_MARK = { COUNTERSIGN_RIG: randomBytes(8).toString("hex") } as const;

export interface RunResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
  readonly milliseconds: number;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs: number;
  readonly input?: string;
  readonly onLine?: (line: string) => void;
}

/** Runs a program to its end, bounded in time; resolves also when it fails. */
export function run(program: string, args: readonly string[], options: RunOptions): Promise<RunResult> {
  const started = Date.now();
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...(options.env ?? process.env), ...RUN_MARK },
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.on("error", () => {});
  child.stdin.end(options.input ?? "");
  const collected = { stdout: "", stderr: "", timedOut: false };
  collect(child, collected, options.onLine);
  const timer = setTimeout(() => {
    collected.timedOut = true;
    endGroup(child.pid, "SIGKILL");
  }, options.timeoutMs);
  return new Promise((resolve) => {
    const settle = (code: number | null, signal: NodeJS.Signals | null) => {
      clearTimeout(timer);
      resolve({ ...collected, code, signal, milliseconds: Date.now() - started });
    };
    child.once("error", (error) => {
      collected.stderr += error.message;
      settle(127, null);
    });
    child.once("close", settle);
  });
}

function collect(
  child: ChildProcess,
  into: { stdout: string; stderr: string },
  onLine: ((line: string) => void) | undefined,
): void {
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    into.stdout += text;
    for (const line of text.split("\n")) if (line.trim() !== "") onLine?.(line);
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    into.stderr += text;
  });
}

/** Signals a whole process group; a group that is already gone is no failure. */
export function endGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    /* gone already */
  }
}

export function isGroupAlive(pid: number): boolean {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Ends a process this run started: politely, then by force after two seconds. */
export async function endProcess(pid: number | undefined, graceMs = 2000): Promise<void> {
  if (pid === undefined || !isAlive(pid)) return;
  signalOne(pid, "SIGTERM");
  const until = Date.now() + graceMs;
  while (isAlive(pid) && Date.now() < until) await pause(50);
  if (isAlive(pid)) signalOne(pid, "SIGKILL");
}

/** Ends a process without a word: it has no chance to tidy up, and its files stay as they are. */
export async function killed(pid: number | undefined): Promise<void> {
  if (pid === undefined) throw new Error("there is no process to kill");
  signalOne(pid, "SIGKILL");
  await until(`process ${pid} to be gone`, 5000, () => !isAlive(pid));
}

export function signalOne(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    /* gone already */
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch {
    return false;
  }
}

function isZombie(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.startsWith("Z") ?? false;
  } catch {
    return false;
  }
}

/** Processes that carry this run's mark, or name this run's throw-away home (Linux; elsewhere none are found). */
export function markedProcesses(home?: string): { readonly pid: number; readonly command: string }[] {
  const mark = `COUNTERSIGN_RIG=${RUN_MARK.COUNTERSIGN_RIG}`;
  return processIds().flatMap((pid) => {
    if (pid === process.pid) return [];
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      const ours =
        home === undefined
          ? environment.includes(mark)
          : command.includes(home) || environment.some((entry) => entry === `HOME=${home}`);
      return ours && !isZombie(pid) ? [{ pid, command }] : [];
    } catch {
      return [];
    }
  });
}

function processIds(): number[] {
  try {
    return readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  } catch {
    return [];
  }
}

/** Ends what this run left behind, by id, and tells what it was. */
export async function endMarked(home?: string): Promise<readonly string[]> {
  const left = markedProcesses(home);
  await Promise.all(left.map(({ pid }) => endProcess(pid)));
  return left.map(({ command }) => command);
}

/** A port of the loopback interface that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Asks again and again until the answer is neither undefined nor false; tells what it waited for when time is up. */
export async function until<T>(
  what: string,
  timeoutMs: number,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs / 1000} s in vain for ${what}.`);
    await pause(100);
  }
}
