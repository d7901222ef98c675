// Reads what the page remembered over a reload: filters only. Anything that does not fit counts as nothing remembered.
import * as v from "valibot";
import { CHIPS, type Filter, NO_FILTER } from "./feed/filter.ts";

const Memory = v.object({
  chips: v.array(v.picklist(CHIPS)),
  text: v.pipe(v.string(), v.maxLength(200)),
});

export function readMemory(state: unknown): Filter {
  const parsed = v.safeParse(Memory, state);
  return parsed.success ? parsed.output : NO_FILTER;
}
