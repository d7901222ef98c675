// Remembers which row a tool use belongs to until the agent reports its outcome. Bounded: an outcome that never comes
// is forgotten in the end, and its row then simply stays "decided".

import type { ToolUse, ToolUses } from "./ports.ts";

const MAX_USES = 5_000;

export function createToolUses(): ToolUses {
  const uses = new Map<string, { readonly session: string; readonly use: ToolUse }>();
  return {
    begin: (session, use) => {
      uses.set(use.actionId, { session, use });
      const oldest = uses.keys().next();
      if (uses.size > MAX_USES && oldest.done !== true) uses.delete(oldest.value);
    },
    find: (session, toolUseId) =>
      [...uses.values()].find((entry) => entry.session === session && entry.use.toolUseId === toolUseId)?.use,
    release: (actionId, at) => {
      const entry = uses.get(actionId);
      if (entry !== undefined) uses.set(actionId, { ...entry, use: { ...entry.use, since: at } });
    },
    isPending: (session) => [...uses.values()].some((entry) => entry.session === session),
    end: (use) => {
      uses.delete(use.actionId);
    },
    of: (session) => [...uses.values()].filter((entry) => entry.session === session).map((entry) => entry.use),
  };
}
