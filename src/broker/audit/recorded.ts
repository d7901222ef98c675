// Finds what the audit log holds of one action, wherever it stands, and makes it readable: the decision's record, and those
// of what came of it where they stand near. Reads a few slices, never the whole of a large log; what it shows is redacted.

import { parseRecord } from "../../core/audit/chain.ts";
import type { Recorded, RecordedRequest } from "../../protocol/recorded.ts";
import { endOf } from "./backlog.ts";
import { SlicedLog } from "./log-slices.ts";

/** Characters that are shown; of these at most a half for what came of the action. */
const MAX_SHOWN = 65_536;
/** How many slices are read on either side of where the decision is due. */
const PATIENCE = 8;
/** What is longer or deeper was not written by this broker: indented it could grow without end, so it stays as it is. */
const MAX_INDENTED = 1024 * 1024;
const MAX_DEPTH = 16;

export async function recordedOf(path: string, request: RecordedRequest): Promise<Recorded> {
  const log = await SlicedLog.open(path);
  if (log === undefined) return { kind: "absent" };
  try {
    const lines = await linesOf(log, request);
    return lines.length === 0 ? { kind: "absent" } : shown(lines);
  } finally {
    await log.close();
  }
}

/** The decision's line and those of the same action behind it; none where there is no decision. */
async function linesOf(log: SlicedLog, { actionId, seq }: RecordedRequest): Promise<readonly string[]> {
  const tells = tellsOf(actionId);
  const end = await endOf(log, seq + 1);
  let found: readonly string[] = [];
  for (let at = end, read = 0; at > 0 && read < PATIENCE && !found.some(isDecision); read++) {
    const slice = await log.before(at);
    found = [...slice.lines.filter(tells), ...found];
    at = slice.start;
  }
  if (!found.some(isDecision)) return [];
  for (let at = end, read = 0; at < log.size && read < PATIENCE; read++) {
    const slice = await log.after(at);
    found = [...found, ...slice.lines.filter(tells)];
    at = slice.end;
  }
  return found;
}

/** Looks for the id as it stands in a line first: to parse every line of a slice would hold up a hook that arrives. */
function tellsOf(actionId: string): (line: string) => boolean {
  const written = `"countersign.action":${JSON.stringify(actionId)}`;
  return (line) => line.includes(written) && parseRecord(line)?.Attributes["countersign.action"] === actionId;
}

function isDecision(line: string): boolean {
  return parseRecord(line)?.EventName === "countersign.decision";
}

function shown([decision = "", ...later]: readonly string[]): Recorded {
  const whole = later.map(indented).join("\n\n");
  const after = shortened(whole, MAX_SHOWN / 2);
  const before = indented(decision);
  const first = shortened(before, MAX_SHOWN - after.length);
  const text = after === "" ? first : `${first}\n\n${after}`;
  return { kind: "found", text, cut: first !== before || after !== whole };
}

function shortened(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

/** A line as indented JSON, with the row that it keeps as text laid open. */
function indented(line: string): string {
  const record = line.length > MAX_INDENTED ? undefined : parseRecord(line);
  if (record === undefined) return line;
  const kept = record.Attributes["countersign.kept"];
  const opened =
    typeof kept === "string"
      ? { ...record, Attributes: { ...record.Attributes, "countersign.kept": parsed(kept) } }
      : record;
  return isShallow(opened, MAX_DEPTH) ? JSON.stringify(opened, undefined, 2) : line;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((one) => isShallow(one, depth - 1));
}
