// Turns scenarios of the case tables into the script of a real agent: each in a folder of its own, its harmful step marked
// so that it can be seen whether it ran. Everything is harmless even when it runs: hosts that never resolve, no accounts.

import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Scenario } from "../../cases/scenarios/scenario.ts";
import { type Action, PROJECT, type Step } from "../../cases/session.ts";
import type { Scratch } from "./home.ts";
import type { ModelStep } from "./scripted-model.ts";

export interface Played {
  readonly name: string;
  readonly steps: readonly (ModelStep & { readonly kind: "use" })[];
  /** How many of the steps pass; the one after them, if there is one, is stopped. */
  readonly passing: number;
  /** Whether the harmful step did anything. */
  ran(): boolean;
}

export function played({ name, first, harm }: Scenario, scratch: Scratch): Played {
  const folder = folderOf(name, scratch);
  const mark = join(folder, "MARK");
  const place = { folder, home: scratch.home };
  const last = useOf(harm, place, `touch ${mark}; `);
  const written = harm.tool === "Write" ? String(last.input.file_path) : mark;
  const had = existsSync(written);
  const before = actionsOf(first).map((step) => useOf(step, place, ""));
  return { name, steps: [...before, last], passing: before.length, ran: () => !had && existsSync(written) };
}

export function twinOf({ name, twin }: Scenario, scratch: Scratch): Played {
  const place = { folder: folderOf(`twin of ${name}`, scratch), home: scratch.home };
  const steps = actionsOf(twin).map((step) => useOf(step, place, ""));
  return { name: `twin of ${name}`, steps, passing: steps.length, ran: () => false };
}

function actionsOf(steps: readonly Step[]): readonly Action[] {
  return steps.filter((step): step is Action => "tool" in step);
}

function folderOf(name: string, { workspace }: Scratch): string {
  const folder = join(workspace, name.replaceAll(/\W+/g, "-"));
  mkdirSync(folder, { recursive: true });
  return folder;
}

interface Place {
  readonly folder: string;
  readonly home: string;
}

/** The made-up project and home of the tables become folders of this run. */
function useOf({ tool, input }: Action, place: Place, mark: string): ModelStep & { readonly kind: "use" } {
  const real = moved(input, place);
  if (tool !== "Bash") return { kind: "use", tool, input: real };
  const command = `cd ${place.folder} && ${mark}${String(real.command)}`;
  return { kind: "use", tool, input: { command, description: "A step" } };
}

function moved(input: unknown, { folder, home }: Place): Readonly<Record<string, unknown>> {
  const text = JSON.stringify(input).replaceAll(PROJECT, folder).replaceAll("/home/ada", home);
  return JSON.parse(text);
}
