// How long each class of hostile input takes. Other work on the machine makes wall time and processor time longer, never
// shorter: of a few tries the best of either counts. Bundled before it is run, so that what is timed is what is shipped.

import { judgeOperation } from "../invariants/judge-line.ts";
import { hostile } from "./hostile-actions.ts";

const TRIES = 6;
/** What takes so little is not tried again. */
const QUICK = 15;

export interface ClassTime {
  readonly name: string;
  readonly milliseconds: number;
}

export function hostileTimes(size: number): ClassTime[] {
  return Object.entries(hostile(size)).map(([name, make]) => {
    const operation = make();
    let milliseconds = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < TRIES && milliseconds > QUICK; tries += 1) {
      const [started, before] = [performance.now(), process.cpuUsage()];
      judgeOperation(operation);
      const { user, system } = process.cpuUsage(before);
      milliseconds = Math.min(milliseconds, performance.now() - started, (user + system) / 1000);
    }
    return { name, milliseconds };
  });
}
