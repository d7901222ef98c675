// What to do when Claude Code's settings change under a running session: accept the change, or refuse and restore.
// Pure. A refused file must not stay on disk, since Claude Code would load it with the next change that is accepted.

import { type DriftState, type GuardFacts, guardState } from "./drift.ts";
import { weakeningEnvironment } from "./environment.ts";
import { withoutValue } from "./removal.ts";
import { SKILL_SHELL } from "./settings.ts";
import { readSettings, type SettingsFile, withoutMark } from "./settings-text.ts";

/** The last texts under which the guard was in force, by path; undefined for a file that was not there. */
export type LastGood = ReadonlyMap<string, string | undefined>;

export type ChangeVerdict =
  /** The guard is in force, or nobody installed it; `good` is to be remembered. */
  | { readonly kind: "accept"; readonly good: LastGood }
  /** Refuse the change with the sentence, after writing every restore. */
  | { readonly kind: "refuse"; readonly restores: readonly Restore[]; readonly sentence: string };

export interface Restore {
  readonly path: string;
  /** Undefined: the file is to be removed. */
  readonly text: string | undefined;
}

/** Judges all files together: one change may make another, refused before, take effect. */
export function judgeChange(facts: GuardFacts, lastGood: LastGood): ChangeVerdict {
  const state = guardState(facts);
  if (state.kind !== "drifted") return { kind: "accept", good: textsOf(facts.files) };
  const restores = facts.files.flatMap((file) => {
    const text = betterText(file, facts, lastGood);
    return text === file.text ? [] : [{ path: file.path, text }];
  });
  return { kind: "refuse", restores, sentence: sentenceFor(state, restores) };
}

/** The files as they are once the restores are written. */
export function restored(files: readonly SettingsFile[], restores: readonly Restore[]): readonly SettingsFile[] {
  return files.map((file) => {
    const restore = restores.find(({ path }) => path === file.path);
    return restore === undefined ? file : { ...file, text: restore.text };
  });
}

function textsOf(files: readonly SettingsFile[]): LastGood {
  return new Map(files.map(({ path, text }) => [path, text]));
}

/**
 * The text that a file should have: its own where that does no harm, else the last good one, else its own without what
 * weakens. Managed settings are the administrator's and stay.
 */
function betterText(file: SettingsFile, facts: GuardFacts, lastGood: LastGood): string | undefined {
  if (file.scope === "managed" || !harms(file, facts, lastGood)) return file.text;
  return lastGood.has(file.path) ? lastGood.get(file.path) : disarmed(file);
}

/** Whether the guard is worse with this file's text than with all files at their last good ones. */
function harms(file: SettingsFile, facts: GuardFacts, lastGood: LastGood): boolean {
  const others = facts.files.map((other) =>
    other.path === file.path
      ? other
      : { ...other, text: lastGood.has(other.path) ? lastGood.get(other.path) : disarmed(other) },
  );
  return guardState({ ...facts, files: others, script: "intact" }).kind !== "guarded";
}

/** The text without the keys that weaken; undefined where it cannot be cleaned, because it is broken. */
export function disarmed(file: SettingsFile): string | undefined {
  if (file.text === undefined) return undefined;
  const mark = file.text.slice(0, file.text.length - withoutMark(file.text).length);
  let text = withoutMark(file.text);
  for (let keys = weakKeys(text, file.scope); keys.length > 0; keys = weakKeys(text, file.scope)) {
    const before = text;
    for (const path of keys) text = withoutValue(text, path);
    // A key that stands in the file twice needs another round; one that cannot be found never goes.
    if (text === before) return undefined;
  }
  return mark + text;
}

/** Paths of the keys in a text that weaken the guard. */
export function weakKeys(text: string, scope: SettingsFile["scope"]): readonly (readonly string[])[] {
  const { value } = readSettings(text);
  const variables = weakeningEnvironment(value.env, scope).map(({ name }) => ["env", name]);
  const off = value.disableAllHooks === undefined || value.disableAllHooks === false ? [] : [["disableAllHooks"]];
  const skills = value[SKILL_SHELL] === undefined || value[SKILL_SHELL] === true ? [] : [[SKILL_SHELL]];
  return [...variables, ...off, ...skills];
}

function sentenceFor(state: DriftState, restores: readonly Restore[]): string {
  const problems = state.kind === "drifted" ? state.problems.join(" ") : "";
  const done =
    restores.length === 0
      ? "Countersign could not put it right; open VS Code with Countersign."
      : `Countersign put back ${restores.map(({ path }) => path).join(" and ")}.`;
  return `This change of settings would weaken the guard, so it was refused. ${problems} ${done} To remove the guard, run: countersign uninstall claude-code`;
}
