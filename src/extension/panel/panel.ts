// The panel's pages: the view in the side bar and, where the person wants one, a tab of the editor. A page that becomes
// visible says `ready` and gets the full state, never a backlog. What a page sends is parsed before it is used.
import * as v from "valibot";
import * as vscode from "vscode";
import { FromPanel, type PanelState, type ToPanel } from "../../protocol/panel.ts";
import { panelPage } from "./panel-page.ts";

export const PANEL_VIEW = "countersign.panel";
const PANEL_TAB = "countersign.feed";

export interface PanelPorts {
  readonly state: () => PanelState;
  /** `reply` goes to the page that asked, and to no other. */
  readonly received: (message: FromPanel, reply: (message: ToPanel) => void) => void;
  readonly visibilityChanged: () => void;
}

/** One webview, and whether its page has loaded. */
interface Page {
  readonly webview: vscode.Webview;
  ready: boolean;
}

export class PanelView implements vscode.WebviewViewProvider, vscode.Disposable {
  private view: vscode.WebviewView | undefined;
  private tab: vscode.WebviewPanel | undefined;
  private readonly pages = new Set<Page>();
  private focusWanted = false;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly ports: PanelPorts,
  ) {}

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    const page = this.open(view.webview);
    view.onDidChangeVisibility(() => this.ports.visibilityChanged());
    view.onDidDispose(() => {
      this.view = undefined;
      this.pages.delete(page);
      this.ports.visibilityChanged();
    });
  }

  /** The same page as a tab of the editor; there is one such tab. */
  openTab(title: string): void {
    this.tab?.reveal();
    if (this.tab !== undefined) return;
    const tab = vscode.window.createWebviewPanel(PANEL_TAB, title, vscode.ViewColumn.Active);
    tab.iconPath = vscode.Uri.joinPath(this.extension, "media", "icon.png");
    this.tab = tab;
    const page = this.open(tab.webview);
    tab.onDidChangeViewState(() => {
      // A hidden tab's page is gone; it says `ready` anew when it is shown.
      if (!tab.visible) page.ready = false;
      this.ports.visibilityChanged();
    });
    tab.onDidDispose(() => {
      this.tab = undefined;
      this.pages.delete(page);
      this.ports.visibilityChanged();
    });
  }

  get visible(): boolean {
    return this.view?.visible === true || this.tab?.visible === true;
  }

  send(message: ToPanel): void {
    for (const page of this.pages) sendTo(page, message);
  }

  sendState(): void {
    this.send({ kind: "state", state: this.ports.state() });
  }

  badge(count: number, tooltip: string): void {
    if (this.view !== undefined) this.view.badge = count === 0 ? undefined : { value: count, tooltip };
  }

  /** Puts the keyboard on the waiting card, or on the guard's state where none waits: in the tab where only that is in sight, else in the view, which is opened. */
  async focusCard(): Promise<void> {
    this.focusWanted = true;
    const inTab = this.tab?.visible === true && this.view?.visible !== true;
    if (inTab) this.tab?.reveal();
    else await vscode.commands.executeCommand(`${PANEL_VIEW}.focus`);
    const webview = inTab ? this.tab?.webview : this.view?.webview;
    for (const page of this.pages) if (page.webview === webview && page.ready) this.sendFocus(page);
  }

  dispose(): void {
    this.tab?.dispose();
    this.view = undefined;
    this.pages.clear();
  }

  private open(webview: vscode.Webview): Page {
    const dist = vscode.Uri.joinPath(this.extension, "dist");
    const page: Page = { webview, ready: false };
    this.pages.add(page);
    webview.options = { enableScripts: true, enableCommandUris: false, localResourceRoots: [dist] };
    webview.onDidReceiveMessage((message: unknown) => this.receive(page, message));
    webview.html = panelPage({
      script: webview.asWebviewUri(vscode.Uri.joinPath(dist, "panel.js")).toString(),
      codicons: webview.asWebviewUri(vscode.Uri.joinPath(dist, "codicon.css")).toString(),
      cspSource: webview.cspSource,
    });
    return page;
  }

  private sendFocus(page: Page): void {
    this.focusWanted = false;
    sendTo(page, { kind: "focus-card" });
  }

  private receive(page: Page, message: unknown): void {
    const parsed = v.safeParse(FromPanel, message);
    if (!parsed.success) return;
    if (parsed.output.kind === "ready") {
      page.ready = true;
      sendTo(page, { kind: "state", state: this.ports.state() });
      if (this.focusWanted) this.sendFocus(page);
    }
    this.ports.received(parsed.output, (reply) => sendTo(page, reply));
  }
}

function sendTo(page: Page, message: ToPanel): void {
  if (page.ready) void page.webview.postMessage(message);
}
