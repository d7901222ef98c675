// The environment's variables, and the words given, as a program reads and sets them: `process.env.BASE || "…"`, `os.environ["A"] = "b"`.
// One that may have been set in a way that is not followed is not known, and never counts as unset.

import type { Machine } from "./evaluate.ts";
import { parsedOption } from "./parsed-options.ts";
import { choice, knownText, NOTHING, text, thing, type Value } from "./value.ts";

/** Of several values one; a variable that is not set gives way to whatever else there is: `process.env.BASE || "…"`. */
export function oneOf(values: readonly Value[], machine: Machine): Value {
  const set = values.filter((value) => !isUnset(value, machine));
  return choice(set.length > 0 ? set : values);
}

const VARIABLE = /^(?:os\.environ|process\.env|ENV|\$?_ENV|Deno\.env|Bun\.env|import\.meta\.env)\.([A-Z_][A-Z0-9_]*)$/;

/** What a name as code writes it stands for, where it is a variable with a value that is known. */
export function variableValue(name: string, machine: Machine): Value | undefined {
  const variable = VARIABLE.exec(name)?.[1];
  return variable === undefined ? parsedOption(name, machine) : variableOf(variable, machine);
}

/** A variable of the environment, where the line or the program gives it a value that is known. */
export function variableOf(name: string, machine: Machine): Value | undefined {
  if (name === "HOME" || name === "USERPROFILE") return text(machine.home);
  const own = machine.assigned.get(name) ?? machine.variable(name);
  return own?.kind === "unknown" ? undefined : own;
}

export function assignVariable(name: Value, value: Value, machine: Machine): void {
  machine.listener.variable(name, value);
  const known = knownText(name);
  const before = known === undefined ? undefined : machine.assigned.get(known);
  if (known !== undefined)
    machine.assigned.set(
      known,
      before === undefined && machine.maybe === 0 ? value : choice([before ?? NOTHING, value]),
    );
}

/** Where a program's own words begin in the list of them. */
const FIRST_WORD: ReadonlyMap<string, number> = new Map([
  ["sys.argv", 1],
  ["process.argv", 2],
  ["Bun.argv", 2],
  ["ARGV", 0],
]);
const NOT_GIVEN = "process.argv.missing";

/** `sys.argv[1]`: the word, where it is known, or that none is given. */
export function argumentOf(list: string, key: Value, { argument }: Machine): Value | undefined {
  const first = FIRST_WORD.get(list);
  if (first === undefined || key.kind !== "number" || key.value < first) return undefined;
  const word = argument(key.value - first);
  if (word === undefined) return thing(NOT_GIVEN);
  return word.kind === "unknown" ? undefined : word;
}

function isUnset(value: Value, machine: Machine): boolean {
  if (value.kind === "thing" && value.name === NOT_GIVEN) return true;
  const name = value.kind === "thing" ? VARIABLE.exec(value.name)?.[1] : undefined;
  return name !== undefined && !machine.assigned.has(name) && machine.variable(name) === undefined;
}
