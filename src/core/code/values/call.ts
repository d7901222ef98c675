// Calls: what is called behind its name, with which arguments, and what comes of it as far as that can be told.
// Functions of the program itself are followed; everything of a library is told to the listener.

import type { Node as Tree } from "../syntax/tree.ts";
import { assign, giveAway } from "./assign.ts";
import { evaluate, evaluateAll, type Machine, memberOf, pathOf } from "./evaluate.ts";
import { canonical, isGateway, moduleName } from "./names.ts";
import { pathWith } from "./operations.ts";
import { give, type Scope, scopeIn } from "./scope.ts";
import { textOfCall, textOfMethod } from "./text-calls.ts";
import {
  type Argument,
  choice,
  itemsOf,
  joined,
  knownText,
  list,
  NOTHING,
  type Thing,
  text,
  thing,
  type Value,
} from "./value.ts";
import { assignVariable, oneOf, variableOf } from "./variables.ts";
import { effortOf } from "./weight.ts";

export function callOf(node: Tree & { readonly kind: "call" }, scope: Scope, machine: Machine): Value {
  const { callee } = node;
  const method = callee.kind === "member" ? callee.name : undefined;
  const isKnown = method !== undefined && machine.root.names.has(pathOf(callee) ?? "");
  if (callee.kind !== "member" || method === undefined || isKnown) {
    const called = evaluate(callee, scope, machine);
    const args = argumentsOf(node, scope, machine);
    machine.steps += effortOf(args);
    return invoke(called, args, machine);
  }
  const self = evaluate(callee.of, scope, machine);
  const args = argumentsOf(node, scope, machine);
  machine.steps += effortOf([{ value: self }, ...args]);
  const grown = grow(self, method, args);
  if (grown !== undefined) {
    const path = pathOf(callee.of);
    if (path !== undefined)
      give(path, machine.looping > 0 ? { ...grown, whole: false } : grown, scope, { maybe: false, declares: false });
    return grown;
  }
  return callMethod(self, method, args, machine);
}

function argumentsOf(node: Tree & { readonly kind: "call" }, scope: Scope, machine: Machine): readonly Argument[] {
  return node.args.flatMap(({ key, value: given }): readonly Argument[] => {
    const value = evaluate(given, scope, machine);
    if (given.kind !== "spread") return [{ value, ...(key !== undefined && { key }) }];
    if (value.kind === "map") return [...value.entries].map(([name, one]) => ({ key: name, value: one }));
    const items = itemsOf(value);
    return items === undefined ? [{ value: NOTHING }] : items.map((item) => ({ value: item }));
  });
}

/** `list.append(x)` and its like: the list as it is afterwards. */
function grow(self: Value, method: string, args: readonly Argument[]): (Value & { readonly kind: "list" }) | undefined {
  const [first] = args;
  if (self.kind !== "list" || first === undefined) return undefined;
  if (method === "append" || method === "push")
    return { ...self, items: [...self.items, ...args.map(({ value }) => value)] };
  if (method !== "extend") return undefined;
  const more = itemsOf(first.value);
  return { ...self, items: [...self.items, ...(more ?? [])], whole: self.whole && more !== undefined };
}

function callMethod(self: Value, method: string, args: readonly Argument[], machine: Machine): Value {
  if (self.kind === "choice") return choice(self.options.map((option) => callMethod(option, method, args, machine)));
  const passed = passedOn(self, method, args, machine);
  if (passed !== undefined) return passed;
  if (self.kind === "thing") return invoke(memberOf(self, method, machine), args, machine);
  const made = self.kind === "map" ? self.entries.get(method) : undefined;
  if (made !== undefined) return invoke(made, args, machine);
  const known = textOfMethod(self, method, args);
  if (known !== undefined) return known;
  const member = memberOf(self, method, machine);
  if (member.kind !== "unknown" || member.made === true) return invoke(member, args, machine);
  machine.listener.method(method, args);
  return NOTHING;
}

/** `f.call(this, x)`, `f.bind(x)`, `promise.then(f)`, `list.map(f)`: functions called by what holds or gets them. */
function passedOn(self: Value, method: string, args: readonly Argument[], machine: Machine): Value | undefined {
  const [first, second] = args;
  const isCallable =
    self.kind === "function" || self.kind === "bound" || (self.kind === "thing" && machine.listener.knows(self.name));
  if (isCallable && method === "call") return invoke(self, args.slice(1), machine);
  if (isCallable && method === "bind") return { kind: "bound", callee: self, args: args.slice(1) };
  if (isCallable && method === "apply" && second !== undefined)
    return invoke(
      self,
      (itemsOf(second.value) ?? [NOTHING]).map((value) => ({ value })),
      machine,
    );
  if (first === undefined || !/^(?:function|thing|bound|choice)$/.test(first.value.kind)) return undefined;
  if (method === "then") return invoke(first.value, [{ value: self }], machine);
  if (method !== "map" && method !== "forEach" && method !== "flatMap") return undefined;
  const items = self.kind === "list" && self.items.length <= 64 ? self.items : undefined;
  if (items === undefined) return self.kind === "thing" ? undefined : invoke(first.value, undefined, machine);
  return list(items.map((value) => invoke(first.value, [{ value }], machine)));
}

const MAX_DEPTH = 8;
const MAX_CALLS = 12;

/** Calls a value; without arguments given, with arguments about which nothing is known. */
export function invoke(callee: Value, args: readonly Argument[] | undefined, machine: Machine): Value {
  switch (callee.kind) {
    case "thing":
      return callThing(callee, args ?? [{ value: NOTHING }], machine);
    case "function":
      return callFunction(callee, args, machine);
    case "bound":
      return invoke(callee.callee, [...callee.args, ...(args ?? [])], machine);
    case "choice":
      return choice(callee.options.map((option) => invoke(option, args, machine)));
    case "unknown":
      if (callee.made !== true) return NOTHING;
      machine.listener.hidden(`calls something by a name that is made while it runs (${callee.source})`);
      return callee;
    case "text": {
      const name = machine.callsByText ? knownText(callee) : undefined;
      if (name !== undefined) return callThing({ kind: "thing", name }, args ?? [], machine);
      if (machine.callsByText) machine.listener.hidden("calls a function whose name is made while it runs");
      return NOTHING;
    }
    case "list":
    case "map":
    case "number":
      return NOTHING;
    default:
      return callee satisfies never;
  }
}

function callFunction(
  { node, scope }: Value & { readonly kind: "function" },
  args: readonly Argument[] | undefined,
  machine: Machine,
): Value {
  const times = (machine.calls.get(node) ?? 0) + 1;
  machine.calls.set(node, times);
  machine.waiting.delete(node);
  if (times > MAX_CALLS || machine.depth >= MAX_DEPTH) return NOTHING;
  const inner = scopeIn(scope);
  const { maybe, looping } = machine;
  machine.maybe = 0;
  machine.looping = 0;
  machine.depth += 1;
  const positional = (args ?? []).filter(({ key }) => key === undefined);
  node.params.forEach((param, index) => {
    const name = param.target.kind === "name" ? param.target.name : undefined;
    const given = args?.find(({ key }) => key !== undefined && key === name) ?? positional[index];
    const missing = param.ifMissing === undefined ? undefined : evaluate(param.ifMissing, inner, machine);
    const rest = list(positional.slice(index).map(({ value }) => value));
    const value =
      param.takes === "rest" && args !== undefined
        ? rest
        : (given?.value ??
          (args === undefined ? choice([NOTHING, ...(missing === undefined ? [] : [missing])]) : (missing ?? NOTHING)));
    assign({ target: param.target, value, adds: false, declares: true }, inner, machine);
  });
  machine.returns.push([]);
  evaluateAll(node.body, inner, machine);
  const returned = machine.returns.pop() ?? [];
  machine.depth -= 1;
  machine.maybe = maybe;
  machine.looping = looping;
  return choice(returned);
}

function callThing(callee: Thing, args: readonly Argument[], machine: Machine): Value {
  const { name } = callee;
  const special = Object.hasOwn(SPECIAL, name) ? SPECIAL[name]?.(args, machine) : undefined;
  if (special !== undefined) return special;
  if (machine.callsByText && name.startsWith("$") && !name.includes("."))
    machine.listener.hidden("calls a function whose name is made while it runs");
  if (SAME_PATH.test(name)) return thing("pathlib.Path()", callee.madeWith);
  if (name === "pathlib.Path().joinpath")
    return pathWith(
      callee,
      args.map(({ value }) => value),
    );
  machine.listener.call(callee.madeWith === undefined ? { name, args } : { name, args, self: callee.madeWith });
  handOn(name, args, machine);
  const known = textOfCall(name, args);
  if (known !== undefined) return known;
  if (name.length > 160) return NOTHING;
  return thing(`${name}()`, name.includes("()") ? callee.madeWith : args);
}

const SAME_PATH = /^pathlib\.Path\(\)\.(?:expanduser|resolve|absolute|as_posix)$/;

/** A function of a library that is handed to another with its arguments behind it: `pool.submit(os.system, "id")`. */
function handOn(name: string, args: readonly Argument[], machine: Machine): void {
  args.forEach(({ key, value }, index) => {
    if (value.kind !== "thing" && value.kind !== "bound") return;
    if (value.kind === "thing" && !machine.listener.knows(value.name)) return;
    const named = args.find((other) => other.key === "args");
    const following = args.slice(index + 1).map((arg) => arg.value);
    // `setTimeout(f, 100, x)`: the delay is not f's.
    const own = following.length > 1 && following[0]?.kind === "number" ? following.slice(1) : following;
    const given = key === "target" || named !== undefined ? itemsOf(named?.value) : own;
    if (given === undefined || given.length === 0) {
      if (value.kind === "bound") invoke(value, [], machine);
      else if (!LOOKS_AT.test(name)) giveAway(value, name, machine);
      return;
    }
    invoke(
      value,
      given.map((one) => ({ value: one })),
      machine,
    );
  });
}

/** Calls that look at a function, wrap it or stand in for it, and call it with nothing of their own. */
const LOOKS_AT =
  /^(?:print|repr|str|type|id|callable|isinstance|issubclass|hasattr|help|dir|hash|inspect|console|util|functools|mock|unittest|monkeypatch|expect|assert|jest|vi|sinon|describe|it|test|Object|typeof|promisify|pify|vars|bool)(?:$|[.(])/;

type Special = (args: readonly Argument[], machine: Machine) => Value | undefined;

const loadModule: Special = (args, machine) => {
  const value = args[0]?.value ?? NOTHING;
  if (value.kind === "choice")
    return choice(value.options.map((one) => loadModule([{ value: one }], machine) ?? NOTHING));
  const name = knownText(value);
  if (name === undefined) {
    if (value.kind !== "text") machine.listener.hidden("loads a module whose name is made while it runs");
    return NOTHING;
  }
  const module = moduleName(name);
  machine.listener.call({ name: "import", args: [{ value: text(module) }] });
  return thing(canonical(module));
};

const getMember: Special = ([of, name, other], machine) => {
  if (of === undefined || name === undefined) return undefined;
  const known = knownText(name.value);
  if (known !== undefined) return memberOf(of.value, known, machine);
  const isOpen = of.value.kind === "thing" && isGateway(of.value.name);
  return isOpen
    ? { ...NOTHING, source: "getattr", made: true }
    : choice([NOTHING, ...(other === undefined ? [] : [other.value])]);
};

/** `vars(os)["system"]` is `os.system`. */
const namespace: Special = ([of]) => (of?.value.kind === "thing" ? of.value : undefined);

const atHome: Special = (_, machine) => text(machine.home);
const here: Special = () => text(".");

const SPECIAL: Readonly<Record<string, Special>> = {
  require: loadModule,
  import: loadModule,
  __import__: loadModule,
  "importlib.import_module": loadModule,
  "importlib.__import__": loadModule,
  "module.constructor._load": loadModule,
  "process.getBuiltinModule": loadModule,
  "module.createRequire": () => thing("require"),
  "module.createRequire()": loadModule,
  getattr: getMember,
  vars: namespace,
  "object.__getattribute__": getMember,
  "Reflect.get": getMember,
  "operator.attrgetter": ([name]) =>
    name === undefined ? undefined : { kind: "bound", callee: thing("getattr-of"), args: [name] },
  "getattr-of": ([name, of], machine) =>
    of === undefined || name === undefined ? undefined : getMember([of, name], machine),
  "functools.partial": ([callee, ...args]) =>
    callee === undefined ? undefined : { kind: "bound", callee: callee.value, args },
  "Reflect.apply": ([callee, , args], machine) => invokeListed(callee, args, machine),
  "Reflect.construct": ([callee, args], machine) => invokeListed(callee, args, machine),
  "util.promisify": ([callee]) => callee?.value,
  call_user_func: ([callee, ...args], machine) =>
    callee === undefined ? undefined : invoke(callee.value, args, machine),
  call_user_func_array: ([callee, args], machine) => invokeListed(callee, args, machine),
  array_map: ([callee, values], machine) =>
    callee === undefined ? undefined : mapped(callee.value, values?.value, machine),
  map: ([callee, values], machine) => (callee === undefined ? undefined : mapped(callee.value, values?.value, machine)),
  filter: ([callee, values], machine) =>
    callee === undefined ? undefined : mapped(callee.value, values?.value, machine),
  send: sendName,
  public_send: sendName,
  __send__: sendName,
  "os.homedir": atHome,
  "os.tmpdir": () => text("/tmp"),
  "tempfile.gettempdir": () => text("/tmp"),
  "tempfile.mkdtemp": madeFolder,
  "tempfile.mkstemp": () => list([NOTHING, thing("tempfile.NamedTemporaryFile().name")]),
  "pathlib.Path.home": (_, machine) => thing("pathlib.Path()", [{ value: text(machine.home) }]),
  "pathlib.Path.cwd": () => thing("pathlib.Path()", [{ value: text(".") }]),
  "Dir.home": atHome,
  "os.getcwd": here,
  "process.cwd": here,
  "Deno.cwd": here,
  getcwd: here,
  "os.getenv": environment,
  "os.environ.get": environment,
  "ENV.fetch": environment,
  "os.environ.setdefault": setVariable,
  "os.putenv": setVariable,
  getenv: environment,
  "Deno.env.get": environment,
  "Deno.env.set": setVariable,
};

/** The arguments stand in a list. */
function invokeListed(callee: Argument | undefined, list: Argument | undefined, machine: Machine): Value | undefined {
  if (callee === undefined) return undefined;
  const args = (itemsOf(list?.value) ?? [NOTHING]).map((value) => ({ value }));
  return invoke(callee.value, args, machine);
}

/** Ruby's call of a method by its name. */
function sendName([name, ...args]: readonly Argument[], machine: Machine): Value {
  const known = name === undefined ? undefined : knownText(name.value);
  if (known !== undefined) return invoke(thing(canonical(known)), args, machine);
  machine.listener.hidden("calls a method whose name is made while it runs");
  return NOTHING;
}

/** A folder that the program has just made for itself. */
function madeFolder(args: readonly Argument[]): Value {
  const folder = args.find(({ key }) => key === "dir")?.value ?? args.filter(({ key }) => key === undefined)[2]?.value;
  return joined([folder ?? text("/tmp"), text("/made-for-this")]);
}

function environment([name, other]: readonly Argument[], machine: Machine): Value {
  if (name !== undefined && knownText(name.value) === "HOME") return text(machine.home);
  machine.listener.call({ name: "os.getenv", args: name === undefined ? [] : [name] });
  const known = name === undefined ? undefined : knownText(name.value);
  const own = known === undefined ? NOTHING : (variableOf(known, machine) ?? thing(`os.environ.${known}`));
  return other === undefined || own.kind === "text" ? own : oneOf([own, other.value], machine);
}

function setVariable([name, value]: readonly Argument[], machine: Machine): Value {
  if (name !== undefined) assignVariable(name.value, value?.value ?? NOTHING, machine);
  return NOTHING;
}

function mapped(callee: Value, values: Value | undefined, machine: Machine): Value {
  const items = itemsOf(values);
  if (items === undefined || items.length > 256) {
    invoke(callee, undefined, machine);
    return NOTHING;
  }
  return list(items.map((value) => invoke(callee, [{ value }], machine)));
}
