// What a session's memory costs after 100,000 actions: the heap that it holds, and the time it adds to an action.
// Measured on the engine as it is bundled, in a fresh process. Run it with: node --import tsx test/bench/memory.ts [ACTIONS]

import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundled } from "./bundled.ts";

async function measure(actions: string): Promise<string> {
  const bundle = await bundled(join(import.meta.dirname, "long-session.ts"));
  const told = execFileSync(process.execPath, ["--expose-gc", bundle, actions], { encoding: "utf8" });
  rmSync(dirname(bundle), { recursive: true });
  const { facts, megabytes, median, most } = JSON.parse(told);
  return [
    `${actions} actions leave ${facts} facts, which hold ${megabytes.toFixed(1)} MB of heap.`,
    `With them an action takes ${median.toFixed(0)} µs more at the median than with an empty memory, ${most.toFixed(0)} µs at 99 %.`,
  ].join("\n");
}

void measure(process.argv[2] ?? "100000").then(console.log);
