// Every name that a tool is looked up by, and the families that describe them. The build puts texts in the place of this
// module (build/deferred.ts), so that a bundle starts with lists of names and reads a family when a tool of it is called.

import { FAMILIES } from "./families.ts";
import type { ToolSpec } from "./spec.ts";

export type FamilyName = keyof typeof FAMILIES;

/** By their first character, the names of all tools; a line for each tool: `family index name name…`. */
export const NAMES: Readonly<Record<string, string>> = namesByInitial();

export function familyNamed(name: FamilyName): readonly ToolSpec[] {
  return FAMILIES[name];
}

function namesByInitial(): Record<string, string> {
  const lists: Record<string, string> = {};
  for (const [family, tools] of Object.entries(FAMILIES)) {
    for (const [index, tool] of tools.entries()) {
      const names = lookedUpBy(tool);
      for (const initial of new Set(names.map((name) => name.charAt(0)))) {
        const listed = names.filter((name) => name.startsWith(initial)).join(" ");
        lists[initial] = `${lists[initial] ?? ""}${family} ${index} ${listed}\n`;
      }
    }
  }
  return lists;
}

/** PowerShell knows no letter case: `invoke-webrequest` is the same command. */
function lookedUpBy({ names, style }: ToolSpec): readonly string[] {
  const isCmdlet = (name: string) => style === "cmdlet" || /^[A-Z][a-z]+-[A-Z]/.test(name);
  return names.flatMap((name) => (isCmdlet(name) ? [name, name.toLowerCase()] : [name]));
}
