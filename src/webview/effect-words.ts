// The words of one effect as they are drawn: the engine's sentence cut where its objects stand (host, path, account), and
// the facts that the sentence does not say. Pure; no word of the sentence is ever left out.

import { hostDisguise } from "./card/host-disguise.ts";
import { CERTAINTY, type Effect, labelOf } from "./wording.ts";

export type EffectPart =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "object"; readonly text: string }
  /** `owner` is the registrable domain at the end of `text`, or nothing. */
  | { readonly kind: "host"; readonly text: string; readonly owner: string };

/** The sentence in pieces, its first letter large, with an arrow where something goes to a host. */
export function effectParts(effect: Effect): readonly EffectPart[] {
  const { sentence } = effect;
  const parts: EffectPart[] = [];
  let from = 0;
  for (const { start, end, host } of objectsIn(effect)) {
    const before = sentence.slice(from, start);
    const goesThere = host && (parts.length > 0 || /\S \S.* to $/.test(before));
    parts.push({ kind: "words", text: goesThere ? before.replace(/ to $/, " → ") : before });
    const text = sentence.slice(start, end);
    const owner = effect.detail.host?.domain ?? "";
    parts.push(host ? { kind: "host", text, owner } : { kind: "object", text });
    from = end;
  }
  parts.push({ kind: "words", text: sentence.slice(from) });
  return capitalised(parts.filter(({ text }) => text !== ""));
}

/** The kind in words, then what the sentence does not say, most telling first. */
export function effectFacts(effect: Effect, newHosts: readonly string[]): readonly string[] {
  const { detail, sentence } = effect;
  const host = detail.host?.name;
  return [
    labelOf(effect),
    ...(host !== undefined && newHosts.includes(host) ? ["first time in this feed"] : []),
    ...(effect.certainty === "certain" ? [] : [CERTAINTY[effect.certainty]]),
    ...(detail.where === undefined ? [] : [detail.where === "remote" ? "on another machine" : "in a container"]),
    ...(detail.inWorkspace === false && !sentence.includes("outside the workspace") ? ["outside the workspace"] : []),
    ...(effect.flag ? [] : ["only recorded"]),
    ...(detail.why === undefined || sentence.includes(detail.why) ? [] : [detail.why]),
  ];
}

/** Where a host pretends to be another one. */
export function effectWarning({ detail }: Effect): string | undefined {
  return detail.host?.name === undefined ? undefined : hostDisguise(detail.host.name, detail.host.domain);
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly host: boolean;
}

function objectsIn({ sentence, detail }: Effect): readonly Place[] {
  const { name, port } = detail.host ?? {};
  const hosts =
    name === undefined ? [] : [...(port === undefined ? [] : [`${name}:${port}`, `[${name}]:${port}`]), name];
  const found = [
    placeOf(sentence, hosts, true),
    placeOf(sentence, pathsOf(detail.path), false),
    placeOf(sentence, detail.account === undefined ? [] : [detail.account], false),
  ];
  return found
    .flatMap((place) => place ?? [])
    .sort((a, b) => a.start - b.start)
    .filter((place, at, all) => all.slice(0, at).every((earlier) => earlier.end <= place.start));
}

/** The first of the names that the sentence has as a whole word; a path with the `../` that leads to it. */
function placeOf(sentence: string, names: readonly string[], host: boolean): Place | undefined {
  for (const name of names) {
    const start = name === "" ? -1 : sentence.indexOf(name);
    if (start < 0 || /[\w-]/.test(sentence[start - 1] ?? "") || /[\w-]/.test(sentence[start + name.length] ?? ""))
      continue;
    const way = host ? "" : (/(?:\.{1,2}\/)+$/.exec(sentence.slice(0, start))?.[0] ?? "");
    return { start: start - way.length, end: start + name.length, host };
  }
  return undefined;
}

const LONGEST_PATH = 4_096;

/** A path as sentences may write it, longest first: whole, from the home folder, from any folder on. */
function pathsOf(path: string | undefined): readonly string[] {
  if (path === undefined || path.length > LONGEST_PATH) return [];
  const pieces = path.split("/").filter((piece) => piece !== "");
  const tails = pieces.map((_, at) => pieces.slice(at).join("/"));
  return [path, ...tails.flatMap((tail) => [`~/${tail}`, tail])];
}

function capitalised(parts: readonly EffectPart[]): readonly EffectPart[] {
  const [first, ...rest] = parts;
  if (first?.kind !== "words") return parts;
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}
