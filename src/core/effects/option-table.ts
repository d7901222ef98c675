// An option table of a spec, compiled for look-up: every alias, every spelling, once per table.
// It decides nothing; options.ts reads command lines with it.

import type { Does, OptionSpec, OptionTable, Role } from "../tools/spec.ts";

export interface Option {
  /** Every alias as written in the spec; the first names the option. */
  readonly names: readonly string[];
  readonly role: Role;
  readonly does: Does;
  readonly optional: boolean;
  readonly calms: boolean;
  readonly ends: boolean;
  readonly late: boolean;
  readonly edits: boolean;
  readonly input: "mark" | "separator" | "file" | undefined;
  readonly elsewhere: boolean;
}

export interface CompiledTable {
  readonly byName: ReadonlyMap<string, Option>;
  /** Long names in order, for abbreviations. */
  readonly long: readonly string[];
}

const EMPTY: CompiledTable = { byName: new Map(), long: [] };
const cache = new WeakMap<OptionTable, CompiledTable>();
const merged = new WeakMap<CompiledTable, WeakMap<CompiledTable, CompiledTable>>();

export function compileTable(table: OptionTable | undefined): CompiledTable {
  if (table === undefined) return EMPTY;
  const known = cache.get(table);
  if (known !== undefined) return known;
  const byName = new Map<string, Option>();
  for (const [key, spec] of Object.entries(table)) {
    for (const option of compileOptions(key, spec)) for (const name of option.names) byName.set(name, option);
  }
  const result = finish(byName);
  cache.set(table, result);
  return result;
}

/** Both tables; where a name stands in both, the inner one counts. */
export function mergeTables(outer: CompiledTable, inner: CompiledTable): CompiledTable {
  if (inner === EMPTY) return outer;
  if (outer === EMPTY) return inner;
  const of = merged.get(outer) ?? new WeakMap<CompiledTable, CompiledTable>();
  merged.set(outer, of);
  const known = of.get(inner);
  if (known !== undefined) return known;
  const result = finish(new Map([...outer.byName, ...inner.byName]));
  of.set(inner, result);
  return result;
}

/** The option of that exact name, or what the name abbreviates where all that it could mean is read alike. */
export function findLong(table: CompiledTable, name: string): Option | undefined {
  const exact = table.byName.get(name);
  if (exact !== undefined || name.length < 4) return exact;
  let found: Option | undefined;
  for (const long of table.long) {
    if (!long.startsWith(name)) continue;
    const option = table.byName.get(long);
    if (found !== undefined && option?.role !== found.role) return undefined;
    found ??= option;
  }
  return found;
}

export function takesValue(option: Option): boolean {
  return option.role !== "flag";
}

function compileOptions(key: string, spec: OptionSpec): readonly Option[] {
  return key.split(",").map((names) => compileOption(names, spec));
}

function compileOption(key: string, spec: OptionSpec): Option {
  const names = key.split(/\s+/).filter((name) => name !== "");
  const full = typeof spec === "string" ? { role: spec } : spec;
  return {
    names: names.map((name) => (name.length > 2 && name.endsWith("=") ? name.slice(0, -1) : name)),
    role: full.role,
    does: full.does ?? [],
    optional: full.optional === true,
    calms: full.calms === true,
    ends: full.ends === true || full.role === "module:python" || full.role === "code:python",
    late: full.late === true,
    edits: full.edits === true,
    input: full.input,
    elsewhere: full.elsewhere === true,
  };
}

function finish(byName: ReadonlyMap<string, Option>): CompiledTable {
  return { byName, long: [...byName.keys()].filter((name) => name.startsWith("--")) };
}
