// Tells from the texts of all settings files whether Countersign's hooks are in force in a Claude Code session.
// Pure. Anything that weakens them is a sentence that says what, where, and what to do; silence means guarded.

import type { AgentGuardState } from "../../protocol/feed.ts";
import { weakeningEnvironment } from "./environment.ts";
import { holds } from "./plan.ts";
import { type GuardHook, isGuardHandler, SKILL_SHELL } from "./settings.ts";
import { NO_SETTINGS, readSettings, SCOPES, type SettingsFile, type SettingsReading } from "./settings-text.ts";

export interface GuardFacts {
  readonly files: readonly SettingsFile[];
  readonly hooks: readonly GuardHook[];
  /** The file in which an install put the hooks, where one is on record. */
  readonly installedIn?: string;
  readonly script: ScriptState;
}

/** The placed shim compared with the hash of what was placed. */
export type ScriptState = "intact" | "altered" | "gone";

export type DriftState = Exclude<AgentGuardState, { readonly kind: "absent" }>;

/** `unguarded` is only where nobody installed the guard; what was installed and is gone has drifted. */
export function guardState(facts: GuardFacts): DriftState {
  const read = facts.files.map((file) => ({ ...file, reading: readFile(file) }));
  const home = homeOf(read, facts.installedIn);
  if (home === undefined) return { kind: "unguarded" };
  const problems = [
    ...entryProblems(home, facts.hooks),
    ...switches(read, home),
    ...environments(read),
    ...scriptProblems(facts.script),
  ];
  return problems.length === 0 ? { kind: "guarded" } : { kind: "drifted", problems };
}

type ReadFile = SettingsFile & { readonly reading: SettingsReading };

function readFile(file: SettingsFile): SettingsReading {
  return file.text === undefined ? { kind: "settings", value: NO_SETTINGS } : readSettings(file.text);
}

/** The file that holds the most of our entries; else the one that an install is on record for. */
function homeOf(files: readonly ReadFile[], installedIn: string | undefined): ReadFile | undefined {
  const counted = files
    .map((file) => ({ file, count: guardHandlers(file) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return counted[0]?.file ?? files.find(({ path }) => path === installedIn);
}

function guardHandlers({ reading }: ReadFile): number {
  if (reading.kind === "void") return 0;
  const groups = Object.values(reading.value.hooks).flat();
  return groups.flatMap(({ hooks }) => hooks).filter(isGuardHandler).length;
}

function entryProblems(home: ReadFile, hooks: readonly GuardHook[]): readonly string[] {
  const { reading, path } = home;
  if (home.text === undefined) return [`${path} is gone, and the guard's hooks with it. Guard Claude Code again.`];
  if (reading.kind === "void") return [`Claude Code drops ${path}, hooks included: ${reading.why}. Correct that.`];
  return hooks.flatMap((hook) => {
    const groups = (reading.value.hooks[hook.event] ?? []).filter((group) => group.hooks.some(isGuardHandler));
    if (groups.length === 0) return [`The ${hook.event} hook is gone from ${path}. Guard Claude Code again.`];
    if (groups.some((group) => holds(group, hook))) return [];
    return [`The ${hook.event} hook in ${path} was altered. Guard Claude Code again.`];
  });
}

function switches(files: readonly ReadFile[], home: ReadFile): readonly string[] {
  const problems: string[] = [];
  const off = effective(files, "disableAllHooks");
  // Anything but `false` counts: what an odd value does is for Claude Code to know and not for the guard to hope.
  if (off !== undefined && off.value !== false && home.scope !== "managed") {
    problems.push(`"disableAllHooks" in ${off.path} switches the guard off. Remove it.`);
  }
  const managed = files.filter(({ scope }) => scope === "managed");
  const only = effective(managed, "allowManagedHooksOnly");
  if (only?.value === true && home.scope !== "managed") {
    problems.push(`${only.path} lets only managed hooks run. Ask your administrator to install the guard there.`);
  }
  const skills = effective(files, SKILL_SHELL);
  if (skills?.value !== true) {
    problems.push(`"${SKILL_SHELL}" is not true in ${skills?.path ?? home.path}: skills can run unseen shell lines.`);
  }
  return problems;
}

type Key = "disableAllHooks" | "disableSkillShellExecution" | "allowManagedHooksOnly";

function effective(
  files: readonly ReadFile[],
  key: Key,
): { readonly value: unknown; readonly path: string } | undefined {
  for (const scope of SCOPES) {
    for (const { path, reading } of files.filter((file) => file.scope === scope)) {
      const value = reading.value[key];
      if (value !== undefined) return { value, path };
    }
  }
  return undefined;
}

function environments(files: readonly ReadFile[]): readonly string[] {
  return files.flatMap(({ path, scope, reading }) =>
    weakeningEnvironment(reading.value.env, scope).map(
      ({ name, why }) => `"env" in ${path} sets ${name}, which ${why}. Remove it.`,
    ),
  );
}

function scriptProblems(script: ScriptState): readonly string[] {
  if (script === "intact") return [];
  return [`The guard's hook script ${script === "gone" ? "is gone" : "was altered"}. Open VS Code to repair it.`];
}
