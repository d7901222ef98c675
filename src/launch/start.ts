// Starts the broker as a process of its own, or joins the one that runs, and waits until it serves.
// The token's hash goes over the broker's standard input, never over its command line or its environment.

import { spawn } from "node:child_process";
import path from "node:path";
import { sha256 } from "../machine/digest.ts";
import type { StatePaths } from "../protocol/state-folder.ts";
import { pingBroker } from "./ping.ts";
import { BROKER_BUNDLE, isNewer } from "./place.ts";

export interface Starting {
  readonly paths: StatePaths;
  readonly home: string;
  readonly runtime: string;
  readonly version: string;
  /** The starting window's token; its hash is handed over. */
  readonly token?: string;
}

const READY_MILLISECONDS = 8_000;

/** Resolves when a broker of at least this version serves; rejects with a sentence. */
export async function startBroker(starting: Starting): Promise<void> {
  const running = await pingBroker(starting.paths.hookSocket, 1_000);
  if (running !== undefined && !isNewer(starting.version, running.version)) return;
  launch(starting);
  const until = Date.now() + READY_MILLISECONDS;
  while (Date.now() < until) {
    const pong = await pingBroker(starting.paths.hookSocket, 500);
    if (pong !== undefined && !isNewer(starting.version, pong.version)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The broker did not start within ${READY_MILLISECONDS / 1000} s; see ${starting.paths.brokerLog}`);
}

function launch(starting: Starting): void {
  const bundle = path.join(starting.paths.bin, BROKER_BUNDLE);
  const child = spawn(starting.runtime, [bundle, "--home", starting.home], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    // A clean environment: what the editor was started with must not change the guard.
    env: {
      HOME: starting.home,
      PATH: "/usr/bin:/bin",
      ELECTRON_RUN_AS_NODE: "1",
      ...searchPath(),
      ...systemVariables(),
    },
    cwd: starting.home,
  });
  child.on("error", () => {});
  child.stdin.on("error", () => {});
  child.stdin.end(starting.token === undefined ? "" : `${sha256(starting.token)}\n`);
  child.unref();
}

/** Where the agent's program may be found; the broker reads it and runs nothing from it. */
function searchPath(): Record<string, string> {
  return process.env.PATH === undefined ? {} : { COUNTERSIGN_SEARCH_PATH: process.env.PATH };
}

/** Windows programs do not start without these. */
function systemVariables(): Record<string, string> {
  if (process.platform !== "win32") return {};
  const names = ["SystemRoot", "TEMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA"];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
