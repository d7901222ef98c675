// What an edited rule file would have decided about today's actions, before it is saved. In small steps, so that no hook
// waits; the text is only ever judged with, never kept, and a workspace's counts as if it were reviewed.

import path from "node:path";
import { setImmediate as breath } from "node:timers/promises";
import { textOf } from "../../core/action.ts";
import { parseRules, toldProblem } from "../../core/rules/parse.ts";
import { type Difference, differences, type Ground, type PastAction } from "../../core/rules/replay.ts";
import type { PresetName, RuleSet } from "../../core/rules/rule.ts";
import { readSmall } from "../../machine/small-files.ts";
import type { ChangedDecision, WhatIf, WhatIfReply } from "../../protocol/rule-offers.ts";
import type { StatePaths } from "../../protocol/state-folder.ts";
import type { History } from "./history.ts";

export interface WhatIfPorts {
  readonly history: History;
  readonly ruleSets: (workspace: readonly string[]) => readonly RuleSet[];
  readonly preset: () => PresetName;
  readonly home: string;
  readonly paths: Pick<StatePaths, "userRules">;
}

/** Actions judged before others get a turn: some milliseconds. */
const STEP = 200;
const MAX_CHANGES = 500;
const MAX_TEXT = 2_000;
const MAX_BYTES = 4 * 1024 * 1024;

export async function whatIf(ports: WhatIfPorts, { file, text }: WhatIf): Promise<WhatIfReply> {
  const folder = file === ports.paths.userRules ? undefined : sharedBy(file);
  const { ruleSet, problems } = parseRules({
    text,
    scope: folder === undefined ? "user" : "workspace",
    source: file,
    loosens: true,
  });
  // A saved text counts already: what it changes is seen beside having no rules there.
  const isSaved = readSmall(file, MAX_BYTES) === text;
  const today = await ports.history.today();
  const past = folder === undefined ? today : today.filter(({ action }) => action.workspace.includes(folder));
  const found: Difference[] = [];
  for (const same of byWorkspace(past)) {
    const now = groundFor(ports, same);
    const others = now.ruleSets.filter((set) => !isInstead(set, ruleSet));
    const before = isSaved ? { ...now, ruleSets: others } : now;
    const after = { ...now, ruleSets: [...others, ruleSet] };
    for (let from = 0; from < same.length; from += STEP) {
      found.push(...differences(same.slice(from, from + STEP), before, after));
      await breath();
    }
  }
  found.sort((a, b) => b.past.at - a.past.at);
  return {
    isSaved,
    looked: past.length,
    changed: found.length,
    changes: found.slice(0, MAX_CHANGES).map(changeOf),
    problems: problems.map((problem) => toldProblem({ source: path.basename(file), text }, problem)),
  };
}

/** The workspace folder whose rules the file holds, by its name; any other file is tried as the person's own. */
function sharedBy(file: string): string | undefined {
  const folder = path.dirname(file);
  const isShared = path.basename(file) === "rules.jsonc" && path.basename(folder) === ".countersign";
  return isShared ? path.dirname(folder) : undefined;
}

/** The set that the edited one stands for. */
function isInstead(set: RuleSet, edited: RuleSet): boolean {
  return set.scope === edited.scope && (edited.scope === "user" || set.source === edited.source);
}

function byWorkspace(past: readonly PastAction[]): readonly (readonly PastAction[])[] {
  const groups = new Map<string, PastAction[]>();
  for (const one of past) {
    const key = one.action.workspace.join("\n");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function groundFor({ ruleSets, preset, home }: WhatIfPorts, [first]: readonly PastAction[]): Ground {
  return { ruleSets: ruleSets(first?.action.workspace ?? []), preset: preset(), home };
}

function changeOf({ past, before, after, sentence }: Difference): ChangedDecision {
  const { id, operation, tool } = past.action;
  const text = textOf(operation);
  return {
    actionId: id,
    at: past.at,
    before,
    after,
    sentence,
    text: (operation.kind === "shell" ? text : `${tool} ${text}`).slice(0, MAX_TEXT),
  };
}
