import { describe, expect, it } from "vitest";
import { shellTokens } from "../../../src/core/shell/tokens.ts";

const shown = (text: string) =>
  shellTokens(text)
    .map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`)
    .join(" · ");

describe("the colours of a shell program", () => {
  const rows: readonly (readonly [string, string])[] = [
    ["curl -sS -F 'a=@b' x # send", "program curl · option -sS · option -F · string 'a=@b' · comment # send"],
    ["A=1 git push && ls | wc", "variable A · program git · operator && · program ls · operator | · program wc"],
    ['echo "to $HOME"', 'program echo · string "to  · variable $HOME · string "'],
    ["echo $(ls -l) \\$x", "program echo · operator $( · program ls · option -l · operator )"],
    [
      "for f in a b; do cat $f; done",
      "keyword for · keyword in · operator ; · keyword do · program cat · variable $f · operator ; · keyword done",
    ],
    ["cat <<EOF\nhi\nEOF", "program cat · operator << · string hi\n"],
    ["f() { curl x; }", "operator () · operator { · program curl · operator ; · operator }"],
    ["cat < in > out", "program cat · operator < · operator >"],
    ["", ""],
  ];
  it.each(rows)("%s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each(["'", '"$(', "<<<", "$((", "${a[", "if", "\u0000\ud800", "a `b \\`c\\` d`", "{a,b}$(x)"])(
    "is total: %s",
    (text) => {
      const tokens = shellTokens(text);
      expect(tokens.every(({ start, end }) => 0 <= start && start < end && end <= text.length)).toBe(true);
      expect(tokens.every(({ start }, at) => at === 0 || start >= (tokens[at - 1]?.end ?? 0))).toBe(true);
    },
  );

  it("gives a very long text no colours", () => {
    expect(shellTokens(`echo ${"a".repeat(20_000)}`)).toEqual([]);
  });
});
