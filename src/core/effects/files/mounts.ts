// What giving a host path to a container means: the engine's socket or the whole disk is the whole machine.
// Named volumes and folders of the project are ordinary.

import type { Effect } from "../../effect.ts";
import { isSystem, isVital } from "../../places/folders.ts";
import { isWithin, pathViews } from "../../places/path-view.ts";
import { placesOf } from "../../places/place-match.ts";
import { knownPrefix, type Word } from "../../shell/word.ts";
import { short } from "../sentences.ts";
import { effectAt, type Site } from "../site.ts";

export function mountEffects(word: Word, site: Site): readonly Effect[] {
  const source = sourceOf(word);
  if (source === undefined) return [];
  const at: Site = { ...site, span: word.span };
  const effects: Effect[] = [];
  for (const view of pathViews(source, { world: site.world, cwd: site.cwd })) {
    const shown = short(view.shown);
    const isOwn = view.path !== undefined && site.workspace.some((root) => isWithin(view.path ?? "", root, site.world));
    // A workspace that lies right below the root is the project all the same: `/testbed`, `/workspace`.
    const isProject =
      view.path !== undefined && view.path !== "/" && site.workspace.includes(view.path) && !isSystem(view, site.world);
    const isWhole = isVital(view, site.world, []) && !(isProject && !isWithin(site.world.home, view.path, site.world));
    if (isWhole || (!isOwn && isSystem(view, site.world) && view.names.length <= 2)) {
      effects.push(effectAt(at, { kind: "privilege", sentence: `gives a container ${shown} of this machine` }));
    }
    for (const { place } of placesOf(view, site.world, true)) {
      if (place.kind === "control") {
        effects.push(effectAt(at, { kind: "privilege", sentence: `gives a container ${shown}, ${place.what}` }));
      }
      if (place.kind === "secret") {
        const sentence = `gives a container ${shown}, ${place.what}`;
        effects.push(effectAt(at, { kind: "credential-read", certainty: "likely", sentence }));
      }
      if (place.kind === "guard" || place.kind === "device") {
        const kind = place.kind === "guard" ? "guard-tamper" : "privilege";
        effects.push(
          effectAt(at, { kind, certainty: "likely", sentence: `gives a container ${shown}, ${place.what}` }),
        );
      }
    }
  }
  return effects;
}

/** `/host:/container[:ro]` or `type=bind,source=/host,target=/container`; undefined for a named volume. */
function sourceOf(word: Word): Word | undefined {
  const text = knownPrefix(word);
  const long = /(?:^|,)(?:source|src)=([^,]*)/.exec(text);
  if (long !== null) return text.includes("type=volume") ? undefined : part(word, long[1] ?? "");
  const match = /^((?:[A-Za-z]:)?[^:]*):/.exec(text);
  const source = match === null ? text : (match[1] ?? "");
  return /^[/.~]|^[A-Za-z]:[\\/]/.test(source) ? part(word, source) : undefined;
}

function part(word: Word, text: string): Word {
  return { ...word, pieces: [{ kind: "text", text }] };
}
