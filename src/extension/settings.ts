// The extension's settings as the broker wants them. Only values of the person's own settings count: a folder's settings
// could be written by an agent, and both settings can loosen.

import * as v from "valibot";
import * as vscode from "vscode";
import { Settings } from "../protocol/window.ts";

const DEFAULTS: Settings = { preset: "balanced", questionSeconds: 600 };

/** Whether the panel sounds when a question comes. */
export function wantsSound(): boolean {
  return vscode.workspace.getConfiguration("countersign").get("sound", false);
}

/** Undefined where the person has set nothing: the broker then keeps what it has. */
export function personSettings(): Settings | undefined {
  const settings = vscode.workspace.getConfiguration("countersign");
  const preset = settings.inspect("preset")?.globalValue;
  const questionSeconds = settings.inspect("questionSeconds")?.globalValue;
  if (preset === undefined && questionSeconds === undefined) return undefined;
  const parsed = v.safeParse(Settings, {
    preset: preset ?? DEFAULTS.preset,
    questionSeconds: questionSeconds ?? DEFAULTS.questionSeconds,
  });
  return parsed.success ? parsed.output : DEFAULTS;
}
