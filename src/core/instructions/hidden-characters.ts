// Characters that have no shape of their own: zero-width, direction controls, tags, variation selectors, fillers.
// Quiet where writing needs them: joiners in emoji, Persian and Indic words, marks beside right-to-left letters, flags.

import type { Span } from "../text/span.ts";

export interface HiddenRun {
  readonly span: Span;
  /** Characters, a pair of surrogates as one. */
  readonly count: number;
  /** What they spell when each stands for a letter; empty when they spell nothing. */
  readonly reads: string;
}

const SHAPELESS = [
  "\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f",
  "\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb",
  "\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}",
];
const RUN = new RegExp(`[${SHAPELESS.join("")}]+`, "gu");
const MAX_RUNS = 200;

export function hiddenCharactersIn(text: string): readonly HiddenRun[] {
  const runs: HiddenRun[] = [];
  for (const match of text.matchAll(RUN)) {
    const [run] = match;
    const start = match.index;
    if (isNeeded(text, start, run)) continue;
    runs.push({ span: { start, end: start + run.length }, count: [...run].length, reads: spelt(run) });
    if (runs.length >= MAX_RUNS) break;
  }
  return runs;
}

const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}#*0-9\u00a9\u00ae\u2122]$/u;
const JOINED =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Syriac}]$/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const IDEOGRAPH = /\p{Ideographic}$/u;
const SYMBOL = /[\p{S}\p{P}\p{N}]$/u;
const FLAG = /\u{1f3f4}$/u;
const FLAG_TAGS = /^[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,8}\u{e007f}$/u;

/** Whether writing as people do it asks for exactly these characters here. */
function isNeeded(text: string, start: number, run: string): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(start + run.length, start + run.length + 12);
  if (run === "\ufeff") return start === 0;
  if (run === "\ufe0f" || run === "\ufe0e") return EMOJI.test(before) || SYMBOL.test(before);
  if (/^\ufe0f?\u200d$/u.test(run)) return EMOJI.test(before) || (run === "\u200d" && JOINED.test(before));
  if (run === "\u200c") return JOINED.test(before);
  if (/^[\u200e\u200f\u061c]$/u.test(run)) return RIGHT_TO_LEFT.test(before) || RIGHT_TO_LEFT.test(after);
  if (/^[\u{e0100}-\u{e01ef}]$/u.test(run)) return IDEOGRAPH.test(before);
  return FLAG_TAGS.test(run) && FLAG.test(before);
}

/** Tags stand for ASCII, variation selectors for bytes; two zero-width characters for bits. */
function spelt(run: string): string {
  const codes = [...run].map((character) => character.codePointAt(0) ?? 0);
  const tags = codes.filter((code) => code >= 0xe0020 && code <= 0xe007e).map((code) => code - 0xe0000);
  if (tags.length > 0) return String.fromCharCode(...tags.slice(0, 4_000));
  const bytes = codes.flatMap((code) => byteOf(code) ?? []);
  if (bytes.length >= 4) return printable(bytes);
  const kinds = [...new Set(codes)];
  const [zero, one] = kinds;
  if (kinds.length !== 2 || codes.length < 32 || zero === undefined || one === undefined) return "";
  return printable(bitsOf(codes, one)) || printable(bitsOf(codes, zero));
}

function byteOf(code: number): number | undefined {
  if (code >= 0xfe00 && code <= 0xfe0f) return code - 0xfe00;
  return code >= 0xe0100 && code <= 0xe01ef ? code - 0xe0100 + 16 : undefined;
}

function bitsOf(codes: readonly number[], one: number): readonly number[] {
  const bytes: number[] = [];
  for (let at = 0; at + 8 <= codes.length && bytes.length < 4_000; at += 8)
    bytes.push(codes.slice(at, at + 8).reduce((byte, code) => byte * 2 + (code === one ? 1 : 0), 0));
  return bytes;
}

function printable(bytes: readonly number[]): string {
  const text = String.fromCharCode(...bytes.slice(0, 4_000));
  return /^[\x20-\x7e\s]+$/.test(text) ? text : "";
}
