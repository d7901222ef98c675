// Splits a text at blanks, so that a long list of program names stays readable in a table.
// It must stay this simple: specs are data.

export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
