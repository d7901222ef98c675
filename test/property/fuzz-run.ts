// Judges millions of random actions with the bundled engine, in several processes, and prints what came of each chunk.
// By hand: node --import tsx test/property/fuzz-run.ts ACTIONS PROCESSES [FIRST CHUNK]; a run goes on from any chunk.

import { type ChildProcess, fork } from "node:child_process";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundled } from "../bench/bundled.ts";
import type { Outcome } from "./fuzz.ts";
import type { Task } from "./fuzz-child.ts";

const CHUNK = 20_000;
/** A chunk takes seconds. */
const HANGS_AFTER = 15 * 60 * 1000;

const [actions = "1000000", processes = "1", first = "1"] = process.argv.slice(2);
const end = Number(first) + Math.ceil(Number(actions) / CHUNK);
let next = Number(first);
let judged = 0;

async function main(): Promise<void> {
  const bundle = await bundled(join(import.meta.dirname, "fuzz-child.ts"));
  process.on("exit", () => rmSync(dirname(bundle), { recursive: true }));
  for (let index = 0; index < Number(processes); index += 1) giveNext(fork(bundle));
}

function giveNext(child: ChildProcess): void {
  if (next >= end) {
    child.disconnect();
    return;
  }
  const task: Task = { chunk: next, actions: CHUNK };
  next += 1;
  const started = performance.now();
  const hangs = setTimeout(() => fail(task, "hangs"), HANGS_AFTER);
  const died = () => fail(task, "ends the process");
  child.once("exit", died);
  child.once("message", (outcome: Outcome) => {
    clearTimeout(hangs);
    child.off("exit", died);
    judged += outcome.actions;
    const perSecond = Math.round(outcome.actions / ((performance.now() - started) / 1000));
    console.log(JSON.stringify({ chunk: task.chunk, judged, perSecond, ...outcome }));
    if (outcome.wrong.length > 0) process.exitCode = 1;
    giveNext(child);
  });
  child.send(task);
}

/** What hangs, or takes the process with it, is found by running its chunk again. */
function fail({ chunk }: Task, what: string): never {
  console.log(JSON.stringify({ chunk, wrong: [what] }));
  process.exit(1);
}

void main();
