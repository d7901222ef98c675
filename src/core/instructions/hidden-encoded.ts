// Text that stands in an encoding (base64, hexadecimal) and reads as sentences once it is decoded.
// Pictures, keys, hashes and tokens decode to no sentence and stay quiet; all decoding is bounded.

import { decodeBase64, decodeHex } from "../shell/decode.ts";
import type { Span } from "../text/span.ts";

export interface Decoded {
  readonly span: Span;
  readonly reads: string;
}

const BLOB = /[A-Za-z0-9+/_-]{24,65536}={0,2}/g;
const HEX = /^(?:[0-9a-fA-F]{2}){20,}$/;
const MAX_BLOBS = 200;

export function decodedIn(text: string): readonly Decoded[] {
  const found: Decoded[] = [];
  let left = MAX_BLOBS;
  for (const match of text.matchAll(BLOB)) {
    const [blob] = match;
    left -= 1;
    if (left < 0) break;
    const decoded = HEX.test(blob) ? decodeHex(blob) : decodeBase64(blob.replace(/=+$/, ""));
    const reads = sentence(decoded ?? "");
    if (reads !== undefined) found.push({ span: { start: match.index, end: match.index + blob.length }, reads });
  }
  return found;
}

/** Four words or more with blanks between them, and next to nothing that is no letter. */
function sentence(text: string): string | undefined {
  const words = text.match(/[A-Za-z']{2,}/g) ?? [];
  if (words.length < 4 || !/[a-z] [a-z]/i.test(text)) return undefined;
  const letters = text.replaceAll(/[^A-Za-z\s.,;:!?'"/()@-]/g, "").length;
  return letters >= text.length * 0.9 ? text : undefined;
}
