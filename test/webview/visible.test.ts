// What a person reads must be what would run: nothing hidden, nothing reordered, no effect span lost.
import { describe, expect, it } from "vitest";
import { piecesOf, visibleLine } from "../../src/webview/visible.ts";

const shown = (text: string) =>
  piecesOf(text, [], true).map((piece) =>
    piece.kind === "hidden" ? `[${piece.label}]` : piece.kind === "text" ? piece.text : "…",
  );

describe("hidden characters", () => {
  it.each([
    ["right-to-left override", "a\u202Eb", ["a", "[RIGHT-TO-LEFT OVERRIDE]", "b"]],
    ["zero width space", "a\u200Bb", ["a", "[ZERO WIDTH SPACE]", "b"]],
    ["escape", "\u001b[2K", ["[ESC]", "[2K"]],
    ["carriage return", "a\rb", ["a", "[CR]", "b"]],
    ["tag character", "a\u{E0041}b", ["a", "[U+E0041]", "b"]],
    ["hangul filler", "a\u3164b", ["a", "[U+3164]", "b"]],
    ["braille blank", "a\u2800b", ["a", "[U+2800]", "b"]],
    ["no-break space", "rm\u00a0x", ["rm", "[NO-BREAK SPACE]", "x"]],
    ["lone surrogate", "a\ud800b", ["a", "[U+D800]", "b"]],
    ["spaces that push text away", `a${" ".repeat(60)}b`, ["a", "[60 spaces]", "b"]],
    ["lines that push text away", `a${"\n".repeat(9)}b`, ["a", "[9 blank lines]", "b"]],
    ["Cyrillic letter in a Latin word", "https://\u0430pple.com", ["https://", "[\u0430 Cyrillic]", "pple.com"]],
    ["Greek letter in a Latin word", "g\u03bfogle", ["g", "[\u03bf Greek]", "ogle"]],
    ["wide letter", "\uff43url", ["[\uff43 not Latin]", "url"]],
    ["mathematical letter", "\u{1d450}url", ["[\u{1d450} not Latin]", "url"]],
    ["pile of marks", `a${"\u0301".repeat(40)}b`, ["a", "[40 combining marks]", "b"]],
  ])("shows a %s", (_name, text, pieces) => {
    expect(shown(text)).toEqual(pieces);
  });

  it("leaves ordinary text, line ends and umlauts alone", () => {
    const plain = "grüße 日本 👍 Привет κόσμε e\u0301\n\tx y";
    expect(shown(plain)).toEqual([plain]);
  });

  it("makes one line of a sentence and keeps its marks", () => {
    expect(visibleLine("a\nb\u202E")).toBe("a⏎b⟨RIGHT-TO-LEFT OVERRIDE⟩");
    expect(visibleLine("x".repeat(600)).length).toBe(501);
  });
});

describe("effect spans", () => {
  it("marks exactly the covered text, overlaps with both indexes", () => {
    const pieces = piecesOf(
      "curl -F a http://x",
      [
        { start: 5, end: 9 },
        { start: 8, end: 18 },
      ],
      true,
    );
    expect(pieces).toEqual([
      { kind: "text", text: "curl ", at: 0, marks: [] },
      { kind: "text", text: "-F ", at: 5, marks: [0] },
      { kind: "text", text: "a", at: 8, marks: [0, 1] },
      { kind: "text", text: " http://x", at: 9, marks: [1] },
    ]);
  });

  it("keeps the text whole whatever the spans are", () => {
    for (const spans of [[], [{ start: -5, end: 3 }], [{ start: 4, end: 2 }], [{ start: 2, end: 99 }]]) {
      const text = piecesOf("abcdef", spans, true).map((piece) => (piece.kind === "text" ? piece.text : ""));
      expect(text.join("")).toBe("abcdef");
    }
  });

  it("folds long plain text but shows a short span in its middle whole", () => {
    const text = `${"a".repeat(3000)}; wget evil.example; ${"b".repeat(3000)}`;
    const start = text.indexOf("wget");
    const pieces = piecesOf(text, [{ start, end: start + 17 }], false);
    expect(pieces.filter((piece) => piece.kind === "folded")).toHaveLength(2);
    expect(pieces).toContainEqual({ kind: "text", text: "wget evil.example", at: expect.any(Number), marks: [0] });
  });

  it("counts every folded character", () => {
    const text = "a".repeat(5000);
    const total = piecesOf(text, [], false).reduce(
      (sum, piece) =>
        sum + (piece.kind === "text" ? piece.text.length : piece.kind === "folded" ? piece.characters : 0),
      0,
    );
    expect(total).toBe(5000);
  });
});
