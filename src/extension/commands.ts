// Every command of the extension, as one table from id to function. The manifest lists the same ids; a test compares them.
// A command that fails says so once, in fixed words, and leaves the details in the log.
import * as vscode from "vscode";
import type { PanelCommand } from "../protocol/panel.ts";
import { sentenceOf } from "./connection/connection.ts";
import { guardClaudeCode, repairGuard, unguardClaudeCode, verifyGuard } from "./guard/guard-change.ts";
import { mendRules, openAuditLog, openRules } from "./guard/guard-files.ts";
import { summariseSession } from "./reviewer/session-summary.ts";
import { agree, forgetReviewer, setReviewerKey, setUpReviewer, wantOpinion } from "./reviewer/set-up.ts";
import { showBudget } from "./rules/budget.ts";
import { exportRules, importRules } from "./rules/imports.ts";
import { reviewRules } from "./rules/review.ts";
import {
  deleteRule,
  disableRule,
  editRule,
  enableRule,
  narrowRule,
  revokeSessionRule,
  setRuleEnd,
  undoRuleChange,
} from "./rules/rule-commands.ts";
import { addRule } from "./rules/rule-wizard.ts";
import { replayRules } from "./rules/what-if.ts";
import type { WindowContext } from "./window-context.ts";

/** `subject`: what it was called on, where it was called on something. */
type Command = (context: WindowContext, subject?: unknown) => void | Promise<void>;

export const COMMANDS = {
  "countersign.guardClaudeCode": guardClaudeCode,
  "countersign.unguardClaudeCode": unguardClaudeCode,
  "countersign.repairGuard": repairGuard,
  "countersign.verifyGuard": verifyGuard,
  "countersign.writePlan": (context) => context.plans.decide("accept"),
  "countersign.trustRules": (context) => context.plans.decide("accept"),
  "countersign.allowSending": (context) => context.plans.decide("accept"),
  "countersign.cancelPlan": (context) => context.plans.decide("cancel"),
  "countersign.openFeed": async () => {
    await vscode.commands.executeCommand("countersign.panel.focus");
  },
  "countersign.openFeedTab": (context) => context.panel.openTab(vscode.l10n.t("Countersign: Feed")),
  "countersign.focusCard": (context) => context.panel.focusCard(),
  "countersign.allowOnce": (context) => context.panel.send({ kind: "pressed", key: "allow" }),
  "countersign.allowSession": (context) => context.panel.send({ kind: "pressed", key: "session" }),
  "countersign.deny": (context) => context.panel.send({ kind: "pressed", key: "deny" }),
  "countersign.openRules": openRules,
  "countersign.mendRules": mendRules,
  "countersign.reviewRules": reviewRules,
  "countersign.addRule": addRule,
  "countersign.editRule": editRule,
  "countersign.disableRule": disableRule,
  "countersign.enableRule": enableRule,
  "countersign.deleteRule": deleteRule,
  "countersign.setRuleEnd": setRuleEnd,
  "countersign.narrowRule": narrowRule,
  "countersign.revokeSessionRule": revokeSessionRule,
  "countersign.undoRuleChange": undoRuleChange,
  "countersign.secondOpinion": (context, actionId) =>
    typeof actionId === "string" ? wantOpinion(context, actionId) : undefined,
  "countersign.setUpReviewer": setUpReviewer,
  "countersign.agreeToSending": async (context) => {
    await agree(context);
  },
  "countersign.setReviewerKey": setReviewerKey,
  "countersign.forgetReviewer": forgetReviewer,
  "countersign.summariseSession": summariseSession,
  "countersign.replayRules": replayRules,
  "countersign.closeWhatIf": (context) => context.whatIf.close(),
  "countersign.budget": showBudget,
  "countersign.importRules": importRules,
  "countersign.exportRules": exportRules,
  "countersign.openAuditLog": openAuditLog,
  "countersign.pairWindow": async (context) => {
    await vscode.commands.executeCommand("countersign.panel.focus");
    if (context.connection.state.kind !== "live") await context.connection.connect();
  },
  "countersign.reconnect": (context) => context.connection.connect(),
  "countersign.openSettings": async () => {
    await vscode.commands.executeCommand("workbench.action.openSettings", "@ext:countersign.countersign");
  },
  "countersign.showOutput": (context) => context.log.show(),
  "countersign.openWalkthrough": async () => {
    await vscode.commands.executeCommand("workbench.action.openWalkthrough", "countersign.countersign#guard", false);
  },
} as const satisfies Readonly<Record<string, Command>>;
export type CommandId = keyof typeof COMMANDS;

/** What the page's buttons run. */
export const PANEL_BUTTONS = {
  guard: "countersign.guardClaudeCode",
  repair: "countersign.repairGuard",
  verify: "countersign.verifyGuard",
  openLog: "countersign.openAuditLog",
  openRules: "countersign.openRules",
  mendRules: "countersign.mendRules",
  openSettings: "countersign.openSettings",
  budget: "countersign.budget",
  openWalkthrough: "countersign.openWalkthrough",
  manageTrust: "workbench.trust.manage",
  reconnect: "countersign.reconnect",
  showOutput: "countersign.showOutput",
} as const satisfies Readonly<Record<PanelCommand, CommandId | "workbench.trust.manage">>;

export function registerCommands(context: WindowContext): readonly vscode.Disposable[] {
  return Object.entries<Command>(COMMANDS).map(([id, run]) =>
    vscode.commands.registerCommand(id, async (subject?: unknown) => {
      try {
        await run(context, subject);
      } catch (error) {
        context.log.error(`${id}: ${sentenceOf(error)}`);
        const show = vscode.l10n.t("Show Log");
        const text = vscode.l10n.t("Countersign could not do that. The log says why and what to do.");
        if ((await vscode.window.showErrorMessage(text, show)) === show) context.log.show();
      }
    }),
  );
}
