// The guard's care for Claude Code's settings: the adapter's plans and judgements, bound to the disk and the clock.
// Writes only what a person saw as a plan, or the last good text of what they had agreed to.

import { randomUUID } from "node:crypto";
import path from "node:path";
import { applyChange } from "../../agents/claude-code/apply.ts";
import { type DriftState, guardState } from "../../agents/claude-code/drift.ts";
import { notice, PASS, refusal } from "../../agents/claude-code/encode.ts";
import { applyPreview } from "../../agents/claude-code/guard.ts";
import { settingsPaths, userSettings } from "../../agents/claude-code/settings-files.ts";
import { judgeChange } from "../../agents/claude-code/settings-guard.ts";
import { findClaudeCode } from "../../agents/claude-code/version.ts";
import { watchFiles } from "../../machine/watch-files.ts";
import type { AgentGuardState, AgentStatus } from "../../protocol/feed.ts";
import type { HookReply } from "../../protocol/hook.ts";
import type { GuardApplyReply, GuardPlan, GuardPlanRequest, ProbeReply } from "../../protocol/window.ts";
import type { AuditLog } from "../audit/audit-port.ts";
import { type Log, said } from "../log.ts";
import type { Canaries } from "./canary.ts";
import type { Guard } from "./guard.ts";
import { type GuardHome, guardFacts } from "./guard-facts.ts";
import { describedPlan, type Planned, plansFor } from "./guard-plan.ts";
import { type LastGoodTexts, openLastGood } from "./last-good.ts";
import { probe } from "./probe.ts";

export interface GuardContext extends GuardHome {
  readonly canaries: Canaries;
  readonly audit: AuditLog;
  readonly changed: () => void;
  readonly now: () => number;
  readonly log: Log;
}

const MAX_PLANS = 20;

export function createGuard(context: GuardContext): Guard {
  const guard = new ClaudeCodeGuard(context);
  return {
    sessionStart: (_, root) => guard.sessionStart(root),
    configChange: (event, root) => guard.configChange(event, root),
    plan: async (request) => guard.plan(request),
    apply: ({ planId }) => guard.apply(planId),
    probe: () => guard.probe(),
    agents: () => [guard.status()],
    watch: (folders) => guard.watch(folders),
    close: () => guard.unwatch(),
  };
}

class ClaudeCodeGuard {
  private readonly lastGood: LastGoodTexts;
  private readonly plans = new Map<string, Planned>();
  private folders: readonly string[] = [];
  private stopWatching = () => {};
  private verifiedAt: number | undefined;
  private state: AgentGuardState = { kind: "absent" };

  constructor(private readonly context: GuardContext) {
    this.lastGood = openLastGood(context.paths);
  }

  sessionStart(root: string): HookReply {
    this.look();
    const state = guardState(guardFacts(this.context, root));
    if (state.kind !== "drifted") return PASS;
    note(this.context, "drift", state.problems.join(" "));
    return notice(`Countersign: this session is not fully guarded. ${state.problems.join(" ")}`);
  }

  configChange(event: { readonly source: string }, root: string): HookReply {
    const facts = guardFacts(this.context, root);
    const verdict = judgeChange(facts, this.lastGood.texts());
    if (verdict.kind === "accept") {
      if (guardState(facts).kind === "guarded") this.lastGood.keep(verdict.good);
      this.look();
      return PASS;
    }
    for (const { path: file, text } of verdict.restores) {
      const before = facts.files.find((found) => found.path === file);
      const mayFollow = before?.scope === "user";
      const applied = applyChange({ path: file, before: before?.text, after: text, mayFollow });
      if (applied.kind === "refused") this.context.log(`a settings file could not be restored: ${applied.sentence}`);
    }
    note(this.context, "settings-change-refused", `${event.source}: ${verdict.sentence}`);
    this.look();
    return refusal(verdict.sentence);
  }

  plan(request: GuardPlanRequest): GuardPlan {
    const { planned, unmended } = plansFor(this.context, request, this.folders);
    if (this.plans.size >= MAX_PLANS) this.plans.clear();
    const named = planned.map((each) => [randomUUID(), each] as const);
    for (const [planId, each] of named) this.plans.set(planId, each);
    return describedPlan(named, unmended);
  }

  async apply(planId: string): Promise<GuardApplyReply> {
    const planned = this.plans.get(planId);
    if (planned === undefined)
      return { kind: "refused", sentence: "This preview is no longer known. Look at a new one." };
    this.plans.delete(planId);
    const { place, change } = planned;
    const applied = applyPreview(place, change);
    if (applied.kind === "refused") return applied;
    note(this.context, change.change, `${change.change} in ${place.path}`);
    this.keepGood();
    if (change.change !== "uninstall") return { kind: "applied", probe: await this.probe() };
    this.look();
    const sentence = `Countersign's hooks were taken out of ${place.path}.`;
    return { kind: "applied", probe: { inPath: false, milliseconds: 0, sentence } };
  }

  async probe(): Promise<ProbeReply> {
    const { context } = this;
    const reply = await probe(guardFacts(context, this.folders[0]), context.canaries, context.home);
    this.verifiedAt = reply.inPath ? context.now() : undefined;
    this.look();
    return reply;
  }

  status(): AgentStatus {
    const { home } = this.context;
    return { agent: "claude-code", title: "Claude Code", state: this.state, settingsFile: userSettings({ home }) };
  }

  watch(folders: readonly string[]): void {
    this.unwatch();
    this.folders = [...new Set(folders)].filter((folder) => path.isAbsolute(folder));
    const files = [undefined, ...this.folders].flatMap((folder) => filesFor(this.context, folder));
    this.stopWatching = watchFiles([...new Set(files)], this.look);
    this.look();
  }

  unwatch(): void {
    this.stopWatching();
  }

  private readonly look = (): void => {
    const next = stateOf(this.context, this.folders, this.verifiedAt);
    const same = JSON.stringify(next) === JSON.stringify(this.state);
    this.state = next;
    if (!same) this.context.changed();
  };

  /** What was just agreed to is what a later change is undone to. */
  private keepGood(): void {
    for (const folder of [undefined, ...this.folders]) {
      const facts = guardFacts(this.context, folder);
      if (guardState(facts).kind !== "guarded") continue;
      this.lastGood.keep(new Map(facts.files.map((file) => [file.path, file.text])));
    }
  }
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
