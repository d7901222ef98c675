// Judges random command lines and says what is wrong with a verdict: a failure inside, a slow one, one that differs from
// itself, or an allow of what was not understood. By hand: node --import tsx test/property/fuzz.ts LINES PROCESSES [SEED]

import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { judgeLine } from "../invariants/judge-line.ts";
import { drawer, randomLine } from "./random-lines.ts";

/** Generous: other work may run on the machine. */
const MAX_MILLISECONDS = 1_000;
const COMPARED = 16;

export interface Outcome {
  readonly lines: number;
  readonly slowest: { readonly milliseconds: number; readonly line: string };
  /** The first few lines with what is wrong about them. */
  readonly wrong: readonly string[];
}

export function fuzz(lines: number, seed: number): Outcome {
  const draw = drawer(seed);
  const wrong: string[] = [];
  let slowest: Outcome["slowest"] = { milliseconds: 0, line: "" };
  let done = 0;
  for (; done < lines && wrong.length < 10; done += 1) {
    const line = randomLine(draw);
    const fault = faultOf(line, done % COMPARED === 0);
    if (fault !== undefined) wrong.push(`${fault}: ${JSON.stringify(line)}`);
    const milliseconds = timeOf(line);
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, line };
    if (milliseconds > MAX_MILLISECONDS) wrong.push(`takes ${milliseconds.toFixed(0)} ms: ${JSON.stringify(line)}`);
  }
  return { lines: done, slowest, wrong };
}

/** The better of a few tries: a process may be made to wait in the middle of any of them. */
function timeOf(line: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && best > MAX_MILLISECONDS / 20; tries += 1) {
    const started = performance.now();
    judgeLine(line);
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

function faultOf(line: string, compares: boolean): string | undefined {
  const verdict = judgeLine(line);
  const { decision, problems } = verdict;
  const failure = problems.find(({ sentence }) => sentence.startsWith("Countersign could not analyse"));
  if (failure !== undefined) return failure.sentence;
  if (problems.length > 0 && decision === "allow") return "allows what was not understood";
  if (compares && JSON.stringify(judgeLine(line)) !== JSON.stringify(verdict)) return "is judged differently each time";
  return undefined;
}

const CHUNK = 20_000;

/** Each process takes an equal share of the lines, from seeds of its own, and prints what it has found so far. */
function runAll([lines = "1000000", processes = "1", seed = "1"]: readonly string[]): void {
  const share = Math.ceil(Number(lines) / Number(processes));
  if (process.send !== undefined) {
    for (let done = 0; done < share; done += CHUNK) {
      const outcome = fuzz(Math.min(CHUNK, share - done), Number(seed) * 1_000_000 + done / CHUNK);
      console.log(JSON.stringify({ seed, ...outcome, lines: done + outcome.lines }));
      if (outcome.wrong.length > 0) process.exitCode = 1;
    }
    process.disconnect();
    return;
  }
  for (let index = 0; index < Number(processes); index += 1) {
    const child = fork(fileURLToPath(import.meta.url), [String(share), "1", String(Number(seed) + index)]);
    child.on("exit", (code) => {
      if (code !== 0) process.exitCode = 1;
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) runAll(process.argv.slice(2));
