// Every transformation that can be run is run, with commands that only make files, in a folder of their own:
// one that does not mean the same would let a hole pass unseen.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { seedOf } from "./transformation.ts";
import { TRANSFORMATIONS } from "./transformations.ts";

const COMMANDS = [
  "mkdir one 'two three' four",
  "mkdir -p -m 755 one/inner 'it is'",
  "touch one.txt two.txt",
  "mkdir /proc/self/cwd/one",
  "mkdir ~/one",
];
const SCRATCH = mkdtempSync(join(tmpdir(), "meaning-"));

afterAll(() => rmSync(SCRATCH, { recursive: true, force: true }));

const TRIED = TRANSFORMATIONS.filter(({ untried, needs = [] }) => untried !== true && needs.every(isThere));

describe.each(TRIED.map((transformation) => [transformation.name, transformation] as const))("%s", (_, { apply }) => {
  const fitting = COMMANDS.flatMap((command) => {
    const line = apply(seedOf(command));
    return line === undefined ? [] : [[command, line] as const];
  });
  const lines = fitting.slice(0, 2);

  it("fits at least one of the commands", () => {
    expect(lines).not.toEqual([]);
  });

  it.each(lines)("does what %s does", (command, line) => {
    expect(made(line)).toEqual(madePlainly(command));
  });
});

const plain = new Map<string, readonly string[]>();

function madePlainly(command: string): readonly string[] {
  const before = plain.get(command) ?? made(command);
  expect(before).not.toEqual([]);
  plain.set(command, before);
  return before;
}

/** What the line leaves in an empty folder. */
function made(line: string): readonly string[] {
  const folder = mkdtempSync(join(SCRATCH, "run-"));
  const env = { PATH: process.env.PATH, HOME: folder, LANG: "C.UTF-8" };
  spawnSync("bash", ["--norc", "-c", line], { cwd: folder, env, input: "", timeout: 10_000 });
  return readdirSync(folder, { recursive: true }).map(String).sort();
}

function isThere(program: string): boolean {
  const folders = program.startsWith("/") ? [""] : (process.env.PATH ?? "").split(delimiter);
  return folders.some((folder) => existsSync(join(folder, program)));
}
