// One broker an account: who holds the lock file may listen. A newer version takes over from an older one.
// Never signals a process unless the lock names it and it is seen to be a Countersign broker.

import { randomBytes } from "node:crypto";
import fs from "node:fs";
import * as v from "valibot";
import { pingBroker } from "../../launch/ping.ts";
import { isNewer } from "../../launch/place.ts";
import { readJson } from "../../machine/small-files.ts";
import type { StatePaths } from "../../protocol/state-folder.ts";
import { isBrokerProcess } from "./process-check.ts";

const Holder = v.object({ pid: v.number(), version: v.string(), nonce: v.string(), startedAt: v.number() });
export type Holder = v.InferOutput<typeof Holder>;

export interface Lock {
  /** False once another broker has taken the lock or somebody removed it: then this one must stop. */
  readonly mine: () => boolean;
  readonly release: () => void;
}

export type Acquired =
  | { readonly kind: "held"; readonly lock: Lock }
  | { readonly kind: "running"; readonly by: Holder };

export async function acquireLock(paths: StatePaths, version: string): Promise<Acquired> {
  const me: Holder = { pid: process.pid, version, nonce: randomBytes(8).toString("hex"), startedAt: Date.now() };
  for (let attempt = 0; attempt < 20; attempt++) {
    if (create(paths.lock, me)) return { kind: "held", lock: lockOf(paths.lock, me) };
    const holder = readHolder(paths.lock);
    if (holder !== undefined && (await isServing(paths, holder))) {
      if (!isNewer(version, holder.version)) return { kind: "running", by: holder };
      await stop(holder);
    } else if (holder !== undefined && Date.now() - holder.startedAt < 2000 && isBrokerProcess(holder.pid)) {
      // It holds the lock but does not listen yet: a start that runs beside this one.
      await pause(200);
      continue;
    } else if (holder !== undefined) await stop(holder);
    discard(paths.lock, holder);
  }
  throw new Error(`${paths.lock} could not be taken; remove it if no Countersign broker runs`);
}

function readHolder(path: string): Holder | undefined {
  const parsed = v.safeParse(Holder, readJson(path, 4096));
  return parsed.success ? parsed.output : undefined;
}

/** The lock appears whole or not at all: half a lock would look stale to a start beside this one. */
function create(path: string, me: Holder): boolean {
  const draft = `${path}.${me.nonce}.new`;
  fs.writeFileSync(draft, JSON.stringify(me), { flag: "w", mode: 0o600 });
  try {
    fs.linkSync(draft, path);
    return true;
  } catch (problem) {
    if ((problem as { code?: unknown }).code === "EEXIST") return false;
    throw problem;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function lockOf(path: string, me: Holder): Lock {
  const mine = () => readHolder(path)?.nonce === me.nonce;
  return {
    mine,
    release: () => {
      if (mine()) fs.rmSync(path, { force: true });
    },
  };
}

async function isServing(paths: StatePaths, holder: Holder): Promise<boolean> {
  const answer = await pingBroker(paths.hookSocket, 1500);
  return answer?.pid === holder.pid;
}

/** Ends the process that the lock names, if it still is a broker: politely, then for certain (it may be stopped). */
async function stop(holder: Holder): Promise<void> {
  if (holder.pid === process.pid) return;
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    if (!isBrokerProcess(holder.pid)) return;
    process.kill(holder.pid, signal);
    for (let waited = 0; waited < 2000 && isBrokerProcess(holder.pid); waited += 50) await pause(50);
  }
}

/** Takes the stale lock away, and only that one: it is moved first, so that a lock made meanwhile is put back. */
function discard(path: string, stale: Holder | undefined): void {
  const aside = `${path}.${randomBytes(4).toString("hex")}.old`;
  try {
    fs.renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved !== undefined && moved.nonce !== stale?.nonce) {
    try {
      fs.linkSync(aside, path);
    } catch {
      // A third one was faster; the loser finds out by `mine`.
    }
  }
  fs.rmSync(aside, { force: true });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
