// Reads a program as if it ran, with what is known of its values: every call it can make is told, in order.
// Nothing runs. It is bounded in steps and depth, and says so when that was not enough.

import type { Place, Node as Tree } from "../syntax/tree.ts";
import { piecesOfText } from "../unknown-text.ts";
import { assign } from "./assign.ts";
import { callOf, invoke } from "./call.ts";
import { canonical, isGateway, isInnerDoor, moduleName } from "./names.ts";
import { operation } from "./operations.ts";
import { give, lookUp, type Scope, scopeIn } from "./scope.ts";
import {
  type Argument,
  type Call,
  choice,
  itemsOf,
  joined,
  knownText,
  NOTHING,
  text,
  thing,
  type Value,
} from "./value.ts";
import { argumentOf, oneOf, variableValue } from "./variables.ts";
import { isTooHeavy } from "./weight.ts";

/** What a program does, as it is read. */
export interface Listener {
  readonly call: (call: Call) => void;
  /** A method of something that is not known. */
  readonly method: (name: string, args: readonly Argument[]) => void;
  readonly shell: (command: Value) => void;
  /** Something is called or loaded by a name that is made up while it runs. */
  readonly hidden: (sentence: string) => void;
  /** A variable of the environment. */
  readonly variable: (name: Value, value: Value) => void;
  readonly unread: (place: Place) => void;
  /** Whether a name means something to whoever listens. */
  readonly knows: (name: string) => boolean;
  /** Whether calling it starts a program or runs code. */
  readonly starts: (name: string) => boolean;
}

export interface Machine {
  readonly source: string;
  readonly home: string;
  readonly listener: Listener;
  /** Modules whose names are all loaded: `from os import *`. */
  readonly open: string[];
  readonly callsByText: boolean;
  /** Functions that nothing has called so far, with the scope they were made in. */
  readonly waiting: Map<Tree & { readonly kind: "function" }, Scope>;
  readonly calls: Map<Tree, number>;
  readonly returns: Value[][];
  readonly root: Scope;
  /** The environment's variables, undefined for one that is not set; and those that the program sets itself. */
  readonly variable: (name: string) => Value | undefined;
  readonly argument: (place: number) => Value | undefined;
  readonly assigned: Map<string, Value>;
  steps: number;
  /** Whether a value was too much to be followed. */
  isCut: boolean;
  /** How deep expressions stand in expressions now. */
  nesting: number;
  depth: number;
  /** Above zero on a course that may not be taken, and in a loop of unknown length. */
  maybe: number;
  looping: number;
}

const MAX_STEPS = 150_000;
const MAX_INSIDE = 500;

export interface Program {
  readonly source: string;
  readonly nodes: readonly Tree[];
  readonly home: string;
  readonly variable: (name: string) => Value | undefined;
  readonly argument: (place: number) => Value | undefined;
  /** A text can be called by the name it holds (PHP). */
  readonly callsByText: boolean;
  /** Courses are told apart in its tree; else any assignment may be the one that counts. */
  readonly exact: boolean;
}

/** Tells the listener what the program does; false when it is too long to be read to its end. */
export function evaluateProgram(program: Program, listener: Listener): boolean {
  const { source, nodes, home, variable, argument, callsByText, exact } = program;
  const root = scopeIn(undefined);
  const machine: Machine = {
    source,
    home,
    listener,
    open: [],
    callsByText,
    waiting: new Map(),
    calls: new Map(),
    returns: [],
    root,
    variable,
    argument,
    assigned: new Map(),
    steps: 0,
    isCut: false,
    nesting: 0,
    depth: 0,
    maybe: exact ? 0 : 1,
    looping: 0,
  };
  evaluateAll(nodes, root, machine);
  // What nothing in the text calls may be called from elsewhere, with anything.
  for (let [next] = machine.waiting; next !== undefined; [next] = machine.waiting) {
    const [node, scope] = next;
    machine.waiting.delete(node);
    invoke({ kind: "function", node, scope }, undefined, machine);
  }
  return machine.steps <= MAX_STEPS;
}

export function evaluateAll(nodes: readonly Tree[], scope: Scope, machine: Machine): Value {
  // Functions can be called above where they stand.
  for (const node of nodes) if (node.kind === "function") makeFunction(node, scope, machine);
  let last: Value = NOTHING;
  for (const node of nodes) last = evaluate(node, scope, machine);
  return last;
}

export function evaluate(node: Tree, scope: Scope, machine: Machine): Value {
  machine.steps += 1;
  if (machine.steps > MAX_STEPS) return NOTHING;
  if (machine.nesting > MAX_INSIDE) {
    machine.listener.hidden("is nested deeper than the guard reads");
    return NOTHING;
  }
  machine.nesting += 1;
  const value = worthOf(node, scope, machine);
  machine.nesting -= 1;
  if (!isTooHeavy(value)) return value;
  // Said once: what is held may be named thousands of times.
  if (!machine.isCut) machine.listener.hidden("holds more than the guard reads");
  machine.isCut = true;
  return NOTHING;
}

function worthOf(node: Tree, scope: Scope, machine: Machine): Value {
  switch (node.kind) {
    case "text":
      return textOf(node.parts, scope, machine);
    case "number":
      return { kind: "number", value: node.value };
    case "name":
      return named(node.name, scope, machine);
    case "member":
      return lookUp(pathOf(node) ?? "", scope) ?? memberOf(evaluate(node.of, scope, machine), node.name, machine);
    case "index":
      return indexOf(evaluate(node.of, scope, machine), evaluate(node.key, scope, machine), machine);
    case "slice":
      return sliced(node, scope, machine);
    case "call":
      return callOf(node, scope, machine);
    case "operation":
      return operation(node.operator, evaluate(node.left, scope, machine), evaluate(node.right, scope, machine));
    case "list":
      return listOf(node.items, scope, machine);
    case "spread":
      return evaluate(node.value, scope, machine);
    case "map":
      return mapOf(node, scope, machine);
    case "function":
      return makeFunction(node, scope, machine);
    case "assign":
      return assign(node, scope, machine);
    case "import":
      return load(node, scope, machine);
    case "return": {
      const value = node.value === undefined ? NOTHING : evaluate(node.value, scope, machine);
      machine.returns.at(-1)?.push(value);
      return value;
    }
    case "branch": {
      evaluateAll(node.first, scope, machine);
      const values = node.courses.filter(({ length }) => length > 0).map((course) => perhaps(course, scope, machine));
      return oneOf(values, machine);
    }
    case "loop":
      return loop(node, scope, machine);
    case "comprehension":
      return comprehension(node, scope, machine);
    case "shell":
      machine.listener.shell(textOf(node.parts, scope, machine));
      return NOTHING;
    case "block":
      return evaluateAll(node.nodes, scope, machine);
    case "several":
      evaluateAll(node.nodes, scope, machine);
      return unknown(node, machine);
    case "unread":
      if (node.why === "deep") machine.listener.hidden("is longer, or nested deeper, than the guard reads");
      else machine.listener.unread(node);
      return NOTHING;
    default:
      return node satisfies never;
  }
}

function textOf(parts: readonly (string | Tree)[], scope: Scope, machine: Machine): Value {
  return joined(
    parts.map((part) =>
      typeof part === "string" ? { kind: "text", pieces: piecesOfText(part) } : evaluate(part, scope, machine),
    ),
  );
}

function unknown({ from, to }: Place, { source }: Machine): Value {
  return { ...NOTHING, source: source.slice(from, Math.min(to, from + 60)) };
}

function perhaps(nodes: readonly Tree[], scope: Scope, machine: Machine): Value {
  machine.maybe += 1;
  const value = evaluateAll(nodes, scope, machine);
  machine.maybe -= 1;
  return value;
}

const MAX_PATH = 24;

/** `a.b.c` as it is written, where it is nothing but names, and not more of them than anybody writes. */
export function pathOf(node: Tree, left = MAX_PATH): string | undefined {
  if (node.kind === "name") return node.name;
  if (node.kind !== "member" || left === 0) return undefined;
  const path = pathOf(node.of, left - 1);
  return path === undefined ? undefined : `${path}.${node.name}`;
}

function named(name: string, scope: Scope, { open, listener }: Machine): Value {
  const value = lookUp(name, scope);
  if (value !== undefined) return value;
  const module = open.find((one) => listener.knows(canonical(`${one}.${name}`)));
  return thing(canonical(module === undefined ? name : `${module}.${name}`));
}

export function memberOf(value: Value, member: string, machine: Machine): Value {
  if (isInnerDoor(member)) return { ...NOTHING, source: member, made: true };
  switch (value.kind) {
    case "thing": {
      const name =
        value.name === "constructor" && member === "constructor" ? "Function" : canonical(`${value.name}.${member}`);
      const own = variableValue(name, machine);
      if (own !== undefined) return own;
      if (name.length > 160) return NOTHING;
      return thing(name, value.madeWith);
    }
    case "map":
      return value.entries.get(member) ?? NOTHING;
    case "choice":
      return choice(value.options.map((option) => memberOf(option, member, machine)));
    case "function":
    case "bound":
      return member === "constructor" ? thing("Function") : NOTHING;
    case "unknown":
      return member === "constructor" ? thing("constructor") : value.made === true ? value : NOTHING;
    case "text":
    case "number":
    case "list":
      return member === "constructor" ? thing("constructor") : NOTHING;
    default:
      return value satisfies never;
  }
}

export function indexOf(of: Value, key: Value, machine: Machine): Value {
  const known = knownText(key);
  if (of.kind === "choice") return choice(of.options.map((option) => indexOf(option, key, machine)));
  if (key.kind === "choice") return choice(key.options.map((option) => indexOf(of, option, machine)));
  if (of.kind === "thing") {
    const given = argumentOf(of.name, key, machine);
    if (given !== undefined) return given;
    if (known !== undefined && key.kind === "text") return memberOf(of, known, machine);
    return isGateway(of.name) && known === undefined
      ? { ...NOTHING, source: `${of.name}[…]`, made: true }
      : memberOf(of, "item", machine);
  }
  if (of.kind === "map")
    return known === undefined ? choice([...of.entries.values()]) : (of.entries.get(known) ?? NOTHING);
  if (key.kind === "number" && (of.kind === "list" || of.kind === "text")) return itemsOf(of)?.at(key.value) ?? NOTHING;
  if (of.kind === "list" && known === undefined) return choice([...of.items, NOTHING]);
  return known === undefined ? NOTHING : memberOf(of, known, machine);
}

function sliced(node: Tree & { readonly kind: "slice" }, scope: Scope, machine: Machine): Value {
  const of = evaluate(node.of, scope, machine);
  const bounds = node.bounds.map((bound) =>
    bound === undefined ? undefined : operandOf(evaluate(bound, scope, machine)),
  );
  const [from, to, step] = bounds;
  if (node.bounds.some((bound, index) => bound !== undefined && bounds[index] === undefined)) return NOTHING;
  const items = itemsOf(of);
  if (items === undefined) return NOTHING;
  const kept = step === -1 ? [...items].reverse() : items.slice(from ?? 0, to);
  const stepped = step === undefined || step === -1 ? kept : kept.filter((_, index) => index % Math.max(step, 1) === 0);
  return of.kind === "list" ? { ...of, items: stepped } : joined(stepped);
}

function operandOf(value: Value): number | undefined {
  return value.kind === "number" ? value.value : undefined;
}

function listOf(nodes: readonly Tree[], scope: Scope, machine: Machine): Value {
  let whole = true;
  const items = nodes.flatMap((node): readonly Value[] => {
    const value = evaluate(node, scope, machine);
    if (node.kind !== "spread") return [value];
    const inner = itemsOf(value);
    if (inner === undefined || (value.kind === "list" && !value.whole)) whole = false;
    return inner ?? [];
  });
  return { kind: "list", items, whole };
}

function mapOf(node: Tree & { readonly kind: "map" }, scope: Scope, machine: Machine): Value {
  const entries = new Map<string, Value>();
  for (const { key, value } of node.entries) {
    const held = evaluate(value, scope, machine);
    if (key.kind === "spread") {
      if (held.kind === "map") for (const [name, one] of held.entries) entries.set(name, one);
      continue;
    }
    const name = knownText(evaluate(key, scope, machine));
    if (name !== undefined) entries.set(name, held);
  }
  return { kind: "map", entries };
}

function makeFunction(node: Tree & { readonly kind: "function" }, scope: Scope, machine: Machine): Value {
  const made: Value = { kind: "function", node, scope };
  if (!machine.calls.has(node)) machine.waiting.set(node, scope);
  if (node.name !== undefined) give(node.name, made, scope, { maybe: false, declares: true });
  return made;
}

function load(node: Tree & { readonly kind: "import" }, scope: Scope, machine: Machine): Value {
  for (const module of node.modules) {
    const name = moduleName(module);
    machine.listener.call({ name: "import", args: [{ value: text(name) }] });
  }
  for (const { local, path } of node.binds) {
    if (local === "*") machine.open.push(path.slice(0, -2));
    else give(local, thing(canonical(moduleName(path))), scope, { maybe: machine.maybe > 0, declares: true });
  }
  return NOTHING;
}

const MAX_ROUNDS = 64;

function loop(node: Tree & { readonly kind: "loop" }, scope: Scope, machine: Machine): Value {
  const over = node.over === undefined ? undefined : evaluate(node.over, scope, machine);
  const items = over?.kind === "list" && over.whole && over.items.length <= MAX_ROUNDS ? over.items : undefined;
  if (items !== undefined && node.target !== undefined && machine.looping === 0) {
    for (const item of items) {
      assign({ target: node.target, value: item, adds: false, declares: true }, scope, machine);
      evaluateAll(node.body, scope, machine);
    }
    return NOTHING;
  }
  if (node.target !== undefined) {
    const value = choice(over === undefined ? [] : (itemsOf(over) ?? [NOTHING]));
    assign({ target: node.target, value, adds: false, declares: true }, scope, machine);
  }
  machine.looping += 1;
  perhaps(node.body, scope, machine);
  machine.looping -= 1;
  return NOTHING;
}

const MAX_ITEMS = 1024;

function comprehension(node: Tree & { readonly kind: "comprehension" }, scope: Scope, machine: Machine): Value {
  const [clause, ...others] = node.clauses;
  const inner = scopeIn(scope);
  if (clause === undefined) return NOTHING;
  const over = evaluate(clause.over, scope, machine);
  const items = others.length === 0 ? itemsOf(over) : undefined;
  const bind = (target: Tree, value: Value) => assign({ target, value, adds: false, declares: true }, inner, machine);
  if (items !== undefined && items.length <= MAX_ITEMS) {
    const made = items.map((item) => {
      bind(clause.target, item);
      return evaluate(node.element, inner, machine);
    });
    return { kind: "list", items: made, whole: over.kind !== "list" || over.whole };
  }
  bind(clause.target, choice(itemsOf(over) ?? [NOTHING]));
  for (const { target, over: rest } of others)
    bind(target, choice(itemsOf(evaluate(rest, inner, machine)) ?? [NOTHING]));
  return { kind: "list", items: [evaluate(node.element, inner, machine)], whole: false };
}
