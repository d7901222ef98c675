// Our own rows of the field: one command each, effectful and quiet, in the language of the shells.
// A row of another language would change its meaning with its quotes.

import * as effectful from "../../core/tools/field/effectful.ts";
import { GAPS } from "../../core/tools/field/gaps.ts";
import * as quiet from "../../core/tools/field/quiet.ts";
import type { FieldTable } from "../../core/tools/field/table.ts";
import { type Seed, seedOf } from "./transformation.ts";

const rows = (tables: Readonly<Record<string, FieldTable>>): readonly Seed[] =>
  Object.entries(tables)
    .filter(([name]) => !OTHER_LANGUAGES.test(name))
    .flatMap(([, table]) => Object.values(table).flat())
    .filter((line) => !GAPS.has(line) && !POWERSHELL.test(line) && !WAITS.test(line))
    .map(seedOf);

/** Tables of what another shell reads. */
const OTHER_LANGUAGES = /WINDOWS|POWERSHELL/;
const POWERSHELL = /\b[A-Z][a-z]+-[A-Z]\w+|\bpwsh\b/;
/** A shell that waits for what a person types is another thing when something else is its input. */
const WAITS = /\s(?:ba|z)?sh$/;

export const EFFECTFUL: readonly Seed[] = rows({ ...effectful });
export const QUIET: readonly Seed[] = rows({ ...quiet });
