// Plans how drift is mended: the hooks go back where they belong, and what weakens them goes out of every settings file.
// Pure. Plans a change only of a file that does harm, never of managed settings, and never removes a file.

import { type GuardFacts, guardState } from "./drift.ts";
import { planInstall, planUninstall } from "./plan.ts";
import { isGuardHandler } from "./settings.ts";
import { disarmed, weakKeys } from "./settings-guard.ts";
import { readSettings, type SettingsFile } from "./settings-text.ts";

export interface Mend {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
  readonly sentences: readonly string[];
}

export interface Repair {
  readonly mends: readonly Mend[];
  /** What is still wrong once all mends are written, with what a person can do about it. */
  readonly unmended: readonly string[];
}

/** One element of `everywhere` for each place in which sessions start: the person's own settings, and each folder. */
export function planRepair(everywhere: readonly GuardFacts[]): Repair {
  const mends = new Map<string, Mend>();
  const mended = (facts: GuardFacts) => withTexts(facts, new Map([...mends].map(([path, { after }]) => [path, after])));
  for (const facts of everywhere) {
    for (const mend of mendsIn(mended(facts))) {
      const earlier = mends.get(mend.path);
      const sentences = [...(earlier?.sentences ?? []), ...mend.sentences];
      mends.set(mend.path, { ...mend, before: earlier === undefined ? mend.before : earlier.before, sentences });
    }
  }
  const unmended = everywhere.flatMap((facts) => problemsIn(mended(facts)));
  return { mends: [...mends.values()], unmended: [...new Set(unmended)] };
}

type Texts = ReadonlyMap<string, string | undefined>;

function mendsIn(facts: GuardFacts): readonly Mend[] {
  if (guardState(facts).kind !== "drifted") return [];
  const home = homeFor(facts);
  const clean = new Map(facts.files.map(({ path, text }) => [path, text]));
  for (const file of facts.files) clean.set(file.path, cleaned({ ...file, text: clean.get(file.path) }));
  if (home !== undefined) clean.set(home.path, withHooks(clean.get(home.path), facts));
  const all = withoutStrays(facts, clean, home);
  return facts.files.flatMap(({ path, text }): readonly Mend[] => {
    const after = all.get(path);
    if (after === undefined || after === text || !isNeeded(facts, all, path)) return [];
    return [
      { path, before: text, after, sentences: sentencesFor(facts, { path, after, isHome: path === home?.path }) },
    ];
  });
}

/**
 * The file in which the hooks belong. Hooks that a repository brings must not draw the guard's own into its settings,
 * so the file of an install counts first, and the person's own next.
 */
function homeFor({ files, installedIn }: GuardFacts): SettingsFile | undefined {
  const own = files.filter(({ scope }) => scope !== "managed");
  return (
    own.find(({ path }) => path === installedIn) ??
    own.find((file) => file.scope === "user" && hasGuardHandlers(file.text)) ??
    own.find((file) => hasGuardHandlers(file.text))
  );
}

function hasGuardHandlers(text: string | undefined): boolean {
  const { hooks } = readSettings(text ?? "").value;
  return Object.values(hooks).some((groups) => groups.some((group) => group.hooks.some(isGuardHandler)));
}

/** A file that is too broken to be cleaned stays as it is, for its owner to correct. */
function cleaned(file: SettingsFile): string | undefined {
  return file.scope === "managed" ? file.text : (disarmed(file) ?? file.text);
}

function withHooks(text: string | undefined, { hooks }: GuardFacts): string | undefined {
  const plan = planInstall(text, hooks);
  return plan.kind === "planned" ? plan.after : text;
}

/** Takes out altered copies of the hooks that hide the real ones. */
function withoutStrays(facts: GuardFacts, texts: Texts, home: SettingsFile | undefined): Texts {
  const result = new Map(texts);
  for (const { path, scope } of facts.files) {
    const text = result.get(path);
    if (scope === "managed" || path === home?.path || !hasGuardHandlers(text)) continue;
    const plan = planUninstall(text);
    if (plan.kind !== "planned") continue;
    const without = new Map(result).set(path, plan.after);
    if (weight(facts, without) < weight(facts, result)) result.set(path, plan.after);
  }
  return result;
}

/** Whether the guard would be worse without the change of this one file. */
function isNeeded(facts: GuardFacts, texts: Texts, path: string): boolean {
  const original = facts.files.find((file) => file.path === path)?.text;
  return weight(facts, new Map(texts).set(path, original)) > weight(facts, texts);
}

function weight(facts: GuardFacts, texts: Texts): number {
  const state = guardState(withTexts(facts, texts));
  if (state.kind === "unguarded") return Number.POSITIVE_INFINITY;
  return state.kind === "drifted" ? state.problems.length : 0;
}

function problemsIn(facts: GuardFacts): readonly string[] {
  const state = guardState(facts);
  return state.kind === "drifted" ? state.problems : [];
}

function withTexts(facts: GuardFacts, texts: Texts): GuardFacts {
  const files = facts.files.map((file) => (texts.has(file.path) ? { ...file, text: texts.get(file.path) } : file));
  return { ...facts, files };
}

function sentencesFor(facts: GuardFacts, mend: { path: string; after: string; isHome: boolean }): readonly string[] {
  const { path, after, isHome } = mend;
  const sentences: string[] = [];
  for (const file of facts.files.filter((each) => each.path === path)) {
    const left = new Set(weakKeys(after, file.scope).map(String));
    const gone = weakKeys(file.text ?? "", file.scope).filter((key) => !left.has(String(key)));
    if (gone.length > 0)
      sentences.push(`Takes out what weakens the guard: ${gone.map((key) => key.at(-1)).join(", ")}.`);
    const hooks = isHome ? planInstall(cleaned(file), facts.hooks) : undefined;
    if (hooks?.kind === "planned" && hooks.after !== cleaned(file)) sentences.push(...hooks.sentences);
  }
  return sentences.length > 0 ? [...new Set(sentences)] : ["Takes out altered copies of the guard's hooks."];
}
