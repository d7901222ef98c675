// Makes text from agents safe to show: control, bidi and zero-width characters become readable marks.
// It must never drop a character: what was there has to be seen, and nothing may act on a terminal or a reader.

/** Characters that hide, reorder or act: C0, C1, soft hyphen, zero-width, bidi, line separators, tags, variation selectors. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb]|\u034f|\u17b4|\u17b5|\u180b|\u180c|\u180d|\u180f|\ufe00|\ufe01|\ufe0e|\ufe0f|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

const PLAIN = /^[\x20-\x7e]*$/;

/** Whether every character is a printable one of ASCII: nothing in the text is other than it looks. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

const NAMED: Readonly<Record<string, string>> = { "\n": "⏎", "\t": "⇥" };

/** The text with every hidden character as a mark such as ⟨U+202E⟩, cut to `limit` characters with the length left out named. */
export function visible(text: string, limit = Number.POSITIVE_INFINITY): string {
  const cut = text.length > limit ? `${text.slice(0, limit)}… (${text.length - limit} more characters)` : text;
  return isPlain(cut) ? cut : cut.replaceAll(HIDDEN, mark);
}

function mark(character: string): string {
  const named = NAMED[character];
  if (named !== undefined) return named;
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
