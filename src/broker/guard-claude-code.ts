// The guard's care for Claude Code's settings: the adapter's plans and judgements, bound to the disk and the clock.
// Writes only what a person saw as a plan, or the last good text of what they had agreed to.

import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { applyChange } from "../agents/claude-code/apply.ts";
import { type DriftState, guardState } from "../agents/claude-code/drift.ts";
import { notice, PASS, refusal } from "../agents/claude-code/encode.ts";
import { applyPreview } from "../agents/claude-code/guard.ts";
import { settingsPaths, userSettings } from "../agents/claude-code/settings-files.ts";
import { judgeChange } from "../agents/claude-code/settings-guard.ts";
import { findClaudeCode } from "../agents/claude-code/version.ts";
import type { AgentGuardState, AgentStatus } from "../protocol/feed.ts";
import type { HookReply } from "../protocol/hook.ts";
import type { GuardApplyReply, ProbeReply } from "../protocol/window.ts";
import type { AuditLog } from "./audit-port.ts";
import type { Canaries } from "./canary.ts";
import type { Guard } from "./guard.ts";
import { type GuardHome, guardFacts } from "./guard-facts.ts";
import { describedPlan, type Planned, plansFor } from "./guard-plan.ts";
import { openLastGood } from "./last-good.ts";
import { type Log, said } from "./log.ts";
import { probe } from "./probe.ts";

export interface GuardContext extends GuardHome {
  readonly canaries: Canaries;
  readonly audit: AuditLog;
  readonly changed: () => void;
  readonly now: () => number;
  readonly log: Log;
}

const POLL_MILLISECONDS = 1_500;
const MAX_PLANS = 20;

export function createGuard(context: GuardContext): Guard {
  const { paths, home, log } = context;
  const lastGood = openLastGood(paths);
  const plans = new Map<string, Planned>();
  let folders: readonly string[] = [];
  let watched: readonly string[] = [];
  let verifiedAt: number | undefined;
  let state: AgentGuardState = { kind: "absent" };

  const look = () => {
    const next = stateOf(context, folders, verifiedAt);
    const same = JSON.stringify(next) === JSON.stringify(state);
    state = next;
    if (!same) context.changed();
  };
  const runProbe = async (): Promise<ProbeReply> => {
    const reply = await probe(guardFacts(context, folders[0]), context.canaries, home);
    verifiedAt = reply.inPath ? context.now() : undefined;
    look();
    return reply;
  };
  const unwatch = () => {
    for (const file of watched) fs.unwatchFile(file, look);
  };
  return {
    sessionStart: (_, root) => sessionStart(context, root, look),
    configChange: (event, root) => {
      const facts = guardFacts(context, root);
      const verdict = judgeChange(facts, lastGood.texts());
      if (verdict.kind === "accept") {
        if (guardState(facts).kind === "guarded") lastGood.keep(verdict.good);
        look();
        return PASS;
      }
      for (const { path: file, text } of verdict.restores) {
        const before = facts.files.find((found) => found.path === file);
        const applied = applyChange({
          path: file,
          before: before?.text,
          after: text,
          mayFollow: before?.scope === "user",
        });
        if (applied.kind === "refused") log(`a settings file could not be restored: ${applied.sentence}`);
      }
      note(context, "settings-change-refused", `${event.source}: ${verdict.sentence}`);
      look();
      return refusal(verdict.sentence);
    },
    plan: async (request) => {
      const { planned, unmended } = plansFor(context, request, folders);
      if (plans.size >= MAX_PLANS) plans.clear();
      const named = planned.map((each) => [randomUUID(), each] as const);
      for (const [planId, each] of named) plans.set(planId, each);
      return describedPlan(named, unmended);
    },
    apply: async ({ planId }): Promise<GuardApplyReply> => {
      const planned = plans.get(planId);
      if (planned === undefined)
        return { kind: "refused", sentence: "This preview is no longer known. Look at a new one." };
      plans.delete(planId);
      const applied = applyPreview(planned.place, planned.change);
      if (applied.kind === "refused") return applied;
      note(context, planned.change.change, `${planned.change.change} in ${planned.place.path}`);
      for (const folder of [undefined, ...folders]) {
        const facts = guardFacts(context, folder);
        if (guardState(facts).kind !== "guarded") continue;
        lastGood.keep(new Map(facts.files.map((file) => [file.path, file.text])));
      }
      if (planned.change.change !== "uninstall") return { kind: "applied", probe: await runProbe() };
      look();
      const sentence = `Countersign's hooks were taken out of ${planned.place.path}.`;
      return { kind: "applied", probe: { inPath: false, milliseconds: 0, sentence } };
    },
    probe: runProbe,
    agents: () => [statusOf(state, home)],
    watch: (next) => {
      unwatch();
      folders = [...new Set(next)].filter((folder) => path.isAbsolute(folder));
      watched = [...new Set([undefined, ...folders].flatMap((folder) => filesFor(context, folder)))];
      for (const file of watched) fs.watchFile(file, { interval: POLL_MILLISECONDS, persistent: false }, look);
      look();
    },
    close: unwatch,
  };
}

function sessionStart(context: GuardContext, root: string, look: () => void): HookReply {
  look();
  const state = guardState(guardFacts(context, root));
  if (state.kind !== "drifted") return PASS;
  note(context, "drift", state.problems.join(" "));
  return notice(`Countersign: this session is not fully guarded. ${state.problems.join(" ")}`);
}

/** The worst that holds in any open folder: one folder's settings must not hide behind another's. */
function stateOf(context: GuardContext, folders: readonly string[], verifiedAt: number | undefined): AgentGuardState {
  const states = [undefined, ...folders].map((folder): DriftState => guardState(guardFacts(context, folder)));
  const problems = [...new Set(states.flatMap((state) => (state.kind === "drifted" ? state.problems : [])))];
  if (problems.length > 0) return { kind: "drifted", problems };
  if (states.some((state) => state.kind === "guarded"))
    return { kind: "guarded", ...(verifiedAt === undefined ? {} : { verifiedAt }) };
  return { kind: findClaudeCode(context.home, context.searchPath) === undefined ? "absent" : "unguarded" };
}

function statusOf(state: AgentGuardState, home: string): AgentStatus {
  return { agent: "claude-code", title: "Claude Code", state, settingsFile: userSettings({ home }) };
}

function filesFor(context: GuardContext, folder: string | undefined): readonly string[] {
  const place = { home: context.home, platform: process.platform, ...(folder === undefined ? {} : { folder }) };
  return settingsPaths(place).map((file) => file.path);
}

function note(context: GuardContext, what: string, sentence: string): void {
  try {
    context.audit.append(
      { kind: "guard", what, sentence, grave: what === "drift" || what.endsWith("refused") },
      context.now(),
    );
  } catch (problem) {
    context.log(`${what} could not be recorded: ${said(problem)}`);
  }
}
