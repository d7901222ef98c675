// The messages between the extension and the panel's page (webview), both ways, and the validator of what the page sends.
// A hidden panel gets a full state when it is shown again, never a stream of changes it may have missed.

import * as v from "valibot";
import type { CommandPart, FeedRow, GuardStatus } from "./feed.ts";
import type { FeedLine } from "./feed-line.ts";
import type { Opinion } from "./opinion.ts";
import type { Recorded } from "./recorded.ts";
import { MakeRule, type OfferedRules, RuleSubject } from "./rule-offers.ts";

/** Why there is, or is not, a live feed. */
export type Connection =
  | { readonly kind: "connecting" }
  | { readonly kind: "live" }
  | { readonly kind: "lost"; readonly sentence: string }
  | { readonly kind: "pairing"; readonly code: string };

export interface PanelState {
  readonly connection: Connection;
  readonly status?: GuardStatus;
  /** The newest of the feed, oldest first, none missing between them. */
  readonly rows: readonly FeedLine[];
  /** The waiting rows that this window should show as cards, oldest first. */
  readonly cards: readonly FeedRow[];
  readonly restricted: boolean;
  /** Whether a second opinion can be asked for here. Absent: off. */
  readonly reviewer?: "off" | "on";
  /** Whether a new question sounds. Absent: it does not. */
  readonly sound?: boolean;
  /** The extension host's clock when this was sent, so that deadlines count right on a machine with another clock. */
  readonly now: number;
}

export type ToPanel =
  | { readonly kind: "state"; readonly state: PanelState }
  /** New and changed rows. */
  | { readonly kind: "rows"; readonly rows: readonly FeedLine[]; readonly cards: readonly FeedRow[] }
  /** The nearest rows before one. `isAll`: nothing stands before them. */
  | { readonly kind: "older"; readonly before: number; readonly rows: readonly FeedLine[]; readonly isAll: boolean }
  /** What the parts of a row's command are there for. */
  | { readonly kind: "explained"; readonly actionId: string; readonly parts: readonly CommandPart[] }
  /** What the audit log holds of an action. */
  | { readonly kind: "recorded"; readonly actionId: string; readonly recorded: Recorded }
  /** A whole row, where it is still known. */
  | { readonly kind: "row"; readonly actionId: string; readonly row?: FeedRow }
  | { readonly kind: "status"; readonly status: GuardStatus }
  /** A second opinion as it is being written; the finished one comes with its row. */
  | { readonly kind: "opinion"; readonly actionId: string; readonly opinion: Opinion }
  | { readonly kind: "offered-rules"; readonly offered: OfferedRules }
  /** What became of a rule that a row was to make, or to give back. */
  | { readonly kind: "rule-outcome"; readonly actionId: string; readonly outcome: RuleOutcome }
  | { readonly kind: "focus-card" }
  | { readonly kind: "pressed"; readonly key: "allow" | "session" | "deny" };

export const RULE_OUTCOMES = ["made", "not-made", "revoked", "not-revoked"] as const;
export type RuleOutcome = (typeof RULE_OUTCOMES)[number];

/** What the page may ask the extension to run; each stands for one command and carries no argument. */
const PANEL_COMMANDS = [
  "guard",
  "repair",
  "verify",
  "openLog",
  "openRules",
  "mendRules",
  "openSettings",
  "budget",
  "openWalkthrough",
  "manageTrust",
  "reconnect",
  "showOutput",
] as const;
export type PanelCommand = (typeof PANEL_COMMANDS)[number];

/** What a row of the feed can lead to: one of its rules or of the places it tells of, its file, a terminal in its folder. */
const PLACES = ["rule", "instruction", "file", "terminal"] as const;

const short = v.pipe(v.string(), v.maxLength(200));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const FromPanel = v.variant("kind", [
  v.object({ kind: v.literal("ready") }),
  v.object({
    kind: v.literal("answer"),
    actionId: short,
    inputHash: short,
    answer: v.picklist(["allow-once", "allow-session", "deny"]),
    reason: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  }),
  /** Asks which rules this action could grow into. */
  v.object({ kind: v.literal("offer-rules"), ...RuleSubject.entries }),
  /** Allows the action, and makes the rule that was shown for it. */
  v.object({ kind: v.literal("allow-rule"), ...MakeRule.entries }),
  /** Makes a rule out of an action that is not asked about any more. */
  v.object({ kind: v.literal("make-rule"), ...MakeRule.entries }),
  v.object({ kind: v.literal("revoke"), actionId: short }),
  v.object({ kind: v.literal("second-opinion"), actionId: short }),
  /** Opens a place that this row of the feed tells of. */
  v.object({ kind: v.literal("open-place"), actionId: short, seq: count, place: v.picklist(PLACES), index: count }),
  /** Shows what a file action makes of its file, in the editor's own diff. */
  v.object({ kind: v.literal("open-diff"), actionId: short }),
  v.object({ kind: v.literal("older"), before: count }),
  v.object({ kind: v.literal("row"), actionId: short, seq: count }),
  v.object({ kind: v.literal("export"), session: short }),
  v.object({ kind: v.literal("explain"), actionId: short, seq: count }),
  /** Asks what the audit log holds of an action. */
  v.object({ kind: v.literal("recorded"), actionId: short, seq: count }),
  v.object({ kind: v.literal("command"), command: v.picklist(PANEL_COMMANDS) }),
  v.object({ kind: v.literal("card-focus"), focused: v.boolean() }),
  v.object({ kind: v.literal("copy"), text: v.pipe(v.string(), v.maxLength(70_000)) }),
]);
export type FromPanel = v.InferOutput<typeof FromPanel>;
