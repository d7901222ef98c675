// A session as a file for people (Markdown) or programs (JSON). Pure. Rows come from the log, where secrets were taken out.
// Agent text stands in the Markdown as text only: no link, no HTML, no markup of its own, hidden characters made visible.
import { visible } from "../../core/text/visible.ts";
import type { FeedRow } from "../../protocol/feed.ts";

export const REPORT_KINDS = { md: "Markdown", json: "JSON" } as const;
export type ReportKind = keyof typeof REPORT_KINDS;

export function sessionReport(rows: readonly FeedRow[], kind: ReportKind): string {
  return kind === "json" ? jsonReport(rows) : markdownReport(rows);
}

function jsonReport(rows: readonly FeedRow[]): string {
  const [first] = rows;
  const actions = rows.map(({ inputHash: _, mayRemember: __, revocable: ___, ...row }) => ({
    ...row,
    at: new Date(row.at).toISOString(),
  }));
  return `${JSON.stringify({ session: first?.session, agent: first?.agent, actions }, undefined, 2)}\n`;
}

function markdownReport(rows: readonly FeedRow[]): string {
  const [first] = rows;
  const actions = rows.filter(({ state }) => state.kind !== "prompted" && state.kind !== "noticed");
  const asked = actions.filter(({ decision }) => decision === "ask").length;
  return [
    "# What an agent did",
    "",
    `- Agent: ${plain(first?.agent ?? "")}`,
    `- Session: ${plain(first?.session ?? "")}`,
    `- Folder: ${plain(first?.cwd ?? "")}`,
    `- From ${time(first)} to ${time(rows.at(-1))}`,
    `- ${actions.length} actions, ${asked} asked about`,
    "",
    ...rows.flatMap(section),
  ].join("\n");
}

function section(row: FeedRow): readonly string[] {
  if (row.state.kind === "prompted") return [`## ${time(row)} You asked`, "", fenced(row.text), ""];
  return [
    `### ${time(row)} ${plain(`${row.verb} ${row.object}`)}`,
    "",
    ...(row.text === "" ? [] : [fenced(row.text), ""]),
    `- Decision: ${row.decision}${row.sentence === "" ? "" : `, ${plain(row.sentence)}`}`,
    `- Outcome: ${plain(outcome(row))}`,
    ...row.effects
      .filter(({ flag }) => flag)
      .map(({ kind, certainty, sentence }) => `- Effect: ${kind} (${certainty}), ${plain(sentence)}`),
    ...row.rules.map(({ id, scope, decision }) => `- Rule: ${plain(id)} (${scope}, ${decision})`),
    ...row.chain.map((link) => `- Before: ${plain(link)}`),
    "",
  ];
}

function outcome({ state }: FeedRow): string {
  const took = "milliseconds" in state && state.milliseconds !== undefined ? ` after ${state.milliseconds} ms` : "";
  switch (state.kind) {
    case "answered":
      return `${state.answer} (${state.by})${state.reason === undefined ? "" : `: ${state.reason}`}`;
    case "stopped":
      return `stopped: ${state.why}`;
    case "ran":
    case "failed":
      return `${state.kind}${took}`;
    case "decided":
    case "waiting":
    case "noticed":
    case "prompted":
      return state.kind;
    default:
      return state satisfies never;
  }
}

const MARKUP = /[\\`*_{}[\]()#+\-.!|~>&<:@]/g;

/** One line in which no character means anything to Markdown or HTML. */
function plain(text: string): string {
  return visible(text, 500).replaceAll(MARKUP, (found) =>
    found === "<" ? "&lt;" : found === "&" ? "&amp;" : `\\${found}`,
  );
}

/** A block that no run of backticks in the text can end. */
function fenced(text: string): string {
  const lines = text.split("\n").map((line) => visible(line));
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return [`${fence}text`, ...lines, fence].join("\n");
}

function time(row: FeedRow | undefined): string {
  return row === undefined ? "" : new Date(row.at).toISOString().replace("T", " ").slice(0, 19);
}
