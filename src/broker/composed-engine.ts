// The engine that decides: core's judge and memory. Until both are there, everything is a question.

import type { Engine } from "./engine.ts";

export const engine: Engine = {
  judge: (action) => {
    const sentence = `uses ${action.tool}`;
    return {
      verdict: { decision: "ask", effects: [], problems: [], rules: [], sentence },
      analysis: { effects: [], problems: [], facts: [], chain: [] },
    };
  },
  remember: (memory) => memory,
};
