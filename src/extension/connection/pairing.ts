// Asks the person of a window that holds the guard whether another window may join. The code is digits by schema; the
// other window's folders are shown in the modal's detail, which VS Code draws as plain text.
import * as v from "valibot";
import * as vscode from "vscode";
import { METHODS, PairConfirm } from "../../protocol/window.ts";
import type { BrokerConnection } from "./connection.ts";

export async function confirmPairing(params: unknown, connection: BrokerConnection): Promise<void> {
  const asked = v.safeParse(v.object({ ...PairConfirm.entries, folders: v.array(v.string()) }), params);
  if (!asked.success) return;
  const { code, folders } = asked.output;
  const letIn = vscode.l10n.t("Let It In");
  const title = vscode.l10n.t(
    "Another window wants to answer for the guard. Does it show {0}?",
    `${code.slice(0, 3)} ${code.slice(3)}`,
  );
  const detail = [
    vscode.l10n.t("Confirm only if you opened that window yourself and it shows this code."),
    ...folders.map((folder) => folder.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "�")),
  ].join("\n");
  if ((await vscode.window.showWarningMessage(title, { modal: true, detail }, letIn)) === letIn) {
    await connection.request(METHODS.confirmPair, { code });
  }
}
