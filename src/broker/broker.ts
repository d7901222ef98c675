// Composes the broker from its parts and gives it a beginning and an end. No decision is made here.
// Opening fails as a whole or not at all: a broker that cannot keep its log, its lock or its sockets does not serve.

import { randomUUID } from "node:crypto";
import type net from "node:net";
import type { ActionId } from "../core/action.ts";
import type { StatePaths } from "../protocol/state-folder.ts";
import { NEWS } from "../protocol/window.ts";
import type { AuditLog } from "./audit/audit-port.ts";
import { recordedOf } from "./audit/recorded.ts";
import { createFeed, type Feed } from "./feed/feed.ts";
import { type Absence, watchAbsence } from "./flow/absence.ts";
import { answerHook } from "./flow/answer-hook.ts";
import type { FlowPorts } from "./flow/ports.ts";
import { createQuestions, type Questions } from "./flow/questions.ts";
import { answerQuestion, recordAnswer, revokeRule, settleOutcome } from "./flow/settle.ts";
import { createToolUses } from "./flow/tool-uses.ts";
import { type Canaries, createCanaries } from "./guard/canary.ts";
import type { Guard } from "./guard/guard.ts";
import { hookServer } from "./hook/hook-socket.ts";
import { type SessionInstructions, tellInstructions } from "./instructions/instruction-rows.ts";
import type { Judgement } from "./judging/judgement.ts";
import { holds, workspaceOf } from "./judging/workspace.ts";
import { worldFor } from "./judging/world.ts";
import { type Log, said } from "./log.ts";
import { openOpinions } from "./opinion/open.ts";
import type { Opinions } from "./opinion/opinions.ts";
import { createRequests, type Requests } from "./opinion/requests.ts";
import { watchIdle } from "./process/idle.ts";
import { hasTerminal } from "./process/process-check.ts";
import { type Changes, createChanges } from "./rows/changes.ts";
import { type Growing, growRules } from "./rules/growing.ts";
import { createImports } from "./rules/imports.ts";
import { type MadeRules, openMadeRules } from "./rules/made-rules.ts";
import { openRuleEdits, type RuleEdits } from "./rules/rule-edits.ts";
import type { RuleFiles, RuleFilesPorts } from "./rules/rule-files.ts";
import { openRuleHits, type RuleHits } from "./rules/rule-hits.ts";
import { checkRules, type OverviewPorts, rulesOverview } from "./rules/rules-overview.ts";
import { openSessions, type Sessions } from "./sessions/sessions.ts";
import { followTranscripts } from "./sessions/transcripts.ts";
import { createTurns } from "./sessions/turns.ts";
import { openSettings, type SettingsFile } from "./settings-file.ts";
import { createPairing } from "./ui/pairing.ts";
import { openTokens, type Tokens } from "./ui/tokens.ts";
import type { UiPorts } from "./ui/ui-client.ts";
import { type UiServer, uiServer } from "./ui/ui-socket.ts";

export interface BrokerParts {
  readonly paths: StatePaths;
  readonly home: string;
  readonly version: string;
  readonly judgement: Judgement;
  readonly audit: AuditLog;
  readonly rules: (ports: Pick<RuleFilesPorts, "changed" | "restricted">) => RuleFiles;
  readonly guard: (ports: { readonly canaries: Canaries; readonly changed: () => void }) => Guard;
  readonly now: () => number;
  readonly log: Log;
  /** Called when the broker wants to end: idle, replaced, or told to. */
  readonly end: (why: string) => void;
  readonly times?: Partial<Times>;
}

/** The broker's long waits, in milliseconds. */
export interface Times {
  /** A window that reloads is back within this time; without any window a held question ends after it. */
  readonly reload: number;
  /** A client of the UI socket says hello within this time. */
  readonly greeting: number;
  /** Between two looks whether anybody still needs the broker. */
  readonly idleLook: number;
}

const TIMES: Times = { reload: 30_000, greeting: 10_000, idleLook: 60_000 };

export interface Broker {
  readonly hooks: net.Server;
  readonly ui: UiServer;
  /** Lets a window in whose token hash was handed over at start. */
  readonly enrol: (tokenHash: string) => void;
  /** Ends every held question with a denial and closes. With `leaveSockets` their files stay: they are another's now. */
  readonly close: (how?: { readonly leaveSockets: boolean }) => void;
}

/** What the parts below share. `ui` comes last and is reached through functions only. */
interface Core {
  readonly parts: BrokerParts;
  readonly settings: SettingsFile;
  readonly tokens: Tokens;
  readonly canaries: Canaries;
  readonly questions: Questions;
  readonly sessions: Sessions;
  readonly guard: Guard;
  readonly rules: RuleFiles;
  readonly hits: RuleHits;
  readonly made: MadeRules;
  readonly feed: Feed;
  readonly instructions: SessionInstructions;
  readonly changes: Changes;
  readonly requests: Requests;
  readonly opinions: Opinions;
  readonly ui: () => UiServer;
}

export function createBroker(parts: BrokerParts): Broker {
  const times = { ...TIMES, ...parts.times };
  const core = openCore(parts, () => ui);
  const { questions, feed, guard, tokens } = core;
  const edits = editsOf(core);
  const growing = growingOf(core, edits);
  const flow = flowPorts(core, growing);
  const close = (id: string, why: string) => recordAnswer(flow, id, { answer: "none", by: "disconnect", why });
  const absence = watchAbsence({
    windows: () => ui.windows(),
    waiting: questions.waiting,
    end: ({ id }) => close(id, "the last window was closed"),
    milliseconds: times.reload,
  });
  const ui: UiServer = uiServer(uiPorts(core, { flow, absence, edits, growing }), times.greeting);
  const identity = { pid: process.pid, version: parts.version };
  const hooks = hookServer({ answer: (call) => answerHook(flow, call), identity, log: parts.log });
  const stopIdle = stopWhenIdle(core, times.idleLook);
  guard.watch([]);
  return {
    hooks,
    ui,
    enrol: tokens.enrol,
    close: (how) => {
      for (const question of questions.waiting()) close(question.id, "the guard was ended while it waited");
      stopIdle();
      absence.stop();
      feed.stop();
      flow.transcripts.stop();
      guard.close();
      core.instructions.close();
      core.hits.close();
      if (how?.leaveSockets === true) return;
      hooks.close();
      ui.close();
    },
  };
}

function openCore(parts: BrokerParts, ui: () => UiServer): Core {
  const { paths, now } = parts;
  const settings = openSettings(paths.settings);
  const canaries = createCanaries();
  const sessions = openSessions(paths.sessions, parts.judgement.remember, now);
  const changed = () => feed.statusChanged();
  const guard = parts.guard({ canaries, changed });
  const restricted = (folder: string) =>
    ui()
      .untrusted()
      .some((open) => holds(open, folder) || holds(folder, open));
  const rules = parts.rules({ changed, restricted });
  const tell = (method: string, params: unknown) => ui().tell(method, params);
  const folders = () => ui().folders();
  const recent = parts.audit.recent();
  const hits = openRuleHits({ path: paths.ruleHits, recent, now, log: parts.log });
  const made = openMadeRules(paths.madeRules);
  const fed = {
    audit: parts.audit,
    log: paths.audit,
    recent,
    sessions,
    settings,
    guard,
    rules,
    hits,
    made,
    now,
    tell,
    folders,
  };
  const feed: Feed = createFeed(fed);
  const tokens = openTokens(paths.windows);
  const { home, log } = parts;
  const instructions = tellInstructions({ home, rows: feed.rows, audit: feed.audit, now, log });
  const questions = createQuestions(now);
  const changes = createChanges();
  const requests = createRequests();
  const lines = () => ui().reviewers();
  const opinions = openOpinions({ parts, rows: feed.rows, audit: feed.audit, sessions, requests, lines });
  const ends = { feed, instructions, changes, requests, opinions, ui };
  return { parts, settings, tokens, canaries, questions, sessions, guard, rules, hits, made, ...ends };
}

function flowPorts({ parts, feed, ui, ...core }: Core, growing: Growing): FlowPorts {
  const { home, now } = parts;
  const uses = createToolUses();
  const transcripts = followTranscripts({
    outcome: (session, outcome) => settleOutcome(ports, session, outcome),
    isPending: uses.isPending,
    now,
  });
  const ports: FlowPorts = {
    judgement: parts.judgement,
    audit: feed.audit,
    questions: core.questions,
    rows: feed.rows,
    sessions: core.sessions,
    growing,
    settings: core.settings.current,
    ruleSets: core.rules.setsFor,
    world: (cwd) => worldFor(home, parts.paths.folder, cwd),
    workspaceOf: (cwd, root) => workspaceOf(cwd, root, { home, windows: ui().folders() }),
    windows: () => ui().windows(),
    guard: core.guard,
    instructions: core.instructions,
    canary: core.canaries.recognise,
    hasTerminal,
    now,
    newId: () => randomUUID() as ActionId,
    uses,
    transcripts,
    turns: createTurns({ rows: feed.rows, audit: feed.audit, now, log: parts.log }),
    changes: core.changes,
    opinions: { ...core.opinions, heard: core.requests.heard },
    saw: () => feed.sawEvent(now()),
    log: parts.log,
  };
  return ports;
}

/** What is made of the core, and served to windows beside it. */
interface Served {
  readonly flow: FlowPorts;
  readonly absence: Absence;
  readonly edits: RuleEdits;
  readonly growing: Growing;
}

function uiPorts(core: Core, { flow, absence, edits, growing }: Served): UiPorts {
  const { parts, feed, guard, tokens, settings } = core;
  const overview: OverviewPorts = {
    files: core.rules,
    hits: core.hits,
    edits,
    preset: () => settings.current().preset,
    sessionRules: core.sessions.rules,
    row: feed.rows.get,
    rows: feed.rows.all,
    today: growing.history.today,
    home: parts.home,
    now: parts.now,
  };
  const { home, paths } = parts;
  const folders = () => [...new Set(core.ui().folders().flat())];
  const imports = createImports({ home, userRules: paths.userRules, folders });
  const pairing = createPairing(
    (asked) => core.ui().tell(NEWS.pairing, asked),
    (hash) => {
      tokens.enrol(hash);
      note(core, "window-paired", "a window was let in by a person's confirmation");
    },
  );
  return {
    version: parts.version,
    tokens,
    opinions: core.opinions,
    snapshot: feed.snapshot,
    pair: pairing.ask,
    cancelPairing: pairing.cancel,
    confirm: pairing.confirm,
    answer: (answer) => answerQuestion(flow, answer),
    revoke: (actionId) => revokeRule(flow, actionId),
    plan: guard.plan,
    apply: guard.apply,
    probe: guard.probe,
    reviews: () => core.rules.unreviewed([...new Set(core.ui().folders().flat())]),
    acceptRules: ({ file, hash }) => {
      const accepted = core.rules.accept(file, hash);
      if (accepted) note(core, "rules-reviewed", `the person agreed to what ${file} loosens (${hash.slice(0, 12)})`);
      return accepted;
    },
    rules: (folders) => rulesOverview(overview, folders),
    checkRules: (check, folders) => checkRules(overview, check, folders),
    editRules: (edit) => edits.edit(edit),
    undoRules: edits.undo,
    past: feed.past,
    recorded: (request) => recordedOf(paths.audit, request),
    offeredRules: growing.offered,
    makeRule: growing.makeLater,
    whatIf: growing.whatIf,
    budget: growing.budget,
    acceptOffer: growing.acceptOffer,
    importable: imports.offered,
    previewImport: imports.preview,
    exportRules: imports.exported,
    change: (actionId) => core.changes.of(actionId, feed.rows.get(actionId)?.state.kind === "waiting"),
    settings: (next) => {
      const before = settings.current().preset;
      settings.set(next);
      if (next.preset !== before) note(core, "preset-changed", `from ${before} to ${next.preset}, by a window`);
      feed.statusChanged();
    },
    foldersChanged: () => {
      guard.watch(core.ui().folders().flat());
      core.rules.watch(core.ui().folders().flat());
      feed.statusChanged();
    },
    windowCame: absence.came,
    windowLeft: absence.left,
    shutdown: () => parts.end("a client asked for it"),
  };
}

function editsOf(core: Core): RuleEdits {
  return openRuleEdits({
    paths: core.parts.paths,
    reviews: core.rules.reviews,
    folders: () => core.ui().folders().flat(),
    changed: core.feed.statusChanged,
    note: (what, sentence) => note(core, what, sentence),
  });
}

function growingOf(core: Core, edits: RuleEdits): Growing {
  const { parts, feed, sessions, made, rules, settings } = core;
  return growRules({
    paths: parts.paths,
    home: parts.home,
    now: parts.now,
    edits,
    made,
    sessions,
    rows: feed.rows,
    ruleSets: rules.setsFor,
    folders: () => core.ui().folders().flat(),
    preset: () => settings.current().preset,
    note: (what, sentence) => feed.audit.append({ kind: "guard", what, sentence, grave: false }, parts.now()),
  });
}

function stopWhenIdle({ parts, feed, questions, settings, ui }: Core, everyMilliseconds: number): () => void {
  const openedAt = parts.now();
  const ports = {
    busy: () => ui().windows() > 0 || questions.waiting().length > 0,
    lastEventAt: () => feed.lastEventAt() ?? openedAt,
    idleMilliseconds: () => settings.current().idleMinutes * 60_000,
    now: parts.now,
    end: () => parts.end("nobody needs it now"),
  };
  return watchIdle(ports, everyMilliseconds);
}

/** What happened to the guard itself. It decides nothing, so a log that is full does not stop it. */
function note({ parts, feed }: Core, what: string, sentence: string): void {
  try {
    feed.audit.append({ kind: "guard", what, sentence, grave: false }, parts.now());
  } catch (problem) {
    parts.log(`${what} could not be recorded: ${said(problem)}`);
  }
}
