// Hidden characters are made visible, none is dropped, and ordinary text stays as it is.
import { describe, expect, it } from "vitest";
import { visible } from "../../../src/core/text/visible.ts";

describe("visible", () => {
  it.each([
    ["plain text, ümläute, 漢字, 🙂", "plain text, ümläute, 漢字, 🙂"],
    ["a\u202eb", "a⟨U+202E⟩b"],
    ["a\u200bb", "a⟨U+200B⟩b"],
    ["a\u001b[31mb", "a⟨U+001B⟩[31mb"],
    ["a\nb\tc\r", "a⏎b⇥c⟨U+000D⟩"],
    ["\u{e0041}", "⟨U+E0041⟩"],
    ["\ud800x", "⟨U+D800⟩x"],
    ["e\ufe0f\u034f", "e⟨U+FE0F⟩⟨U+034F⟩"],
  ])("%j becomes %s", (text, shown) => {
    expect(visible(text)).toBe(shown);
    expect(visible(visible(text))).toBe(shown);
  });
  it("says how much it left out", () => expect(visible("abcdef", 2)).toBe("ab… (4 more characters)"));
});
