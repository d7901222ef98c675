// What windows are shown: rows, counts, faults, and the news of their changes.
// Holds the fault of a log that cannot be written for as long as it is true.

import type { FeedRow, FeedSnapshot } from "../../protocol/feed.ts";
import { unbroken } from "../../protocol/feed-line.ts";
import { sessionRuleId } from "../../protocol/grown-rules.ts";
import type { PastReply, PastRequest } from "../../protocol/window.ts";
import type { AuditLog } from "../audit/audit-port.ts";
import { rowsBefore } from "../audit/backlog.ts";
import type { Guard } from "../guard/guard.ts";
import { said } from "../log.ts";
import { createRows, type Rows } from "../rows/rows.ts";
import type { MadeRules } from "../rules/made-rules.ts";
import type { RuleFiles } from "../rules/rule-files.ts";
import type { RuleHits } from "../rules/rule-hits.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { SettingsFile } from "../settings-file.ts";
import { createNews } from "./news.ts";
import { createStatus } from "./status.ts";

export interface FeedPorts {
  readonly audit: AuditLog;
  /** The rows that the log ends with. */
  readonly recent: readonly FeedRow[];
  /** Where the log lies. */
  readonly log: string;
  readonly sessions: Sessions;
  readonly settings: SettingsFile;
  readonly guard: Guard;
  readonly rules: RuleFiles;
  readonly hits: RuleHits;
  readonly made: MadeRules;
  readonly now: () => number;
  readonly tell: (method: string, params: unknown) => void;
  readonly folders: () => readonly (readonly string[])[];
}

export interface Feed {
  readonly rows: Rows;
  readonly snapshot: () => FeedSnapshot;
  /** Rows before another, from memory or from the log. */
  readonly past: (request: PastRequest) => Promise<PastReply>;
  readonly statusChanged: () => void;
  readonly sawEvent: (at: number) => void;
  readonly lastEventAt: () => number | undefined;
  /** The log, watched: what it cannot write becomes a fault that windows show. */
  readonly audit: AuditLog;
  readonly stop: () => void;
}

const LIVE_MILLISECONDS = 60 * 60_000;
const UNWRITABLE =
  "The audit log cannot be written, so every action is stopped. Free some space or make the home folder writable.";

export function createFeed(ports: FeedPorts): Feed {
  const { sessions, made } = ports;
  const isKept = ({ id, session }: FeedRow) =>
    sessions.holds(session, sessionRuleId(id)) || made.file(id) !== undefined;
  const faults = new Set<string>();
  const before = ports.recent.map((row) => ({ ...row, revocable: row.mayRemember && isKept(row) }));
  const status = createStatus(before, {
    preset: () => ports.settings.current().preset,
    agents: ports.guard.agents,
    liveSessions: () => sessions.live(LIVE_MILLISECONDS),
    waiting: () => rows.all().filter(({ state }) => state.kind === "waiting").length,
    now: ports.now,
    folders: ports.folders,
    faults: () => [...faults],
    ruleFaults: () => ports.rules.faults(openFolders(ports)),
    unreviewed: () => ports.rules.unreviewed(openFolders(ports)).map(({ file, hash }) => ({ file, hash })),
  });
  const news = createNews(ports.tell, status.current);
  const rows: Rows = createRows(before, news.rows);
  return {
    rows: {
      ...rows,
      add: (row) => {
        status.count(row);
        ports.hits.count(row);
        rows.add(row);
        news.statusChanged();
      },
      change: (id, state) => {
        rows.change(id, state);
        news.statusChanged();
      },
    },
    snapshot: () => ({ revision: news.revision(), rows: rows.all(), status: status.current() }),
    past: (request) => past(rows, ports.log, request),
    statusChanged: news.statusChanged,
    sawEvent: status.sawEvent,
    lastEventAt: status.lastEventAt,
    audit: watched(ports.audit, faults, news.statusChanged),
    stop: news.stop,
  };
}

async function past(rows: Rows, log: string, { before, limit, fromLog }: PastRequest): Promise<PastReply> {
  if (fromLog) return rowsBefore(log, before, limit);
  const kept = unbroken(rows.all()).filter((row) => row.seq < before);
  if (kept.length > 0) return { rows: kept.slice(-limit), isAll: false };
  const found = await rowsBefore(log, before, limit);
  // What still waits is known better than the log can tell.
  return { ...found, rows: found.rows.map((row) => rows.get(row.id) ?? row) };
}

function openFolders({ folders }: FeedPorts): readonly string[] {
  return [...new Set(folders().flat())];
}

function watched(audit: AuditLog, faults: Set<string>, changed: () => void): AuditLog {
  return {
    ...audit,
    append: (event, at) => {
      try {
        audit.append(event, at);
        if (faults.delete(UNWRITABLE)) changed();
      } catch (problem) {
        if (!faults.has(UNWRITABLE)) changed();
        faults.add(UNWRITABLE);
        throw problem instanceof Error ? problem : new Error(said(problem));
      }
    },
  };
}
