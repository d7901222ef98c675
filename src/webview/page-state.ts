// What the page holds: the last state that it was sent, with the rows of the feed in a store of their own.
// Pure; every message leads to the next state, and none to a decision.
import type { CommandPart, FeedRow } from "../protocol/feed.ts";
import type { PanelState, ToPanel } from "../protocol/panel.ts";
import type { Recorded } from "../protocol/recorded.ts";
import { type LineStore, lineOfId, NO_LINES, withLatest, withLines, withOlder } from "./feed/line-store.ts";
import { type RuleSteps, stepsAfterRows } from "./feed/rule-steps.ts";
import { withOpinion } from "./opinion/row-opinion.ts";

export interface PageState extends Omit<PanelState, "rows"> {
  readonly store: LineStore;
  /** Whole rows that were asked for, the newest last; `gone`: the log no longer holds it. */
  readonly wholes: ReadonlyMap<string, FeedRow | "gone">;
  /** Parts of commands that were asked about. */
  readonly explained: ReadonlyMap<string, readonly CommandPart[]>;
  /** What the log holds of actions that were asked about. */
  readonly recorded: ReadonlyMap<string, Recorded>;
  readonly ruleSteps: RuleSteps;
}

export const EMPTY_PAGE: PageState = {
  connection: { kind: "connecting" },
  store: NO_LINES,
  wholes: new Map(),
  explained: new Map(),
  recorded: new Map(),
  ruleSteps: new Map(),
  cards: [],
  restricted: false,
  now: 0,
};

/** More whole rows than a person has open. */
const MAX_WHOLES = 200;

type Shown = Extract<
  ToPanel,
  { kind: "state" | "rows" | "older" | "row" | "explained" | "recorded" | "status" | "opinion" | "rule-outcome" }
>;

export function pageAfter(page: PageState, message: Shown): PageState {
  switch (message.kind) {
    case "state": {
      const { rows, ...state } = message.state;
      const { wholes, explained, recorded } = page;
      const ruleSteps = stepsAfterRows(page.ruleSteps, rows);
      return { ...state, store: withLatest(page.store, rows), wholes, explained, recorded, ruleSteps };
    }
    case "rows":
      return {
        ...page,
        store: withLines(page.store, message.rows),
        cards: message.cards,
        ruleSteps: stepsAfterRows(page.ruleSteps, message.rows),
      };
    case "older":
      return { ...page, store: withOlder(page.store, message) };
    case "row":
      return { ...page, wholes: newest(page.wholes, message.actionId, message.row ?? "gone") };
    case "explained":
      return { ...page, explained: newest(page.explained, message.actionId, message.parts) };
    case "recorded":
      return { ...page, recorded: newest(page.recorded, message.actionId, message.recorded) };
    case "status":
      return { ...page, status: message.status };
    case "opinion":
      return withOpinion(page, message.actionId, message.opinion);
    case "rule-outcome": {
      const { actionId, outcome } = message;
      const line = lineOfId(page.store, actionId);
      const ruleSteps = new Map(page.ruleSteps).set(actionId, outcome);
      // A row that came first has told of its rule already.
      const isTold = outcome === "made" && line !== undefined;
      return { ...page, ruleSteps: isTold ? stepsAfterRows(ruleSteps, [line]) : ruleSteps };
    }
    default:
      return message satisfies never;
  }
}

export function hasRows({ store }: PageState): boolean {
  return store.blocks.length > 0;
}

function newest<T>(known: ReadonlyMap<string, T>, id: string, value: T): ReadonlyMap<string, T> {
  const next = new Map(known).set(id, value);
  const [oldest] = next.keys();
  if (next.size > MAX_WHOLES && oldest !== undefined) next.delete(oldest);
  return next;
}
