// Makes a command readable as it is: hidden characters get a visible label, effect spans become marked pieces, and long
// stretches fold. Pure; never drops a piece that an effect points at, and never lets text reorder or erase its neighbour.

export interface Marked {
  readonly start: number;
  readonly end: number;
}

export type Piece =
  /** Text as it stands, from `at` in the whole; `marks` are the indexes of the spans that cover it. */
  | { readonly kind: "text"; readonly text: string; readonly at: number; readonly marks: readonly number[] }
  /** A character that cannot be seen, or acts on its neighbours, as a label. */
  | { readonly kind: "hidden"; readonly label: string; readonly marks: readonly number[] }
  /** Text left out for length, never covered by a mark's start or end. */
  | { readonly kind: "folded"; readonly characters: number };

/** Longest run of ordinary characters shown when the whole is long. */
const PLAIN_RUN = 160;
const MARKED_RUN = 800;
const LONG = 1_200;

export function piecesOf(text: string, spans: readonly Marked[], whole: boolean): readonly Piece[] {
  const fold = !whole && text.length > LONG;
  return stretches(text, spans).flatMap(({ start, end, marks }) => {
    const limit = marks.length === 0 ? PLAIN_RUN : MARKED_RUN;
    if (!fold || end - start <= limit) return revealed(text.slice(start, end), start, marks);
    const half = limit / 2;
    return [
      ...revealed(text.slice(start, start + half), start, marks),
      { kind: "folded", characters: end - start - limit } satisfies Piece,
      ...revealed(text.slice(end - half, end), end - half, marks),
    ];
  });
}

/** One line without hidden characters, for sentences, verbs, objects and paths. */
export function visibleLine(text: string, limit = 500): string {
  const shown = text.length > limit ? `${text.slice(0, limit)}…` : text;
  return revealed(shown.replaceAll("\n", "⏎").replaceAll("\t", " "), 0, [])
    .map((piece) => (piece.kind === "text" ? piece.text : piece.kind === "hidden" ? `⟨${piece.label}⟩` : ""))
    .join("");
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly number[];
}

function stretches(text: string, spans: readonly Marked[]): readonly Stretch[] {
  const inside = (n: number) => Math.min(Math.max(0, Math.trunc(n)), text.length);
  const clean = spans.map((span) => ({ start: inside(span.start), end: inside(span.end) }));
  const cuts = [...new Set([0, text.length, ...clean.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => ({
    start,
    end: cuts[i + 1] ?? text.length,
    marks: clean.flatMap((span, index) => (span.start <= start && start < span.end ? [index] : [])),
  }));
}

// Letters of another script within a Latin word, and letters that are Latin ones in disguise (wide, mathematical).
const FOREIGN = String.raw`[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]`;
const DISGUISED = String.raw`(?<=[A-Za-z]\p{L}{0,20})${FOREIGN}|${FOREIGN}(?=\p{L}{0,20}[A-Za-z])|[\uff01-\uff5e\u{1d400}-\u{1d7ff}]`;
// Controls, format characters (bidi, zero width, tags), lone surrogates, private use, unassigned, separators, every
// default-ignorable character, spaces that are no space, and runs of blanks long enough to push text out of sight.
const UNSEEN = String.raw`(?![\n\t ])[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]|(?:[ \t]*\n){4,}| {24,}|\t{8,}`;
/** Marks on marks climb over the lines above and below. */
const PILED = String.raw`\p{M}{4,}`;
const HIDDEN = new RegExp(`${UNSEEN}|${PILED}|${DISGUISED}`, "gu");

function revealed(text: string, start: number, marks: readonly number[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index > from) pieces.push({ kind: "text", text: text.slice(from, match.index), at: start + from, marks });
    pieces.push({ kind: "hidden", label: labelOf(match[0]), marks });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: "text", text: text.slice(from), at: start + from, marks });
  return pieces;
}

const NAMES: Readonly<Record<number, string>> = {
  0: "NUL",
  8: "BACKSPACE",
  13: "CR",
  27: "ESC",
  127: "DEL",
  160: "NO-BREAK SPACE",
  173: "SOFT HYPHEN",
  8203: "ZERO WIDTH SPACE",
  8206: "LEFT-TO-RIGHT",
  8207: "RIGHT-TO-LEFT",
  8238: "RIGHT-TO-LEFT OVERRIDE",
  8294: "LEFT-TO-RIGHT ISOLATE",
  8295: "RIGHT-TO-LEFT ISOLATE",
  65279: "ZERO WIDTH NO-BREAK",
};

function labelOf(found: string): string {
  if (found.includes("\n")) return `${found.split("\n").length - 1} blank lines`;
  if (/^\p{M}{4}/u.test(found)) return `${[...found].length} combining marks`;
  if (/^(?!\p{Default_Ignorable_Code_Point})\p{L}/u.test(found) || /^[\uff01-\uff5e]/.test(found))
    return `${found} ${scriptOf(found)}`;
  if (found.length > 2) return `${found.length} ${found.startsWith("\t") ? "tabs" : "spaces"}`;
  const code = found.codePointAt(0) ?? 0;
  return NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

function scriptOf(letter: string): string {
  if (/\p{Script=Cyrillic}/u.test(letter)) return "Cyrillic";
  if (/\p{Script=Greek}/u.test(letter)) return "Greek";
  return "not Latin";
}
