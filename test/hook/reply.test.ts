// The Node fallback's reading of a framed reply: the same table of replies that the shell reads.
import { describe, expect, it } from "vitest";
import { endingOf } from "../../src/hook/reply.ts";
import { frame } from "../../src/protocol/hook.ts";

describe("a framed reply", () => {
  it.each([
    ["pass", frame({ kind: "pass" }), { code: 0, out: "", err: "" }],
    ["json", frame({ kind: "json", json: '{"a":1}' }), { code: 0, out: '{"a":1}\n', err: "" }],
    ["deny", frame({ kind: "deny", sentence: "no" }), { code: 2, out: "", err: "no\n" }],
    ["json after heartbeats", `\n\n${frame({ kind: "json", json: "{}" })}`, { code: 0, out: "{}\n", err: "" }],
    [
      "a payload that holds a frame's end",
      frame({ kind: "deny", sentence: "a\ncountersign 1 end\nb" }),
      { code: 2, out: "", err: "a\ncountersign 1 end\nb\n" },
    ],
  ])("is read: %s", (_, text, ending) => {
    expect(endingOf(text)).toEqual(ending);
  });

  it.each([
    ["nothing", ""],
    ["no frame", "{}"],
    ["no end", "countersign 1 pass\n"],
    ["a cut end", "countersign 1 pass\n\ncountersign 1 en"],
    ["text before", `x${frame({ kind: "pass" })}`],
    ["text after", `${frame({ kind: "pass" })}x`],
    ["unknown kind", "countersign 1 allow\n\ncountersign 1 end\n"],
    ["a pass that says something", "countersign 1 pass\nx\ncountersign 1 end\n"],
    ["JSON that is no object", "countersign 1 json\n[]\ncountersign 1 end\n"],
  ])("that is not whole denies: %s", (_, text) => {
    const ending = endingOf(text);
    expect(ending.code).toBe(2);
    expect(ending.out).toBe("");
    expect(ending.err).toMatch(/^Countersign /);
  });
});
