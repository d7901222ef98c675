// Names and what they stand for, from the innermost function outwards.
// A name that is given a value on one course only stands for either from then on.

import { choice, type Value } from "./value.ts";

export interface Scope {
  readonly names: Map<string, Value>;
  readonly outer: Scope | undefined;
}

export function scopeIn(outer: Scope | undefined): Scope {
  return { names: new Map(), outer };
}

export function lookUp(name: string, scope: Scope): Value | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const value = at.names.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

export interface Giving {
  /** Whether the course may not be taken. */
  readonly maybe: boolean;
  /** Whether the name is made in this scope where it stands in an outer one. */
  readonly declares: boolean;
}

export function give(name: string, value: Value, scope: Scope, { maybe, declares }: Giving): void {
  const home = declares ? scope : (homeOf(name, scope) ?? scope);
  const before = home.names.get(name);
  home.names.set(name, before !== undefined && (maybe || home !== scope) ? choice([before, value]) : value);
}

function homeOf(name: string, scope: Scope): Scope | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) if (at.names.has(name)) return at;
  return undefined;
}
