// PowerShell from end to end: what the engine makes of lines as agents write them, harmless and not, plain and disguised.
// Nothing is run.

import { describe, expect, it } from "vitest";
import { EFFECT_KINDS } from "../../../src/core/effect.ts";
import { judgeOperation } from "../../invariants/judge-line.ts";
import { EFFECTFUL } from "./powershell-effects.ts";
import { QUIET } from "./powershell-rows.ts";

function judged(command: string) {
  return judgeOperation({ kind: "shell", command, dialect: "powershell", background: false });
}

function kinds(command: string): readonly string[] {
  const flagged = new Set(judged(command).effects.flatMap(({ kind, flag }) => (flag ? [kind] : [])));
  return EFFECT_KINDS.filter((kind) => flagged.has(kind));
}

describe("PowerShell as agents write it", () => {
  it.each(QUIET)("%s is allowed", (command) => {
    const { decision, problems } = judged(command);
    expect(problems).toEqual([]);
    expect(decision).toBe("allow");
  });
});

describe("PowerShell that does something", () => {
  it.each(EFFECTFUL)("%s has %s", (command, wanted) => {
    expect(kinds(command)).toEqual(expect.arrayContaining(wanted.split(" ")));
    expect(judged(command).decision).not.toBe("allow");
  });
});
