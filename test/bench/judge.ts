// Times the engine alone, without hook, socket or log: one command after another over many different ones, a fresh
// process, and inputs made to be slow. Nothing is judged from memory. Run it with: node --import tsx test/bench/judge.ts

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import * as effectful from "../core/tools/field/effectful.ts";
import * as quiet from "../core/tools/field/quiet.ts";
import type { FieldTable } from "../core/tools/field/table.ts";
import { judgeLine } from "../invariants/judge-line.ts";
import { HOSTILE } from "./hostile.ts";

const ROUNDS = 12;
const WARM_UP = 4;
const TRIES = 5;

const commands = Object.values<FieldTable>({ ...quiet, ...effectful }).flatMap((table) => Object.values(table).flat());

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Of each command the middle one of its rounds: other work on the machine interrupts any of them. */
function everyday(): string {
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

/** Import of the bundled engine and its first judgement, in a process of its own. */
function start(): string {
  const folder = mkdtempSync(join(tmpdir(), "countersign-bench-"));
  const outfile = join(folder, "engine.mjs");
  const entry = join(import.meta.dirname, "../invariants/judge-line.ts");
  const options = { bundle: true, minify: true, platform: "node", format: "esm", target: "node20" } as const;
  buildSync({ ...options, entryPoints: [entry], outfile, mainFields: ["module", "main"], logLevel: "error" });
  const code = `const t = performance.now(); const { judgeLine } = await import(${JSON.stringify(outfile)});
    judgeLine("git status --short"); console.log(performance.now() - t);`;
  const once = () => Number(execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" }));
  const best = Math.min(...Array.from({ length: TRIES }, once));
  rmSync(folder, { recursive: true });
  return `${best.toFixed(0)} ms`;
}

function hostile(): string {
  const times = Object.entries(HOSTILE).map(([name, make]) => {
    const line = make();
    return { name, taken: Math.min(...Array.from({ length: TRIES }, () => timed(() => judgeLine(line)))) };
  });
  times.sort((a, b) => b.taken - a.taken);
  const shown = times.slice(0, 5).map(({ name, taken }) => `${name} ${taken.toFixed(0)} ms`);
  return `worst of ${times.length}: ${shown.join(", ")}`;
}

console.log(`One command of ${commands.length}: ${everyday()}`);
console.log(`Start of a process, with its first judgement: ${start()}`);
console.log(`Inputs of up to 64 kB made to be slow, ${hostile()}`);
