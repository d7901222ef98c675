// What a text of another language is found to do, in short: flagged effects with their host, and what it runs in turn.
// Shared by the tables of the languages.

import { readCode } from "../../../src/core/code/read-code.ts";
import { display } from "../../../src/core/shell/word.ts";
import type { Language } from "../../../src/core/tools/spec.ts";
import { BLIND_DISK, type World } from "../../../src/core/world.ts";

const WORLD: World = {
  home: "/home/ada",
  user: "ada",
  platform: "linux",
  env: {},
  guardFolder: "/g",
  disk: BLIND_DISK,
};
export const SITE = {
  world: WORLD,
  workspace: ["/shop"],
  cwd: "/shop",
  where: "here" as const,
  span: { start: 0, end: 9 },
};

export type Row = readonly [code: string, found: readonly string[]];

export function found(language: Language, code: string): readonly string[] {
  const { effects, runs, problems } = readCode(language, code, SITE);
  const flagged = effects
    .filter((effect) => effect.flag)
    .map(({ kind, detail }) => `${kind}${detail.host?.name === undefined ? "" : ` ${detail.host.name}`}`);
  const started = runs.map((run) => {
    if (run.kind === "shell") return `sh ${display(run.text)}`;
    return run.kind === "argv" ? `run ${run.words.map(display).join(" ")}` : run.kind;
  });
  return [...new Set([...flagged, ...started, ...problems.map(({ kind }) => `problem ${kind}`)])].sort();
}
