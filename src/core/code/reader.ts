// What reading a program gathers, and the small things that every deed needs of it.
// Effects and runs are only ever added.

import type { Effect } from "../effect.ts";
import type { FileWrite, Reading } from "../effects/reading/reading.ts";
import type { Run } from "../effects/run.ts";
import { effectAt, type Site } from "../effects/site.ts";
import type { Piece, Word } from "../shell/word.ts";
import type { Span } from "../text/span.ts";
import type { Language } from "../tools/spec.ts";
import type { Call, Value } from "./values/value.ts";

export interface CodeSite extends Site {
  /** What findings in the code point at. */
  readonly span: Span;
  /** The variables of its environment; undefined for one that is not set. */
  readonly variable?: (name: string) => Value | undefined;
  /** The words that it is given, from 0; undefined for one that it is not given. */
  readonly argument?: ((place: number) => Value | undefined) | undefined;
}

/** What reading a program gathers. */
export interface Reader {
  readonly language: Language;
  readonly site: CodeSite;
  /** The whole text that is read. */
  readonly source: string;
  readonly effects: Effect[];
  readonly runs: Run[];
  readonly writes: FileWrite[];
  /** Paths that were looked at already, by access. */
  readonly touched: Set<string>;
  /** Reads code of the same language that the program runs. */
  readonly nested: (text: string) => Reading;
}

/** A call about to be judged. */
export interface Doing {
  readonly call: Call;
  readonly target: Value | undefined;
  readonly positional: readonly Value[];
  readonly reader: Reader;
}

export function named(call: Call, keys: RegExp): Value | undefined {
  return call.args.find(({ key }) => key !== undefined && keys.test(key))?.value;
}

export function wordOf(pieces: readonly Piece[], { site }: Reader): Word {
  return { pieces, span: site.span };
}

/** Python's `True`, written out. */
export function isTrue(value: Value | undefined): boolean {
  return value?.kind === "unknown" && value.source === "True";
}

export function hide(sentence: string, reader: Reader, certainty: "likely" | "possible"): void {
  reader.effects.push(effectAt(reader.site, { kind: "hidden-code", certainty, sentence }));
}
