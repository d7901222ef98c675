// Names a rule by what it says: its decision and its conditions. Two rules with one key are counted as one; nothing else
// hangs on it, so it need not withstand somebody who looks for two rules with the same key.

import type { Decision } from "../decision.ts";
import type { When } from "./rule.ts";

/** Eleven characters at most, the same in every process. The conditions come from the schema, which puts them in order. */
export function ruleKey(decision: Decision, when: When): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  const text = JSON.stringify([decision, when]);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x85ebca77);
    low = Math.imul(low ^ code, 0xc2b2ae3d);
  }
  high ^= Math.imul(high ^ (low >>> 15), 0x735a2d97);
  low ^= Math.imul(low ^ (high >>> 15), 0xcaf649a9);
  return (2 ** 32 * ((high >>> 0) & 0x1fffff) + (low >>> 0)).toString(36);
}
