// What the tools of the family "kubernetes" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["kubectl get pods", "network"],
  ["kubectl delete pod x", "network destructive"],
  ["kubectl delete pod x --dry-run=client", ""],
  ["kubectl delete pod x --dry-run=none", "network destructive"],
  ["kubectl create secret generic x", "network credential-change"],
  ["kubectl config view", ""],
  ["helm lint chart", ""],
  ["helm uninstall x", "network destructive"],
  ["kubectl exec pod -- rm -rf /data", "network destructive"],
];

describe("kubernetes", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
