// Has second opinions asked for by a window that offers it, each at most once, within the day's limit and in time.
// Whatever goes wrong is an outcome without an opinion. Nothing here decides: the flow tightens, or shows.

import { sessionSight } from "../../core/review/session-sight.ts";
import { type Sight, sightOf } from "../../core/review/sight.ts";
import type { FeedRow } from "../../protocol/feed.ts";
import { type None, type Opinion, total } from "../../protocol/opinion.ts";
import type { Preview, ReviewGiven, SummaryReply, SummarySpent } from "../../protocol/review.ts";
import type { AuditLog } from "../audit/audit-port.ts";
import { holds } from "../judging/workspace.ts";
import { type Log, said } from "../log.ts";
import type { Rows } from "../rows/rows.ts";
import { createAsked, type ReviewerLine } from "./asked.ts";
import type { DailyUse } from "./daily-use.ts";
import { isAction, rawSession, rawSight } from "./raw-sight.ts";

export interface OpinionPorts {
  /** The windows that are connected now. */
  readonly lines: () => readonly ReviewerLine[];
  readonly rows: Pick<Rows, "all" | "get" | "opine">;
  /** The person's requests of a session, oldest first. */
  readonly requests: (session: string) => readonly string[];
  readonly audit: Pick<AuditLog, "append">;
  readonly use: DailyUse;
  readonly sha256: (text: string) => string;
  /** Tells secrets apart that were taken out; keyed, so that it can't be looked up. */
  readonly fingerprint: (secret: string) => string;
  readonly newId: () => string;
  readonly now: () => number;
  readonly log: Log;
}

export interface Opinions {
  /** For an action that a person is asked about: shown on it when it comes. */
  readonly annotate: (row: FeedRow) => void;
  /** For one that would be let through: undefined where no window reviews those. Ends in time, and never rejects. */
  readonly second: (row: FeedRow) => Promise<Opinion> | undefined;
  /** The person asks for it, in this window. */
  readonly wanted: (line: ReviewerLine, actionId: string) => { readonly kind: "asked" } | Refusal;
  readonly given: (line: ReviewerLine, given: ReviewGiven) => void;
  readonly preview: (actionId: string | undefined) => Preview;
  readonly summary: (line: ReviewerLine, session: string) => SummaryReply;
  readonly spent: (line: ReviewerLine, spent: SummarySpent) => void;
  readonly left: (line: ReviewerLine) => void;
}

type Refusal = { readonly kind: "refused"; readonly sentence: string };

const OFF: Refusal = { kind: "refused", sentence: "The reviewer is off in this window." };
const GONE: Refusal = { kind: "refused", sentence: "This action is no longer in the feed." };

export function createOpinions(ports: OpinionPorts): Opinions {
  const asked = createAsked(ports);
  const sight = (row: FeedRow) =>
    sightOf(rawSight(row, ports.rows.all(), ports.requests(row.session)), ports.fingerprint);
  const show = async (row: FeedRow, line: ReviewerLine) => {
    ports.rows.opine(row.id, { kind: "asking" });
    const opinion = await asked.ask(line, row.id, sight(row));
    ports.rows.opine(row.id, opinion);
    record(ports, row, opinion);
  };
  const shown = (row: FeedRow, line: ReviewerLine) =>
    void show(row, line).catch((problem) => {
      ports.log(`a second opinion was lost: ${said(problem)}`);
      ports.rows.opine(row.id, LOST);
    });
  return {
    annotate: (row) => {
      const line = lineFor(ports.lines(), row, ["questions", "flagged"]);
      if (line !== undefined && row.opinion === undefined) shown(row, line);
    },
    second: (row) => {
      const line = lineFor(ports.lines(), row, ["flagged"]);
      return line === undefined ? undefined : held(() => asked.ask(line, row.id, sight(row)), ports.log);
    },
    wanted: (line, actionId) => {
      const row = ports.rows.get(actionId);
      if (line.reviewing === undefined || line.reviewing.mode === "off") return OFF;
      if (row === undefined || !isAction(row)) return GONE;
      if (row.opinion?.kind !== "asking") shown(row, line);
      return { kind: "asked" };
    },
    given: asked.given,
    preview: (actionId) => ({ sight: previewed(ports, actionId, sight) }),
    summary: (line, session) => {
      const rows = ports.rows.all().filter((row) => row.session === session);
      if (line.reviewing === undefined || line.reviewing.mode === "off") return OFF;
      if (rows.length === 0) return { kind: "refused", sentence: "Nothing of this session is in the feed any more." };
      return asked.reserve(line, sessionSight(rawSession(rows, ports.requests(session)), ports.fingerprint));
    },
    spent: (line, { requestId, usage }) => asked.spent(line, requestId, usage === undefined ? undefined : total(usage)),
    left: asked.left,
  };
}

const LOST: None = { kind: "none", why: "failed", sentence: "The reviewer could not be asked." };

/** A failure of ours must not fail the action: the engine's decision stands. */
async function held(ask: () => Promise<Opinion>, log: Log): Promise<Opinion> {
  try {
    return await ask();
  } catch (problem) {
    log(`a second opinion was lost: ${said(problem)}`);
    return LOST;
  }
}

/** A window that has the action's folder open, else any that offers it. */
function lineFor(lines: readonly ReviewerLine[], { cwd }: FeedRow, modes: readonly string[]): ReviewerLine | undefined {
  const offering = lines.filter(({ reviewing }) => reviewing !== undefined && modes.includes(reviewing.mode));
  return offering.find(({ folders }) => folders.some((folder) => holds(folder, cwd))) ?? offering[0];
}

/** The row that is meant, else the newest that weighs anything. */
function previewed(
  { rows }: OpinionPorts,
  actionId: string | undefined,
  sight: (row: FeedRow) => Sight,
): Sight | undefined {
  const all = rows.all().filter(isAction);
  const row =
    actionId === undefined
      ? (all.findLast(({ effects }) => effects.some(({ flag }) => flag)) ?? all.at(-1))
      : rows.get(actionId);
  return row === undefined ? undefined : sight(row);
}

function record({ audit, now, log }: OpinionPorts, { id, agent, session }: FeedRow, opinion: Opinion): void {
  if (opinion.kind === "asking") return;
  try {
    const about =
      opinion.kind === "given"
        ? { askedFor: opinion.askedFor, model: opinion.model, tokens: total(opinion.usage) }
        : { askedFor: "none", why: opinion.why };
    audit.append({ kind: "opinion", action: { id, agent, session }, ...about, keep: opinion }, now());
  } catch (problem) {
    log(`a second opinion could not be recorded: ${said(problem)}`);
  }
}
