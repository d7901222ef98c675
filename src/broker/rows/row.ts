// Makes the feed row of one judged action: what windows show of it, in words that never claim more than the verdict.
// Text is cut to its bound here; a row whose text was cut can never be remembered.

import { type AgentAction, type Operation, textOf } from "../../core/action.ts";
import type { Judged } from "../../core/judge.ts";
import { shellTokens } from "../../core/shell/tokens.ts";
import { shortPaths } from "../../core/text/short-path.ts";
import type { Answerer, FeedRow, RowState } from "../../protocol/feed.ts";

export const MAX_TEXT = 64 * 1024;
const MAX_OBJECT = 200;

export interface RowFrame extends Pick<FeedRow, "turn" | "plan"> {
  readonly seq: number;
  readonly at: number;
  readonly inputHash: string;
  readonly state: RowState;
  /** The person's home folder, for short paths. */
  readonly home: string;
}

export function rowOf(action: AgentAction, judged: Judged, { home, ...frame }: RowFrame): FeedRow {
  const { verdict, analysis } = judged;
  const roots = { workspace: action.workspace, home };
  const text = textOf(action.operation);
  const cut = text.length > MAX_TEXT;
  return {
    ...frame,
    id: action.id,
    agent: action.agent,
    session: action.session,
    ...(action.subAgent === undefined ? {} : { subAgent: action.subAgent }),
    cwd: action.cwd,
    tool: action.tool,
    ...called(action.operation, roots),
    text: cut ? text.slice(0, MAX_TEXT) : text,
    cut,
    ...(action.says === undefined ? {} : { says: action.says }),
    ...colours(action, judged),
    effects: verdict.effects,
    decision: verdict.decision,
    sentence: verdict.sentence,
    rules: verdict.rules,
    mayRemember: mayRemember(judged, cut),
    chain: analysis.chain.map((link) => `${shortPaths(link.sentence, roots)} at ${clock(link.at)}`),
  };
}

/** The state of a row whose action was reported as done; it keeps who had allowed it. */
export function outcomeState(before: RowState | undefined, ok: boolean, milliseconds: number | undefined): RowState {
  const about: { readonly milliseconds?: number; readonly by?: Answerer } = {
    ...(milliseconds === undefined ? {} : { milliseconds }),
    ...(before?.kind === "answered" ? { by: before.by } : {}),
  };
  return { kind: ok ? "ran" : "failed", ...about };
}

/** Only where somebody looks at it at once: colours cost more than the judgement. */
function colours({ operation }: AgentAction, { verdict }: Judged): Pick<FeedRow, "tokens"> {
  if (verdict.decision !== "ask" || operation.kind !== "shell" || operation.dialect !== "posix") return {};
  return { tokens: shellTokens(operation.command) };
}

function called(operation: Operation, roots: Parameters<typeof shortPaths>[1]): Pick<FeedRow, "verb" | "object"> {
  const text = textOf(operation);
  if (operation.kind === "inner") return { verb: operation.about, object: "" };
  return {
    verb: VERBS[operation.kind],
    object: firstLine(operation.kind === "shell" ? text : shortPaths(text, roots)),
  };
}

const VERBS: Readonly<Record<Exclude<Operation["kind"], "inner">, string>> = {
  shell: "runs",
  read: "reads",
  write: "writes",
  edit: "edits",
  delete: "deletes",
  fetch: "fetches",
  search: "searches",
  mcp: "calls",
  agent: "starts an agent",
  unknown: "does something unknown",
};

/** Never for what is over-long, or may not be repeated unseen. */
function mayRemember(judged: Judged, cut: boolean): boolean {
  return judged.verdict.decision === "ask" && !cut && mayRepeat(judged);
}

/** Not what is dynamic, unparsed or tainted: the next one may look the same and do something else. */
export function mayRepeat({ verdict, analysis }: Judged): boolean {
  return (
    verdict.problems.length === 0 &&
    analysis.chain.length === 0 &&
    !verdict.effects.some((effect) => effect.kind === "hidden-code" || effect.kind === "exfiltration")
  );
}

function firstLine(text: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  return line.length > MAX_OBJECT ? `${line.slice(0, MAX_OBJECT - 1)}…` : line;
}

function clock(at: number): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
}
