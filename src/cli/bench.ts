// Builds what `check` judges with from its options: the machine as it is, rules, preset and workspace.
// Rules of a workspace may only tighten here: whether the person reviewed them is the broker's to know.

import { existsSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { parseRules, type RuleFile, toldProblem } from "../core/rules/parse.ts";
import { PRESETS, type PresetName, type RuleSet } from "../core/rules/rule.ts";
import { visible } from "../core/text/visible.ts";
import type { World } from "../core/world.ts";
import { MACHINE_DISK } from "../machine/disk.ts";
import { statePaths } from "../protocol/state-folder.ts";
import { type Io, UsageError } from "./io.ts";
import type { Bench } from "./judging.ts";

export interface BenchOptions {
  readonly preset?: string | undefined;
  readonly rules?: string | undefined;
  readonly workspace?: string | undefined;
  readonly home?: string | undefined;
}

/** Options of every command that judges, in the form of node:util's parseArgs. */
export const BENCH_OPTIONS = {
  preset: { type: "string" },
  rules: { type: "string" },
  workspace: { type: "string" },
  home: { type: "string" },
} as const;

export function benchOf(options: BenchOptions, io: Io): Bench {
  const home = options.home === undefined ? io.home : absolutePath(options.home, io);
  const workspace = options.workspace === undefined ? [] : [absolutePath(options.workspace, io)];
  return {
    world: worldOf(home, io),
    ruleSets: [
      ...standingRules(home, workspace, io),
      ...(options.rules === undefined ? [] : [givenRules(options.rules, io)]),
    ],
    preset: presetOf(options.preset),
    workspace,
    now: io.now,
  };
}

/** The person's own rules and those of the workspace, where they have any. */
function standingRules(home: string, workspace: readonly string[], io: Io): readonly RuleSet[] {
  const user = { scope: "user" as const, loosens: true, source: statePaths(home, io.platform, io.user).userRules };
  const shared = workspace.map((folder) => ({
    scope: "workspace" as const,
    loosens: false,
    source: join(folder, ".countersign/rules.jsonc"),
  }));
  return [user, ...shared].flatMap((file) => {
    const text = MACHINE_DISK.readText(file.source, MAX_RULE_BYTES);
    return text === undefined ? [] : [readRules({ ...file, text }, io)];
  });
}

/** The rules of a file that was named in a call, as the person's own. */
export function givenRules(file: string, io: Io): RuleSet {
  const source = absolutePath(file, io);
  const text = MACHINE_DISK.readText(source, MAX_RULE_BYTES);
  if (text === undefined) throw new UsageError(unreadable(source));
  return readRules({ scope: "user", loosens: true, source, text }, io);
}

/** What is wrong with a file that was named, where it was looked for, and what to do. */
export function unreadable(path: string): string {
  const why = existsSync(path)
    ? "is no file that can be read as text: is it a folder, too large, or not yours to read?"
    : "does not exist: is the path right, seen from the current folder?";
  return `${visible(path)} ${why}`;
}

function absolutePath(path: string, io: Io): string {
  return isAbsolute(path) ? path : resolve(io.cwd, path);
}

/** The rules, once their faults have been said: a broken file tightens, and the person should know why. */
function readRules(file: RuleFile, io: Io): RuleSet {
  const { ruleSet, problems } = parseRules(file);
  for (const problem of problems) io.err(`${visible(toldProblem(file, problem))}\n`);
  return ruleSet;
}

const MAX_RULE_BYTES = 4 * 1024 * 1024;

function worldOf(home: string, io: Io): World {
  return {
    home,
    user: io.user,
    platform: io.platform,
    env: { HOME: home, USER: io.user, PWD: io.cwd, TMPDIR: io.env.TMPDIR ?? "/tmp" },
    guardFolder: statePaths(home, io.platform, io.user).folder,
    disk: MACHINE_DISK,
  };
}

export function presetOf(name: string | undefined): PresetName {
  const preset = PRESETS.find((known) => known === (name ?? "balanced"));
  if (preset === undefined) throw new UsageError(`--preset ${name} is not one of ${PRESETS.join(", ")}.`);
  return preset;
}
