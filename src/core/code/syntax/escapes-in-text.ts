// What backslashes in a string literal stand for: `\x63`, `\u0063`, `\143`, `\n`.
// Shared by all languages; an escape that a language does not know stays as its letter.

const LETTERS: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  v: "\v",
  a: "\x07",
  "\n": "",
};

const ESCAPE =
  /\\(?:x([0-9a-fA-F]{2})|u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|([\s\S]))/g;

export function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replaceAll(
    ESCAPE,
    (_, two?: string, braced?: string, four?: string, eight?: string, octal?: string, letter = "") => {
      const hex = two ?? braced ?? four ?? eight;
      if (hex !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff));
      if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
      return LETTERS[letter] ?? letter;
    },
  );
}
