// Reads the shorthand of tool specs, `kind[:detail][?]`, into the long form. Total: what is not in the language is
// refused at type level, and read here as `possible` of the named kind at worst.

import { type Certainty, type Direction, EFFECT_KINDS, type EffectKind } from "../../effect.ts";
import type { Does, EffectRule, EffectText } from "../../tools/spec.ts";

export type PlainRule = Omit<EffectRule, "certainty"> & { readonly certainty: Certainty };

const cache = new WeakMap<Does, readonly PlainRule[]>();
const NONE: readonly PlainRule[] = [];
const DIRECTIONS: readonly string[] = ["up", "down", "both", "listen"];
const KINDS: readonly string[] = EFFECT_KINDS;

export function rulesOf(does: Does): readonly PlainRule[] {
  // Most options do nothing, and the look-up costs more than that.
  if (does.length === 0) return NONE;
  const known = cache.get(does);
  if (known !== undefined) return known;
  const rules = does.map((item) => (typeof item === "string" ? parseEffectText(item) : plain(item)));
  cache.set(does, rules);
  return rules;
}

function parseEffectText(text: EffectText): PlainRule {
  const marks = /\?*$/.exec(text)?.[0].length ?? 0;
  const body = text.slice(0, text.length - marks);
  const colon = body.indexOf(":");
  const kind = colon < 0 ? body : body.slice(0, colon);
  const detail = colon < 0 ? undefined : body.slice(colon + 1);
  const certainty: Certainty = marks === 0 ? "certain" : marks === 1 ? "likely" : "possible";
  if (!isKind(kind))
    return { does: "hidden-code", certainty: "possible", sentence: `does something unnamed (${body})` };
  if (detail === undefined || detail === "") return { does: kind, certainty };
  if (kind === "network" && isDirection(detail)) return { does: kind, certainty, direction: detail };
  return { does: kind, certainty, sentence: detail };
}

function plain(rule: EffectRule): PlainRule {
  return { ...rule, certainty: rule.certainty ?? "certain" };
}

function isKind(text: string): text is EffectKind {
  return KINDS.includes(text);
}

function isDirection(text: string): text is Direction {
  return DIRECTIONS.includes(text);
}
