// Our own rows of the field: one command each, effectful and quiet.

import * as effectful from "../../core/tools/field/effectful.ts";
import { GAPS } from "../../core/tools/field/gaps.ts";
import * as quiet from "../../core/tools/field/quiet.ts";
import type { FieldTable } from "../../core/tools/field/table.ts";
import { type Seed, seedOf } from "./transformation.ts";

const rows = (tables: Readonly<Record<string, FieldTable>>): readonly Seed[] =>
  Object.values(tables)
    .flatMap((table) => Object.values(table).flat())
    .filter((line) => !GAPS.has(line))
    .map(seedOf);

export const EFFECTFUL: readonly Seed[] = rows({ ...effectful });
export const QUIET: readonly Seed[] = rows({ ...quiet });
