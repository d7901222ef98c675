// Whether an edit in place shows nothing of what it edits: `sed -i s/a/b/ .env` prints and carries nothing.
// Only where the whole script is known and does nothing beyond its file: `w copy` and `e command` do.

import { readSed } from "../../code/sed.ts";
import { literal } from "../../shell/word.ts";
import { assignRoles } from "../call/operand-roles.ts";
import type { Call } from "../call/options.ts";
import type { Site } from "../site.ts";

export function isQuietEdit({ command, given, operands }: Call, site: Site): boolean {
  const roles = command.operands === undefined ? [] : assignRoles(command.operands, operands.length);
  const byOption = given.flatMap(({ option, value }) => (/^(?:code|file):/.test(option.role) ? [value] : []));
  if (given.some(({ option }) => option.role === "file:sed")) return false;
  const scripts = byOption.length > 0 ? byOption : operands.filter((_, at) => roles[at] === "code:sed");
  return (
    scripts.length > 0 &&
    command.operands?.[0] === "code:sed" &&
    scripts.every((script) => {
      const text = script === undefined ? undefined : literal(script);
      if (text === undefined || script === undefined) return false;
      const { effects, runs } = readSed(text, { ...site, span: script.span });
      return effects.length === 0 && runs.length === 0;
    })
  );
}
