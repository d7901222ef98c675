// What a window is shown before settings change: the plan of an install or an uninstall, or those of a repair.
// Reads only; a plan is written elsewhere, and not before a person saw it.

import path from "node:path";
import {
  type GuardChange,
  type GuardPlace,
  previewInstall,
  previewRepair,
  previewUninstall,
} from "../../agents/claude-code/guard.ts";
import { planRepair } from "../../agents/claude-code/repair.ts";
import { settingsPaths, userSettings } from "../../agents/claude-code/settings-files.ts";
import type { GuardPlan, GuardPlanRequest } from "../../protocol/window.ts";
import { currentHooks, type GuardHome, guardFacts } from "./guard-facts.ts";

export interface Planned {
  readonly place: GuardPlace;
  readonly change: Extract<GuardChange, { kind: "planned" }>;
}

export interface Plans {
  readonly planned: readonly [Planned, ...Planned[]];
  readonly unmended: readonly string[];
}

/** Throws a sentence for the person where nothing can be planned. */
export function plansFor(at: GuardHome, request: GuardPlanRequest, folders: readonly string[]): Plans {
  if (request.change === "repair") return repairPlans(at, folders);
  const place = { ...placeFor(at, request), backups: at.paths.backups };
  const change = request.change === "install" ? previewInstall(place, currentHooks(at)) : previewUninstall(place);
  if (change.kind === "refused") throw new Error(change.sentence);
  return { planned: [{ place, change }], unmended: [] };
}

/** The first plan, with the others and what no plan can mend. */
export function describedPlan(
  plans: readonly (readonly [planId: string, planned: Planned])[],
  unmended: readonly string[],
): GuardPlan {
  const [first, ...also] = plans.map(([planId, planned]) => described(planId, planned));
  if (first === undefined) throw new Error("There is nothing to plan.");
  return { ...first, ...(also.length === 0 ? {} : { also }), ...(unmended.length === 0 ? {} : { unmended }) };
}

function repairPlans(at: GuardHome, folders: readonly string[]): Plans {
  const { mends, unmended } = planRepair([undefined, ...folders].map((folder) => guardFacts(at, folder)));
  const user = { path: userSettings({ home: at.home }), scope: "user" as const, backups: at.paths.backups };
  const [first, ...more] = mends.map((mend): Planned => {
    const place = mend.path === user.path ? user : { ...user, path: mend.path, scope: "workspace" as const };
    return { place, change: previewRepair(place, mend) };
  });
  return { planned: [first ?? { place: user, change: previewRepair(user, undefined) }, ...more], unmended };
}

/** A workspace gets the hooks in its local settings: the path in them is this person's and not to be shared. */
function placeFor(
  at: GuardHome,
  request: GuardPlanRequest,
): { readonly path: string; readonly scope: "user" | "workspace" } {
  if (request.scope === "user") return { path: userSettings({ home: at.home }), scope: "user" };
  const { folder } = request;
  if (folder === undefined || !path.isAbsolute(folder)) throw new Error("Open the folder to guard, then try again.");
  const local = settingsPaths({ home: at.home, platform: process.platform, folder }).findLast(
    (file) => file.scope === "local",
  );
  if (local === undefined) throw new Error(`${folder} has no place for Claude Code's settings.`);
  return { path: local.path, scope: "workspace" };
}

function described(planId: string, { place, change }: Planned): GuardPlan {
  return {
    planId,
    path: place.path,
    ...(change.before === undefined ? {} : { before: change.before }),
    ...(change.after === undefined ? {} : { after: change.after }),
    sentences: change.sentences,
  };
}
