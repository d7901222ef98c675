// Times the engine alone, without hook, socket or log: one command after another over many different ones, a fresh
// process, and inputs made to be slow. What is timed is bundled as it ships; nothing is judged from memory.
// Run it with: node --import tsx test/bench/judge.ts

import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as effectful from "../core/tools/field/effectful.ts";
import * as quiet from "../core/tools/field/quiet.ts";
import type { FieldTable } from "../core/tools/field/table.ts";
import { bundled } from "./bundled.ts";
import type { ClassTime } from "./hostile-times.ts";
import { FULL } from "./sized.ts";

const ROUNDS = 12;
const WARM_UP = 4;
const TRIES = 9;
/** What any input may take. */
const MAX_MILLISECONDS = 50;

const commands = Object.values<FieldTable>({ ...quiet, ...effectful }).flatMap((table) => Object.values(table).flat());

type JudgeLine = (command: string) => unknown;

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Of each command the middle one of its rounds: other work on the machine interrupts any of them. */
function everyday(judgeLine: JudgeLine): string {
  const rounds = commands.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, command] of commands.entries()) {
      const taken = timed(() => judgeLine(command)) * 1000;
      if (round >= WARM_UP) rounds[index]?.push(taken);
    }
  }
  const micros = rounds.map((times) => shareOf(times, 0.5));
  const at = (share: number) => `${Math.round(shareOf(micros, share))} µs`;
  return `median ${at(0.5)}, 90 % within ${at(0.9)}, 99 % within ${at(0.99)}, worst ${at(1)}`;
}

function shareOf(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * share)] ?? 0;
}

/** Loading the engine and its first judgement, in a process of its own: the clock's time and the processor's. */
function start(engine: string): string {
  const code = `const t = performance.now(); const used = process.cpuUsage();
    require(${JSON.stringify(engine)}).judgeLine("git status --short");
    const { user, system } = process.cpuUsage(used);
    console.log(JSON.stringify([performance.now() - t, (user + system) / 1000]));`;
  const once = () => JSON.parse(execFileSync(process.execPath, ["-e", code], { encoding: "utf8" })) as [number, number];
  const tries = Array.from({ length: TRIES }, once);
  const best = (at: 0 | 1) => Math.min(...tries.map((times) => times[at])).toFixed(0);
  return `${best(0)} ms, of the processor's time ${best(1)} ms`;
}

/** Each class of hostile input: of a few tries the best, in the processor's time where that is less. */
function slow(times: readonly ClassTime[]): string {
  const worst = times.toSorted((a, b) => b.milliseconds - a.milliseconds);
  const shown = worst.slice(0, 5).map(({ name, milliseconds }) => `${name} ${milliseconds.toFixed(0)} ms`);
  const over = worst.filter(({ milliseconds }) => milliseconds > MAX_MILLISECONDS);
  return `${over.length} of ${worst.length} take more than ${MAX_MILLISECONDS} ms, worst: ${shown.join(", ")}`;
}

async function main(): Promise<void> {
  const require = createRequire(import.meta.url);
  const [engine, hostile] = await Promise.all(
    ["../invariants/judge-line.ts", "hostile-times.ts"].map((entry) => bundled(join(import.meta.dirname, entry))),
  );
  if (engine === undefined || hostile === undefined) return;
  const { judgeLine } = require(engine) as { readonly judgeLine: JudgeLine };
  const { hostileTimes } = require(hostile) as { readonly hostileTimes: (size: number) => readonly ClassTime[] };
  console.log(`One command of ${commands.length}: ${everyday(judgeLine)}`);
  console.log(`Start of a process, with its first judgement: ${start(engine)}`);
  console.log(`Inputs of up to 64 kB made to be slow: ${slow(hostileTimes(FULL))}`);
  for (const bundle of [engine, hostile]) rmSync(dirname(bundle), { recursive: true });
}

void main();
