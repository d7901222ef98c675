// A session as a file: whole, and with no agent text that means anything to Markdown, HTML or a program.
import { describe, expect, it } from "vitest";
import { sessionReport } from "../../../src/extension/feed/session-report.ts";
import { sampleEffect, sampleRow } from "../../webview/sample-row.ts";

const HOSTILE = "[x](command:evil) <img src=x onerror=alert(1)> **b** `c` ![i](https://evil.example/i.png)\u202E\u0007";

describe("as Markdown", () => {
  it("holds what was asked for, done, decided and found", () => {
    const text = sessionReport(
      [
        sampleRow({ state: { kind: "prompted" }, text: "fix the tests" }),
        sampleRow({
          text: "curl x.example",
          object: "curl x.example",
          decision: "ask",
          sentence: "reaches x.example",
          state: { kind: "answered", answer: "deny", by: "panel", reason: "not now" },
          effects: [sampleEffect("network", { sentence: "reaches x.example" }), sampleEffect("file-read")],
          chain: ["read .env at 14:02"],
        }),
      ],
      "md",
    );
    for (const part of ["You asked", "fix the tests", "curl x.example", "1 actions, 1 asked about", "deny", "not now"])
      expect(text).toContain(part);
    expect(text.match(/Effect:/g)).toHaveLength(1);
  });

  it("keeps agent text from being a link, a picture, HTML or an end of its block", () => {
    const row = sampleRow({
      object: HOSTILE,
      verb: HOSTILE,
      sentence: HOSTILE,
      session: HOSTILE,
      cwd: HOSTILE,
      text: `\`\`\`\n${HOSTILE}\n\`\`\`\``,
    });
    const text = sessionReport([row], "md");
    const lines = text.split("\n");
    const open = lines.findIndex((line) => line.startsWith("`````text"));
    const close = lines.indexOf("`````", open + 1);
    expect(open).toBeGreaterThan(0);
    expect(close).toBe(open + 4);
    const outside = [...lines.slice(0, open), ...lines.slice(close + 1)].join("\n");
    expect(outside).not.toMatch(/(?<!\\)[[\]<`*]/);
    expect(text).not.toContain("\u202E");
    expect(text).not.toContain("\u0007");
  });
});

it("as JSON is one object with every row, without what only the guard needs", () => {
  const report = JSON.parse(sessionReport([sampleRow({ text: HOSTILE }), sampleRow()], "json"));
  expect(report).toMatchObject({ session: "s1", agent: "claude-code" });
  expect(report.actions).toHaveLength(2);
  expect(report.actions[0].text).toBe(HOSTILE);
  expect(report.actions[0]).not.toHaveProperty("inputHash");
});
