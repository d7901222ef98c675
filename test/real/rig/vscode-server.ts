// Starts the server build of VS Code on a loopback port, for one throw-away home. Time-bounded, and stopped with all
// that it started. Never uses the person's own editor, profile or home.

import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { RealParts } from "./cache.ts";
import { cleanEnvironment } from "./environment.ts";
import { type Front, openFront } from "./front.ts";
import { endGroup, endProcess, freePort, isAlive, isGroupAlive, RUN_MARK, run, until } from "./processes.ts";

type Settings = Readonly<Record<string, unknown>>;

export interface ServerOptions {
  readonly home: string;
  /** Where the server keeps its data and log; usually beside the home. */
  readonly data: string;
  readonly settings: Settings;
  /** Leave folders untrusted until the person trusts them (Restricted Mode). */
  readonly askForTrust?: boolean;
  readonly environment?: NodeJS.ProcessEnv;
  /** For a person, not for a driver: VS Code shows notifications then, which a driver's window never does. */
  readonly forPerson?: boolean;
  /** Unpacked extensions to have installed from the start. */
  readonly extensions?: readonly string[];
}

export interface VscodeServer {
  readonly port: number;
  readonly pid: number;
  readonly log: string;
  /** Adds to the settings, or replaces the same ones; open windows see the change. */
  changeSettings(settings: Settings): void;
  stop(): Promise<void>;
}

/** Longest life of a server that nobody stopped. */
const LIFE_SECONDS = 3600;

export async function startServer(parts: RealParts, options: ServerOptions): Promise<VscodeServer> {
  const port = await freePort();
  mkdirSync(options.data, { recursive: true });
  const log = join(options.data, "server.log");
  const changeSettings = (settings: Settings) => addSettings(options.data, settings);
  changeSettings(options.settings);
  placeExtensions(join(options.data, "extensions"), options.extensions ?? []);
  const output = openSync(log, "a");
  const [program = parts.node, ...args] = [...bounded(), parts.node, ...serverArguments(parts, port, options)];
  const child = spawn(program, args, {
    cwd: parts.server,
    env: { ...serverEnvironment(parts, options), ...RUN_MARK },
    detached: true,
    stdio: ["ignore", output, output],
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`The server could not be started with ${parts.node}.`);
  let front: Front | undefined;
  const stop = async () => {
    front?.close();
    await endProcess(pid);
    endGroup(pid, "SIGKILL");
    await until("the server's processes to end", 10_000, () => !isGroupAlive(pid));
  };
  await answering(port, pid, log).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  front = await openFront(port);
  return { port: front.port, pid, log, changeSettings, stop };
}

/** Installs a packaged extension the way a person would, into the server's own extensions folder. */
export async function installVsix(parts: RealParts, options: ServerOptions, vsix: string): Promise<string> {
  const args = ["out/server-main.js", "--install-extension", vsix, "--accept-server-license-terms", "--force"];
  const result = await run(parts.node, [...args, "--server-data-dir", options.data], {
    cwd: parts.server,
    env: serverEnvironment(parts, options),
    timeoutMs: 60_000,
  });
  if (result.code !== 0) throw new Error(`Installing ${vsix} failed: ${result.stderr}${result.stdout}`);
  return result.stdout;
}

/** Ends the server in the end even where this process was killed before it could. */
function bounded(): readonly string[] {
  return existsSync("/usr/bin/timeout") ? ["/usr/bin/timeout", "--kill-after=5", String(LIFE_SECONDS)] : [];
}

function serverArguments(parts: RealParts, port: number, options: ServerOptions): string[] {
  return [
    join(parts.server, "out/server-main.js"),
    ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token", "--accept-server-license-terms"],
    ...(options.askForTrust ? [] : ["--disable-workspace-trust"]),
    ...(options.forPerson ? [] : ["--enable-smoke-test-driver"]),
    ...["--disable-telemetry", "--server-data-dir", options.data],
  ];
}

function serverEnvironment(parts: RealParts, options: ServerOptions): NodeJS.ProcessEnv {
  const clean = cleanEnvironment(options.home);
  return { ...clean, PATH: `${dirname(parts.node)}:${clean.PATH ?? ""}`, ...options.environment };
}

/** The server build reads the person's settings from its data folder, and the machine's beside them. */
function addSettings(data: string, settings: Settings): void {
  for (const scope of ["User", "Machine"]) {
    const file = join(data, "data", scope, "settings.json");
    mkdirSync(dirname(file), { recursive: true });
    const before = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
    writeFileSync(file, JSON.stringify({ ...before, ...settings }, null, 2));
  }
}

/** Copies unpacked extensions into an extensions folder before VS Code first looks at it. */
export function placeExtensions(folder: string, extensions: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (const from of extensions) {
    const { publisher, name, version } = JSON.parse(readFileSync(join(from, "package.json"), "utf8"));
    const filter = (file: string) => SHIPPED.has(relative(from, file).split(sep)[0] ?? "");
    cpSync(from, join(folder, `${publisher}.${name}-${version}`), { recursive: true, filter });
  }
}

/** What an extension consists of; Countersign's own folder holds much more. */
const SHIPPED: ReadonlySet<string> = new Set([
  "",
  "package.json",
  "package.nls.json",
  "extension.cjs",
  "dist",
  "media",
]);

async function answering(port: number, pid: number, log: string): Promise<void> {
  await until("the server build of VS Code to answer", 60_000, async () => {
    if (!isAlive(pid)) throw new Error(`The server ended at once: ${readFileSync(log, "utf8").slice(-2000)}`);
    return fetch(`http://127.0.0.1:${port}/version`, { signal: AbortSignal.timeout(2000) })
      .then((response) => response.ok)
      .catch(() => false);
  });
}
