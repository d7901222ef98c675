// Colour and underline for terminals, by name. Without colour the text stays as it is, so every sign also has a word.

export type Style = (look: Look, text: string) => string;
export type Look = keyof typeof CODES;

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
} as const;

/** A styler for a stream that shows colour, or one that leaves text alone. */
export function styler(colour: boolean): Style {
  if (!colour) return (_, text) => text;
  return (look, text) => `\u001b[${CODES[look][0]}m${text}\u001b[${CODES[look][1]}m`;
}
