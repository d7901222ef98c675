// Another program's permission as a trust rule, or why it is none. What allows is taken over only as far as it can be said
// exactly or narrower: the rule is one that would be proposed for the plainest action that the permission covers.

import type { ActionId, AgentAction, Operation, SessionId } from "../core/action.ts";
import { judge } from "../core/judge.ts";
import { EMPTY_MEMORY } from "../core/memory/memory.ts";
import { type Proposal, proposals } from "../core/rules/propose.ts";
import { decidedOn, type PastAction } from "../core/rules/replay.ts";
import type { Rule, When } from "../core/rules/rule.ts";
import { ruleWords } from "../core/rules/rule-words.ts";
import { BLIND_DISK } from "../core/world.ts";

export type PermissionList = "allow" | "ask" | "deny";

export interface ImportedPermission {
  /** As it stands in the settings. */
  readonly original: string;
  readonly list: PermissionList;
  readonly outcome: ImportOutcome;
}

export type ImportOutcome =
  | { readonly kind: "rule"; readonly rule: ImportedRule; readonly sentence: string }
  /** Nothing of it is asked about here, so that a rule would say nothing. */
  | { readonly kind: "needless"; readonly why: string }
  | { readonly kind: "refused"; readonly why: string };

export type ImportedRule = Pick<Rule, "decision" | "when" | "note">;

export interface ImportFrame {
  /** Where the permission comes from, for the rule's note: "Claude Code's settings". */
  readonly from: string;
  readonly home: string;
  /** The folder that relative paths of the settings start from; undefined where they have none. */
  readonly root: string | undefined;
}

/** The rule that allows what this example does and nothing else, by the condition that `fits`. */
export function allowedLike(
  example: { readonly operation: Operation; readonly tool: string },
  fits: (when: When) => boolean,
  { original, frame }: { readonly original: string; readonly frame: ImportFrame },
): ImportOutcome {
  const past = pastOf(example, frame);
  if (past.problems.length > 0) return refused("it cannot be read well enough to say what it allows");
  if (decidedOn(past, { ruleSets: [], home: frame.home }) === "allow")
    return { kind: "needless", why: "Countersign asks nothing about this by itself; what counts in it is asked about" };
  const offered = proposals(past, { ruleSets: [], home: frame.home }).find(({ when }) => fits(when));
  if (offered === undefined) return refused("what it does is answered one by one here; no rule can tell it from worse");
  return ruleOutcome("allow", offered.when, { original, frame });
}

export function ruleOutcome(
  decision: PermissionList,
  when: Proposal["when"],
  { original, frame }: { readonly original: string; readonly frame: ImportFrame },
): ImportOutcome {
  const note = `Taken over from ${frame.from}: ${original.slice(0, 200)}`;
  const rule = { decision, when, note };
  return { kind: "rule", rule, sentence: ruleWords({ ...rule, id: "" }) };
}

export function refused(why: string): ImportOutcome {
  return { kind: "refused", why };
}

/** The words of a plain command prefix; undefined where it holds more than words. */
export function prefixWords(prefix: string): readonly string[] | undefined {
  const words = prefix.trim().split(/\s+/);
  return /^[\w@%+:,./-]+$/.test(words.join("")) ? words : undefined;
}

/** A program's every use is more than anybody means; what is harmless of it runs unasked anyway. */
export function oneWord(program: string): ImportOutcome {
  return refused(
    `it stands for everything that ${program} can do; name the subcommand. What is harmless of it runs unasked`,
  );
}

function pastOf(
  { operation, tool }: { readonly operation: Operation; readonly tool: string },
  frame: ImportFrame,
): PastAction {
  const { home } = frame;
  const root = frame.root ?? `${home}/project`;
  const action: AgentAction = {
    id: "imported" as ActionId,
    session: "imported" as SessionId,
    agent: "claude-code",
    tool,
    cwd: root,
    workspace: [root],
    input: undefined,
    operation,
  };
  const world = {
    home,
    user: "",
    platform: "linux",
    env: { HOME: home },
    guardFolder: `${home}/.countersign`,
    disk: BLIND_DISK,
  } as const;
  const context = { world, memory: EMPTY_MEMORY, ruleSets: [], preset: "balanced", now: 0, inputHash: "" } as const;
  const { effects, problems } = judge(action, context).analysis;
  return { at: 0, action, effects, problems, inputHash: "", preset: "balanced", decision: "ask" };
}
