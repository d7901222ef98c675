// Reads what the page remembered over a reload: filters only. Anything that does not fit counts as nothing remembered.
import * as v from "valibot";
import type { Filter } from "./feed/grouping.ts";

const Memory = v.object({
  chips: v.array(v.picklist(["asked", "denied", "network", "credentials", "people"])),
  text: v.pipe(v.string(), v.maxLength(200)),
});

export function readMemory(state: unknown): Filter {
  const parsed = v.safeParse(Memory, state);
  return parsed.success ? parsed.output : { chips: [], text: "" };
}
