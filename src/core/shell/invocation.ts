// One program that a command line would start, with everything that is statically known about it.
// The walk produces these in run order; a tool spec reads one at a time and never sees the shell around it.

import type { Span } from "../text/span.ts";
import type { Word } from "./word.ts";

export type Stdin =
  /** Nothing is fed to it that the command line decides. */
  | { readonly kind: "inherited" }
  /** Here-document, here-string, or the computable output of the program before it in the pipe. */
  | { readonly kind: "text"; readonly word: Word }
  | { readonly kind: "file"; readonly path: Word }
  /** Output of another program that cannot be computed; `from` names that program where it is known, `source` is the text of a search, `listed` the paths whose names it may be. */
  | {
      readonly kind: "pipe";
      readonly from?: string;
      readonly source?: string;
      readonly listed?: readonly Word[];
      readonly span: Span;
    };

export interface Redirect {
  readonly kind: "read" | "write" | "append" | "read-write";
  readonly target: Word;
}

export interface Assignment {
  readonly name: string;
  readonly value: Word;
  readonly span: Span;
}

export interface Invocation {
  /** The command word. */
  readonly program: Word;
  /** The words after it. */
  readonly args: readonly Word[];
  /** Assignments in front of the command, or exported before it: `LD_PRELOAD=x cmd`. */
  readonly assignments: readonly Assignment[];
  readonly redirects: readonly Redirect[];
  readonly stdin: Stdin;
  /** Set where its output goes into another program; the name of that program where it is known. */
  readonly pipesTo?: string | undefined;
  /** Absolute directory it runs in; undefined when a `cd` before it cannot be resolved. */
  readonly cwd: string | undefined;
  readonly span: Span;
  /** Where it runs: on this machine, on another (ssh), or in a container. */
  readonly where: "here" | "remote" | "container";
}
