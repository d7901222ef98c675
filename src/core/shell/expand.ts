// Expands a word of the tree to the words that a program would get: parameters, substitutions, splitting, quoting.
// What cannot be known becomes an unknown piece with its reason. Commands inside a word are walked, never skipped.

import type { Problem } from "../decision.ts";
import type { Arithmetic, Part, WordNode } from "./ast.ts";
import { type Environment, type Pieces, textOf, variable } from "./environment.ts";
import { zshGlob } from "./foreign.ts";
import { resolveParameter } from "./parameter.ts";
import type { Piece, UnknownPiece, Word } from "./word.ts";

/** What expansion needs of the walk around it. */
export interface Expander {
  readonly environment: Environment;
  /** Walks a command substitution and gives its output without the last newlines. */
  readonly substitute: (part: Part & { readonly kind: "command" }) => Pieces;
  /** Walks `<(…)` or `>(…)`; the piece stands for the file name. */
  readonly process: (part: Part & { readonly kind: "process" }) => Piece;
  readonly calculate: (expression: Arithmetic | undefined) => number | undefined;
  /** Text that the shell evaluates a second time: prompt expansion, array subscripts. */
  readonly evaluateText: (text: string) => void;
  /** Text where the shell wants a number. */
  readonly evaluateNumber: (text: string) => void;
  /** `${x:=…}` has set a variable. */
  readonly assigned: (name: string, value: Word) => void;
  readonly problem: (problem: Problem) => void;
  /** Whether so much more text may be worked on; what may not is unknown. */
  readonly spend: (characters: number) => boolean;
}

/** One expanded part. `splits`: an unquoted expansion, whose known text falls apart at blanks and holds patterns. */
interface Item {
  readonly piece: Piece;
  readonly quoted: boolean;
  readonly splits: boolean;
}

type Items = readonly (Item | "break")[];

/** All words that the node expands to, after splitting. */
export function expandWords(node: WordNode, expander: Expander): readonly Word[] {
  const only = node.parts[0];
  if (node.parts.length === 1 && only?.kind === "text") return [plainWord(node, only)];
  const fields = new Fields(node, blanksOf(expander.environment));
  for (const item of node.parts.flatMap((part) => expandPart(part, false, expander))) {
    if (item === "break") fields.cut(true);
    else fields.add(item);
  }
  return fields.done();
}

/** The node as one word, as in assignments, redirects, here-documents and `case`: nothing is split. */
export function expandWhole(node: WordNode, expander: Expander): Word {
  const only = node.parts[0];
  if (node.parts.length === 1 && only?.kind === "text") return plainWord(node, only);
  const pieces: Piece[] = [];
  let quoted = false;
  for (const item of node.parts.flatMap((part) => expandPart(part, false, expander))) {
    if (item === "break") append(pieces, { kind: "text", text: " " });
    else {
      append(pieces, item.piece);
      quoted ||= item.quoted;
    }
  }
  return quoted ? { pieces, span: node.span, quoted } : { pieces, span: node.span };
}

function plainWord(node: WordNode, part: Part & { readonly kind: "text" }): Word {
  const pieces: Pieces = [{ kind: "text", text: part.text }];
  return part.quoted ? { pieces, span: node.span, quoted: true } : { pieces, span: node.span };
}

function expandPart(part: Part, quoted: boolean, expander: Expander): Items {
  switch (part.kind) {
    case "text":
      return [{ piece: { kind: "text", text: part.text }, quoted: quoted || part.quoted, splits: false }];
    case "glob":
      return [{ piece: glob(part.text, expander), quoted, splits: false }];
    case "tilde":
      return [{ piece: tilde(part.user, expander.environment), quoted: true, splits: false }];
    case "double": {
      const inside = part.parts.flatMap((child) => expandPart(child, true, expander));
      return [{ piece: { kind: "text", text: "" }, quoted: !part.parts.some(listsFields), splits: false }, ...inside];
    }
    case "parameter": {
      const fields = resolveParameter(part, quoted, expander);
      return fields.flatMap((pieces, index) => [...(index > 0 ? ["break" as const] : []), ...items(pieces, quoted)]);
    }
    case "command":
      return items(expander.substitute(part), quoted);
    case "process":
      return [{ piece: expander.process(part), quoted: true, splits: false }];
    case "arithmetic": {
      const value = expander.calculate(part.expression);
      const piece: Piece =
        value === undefined
          ? unknown(part.source, "is a number that is not known")
          : { kind: "text", text: `${value}` };
      return [{ piece, quoted, splits: false }];
    }
    default:
      return part satisfies never;
  }
}

/** `"$@"` with no arguments makes no word at all, though it is quoted. */
function listsFields(part: Part): boolean {
  return part.kind === "parameter" && (part.name === "@" || part.index !== undefined);
}

function items(pieces: Pieces, quoted: boolean): Items {
  return pieces.map((piece) => ({ piece, quoted, splits: !quoted }));
}

function glob(text: string, expander: Expander): Piece {
  const problem = zshGlob(text);
  if (problem !== undefined) expander.problem(problem);
  return { kind: "glob", text };
}

function tilde(user: string, environment: Environment): Piece {
  if (user === "") {
    const home = variable(environment, "HOME");
    const text = home?.kind === "scalar" ? textOf(home.value) : undefined;
    return text === undefined ? unknown("~", "HOME is not known") : { kind: "text", text };
  }
  if (user === "+") return { kind: "text", text: environment.cwd ?? "." };
  if (user === "root") return { kind: "text", text: "/root" };
  return { kind: "text", text: `~${user}` };
}

export function unknown(source: string, why: string): UnknownPiece {
  return { kind: "unknown", source, why };
}

function blanksOf(environment: Environment): string {
  const ifs = environment.variables.get("IFS");
  return (ifs?.kind === "scalar" ? textOf(ifs.value) : undefined) ?? " \t\n";
}

/** Adds a piece; text that follows text is one piece with it. */
export function append(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (piece.kind === "text" && last?.kind === "text")
    pieces[pieces.length - 1] = { ...(piece.decoded === true ? piece : last), text: last.text + piece.text };
  else if (piece.kind === "unknown" || piece.text !== "") pieces.push(piece);
}

type TextPiece = Extract<Piece, { readonly kind: "text" }>;

/** Collects the fields of one word. */
class Fields {
  private readonly words: Word[] = [];
  private pieces: Piece[] = [];
  private quoted = false;

  constructor(
    private readonly node: WordNode,
    private readonly blanks: string,
  ) {}

  add(item: Item): void {
    if (item.quoted) this.quoted = true;
    if (!item.splits || item.piece.kind !== "text") append(this.pieces, item.piece);
    else this.split(item.piece);
  }

  /** Ends the field that is being collected. */
  cut(keepsEmpty: boolean): void {
    if (this.pieces.length > 0 || this.quoted || keepsEmpty) {
      const { pieces } = this;
      const { span } = this.node;
      this.words.push(this.quoted ? { pieces, span, quoted: true } : { pieces, span });
    }
    this.pieces = [];
    this.quoted = false;
  }

  done(): readonly Word[] {
    this.cut(false);
    return this.words;
  }

  private split(piece: TextPiece): void {
    let run = "";
    for (const char of piece.text) {
      if (!this.blanks.includes(char)) run += char;
      else {
        this.pattern(piece, run);
        run = "";
        this.cut(false);
      }
    }
    this.pattern(piece, run);
  }

  private pattern(piece: TextPiece, text: string): void {
    // Brackets that nothing closes are not looked at for what could.
    const end = text.lastIndexOf("]") + 1;
    const closed = end === 0 ? [] : text.slice(0, end).split(/([*?]|\[[^\]]*\])/);
    for (const run of [...closed, ...text.slice(end).split(/([*?])/)]) {
      if (run === "") continue;
      append(this.pieces, /^(?:[*?]|\[.*\])$/.test(run) ? { kind: "glob", text: run } : { ...piece, text: run });
    }
  }
}
