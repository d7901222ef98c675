// Types of the made-up states for tests in TypeScript.
import type { PanelState } from "../../../src/protocol/panel.ts";

export const states: Readonly<Record<string, PanelState>>;
