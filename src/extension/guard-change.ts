// Guarding and unguarding an agent: plan, diff, the person's word, write, probe. Nothing is written before the word.
// What is written is the plan that was shown (bound by its id); the broker refuses when the file changed meanwhile.
import * as vscode from "vscode";
import { type GuardApplyReply, type GuardPlan, METHODS, type ProbeReply } from "../protocol/window.ts";
import type { WindowContext } from "./window-context.ts";

type Scope = "user" | "workspace";

const TITLES = {
  install: "Guard Claude Code",
  uninstall: "Stop guarding Claude Code",
  repair: "Repair the guard",
} as const;

export async function guardClaudeCode(context: WindowContext): Promise<void> {
  const scope = await chooseScope();
  if (scope !== undefined) await change(context, scope, "install");
}

export async function unguardClaudeCode(context: WindowContext): Promise<void> {
  const scope = await chooseScope();
  if (scope !== undefined) await change(context, scope, "uninstall");
}

/** Writes the guard's hooks again where they were changed or lost. */
export async function repairGuard(context: WindowContext): Promise<void> {
  await change(context, "user", "repair");
}

/** Sends a canary through the installed hook command and tells whether it was stopped. */
export async function verifyGuard(context: WindowContext): Promise<void> {
  const probe = (await context.connection.request(METHODS.probe, {})) as ProbeReply;
  report(context, probe);
}

async function change(context: WindowContext, scope: Scope, kind: keyof typeof TITLES): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const plan = (await context.connection.request(METHODS.plan, {
    agent: "claude-code",
    scope,
    change: kind === "uninstall" ? "uninstall" : "install",
    ...(scope === "workspace" && folder !== undefined ? { folder } : {}),
  })) as GuardPlan;
  if (plan.before === plan.after) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Nothing to change: the settings are as they should be."));
    return kind === "uninstall" ? undefined : verifyGuard(context);
  }
  const word = await context.plans.ask(plan, `${TITLES[kind]}: ${fileName(plan.path)}`);
  if (word === "cancel") return;
  const reply = (await context.connection.request(METHODS.apply, { planId: plan.planId })) as GuardApplyReply;
  if (reply.kind === "refused") {
    context.log.error(reply.sentence);
    void vscode.window.showErrorMessage(vscode.l10n.t("The settings were not changed. The log says why."));
    return;
  }
  if (kind === "uninstall") {
    void vscode.window.showInformationMessage(vscode.l10n.t("Claude Code is no longer guarded."));
    return;
  }
  report(context, reply.probe);
}

function report(context: WindowContext, probe: ProbeReply): void {
  context.log.info(`Probe: ${probe.sentence} (${probe.milliseconds} ms)`);
  if (probe.inPath) {
    const words = vscode.l10n.t(
      "Claude Code is guarded: a test action was stopped in {0} ms.",
      Math.round(probe.milliseconds),
    );
    void vscode.window.showInformationMessage(words);
    return;
  }
  const show = vscode.l10n.t("Show Log");
  const words = vscode.l10n.t("The guard is not in the path: a test action was not stopped.");
  void vscode.window.showErrorMessage(words, show).then((chosen) => chosen === show && context.log.show());
}

async function chooseScope(): Promise<Scope | undefined> {
  if (vscode.workspace.workspaceFolders === undefined) return "user";
  const everywhere = {
    label: vscode.l10n.t("Everywhere"),
    detail: vscode.l10n.t("Your own settings: every Claude Code session of yours on this machine."),
    scope: "user" as const,
  };
  const here = {
    label: vscode.l10n.t("This folder only"),
    detail: vscode.l10n.t("The folder's local settings, which are not shared by git."),
    scope: "workspace" as const,
  };
  const title = vscode.l10n.t("Where should Claude Code be guarded?");
  return (await vscode.window.showQuickPick([everywhere, here], { title }))?.scope;
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
