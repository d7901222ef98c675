// What was refused, and what goes for it again in another form: a refusal is an answer about a target, not about a wording.
// It only ever adds a reason to ask; that somebody was refused something never makes another action milder.

import type { Effect, EffectKind } from "../../effect.ts";
import { type Fact, knows, type RefusedWay, recall } from "../../memory/memory.ts";
import { type AnalysisState, addDraft, siteOf } from "./analyze-state.ts";
import { linkTo } from "./earlier-steps.ts";

const WAYS: Partial<Record<EffectKind, RefusedWay>> = {
  network: "reach",
  "outbound-message": "reach",
  exfiltration: "reach",
  "credential-read": "read",
  "file-read": "read",
  destructive: "change",
  persistence: "change",
  "guard-tamper": "change",
  "credential-change": "change",
  lockout: "change",
  privilege: "change",
  "file-write": "change",
  "file-delete": "change",
};

/** What the session knows once an action with these effects was refused. */
export function refusalsOf(effects: readonly Effect[]): readonly Fact[] {
  return effects.flatMap((effect): readonly Fact[] => {
    // An ordinary write beyond the workspace may be what it was refused for.
    const counts = effect.flag || effect.detail.inWorkspace === false;
    const aim = counts && effect.kind !== "file-read" ? aimOf(effect) : undefined;
    return aim === undefined ? [] : [{ kind: "refused", ...aim, what: effect.sentence }];
  });
}

/** The same host, or the same path, for the same purpose. */
export function judgeRefusals(state: AnalysisState): void {
  if (!knows(state.memory, "refused")) return;
  for (const effect of [...state.effects.values()]) {
    const aim = aimOf(effect);
    const refused = aim && recall(state.memory, "refused", `${aim.way} ${aim.target}`);
    if (aim === undefined || refused === undefined) continue;
    linkTo(state, refused.at, `an action was refused that ${refused.fact.what}`);
    addDraft(state, siteOf(state, effect.span && { span: effect.span }), {
      kind: "guard-tamper",
      certainty: "possible",
      sentence: `${VERBS[aim.way]} ${aim.target} after that was refused`,
    });
    return;
  }
}

const VERBS: Readonly<Record<RefusedWay, string>> = { reach: "reaches", read: "reads", change: "changes" };

function aimOf({ kind, flag, detail }: Effect): { readonly way: RefusedWay; readonly target: string } | undefined {
  const way = WAYS[kind];
  if (way === undefined) return undefined;
  if (way !== "reach") return detail.path === undefined ? undefined : { way, target: detail.path };
  const { host, direction } = detail;
  if (!flag || host?.name === undefined || host.class === "loopback" || direction === "down") return undefined;
  return { way, target: host.name };
}
