// The tree of trust rules: who rules what, how often it mattered, and what is doubtful. Asks the broker anew when something
// changed and the tree is in sight; it holds no rule of its own, and a click opens the file at the rule.
import * as vscode from "vscode";
import type { RulesOverview } from "../../protocol/rules.ts";
import { METHODS } from "../../protocol/window.ts";
import { type BrokerConnection, sentenceOf } from "../connection/connection.ts";
import { childrenOf, isEmpty, nodeWords, type RuleNode } from "./tree-words.ts";

const RULES_VIEW = "countersign.rules";

/** Between two questions to the broker: counts grow with every action. */
const PAUSE_MILLISECONDS = 1_000;
const MINUTE = 60_000;
const SELECTING_MILLISECONDS = 400;
/** What keybindings call commands on. */
const FOCUSED = "focused";
const OPENED = "countersign.rules.opened";

export class RulesTree implements vscode.TreeDataProvider<RuleNode>, vscode.Disposable {
  private readonly fired = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.fired.event;
  private readonly view = vscode.window.createTreeView<RuleNode>(RULES_VIEW, {
    treeDataProvider: this,
    showCollapseAll: true,
  });
  private readonly parts = vscode.Disposable.from(
    this.fired,
    this.view,
    this.view.onDidChangeVisibility(() => this.changed()),
    vscode.commands.registerCommand(OPENED, (node: unknown) => this.opened(node)),
  );
  private overview: RulesOverview | undefined;
  private told = "";
  private selectingUntil = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Ends come nearer without any news. */
  private minute: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly connection: () => BrokerConnection,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Something may be new: looked up soon, once for many changes. */
  changed(): void {
    if (!this.view.visible || this.timer !== undefined) return;
    this.timer = setTimeout(() => this.read(), this.overview === undefined ? 0 : PAUSE_MILLISECONDS);
  }

  /** At once, after the person has changed something. */
  async read(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    clearTimeout(this.minute);
    this.minute = setTimeout(() => this.changed(), MINUTE);
    const isLive = this.connection().state.kind === "live";
    try {
      this.overview = isLive ? ((await this.connection().request(METHODS.rules, {})) as RulesOverview) : undefined;
    } catch (error) {
      this.log.warn(`The trust rules could not be read: ${sentenceOf(error)}`);
      return;
    }
    const telling = `${Math.floor(Date.now() / MINUTE)} ${JSON.stringify(this.overview ?? null)}`;
    if (telling === this.told) return;
    this.told = telling;
    void vscode.commands.executeCommand("setContext", "countersign.rulesLive", this.overview !== undefined);
    void vscode.commands.executeCommand("setContext", "countersign.rulesUndo", this.overview?.lastEdit !== undefined);
    this.fired.fire(undefined);
  }

  /** What a command is about: the node it was called on, the one that a key was pressed on, else the one that is selected. */
  async subject(given: unknown): Promise<RuleNode | undefined> {
    if (given === FOCUSED) return this.focused();
    const isNode = typeof given === "object" && given !== null && "kind" in given && "scope" in given;
    return isNode ? (given as RuleNode) : this.view.selection[0];
  }

  /** A click or Enter; not the selecting of a node that only gets a key. */
  async opened(node: unknown): Promise<void> {
    if (Date.now() < this.selectingUntil) return;
    await vscode.commands.executeCommand("countersign.editRule", node);
  }

  /** An extension is told what is selected, not what has the focus: it is selected first, which would open it, too. */
  private async focused(): Promise<RuleNode | undefined> {
    this.selectingUntil = Date.now() + SELECTING_MILLISECONDS;
    await vscode.commands.executeCommand("list.selectAndPreserveFocus");
    return this.view.selection[0];
  }

  getChildren(node?: RuleNode): RuleNode[] {
    if (node !== undefined) return [...childrenOf(node)];
    const { overview } = this;
    if (overview === undefined || isEmpty(overview)) return [];
    return overview.scopes.map((scope) => ({ kind: "scope", scope }));
  }

  getTreeItem(node: RuleNode): vscode.TreeItem {
    const { id, label, description, tooltip, spoken, icon, context } = nodeWords(node, Date.now());
    const item = new vscode.TreeItem(label, foldOf(node));
    item.id = id;
    item.description = description;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: spoken };
    item.iconPath = new vscode.ThemeIcon(icon, colourOf(node));
    item.contextValue = context;
    if (node.kind !== "scope" && node.scope.source !== undefined && node.scope.scope !== "preset")
      item.command = { command: OPENED, title: vscode.l10n.t("Open the Rule"), arguments: [node] };
    return item;
  }

  dispose(): void {
    clearTimeout(this.timer);
    clearTimeout(this.minute);
    this.parts.dispose();
  }
}

function foldOf(node: RuleNode): vscode.TreeItemCollapsibleState {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  if (childrenOf(node).length === 0) return None;
  if (node.kind === "scope") return node.scope.scope === "preset" ? Collapsed : Expanded;
  return Collapsed;
}

/** A third sign beside icon and words. */
function colourOf(node: RuleNode): vscode.ThemeColor | undefined {
  if (node.kind === "scope") return undefined;
  if (node.kind === "problem") return new vscode.ThemeColor("list.errorForeground");
  if (node.kind === "warning" || node.rule.warnings.length > 0) return new vscode.ThemeColor("list.warningForeground");
  return undefined;
}
