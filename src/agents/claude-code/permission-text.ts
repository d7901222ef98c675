// The permission rules in the text of a Claude Code settings file. Total: a text that is broken holds none.

import { parse } from "jsonc-parser";
import type { PermissionList } from "../imported-rule.ts";

export interface WrittenPermission {
  readonly list: PermissionList;
  readonly original: string;
}

const LISTS: readonly PermissionList[] = ["deny", "ask", "allow"];
const MAX = 1_000;

export function permissionsIn(text: string): readonly WrittenPermission[] {
  const settings: unknown = parse(text);
  const permissions = fieldOf(settings, "permissions");
  return LISTS.flatMap((list) => {
    const written = fieldOf(permissions, list);
    const strings = Array.isArray(written) ? written.filter((one): one is string => typeof one === "string") : [];
    return strings.slice(0, MAX).map((original) => ({ list, original }));
  });
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
