// The reason that a row gives: the first sentence, cut between words, and no longer than two lines.
import { expect, it } from "vitest";
import { shortReason } from "../../../src/webview/feed/row-view.ts";

it.each([
  ["harmless", "harmless"],
  ["", ""],
  ["It reads secret material.", "It reads secret material"],
  ["Exactly this call (agreed to on 2026-11-22).", "Exactly this call (agreed to on 2026-11-22)"],
  ["It carries secret data away. To let it happen, answer for it yourself: add it.", "It carries secret data away"],
  ["Commands that begin with npm.cmd run build", "Commands that begin with npm.cmd run build"],
  [`${"registries ".repeat(20)}end`, `${"registries ".repeat(8).trim()}…`],
  [`one, ${"a".repeat(200)}`, "one…"],
  ["a".repeat(200), `${"a".repeat(90)}…`],
])("%s", (reason, said) => {
  expect(shortReason(reason)).toBe(said);
});
