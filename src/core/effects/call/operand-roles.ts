// Which role each operand of a call has: fixed ones from both ends, the repeated one takes what is left.
// It reads the spec alone; what a role means is said in roles/roles.ts.

import type { OperandSpec, Role } from "../../tools/spec.ts";

export function assignRoles(spec: OperandSpec, count: number): readonly (Role | undefined)[] {
  const at = spec.findIndex((role) => role.endsWith("..."));
  if (at < 0) return Array.from({ length: count }, (_, index) => plainRole(spec[index]));
  const after = spec.length - at - 1;
  return Array.from({ length: count }, (_, index) => {
    if (index < at) return plainRole(spec[index]);
    if (count - index <= after) return plainRole(spec[spec.length - (count - index)]);
    return plainRole(spec[at]);
  });
}

const ROLE_CACHE = new Map<string, Role>();

function plainRole(role: OperandSpec[number] | undefined): Role | undefined {
  if (role === undefined) return undefined;
  const known = ROLE_CACHE.get(role);
  if (known !== undefined) return known;
  const plain = (role.endsWith("...") ? role.slice(0, -3) : role) as Role;
  ROLE_CACHE.set(role, plain);
  return plain;
}
