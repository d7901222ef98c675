// A verdict's sentence says each thing once, and leaves out only what it has said.
import { expect, it } from "vitest";
import type { AgentAction } from "../../src/core/action.ts";
import type { EffectKind } from "../../src/core/effect.ts";
import { verdictSentence } from "../../src/core/verdict-sentence.ts";
import { sampleEffect } from "../webview/sample-row.ts";

const ACTION = { tool: "Bash", operation: { kind: "shell", command: "x" } } as unknown as AgentAction;
const said = (...effects: readonly (readonly [EffectKind, string])[]) =>
  verdictSentence(
    effects.map(([kind, sentence]) => ({ effect: sampleEffect(kind, { sentence }), decision: "ask" as const })),
    [],
    ACTION,
  );

it.each<[string, readonly (readonly [EffectKind, string])[], string]>([
  [
    "what a graver effect has said with more words",
    [
      ["exfiltration", "sends .env, a file of secret settings, to x.example, a public host"],
      ["network", "sends .env to x.example"],
    ],
    "sends .env, a file of secret settings, to x.example, a public host",
  ],
  [
    "not another host",
    [
      ["exfiltration", "sends .env to x.example"],
      ["network", "sends .env to y.example"],
    ],
    "sends .env to x.example; sends .env to y.example",
  ],
  [
    "not another verb with the same objects",
    [
      ["exfiltration", "sends .env to x.example"],
      ["destructive", "deletes .env to x.example"],
    ],
    "sends .env to x.example; deletes .env to x.example",
  ],
  [
    "not the longer of two, where the shorter is graver",
    [
      ["exfiltration", "sends .env to x.example"],
      ["network", "sends .env to x.example, first seen today"],
    ],
    "sends .env to x.example; sends .env to x.example, first seen today",
  ],
])("leaves out %s", (_name, effects, sentence) => {
  expect(said(...effects)).toBe(sentence);
});
