// What a person does to trust rules from the tree and the palette: open, switch off and on, end, delete, step back, revoke.
// Every change goes to the broker with the hash of the text that was shown; what makes the guard milder is asked twice.
import * as vscode from "vscode";
import type { RulesChange, RulesEditReply, RulesTarget, ShownRule, ShownScope } from "../../protocol/rules.ts";
import { METHODS } from "../../protocol/window.ts";
import { plainWords } from "../guard/plan-words.ts";
import type { WindowContext } from "../window-context.ts";
import type { RuleNode } from "./tree-words.ts";

/** Opens the file at the rule, the warning or the fault; a scope's file at its start. */
export async function editRule(context: WindowContext, subject?: unknown): Promise<void> {
  const node = await context.rules.subject(subject);
  if (node === undefined) return vscode.commands.executeCommand("countersign.openRules");
  const { source, state } = node.scope;
  if (source === undefined || node.scope.scope === "preset") return;
  if (state === "absent" && node.scope.scope === "user") return vscode.commands.executeCommand("countersign.openRules");
  if (state === "absent") {
    void vscode.window.showInformationMessage(vscode.l10n.t("There is no rule file yet. Add a rule to make one."));
    return;
  }
  await openAt(source, placeOf(node));
}

export async function disableRule(context: WindowContext, subject?: unknown): Promise<void> {
  await changeRule(context, subject, ({ index }) => ({ kind: "disable", index, disabled: true }));
}

export async function enableRule(context: WindowContext, subject?: unknown): Promise<void> {
  await changeRule(context, subject, ({ index }) => ({ kind: "disable", index, disabled: false }));
}

export async function deleteRule(context: WindowContext, subject?: unknown): Promise<void> {
  const node = await context.rules.subject(subject);
  if (node !== undefined && node.kind !== "scope" && node.kind !== "problem" && node.rule.actionId !== undefined)
    return revokeSessionRule(context, node);
  await changeRule(context, node, ({ index }) => ({ kind: "remove", index }));
}

export async function setRuleEnd(context: WindowContext, subject?: unknown): Promise<void> {
  const node = await context.rules.subject(subject);
  const until = await chosenEnd();
  if (until === undefined) return;
  await changeRule(context, node, ({ index }) => ({
    kind: "until",
    index,
    ...(until !== "never" && { until: until.toISOString().replace(/:\d\d\.\d{3}Z$/, "Z") }),
  }));
}

/** Limits a rule to hosts: those that it let actions go to, as far as the person keeps them, or others. */
export async function narrowRule(context: WindowContext, subject?: unknown): Promise<void> {
  const node = await context.rules.subject(subject);
  if (node === undefined || !("rule" in node)) return tellNothingChosen();
  const hosts = await chosenHosts(node.rule.hosts ?? []);
  if (hosts === undefined || hosts.length === 0) return;
  await changeRule(context, node, ({ index }) => ({ kind: "hosts", index, hosts: [...hosts] }));
}

/** Takes back what a person allowed for the rest of a session. */
export async function revokeSessionRule(context: WindowContext, subject?: unknown): Promise<void> {
  const node = await context.rules.subject(subject);
  const actionId = node !== undefined && "rule" in node ? node.rule.actionId : undefined;
  if (actionId === undefined) return tellNothingChosen();
  await context.connection.request(METHODS.revoke, { actionId });
  await context.rules.read();
}

/** Puts back the text that the last change from a window replaced. */
export async function undoRuleChange(context: WindowContext): Promise<void> {
  const reply = (await context.connection.request(METHODS.undoRules, {})) as RulesEditReply;
  await told(context, reply, (what) => vscode.l10n.t("Undone: {0}.", what));
}

type Editable = ShownRule & { readonly index: number };

async function changeRule(
  context: WindowContext,
  subject: unknown,
  changeOf: (rule: Editable) => RulesChange,
): Promise<void> {
  const node = await context.rules.subject(subject);
  if (node === undefined || !("rule" in node)) return tellNothingChosen();
  const { scope, rule } = node;
  const target = targetOf(scope);
  const { index } = rule;
  if (target === undefined || index === undefined || scope.hash === undefined) return tellNotYours(scope);
  if (!(await isSaved(scope.source))) return;
  const change = changeOf({ ...rule, index });
  if (loosens(rule, change) && !(await confirmed(rule, change))) return;
  await sendEdit(context, { target, hash: scope.hash, change });
}

/** Sends the change and says what came of it, with the way back. */
export async function sendEdit(
  context: WindowContext,
  edit: { readonly target: RulesTarget; readonly hash?: string; readonly change: RulesChange },
): Promise<boolean> {
  const reply = (await context.connection.request(METHODS.editRules, edit)) as RulesEditReply;
  return told(context, reply, (what) => `${what}.`, vscode.l10n.t("Undo"));
}

async function told(
  context: WindowContext,
  reply: RulesEditReply,
  words: (what: string) => string,
  undo?: string,
): Promise<boolean> {
  await context.rules.read();
  if (reply.kind === "written") {
    const buttons = undo === undefined ? [] : [undo];
    void vscode.window.showInformationMessage(plainWords([words(reply.what)]), ...buttons).then((chosen) => {
      if (chosen !== undefined) void vscode.commands.executeCommand("countersign.undoRuleChange");
    });
    return true;
  }
  const { file, offset, sentence } = reply;
  const open = vscode.l10n.t("Open the File");
  const buttons = file === undefined ? [] : [open];
  void vscode.window.showWarningMessage(plainWords([sentence]), ...buttons).then((chosen) => {
    if (chosen === open && file !== undefined) return openAt(file, { offset: offset ?? 0, length: 0 });
    return undefined;
  });
  return false;
}

/** Less asked or denied than before. */
function loosens({ decision, disabled }: ShownRule, change: RulesChange): boolean {
  if (change.kind === "disable" && !change.disabled) return decision === "allow";
  if (decision === "allow" || disabled === true) return false;
  return change.kind !== "until" || change.until !== undefined;
}

/** What stays comes first: it is what Enter chooses. */
async function confirmed({ sentence, decision }: ShownRule, change: RulesChange): Promise<boolean> {
  const keep = { title: vscode.l10n.t("Leave It"), isCloseAffordance: true };
  const go = { title: vscode.l10n.t(GOING[change.kind]) };
  const detail = plainWords([sentence]);
  const words =
    decision === "allow"
      ? vscode.l10n.t("This lets agents do more without asking you.")
      : vscode.l10n.t("This rule holds agents back. Without it they may do more.");
  return (await vscode.window.showWarningMessage(words, { modal: true, detail }, keep, go)) === go;
}

const GOING: Readonly<Record<RulesChange["kind"], string>> = {
  add: "Add the Rule",
  remove: "Delete the Rule",
  disable: "Change the Rule",
  hosts: "Limit the Rule",
  until: "Set the End",
};

const HOUR = 3_600_000;

async function chosenEnd(): Promise<Date | "never" | undefined> {
  const now = Date.now();
  const tonight = new Date(new Date(now).setHours(23, 59, 0, 0));
  const choices: readonly (vscode.QuickPickItem & { readonly end: Date | "never" })[] = [
    { label: vscode.l10n.t("In an hour"), end: new Date(now + HOUR) },
    { label: vscode.l10n.t("At the end of today"), end: tonight },
    { label: vscode.l10n.t("In a week"), end: new Date(now + 7 * 24 * HOUR) },
    { label: vscode.l10n.t("In a month"), end: new Date(now + 30 * 24 * HOUR) },
    { label: vscode.l10n.t("Never: it counts for good"), end: "never" },
  ];
  const title = vscode.l10n.t("When does the rule end?");
  return (await vscode.window.showQuickPick(choices, { title }))?.end;
}

async function chosenHosts(known: readonly string[]): Promise<readonly string[] | undefined> {
  const title = vscode.l10n.t("Which hosts may it reach?");
  if (known.length > 0) {
    const choices = known.map((label) => ({ label, picked: true }));
    const placeHolder = vscode.l10n.t(
      "These are the hosts that it let actions reach lately. Take out what it should not.",
    );
    const chosen = await vscode.window.showQuickPick(choices, { title, placeHolder, canPickMany: true });
    return chosen?.map(({ label }) => label);
  }
  const prompt = vscode.l10n.t("Hosts, parted by blanks. It has reached none lately.");
  const text = await vscode.window.showInputBox({ title, prompt, placeHolder: "api.example.com" });
  return text?.split(/\s+/).filter((host) => host !== "");
}

export function targetOf({ scope, folder }: ShownScope): RulesTarget | undefined {
  if (scope === "user") return { scope };
  return scope === "workspace" && folder !== undefined ? { scope, folder } : undefined;
}

/** What is written goes to the disk: an edit that is not saved would be lost, or overwrite it. */
async function isSaved(file: string | undefined): Promise<boolean> {
  const open = vscode.workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.fsPath === file);
  if (open === undefined) return true;
  const save = vscode.l10n.t("Save It");
  const words = vscode.l10n.t("The rule file is open with changes that are not saved.");
  if ((await vscode.window.showWarningMessage(words, save)) === save) await open.save();
  return false;
}

function placeOf(node: RuleNode): { readonly offset: number; readonly length: number } {
  if (node.kind === "scope") return { offset: 0, length: 0 };
  const { offset = 0, length = 0 } = node.kind === "problem" ? node.problem : node.rule;
  return { offset, length };
}

async function openAt(
  file: string,
  { offset, length }: { readonly offset: number; readonly length: number },
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
  const start = document.positionAt(offset);
  const selection = new vscode.Range(start, length === 0 ? start : document.positionAt(offset + length));
  await vscode.window.showTextDocument(document, { selection });
}

function tellNothingChosen(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t("Choose a rule in the view Trust Rules first."));
}

function tellNotYours({ scope }: ShownScope): void {
  const words =
    scope === "managed"
      ? vscode.l10n.t("Your organisation manages this rule; it cannot be changed here.")
      : vscode.l10n.t("This rule belongs to the preset. Add a rule of your own to change what counts.");
  void vscode.window.showInformationMessage(words);
}
