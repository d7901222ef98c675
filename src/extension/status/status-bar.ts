// The one status bar item, on the left: the guard's state in a word, and the way to the panel.
import * as vscode from "vscode";
import type { StatusWords } from "./status-words.ts";

export class GuardStatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("countersign.guard", vscode.StatusBarAlignment.Left, 50);

  constructor() {
    this.item.name = "Countersign";
    this.item.command = "countersign.openFeed";
  }

  show(words: StatusWords): void {
    this.item.text = words.text;
    this.item.tooltip = words.tooltip;
    this.item.accessibilityInformation = { label: `${words.text.replace(/\$\([a-z-]+\) ?/, "")}. ${words.tooltip}` };
    this.item.backgroundColor =
      words.alarm === "none" ? undefined : new vscode.ThemeColor(`statusBarItem.${words.alarm}Background`);
    this.item.show();
  }

  dispose(): void {
    this.item.dispose();
  }
}
