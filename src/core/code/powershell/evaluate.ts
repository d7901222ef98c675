// Works out what an expression is, as far as that can be known, and reports what it would do on the way.
// A member that reaches outside is called like a program: its name is `[type]::member`, described beside the tools.

import { spendText } from "../../shell/budget.ts";
import { isDecoded, type Word, wordOf } from "../../shell/word.ts";
import type { Span } from "../../text/span.ts";
import { specOf } from "../../tools/registry.ts";
import type { Expression, MemberExpression } from "./ast.ts";
import { runBlock } from "./blocks.ts";
import { indexed, method, plainType, property, reversed, staticCall, staticProperty } from "./members.ts";
import { binary, cast, join, lengthOf } from "./operators.ts";
import { parsePowershell } from "./parse.ts";
import { type At, readVariable, setVariable } from "./session.ts";
import { startProgram, startUnknown } from "./start.ts";
import {
  derived,
  insideOf,
  itemsOf,
  listOf,
  NOTHING,
  numberOf,
  piecesIn,
  piecesOf,
  text,
  textOf,
  textOfPieces,
  unknown,
  type Value,
} from "./value.ts";
import { walkBody, walkStatement } from "./walk.ts";

export function evaluate(expression: Expression, at: At): Value {
  switch (expression.kind) {
    case "text":
      return text(expression.text);
    case "number":
      return { kind: "number", value: expression.value };
    case "template":
      return textOfPieces(piecesIn(expression.parts.map((part) => evaluate(part, at))));
    case "variable":
      return affordable(readVariable(expression.name, at.session), at);
    case "list":
      return listOf(expression.items.map((item) => evaluate(item, at)));
    case "group":
      return evaluateGroup(expression, at);
    case "table":
      return evaluateTable(expression, at);
    case "block":
      return { kind: "block", block: expression };
    case "type":
      return { kind: "type", name: plainType(expression.name) };
    case "cast":
      return cast(plainType(expression.type), evaluate(expression.operand, at));
    case "unary":
      return unary(expression.operator, evaluate(expression.operand, at));
    case "binary":
      return operate(expression, at);
    case "choice":
      return evaluateChoice(expression, at);
    case "member":
      return expression.args === undefined ? readMember(expression, at) : callMember(expression, expression.args, at);
    case "index":
      return indexed(evaluate(expression.object, at), evaluate(expression.index, at));
    default:
      return expression satisfies never;
  }
}

/** Whatever is done with a value goes through it, and a short program can name a long one often. */
function affordable(value: Value, at: At): Value {
  const size = insideOf(value) + (value.kind === "text" ? lengthOf(value) / 16 : 0);
  return spendText(at.walk, Math.floor(size)) ? value : unknown("…", "is more than the guard reads");
}

type Kind<Name extends Expression["kind"]> = Expression & { readonly kind: Name };

function evaluateGroup(expression: Kind<"group">, at: At): Value {
  const value = walkBody(expression.body, at);
  const assigned = assignedIn(expression);
  if (assigned !== undefined) return evaluate(assigned, at);
  return expression.isList ? listOf(itemsOf(value)) : value;
}

function evaluateTable({ entries }: Kind<"table">, at: At): Value {
  const known = entries.map(
    ({ key, value }) => [(textOf(evaluate(key, at)) ?? "").toLowerCase(), walkStatement(value, at)] as const,
  );
  return { kind: "table", entries: new Map(known) };
}

function evaluateChoice(expression: Kind<"choice">, at: At): Value {
  evaluate(expression.test, at);
  const [yes, no] = [evaluate(expression.yes, at), evaluate(expression.no, at)];
  const known = textOf(yes);
  return known !== undefined && known === textOf(no) ? yes : derived("… ? … : …", [yes, no]);
}

/** `($x = …)` gives the value as well. */
function assignedIn({ body }: Kind<"group">): Expression | undefined {
  const [only] = body;
  return body.length === 1 && only?.kind === "assign" ? only.target : undefined;
}

function operate(expression: Kind<"binary">, at: At): Value {
  const left = evaluate(expression.left, at);
  const right = evaluate(expression.right, at);
  if (/replace$|split$/.test(expression.operator) && !spendText(at.walk, lengthOf(left)))
    return unknown("…", "is more than the guard reads");
  if (/^-(?:and|or|xor|is|isnot|[ic]?(?:eq|ne|[gl][et]|(?:not)?(?:like|match|contains|in)))$/.test(expression.operator))
    return derived("…", [left, right]);
  return binary(expression.operator, left, right);
}

function unary(operator: string, operand: Value): Value {
  if (operator === "-join") return join(operand, "") ?? derived("-join …", [operand]);
  if (operator === "-split") return binary("-split", operand, text("\\s+"));
  const number = numberOf(operand);
  if (number === undefined) return derived(`${operator} …`, [operand]);
  if (operator === "-") return { kind: "number", value: -number };
  if (operator === "-bnot") return { kind: "number", value: ~number };
  return operator === "+" ? operand : derived(`${operator} …`, [operand]);
}

interface Member {
  readonly object: Value;
  readonly name: string | undefined;
  readonly span: Span;
}

function memberOf(expression: MemberExpression, at: At): Member {
  const object = evaluate(expression.object, at);
  const name = textOf(evaluate(expression.name, at))?.toLowerCase();
  return { object, name, span: expression.span };
}

function readMember(expression: MemberExpression, at: At): Value {
  const { object, name, span } = memberOf(expression, at);
  if (name === undefined) return derived("….…", [object]);
  if (object.kind === "type") {
    const known = staticProperty(object.name, name);
    if (known !== undefined) return known;
    reportMember({ object, name, span }, [], at);
    return { kind: "object", type: `${object.name}.${name}` };
  }
  return property(object, name) ?? memberOfUnknown(object, name);
}

/** A property of an object keeps where the object comes from: `(iwr …).Content`. */
function memberOfUnknown(object: Value, name: string): Value {
  if (/^(?:fullname|path|pspath|literalpath|providerpath)$/.test(name) && object.kind === "text") return object;
  // What PSReadLine tells of its settings: the file that keeps the history.
  if (name === "historysavepath")
    return text("~/AppData/Roaming/Microsoft/Windows/PowerShell/PSReadLine/ConsoleHost_history.txt");
  return object.kind === "object" ? { kind: "object", type: `${object.type}.${name}` } : derived(`….${name}`, [object]);
}

function callMember(expression: MemberExpression, given: readonly Expression[], at: At): Value {
  const member = memberOf(expression, at);
  const args = given.map((arg) => evaluate(arg, at));
  const { name, span } = member;
  if (name === undefined) {
    startUnknown({ pieces: piecesOf(evaluate(expression.name, at)), span }, { args: [], span }, at);
    return derived("….…(…)", args);
  }
  if (name === "invoke" || name === "invokereturnasis") return invoke(expression, args, at);
  return perform(member, { args, target: given[0] }, at);
}

interface Performed {
  readonly args: readonly Value[];
  /** The first argument as written, for methods that change it. */
  readonly target?: Expression | undefined;
}

function perform(member: Member, { args, target }: Performed, at: At): Value {
  const { object, name = "", span } = member;
  for (const arg of args) if (arg.kind === "block") runBlock(arg.block, { args: [], input: undefined }, at);
  const pure = pureCall(member, args);
  if (pure !== undefined) return pure;
  if (object.kind === "type") {
    if (object.name === "management.automation.scriptblock" && name === "create") return blockOf(args[0], span, at);
    if (object.name === "array" && name === "reverse") return reverseInPlace(target, args[0], at);
    if (name === "new") return construct(object.name, { args, span }, at);
    if (name === "createinstance" || name === "gettypefromprogid") return created(args[0]);
    const known = object.name === "environment" ? environmentCall(name, { args, span }, at) : undefined;
    if (known !== undefined) return known;
  }
  reportMember(member, args, at);
  return resultOf(object, name, args);
}

function pureCall({ object, name }: Member, args: readonly Value[]): Value | undefined {
  if (name === undefined) return undefined;
  return object.kind === "type" ? staticCall(object.name, name, args) : method(object, name, args);
}

/** `[scriptblock]::Create(x).Invoke()`, `$block.Invoke()`, `$object.Method.Invoke(…)` */
function invoke(expression: MemberExpression, args: readonly Value[], at: At): Value {
  const inner = expression.object;
  if (inner.kind === "member" && inner.args === undefined) {
    const member = memberOf(inner, at);
    const held = member.name === undefined ? undefined : property(member.object, member.name);
    if (held?.kind === "block") return runBlock(held.block, { args, input: undefined }, at);
    return perform(member, { args }, at);
  }
  const target = evaluate(inner, at);
  if (target.kind === "block") return runBlock(target.block, { args, input: undefined }, at);
  if (target.kind !== "text") return derived("….Invoke(…)", [target, ...args]);
  const code: Word = { pieces: target.pieces, span: inner.span };
  startProgram(wordOf("Invoke-Expression", inner.span), { args: [code], span: expression.span }, at);
  return derived("….Invoke(…)", [target]);
}

/** The block that a text makes; one that is not known stays text, and is code wherever it is called. */
function blockOf(code: Value | undefined, span: Span, at: At): Value {
  const known = textOf(code);
  if (known === undefined) return code ?? NOTHING;
  const pieces = piecesOf(code ?? NOTHING);
  if (isDecoded(pieces)) at.walk.visitor.decoded?.({ pieces, span });
  const { body } = parsePowershell(known, () => span);
  return { kind: "block", block: { kind: "block", parameters: [], body, source: known, span } };
}

function reverseInPlace(target: Expression | undefined, value: Value | undefined, at: At): Value {
  const back = value === undefined ? undefined : reversed(value);
  const inner = target?.kind === "group" ? assignedIn(target) : undefined;
  if (inner !== undefined) return reverseInPlace(inner, value, at);
  if (target?.kind === "variable")
    setVariable(target.name, back ?? unknown(`$${target.name}`, "is worked out by the program"), target.span, at);
  return NOTHING;
}

interface Given {
  readonly args: readonly Value[];
  readonly span: Span;
}

/** `New-Object Type args` and `[Type]::new(args)` */
export function construct(type: string, { args, span }: Given, at: At): Value {
  const name = plainType(type);
  const known = staticCall(name, "new", args);
  if (known !== undefined) return known;
  reportMember({ object: { kind: "type", name }, name: "new", span }, args, at);
  return { kind: "object", type: name };
}

function created(of: Value | undefined): Value {
  if (of?.kind === "object") return of;
  const name = textOf(of);
  return name === undefined
    ? unknown("…", "is an object")
    : { kind: "object", type: of?.kind === "type" ? name : `com:${name.toLowerCase()}` };
}

function environmentCall(name: string, { args, span }: Given, at: At): Value | undefined {
  const key = textOf(args[0]);
  if (name === "getenvironmentvariable" && key !== undefined)
    return readVariable(`env:${key.toLowerCase()}`, at.session);
  if (name === "setenvironmentvariable" && key !== undefined && args.length === 2) {
    setVariable(`env:${key.toLowerCase()}`, args[1] ?? NOTHING, span, at);
    return NOTHING;
  }
  if (name === "getfolderpath" && /userprofile|personal|desktop/i.test(key ?? "")) return text(at.session.outer.home);
  if (name === "expandenvironmentvariables" && key !== undefined) return args[0];
  return undefined;
}

/** A member that a tool table describes, by the type it is called on or, where that is not known, by its name alone. */
function reportMember({ object, name, span }: Member, args: readonly Value[], at: At): void {
  const type = object.kind === "type" ? object.name : object.kind === "object" ? object.type : undefined;
  const known = [...(type === undefined ? [] : [`[${type}]::${name}`]), `[*]::${name}`].find(
    (program) => specOf(program) !== undefined,
  );
  if (known === undefined) return;
  if (known.startsWith("[*]") && type !== undefined && /^(?:string|convert|math|regex|datetime|io\.path)$/.test(type))
    return;
  const words = args.flatMap(itemsOf).map((arg): Word => ({ pieces: piecesOf(arg), span }));
  startProgram(wordOf(known, span), { args: words, span }, at);
}

function resultOf(object: Value, name: string, args: readonly Value[]): Value {
  if (object.kind === "object" && /^(?:create|get|add|open)/.test(name) && !/string|data|text|bytes|content/.test(name))
    return { kind: "object", type: `${object.type}.${name}` };
  const fetches = /^(?:download|get)(?:string|data|bytearray|stream)?(?:async|taskasync)?$|^openread|^invoke/.test(
    name,
  );
  const source = `….${name}(…)`;
  if (fetches) return unknown(source, "is worked out by the program", "Invoke-WebRequest");
  return derived(source, [object, ...args]);
}
