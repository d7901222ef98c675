// The panel's view in the side bar. A page that becomes visible says `ready` and gets the full state, never a backlog.
// What the page sends is parsed before it is used; the page can answer, revoke, copy and run a fixed set of commands.
import * as v from "valibot";
import * as vscode from "vscode";
import { FromPanel, type PanelState, type ToPanel } from "../protocol/panel.ts";
import { panelPage } from "./panel-page.ts";

export const PANEL_VIEW = "countersign.panel";

export interface PanelPorts {
  readonly state: () => PanelState;
  readonly received: (message: FromPanel) => void;
  readonly visibilityChanged: () => void;
}

export class PanelView implements vscode.WebviewViewProvider, vscode.Disposable {
  private view: vscode.WebviewView | undefined;
  private ready = false;
  private focusWanted = false;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly ports: PanelPorts,
  ) {}

  resolveWebviewView(view: vscode.WebviewView): void {
    const dist = vscode.Uri.joinPath(this.extension, "dist");
    const { webview } = view;
    this.view = view;
    this.ready = false;
    webview.options = { enableScripts: true, enableCommandUris: false, localResourceRoots: [dist] };
    webview.onDidReceiveMessage((message: unknown) => this.receive(message));
    view.onDidChangeVisibility(() => this.ports.visibilityChanged());
    view.onDidDispose(() => {
      this.view = undefined;
      this.ready = false;
      this.ports.visibilityChanged();
    });
    webview.html = panelPage({
      script: webview.asWebviewUri(vscode.Uri.joinPath(dist, "panel.js")).toString(),
      codicons: webview.asWebviewUri(vscode.Uri.joinPath(dist, "codicon.css")).toString(),
      cspSource: webview.cspSource,
    });
  }

  get visible(): boolean {
    return this.view?.visible === true;
  }

  send(message: ToPanel): void {
    if (this.ready) void this.view?.webview.postMessage(message);
  }

  sendState(): void {
    this.send({ kind: "state", state: this.ports.state() });
  }

  badge(count: number, tooltip: string): void {
    if (this.view !== undefined) this.view.badge = count === 0 ? undefined : { value: count, tooltip };
  }

  /** Opens the panel and puts the keyboard on the waiting card, also when the page has yet to load. */
  async focusCard(): Promise<void> {
    this.focusWanted = true;
    await vscode.commands.executeCommand(`${PANEL_VIEW}.focus`);
    if (this.ready) this.sendFocus();
  }

  dispose(): void {
    this.view = undefined;
  }

  private sendFocus(): void {
    this.focusWanted = false;
    this.send({ kind: "focus-card" });
  }

  private receive(message: unknown): void {
    const parsed = v.safeParse(FromPanel, message);
    if (!parsed.success) return;
    if (parsed.output.kind === "ready") {
      this.ready = true;
      this.sendState();
      if (this.focusWanted) this.sendFocus();
    }
    this.ports.received(parsed.output);
  }
}
