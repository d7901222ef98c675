// What reading, writing, sending or deleting a path does: ordinary file effects, and more where the place means more.
// Both a link and its target are judged; a path that is not known is judged by what is known of it.

import type { Certainty, Effect, EffectDetail, EffectKind } from "../../effect.ts";
import { hostOfShare } from "../../hosts/parse-host.ts";
import { isAgentsMemory } from "../../places/agents-memory.ts";
import { isPseudo, isScratch, isVital } from "../../places/folders.ts";
import { isWithin, type PathView, pathViews } from "../../places/path-view.ts";
import type { PlaceKind } from "../../places/place.ts";
import { type PlaceHit, placesOf } from "../../places/place-match.ts";
import { knownPrefix, type Word } from "../../shell/word.ts";
import { networkEffects } from "../network/network.ts";
import { short } from "../sentences.ts";
import { effectAt, type Site } from "../site.ts";
import { clientOf } from "./client-settings.ts";

/**
 * `mode` changes rights or owner, `carry` reads to send elsewhere, `move` takes the file away from its place, `make` makes a folder.
 * Writing to a folder replaces or fills it: what it stands for is written, under whatever names.
 */
export type Access = "read" | "write" | "append" | "make" | "delete" | "move" | "mode" | "carry";

/** Effects of one access to one path, ordinary one first. */
export function fileEffects(access: Access, word: Word, site: Site): readonly Effect[] {
  const views = pathViews(word, { world: site.world, cwd: site.cwd });
  const first = views[0];
  if (first === undefined) return [];
  if (isPseudo(first)) return [];
  const at: Site = word.span.end > word.span.start ? { ...site, span: word.span } : site;
  const effects = [ordinary(access, first, at, views), ...shareEffects(access, word, at)];
  for (const view of views) {
    effects.push(...placeEffects(access, view, at));
    if (access === "delete") effects.push(...deletion(view, at));
    if (access === "carry" && view.path !== undefined && isAgentsMemory(view.path, site.world.home)) {
      const sentence = `carries ${short(view.shown)}, an agent's own memory and logins, away`;
      effects.push(effectAt(at, { kind: "exfiltration", certainty: "likely", sentence, detail: detailOf(view, at) }));
    }
    if (access === "carry" && isVital(view, site.world, [])) {
      const sentence = `carries all of ${short(view.shown)} away, secrets included`;
      effects.push(effectAt(at, { kind: "exfiltration", certainty: "possible", sentence, detail: detailOf(view, at) }));
    }
  }
  return distinct(effects);
}

/** `\\\\host\\share` lies on another machine. */
function shareEffects(access: Access, word: Word, site: Site): readonly Effect[] {
  const host = hostOfShare(knownPrefix(word));
  if (host === undefined) return [];
  const direction = access === "read" || access === "carry" ? "down" : "up";
  return networkEffects({ hosts: [{ host, direction }], sent: [] }, site);
}

/** The secret that a path is or may be, for people; undefined when it is none. */
export function secretIn(word: Word, site: Site): string | undefined {
  for (const view of pathViews(word, { world: site.world, cwd: site.cwd })) {
    const hit = placesOf(view, site.world, true).find(({ place }) => place.kind === "secret");
    if (hit !== undefined) return hit.place.what;
  }
  return undefined;
}

/** Whether every way to see the path lies in the workspace; undefined where that cannot be told. */
export function inWorkspace(views: readonly PathView[], site: Site): boolean | undefined {
  if (site.where !== "here") return false;
  const roots = site.workspace.flatMap((root) => [root, site.world.disk.realPath(root) ?? root]);
  let all: boolean | undefined = true;
  for (const view of views) {
    const path = view.path ?? knownFolder(view);
    if (path === undefined) all = undefined;
    else if (!roots.some((root) => isWithin(path, root, site.world))) return false;
  }
  return all;
}

function knownFolder(view: PathView): string | undefined {
  if (!view.rooted) return undefined;
  return `/${view.names.slice(0, view.names.indexOf(undefined)).join("/")}`;
}

const ORDINARY: Readonly<Record<Access, readonly [kind: EffectKind, verb: string]>> = {
  read: ["file-read", "reads"],
  carry: ["file-read", "reads"],
  write: ["file-write", "writes"],
  append: ["file-write", "adds to"],
  make: ["file-write", "makes"],
  mode: ["file-write", "changes the rights of"],
  delete: ["file-delete", "deletes"],
  move: ["file-delete", "moves"],
};

function ordinary(access: Access, view: PathView, site: Site, views: readonly PathView[]): Effect {
  const [kind, verb] = ORDINARY[access];
  const inside = inWorkspace(views, site);
  return effectAt(site, {
    kind,
    sentence: `${verb} ${short(view.shown)}`,
    detail: located(view.path, inside),
  });
}

type Meaning = readonly [kind: EffectKind, verb: string, certainty?: Certainty];

const AUTH: Partial<Record<Access, readonly Meaning[]>> = {
  write: [["credential-change", "changes"]],
  delete: [
    ["credential-change", "deletes"],
    ["lockout", "removes", "likely"],
  ],
  move: [
    ["credential-change", "moves"],
    ["lockout", "removes", "likely"],
  ],
};

/** What an access to a place of a kind does beyond the ordinary. */
const MEANINGS: Readonly<Record<PlaceKind, Partial<Record<Access, readonly Meaning[]>>>> = {
  secret: {
    read: [["credential-read", "reads"]],
    carry: [["credential-read", "reads"]],
    move: [["credential-read", "moves"]],
  },
  auth: AUTH,
  rights: { ...AUTH, write: [...(AUTH.write ?? []), ["privilege", "grants rights in", "likely"]] },
  "others-auth": {
    ...AUTH,
    write: [...(AUTH.write ?? []), ["lockout", "replaces", "possible"]],
    append: AUTH.write ?? [],
  },
  bar: {
    write: [
      ["credential-change", "writes"],
      ["lockout", "writes"],
    ],
  },
  persistence: { write: [["persistence", "writes"]] },
  guard: {
    write: [["guard-tamper", "rewrites"]],
    delete: [["guard-tamper", "deletes"]],
    move: [["guard-tamper", "moves"]],
    mode: [["guard-tamper", "changes the rights of", "likely"]],
  },
  log: {
    append: [["guard-tamper", "writes into"]],
    write: [
      ["guard-tamper", "rewrites"],
      ["destructive", "overwrites"],
    ],
    delete: [
      ["guard-tamper", "deletes"],
      ["destructive", "deletes"],
    ],
    move: [["guard-tamper", "moves"]],
    mode: [["guard-tamper", "changes the rights of", "likely"]],
  },
  data: { write: [["destructive", "overwrites"]], append: [] },
  "kernel-helper": { write: [["privilege", "names a program for the kernel to run in"]] },
  device: {
    write: [["destructive", "overwrites"]],
    delete: [["destructive", "deletes"]],
    read: [["credential-read", "reads all of", "possible"]],
    carry: [["credential-read", "reads all of", "likely"]],
    mode: [["privilege", "opens up", "likely"]],
  },
  control: {
    read: [["privilege", "uses", "likely"]],
    write: [["privilege", "uses", "likely"]],
    mode: [["privilege", "opens up", "likely"]],
  },
};

function placeEffects(access: Access, view: PathView, site: Site): readonly Effect[] {
  const all = placesOf(view, site.world, access !== "make" && access !== "append");
  const isKnown = all.some(({ place }) => place.kind === "secret" && place.perhaps !== true);
  const hits = all.filter(({ place }) => !isKnown || place.perhaps !== true);
  const client = all.length === 0 && (access === "read" || access === "carry") ? clientOf(view) : undefined;
  if (client !== undefined) {
    const sentence = `reads ${short(view.shown)}, where ${client} may keep its login`;
    return [effectAt(site, { kind: "credential-read", certainty: "possible", sentence, detail: detailOf(view, site) })];
  }
  return hits.flatMap((hit) => meanings(access, hit).map((meaning) => placeEffect(meaning, hit, view, site)));
}

function meanings(access: Access, { place }: PlaceHit): readonly Meaning[] {
  if (place.kind === "secret" && place.standing === true) {
    if (access === "write" || access === "append" || access === "make") return [["credential-change", "changes"]];
    if (access === "delete") return [["credential-change", "deletes"]];
  }
  const known = MEANINGS[place.kind];
  if (access === "make") return known.append ?? known.write ?? [];
  return known[access] ?? (access === "append" ? known.write : undefined) ?? [];
}

function placeEffect([kind, verb, certainty]: Meaning, hit: PlaceHit, view: PathView, site: Site): Effect {
  return effectAt(site, {
    kind,
    certainty: certainty ?? (hit.place.perhaps ? "possible" : hit.sure ? "certain" : "likely"),
    sentence: `${verb} ${short(view.shown)}, ${hit.place.what}`,
    detail: detailOf(view, site),
  });
}

function deletion(view: PathView, site: Site): readonly Effect[] {
  const detail = detailOf(view, site);
  const draft = (certainty: Certainty, sentence: string) => [
    effectAt(site, { kind: "destructive", certainty, sentence, detail }),
  ];
  const shown = short(view.shown);
  if (isVital(view, site.world, site.workspace)) return draft("certain", `deletes ${shown} with all that is in it`);
  if (isScratch(view, site.world, site.workspace)) return [];
  // Outside the workspace the disk may hold what this action only emptied first.
  if (detail.inWorkspace === true && detail.path !== undefined && site.made?.has(detail.path)) return [];
  if (detail.inWorkspace === false) return draft("certain", `deletes ${shown}, outside the workspace`);
  if (detail.inWorkspace === undefined) return draft("likely", `deletes ${shown}, wherever that is`);
  const kept = site.workspace.some((root) => site.world.disk.kindOf(`${root}/.git`) !== undefined);
  return draft(kept ? "possible" : "likely", `deletes ${shown}`);
}

function detailOf(view: PathView, site: Site): EffectDetail {
  return located(view.path, inWorkspace([view], site));
}

function located(path: string | undefined, inside: boolean | undefined): EffectDetail {
  if (path === undefined) return inside === undefined ? {} : { inWorkspace: inside };
  return inside === undefined ? { path } : { path, inWorkspace: inside };
}

function distinct(effects: readonly Effect[]): readonly Effect[] {
  const seen = new Set<string>();
  return effects.filter(({ kind, certainty, sentence }) => {
    const key = `${kind} ${certainty} ${sentence}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
