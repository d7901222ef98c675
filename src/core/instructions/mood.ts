// Tells an order to the agent from a ban, a condition, a description of somebody else, or a chore that needs no question.
// In doubt about who is meant it stays quiet; about what is meant under "never ask" it does too, unless it is grave.

import type { Match } from "./phrases.ts";
import type { Sentence } from "./prose.ts";
import type { Word } from "./prose-words.ts";
import {
  ADDRESSED,
  ADVERBS,
  BANS,
  CANCELLERS,
  DETERMINERS,
  DIRECTING,
  GRAVE,
  LINKS,
  LISTS,
  MODALS,
  NEGATORS,
  NEUTRAL,
  OPENERS,
  SUBORDINATORS,
  TRIALS,
} from "./words.ts";

export function counts(sentence: Sentence, match: Match): boolean {
  const { words } = sentence;
  if (sentence.under === "example" || isTrial(words, match)) return false;
  const from = clauseStart(words, match.start);
  const turns = turnsBefore(words, from, match.start);
  const negated = turns % 2 === 1;
  switch (match.invitation.mood) {
    case "command":
      return sentence.under === "order" && !negated && !isBanned(words, match) && isDirected(words, from, match.start);
    case "refusal":
      return (
        negated !== (sentence.under === "ban" && turns === 0) &&
        isAsked(words, from, match) &&
        isOpen(words, from, match)
      );
    case "claim":
      return sentence.under === "order" && !negated && isClaimed(words, from, match) && isSerious(words, match);
    default:
      return match.invitation.mood satisfies never;
  }
}

const TRIAL_KINDS: ReadonlySet<Match["invitation"]["kind"]> = new Set([
  "guard-off",
  "lockout",
  "spending",
  "data-out",
  "no-asking",
]);

function isTrial(words: readonly Word[], { start, end, invitation }: Match): boolean {
  const near = words.slice(Math.max(0, start - 6), end + 6);
  return TRIAL_KINDS.has(invitation.kind) && near.some(({ text }) => TRIALS.has(text));
}

const HARD_STOPS: ReadonlySet<string> = new Set([";", ":", "—", "–", "…", "(", ")"]);
const TURNING: ReadonlySet<string> = new Set("just but instead simply rather do then only so and be always".split(" "));

/** Where the clause of the word begins, as far as a negation reaches. */
function clauseStart(words: readonly Word[], at: number): number {
  for (let before = at - 1; before >= 0; before -= 1) {
    const { text, kind } = words[before] as Word;
    if (text === "but") return before + 1;
    if (kind !== "punctuation") continue;
    if (HARD_STOPS.has(text)) return before + 1;
    if (text !== ",") continue;
    const aside = asideBefore(words, before);
    if (aside !== undefined) before = aside;
    else if (!isListComma(words, before, at)) return before + 1;
  }
  return 0;
}

const ASIDES: ReadonlySet<string> = new Set("under in at for however please of as ever without by".split(" "));

/** "Do not, under any circumstances, ask": the comma in front of the aside that ends with this comma. */
function asideBefore(words: readonly Word[], comma: number): number | undefined {
  for (let at = comma - 1; at >= Math.max(0, comma - 6); at -= 1) {
    if (words[at]?.text !== ",") continue;
    return ASIDES.has(words[at + 1]?.text ?? "") ? at : undefined;
  }
  return undefined;
}

/** "Do not upload, share or send": the negation reaches over the comma. */
function isListComma(words: readonly Word[], comma: number, at: number): boolean {
  if (TURNING.has(words[comma + 1]?.text ?? "")) return false;
  return words.slice(comma + 1, at + 7).some(({ text }) => text === "or" || text === "nor");
}

function turnsBefore(words: readonly Word[], from: number, at: number): number {
  let turns = 0;
  for (let index = from; index < at; index += 1) {
    const { text, kind } = words[index] as Word;
    if (kind !== "word") continue;
    const after = words[index + 1]?.text;
    if (CANCELLERS.has(text) && turns > 0) turns += 1;
    else if (NEGATORS.has(text) && !isNoNegation(text, after ?? "")) turns += 1;
  }
  return turns;
}

function isNoNegation(text: string, after: string): boolean {
  if (text === "rather" || text === "instead") return after !== "than" && after !== "of";
  if (text === "stop" || text === "cease") return !after.endsWith("ing");
  return (text === "not" && after === "only") || (text === "no" && after === "matter");
}

function isBanned(words: readonly Word[], { start, end }: Match): boolean {
  for (let at = end; at < Math.min(words.length, end + 12); at += 1) {
    const { text, kind } = words[at] as Word;
    if (kind === "punctuation" && text !== ",") return false;
    const before = words[at - 1]?.text ?? "";
    if (BANS.has(text) && at > start && (before === "is" || before === "are" || before === "be")) return true;
    if (text === "not" && (before === "is" || before === "are")) return true;
  }
  return false;
}

/** Whether the verb at `at` is an order, or a permission, to the agent. */
function isDirected(words: readonly Word[], from: number, at: number): boolean {
  let before = at - 1;
  while (before >= from && ADVERBS.has(words[before]?.text ?? "")) before -= 1;
  const word = words[before];
  if (before < from || word === undefined || word.kind === "punctuation")
    return !isForOthers(words, from) && !isOthers(words, sentencePart(words, at), at);
  if (MODALS.has(word.text)) return isAddressed(words, from, before);
  if (word.text === "to") {
    const asks = words.slice(Math.max(from, before - 5), before).some(({ text }) => DIRECTING.has(text));
    return asks && !isCondition(words, from, before);
  }
  if (LINKS.has(word.text)) return !isOthers(words, sentencePart(words, at), at);
  if (ADDRESSED.has(word.text)) return !isCondition(words, from, before);
  if (word.text === "circumstances" || word.text === "us" || word.text === "it") return true;
  return OPENERS.has(words[from]?.text ?? "") && !DETERMINERS.has(word.text);
}

const AGAINST_DOING: ReadonlySet<string> = new Set("avoid avoiding refrain stop cease".split(" "));

/** Whether it is the agent that shall not ask: not "the dialog does not ask", and not "no waiting" in a list. */
function isAsked(words: readonly Word[], from: number, { start }: Match): boolean {
  const before = words.slice(from, start).map(({ text }) => text);
  if (before.includes("does") || before.slice(-3).includes("without")) return false;
  if (words[start]?.text.endsWith("ing") === true) return before.some((text) => AGAINST_DOING.has(text));
  return isDirected(words, from, start) || before.some((text) => NEED.has(text) || text === "no");
}

/** Back over commas to where what is said begins. */
function sentencePart(words: readonly Word[], at: number): number {
  for (let before = at - 1; before >= 0; before -= 1) {
    const { kind, text } = words[before] as Word;
    if (kind === "punctuation" && (HARD_STOPS.has(text) || (text === "," && isAfterCondition(words, before))))
      return before + 1;
  }
  return 0;
}

/** The comma after "if something looks wrong". */
function isAfterCondition(words: readonly Word[], comma: number): boolean {
  for (let at = comma - 1; at >= 0; at -= 1) {
    const { kind, text } = words[at] as Word;
    if (SUBORDINATORS.has(text) || OPENERS.has(text)) return true;
    if (kind === "punctuation" && text !== ",") return false;
  }
  return false;
}

/** "The dialog opens and asks": said of something else than the agent. */
function isOthers(words: readonly Word[], from: number, at: number): boolean {
  const first = words[from];
  if (first === undefined || from >= at || !DETERMINERS.has(first.text)) return false;
  return !words.slice(from, Math.min(at, from + 4)).some(({ text }) => ADDRESSED.has(text));
}

const OTHERS: ReadonlySet<string> = new Set("them him her readers learners students visitors players".split(" "));

/** "Encourage them: be bold". */
function isForOthers(words: readonly Word[], from: number): boolean {
  return words[from - 1]?.text === ":" && words.slice(0, from).some(({ text }) => OTHERS.has(text));
}

/** Whose "must" it is. */
function isAddressed(words: readonly Word[], from: number, modal: number): boolean {
  let subject = modal - 1;
  while (subject >= from && (ADVERBS.has(words[subject]?.text ?? "") || MODALS.has(words[subject]?.text ?? "")))
    subject -= 1;
  const word = words[subject];
  if (subject < from || word === undefined || word.kind === "punctuation") return true;
  return (ADDRESSED.has(word.text) || LINKS.has(word.text)) && !isCondition(words, from, subject);
}

/** "Before you contact customers": the word stands in the condition itself. */
function isCondition(words: readonly Word[], from: number, at: number): boolean {
  const part = words.slice(from, at + 1);
  return part.some(({ text }, index) => SUBORDINATORS.has(text) && at - from - index <= 3);
}

function isClaimed(words: readonly Word[], from: number, { start, invitation }: Match): boolean {
  if (invitation.kind === "no-asking" && words[start]?.text === "without") return true;
  return !words.slice(Math.max(from, start - 4), start).some(({ text }) => SUBORDINATORS.has(text) || text === "that");
}

/** What "without asking" is said of: something grave, or nothing at all. */
function isSerious(words: readonly Word[], match: Match): boolean {
  if (match.invitation.onlyGrave !== true) return true;
  const others = words.filter((_, index) => index < match.start || index >= match.end);
  return hasGraveOrder(words, match) || others.every(isNeutral);
}

/** Something grave that the agent is told to do, or that is named at large ("anything", "production"). */
function hasGraveOrder(words: readonly Word[], { start, end }: Match): boolean {
  return words.some(({ text, kind }, at) => {
    if (kind === "quoted" || !GRAVE.has(text) || (at >= start && at < end)) return false;
    return !ACTS.has(text) || isDirected(words, clauseStart(words, at), at);
  });
}

const ACTS: ReadonlySet<string> = new Set(
  "act proceed deploy push publish release merge send post pay transfer wire operate".split(" "),
);

/** Whether "never ask" is meant at large, or for something grave; "never ask before formatting" is neither. */
function isOpen(words: readonly Word[], from: number, match: Match): boolean {
  if (match.invitation.kind !== "no-asking") return true;
  const rest = restOf(words, match.end);
  const isSoft = words.slice(from, match.end).some(({ text }) => NEED.has(text));
  if (isSoft) {
    const others = words.filter((_, index) => index < from || index >= match.end);
    return isGrave(others) || others.every(isNeutral);
  }
  if (rest[0]?.text === "to" && !CONSENTING.has(rest[1]?.text ?? "") && !GRAVE.has(rest[1]?.text ?? "")) return false;
  return isGrave(rest) || rest.every(isNeutral);
}

const NEED: ReadonlySet<string> = new Set(
  "need needs needed require required requires requiring necessary have".split(" "),
);
const CONSENTING = LISTS.consenting ?? new Set<string>();

function restOf(words: readonly Word[], from: number): readonly Word[] {
  const stop = words.findIndex(({ kind }, index) => index >= from && kind === "punctuation");
  return words.slice(from, stop === -1 ? words.length : stop);
}

function isGrave(words: readonly Word[]): boolean {
  return words.some(({ text, kind }) => kind !== "quoted" && GRAVE.has(text));
}

function isNeutral({ text, kind }: Word): boolean {
  return kind === "punctuation" || NEUTRAL.has(text);
}
