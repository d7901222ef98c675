// The secret that this person's windows share: made once, kept in VS Code's SecretStorage, never written anywhere else.
import { randomBytes } from "node:crypto";
import type * as vscode from "vscode";

const KEY = "countersign.token";

export async function windowToken(secrets: vscode.SecretStorage): Promise<string> {
  const kept = await secrets.get(KEY);
  if (kept !== undefined && /^[0-9a-f]{64}$/.test(kept)) return kept;
  const made = randomBytes(32).toString("hex");
  await secrets.store(KEY, made);
  return made;
}
