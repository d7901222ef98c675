// One spelling for all names that some file system takes for the same: HFS+ and APFS, NTFS with its short names and streams.
// Used to find guarded places only; what is opened, and what people are shown, is the name as it was given.

import { STAR, type Token } from "./segment.ts";

/** Small letters, digits and signs without a dot at the end: spelled so in every file system. */
const PLAIN = /^[\x21-\x39\x3b-\x40\x5b-\x7d]*[\x21-\x2d\x2f-\x39\x3b-\x40\x5b-\x7d]$/;

/** The name in one spelling, or the tokens that an 8.3 name such as `GIT~1` stands for: it leaves the first dot out. */
export function foldedName(name: string): string | readonly Token[] {
  if (PLAIN.test(name)) return name;
  const plain = fold(name)
    .replace(/::?\$(?:data|index_allocation)$/, "")
    .replace(/(?<=[^. ])[. ]+$/, "");
  const short = /^([^~]{1,6})~\d{1,2}(?:\.[^.]{0,3})?$/.exec(plain);
  return short === null ? plain : [".", ...(short[1] ?? ""), STAR];
}

export function fold(text: string): string {
  if (/^[\x20-\x40\x5b-\x7e]*$/.test(text)) return text;
  return /^[\x20-\x7e]*$/.test(text) ? text.toLowerCase() : text.replace(IGNORED, "").normalize("NFKC").toLowerCase();
}

/** Characters that HFS+ leaves out of a comparison, and others that are not seen. */
const IGNORED =
  /\u{ad}|[\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}]|\u{feff}|[\u{fe00}-\u{fe0f}]|[\u{e0000}-\u{e007f}]/gu;
