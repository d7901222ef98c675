// What is written by putting files into a folder: each under its own name, or whatever the folder stands for.
// Whether a path is a folder may not be known; then both readings count.

import { type Effect, UNFLAGGED } from "../../effect.ts";
import { resolvePath } from "../../shell/builtins.ts";
import { literal, type Word, wordOf } from "../../shell/word.ts";
import type { Findings } from "../findings.ts";
import type { Site } from "../site.ts";
import { type Access, fileEffects } from "./files.ts";

/** Copies and moves into a folder. True where each source's name is known, so that the folder itself is not rewritten. */
export function readCopies(
  sources: readonly Word[],
  folder: Word,
  { site, found }: { readonly site: Site; readonly found: Findings },
): boolean {
  const text = literal(folder);
  if (text === undefined) return false;
  const kind = site.world.disk.kindOf(resolvePath(site.cwd, text) ?? text);
  const isSure = text.endsWith("/") || /^(?:.*\/)?\.{1,2}$/.test(text) || kind === "folder";
  if (!isSure) {
    // Where it only may be a folder, what the folder stands for counts, whatever the name.
    if (kind === undefined && MAY_BE_FOLDER.test(text))
      found.effects.push(...meaningOf("write", below(folder, "…"), site));
    return false;
  }
  const names = sources.slice(0, 64).map((source) => (literal(source) ?? "").split(/[/:]/).at(-1) ?? "");
  for (const name of names.filter((name) => !NO_NAME.test(name))) {
    const path = below(folder, name);
    // A source may be a folder: then what stands for the files in it counts too.
    found.effects.push(...fileEffects("write", path, site), ...meaningOf("write", below(path, "…"), site));
  }
  return !names.some((name) => NO_NAME.test(name));
}

/** Files of unknown names come into the folder: what it and they stand for is written. No table has a name like theirs. */
export function fillingEffects(folder: Word, site: Site): readonly Effect[] {
  return [...fileEffects("write", below(folder, "…"), site), ...meaningOf("write", folder, site)];
}

export function meaningOfFilling(folder: Word, site: Site): readonly Effect[] {
  return fillingEffects(folder, site).filter(({ kind }) => !UNFLAGGED.has(kind));
}

/** What is written where a member of an archive comes to lie, or the files in it. */
export function meaningOfMember(member: Word, folder: Word | undefined, site: Site): readonly Effect[] {
  const name = literal(member)?.replace(/\/\*+$/, "");
  if (name === undefined || !/(?:^|\/)\.\w/.test(name)) return [];
  const place = name.startsWith("/") || folder === undefined ? wordOf(name, member.span) : below(folder, name);
  return [...meaningOf("write", place, site), ...meaningOf("write", below(place, "…"), site)];
}

/** What an access means beyond the ordinary. */
export function meaningOf(access: Access, word: Word, site: Site): readonly Effect[] {
  return fileEffects(access, word, site).filter(({ kind }) => !UNFLAGGED.has(kind));
}

function below(folder: Word, name: string): Word {
  const slash = literal(folder)?.endsWith("/") === true ? "" : "/";
  return { ...folder, pieces: [...folder.pieces, { kind: "text", text: slash + name }] };
}

/** A source that stands for what is in it. */
const NO_NAME = /^\.{0,2}$|[*?[]/;

/** `hooks`, `cron.d`: without a slash only the disk could tell, and a name with another ending is a file's. */
const MAY_BE_FOLDER = /(?:^|\/)\.?[^./]+(?:\.d|\.daily|\.hourly)?$/;
