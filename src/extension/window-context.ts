// What the commands of one window may use. Made once by main.ts; a command takes it and keeps nothing.
import type * as vscode from "vscode";
import type { FeedRow } from "../protocol/feed.ts";
import type { BrokerConnection } from "./connection/connection.ts";
import type { PlanReview } from "./guard/plan-review.ts";
import type { PanelView } from "./panel/panel.ts";
import type { SecondOpinion } from "./reviewer/second-opinion.ts";
import type { SummaryText } from "./reviewer/session-summary.ts";
import type { RulesTree } from "./rules/rules-tree.ts";
import type { WhatIfTree } from "./rules/what-if.ts";

export interface WindowContext {
  readonly connection: BrokerConnection;
  readonly panel: PanelView;
  readonly plans: PlanReview;
  readonly rules: RulesTree;
  readonly opinions: SecondOpinion;
  readonly summary: SummaryText;
  readonly whatIf: WhatIfTree;
  readonly log: vscode.LogOutputChannel;
  readonly paths: { readonly userRules: string; readonly audit: string };
  /** Waiting actions that this window asks about, oldest first. */
  readonly waiting: () => readonly FeedRow[];
}
