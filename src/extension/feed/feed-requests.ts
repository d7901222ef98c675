// What the panel's feed asks for beyond what it is sent: older rows, a whole row, its record, a place in a file, a file edit as a diff.
// Rows come from the broker alone, so the page can only name them; nothing here changes or answers anything.
import type * as v from "valibot";
import type { ChangeReply } from "../../protocol/change.ts";
import type { CommandPart, FeedRow } from "../../protocol/feed.ts";
import { lineOf } from "../../protocol/feed-line.ts";
import type { FromPanel, ToPanel } from "../../protocol/panel.ts";
import type { Recorded, RecordedRequest } from "../../protocol/recorded.ts";
import { METHODS, type PastReply, type PastRequest } from "../../protocol/window.ts";
import type { BrokerConnection } from "../connection/connection.ts";
import type { ChangeDiffs } from "./change-diffs.ts";
import { openPlace } from "./row-places.ts";
import { exportSession } from "./session-export.ts";

export type FeedMessage = Extract<
  FromPanel,
  { kind: "older" | "row" | "explain" | "recorded" | "export" | "open-place" | "open-diff" }
>;

export interface FeedRequestPorts {
  readonly connection: Pick<BrokerConnection, "request" | "feed">;
  readonly changes: ChangeDiffs;
  /** To the page that asked. */
  readonly reply: (message: ToPanel) => void;
}

const PAGE = 500;

export async function answerFeed(message: FeedMessage, ports: FeedRequestPorts): Promise<void> {
  switch (message.kind) {
    case "older": {
      const { rows, isAll } = await past(ports, { before: message.before, limit: PAGE });
      ports.reply({ kind: "older", before: message.before, rows: rows.map(lineOf), isAll });
      return;
    }
    case "row": {
      const row = await wholeRow(ports, message);
      ports.reply({ kind: "row", actionId: message.actionId, ...(row !== undefined && { row }) });
      return;
    }
    case "explain": {
      const row = await wholeRow(ports, message);
      const asked = row?.verb === "runs" ? { text: row.text } : undefined;
      const parts = asked === undefined ? [] : await ports.connection.request(METHODS.explain, asked);
      ports.reply({ kind: "explained", actionId: message.actionId, parts: parts as readonly CommandPart[] });
      return;
    }
    case "recorded": {
      const { actionId, seq } = message;
      return ports.reply({ kind: "recorded", actionId, recorded: await recorded(ports, { actionId, seq }) });
    }
    case "export":
      return exportSession(ports.connection, message.session);
    case "open-place":
      return openPlace(await wholeRow(ports, message), message.place, message.index);
    case "open-diff": {
      const reply = await ports.connection.request(METHODS.change, { actionId: message.actionId });
      return ports.changes.show(reply as ChangeReply);
    }
    default:
      return message satisfies never;
  }
}

/** From this window's own rows, or from the log, where it stands in its order. */
async function wholeRow(
  ports: Pick<FeedRequestPorts, "connection">,
  { actionId, seq }: { readonly actionId: string; readonly seq: number },
): Promise<FeedRow | undefined> {
  const known = ports.connection.feed?.rows.find((row) => row.id === actionId);
  if (known !== undefined) return known;
  const { rows } = await past(ports, { before: seq + 1, limit: 1 });
  return rows.find((row) => row.id === actionId);
}

/** Always an answer: the page waits for one. */
async function recorded({ connection }: FeedRequestPorts, request: RecordedRequest): Promise<Recorded> {
  try {
    return (await connection.request(METHODS.recorded, request)) as Recorded;
  } catch {
    return { kind: "unread" };
  }
}

async function past(
  { connection }: Pick<FeedRequestPorts, "connection">,
  request: v.InferInput<typeof PastRequest>,
): Promise<PastReply> {
  return (await connection.request(METHODS.past, request)) as PastReply;
}
