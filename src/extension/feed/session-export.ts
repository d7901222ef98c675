// Saves one session of the feed as a file where the person says. The rows are read from the log, redacted as it is.
// Nothing is written before a place was chosen, and nothing is sent anywhere.
import * as vscode from "vscode";
import type { FeedRow } from "../../protocol/feed.ts";
import { METHODS, type PastReply } from "../../protocol/window.ts";
import type { BrokerConnection } from "../connection/connection.ts";
import { REPORT_KINDS, type ReportKind, sessionReport } from "./session-report.ts";

const PAGE = 500;
/** Pages without a row of the session behind its first: it began before them. */
const PATIENCE = 6;
const MAX_ROWS = 50_000;

export async function exportSession(connection: Pick<BrokerConnection, "request">, session: string): Promise<void> {
  const place = await vscode.window.showSaveDialog({
    title: vscode.l10n.t("Export Session"),
    filters: Object.fromEntries(Object.entries(REPORT_KINDS).map(([ending, title]) => [title, [ending]])),
  });
  if (place === undefined) return;
  const rows = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t("Reading the session"), cancellable: true },
    (_, cancel) => rowsOfSession(connection, session, cancel),
  );
  if (rows === undefined) return;
  const kind: ReportKind = place.path.endsWith(".json") ? "json" : "md";
  await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(sessionReport(rows, kind)));
  await vscode.window.showTextDocument(place, { preview: true });
}

async function rowsOfSession(
  connection: Pick<BrokerConnection, "request">,
  session: string,
  cancel: vscode.CancellationToken,
): Promise<readonly FeedRow[] | undefined> {
  let found: readonly FeedRow[] = [];
  let before = Number.MAX_SAFE_INTEGER;
  for (let empty = 0; empty < PATIENCE && found.length < MAX_ROWS; ) {
    if (cancel.isCancellationRequested) return undefined;
    const request = { before, limit: PAGE, fromLog: true };
    const { rows, isAll } = (await connection.request(METHODS.past, request)) as PastReply;
    const own = rows.filter((row) => row.session === session);
    found = [...own, ...found];
    empty = own.length === 0 && found.length > 0 ? empty + 1 : 0;
    before = rows[0]?.seq ?? 0;
    if (isAll || rows.length === 0) break;
  }
  return found;
}
