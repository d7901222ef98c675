// What is known of each turn beyond its actions: the person's words that began it, and the agent's own plan as it stands.
// Pure; both are somebody's words and are only shown.
import type { PlanStep } from "../../protocol/feed.ts";
import type { FeedLine } from "../../protocol/feed-line.ts";
import type { Block, LineStore } from "./line-store.ts";

export interface Turn {
  readonly prompt?: FeedLine;
  readonly plan?: readonly PlanStep[];
}

/** By the id of the prompt's row. */
export type Turns = ReadonlyMap<string, Turn>;

export function turnsOf({ blocks }: LineStore): Turns {
  const turns = new Map<string, Turn>();
  for (const line of blocks.flatMap(tellingLines)) {
    if (line.state.kind === "prompted") turns.set(line.id, { ...turns.get(line.id), prompt: line });
    else if (line.turn !== undefined && line.plan !== undefined)
      turns.set(line.turn, { ...turns.get(line.turn), plan: line.plan });
  }
  return turns;
}

const telling = new WeakMap<Block, readonly FeedLine[]>();

function tellingLines(block: Block): readonly FeedLine[] {
  const known = telling.get(block);
  if (known !== undefined) return known;
  const found = block.filter((line) => line.state.kind === "prompted" || line.plan !== undefined);
  telling.set(block, found);
  return found;
}
