// The words beside the diff of a planned change. They are the plan's own sentences, and carry nothing that VS Code would
// turn into a link: a notification draws `[x](command:…)` as one.

const LONGEST = 400;

export function planWords(sentences: readonly string[]): string {
  return `Nothing is written yet. Read the change, then write it or cancel. ${plainWords(sentences)}`.trim();
}

export function reviewWords(sentences: readonly string[]): string {
  const count = sentences.length === 1 ? "one rule" : `${sentences.length} rules`;
  return `Until you agree, these rules allow nothing. You would agree to ${count}: ${plainWords(sentences)}`;
}

export function importWords(sentences: readonly string[]): string {
  const count = sentences.length === 1 ? "one rule" : `${sentences.length} rules`;
  return `Nothing is written yet. You would add ${count} to your own: ${plainWords(sentences)}`;
}

/** Sentences that may name a file or a key of somebody else's, as words of a notification. */
export function plainWords(sentences: readonly string[]): string {
  const plain = sentences.join(" ").replace(/[[\]()<>\p{C}]/gu, "");
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
