// Gives values to names, members and items, and takes lists and maps apart where the target does.
// A place that has no name here is not remembered; what is put into the environment is told to the listener.

import type { Node as Tree } from "../syntax/tree.ts";
import { evaluate, indexOf, type Machine, memberOf, pathOf } from "./evaluate.ts";
import { operation } from "./operations.ts";
import { give, lookUp, type Scope } from "./scope.ts";
import { type Argument, choice, itemsOf, joined, knownText, NOTHING, type Thing, text, type Value } from "./value.ts";
import { assignVariable } from "./variables.ts";

export interface Assignment {
  readonly target: Tree;
  readonly value: Tree | Value;
  readonly adds: boolean;
  readonly declares: boolean;
}

export function assign(node: Assignment, scope: Scope, machine: Machine): Value {
  const given = "from" in node.value ? evaluate(node.value, scope, machine) : node.value;
  const value = node.adds ? added(node.target, given, scope, machine) : given;
  bind(node.target, value, { scope, machine, declares: node.declares });
  return value;
}

function added(target: Tree, given: Value, scope: Scope, machine: Machine): Value {
  const sum = operation("+", evaluate(target, scope, machine), given);
  // What a loop of unknown length adds may stand there more than once.
  return machine.looping > 0 ? (sum.kind === "list" ? { ...sum, whole: false } : joined([sum, NOTHING])) : sum;
}

interface Binding {
  readonly scope: Scope;
  readonly machine: Machine;
  readonly declares: boolean;
}

function bind(target: Tree, value: Value, binding: Binding): void {
  const { scope, machine, declares } = binding;
  const maybe = machine.maybe > 0;
  switch (target.kind) {
    case "name":
      if (/^__\w+__$/.test(target.name)) giveAway(value, target.name, machine);
      return void give(target.name, value, scope, { maybe, declares });
    case "member":
    case "index":
      return void bindInside(target, value, binding);
    case "list":
      return void bindItems(target.items, value, binding);
    case "map":
      for (const { key, value: inner } of target.entries) {
        const name = knownText(evaluate(key, scope, machine));
        bind(inner, name === undefined ? NOTHING : memberOf(value, name, machine), binding);
      }
      return;
    case "assign": {
      const standIn =
        value.kind === "thing" || value.kind === "text" ? value : choice([value, evaluateDefault(target, binding)]);
      return void bind(target.target, standIn, binding);
    }
    case "spread":
      return void bind(target.value, NOTHING, binding);
    case "block": {
      const [inner] = target.nodes;
      if (inner !== undefined) bind(inner, value, binding);
      return;
    }
    default:
      evaluate(target, scope, machine);
  }
}

function evaluateDefault(target: Tree & { readonly kind: "assign" }, { scope, machine }: Binding): Value {
  return evaluate(target.value, scope, machine);
}

function bindItems(targets: readonly Tree[], value: Value, binding: Binding): void {
  const items = itemsOf(value);
  for (const [index, one] of targets.entries()) {
    if (one.kind === "spread") {
      const rest: Value = items === undefined ? NOTHING : { kind: "list", items: items.slice(index), whole: false };
      bind(one.value, rest, binding);
      continue;
    }
    bind(
      one,
      items?.[index] ??
        (value.kind === "choice" ? indexOf(value, { kind: "number", value: index }, binding.machine) : NOTHING),
      binding,
    );
  }
}

/** What starts programs, put where other code calls it: `sys.stdout.write = os.system`, `__getitem__ = os.system`. */
export function giveAway(value: Value, to: string, { listener }: Pick<Machine, "listener">): void {
  if (value.kind === "choice") for (const one of value.options) giveAway(one, to, { listener });
  if (value.kind !== "thing" || !listener.starts(value.name)) return;
  listener.hidden(`hands ${value.name} to ${to}, which may call it with anything`);
}

/** Where a module puts what it offers; whoever calls that is seen. */
const OWN_EXPORTS = /^(?:module\.exports|exports|this|self|cls|globalThis)(?:\.|$)/;

const ENVIRONMENT = /^(?:os\.environ|process\.env|ENV|Bun\.env)(?:\.copy\(\))?$/;

function bindInside(target: Tree & { readonly kind: "member" | "index" }, value: Value, binding: Binding): void {
  const { scope, machine } = binding;
  const of = evaluate(target.of, scope, machine);
  const key = target.kind === "member" ? text(target.name) : evaluate(target.key, scope, machine);
  if (of.kind === "thing" && ENVIRONMENT.test(of.name)) return void assignVariable(key, value, machine);
  const name = knownText(key);
  const path = pathOf(target.of);
  if ((of.kind === "thing" && !OWN_EXPORTS.test(of.name)) || /^__\w+__$/.test(name ?? ""))
    giveAway(value, `${of.kind === "thing" ? of.name : "an object"}.${name ?? "…"}`, machine);
  if (of.kind === "map" && name !== undefined && path !== undefined) {
    machine.steps += of.entries.size >> 2;
    const entries = new Map(of.entries).set(name, value);
    return void give(path, { kind: "map", entries }, scope, { maybe: false, declares: false });
  }
  // Members are remembered by how they are written, so that `self.socket` is known in every method.
  const whole = pathOf(target);
  if (of.kind === "thing" && of.name.endsWith("()") && name !== undefined && path !== undefined)
    keepMember(of, { key: name, value }, { path, scope, machine });
  if (whole === undefined) return;
  const before = lookUp(whole, machine.root);
  machine.root.names.set(whole, before === undefined ? value : choice([before, value]));
}

const MAX_MEMBERS = 32;

interface Held {
  readonly path: string;
  readonly scope: Scope;
  readonly machine: Machine;
}

/** What a made thing is given is what it was made with: `mail["To"] = …`, `request.method = …`. */
function keepMember(of: Thing, member: Argument, { path, scope, machine }: Held): void {
  const madeWith = of.madeWith ?? [];
  if (madeWith.length >= MAX_MEMBERS) return;
  give(path, { ...of, madeWith: [...madeWith, member] }, scope, { maybe: machine.maybe > 0, declares: false });
}
