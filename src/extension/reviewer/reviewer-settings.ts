// The reviewer's settings. Only values of the person's own settings count, as with every setting that could loosen or send:
// a folder's settings could be written by an agent.
import * as v from "valibot";
import * as vscode from "vscode";
import { ReviewerSettings } from "../../protocol/reviewer.ts";

const SECTION = "countersign";
/** By the names under which they stand in the manifest. */
const NAMES = {
  mode: "reviewer.mode",
  source: "reviewer.source",
  model: "reviewer.model",
  baseUrl: "reviewer.baseUrl",
  region: "reviewer.region",
  project: "reviewer.project",
  dailyTokens: "reviewer.dailyTokens",
} as const satisfies Readonly<Record<keyof ReviewerSettings, string>>;

export function reviewerSettings(): ReviewerSettings {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const own = Object.entries(NAMES).map(([name, path]) => [name, settings.inspect(path)?.globalValue]);
  return v.parse(ReviewerSettings, Object.fromEntries(own));
}

export async function setReviewer(changes: Partial<ReviewerSettings>): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SECTION);
  for (const [name, value] of Object.entries(changes))
    await settings.update(NAMES[name as keyof ReviewerSettings], value, vscode.ConfigurationTarget.Global);
}
