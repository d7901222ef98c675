// The guard's care for Claude Code's settings: the adapter's plans and judgements, bound to the disk.

import { PASS } from "../agents/claude-code/encode.ts";
import type { StatePaths } from "../protocol/state-folder.ts";
import type { Canaries } from "./canary.ts";
import type { Guard } from "./guard.ts";
import type { Log } from "./log.ts";

export interface GuardContext {
  readonly paths: StatePaths;
  readonly home: string;
  readonly canaries: Canaries;
  readonly changed: () => void;
  readonly log: Log;
}

export function createGuard(_context: GuardContext): Guard {
  return {
    sessionStart: () => PASS,
    configChange: () => PASS,
    plan: () => Promise.reject(new Error("not there yet")),
    apply: () => Promise.reject(new Error("not there yet")),
    probe: () => Promise.reject(new Error("not there yet")),
    agents: () => [],
    watch: () => {},
    close: () => {},
  };
}
