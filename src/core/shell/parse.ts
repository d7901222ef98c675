// Turns the text of a shell program into our own tree, through the unbash parser.
// Never throws: what is too large, broken or foreign comes back as a problem beside whatever could be read.

import { parse as unbash } from "unbash";
import type { Problem } from "../decision.ts";
import type { Span } from "../text/span.ts";
import type { Script } from "./ast.ts";
import { hiddenCharacters } from "./foreign.ts";
import { type Reader, statements } from "./parse-node.ts";

export interface Parsed {
  readonly script: Script;
  readonly problems: readonly Problem[];
}

/** Where the parsed text stands in the action's text: at an offset, or wholly inside one span (decoded, generated). */
export type Origin =
  | { readonly kind: "offset"; readonly offset: number }
  | { readonly kind: "fixed"; readonly span: Span };

export const AT_START: Origin = { kind: "offset", offset: 0 };
export const MAX_TEXT = 64 * 1024;
const MAX_BRACED = 4_096;
/** More than are walked, so that functions nobody calls take nothing from those that are. */
const MAX_COMMANDS = 3_000;
const EMPTY: Script = { body: [] };

export function parse(text: string, origin: Origin = AT_START): Parsed {
  if (text.length > MAX_TEXT) return failed("too-large", "is longer than 64 kB, which is more than the guard reads");
  if (beginsHereDocuments(text)) return failed("too-large", "begins more here-documents than the guard reads");
  if (nestsExpansions(text)) return failed("too-deep", "nests expansions deeper than the guard follows");
  try {
    return parseWithin(text, origin);
  } catch {
    return failed("unparsed", "could not be read as a shell program");
  }
}

function parseWithin(text: string, origin: Origin): Parsed {
  const problems: Problem[] = [...hiddenCharacters(text)];
  const reader: Reader = {
    source: text,
    origin,
    problems,
    nesting: 0,
    braced: { left: MAX_BRACED },
    commands: { left: MAX_COMMANDS },
  };
  const parsed = unbash(text);
  const body = statements(parsed.commands, reader);
  const error = parsed.errors?.[0];
  if (error !== undefined) {
    problems.push({ kind: "unparsed", sentence: `is not a complete shell program (${error.message} at ${error.pos})` });
  }
  return { script: { body }, problems };
}

const MAX_HERE_DOCUMENTS = 2_000;

/** The parser goes through those of one line anew for each of them. */
function beginsHereDocuments(text: string): boolean {
  let count = 0;
  let end = -1;
  for (let at = text.indexOf("<<"); at >= 0; at = text.indexOf("<<", at + 2)) {
    if (at > end) {
      const next = text.indexOf("\n", at);
      end = next < 0 ? text.length : next;
      count = 0;
    }
    count += 1;
    if (count > MAX_HERE_DOCUMENTS) return true;
  }
  return false;
}

const MAX_EXPANSIONS = 200;

/** The parser looks for the end of each `${` and `$(` anew: over thousands inside each other it would take long. */
function nestsExpansions(text: string): boolean {
  return nests(text, "{", "}") || nests(text, "(", ")");
}

function nests(text: string, open: string, close: string): boolean {
  let depth = 0;
  for (let at = text.indexOf(`$${open}`) + 1; at > 0 && at < text.length; at += 1) {
    const char = text[at];
    if (char === open && text[at - 1] === "$") depth += 1;
    else if (char === close && depth > 0) depth -= 1;
    if (depth > MAX_EXPANSIONS) return true;
  }
  return false;
}

function failed(kind: "too-large" | "too-deep" | "unparsed", sentence: string): Parsed {
  return { script: EMPTY, problems: [{ kind, sentence }] };
}
