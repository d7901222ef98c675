// A line by line comparison of two texts, for previews. Every changed line is shown; nothing is folded away.

export type DiffLine = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** `undefined` stands for a file that is not there. */
export function lineDiff(before: string | undefined, after: string | undefined): readonly DiffLine[] {
  const left = linesOf(before);
  const right = linesOf(after);
  const lengths = common(left, right);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [old, fresh] = [left[i], right[j]];
    if (old !== undefined && old === fresh) {
      lines.push({ kind: "same", text: old });
      i += 1;
      j += 1;
    } else if (fresh === undefined || (old !== undefined && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      lines.push({ kind: "removed", text: old ?? "" });
      i += 1;
    } else {
      lines.push({ kind: "added", text: fresh });
      j += 1;
    }
  }
  return lines;
}

/** The changed lines with `context` unchanged ones around them; `…` where others are left out. */
export function excerpt(lines: readonly DiffLine[], context = 3): readonly string[] {
  const near = new Set<number>();
  for (const [index, { kind }] of lines.entries()) {
    if (kind === "same") continue;
    for (let step = -context; step <= context; step += 1) near.add(index + step);
  }
  return lines.flatMap(({ kind, text }, index) => {
    if (near.has(index)) return [`${SIGNS[kind]} ${text}`];
    return near.has(index - 1) ? ["  …"] : [];
  });
}

const SIGNS = { same: " ", added: "+", removed: "-" } as const;

function linesOf(text: string | undefined): readonly string[] {
  if (text === undefined || text === "") return [];
  return (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
}

/** Lengths of the longest common tails, a row for each line on the left. */
function common(left: readonly string[], right: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const row = rows[i];
      if (row !== undefined) {
        row[j] = left[i] === right[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
      }
    }
  }
  return rows;
}

function at(rows: readonly Uint32Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
