// Parses a PowerShell script into our tree by recursive descent. It recovers at the next statement, so that one
// line that it cannot read does not hide the others; each such line is reported. It never throws.

import type { Problem } from "../../decision.ts";
import type { Span } from "../../text/span.ts";
import type { Body } from "./ast.ts";
import { Cursor, TooDeep } from "./cursor.ts";
import { parseBody } from "./parse-statement.ts";

const MAX_TEXT = 256 * 1024;

export interface Parsed {
  readonly body: Body;
  readonly problems: readonly Problem[];
}

export function parsePowershell(text: string, spanOf: (start: number, end: number) => Span): Parsed {
  if (text.length > MAX_TEXT) return failed({ kind: "too-large", sentence: "is more PowerShell than the guard reads" });
  const cursor = new Cursor(text, spanOf);
  try {
    const body = parseBody(cursor, "");
    const problems = cursor.unread === 0 ? [] : [UNPARSED];
    return { body, problems };
  } catch (error) {
    // A deep nest ends the reading; so does what only a slip of ours could cause.
    const deep: Problem = { kind: "too-deep", sentence: "nests PowerShell deeper than the guard reads" };
    return failed(error instanceof TooDeep || error instanceof RangeError ? deep : UNPARSED);
  }
}

const UNPARSED: Problem = { kind: "unparsed", sentence: "holds PowerShell that cannot be parsed" };

function failed(problem: Problem): Parsed {
  return { body: [], problems: [problem] };
}
