// Times trust rules in number: reading a file of 10,000, and deciding with them beside deciding without.
// Run it with: node --import tsx test/bench/rules.ts

import { decide } from "../../src/core/decide.ts";
import { analyze } from "../../src/core/effects/analyze.ts";
import { EMPTY_MEMORY } from "../../src/core/memory/memory.ts";
import { parseRules } from "../../src/core/rules/parse.ts";
import type { RuleSet } from "../../src/core/rules/rule.ts";
import { actionOf, WORLD } from "../invariants/judge-line.ts";

const RULES = 10_000;
const ROUNDS = 2_000;
const LINES = [
  "git status --short",
  "curl -s https://api.host-77.example.com/v1/items | jq .",
  "rm -rf build && npm run build",
  "cat ~/.ssh/id_ed25519",
  "tool-42 --version",
];

const WHENS: readonly ((index: number) => unknown)[] = [
  (index) => ({ effect: ["network"], host: [`api.host-${index}.example.com`] }),
  (index) => ({ host: [`*.host-${index}.example.org`] }),
  (index) => ({ effect: ["file-write"], path: [`src/part-${index}/**`] }),
  (index) => ({ effect: ["file-read"], path: [`~/notes/${index}/*.md`] }),
  (index) => ({ command: [[`tool-${index}`, "run"]] }),
  (index) => ({ mcp: [`server-${index}/get`] }),
];

const entries = Array.from({ length: RULES }, (_, index) => ({
  id: `rule-${index}`,
  decision: index % 3 === 0 ? "ask" : "allow",
  when: WHENS[index % WHENS.length]?.(index),
  note: "A rule of the benchmark.",
}));
const text = JSON.stringify({ rules: entries });

function best(tries: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < tries; index += 1) {
    const started = performance.now();
    work();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

const read = () => parseRules({ text, scope: "user", source: "rules.jsonc", loosens: true });
console.log(
  `Reading ${RULES} rules (${Math.round(text.length / 1000)} kB): ${best(5, read).toFixed(0)} ms, ${read().problems.length} problems`,
);

function median(ruleSets: readonly RuleSet[]): number {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const action = actionOf({
      kind: "shell",
      command: LINES[round % LINES.length] ?? "",
      dialect: "posix",
      background: false,
    });
    const analysis = analyze(action, { world: WORLD, memory: EMPTY_MEMORY });
    const started = performance.now();
    decide(analysis, action, { ruleSets, preset: "balanced", now: 0, inputHash: "h", home: WORLD.home });
    times.push(performance.now() - started);
  }
  return (times.sort((a, b) => a - b)[ROUNDS / 2] ?? 0) * 1000;
}
median([]);
console.log(
  `Deciding, median: ${median([]).toFixed(0)} µs without rules, ${median([read().ruleSet]).toFixed(0)} µs with ${RULES}`,
);
