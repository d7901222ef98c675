// A laboratory for the real shim and the real broker: a throw-away home, bundles made from the source, and every process
// that was started is ended by its own id. Nothing here touches the person's home.
import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { NODE_BUNDLE } from "../../build/bundle.ts";
import { isBrokerProcess } from "../../src/broker/process/process-check.ts";
import { hookCommand } from "../../src/hook/command.ts";
import { connectBroker, type Link } from "../../src/launch/connect.ts";
import { placeFiles } from "../../src/launch/place.ts";
import { startBroker } from "../../src/launch/start.ts";
import type { FeedRow } from "../../src/protocol/feed.ts";
import { type StatePaths, statePaths } from "../../src/protocol/state-folder.ts";
import { METHODS, NEWS, PROTOCOL, type RowsNews } from "../../src/protocol/window.ts";

export const TOKEN = "ab".repeat(32);

/** The shells that `sh` is on one system or another. */
export const SHELLS: readonly { readonly name: string; readonly argv: readonly string[] }[] = [
  { name: "sh", argv: ["/bin/sh"] },
  { name: "bash --posix", argv: ["/bin/bash", "--posix"] },
];

/** What the shim may talk to the socket with: its own client, which each laboratory compiles, and curl. */
export const CLIENTS: readonly { readonly name: string; readonly file?: string }[] = [
  { name: "its own client" },
  ...["/usr/bin/curl"].filter((file) => fs.existsSync(file)).map((file) => ({ name: path.basename(file), file })),
];

/** Every shell with every client. */
export const SHIMS = SHELLS.flatMap((shell) =>
  CLIENTS.map(({ name, file }) => ({ name: `${shell.name} with ${name}`, argv: shell.argv, file })),
);

/** The shim's text with this one client, or with its own alone. */
export function withClient(file: string | undefined): (text: string) => string {
  return (text) => {
    const alone = text.replace(/^curls=.*$/m, "curls=");
    return file === undefined ? alone : alone.replace(/^client=.*$/m, `client='${file}'`);
  };
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Lab {
  readonly home: string;
  readonly paths: StatePaths;
  readonly version: string;
  /** The command line of the agent's settings. */
  readonly command: string;
  /** Changes the placed shim's text. */
  readonly alterHook: (change: (text: string) => string) => void;
  readonly hook: (event: unknown, how?: HookRun) => Promise<Ended>;
  readonly window: (how?: { readonly token?: string; readonly folders?: readonly string[] }) => Promise<Window>;
  readonly brokerPid: () => number;
  /** Kills the broker and waits until it is gone: a dying one may still take a connection. */
  readonly killBroker: () => Promise<void>;
  readonly end: () => Promise<void>;
}

export interface HookRun {
  readonly shell?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly role?: "decide" | "report";
  /** Gets the shell's process, the leader of a group of its own, as soon as it runs. */
  readonly started?: (child: ChildProcess) => void;
}

export interface Window {
  readonly link: Link;
  readonly greeting: unknown;
  /** The newest row that satisfies the test, now or when it comes. */
  readonly row: (test: (row: FeedRow) => boolean) => Promise<FeedRow>;
  readonly closed: Promise<void>;
}

let bundles: Promise<string> | undefined;

/** Bundles the broker and the fallback once a test file. */
export function madeBundles(): Promise<string> {
  bundles ??= (async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "countersign-dist-"));
    process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
    const made = (source: string, name: string) =>
      build({ ...NODE_BUNDLE, entryPoints: [`src/${source}/main.ts`], outfile: path.join(folder, name) });
    await Promise.all([made("programs", "cli.js"), made("hook", "hook.js")]);
    for (const name of ["hook.sh", "hook.c", "countersign.sh"])
      fs.copyFileSync(`src/hook/${name}`, path.join(folder, name));
    return folder;
  })();
  return bundles;
}

export async function openLab(
  how: { readonly runtime?: string; readonly version?: string; readonly home?: string } = {},
): Promise<Lab> {
  const home = how.home ?? fs.mkdtempSync(path.join(os.tmpdir(), "countersign-home-"));
  const paths = statePaths(home, process.platform, "tester");
  const version = how.version ?? "0.1.0";
  const runtime = how.runtime ?? process.execPath;
  await placeFiles({ paths, home, bundles: await madeBundles(), runtime, version });
  const links: Link[] = [];
  return {
    home,
    paths,
    version,
    command: hookCommand(paths, "claude-code"),
    alterHook: (change) => {
      const text = fs.readFileSync(paths.hookScript, "utf8");
      fs.chmodSync(paths.hookScript, 0o700);
      fs.writeFileSync(paths.hookScript, change(text));
    },
    hook: (event, run = {}) => runHook(hookCommand(paths, "claude-code", run.role), event, run),
    window: async (as = {}) => {
      const token = as.token ?? TOKEN;
      await startBroker({ paths, home, runtime, version, token });
      const opened = await openWindow(paths, { token, folders: as.folders ?? [home], version });
      links.push(opened.link);
      return opened;
    },
    brokerPid: () => JSON.parse(fs.readFileSync(paths.lock, "utf8")).pid,
    killBroker: async () => {
      const pid = JSON.parse(fs.readFileSync(paths.lock, "utf8")).pid;
      process.kill(pid, "SIGKILL");
      while (isBrokerProcess(pid) || (await takesConnections(paths.hookSocket)))
        await new Promise((resolve) => setTimeout(resolve, 5));
    },
    end: async () => {
      for (const link of links) link.close();
      await endBroker(paths.lock);
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}

export function runHook(command: string, event: unknown, run: HookRun = {}): Promise<Ended> {
  const [program = "/bin/sh", ...rest] = run.shell ?? ["/bin/sh"];
  return new Promise((resolve) => {
    const child = spawn(program, [...rest, "-c", command], { env: { ...process.env, ...run.env }, detached: true });
    run.started?.(child);
    let out = "";
    let err = "";
    child.stdout.on("data", (part) => {
      out += String(part);
    });
    child.stderr.on("data", (part) => {
      err += String(part);
    });
    child.stdin.on("error", () => {});
    child.on("close", (code) => resolve({ code, out, err }));
    child.stdin.end(typeof event === "string" ? event : JSON.stringify(event));
  });
}

/** A PreToolUse event of the Bash tool. */
export function bash(command: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    hook_event_name: "PreToolUse",
    session_id: "session-1",
    cwd: "/tmp",
    permission_mode: "bypassPermissions",
    tool_name: "Bash",
    tool_input: { command },
    tool_use_id: `use-${command}`,
    ...more,
  };
}

async function openWindow(
  paths: StatePaths,
  as: { token: string; folders: readonly string[]; version: string },
): Promise<Window> {
  const seen = new Map<string, FeedRow>();
  const listeners = new Set<() => void>();
  let close: () => void = () => {};
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  const news = (method: string, params: unknown) => {
    if (method !== NEWS.rows) return;
    for (const row of (params as RowsNews).rows) seen.set(row.id, row);
    for (const listener of [...listeners]) listener();
  };
  const link = await connectBroker(paths.uiSocket, { news, closed: () => close() });
  const greeting = await link.request(METHODS.hello, { protocol: PROTOCOL, client: "window", ...as });
  const { snapshot } = greeting as { snapshot?: { rows: FeedRow[] } };
  for (const row of snapshot?.rows ?? []) seen.set(row.id, row);
  const row = (test: (row: FeedRow) => boolean) =>
    new Promise<FeedRow>((resolve) => {
      const look = () => {
        const found = [...seen.values()].findLast(test);
        if (found === undefined) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
    });
  return { link, greeting, row, closed };
}

/** A dying process has no command line any more while one of its threads still holds its sockets. */
function takesConnections(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = net.connect(socket);
    connection.on("error", () => resolve(false));
    connection.on("connect", () => {
      connection.destroy();
      resolve(true);
    });
  });
}

async function endBroker(lock: string): Promise<void> {
  let pid: number;
  try {
    pid = JSON.parse(fs.readFileSync(lock, "utf8")).pid;
  } catch {
    return;
  }
  for (const signal of ["SIGCONT", "SIGTERM", "SIGKILL"] as const) {
    if (!isBrokerProcess(pid)) return;
    process.kill(pid, signal);
    for (let waited = 0; signal === "SIGTERM" && waited < 2000 && isBrokerProcess(pid); waited += 20)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
