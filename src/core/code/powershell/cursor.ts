// The reading position in a script, with the few things every part of the grammar needs: blanks, comments, spans.
// Where the text is no PowerShell it stops by an exception that parse.ts alone catches; nothing else sees it.

import type { Span } from "../../text/span.ts";

/** The text here fits no rule of the grammar; the statement around it becomes `unparsed`. */
export class Unexpected extends Error {}

/** The text nests deeper than is read; all of it stays unread. */
export class TooDeep extends Error {}

const MAX_DEPTH = 100;
/** Operators or members in a row; more would nest the tree as deep. */
const MAX_CHAIN = 1_000;
/** Statements that could not be read; after so many the rest is not tried, since each try may read to the end. */
const MAX_UNREAD = 16;

export class Cursor {
  at = 0;
  /** How many statements could not be read. */
  unread = 0;
  private depth = 0;
  readonly text: string;
  private readonly spanOf: (start: number, end: number) => Span;

  constructor(text: string, spanOf: (start: number, end: number) => Span) {
    this.text = text;
    this.spanOf = spanOf;
  }

  get char(): string {
    return this.text[this.at] ?? "";
  }

  get isEnd(): boolean {
    return this.at >= this.text.length;
  }

  span(start: number): Span {
    return this.spanOf(start, this.at);
  }

  sees(text: string): boolean {
    return this.text.startsWith(text, this.at);
  }

  /** The match of a sticky pattern here, without taking it. */
  peek(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  take(pattern: RegExp): RegExpExecArray | undefined {
    const match = this.peek(pattern);
    if (match === null) return undefined;
    this.at += match[0].length;
    return match;
  }

  /** Takes the text where it stands here. */
  eat(text: string): boolean {
    if (!this.sees(text)) return false;
    this.at += text.length;
    return true;
  }

  expect(text: string): void {
    if (!this.eat(text)) throw new Unexpected();
  }

  /** Blanks, comments and continued lines; not the end of a line. */
  skipBlanks(): void {
    for (;;) {
      const before = this.at;
      this.take(/(?:[ \t\f\v\u00a0\u0085]|`\r?\n)+/y);
      this.take(/<#[\s\S]*?(?:#>|$)/y);
      if (this.char === "#") this.take(/#[^\r\n]*/y);
      if (this.at === before) return;
    }
  }

  /** Blanks and ends of lines. */
  skipLines(): void {
    for (;;) {
      this.skipBlanks();
      if (this.take(/[\r\n]+/y) === undefined) return;
    }
  }

  /** Ends of lines and `;` between statements. */
  skipSeparators(): void {
    for (;;) {
      this.skipLines();
      if (!this.eat(";")) return;
    }
  }

  /** Counts one more link of a chain. */
  linked(count: number): number {
    if (count >= MAX_CHAIN) throw new TooDeep();
    return count + 1;
  }

  /** Counts a statement that could not be read. */
  miss(): void {
    this.unread += 1;
    if (this.unread > MAX_UNREAD) this.at = this.text.length;
  }

  nested<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new TooDeep();
    const depth = this.depth;
    try {
      return read();
    } finally {
      this.depth = depth - 1;
    }
  }
}
