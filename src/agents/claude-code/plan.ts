// Puts Countersign's hooks into the text of a Claude Code settings file, and takes them out again: text in, text out.
// Order, indentation and other people's hooks stay; a file that Claude Code would not read is left alone.

import { applyEdits, type FormattingOptions, modify } from "jsonc-parser";
import { withoutValue } from "./removal.ts";
import { type GuardHook, isGuardHandler, SKILL_SHELL } from "./settings.ts";
import { type Group, readSettings, type Settings, withoutMark } from "./settings-text.ts";

export type Plan =
  /** `after` undefined: the file is to be removed. */
  | { readonly kind: "planned"; readonly after: string | undefined; readonly sentences: readonly string[] }
  | { readonly kind: "refused"; readonly sentence: string };

/** What an earlier install wrote. `before` undefined: there was no file. */
export interface Written {
  readonly before: string | undefined;
  readonly after: string;
}

/** Planning twice changes nothing the second time. */
export function planInstall(before: string | undefined, hooks: readonly GuardHook[]): Plan {
  const start = before === undefined || before.trim() === "" ? "{}\n" : before;
  const first = readSettings(start);
  if (first.kind === "void") return refused(first.why);
  let text = withoutMark(start);
  const added: string[] = [];
  for (const hook of hooks) {
    const next = withHook(text, hook);
    if (next !== text) added.push(hook.event);
    text = next;
  }
  const sentences = added.length === 0 ? [] : [hooksSentence(added)];
  const off = settingsOf(text)?.disableAllHooks;
  if (off !== undefined && off !== false) {
    text = set(text, ["disableAllHooks"], undefined);
    sentences.push(`Removes "disableAllHooks", which switches the guard off.`);
  }
  if (settingsOf(text)?.disableSkillShellExecution !== true) {
    text = set(text, [SKILL_SHELL], true);
    sentences.push("Stops skills from running shell lines that no hook would see.");
  }
  if (sentences.length === 0) return { kind: "planned", after: before, sentences: ["Nothing to change."] };
  const result = readSettings(text);
  if (result.kind === "void") return refused(result.why);
  return { kind: "planned", after: mark(start) + text, sentences };
}

/** Puts the file back as it was when nobody touched it since, else takes out only what is Countersign's. */
export function planUninstall(current: string | undefined, written?: Written): Plan {
  if (current === undefined) return { kind: "planned", after: undefined, sentences: ["Nothing to change."] };
  if (written !== undefined && current === written.after) {
    return { kind: "planned", after: written.before, sentences: ["Restores the file as it was before."] };
  }
  const reading = readSettings(current);
  if (reading.kind === "void") return refused(reading.why);
  const before = written?.before === undefined ? undefined : settingsOf(written.before);
  let text = withoutHooks(withoutMark(current), before);
  const sentences = ["Takes out Countersign's hooks and leaves everything else."];
  if (reading.value.disableSkillShellExecution === true) {
    if (written === undefined) sentences.push(`Leaves "${SKILL_SHELL}", since nobody recorded who set it.`);
    else text = set(text, [SKILL_SHELL], before?.disableSkillShellExecution);
  }
  const result = readSettings(text);
  if (result.kind === "void") return refused(result.why);
  const nothingLeft = written !== undefined && written.before === undefined && /^\s*\{\s*\}\s*$/u.test(text);
  return { kind: "planned", after: nothingLeft ? undefined : mark(current) + text, sentences };
}

/** "Adds hooks for 11 events (PreToolUse, …)." */
function hooksSentence(events: readonly string[]): string {
  if (events.length === 1) return `Adds a ${events[0]} hook.`;
  return `Adds hooks for ${events.length} events, from ${events[0]} to ${events.at(-1)}.`;
}

function refused(why: string): Plan {
  return {
    kind: "refused",
    sentence: `Claude Code does not accept this settings file (${why}). Correct it by hand, then try again.`,
  };
}

function withHook(text: string, hook: GuardHook): string {
  const groups = settingsOf(text)?.hooks[hook.event] ?? [];
  const mine = groups.filter((group) => group.hooks.some(isGuardHandler));
  const [only] = mine;
  if (mine.length === 1 && only !== undefined && holds(only, hook)) return text;
  const cleared = withoutEvent(text, hook.event);
  const entry = {
    ...(hook.matcher === undefined ? {} : { matcher: hook.matcher }),
    hooks: [hook.handler],
  };
  const exists = settingsOf(cleared)?.hooks[hook.event] !== undefined;
  if (!exists) return set(cleared, ["hooks", hook.event], [entry]);
  return edit(cleared, ["hooks", hook.event, -1], { value: entry, insert: true });
}

/** Whether this group runs exactly this handler of ours, for exactly what it should. */
export function holds(group: Group, hook: GuardHook): boolean {
  const mine = group.hooks.filter(isGuardHandler);
  const [only] = mine;
  if (mine.length !== 1 || only === undefined || group.matcher !== hook.matcher) return false;
  const wanted: Readonly<Record<string, unknown>> = { ...hook.handler };
  const keys = new Set([...Object.keys(wanted), ...Object.keys(only)]);
  return [...keys].every((key) => only[key] === wanted[key]);
}

/** Without our handlers, and without the groups, events and `hooks` that only they filled. */
function withoutHooks(text: string, before: Settings | undefined): string {
  const hooks = settingsOf(text)?.hooks ?? {};
  const events = Object.keys(hooks).filter((event) => hooks[event]?.some((group) => group.hooks.some(isGuardHandler)));
  let next = text;
  for (const event of events) {
    next = withoutEvent(next, event);
    const left = settingsOf(next)?.hooks[event] ?? [];
    if (left.length === 0 && before?.hooks[event] === undefined) next = set(next, ["hooks", event], undefined);
  }
  const bare = events.length > 0 && Object.keys(settingsOf(next)?.hooks ?? {}).length === 0;
  return bare && before?.hasHooks !== true ? set(next, ["hooks"], undefined) : next;
}

function withoutEvent(text: string, event: string): string {
  const groups = settingsOf(text)?.hooks[event] ?? [];
  let next = text;
  // From the last to the first, so that the positions before stay what they are.
  for (const [index, group] of [...groups.entries()].reverse()) {
    const mine = [...group.hooks.entries()].filter(([, handler]) => isGuardHandler(handler));
    if (mine.length === 0) continue;
    if (mine.length === group.hooks.length) next = set(next, ["hooks", event, index], undefined);
    else for (const [at] of mine.reverse()) next = set(next, ["hooks", event, index, "hooks", at], undefined);
  }
  return next;
}

function settingsOf(text: string): Settings | undefined {
  const reading = readSettings(text);
  return reading.kind === "settings" ? reading.value : undefined;
}

type Path = readonly (string | number)[];

function set(text: string, path: Path, value: unknown): string {
  return value === undefined ? withoutValue(text, path) : edit(text, path, { value, insert: false });
}

function edit(text: string, path: Path, change: { readonly value: unknown; readonly insert: boolean }): string {
  const options = { formattingOptions: formatting(text), isArrayInsertion: change.insert };
  return applyEdits(text, modify(text, [...path], change.value, options));
}

function formatting(text: string): FormattingOptions {
  const indent = /\n([ \t]+)\S/u.exec(text)?.[1] ?? "  ";
  return {
    insertSpaces: !indent.startsWith("\t"),
    tabSize: indent.startsWith("\t") ? 1 : indent.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
}

function mark(text: string): string {
  return text.startsWith("\uFEFF") ? "\uFEFF" : "";
}
