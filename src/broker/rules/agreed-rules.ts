// Makes the rule that a person agreed to, exactly as it was proposed, and takes it back again. A rule is made of what the
// broker itself proposes for that very action; a message only says which one, and for how long.

import path from "node:path";
import type { Lifetime } from "../../core/rules/lifetime.ts";
import { madeRule } from "../../core/rules/lifetime.ts";
import { parseRules } from "../../core/rules/parse.ts";
import type { Proposal } from "../../core/rules/propose.ts";
import { sha256 } from "../../machine/digest.ts";
import { readSmall } from "../../machine/small-files.ts";
import { agreedRuleId, sessionRuleId } from "../../protocol/grown-rules.ts";
import type { RuleChoice } from "../../protocol/rule-offers.ts";
import type { RulesTarget } from "../../protocol/rules.ts";
import { holds } from "../judging/workspace.ts";
import type { Sessions } from "../sessions/sessions.ts";
import { startOfDay } from "./history.ts";
import type { MadeRules } from "./made-rules.ts";
import type { RuleEdits } from "./rule-edits.ts";

export interface AgreedPorts {
  readonly edits: Pick<RuleEdits, "edit">;
  readonly made: MadeRules;
  readonly sessions: Pick<Sessions, "allow">;
  readonly userRules: string;
  readonly home: string;
  readonly now: () => number;
}

/** What the rule grows from. */
export interface Origin {
  readonly actionId: string;
  readonly session: string;
  readonly cwd: string;
  readonly workspace: readonly string[];
}

export type Making =
  | { readonly kind: "made"; readonly file?: string }
  | { readonly kind: "refused"; readonly sentence: string };

export interface AgreedRules {
  readonly make: (offered: readonly Proposal[], choice: RuleChoice, origin: Origin) => Making;
  /** Takes exactly the rule of this action out of the file it stands in; false where it is there no more. */
  readonly revoke: (actionId: string) => boolean;
}

const GONE = "This rule is not offered for the action any more. Look at the proposals again.";
const TWICE = "This action has made a rule already. Revoke that one first.";
const MAX_BYTES = 4 * 1024 * 1024;
const DAY = 24 * 60 * 60_000;

export function agreedRules(ports: AgreedPorts): AgreedRules {
  return {
    make: (offered, { proposal, lifetime }, origin) => {
      const chosen = offered.find(({ id }) => id === proposal);
      if (chosen?.lifetimes.includes(lifetime) !== true) return { kind: "refused", sentence: GONE };
      // One rule an action, so that its row's Revoke means that one.
      if (lifetime !== "session" && placeOf(ports, origin.actionId) !== undefined)
        return { kind: "refused", sentence: TWICE };
      return make(chosen, lifetime, { ports, origin });
    },
    revoke: (actionId) => {
      const place = placeOf(ports, actionId);
      if (place === undefined) return false;
      const { file, text, index } = place;
      const target: RulesTarget =
        file === ports.userRules ? { scope: "user" } : { scope: "workspace", folder: path.dirname(path.dirname(file)) };
      const hash = sha256(text);
      const change = { kind: "remove", index } as const;
      if (ports.edits.edit({ target, hash, change }, { reviewed: true }).kind === "refused") return false;
      ports.made.forget(actionId);
      return true;
    },
  };
}

function make(
  proposal: Proposal,
  lifetime: Lifetime,
  at: { readonly ports: AgreedPorts; readonly origin: Origin },
): Making {
  const { ports, origin } = at;
  const now = ports.now();
  const { actionId, session, workspace } = origin;
  // The last moment of the day: midnight itself belongs to the next one.
  const frame = { id: agreedRuleId(actionId), now, endOfDay: startOfDay(now + DAY) - 1, workspace, home: ports.home };
  const { scope, entry } = madeRule(proposal, lifetime, frame);
  if (scope === "session") {
    const note = `${proposal.title} (agreed to by you for this session).`;
    ports.sessions.allow(session, { id: sessionRuleId(actionId), decision: "allow", when: proposal.when, note });
    return { kind: "made" };
  }
  const folder = folderOf(origin);
  if (scope === "workspace" && folder === undefined)
    return { kind: "refused", sentence: "There is no workspace folder here." };
  const target: RulesTarget = scope === "user" || folder === undefined ? { scope: "user" } : { scope, folder };
  const reply = ports.edits.edit({ target, change: { kind: "add", rules: [entry] } }, { reviewed: true });
  if (reply.kind === "refused") return reply;
  ports.made.note(actionId, reply.file);
  return { kind: "made", file: reply.file };
}

/** The workspace folder that the action's own folder lies in. */
function folderOf({ cwd, workspace }: Origin): string | undefined {
  return workspace.find((root) => holds(root, cwd)) ?? workspace[0];
}

/** Where the action's rule stands now; undefined where a person took it out, or named it otherwise. */
function placeOf(
  { made, userRules }: AgreedPorts,
  actionId: string,
): { readonly file: string; readonly text: string; readonly index: number } | undefined {
  const file = made.file(actionId);
  const text = file === undefined ? undefined : readSmall(file, MAX_BYTES);
  if (file === undefined || text === undefined) return undefined;
  const scope = file === userRules ? "user" : "workspace";
  const { written } = parseRules({ text, scope, source: file, loosens: false });
  const found = written.find(({ rule }) => rule.id === agreedRuleId(actionId));
  return found === undefined ? undefined : { file, text, index: found.index };
}
