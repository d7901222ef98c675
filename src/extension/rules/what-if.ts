// "Re-run today against these rules": what the rule file in the editor, saved or not, would have decided otherwise about
// today's actions. A list of its own beside the rules; it changes nothing, and goes when it is closed.
import * as vscode from "vscode";
import type { Decision } from "../../core/decision.ts";
import type { ChangedDecision, WhatIfReply } from "../../protocol/rule-offers.ts";
import { METHODS } from "../../protocol/window.ts";
import type { WindowContext } from "../window-context.ts";
import { plainLabel } from "./pick-words.ts";

const WHAT_IF_VIEW = "countersign.whatIf";

type Node =
  | {
      readonly kind: "group";
      readonly before: Decision;
      readonly after: Decision;
      readonly changes: readonly ChangedDecision[];
    }
  | { readonly kind: "change"; readonly change: ChangedDecision }
  | { readonly kind: "fault"; readonly sentence: string };

/** Runs the text of the rules file that is open in the editor over today's actions. */
export async function replayRules({ connection, whatIf }: WindowContext): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || !document.fileName.endsWith("rules.jsonc")) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Open a rules file first: “Countersign: Open Your Rules”. It need not be saved."),
    );
    return;
  }
  const title = vscode.l10n.t("Re-running today against these rules");
  const request = { file: document.fileName, text: document.getText() };
  const reply = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    connection.request(METHODS.whatIf, request),
  );
  await whatIf.show(reply as WhatIfReply);
}

export class WhatIfTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private reply: WhatIfReply | undefined;
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<Node>;
  readonly onDidChangeTreeData = this.changed.event;

  constructor() {
    this.view = vscode.window.createTreeView<Node>(WHAT_IF_VIEW, { treeDataProvider: this, showCollapseAll: false });
  }

  async show(reply: WhatIfReply): Promise<void> {
    this.reply = reply;
    this.changed.fire(undefined);
    this.view.message = messageOf(reply);
    await vscode.commands.executeCommand("setContext", "countersign.whatIf", true);
    await vscode.commands.executeCommand(`${WHAT_IF_VIEW}.focus`);
  }

  async close(): Promise<void> {
    this.reply = undefined;
    this.changed.fire(undefined);
    await vscode.commands.executeCommand("setContext", "countersign.whatIf", false);
  }

  getChildren(node?: Node): Node[] {
    if (node?.kind === "group") return node.changes.map((change) => ({ kind: "change", change }));
    if (node !== undefined || this.reply === undefined) return [];
    const { changes, problems } = this.reply;
    const groups = PAIRS.map(([before, after]) => ({
      kind: "group" as const,
      before,
      after,
      changes: changes.filter((change) => change.before === before && change.after === after),
    }));
    return [
      ...problems.map((sentence) => ({ kind: "fault" as const, sentence })),
      ...groups.filter((group) => group.changes.length > 0),
    ];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case "group":
        return groupItem(node);
      case "change":
        return changeItem(node.change);
      case "fault":
        return faultItem(node.sentence);
      default:
        return node satisfies never;
    }
  }

  dispose(): void {
    this.view.dispose();
    this.changed.dispose();
  }
}

function messageOf({ isSaved, looked, changed, changes, problems }: WhatIfReply): string {
  if (problems.length > 0)
    return vscode.l10n.t("The file has faults, so it would allow nothing. Mend it, then run this again.");
  if (looked === 0) return vscode.l10n.t("There was no action today that these rules could be tried on.");
  const than = isSaved ? vscode.l10n.t("than without this file") : vscode.l10n.t("than by the file as it is saved");
  if (changed === 0)
    return vscode.l10n.t("None of today's {0} actions would be decided differently {1}.", looked, than);
  const shown = changed > changes.length ? vscode.l10n.t(" The newest {0} are listed.", changes.length) : "";
  return vscode.l10n.t("{0} of today's {1} actions would be decided differently {2}.", changed, looked, than) + shown;
}

const GROUPS: Readonly<Record<Decision, readonly [words: string, icon: string, colour: string]>> = {
  allow: [vscode.l10n.t("Now allowed"), "pass", "charts.green"],
  ask: [vscode.l10n.t("Now asked about"), "question", "charts.yellow"],
  deny: [vscode.l10n.t("Now denied"), "circle-slash", "charts.red"],
};

const BEFORE: Readonly<Record<Decision, string>> = {
  allow: vscode.l10n.t("was allowed"),
  ask: vscode.l10n.t("was asked about"),
  deny: vscode.l10n.t("was denied"),
};

/** What gets milder first: that is what a person should read. */
const PAIRS: readonly (readonly [before: Decision, after: Decision])[] = [
  ["deny", "allow"],
  ["ask", "allow"],
  ["deny", "ask"],
  ["allow", "ask"],
  ["ask", "deny"],
  ["allow", "deny"],
];

function groupItem({ before, after, changes }: Extract<Node, { kind: "group" }>): vscode.TreeItem {
  const [words, icon, colour] = GROUPS[after];
  const item = new vscode.TreeItem(words, vscode.TreeItemCollapsibleState.Expanded);
  item.description = `${BEFORE[before]} · ${changes.length}`;
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
  item.accessibilityInformation = { label: `${words}, ${BEFORE[before]}: ${changes.length}` };
  return item;
}

function changeItem({ at, before, after, sentence, text }: ChangedDecision): vscode.TreeItem {
  const [command, does] = [plainLabel(text), plainLabel(sentence)];
  const item = new vscode.TreeItem(command);
  item.description = does;
  const time = new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  item.tooltip = `${command}\n${does}\n${time}: ${BEFORE[before]}, ${GROUPS[after][0].toLowerCase()}`;
  item.accessibilityInformation = { label: `${GROUPS[after][0]}, ${BEFORE[before]}: ${command}. ${does}` };
  return item;
}

function faultItem(sentence: string): vscode.TreeItem {
  const item = new vscode.TreeItem(plainLabel(sentence));
  item.iconPath = new vscode.ThemeIcon("error", new vscode.ThemeColor("problemsErrorIcon.foreground"));
  item.tooltip = plainLabel(sentence);
  return item;
}
