// The end of a text. A regular expression that is tied to the end alone is tried anew at each place of the text, so that
// a long run of what it looks for takes its time squared; this goes once from the end.

/** The text without any of these characters at its end. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}
