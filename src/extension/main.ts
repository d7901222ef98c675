// Composes the extension and returns; the broker is joined in the background, so that activation costs the editor nothing.
// No decision is made here but the person's.
import { homedir, userInfo } from "node:os";
import * as vscode from "vscode";
import { statePaths } from "../protocol/state-folder.ts";
import { registerCommands } from "./commands.ts";
import { BrokerConnection, sentenceOf } from "./connection/connection.ts";
import { brokerDialer } from "./connection/dial.ts";
import { confirmPairing } from "./connection/pairing.ts";
import { windowToken } from "./connection/token.ts";
import { ChangeDiffs } from "./feed/change-diffs.ts";
import { PlanReview } from "./guard/plan-review.ts";
import { InstructionDiagnostics } from "./instructions/instruction-diagnostics.ts";
import { PANEL_VIEW, PanelView } from "./panel/panel.ts";
import { showProgress } from "./panel/progress.ts";
import { QuestionToast } from "./questions/toast.ts";
import { SecondOpinion } from "./reviewer/second-opinion.ts";
import { SummaryText } from "./reviewer/session-summary.ts";
import { askToAgree } from "./reviewer/set-up.ts";
import { RulesNotice } from "./rules/review.ts";
import { RuleDocuments } from "./rules/rule-documents.ts";
import { RulesTree } from "./rules/rules-tree.ts";
import { WhatIfTree } from "./rules/what-if.ts";
import { GuardStatusItem } from "./status/status-bar.ts";
import { folders, GuardWindow } from "./window.ts";

export function activate(context: vscode.ExtensionContext): void {
  const startedAt = performance.now();
  const log = vscode.window.createOutputChannel("Countersign", { log: true });
  const version = String(context.extension.packageJSON.version);
  const paths = statePaths(homedir(), process.platform, userInfo().username);
  const item = new GuardStatusItem();
  const plans = new PlanReview();
  const whatIf = new WhatIfTree();
  const changes = new ChangeDiffs();
  const window: GuardWindow = new GuardWindow({
    connection: () => connection,
    panel: () => panel,
    toast: () => toast,
    item,
    changes,
    opinions: () => opinions,
    notice: new RulesNotice(() => void vscode.commands.executeCommand("countersign.reviewRules")),
    log,
  });
  const connection = new BrokerConnection({
    dial: brokerDialer({ paths, bundles: context.asAbsolutePath("dist"), version }),
    token: () => windowToken(context.secrets),
    version,
    folders,
    trusted: () => vscode.workspace.isTrusted,
    changed: () => {
      window.changed();
      rules.changed();
      ruleDocuments.changed();
    },
    waiting: (work) => showProgress(work, panel.visible),
    pairingAsked: (params) => void confirmPairing(params, connection).catch((error) => log.error(sentenceOf(error))),
    reviewAsked: (params) => void opinions.asked(params).catch((error) => log.error(sentenceOf(error))),
    log: (level, line) => log[level](line),
  });
  const opinions: SecondOpinion = new SecondOpinion({
    connection: () => connection,
    show: (actionId, opinion) => panel.send({ kind: "opinion", actionId, opinion }),
    changed: () => panel.sendState(),
    unagreed: () => void askToAgree(() => vscode.commands.executeCommand("countersign.agreeToSending")),
    secrets: context.secrets,
    bundle: context.asAbsolutePath("dist/reviewer.js"),
    log,
  });
  const summary = new SummaryText();
  const rules = new RulesTree(() => connection, log);
  const ruleDocuments = new RuleDocuments(() => connection, log);
  const panel = new PanelView(context.extensionUri, {
    state: () => window.panelState(),
    received: (message, reply) => void window.received(message, reply).catch((error) => log.error(sentenceOf(error))),
    visibilityChanged: () => window.signal(),
  });
  const readme = vscode.Uri.joinPath(context.extensionUri, "README.md").with({ fragment: "instruction-files" });
  const instructions = new InstructionDiagnostics(readme);
  const toast = new QuestionToast({
    notify: (severity, text, buttons) =>
      severity === "error"
        ? vscode.window.showErrorMessage(text, ...buttons)
        : vscode.window.showWarningMessage(text, ...buttons),
    review: () => void panel.focusCard(),
    deny: (rows) => void window.denyAll(rows),
    tooLate: () => {
      const words = vscode.l10n.t("Countersign: that question was answered already. Nothing was denied.");
      context.subscriptions.push(vscode.window.setStatusBarMessage(words, 8_000));
    },
  });
  context.subscriptions.push(
    log,
    item,
    plans,
    whatIf,
    changes,
    connection,
    panel,
    rules,
    ruleDocuments,
    toast,
    opinions,
    summary,
    instructions,
    vscode.window.registerWebviewViewProvider(PANEL_VIEW, panel),
    ...registerCommands({
      connection,
      panel,
      plans,
      rules,
      whatIf,
      opinions,
      summary,
      log,
      paths,
      waiting: () => window.waiting(),
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void window.pushFolders()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void window.pushFolders()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("countersign")) void window.pushSettings();
      if (event.affectsConfiguration("countersign.sound")) panel.sendState();
      if (event.affectsConfiguration("countersign.instructionDiagnostics")) void instructions.readAll();
    }),
  );
  window.signal();
  void connection.connect();
  void instructions.readAll();
  log.debug(`Activated in ${(performance.now() - startedAt).toFixed(1)} ms.`);
}

/** The connection is a subscription and is closed with the others; the broker lives on. */
export function deactivate(): void {}
