// The one sentence of a card: who wants what, the worst effect first. And what the verdict says beyond the effects, so
// that a part that could not be read stands on the card too. Pure.

import type { FeedRow } from "../../protocol/feed.ts";
import { visibleLine } from "../visible.ts";
import { worstFirst } from "../wording.ts";

/** Longest headline; what it names stands in full below. */
const LIMIT = 260;

/** "Claude Code wants to send .env to api.example.com, and 2 more". */
export function headline(row: FeedRow, agent: string): string {
  const [worst, ...others] = worstFirst(row.effects).filter(({ flag }) => flag);
  const who = visibleLine(agent, 60);
  if (worst === undefined) return `${who} wants to run something that ${middle(row.sentence)}`;
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  const wish = worst.certainty === "possible" ? "may be about to" : "wants to";
  return `${who} ${wish} ${infinitive(middle(worst.sentence))}${more}`;
}

/** Parts of the verdict's sentence that no effect of the row says: what could not be understood. */
export function beyondEffects(row: FeedRow): readonly string[] {
  if (!row.effects.some(({ flag }) => flag)) return [];
  const told = row.effects.flatMap(({ sentence }) => sentence.split("; "));
  return [...new Set(row.sentence.split("; "))].filter(
    (part) => !/^\d+ more$/.test(part) && !told.some((sentence) => part.endsWith(sentence)),
  );
}

/** Both ends are kept: what is far away at the end must not fall off. */
function middle(sentence: string): string {
  const half = LIMIT / 2;
  if (sentence.length <= LIMIT) return visibleLine(sentence, LIMIT);
  return `${visibleLine(sentence.slice(0, half), LIMIT)} … ${visibleLine(sentence.slice(-half), LIMIT)}`;
}

/** "sends x" → "send x". Every sentence of the engine starts with a verb in the third person; "is" and "can" do not bend. */
function infinitive(sentence: string): string {
  const [verb = ""] = sentence.split(" ", 1);
  if (!verb.endsWith("s") || verb === "is") return `run something that ${sentence}`;
  return `${IRREGULAR[verb] ?? regular(verb)}${sentence.slice(verb.length)}`;
}

const IRREGULAR: Readonly<Record<string, string>> = { has: "have", does: "do", goes: "go", caches: "cache" };

function regular(verb: string): string {
  if (verb.endsWith("ies")) return `${verb.slice(0, -3)}y`;
  return /(?:sh|ch|ss|x|zz)es$/.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
}
