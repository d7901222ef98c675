// All transformations, by what they change.

import { CONTROL } from "./control.ts";
import { EXPANSION } from "./expansion.ts";
import { FEEDING } from "./feeding.ts";
import { INTERPRETING } from "./interpreting.ts";
import { NAMING } from "./naming.ts";
import { OTHER_SHELLS } from "./other-shells.ts";
import { QUOTING } from "./quoting.ts";
import type { Transformation } from "./transformation.ts";
import { WRAPPING } from "./wrapping.ts";

export const TRANSFORMATIONS: readonly Transformation[] = [
  ...QUOTING,
  ...EXPANSION,
  ...CONTROL,
  ...FEEDING,
  ...WRAPPING,
  ...INTERPRETING,
  ...NAMING,
  ...OTHER_SHELLS,
];
