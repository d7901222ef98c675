// The messages between a VS Code window (or the command line) and the broker over the UI socket, as JSON-RPC.
// Types and validators only: no socket, no vscode. Whatever arrives is parsed with these schemas before it is used.

import * as v from "valibot";
import type { FeedRow, FeedSnapshot, GuardStatus } from "./feed.ts";
import { RuleChoice } from "./rule-offers.ts";

/** Raised when messages change shape; a broker and a window of different protocols do not talk. */
export const PROTOCOL = 1;

const folder = v.pipe(v.string(), v.maxLength(4096));

export const Hello = v.object({
  protocol: v.number(),
  /** Version of the client's bundle; an older broker gives way to a newer client. */
  version: v.pipe(v.string(), v.maxLength(64)),
  client: v.picklist(["window", "cli"]),
  /** Secret shared by the person's windows: 64 hex digits. */
  token: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  folders: v.pipe(v.array(folder), v.maxLength(64)),
  /** Whether the person trusts the folders (not Restricted Mode). */
  trusted: v.optional(v.boolean(), false),
});
export type Hello = v.InferOutput<typeof Hello>;

export type HelloReply =
  | { readonly kind: "welcome"; readonly version: string; readonly snapshot: FeedSnapshot }
  | { readonly kind: "refused"; readonly why: "token" | "protocol"; readonly sentence: string };

/** Asks the windows that hold the token to let this one in. The code is shown in both for the person to compare. */
export const PairRequest = v.object({
  tokenHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  code: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  folders: v.pipe(v.array(folder), v.maxLength(64)),
});
export type PairRequest = v.InferOutput<typeof PairRequest>;

export const PairConfirm = v.object({ code: v.pipe(v.string(), v.regex(/^\d{6}$/)) });
export type PairConfirm = v.InferOutput<typeof PairConfirm>;

export const Answer = v.object({
  actionId: v.pipe(v.string(), v.maxLength(200)),
  inputHash: v.pipe(v.string(), v.maxLength(200)),
  answer: v.variant("kind", [
    v.object({ kind: v.literal("allow-once") }),
    v.object({ kind: v.literal("allow-session") }),
    /** Allows it, and makes the rule that was proposed for it. */
    v.object({ kind: v.literal("allow-rule"), ...RuleChoice.entries }),
    v.object({ kind: v.literal("deny"), reason: v.optional(v.pipe(v.string(), v.maxLength(2000))) }),
  ]),
});
export type Answer = v.InferOutput<typeof Answer>;
export type AnswerReply =
  | { readonly kind: "taken" }
  | { readonly kind: "too-late"; readonly by: string }
  | { readonly kind: "refused"; readonly sentence: string };

/** Takes back what "allow for this session" of this action allowed. */
export const Revoke = v.object({ actionId: v.pipe(v.string(), v.maxLength(200)) });
export type Revoke = v.InferOutput<typeof Revoke>;

/** The nearest rows before this one, from the newest back; an older broker's too. */
export const PastRequest = v.object({
  before: v.pipe(v.number(), v.integer(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
  /** As the log has them, without secrets. */
  fromLog: v.optional(v.boolean(), false),
});
export type PastRequest = v.InferOutput<typeof PastRequest>;
/** Oldest first. `isAll`: nothing stands before them. */
export interface PastReply {
  readonly rows: readonly FeedRow[];
  readonly isAll: boolean;
}

/** What the parts of this command are there for; nothing is run and nothing is kept. */
export const ExplainRequest = v.object({ text: v.pipe(v.string(), v.maxLength(70_000)) });

export const GuardPlanRequest = v.object({
  agent: v.literal("claude-code"),
  scope: v.picklist(["user", "workspace"]),
  folder: v.optional(folder),
  /** A repair looks at the person's settings and at those of every open folder; `scope` and `folder` do not limit it. */
  change: v.picklist(["install", "uninstall", "repair"]),
});
export type GuardPlanRequest = v.InferOutput<typeof GuardPlanRequest>;
/** What would be written. `before` undefined: the file does not exist; `after` undefined: it would be removed. */
export interface GuardPlan {
  readonly planId: string;
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
  readonly sentences: readonly string[];
  /** Further files of a repair: each a plan of its own, to be seen and applied by itself. */
  readonly also?: readonly GuardPlan[];
  /** What would still weaken the guard after all of a repair's plans, with what the person can do about it. */
  readonly unmended?: readonly string[];
}
export const GuardApply = v.object({ planId: v.pipe(v.string(), v.maxLength(100)) });
export type GuardApply = v.InferOutput<typeof GuardApply>;
/** The probe sends a canary through the installed hook command and sees it denied. */
export type GuardApplyReply =
  | { readonly kind: "applied"; readonly probe: ProbeReply }
  | { readonly kind: "refused"; readonly sentence: string };
export interface ProbeReply {
  readonly inPath: boolean;
  readonly milliseconds: number;
  readonly sentence: string;
}

/** A workspace's rule file that would loosen something, beside the text that the person agreed to last, if any. */
export interface RulesReview {
  readonly file: string;
  /** SHA-256 of `after`; the person's word is bound to it. */
  readonly hash: string;
  readonly before?: string;
  readonly after: string;
  /** What each loosening rule would do. */
  readonly sentences: readonly string[];
}
export const RulesAccept = v.object({ file: folder, hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) });
export type RulesAccept = v.InferOutput<typeof RulesAccept>;

export const Settings = v.object({
  preset: v.picklist(["observe", "balanced", "strict", "lockdown"]),
  /** How long a question may wait before it counts as denied, in seconds. */
  questionSeconds: v.pipe(v.number(), v.minValue(5), v.maxValue(3000)),
});
export type Settings = v.InferOutput<typeof Settings>;

export const Folders = v.object({
  folders: v.pipe(v.array(folder), v.maxLength(64)),
  trusted: v.optional(v.boolean(), false),
});
export type Folders = v.InferOutput<typeof Folders>;

/** Requests a client may send, by method name. All but `hello` and `pair` need a completed hello. */
export const METHODS = {
  hello: "hello",
  pair: "pair",
  confirmPair: "pair/confirm",
  answer: "question/answer",
  revoke: "session-rule/revoke",
  plan: "guard/plan",
  apply: "guard/apply",
  probe: "guard/probe",
  settings: "settings/set",
  folders: "window/folders",
  reviews: "rules/reviews",
  acceptRules: "rules/accept",
  offeredRules: "rules/offered",
  makeRule: "rules/make",
  whatIf: "rules/what-if",
  budget: "rules/budget",
  acceptOffer: "rules/accept-offer",
  importable: "rules/importable",
  previewImport: "rules/preview-import",
  exportRules: "rules/export",
  rules: "rules/overview",
  checkRules: "rules/check",
  editRules: "rules/edit",
  undoRules: "rules/undo",
  past: "feed/past",
  explain: "feed/explain",
  recorded: "feed/recorded",
  change: "feed/change",
  reviewing: "opinion/offer",
  wantOpinion: "opinion/want",
  giveOpinion: "opinion/give",
  previewOpinion: "opinion/preview",
  wantSummary: "opinion/summary",
  spentSummary: "opinion/spent",
  shutdown: "broker/shutdown",
} as const;

/** Notifications the broker sends to every greeted client. */
export const NEWS = {
  rows: "feed/rows",
  status: "guard/status",
  pairing: "pair/asked",
  /** To one window alone: what it is to ask a model. */
  review: "opinion/ask",
} as const;

/** New or changed rows. `revision` grows by one; a client that sees a gap says hello again. */
export interface RowsNews {
  readonly revision: number;
  readonly rows: readonly FeedRow[];
}
export interface StatusNews {
  readonly revision: number;
  readonly status: GuardStatus;
}
export interface PairingNews {
  readonly code: string;
  readonly folders: readonly string[];
}
