// What a program would run in its turn: the bridge between a tool's spec and the analysis that follows it inside.
// A run that cannot be looked into must still be listed; leaving it out would hide code.

import type { Word } from "../shell/word.ts";
import type { Language } from "../tools/spec.ts";

export type RunPlace = "here" | "remote" | "container";

/** How words of the input become arguments. */
export interface InputWords {
  /** The text in the command's words for which each of them stands: `{}`. */
  readonly mark: string;
  /** What separates them, where it is not blanks and quotes count for nothing. */
  readonly separator?: string;
  /** They come from a file and not from the input. */
  readonly isFile?: true;
}

export type Run =
  /** A command given word by word: `sudo`, `xargs`, `find -exec`. `open` when more arguments come from elsewhere. */
  | {
      readonly kind: "argv";
      readonly words: readonly Word[];
      readonly place: RunPlace;
      readonly open: boolean;
      readonly input?: InputWords;
    }
  /** Text that a shell will parse: `sh -c`, `eval`, `ssh host '…'`. */
  | { readonly kind: "shell"; readonly text: Word; readonly place: RunPlace }
  /** Source of another language: `python -c`, a here-document into an interpreter. */
  | { readonly kind: "code"; readonly language: Language; readonly text: Word }
  /** A file that is run: `bash x.sh`, `./x`, `python x.py`; the language where the caller knows it. */
  | {
      readonly kind: "file";
      readonly path: Word;
      readonly language?: Language;
      readonly args: readonly Word[];
      /** The program takes it in besides its own work: a start-up file, a set of commands. */
      readonly loaded?: true;
      /** A tool installed in the project (`node_modules/.bin/x`), already read by its name: only what the session wrote counts. */
      readonly known?: true;
    }
  /** Whatever is fed to standard input is code of this language. */
  | { readonly kind: "stdin"; readonly language: Language }
  /** A named script of a build or package file: `npm run x`, `make x`, `just x`. */
  | { readonly kind: "task"; readonly tool: string; readonly name?: Word }
  /** A package that is fetched and run: `npx x`, `uvx x`. */
  | { readonly kind: "package"; readonly name: Word; readonly args: readonly Word[] };
