// The engine that decides: core's judge and core's memory, nothing added.

import { judge } from "../core/judge.ts";
import { remember } from "../core/memory/reduce.ts";
import type { Engine } from "./engine.ts";

export const engine: Engine = { judge, remember };
