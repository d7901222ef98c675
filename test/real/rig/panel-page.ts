// Puts the panel's real page, in a real VS Code, into states that would take long to bring about: by the messages that the
// extension itself sends. What the page sends back goes to the real extension, which knows no such rows and says so.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import type { PanelState, ToPanel } from "../../../src/protocol/panel.ts";
import { until } from "./processes.ts";
import { DARK, LIGHT } from "./stage.ts";
import type { Stand } from "./stand.ts";

/** The themes of a window, and what VS Code calls their kind in a page. */
export const THEMES = {
  dark: { name: DARK, kind: "vscode-dark" },
  light: { name: LIGHT, kind: "vscode-light" },
  "high-contrast": { name: "Default High Contrast", kind: "vscode-high-contrast" },
  "high-contrast-light": { name: "Default High Contrast Light", kind: "vscode-high-contrast-light" },
} as const;
export type Theme = keyof typeof THEMES;

export async function wear(stand: Stand, theme: Theme): Promise<void> {
  const { name, kind } = THEMES[theme];
  stand.server.changeSettings({ "workbench.colorTheme": name });
  await until(`the panel to wear ${name}`, 15_000, () =>
    stand.panel.evaluate((wanted) => document.body.dataset.vscodeThemeKind === wanted, kind),
  );
}

/** Sends and waits until the page has drawn. */
export async function send(panel: Frame, message: ToPanel): Promise<void> {
  await panel.evaluate(async (data) => {
    window.postMessage(data, "*");
    for (let frame = 0; frame < 3; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
  }, message);
}

export function show(panel: Frame, state: PanelState): Promise<void> {
  return send(panel, { kind: "state", state: { ...state, now: Date.now() } });
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}
declare const axe: { run(): Promise<{ readonly violations: readonly Violation[] }> };

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Each violation as a line that names the rule and the element. */
export async function violations(panel: Frame): Promise<readonly string[]> {
  if (!(await panel.evaluate(() => "axe" in window))) await panel.evaluate(readFileSync(AXE, "utf8"));
  const found = await panel.evaluate(async () => {
    // The page lets the side bar's own ground through, which axe does not see.
    document.body.style.background = "var(--vscode-sideBar-background)";
    const { violations } = await axe.run();
    document.body.style.background = "";
    return violations;
  });
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html} ${node.failureSummary ?? ""}`),
  );
}

/** Where an element stands, rounded; undefined where it is not drawn. */
export async function placeOf(panel: Frame, selector: string): Promise<string | undefined> {
  const box = await panel.locator(selector).boundingBox({ timeout: 2000 });
  return box === null ? undefined : [box.x, box.y, box.width, box.height].map(Math.round).join(" ");
}
