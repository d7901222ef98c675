// Which file holds the rule that an answer made, by its action: what keeps Revoke in that action's row, also after the
// broker was started anew. It only points; what counts is what stands in the rule file.

import * as v from "valibot";
import { writePrivate } from "../../machine/private-files.ts";
import { readJson } from "../../machine/small-files.ts";

const MAX_MADE = 500;
const Stored = v.record(v.string(), v.string());

export interface MadeRules {
  /** The file that holds the rule, as far as is known. */
  readonly file: (actionId: string) => string | undefined;
  readonly note: (actionId: string, file: string) => void;
  readonly forget: (actionId: string) => void;
}

export function openMadeRules(path: string): MadeRules {
  const parsed = v.safeParse(Stored, readJson(path));
  const made = new Map(Object.entries(parsed.success ? parsed.output : {}));
  const store = () => writePrivate(path, `${JSON.stringify(Object.fromEntries(made))}\n`);
  return {
    file: (actionId) => made.get(actionId),
    note: (actionId, file) => {
      made.set(actionId, file);
      for (const oldest of [...made.keys()].slice(0, Math.max(0, made.size - MAX_MADE))) made.delete(oldest);
      store();
    },
    forget: (actionId) => {
      if (made.delete(actionId)) store();
    },
  };
}
