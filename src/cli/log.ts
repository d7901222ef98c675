// `log`: prints the audit log, and `log verify` checks its chain. Reads only; the broker is the one writer.

import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { type AuditRecord, parseRecord, UNREAD, verifyLine } from "../core/audit/chain.ts";
import { visible } from "../core/text/visible.ts";
import { sha256 } from "../machine/digest.ts";
import { statePaths } from "../protocol/state-folder.ts";
import { type Command, EXIT, type Io, UsageError } from "./io.ts";
import { sinceOf } from "./since.ts";
import { type Look, styler } from "./style.ts";

export const log: Command = {
  name: "log",
  usage: "log [--json] [--session ID] [--since 30m|2h|1d|DATE] [--decision allow|ask|deny]\n  log verify",
  about: "Shows what agents did and what was decided; verify checks that the log was not changed.",
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        session: { type: "string" },
        since: { type: "string" },
        decision: { type: "string" },
      },
    });
    const [what, ...more] = positionals;
    if (more.length > 0 || (what !== undefined && what !== "verify")) throw new UsageError("log knows only: verify");
    const path = statePaths(io.home, io.platform, io.user).audit;
    if (!existsSync(path)) {
      io.err(`There is no log yet: ${visible(path)}\n`);
      return what === "verify" ? EXIT.problem : EXIT.fine;
    }
    if (what === "verify") return verify(path, io);
    const since = values.since === undefined ? undefined : sinceOf(values.since, io.now());
    await print(path, { ...values, since }, io);
    return EXIT.fine;
  },
};

interface Filter {
  readonly json?: boolean | undefined;
  readonly session?: string | undefined;
  readonly decision?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly since: number | undefined;
}

async function verify(path: string, io: Io): Promise<number> {
  let state = UNREAD;
  for await (const line of linesOf(path)) {
    state = verifyLine(state, line, sha256);
    if (state.kind === "broken") {
      io.err(`Line ${state.line} ${state.why}: ${visible(path)}\n`);
      return EXIT.problem;
    }
  }
  if (state.kind === "intact") io.out(`${state.records} records, unchanged. Head: ${state.head || "none"}\n`);
  return EXIT.fine;
}

async function print(path: string, filter: Filter, io: Io): Promise<void> {
  for await (const line of linesOf(path)) {
    const record = parseRecord(line);
    if (record !== undefined && matches(record, filter))
      io.out(filter.json === true ? `${line}\n` : pretty(record, io));
  }
}

function matches(record: AuditRecord, filter: Filter): boolean {
  const { Attributes: attributes } = record;
  if (filter.session !== undefined && attributes["session.id"] !== filter.session) return false;
  if (filter.decision !== undefined && attributes["countersign.decision"] !== filter.decision) return false;
  return filter.since === undefined || millisecondsOf(record) >= filter.since;
}

const LOOKS: Readonly<Record<string, Look>> = { allow: "green", ask: "yellow", deny: "red" };

function pretty(record: AuditRecord, io: Io): string {
  const style = styler(io.colour);
  const attributes = record.Attributes;
  const word = String(attributes["countersign.decision"] ?? attributes["countersign.answer"] ?? "");
  const look = LOOKS[word];
  const time = new Date(millisecondsOf(record)).toISOString().replace("T", " ").slice(0, 19);
  const session = String(attributes["session.id"] ?? "").slice(0, 8);
  const shown = word.padEnd(5);
  const text =
    attributes["countersign.text"] === undefined ? "" : `  ${visible(String(attributes["countersign.text"]), 160)}`;
  const kind = String(record.EventName ?? "")
    .replace("countersign.", "")
    .padEnd(8);
  return `${time}  ${visible(session).padEnd(8)}  ${visible(kind)}  ${look === undefined ? shown : style(look, shown)}  ${visible(String(record.Body))}${style("dim", text)}\n`;
}

function millisecondsOf(record: AuditRecord): number {
  return Number(String(record.Timestamp).slice(0, -6)) || 0;
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
}
