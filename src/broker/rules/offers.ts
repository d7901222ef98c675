// What the person could agree to beyond one action: the rules that a question can grow into, counted over today's history,
// and those that would have spared most questions of the last days. Offers only; agreed-rules.ts makes what was agreed to.

import { type Tally, tallied } from "../../core/rules/budget.ts";
import { type Proposal, proposals } from "../../core/rules/propose.ts";
import { decidedOn, type Ground, newlyAllowed, type PastAction } from "../../core/rules/replay.ts";
import type { PresetName, RuleSet } from "../../core/rules/rule.ts";
import type { OfferedRules } from "../../protocol/rule-offers.ts";
import type { History } from "./history.ts";
import { workspaceRules } from "./rule-files.ts";
import type { Subjects } from "./subjects.ts";

export interface OfferPorts {
  readonly subjects: Subjects;
  readonly history: History;
  readonly ruleSets: (workspace: readonly string[]) => readonly RuleSet[];
  readonly preset: () => PresetName;
  /** The folders that are open in a window: only their files can be written. */
  readonly folders: () => readonly string[];
  readonly home: string;
  readonly now: () => number;
}

export interface Offers {
  /** The proposals for this action; none where it is not known any more. */
  readonly of: (actionId: string) => readonly Proposal[];
  /** The same, with what else each would have allowed today. */
  readonly counted: (subject: { readonly actionId: string; readonly inputHash: string }) => Promise<OfferedRules>;
  /** The questions of the last days, and the rules that would have spared most of them. */
  readonly sparing: () => Promise<Tally & { readonly days: number }>;
}

const DAYS = 7;
const DAY = 24 * 60 * 60_000;

export function createOffers(ports: OfferPorts): Offers {
  const groundOf = (workspace: readonly string[]): Ground => ({
    ruleSets: ports.ruleSets(workspace),
    preset: ports.preset(),
    home: ports.home,
  });
  const offered = (subject: PastAction): readonly Proposal[] => {
    const ground = groundOf(subject.action.workspace);
    const found = proposals({ ...subject, at: ports.now() }, ground);
    const isOpen = opens(ground) && subject.action.workspace.some((folder) => ports.folders().includes(folder));
    return found.map((one) => ({
      ...one,
      lifetimes: one.lifetimes.filter((life) => life !== "workspace" || isOpen),
    }));
  };
  return {
    of: (actionId) => {
      const subject = ports.subjects.get(actionId);
      return subject === undefined ? [] : offered(subject);
    },
    counted: async ({ actionId, inputHash }) => {
      const subject = ports.subjects.get(actionId);
      if (subject === undefined) return { actionId, inputHash, looked: 0, rules: [] };
      const ground = groundOf(subject.action.workspace);
      const past = (await ports.history.today())
        .filter((one) => isElsewhere(one, subject))
        .map((one) => alike(one, subject));
      const asked = past.filter((one) => decidedOn(one, ground) === "ask");
      const rules = offered(subject).map(({ when, ...one }) => {
        const rule = { id: "proposed", decision: "allow", when, note: "" } as const;
        return { ...one, also: newlyAllowed({ rule, scope: "session" }, asked, ground) };
      });
      const [folder] = subject.action.workspace;
      return {
        actionId,
        inputHash,
        looked: past.length,
        rules,
        ...(folder && { workspaceFile: workspaceRules(folder) }),
      };
    },
    sparing: async () => {
      const past = await ports.history.since(ports.now() - DAYS * DAY);
      const { offers, ...tally } = tallied(past, groundOf);
      return { days: DAYS, ...tally, offers: offers.filter(({ lifetimes }) => lifetimes.length > 0) };
    },
  };
}

/** A rule for the workspace counts at once only where its file is not waiting for a review, broken or restricted. */
function opens({ ruleSets }: Ground): boolean {
  return ruleSets.every(({ scope, loosens }) => scope !== "workspace" || loosens);
}

/** Another action of the same workspace. */
function isElsewhere({ action }: PastAction, { action: own }: PastAction): boolean {
  return action.id !== own.id && action.workspace.join("\n") === own.workspace.join("\n");
}

/** The log knows the hash with the agent's own description in it, so equal inputs are told by what they do. */
function alike(past: PastAction, subject: PastAction): PastAction {
  const same = [past, subject].map(({ action }) => JSON.stringify([action.tool, action.cwd, action.operation]));
  return same[0] === same[1] ? { ...past, inputHash: subject.inputHash } : past;
}
