// The words beside the diff of a planned change. They are the plan's own sentences, and carry nothing that VS Code would
// turn into a link: a notification draws `[x](command:…)` as one.

const LONGEST = 400;

export function planWords(sentences: readonly string[]): string {
  const plain = sentences.join(" ").replace(/[[\]()<>\p{C}]/gu, "");
  const shown = plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
  return `Nothing is written yet. Read the change, then write it or cancel. ${shown}`.trim();
}
