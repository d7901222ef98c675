// Shows a command with the parts that matter underlined, safe for a terminal: hidden characters become marks.
// Long lines keep what is underlined and a little around it; what is left out is counted, never silent.

import type { Span } from "../core/text/span.ts";
import { visible } from "../core/text/visible.ts";
import type { Style } from "./style.ts";

/** Lines ready to print: each line of the command, and under it a line of `^` where a span lies. */
export function underlined(text: string, spans: readonly Span[], style: Style): readonly string[] {
  const lines = linesOf(text).map((line) => ({ line, runs: runsOf(line, spans) }));
  const touched = lines.filter(({ runs }) => runs.some(({ covered }) => covered));
  const shown = (touched.length === 0 || lines.length <= MAX_LINES ? lines : touched).slice(0, MAX_LINES);
  const printed = shown.flatMap(({ runs }) => render(runs.map(shortened), style));
  const left = lines.length - shown.length;
  return left === 0 ? printed : [...printed, `… (${left} more lines)`];
}

const MAX_LINES = 40;
const MAX_RUN = 240;
const AROUND = 80;

interface Line {
  readonly start: number;
  readonly text: string;
}

interface Run {
  readonly text: string;
  readonly covered: boolean;
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const at = start;
    start += line.length + 1;
    return { start: at, text: line };
  });
}

function runsOf(line: Line, spans: readonly Span[]): readonly Run[] {
  const end = line.start + line.text.length;
  const inside = spans.filter((span) => span.start < end && span.end > line.start);
  const cuts = new Set([line.start, end]);
  for (const span of inside) {
    cuts.add(Math.max(span.start, line.start));
    cuts.add(Math.min(span.end, end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end;
    const covered = inside.some((span) => span.start <= from && span.end >= to);
    return { text: line.text.slice(from - line.start, to - line.start), covered };
  });
}

function shortened(run: Run): Run {
  if (run.text.length <= MAX_RUN) return run;
  const left = run.text.length - 2 * AROUND;
  return { ...run, text: `${run.text.slice(0, AROUND)}… (${left} characters) …${run.text.slice(-AROUND)}` };
}

function render(runs: readonly Run[], style: Style): readonly string[] {
  const shown = runs.map((run) => ({ ...run, text: visible(run.text) }));
  const line = shown.map(({ text, covered }) => (covered ? style("underline", text) : text)).join("");
  if (!shown.some(({ covered }) => covered)) return [line];
  const marks = shown.map(({ text, covered }) => (covered ? "^" : " ").repeat([...text].length)).join("");
  return [line, style("yellow", marks.trimEnd())];
}
