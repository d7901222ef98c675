// Composes the broker from its parts and gives it a beginning and an end. No decision is made here.
// Opening fails as a whole or not at all: a broker that cannot keep its log, its lock or its sockets does not serve.

import { randomUUID } from "node:crypto";
import type http from "node:http";
import type { ActionId } from "../core/action.ts";
import type { StatePaths } from "../protocol/state-folder.ts";
import { NEWS } from "../protocol/window.ts";
import type { AuditLog } from "./audit-port.ts";
import { type Canaries, createCanaries } from "./canary.ts";
import { answerHook } from "./flow.ts";
import type { FlowPorts } from "./flow-ports.ts";
import { answerQuestion, recordAnswer, revokeRule, sessionRuleId } from "./flow-settle.ts";
import type { Guard } from "./guard.ts";
import { hookServer } from "./hook-socket.ts";
import { watchIdle } from "./idle.ts";
import type { Judgement } from "./judgement.ts";
import { type Log, said } from "./log.ts";
import { createNews } from "./news.ts";
import { createPairing } from "./pairing.ts";
import { hasTerminal } from "./process-check.ts";
import { createQuestions } from "./questions.ts";
import { createRows } from "./rows.ts";
import type { RuleFiles } from "./rule-files.ts";
import { openSessions } from "./sessions.ts";
import { openSettings } from "./settings-file.ts";
import { createStatus } from "./status.ts";
import { openTokens } from "./tokens.ts";
import { createToolUses } from "./tool-uses.ts";
import { type UiServer, uiServer } from "./ui-socket.ts";
import { workspaceOf } from "./workspace.ts";
import { worldFor } from "./world.ts";

export interface BrokerParts {
  readonly paths: StatePaths;
  readonly home: string;
  readonly version: string;
  readonly judgement: Judgement;
  readonly audit: AuditLog;
  readonly rules: (changed: () => void) => RuleFiles;
  readonly guard: (ports: { readonly canaries: Canaries; readonly changed: () => void }) => Guard;
  readonly now: () => number;
  readonly log: Log;
  /** Called when the broker wants to end: idle, replaced, or told to. */
  readonly end: (why: string) => void;
}

export interface Broker {
  readonly hooks: http.Server;
  readonly ui: UiServer;
  /** Lets a window in whose token hash was handed over at start. */
  readonly enrol: (tokenHash: string) => void;
  /** Ends every held question with a denial and closes. */
  readonly close: () => void;
}

/** A window that reloads is back within this time; without any window a held question ends after it. */
const RELOAD_MILLISECONDS = 30_000;
const LIVE_MILLISECONDS = 60 * 60_000;

export function createBroker(parts: BrokerParts): Broker {
  const { paths, now, log } = parts;
  const settings = openSettings(paths.settings);
  const tokens = openTokens(paths.windows);
  const canaries = createCanaries();
  const faults = new Set<string>();
  const questions = createQuestions(now);
  const sessions = openSessions(paths.sessions, parts.judgement.remember, now);
  const before = parts.audit
    .recent()
    .map((row) => ({ ...row, revocable: row.mayRemember && sessions.holds(row.session, sessionRuleId(row.id)) }));
  const guard = parts.guard({ canaries, changed: () => news.statusChanged() });
  const rules = parts.rules(() => news.statusChanged());
  const status = createStatus(before, {
    preset: () => settings.current().preset,
    agents: guard.agents,
    liveSessions: () => sessions.live(LIVE_MILLISECONDS),
    folders: () => ui.folders(),
    faults: () => [...faults, ...rules.problems()],
  });
  const news = createNews((method, params) => ui.tell(method, params), status.current);
  const rows = createRows(before, news.rows);
  const pairing = createPairing((asked) => ui.tell(NEWS.pairing, asked), tokens.enrol);
  const flow: FlowPorts = {
    judgement: parts.judgement,
    audit: watched(parts.audit, faults, () => news.statusChanged()),
    questions,
    rows: {
      ...rows,
      add: (row) => {
        status.count(row);
        rows.add(row);
        news.statusChanged();
      },
    },
    sessions,
    settings: settings.current,
    ruleSets: rules.setsFor,
    world: (cwd) => worldFor(parts.home, paths.folder, cwd),
    workspaceOf: (cwd, root) => workspaceOf(cwd, root, { home: parts.home, windows: ui.folders() }),
    windows: () => ui.windows(),
    guard,
    canary: canaries.recognise,
    hasTerminal,
    now,
    newId: () => randomUUID() as ActionId,
    uses: createToolUses(),
    saw: () => status.sawEvent(now()),
    log,
  };
  let alone: NodeJS.Timeout | undefined;
  const ui = uiServer({
    version: parts.version,
    tokens,
    snapshot: () => ({ revision: news.revision(), rows: rows.all(), status: status.current() }),
    pair: pairing.ask,
    cancelPairing: pairing.cancel,
    confirm: pairing.confirm,
    answer: (answer) => answerQuestion(flow, answer),
    revoke: (actionId) => revokeRule(flow, actionId),
    plan: guard.plan,
    apply: guard.apply,
    probe: guard.probe,
    settings: (next) => {
      settings.set(next);
      news.statusChanged();
    },
    foldersChanged: () => {
      guard.watch(ui.folders().flat());
      news.statusChanged();
    },
    windowCame: () => clearTimeout(alone),
    windowLeft: () => {
      clearTimeout(alone);
      if (ui.windows() > 0) return;
      alone = setTimeout(() => {
        for (const question of questions.waiting())
          if (question.where === "panel") recordAnswer(flow, question.id, { answer: "none", by: "disconnect" });
      }, RELOAD_MILLISECONDS);
    },
    shutdown: () => parts.end("a client asked for it"),
  });
  const hooks = hookServer({
    answer: (call) => answerHook(flow, call),
    identity: { pid: process.pid, version: parts.version },
    log,
  });
  const openedAt = now();
  const stopIdle = watchIdle({
    busy: () => ui.windows() > 0 || questions.waiting().length > 0,
    lastEventAt: () => status.lastEventAt() ?? openedAt,
    idleMilliseconds: () => settings.current().idleMinutes * 60_000,
    now,
    end: () => parts.end("nobody needs it now"),
  });
  guard.watch([]);
  return {
    hooks,
    ui,
    enrol: tokens.enrol,
    close: () => {
      for (const question of questions.waiting()) recordAnswer(flow, question.id, { answer: "none", by: "disconnect" });
      stopIdle();
      clearTimeout(alone);
      news.stop();
      guard.close();
      hooks.close();
      ui.close();
    },
  };
}

/** Keeps the fault "the audit log cannot be written" for as long as it is true. */
function watched(audit: AuditLog, faults: Set<string>, changed: () => void): AuditLog {
  const fault =
    "The audit log cannot be written, so every action is stopped. Free some space or make the home folder writable.";
  return {
    ...audit,
    append: (event, at) => {
      try {
        audit.append(event, at);
        if (faults.delete(fault)) changed();
      } catch (problem) {
        if (!faults.has(fault)) changed();
        faults.add(fault);
        throw problem instanceof Error ? problem : new Error(said(problem));
      }
    },
  };
}
