// An option table of a spec, compiled for look-up: every alias, every spelling, once per table.
// It decides nothing; options.ts reads command lines with it.

import type { Condition, Does, Language, OptionSpec, OptionTable, Role } from "../../tools/spec.ts";

export interface Option {
  /** Every alias as written in the spec; the first names the option. */
  readonly names: readonly string[];
  readonly role: Role;
  readonly does: Does;
  readonly when: Condition | undefined;
  readonly optional: boolean;
  readonly calms: boolean;
  readonly rehearses: boolean;
  readonly ends: boolean;
  readonly late: boolean;
  readonly starts: string | undefined;
  readonly edits: boolean;
  readonly input: "mark" | "separator" | "file" | undefined;
  readonly elsewhere: boolean;
  readonly found: "delete" | undefined;
  readonly here: boolean;
  readonly feeds: readonly Language[];
  /** The option that its second value belongs to: the same names, another role. */
  readonly second: Option | undefined;
}

/** A command's own options and, behind them, those of the commands around it; where a name stands in both, its own counts. */
export interface CompiledTable {
  readonly own: ReadonlyMap<string, Option>;
  readonly outer: CompiledTable | undefined;
  /** Long names of its own, for abbreviations. */
  readonly long: readonly string[];
}

const EMPTY: CompiledTable = { own: new Map(), outer: undefined, long: [] };
const cache = new WeakMap<OptionTable, CompiledTable>();

export function compileTable(table: OptionTable | undefined): CompiledTable {
  if (table === undefined) return EMPTY;
  const known = cache.get(table);
  if (known !== undefined) return known;
  const own = new Map<string, Option>();
  for (const [key, spec] of Object.entries(table)) {
    for (const option of compileOptions(key, spec)) for (const name of option.names) own.set(name, option);
  }
  const result = { own, outer: undefined, long: [...own.keys()].filter((name) => name.startsWith("--")) };
  cache.set(table, result);
  return result;
}

/** Both tables; where a name stands in both, the inner one counts. */
export function mergeTables(outer: CompiledTable, inner: CompiledTable): CompiledTable {
  if (inner === EMPTY) return outer;
  return outer === EMPTY ? inner : { ...inner, outer };
}

/** The option of that exact name. */
export function findOption(table: CompiledTable, name: string): Option | undefined {
  for (let at: CompiledTable | undefined = table; at !== undefined; at = at.outer) {
    const option = at.own.get(name);
    if (option !== undefined) return option;
  }
  return undefined;
}

/** The option of that name in any case. */
export function findFolded(table: CompiledTable, name: string): Option | undefined {
  const wanted = name.toLowerCase();
  const written = tablesFrom(table)
    .flatMap(({ own }) => [...own.keys()])
    .find((known) => known.toLowerCase() === wanted);
  return written === undefined ? undefined : findOption(table, written);
}

/** The option of that exact name, or what the name abbreviates where all that it could mean is read alike. */
export function findLong(table: CompiledTable, name: string): Option | undefined {
  const exact = findOption(table, name);
  if (exact !== undefined || name.length < 4) return exact;
  let found: Option | undefined;
  for (const { long } of tablesFrom(table)) {
    for (const known of long) {
      if (!known.startsWith(name)) continue;
      const option = findOption(table, known);
      if (found !== undefined && option?.role !== found.role) return undefined;
      found ??= option;
    }
  }
  return found;
}

/** Outermost first. */
function tablesFrom(table: CompiledTable): readonly CompiledTable[] {
  const list: CompiledTable[] = [];
  for (let at: CompiledTable | undefined = table; at !== undefined; at = at.outer) list.unshift(at);
  return list;
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
  const option: Option = {
    names: names.map((name) => (name.length > 2 && name.endsWith("=") ? name.slice(0, -1) : name)),
    role: full.role,
    does: full.does ?? [],
    when: full.when,
    optional: full.optional === true,
    calms: full.calms === true,
    rehearses: full.rehearses === true,
    ends:
      full.ends === true ||
      full.role === "module:python" ||
      full.role === "code:python" ||
      /^code:(?:powershell|cmd)$/.test(full.role),
    late: full.late === true,
    starts: full.starts,
    edits: full.edits === true,
    input: full.input,
    elsewhere: full.elsewhere === true,
    found: full.found,
    here: full.here === true,
    feeds: full.feeds ?? [],
    second: undefined,
  };
  return full.second === undefined ? option : { ...option, second: { ...option, role: full.second, does: [] } };
}
