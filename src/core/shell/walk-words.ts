// What expansion asks of the walk: command and process substitutions, arithmetic, and text that is evaluated twice.
// Every command inside a word is walked here, whatever becomes of the word.

import { withoutEnd } from "../text/endings.ts";
import { evaluate, parseNumber } from "./arithmetic.ts";
import type { Arithmetic, Script } from "./ast.ts";
import { sizeOf, spendText } from "./budget.ts";
import { fork, type Pieces, textOf, variable } from "./environment.ts";
import { type Expander, expandWhole, unknown } from "./expand.ts";
import type { Stdin } from "./invocation.ts";
import { withListed } from "./listed.ts";
import type { Origin } from "./parse.ts";
import { type Frame, type Output, type Walk, walkApart, walkScript, walkText } from "./walk.ts";
import { literal, type Piece } from "./word.ts";

export function expander(frame: Frame, walk: Walk): Expander {
  return {
    environment: frame.environment,
    substitute: (part) => substitute(part, frame, walk),
    process: (part) => {
      const stdin: Stdin = part.direction === "in" ? frame.stdin : { kind: "pipe", span: part.span };
      const output = walkApart({ environment: frame.environment, stdin }, walk, (inner) =>
        walkScript(part.script, inner, walk),
      );
      const piece = mysteryOutput(part.source, output);
      return output.pieces === undefined ? piece : { ...piece, content: output.pieces };
    },
    calculate: (expression) => calculate(expression, frame, walk),
    evaluateText: (text) => evaluateSubscript(text, frame, walk),
    evaluateNumber: (text) => evaluateNumber(text, frame, walk),
    assigned: (name, value) => walk.visitor.assignment(name, value, frame.environment),
    problem: (problem) => walk.visitor.problem(problem),
    spend: (characters) => spendText(walk, characters),
  };
}

function substitute(part: { readonly script: Script; readonly source: string }, frame: Frame, walk: Walk): Pieces {
  const { environment, stdin } = frame;
  const output = walkApart({ environment, stdin }, walk, (inner) => walkScript(part.script, inner, walk));
  if (output.pieces === undefined || !spendText(walk, sizeOf(output.pieces)))
    return [mysteryOutput(part.source, output)];
  return trimEnd(output.pieces);
}

function mysteryOutput(source: string, output: Output): Piece & { readonly kind: "unknown" } {
  const why = output.from === undefined ? "is the output of a command" : `is the output of \`${output.from}\``;
  const { from, listed } = output;
  return withListed(from === undefined ? unknown(source, why) : { kind: "unknown", source, why, from }, listed);
}

function trimEnd(pieces: Pieces): Pieces {
  const last = pieces.at(-1);
  if (last === undefined || last.kind === "unknown") return pieces;
  const text = withoutEnd(last.text, "\n");
  return text === "" ? trimEnd(pieces.slice(0, -1)) : [...pieces.slice(0, -1), { ...last, text }];
}

export function calculate(expression: Arithmetic | undefined, frame: Frame, walk: Walk): number | undefined {
  if (expression === undefined) return undefined;
  return evaluate(expression, {
    name: (name) => {
      const text = textIn(name, frame);
      if (text !== undefined) evaluateNumber(text, frame, walk);
      return text === "" ? 0 : parseNumber(text);
    },
    part: (part) => {
      const text = literal(
        expandWhole({ kind: "word", parts: [part], span: { start: 0, end: 0 } }, expander(frame, walk)),
      );
      if (text !== undefined) evaluateNumber(text, frame, walk);
      return text;
    },
    assign: (name, value) => {
      const piece: Piece = value === undefined ? unknown(`$${name}`, "is counted") : { kind: "text", text: `${value}` };
      if (/^\w+$/.test(name)) frame.environment.variables.set(name, { kind: "scalar", value: [piece] });
    },
  });
}

function textIn(name: string, { environment }: Frame): string | undefined {
  const found = variable(environment, name);
  return found?.kind === "scalar" ? textOf(found.value) : undefined;
}

const MAX_NAMES = 8;

/** A text where the shell wants a number: the names in it stand for their values, and those for the names in them. */
export function evaluateNumber(text: string, frame: Frame, walk: Walk): void {
  const open = [text];
  const seen = new Set<string>();
  for (let at = 0; at < open.length && seen.size <= MAX_NAMES; at += 1) {
    const expression = open[at] ?? "";
    if (/^\s*-?\d*\s*$/.test(expression)) continue;
    evaluateSubscript(expression, frame, walk);
    for (const [name] of expression.slice(0, MAX_EXPRESSION).matchAll(/[A-Za-z_]\w*/g)) {
      const value = seen.has(name) ? undefined : textIn(name, frame);
      seen.add(name);
      if (value !== undefined) open.push(value);
    }
  }
}

const MAX_EXPRESSION = 200;

/** Arithmetic evaluates subscripts again: `a[$(cmd)]` in a value runs cmd, whatever quotes it came in. */
export function evaluateSubscript(text: string, frame: Frame, walk: Walk): void {
  if (!/\$\(|`/.test(text)) return;
  const inner = { ...frame, environment: fork(frame.environment) };
  walkText(`: "${text.replaceAll('"', '\\"')}"`, { frame: inner, origin: NOWHERE }, walk);
}

/** Generated text has no place in what people see. */
const NOWHERE: Origin = { kind: "fixed", span: { start: 0, end: 0 } };
