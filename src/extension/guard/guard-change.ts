// Guarding and unguarding an agent: plan, diff, the person's word, write, probe. Nothing is written before the word.
// What is written is the plan that was shown (bound by its id); the broker refuses when the file changed meanwhile.
import * as vscode from "vscode";
import { type GuardApplyReply, type GuardPlan, METHODS, type ProbeReply } from "../../protocol/window.ts";
import type { WindowContext } from "../window-context.ts";
import { plainWords, planWords } from "./plan-words.ts";

const SCOPES = ["user", "workspace"] as const;
type Scope = (typeof SCOPES)[number];

const TITLES = {
  install: "Guard Claude Code",
  uninstall: "Remove the guard from Claude Code",
  repair: "Repair the guard",
} as const;
type Change = keyof typeof TITLES;

export async function guardClaudeCode(context: WindowContext): Promise<void> {
  const places = vscode.workspace.workspaceFolders === undefined ? (["user"] as const) : SCOPES;
  const scope = await chooseScope(vscode.l10n.t("Where should Claude Code be guarded?"), places);
  if (scope !== undefined) await change(context, scope, "install");
}

/** Asks only about places where the guard stands; where it stands in one, its diff is the question. */
export async function unguardClaudeCode(context: WindowContext): Promise<void> {
  const places: Scope[] = [];
  for (const scope of SCOPES) if (await isGuarded(context, scope)) places.push(scope);
  if (places.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("There is nothing to take off: Claude Code is not guarded by Countersign here."),
    );
    return;
  }
  const scope = await chooseScope(vscode.l10n.t("Where should the guard be taken off?"), places);
  if (scope !== undefined) await change(context, scope, "uninstall");
}

async function isGuarded(context: WindowContext, scope: Scope): Promise<boolean> {
  if (scope === "workspace" && vscode.workspace.workspaceFolders === undefined) return false;
  const { before, after } = await planFor(context, scope, "uninstall");
  return before !== after;
}

/** Writes the guard's hooks again where they were changed or lost, and takes out what weakens them, file by file. */
export async function repairGuard(context: WindowContext): Promise<void> {
  await change(context, "user", "repair");
}

/** Sends a canary through the installed hook command and tells whether it was stopped. */
export async function verifyGuard(context: WindowContext): Promise<void> {
  const probe = (await context.connection.request(METHODS.probe, {})) as ProbeReply;
  report(context, probe);
}

async function planFor(context: WindowContext, scope: Scope, kind: Change): Promise<GuardPlan> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const here = scope === "workspace" && folder !== undefined ? { folder } : {};
  return (await context.connection.request(METHODS.plan, {
    agent: "claude-code",
    scope,
    change: kind,
    ...here,
  })) as GuardPlan;
}

async function change(context: WindowContext, scope: Scope, kind: Change): Promise<void> {
  const plan = await planFor(context, scope, kind);
  const { also = [], unmended = [] } = plan;
  if (plan.before === plan.after) {
    if (unmended.length > 0) return tellUnmended(context, unmended);
    void vscode.window.showInformationMessage(vscode.l10n.t("Nothing to change: the settings are as they should be."));
    return kind === "uninstall" ? undefined : verifyGuard(context);
  }
  const probe = await applyAll(context, [plan, ...also], TITLES[kind]);
  if (probe === undefined) return;
  // The diff had the keyboard and is gone; the panel says what became of the guard.
  await context.panel.focusCard();
  if (kind === "uninstall") return tellTakenOff(await isGuarded(context, scope === "user" ? "workspace" : "user"));
  if (unmended.length > 0) tellUnmended(context, unmended);
  else report(context, probe);
}

function tellTakenOff(stillElsewhere: boolean): void {
  const words = stillElsewhere
    ? vscode.l10n.t("The guard was taken off there. It still stands in the other settings.")
    : vscode.l10n.t("Claude Code is no longer guarded.");
  void vscode.window.showInformationMessage(words);
}

/** One file after another, each with a word of its own; undefined once the person or the broker says no. */
async function applyAll(
  context: WindowContext,
  plans: readonly GuardPlan[],
  title: string,
): Promise<ProbeReply | undefined> {
  let probe: ProbeReply | undefined;
  for (const [index, plan] of plans.entries()) {
    const count = plans.length > 1 ? ` (${index + 1}/${plans.length})` : "";
    const word = await context.plans.ask({
      ...plan,
      id: plan.planId,
      kind: "settings",
      title: `${title}: ${fileName(plan.path)}${count}`,
      words: planWords(plan.sentences),
      accept: vscode.l10n.t("Write Settings"),
    });
    if (word === "cancel") return undefined;
    const reply = (await context.connection.request(METHODS.apply, { planId: plan.planId })) as GuardApplyReply;
    if (reply.kind === "refused") {
      context.log.error(reply.sentence);
      void vscode.window.showErrorMessage(vscode.l10n.t("The settings were not changed. The log says why."));
      return undefined;
    }
    probe = reply.probe;
  }
  return probe;
}

/** What no plan mends is for the person to do; the sentences say where and how. */
function tellUnmended(context: WindowContext, sentences: readonly string[]): void {
  for (const sentence of sentences) context.log.warn(sentence);
  const show = vscode.l10n.t("Show Log");
  const words = vscode.l10n.t("Countersign cannot mend all of this by itself. {0}", plainWords(sentences));
  void vscode.window.showWarningMessage(words, show).then((chosen) => chosen === show && context.log.show());
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

async function chooseScope(title: string, scopes: readonly Scope[]): Promise<Scope | undefined> {
  if (scopes.length === 1) return scopes[0];
  const words = {
    user: {
      label: vscode.l10n.t("Everywhere"),
      detail: vscode.l10n.t("Your own settings: every Claude Code session of yours on this machine."),
    },
    workspace: {
      label: vscode.l10n.t("This folder only"),
      detail: vscode.l10n.t("The folder's local settings, which are not shared by git."),
    },
  } as const;
  const items = scopes.map((scope) => ({ ...words[scope], scope }));
  return (await vscode.window.showQuickPick(items, { title }))?.scope;
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
