// Changes rule files as a person asked for it in a window: one rule in the text, the rest as it was, and one step back.
// Never touches a text with faults, never one that changed since it was seen, and never lets a workspace's file loosen more.

import fs from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { type ParsedRules, parseRules } from "../../core/rules/parse.ts";
import { newRuleFile, withField, withoutRule, withRule } from "../../core/rules/rule-text.ts";
import { RuleSchema } from "../../core/rules/schema.ts";
import { visible } from "../../core/text/visible.ts";
import { sha256 } from "../../machine/digest.ts";
import { writePrivate } from "../../machine/private-files.ts";
import { isLink, readFile, readJson } from "../../machine/small-files.ts";
import type { RulesChange, RulesEdit, RulesEditReply, RulesTarget } from "../../protocol/rules.ts";
import type { StatePaths } from "../../protocol/state-folder.ts";
import { said } from "../log.ts";
import type { Reviews } from "./reviews.ts";
import { workspaceRules } from "./rule-files.ts";

const MAX_BYTES = 4 * 1024 * 1024;
const MAX_KEPT = 10;
const MAX_KEPT_BYTES = 64 * 1024 * 1024;

export interface RuleEditPorts {
  readonly paths: Pick<StatePaths, "userRules" | "ruleEdits">;
  readonly reviews: Reviews;
  /** The folders that are open in a window. */
  readonly folders: () => readonly string[];
  readonly changed: () => void;
  /** Records what was done to the guard's rules. */
  readonly note: (what: string, sentence: string) => void;
}

export interface RuleEdits {
  /**
   * `reviewed`: the person has just agreed to exactly this change, so that a workspace's file they had reviewed stays so.
   * It comes from the broker's own parts, never from a message.
   */
  readonly edit: (request: RulesEdit, how?: { readonly reviewed: boolean }) => RulesEditReply;
  /** Puts back the text before the last change, unless the file has changed since. */
  readonly undo: () => RulesEditReply;
  readonly last: () => { readonly file: string; readonly what: string } | undefined;
}

const Kept = v.array(
  v.object({ file: v.string(), before: v.nullable(v.string()), after: v.string(), what: v.string() }),
);
type Kept = v.InferOutput<typeof Kept>;

export function openRuleEdits(ports: RuleEditPorts): RuleEdits {
  const { paths, reviews } = ports;
  const parsed = v.safeParse(Kept, readJson(paths.ruleEdits, MAX_KEPT_BYTES));
  let kept: Kept = parsed.success ? parsed.output : [];
  const keep = (next: Kept) => {
    kept = next.slice(-MAX_KEPT);
    writePrivate(paths.ruleEdits, JSON.stringify(kept));
  };
  return {
    edit: ({ target, hash, change }, how) =>
      attempt(() => {
        const file = fileOf(target, ports);
        const before = textOf(file);
        if (change.kind !== "add" && (before === undefined || hash === undefined || sha256(before) !== hash))
          return STALE;
        const after = changed({ target, file, before }, change);
        if (typeof after !== "string") return after;
        const what = whatOf(change, { target, file, before });
        const wasReviewed = before === undefined || reviews.text(file) === before;
        keep([...kept, { file, before: before ?? null, after: sha256(after), what }]);
        write(file, after, target.scope);
        if (how?.reviewed === true && target.scope === "workspace" && wasReviewed) reviews.accept(file, after);
        ports.note("rules-edited", `${what} in ${file}`);
        ports.changed();
        return { kind: "written", file, what };
      }),
    undo: () =>
      attempt(() => {
        const last = kept.at(-1);
        if (last === undefined) return refused("There is no change to undo.");
        const { file, before, after, what } = last;
        if (sha256(textOf(file) ?? "") !== after)
          return refused("The file changed since, so nothing was undone. Change it by hand.", { file });
        if (before === null) fs.rmSync(file);
        else write(file, before, file === paths.userRules ? "user" : "workspace");
        keep(kept.slice(0, -1));
        ports.note("rules-edited", `undone: ${what} in ${file}`);
        ports.changed();
        return { kind: "written", file, what };
      }),
    last: () => kept.map(({ file, what }) => ({ file, what })).at(-1),
  };
}

type Refusal = Extract<RulesEditReply, { kind: "refused" }>;

interface Subject {
  readonly target: RulesTarget;
  readonly file: string;
  readonly before: string | undefined;
}

const STALE = refused("The file changed since it was shown. Look at it again, then repeat the change.");

/** The new text, once it is known to have no more faults than the old one. */
function changed(subject: Subject, change: RulesChange): string | Refusal {
  const { target, file, before } = subject;
  const text = before ?? newRuleFile(target.scope);
  const was = parsedOf(subject, text).problems;
  const after = changedText(text, change);
  if (after === undefined) {
    const [fault] = was;
    if (fault === undefined) return refused("There is no such rule.");
    return refused(`The file has faults: ${fault.sentence}.`, { file, offset: fault.offset });
  }
  if (typeof after !== "string") return after;
  const is = parsedOf(subject, after).problems;
  return is.length > was.length ? refused(`This cannot be a rule: ${is.at(-1)?.sentence ?? ""}.`, { file }) : after;
}

function changedText(text: string, change: RulesChange): string | Refusal | undefined {
  switch (change.kind) {
    case "add":
      return withRules(text, change.rules);
    case "remove":
      return withoutRule(text, change.index);
    case "disable":
      return withField(text, change.index, { name: "disabled", value: change.disabled || undefined });
    case "hosts":
      return withField(text, change.index, { name: "host", value: change.hosts });
    case "until":
      return withField(text, change.index, { name: "until", value: change.until });
    default:
      return change satisfies never;
  }
}

function withRules(text: string, rules: readonly unknown[]): string | Refusal | undefined {
  let next: string | undefined = text;
  for (const rule of rules) {
    const entry = v.safeParse(RuleSchema, rule);
    if (!entry.success) return refused(`This cannot be a rule: ${visible(entry.issues[0].message, 200)}.`);
    next = next === undefined ? undefined : withRule(next, entry.output);
  }
  return next;
}

function parsedOf({ target: { scope }, file }: Subject, text: string): ParsedRules {
  return parseRules({ text, scope, source: file, loosens: false });
}

const DOINGS = { remove: "Deleted", until: "Set the end of", hosts: "Narrowed" } as const;

function whatOf(change: RulesChange, subject: Subject): string {
  if (change.kind === "add") return change.rules.length === 1 ? "Added a rule" : `Added ${change.rules.length} rules`;
  const { written } = parsedOf(subject, subject.before ?? "");
  const id = written.find(({ index }) => index === change.index)?.rule.id ?? `rule ${change.index + 1}`;
  const doing = change.kind === "disable" ? (change.disabled ? "Disabled" : "Enabled") : DOINGS[change.kind];
  return `${doing} ${visible(id, 100)}`;
}

/** The file to write: a workspace's must lie in the workspace, whatever links say. */
function fileOf(target: RulesTarget, { paths, folders }: RuleEditPorts): string {
  if (target.scope === "user") return paths.userRules;
  if (!folders().includes(target.folder)) throw new Error("That folder is not open in any window.");
  const file = workspaceRules(target.folder);
  const folder = path.dirname(file);
  fs.mkdirSync(folder, { recursive: true });
  const inside = path.relative(fs.realpathSync(target.folder), fs.realpathSync(folder));
  if (inside !== path.basename(folder))
    throw new Error(`${folder} is a link out of the workspace; replace it by a folder.`);
  return file;
}

function textOf(file: string): string | undefined {
  const found = readFile(file, MAX_BYTES);
  if (found.kind === "bytes") return found.bytes.toString("utf8");
  if (found.kind === "withheld" || isLink(file)) throw new Error(`${file} cannot be read, or is larger than 4 MB.`);
  return undefined;
}

/** In one step, with the rights that the file had; the person's own file may be a link to where they keep it. */
function write(file: string, text: string, scope: RulesTarget["scope"]): void {
  const real = scope === "user" && fs.existsSync(file) ? fs.realpathSync(file) : file;
  const mode = fs.statSync(real, { throwIfNoEntry: false })?.mode ?? (scope === "user" ? 0o600 : 0o644);
  writePrivate(real, text);
  fs.chmodSync(real, mode & 0o777);
}

function attempt(work: () => RulesEditReply): RulesEditReply {
  try {
    return work();
  } catch (problem) {
    return refused(said(problem));
  }
}

function refused(sentence: string, where: { readonly file?: string; readonly offset?: number } = {}): Refusal {
  return { kind: "refused", sentence, ...where };
}
