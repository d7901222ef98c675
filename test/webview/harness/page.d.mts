// Types of the harness page for tests in TypeScript.
import type { Browser, Page } from "playwright-core";
import type { FeedRow } from "../../../src/protocol/feed.ts";
import type { PanelState, ToPanel } from "../../../src/protocol/panel.ts";

export function openBrowser(program?: string): Promise<Browser>;
export function openPanel(
  browser: Browser,
  look: {
    readonly theme?: string;
    readonly width?: number;
    readonly height?: number;
    readonly state: PanelState;
    readonly wholes?: readonly FeedRow[];
  },
): Promise<{
  readonly page: Page;
  readonly send: (message: ToPanel) => Promise<void>;
  readonly sent: () => Promise<readonly unknown[]>;
}>;
