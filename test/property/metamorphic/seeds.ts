// Our own rows of the field, by whether their key names an effect, in the language of the shells.
// A row of another language would change its meaning with its quotes.

import * as building from "../../core/tools/field/building.ts";
import * as effectful from "../../core/tools/field/effectful.ts";
import * as escapes from "../../core/tools/field/escapes.ts";
import { GAPS } from "../../core/tools/field/gaps.ts";
import * as networkQuiet from "../../core/tools/field/network-quiet.ts";
import * as networkReaching from "../../core/tools/field/network-reaching.ts";
import * as plainUses from "../../core/tools/field/plain-uses.ts";
import * as quiet from "../../core/tools/field/quiet.ts";
import * as secretReads from "../../core/tools/field/secret-reads.ts";
import type { FieldTable } from "../../core/tools/field/table.ts";
import { judged } from "./judged.ts";
import { type Seed, seedOf } from "./transformation.ts";

const TABLES: Readonly<Record<string, FieldTable>> = {
  ...effectful,
  ...networkReaching,
  ...escapes,
  ...secretReads,
  ...building,
  ...quiet,
  ...networkQuiet,
  ...plainUses,
};

/** Tables and rows of what another shell reads. */
const OTHER_LANGUAGES = /WINDOWS|POWERSHELL/;
const POWERSHELL = /\b[A-Z][a-z]+-[A-Z]\w+|\bpwsh\b/;
/** A shell that waits for what a person types is another thing when something else is its input. */
const WAITS = /\b(?:b?a|z|da|k)?sh\b(?!.*-\w*c\b)/;

function rows(wanted: (kinds: string) => boolean): readonly Seed[] {
  return Object.entries(TABLES)
    .filter(([name]) => !OTHER_LANGUAGES.test(name))
    .flatMap(([, table]) => Object.entries(table).flatMap(([kinds, lines]) => (wanted(kinds) ? lines : [])))
    .filter((line) => !GAPS.has(line) && !POWERSHELL.test(line) && !WAITS.test(line))
    .map(seedOf);
}

export const EFFECTFUL = rows((kinds) => /(?:^|\s)[a-z]/.test(kinds));
export const QUIET = rows((kinds) => kinds === "");

export function isQuiet(line: string): boolean {
  const { rank, flags } = judged(line);
  return rank === 0 && flags.size === 0;
}
