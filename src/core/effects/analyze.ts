// What an action would do: its effects, what could not be worked out, and what the session learns from it.
// Pure, synchronous and total in its arguments; it decides nothing and executes nothing.

import type { AgentAction, Operation } from "../action.ts";
import { withCell } from "../code/notebook.ts";
import type { Problem } from "../decision.ts";
import type { Direction, Effect } from "../effect.ts";
import { type Analysis, knows } from "../memory/memory.ts";
import { toolPath } from "../places/tool-path.ts";
import { hiddenCharacters } from "../shell/foreign.ts";
import { type Word, wordOf } from "../shell/word.ts";
import type { Span } from "../text/span.ts";
import { analyzeMcp, analyzeUndescribed } from "./actions/analyze-mcp.ts";
import { analyzeShell } from "./actions/analyze-shell.ts";
import { analyzeSource } from "./actions/analyze-source.ts";
import { type Access, fileEffects } from "./files/files.ts";
import { fetchEffects } from "./network/network.ts";
import {
  type AnalysisContext,
  type AnalysisState,
  addDraft,
  addEffect,
  addProblem,
  siteOf,
  stateOf,
} from "./session/analyze-state.ts";
import { judgeTaint } from "./session/analyze-taint.ts";
import { rememberWrite } from "./session/analyze-writes.ts";
import { chainOf } from "./session/earlier-steps.ts";
import { judgeHiding } from "./session/hiding.ts";
import { judgeRefusals } from "./session/refusals.ts";
import { judgeContent } from "./session/written-content.ts";
import { judgeAwaited } from "./unfold/awaited.ts";

export function analyze(action: AgentAction, context: AnalysisContext): Analysis {
  const state = stateOf(action, context);
  analyzeOperation(action.operation, state);
  judgeAwaited(state);
  judgeHiding(state);
  judgeTaint(state);
  judgeRefusals(state);
  raiseUnread(state);
  const effects = [...state.effects.values()];
  for (const effect of effects) {
    if (effect.kind === "credential-read" && effect.flag) {
      const perhaps = effect.certainty === "possible" ? { perhaps: true as const } : {};
      state.facts.push({ kind: "secret-read", what: secretName(effect), ...perhaps });
    }
    if (effect.kind === "guard-tamper" && effect.flag && effect.certainty !== "possible")
      state.facts.push({ kind: "weakened", what: effect.sentence });
  }
  return { effects, problems: state.problems, facts: state.facts, chain: chainOf(state) };
}

/** What is too long, too deep or not what it looks like was not read to its end: the rest may be anything. */
function raiseUnread(state: AnalysisState): void {
  const problem = state.problems.find(({ kind }) => UNREAD.has(kind));
  if (problem === undefined) return;
  const { sentence } = problem;
  addDraft(state, siteOf(state), { kind: "hidden-code", certainty: "possible", sentence });
}

const UNREAD: ReadonlySet<Problem["kind"]> = new Set<Problem["kind"]>(["too-large", "too-deep", "foreign-syntax"]);

function secretName(effect: Effect): string {
  return effect.detail.path ?? effect.detail.account ?? effect.sentence;
}

function analyzeOperation(operation: Operation, state: AnalysisState): void {
  switch (operation.kind) {
    case "shell":
      if (operation.unsandboxed === true) raiseEscape(operation.command, state);
      if (operation.dialect === "posix") analyzeShell(operation.command, state);
      else analyzeSource("powershell", { ...whole(operation.command), program: "pwsh" }, state);
      return;
    case "read":
      return void touchAll("read", operation.paths, state);
    case "delete":
      return void touchAll("delete", operation.paths, state);
    case "write":
      touch("write", operation.path, state);
      judgeContent(absolute(operation.path, state), operation.content, { site: siteOf(state), state });
      return void rememberWrite(
        absolute(operation.path, state),
        { content: known(operation.content), from: undefined, append: false },
        state,
      );
    case "edit":
      return void analyzeEdit(operation, state);
    case "fetch":
      return void readUrl(operation.url, operation.body === undefined ? asked(operation.url, state) : "up", state);
    case "search":
      return void analyzeSearch(operation, state);
    case "mcp":
      return void analyzeMcp(operation, state);
    case "agent":
      if (operation.later === true) raiseLater(operation.task, state);
      return;
    case "inner":
      return;
    case "unknown":
      addProblem(state, { kind: "unknown-tool", sentence: operation.why });
      if (operation.method !== undefined) analyzeUndescribed(operation.method, operation.args, state);
      return;
    default:
      operation satisfies never;
  }
}

function raiseEscape(command: string, state: AnalysisState): void {
  const span = { start: 0, end: command.length };
  addDraft(state, siteOf(state, { span }), { kind: "privilege", sentence: "runs outside the agent's sandbox" });
}

function raiseLater(task: string, state: AnalysisState): void {
  const span = { start: 0, end: task.length };
  const sentence = "arranges for the agent to run again later";
  addDraft(state, siteOf(state, { span }), { kind: "persistence", certainty: "likely", sentence });
}

function whole(text: string): { readonly text: string; readonly span: Span } {
  return { text, span: { start: 0, end: text.length } };
}

function known(text: string): readonly [{ readonly kind: "text"; readonly text: string }] {
  return [{ kind: "text", text }];
}

/** A path of a search may be a pattern. Words of a tool's input point at the whole line that people read. */
function searchWord(text: string): Word {
  const kind = /[*?[]/.test(text) ? "glob" : "text";
  return { pieces: [{ kind, text }], span: { start: 0, end: 0 } };
}

function touchAll(access: Access, paths: readonly string[], state: AnalysisState): void {
  let at = 0;
  for (const path of paths) {
    const span = { start: at, end: at + path.length };
    for (const problem of hiddenCharacters(path)) addProblem(state, problem);
    for (const effect of fileEffects(access, wordOf(toolPath(path, state.world), span), siteOf(state)))
      addEffect(state, effect);
    at += path.length + 1;
  }
}

function touch(access: Access, path: string, state: AnalysisState): void {
  touchAll(access, [path], state);
}

function absolute(named: string, state: AnalysisState): string {
  const path = toolPath(named, state.world);
  return path.startsWith("/") || /^[A-Za-z]:/.test(path) ? path : `${state.action.cwd}/${path}`;
}

type Edit = Operation & { readonly kind: "edit" };

/** An edit's result is known when the file is: what the session wrote, or what stands on the disk. */
function analyzeEdit(operation: Edit, state: AnalysisState): void {
  touch("write", operation.path, state);
  const path = absolute(operation.path, state);
  const added = operation.edits.map((edit) => edit.after).join("\n");
  judgeContent(path, added, { site: siteOf(state), state });
  const before = state.files.get(path)?.content;
  const first = before?.[0];
  const text =
    before?.length === 1 && first?.kind === "text" ? first.text : state.world.disk.readText(path, 256 * 1024);
  const after = edited(text, operation);
  if (after === TOO_MUCH)
    addProblem(state, { kind: "too-large", sentence: "makes more of a file than the guard reads" });
  // A file that cannot be read: the new text alone is what the session put there.
  const content = after === TOO_MUCH ? undefined : known(after ?? added);
  rememberWrite(path, { content, from: undefined, append: false }, state);
}

const TOO_MUCH = Symbol("too much");
/** Well above what is read of a file, so that an edit of a long one is like any other. */
const MAX_EDITED = 1024 * 1024;
/** Characters that edits are looked for in, all together. */
const MAX_SEARCHED = 4 * 1024 * 1024;

/** A few edits can make a text without end of a short one, or go through a long one without end. */
function edited(text: string | undefined, { edits, path }: Edit): string | undefined | typeof TOO_MUCH {
  let after = text;
  let searched = 0;
  for (const edit of edits) {
    searched += after?.length ?? 0;
    if (searched > MAX_SEARCHED) return TOO_MUCH;
    // A cell of a notebook, which says neither where it comes nor what it takes the place of.
    if (edit.before === "") after = path.endsWith(".ipynb") ? withCell(after ?? "", edit.after) : edit.after;
    else if (after !== undefined) {
      const parts = after.split(edit.before);
      const growth = (parts.length - 1) * (edit.after.length - edit.before.length);
      if (after.length + growth > MAX_EDITED) return TOO_MUCH;
      after = parts.join(edit.after);
    }
  }
  return after;
}

/** A query carries what is asked there: once a secret was read, that counts. */
function asked(url: string, { memory }: AnalysisState): Direction {
  return url.includes("?") && knows(memory, "secret-read") ? "both" : "down";
}

function readUrl(url: string, direction: Direction, state: AnalysisState): void {
  if (/^file:/i.test(url)) return void touch("read", url, state);
  const word = wordOf(url, { start: 0, end: url.length });
  for (const effect of fetchEffects(word, direction, siteOf(state))) addEffect(state, effect);
}

function analyzeSearch(operation: Operation & { readonly kind: "search" }, state: AnalysisState): void {
  if (operation.where === "web") {
    const host = { class: "public" as const };
    const sentence = "searches the web";
    return void addDraft(state, siteOf(state), {
      kind: "network",
      certainty: "likely",
      sentence,
      detail: { host, direction: "down" },
    });
  }
  const path = operation.path ?? state.action.cwd;
  if (path === "") return;
  for (const effect of fileEffects("read", searchWord(toolPath(path, state.world)), siteOf(state)))
    addEffect(state, effect);
}
