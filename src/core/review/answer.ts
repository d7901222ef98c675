// Reads what a reviewer's tool call holds. Total: what does not fit the schema is no answer, and no field is guessed.
// A claimed request counts only where those very words stand among the person's requests.

import * as v from "valibot";
import { visible } from "../text/visible.ts";
import type { Sight } from "./sight.ts";

export interface Answer {
  readonly askedFor: "yes" | "no" | "unclear";
  readonly words: string;
  readonly purpose: string;
  readonly affected: string;
  readonly risk: string;
  readonly question: string;
}

const MAX_TEXT = 400;
/** More than this is no answer to what was asked. */
const MAX_ANSWER = 16_384;

const text = v.pipe(v.string(), v.maxLength(MAX_ANSWER), v.transform(shown));
const AnswerSchema = v.strictObject({
  purpose: text,
  affected: text,
  risk: text,
  question: text,
  words: v.pipe(v.string(), v.maxLength(MAX_ANSWER)),
  asked_for: v.picklist(["yes", "no", "unclear"]),
});

/** The answer in the tool call's JSON, or undefined where there is none. */
export function readAnswer(json: string, sight: Sight): Answer | undefined {
  const parsed = v.safeParse(AnswerSchema, parse(json));
  if (!parsed.success) return undefined;
  const { asked_for: claimed, words, ...texts } = parsed.output;
  const said = quoted(words, sight.requests) ? shown(words) : "";
  return { ...texts, words: said, askedFor: claimed === "yes" && said === "" ? "unclear" : claimed };
}

/** The texts of an answer that is still being written, as far as they have come. */
export function readPart(json: string): Partial<Pick<Answer, "purpose" | "affected" | "risk" | "question">> {
  const found: Record<string, string> = {};
  const value = parse(closed(json));
  if (typeof value !== "object" || value === null) return found;
  for (const name of ["purpose", "affected", "risk", "question"] as const) {
    const part: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
    if (typeof part === "string" && part !== "") found[name] = shown(part);
  }
  return found;
}

/** As it may be shown: one line, hidden characters as marks, bounded. */
function shown(written: string): string {
  const line = visible(
    written
      .slice(0, MAX_TEXT * 2)
      .replace(/\s+/g, " ")
      .trim(),
  );
  return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT - 1)}…` : line;
}

function quoted(words: string, requests: readonly string[]): boolean {
  const wanted = plain(words);
  return wanted.length >= MIN_QUOTE && requests.some((request) => plain(request).includes(wanted));
}

/** One letter would be found in any request. */
const MIN_QUOTE = 3;

function plain(said: string): string {
  return said.toLowerCase().replaceAll(/\s+/g, " ").trim();
}

/** The beginning of a JSON object, closed where it ends: an open string is ended, what has no value yet is left out. */
function closed(json: string): string {
  const text = json.slice(0, MAX_ANSWER);
  let inString = false;
  let lastWhole = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString && character === "\\") at++;
    else if (character === '"') inString = !inString;
    else if (!inString && character === ",") lastWhole = at;
  }
  if (text.trimEnd().endsWith("}") && !inString) return text;
  const open = text.replace(/\\(?:u[0-9a-f]{0,3})?$/i, "");
  const ended = `${open}${inString ? '"' : ""}}`;
  return parse(ended) === undefined ? `${text.slice(0, lastWhole)}}` : ended;
}

function parse(json: string): unknown {
  if (json.length > MAX_ANSWER) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
