// Abstract interpretation of a PowerShell script in run order: every command is reported with what is known of its words.
// It executes nothing. What cannot be followed is reported as a problem, never left out.

import { spendStep } from "../../shell/budget.ts";
import type { Environment, Pieces } from "../../shell/environment.ts";
import { hiddenCharacters } from "../../shell/foreign.ts";
import type { Origin } from "../../shell/parse.ts";
import { MAX_DEPTH, type Walk } from "../../shell/walk.ts";
import type { Word } from "../../shell/word.ts";
import type { Body, Expression, Pipeline, Redirection, Stage, Statement } from "./ast.ts";
import { runForEach } from "./blocks.ts";
import { runCommand } from "./command.ts";
import { evaluate } from "./evaluate.ts";
import { binary } from "./operators.ts";
import { parsePowershell } from "./parse.ts";
import { type At, apart, joinInto, sessionOf, setVariable } from "./session.ts";
import { collected, isListed, itemsOf, NOTHING, piecesOf, sourceOf, unknown, type Value } from "./value.ts";

const MAX_ROUNDS = 256;

/** Walks a script in the process around it. */
export function walkPowershell(
  text: string,
  { outer, origin }: { readonly outer: Environment; readonly origin: Origin },
  walk: Walk,
): void {
  const { visitor, budget } = walk;
  if (budget.depth >= MAX_DEPTH) {
    return void visitor.problem({ kind: "too-deep", sentence: "nests code deeper than the guard follows" });
  }
  const spanOf = (start: number, end: number) =>
    origin.kind === "fixed" ? origin.span : { start: start + origin.offset, end: end + origin.offset };
  const { body, problems } = parsePowershell(text, spanOf);
  for (const problem of [...problems, ...hiddenCharacters(text)]) visitor.problem(problem);
  budget.depth += 1;
  outer.open = true;
  walkBody(body, { session: sessionOf(outer), walk });
  budget.depth -= 1;
}

export function walkBody(body: Body, at: At): Value {
  return collected(body.map((statement) => walkStatement(statement, at)));
}

export function walkStatement(statement: Statement, at: At): Value {
  if (!spendStep(at.walk)) return unknown("…", "is not followed");
  switch (statement.kind) {
    case "pipeline":
      return walkPipeline(statement, at);
    case "chain":
      return collected([statement.first, ...statement.rest].map((part) => walkStatement(part, at)));
    case "assign":
      return assign(statement, at);
    case "function":
      at.session.functions.set(statement.name, statement.block);
      return NOTHING;
    case "leave":
      return statement.value === undefined ? NOTHING : walkStatement(statement.value, at);
    case "unparsed":
      return NOTHING;
    default:
      return control(statement, at);
  }
}

type Control = Exclude<Statement, { kind: "pipeline" | "chain" | "assign" | "function" | "leave" | "unparsed" }>;

function control(statement: Control, at: At): Value {
  switch (statement.kind) {
    case "if":
      return branches(
        statement.branches.map(({ condition, body }) => [condition, body]),
        statement.otherwise,
        at,
      );
    case "switch": {
      const value = walkBody(statement.subject, at);
      at.session.variables.set("_", value);
      return branches(
        statement.cases.map(({ condition, body }) => [condition, body]),
        undefined,
        at,
      );
    }
    case "loop":
      walkBody(statement.before, at);
      return branches([[statement.condition, [...statement.body, ...statement.body]]], undefined, at);
    case "foreach":
      return loop(statement, at);
    case "parts":
      return collected(statement.bodies.map((body) => walkBody(body, at)));
    default:
      return statement satisfies never;
  }
}

/** Each branch may run: what they leave behind is joined. */
function branches(
  list: readonly (readonly [condition: Body, body: Body])[],
  otherwise: Body | undefined,
  at: At,
): Value {
  const values: Value[] = [];
  const ends: At[] = [];
  for (const [condition, body] of list) {
    walkBody(condition, at);
    const branch = apart(at);
    values.push(walkBody(body, branch));
    ends.push(branch);
  }
  if (otherwise !== undefined) values.push(walkBody(otherwise, at));
  for (const end of ends) joinInto(at.session, end.session);
  return values.length === 1 ? (values[0] ?? NOTHING) : oneOf(values);
}

function oneOf(values: readonly Value[]): Value {
  const from = values.map(sourceOf).find((name) => name !== undefined);
  return values.every((value) => value.kind === "list" && value.items.length === 0)
    ? NOTHING
    : unknown("…", "differs between branches", from);
}

function loop(statement: Statement & { readonly kind: "foreach" }, at: At): Value {
  const value = walkStatement(statement.items, at);
  const listed = isListed(value) ? itemsOf(value) : [value];
  // Beyond so many, each of the others is one of which nothing is known.
  const items =
    listed.length > MAX_ROUNDS ? [...listed.slice(0, MAX_ROUNDS), unknown("…", "is one of a list")] : listed;
  return collected(
    items.map((item) => {
      setVariable(statement.name, item, statement.span, at);
      return walkBody(statement.body, at);
    }),
  );
}

function assign(statement: Statement & { readonly kind: "assign" }, at: At): Value {
  const value = walkStatement(statement.value, at);
  const { target, operator } = statement;
  if (operator === "=" || operator === "??=") store(target, value, at);
  else store(target, binary(operator.slice(0, -1), evaluate(target, at), value), at);
  return NOTHING;
}

function store(target: Expression, value: Value, at: At): void {
  if (target.kind === "variable") return void setVariable(target.name, value, target.span, at);
  if (target.kind === "cast") return void store(target.operand, value, at);
  if (target.kind === "list") {
    const items = itemsOf(value);
    for (const [index, part] of target.items.entries())
      store(part, items[index] ?? unknown("…", "is worked out by the program"), at);
    return;
  }
  // A part of a value: what it was made of is no longer known, but its own texts count.
  if (target.kind === "member") return void storeMember(target, value, at);
  if (target.kind !== "index" || target.object.kind !== "variable") return;
  const before = evaluate(target.object, at);
  const key = piecesOf(evaluate(target.index, at))
    .map((piece) => (piece.kind === "unknown" ? "" : piece.text))
    .join("");
  if (before.kind !== "table")
    return void setVariable(
      target.object.name,
      unknown(`$${target.object.name}`, "was changed in part"),
      target.span,
      at,
    );
  setVariable(
    target.object.name,
    { kind: "table", entries: new Map([...before.entries, [key.toLowerCase(), value]]) },
    target.span,
    at,
  );
}

function storeMember(target: Expression & { readonly kind: "member" }, value: Value, at: At): void {
  const { object, name } = target;
  if (object.kind !== "variable" || name.kind !== "text") return void evaluate(object, at);
  const before = evaluate(object, at);
  if (before.kind !== "table") return;
  const entries = new Map([...before.entries, [name.text.toLowerCase(), value] as const]);
  setVariable(object.name, { kind: "table", entries }, target.span, at);
}

function walkPipeline(pipeline: Pipeline, at: At): Value {
  let value: Value | undefined;
  let span = pipeline.span;
  for (const stage of pipeline.stages) {
    value = walkStage(stage, { input: value, inputSpan: span }, at);
    span = { start: pipeline.span.start, end: stage.span.end };
  }
  return value ?? NOTHING;
}

export interface StageInput {
  readonly input: Value | undefined;
  readonly inputSpan: Pipeline["span"];
}

function walkStage(stage: Stage, fed: StageInput, at: At): Value {
  if (stage.kind === "command") return redirected(runCommand(stage, fed, at), stage.redirects, at);
  const value = evaluate(stage.expression, at);
  // A block that is piped somewhere is data; whoever gets it runs it.
  if (fed.input !== undefined && value.kind === "block") return runForEach(value.block, fed.input, at);
  return redirected(value, stage.redirects, at);
}

function redirected(value: Value, redirects: readonly Redirection[], at: At): Value {
  for (const { append, target } of redirects) {
    const path: Word = { pieces: piecesOf(evaluate(target, at)), span: target.span };
    if (
      /^(?:\$null|nul)$/i.test(
        target.kind === "text" ? target.text : target.kind === "variable" ? `$${target.name}` : "",
      )
    )
      continue;
    reportWrite(path, { value, append }, at);
  }
  return redirects.length === 0 ? value : NOTHING;
}

/** A file that gets the value; what is known of it is remembered. */
export function reportWrite(
  path: Word,
  { value, append }: { readonly value: Value | undefined; readonly append: boolean },
  { session, walk }: At,
): void {
  const content: Pieces | undefined =
    value === undefined || sourceOf(value) !== undefined ? undefined : piecesOf(value, "\n");
  const from = value === undefined ? undefined : sourceOf(value);
  walk.visitor.redirect(
    { kind: append ? "append" : "write", target: path },
    { environment: session.outer, content, from, stdin: { kind: "inherited" }, span: path.span },
  );
}
