// Times the engine alone, without hook, socket or log: one command after another over many different ones, a fresh
// process, and inputs made to be slow. What is timed is bundled as it ships; nothing is judged from memory.
// Run it with: node --import tsx test/bench/judge.ts

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { NODE_BUNDLE } from "../../build/bundle.ts";
import * as effectful from "../core/tools/field/effectful.ts";
import * as quiet from "../core/tools/field/quiet.ts";
import type { FieldTable } from "../core/tools/field/table.ts";
import { HOSTILE } from "./hostile.ts";

const ROUNDS = 12;
const WARM_UP = 4;
const TRIES = 9;

const commands = Object.values<FieldTable>({ ...quiet, ...effectful }).flatMap((table) => Object.values(table).flat());

type JudgeLine = (command: string) => unknown;

/** The engine in a file of its own. */
async function bundled(folder: string): Promise<string> {
  const outfile = join(folder, "engine.cjs");
  const entry = join(import.meta.dirname, "../invariants/judge-line.ts");
  await build({ ...NODE_BUNDLE, entryPoints: [entry], outfile });
  return outfile;
}

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

function hostile(judgeLine: JudgeLine): string {
  const times = Object.entries(HOSTILE).map(([name, make]) => {
    const line = make();
    return { name, taken: Math.min(...Array.from({ length: TRIES }, () => timed(() => judgeLine(line)))) };
  });
  times.sort((a, b) => b.taken - a.taken);
  const shown = times.slice(0, 5).map(({ name, taken }) => `${name} ${taken.toFixed(0)} ms`);
  return `worst of ${times.length}: ${shown.join(", ")}`;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "countersign-bench-"));
  const engine = await bundled(folder);
  const { judgeLine } = createRequire(import.meta.url)(engine) as { readonly judgeLine: JudgeLine };
  console.log(`One command of ${commands.length}: ${everyday(judgeLine)}`);
  console.log(`Start of a process, with its first judgement: ${start(engine)}`);
  console.log(`Inputs of up to 64 kB made to be slow, ${hostile(judgeLine)}`);
  rmSync(folder, { recursive: true });
}

void main();
