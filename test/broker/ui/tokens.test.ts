// Which windows are trusted: by hashes alone, and on first use only while no list was ever made.
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { openTokens, tokenHash } from "../../../src/broker/ui/tokens.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const inside = temporaryFolder();

describe("tokens", () => {
  const token = "ab".repeat(32);
  it("are known by their hash alone", () => {
    const tokens = openTokens(inside("windows.json"));
    expect(tokens.isEmpty()).toBe(true);
    tokens.enrol(tokenHash(token));
    expect(tokens.knows(token)).toBe(true);
    expect(tokens.knows("cd".repeat(32))).toBe(false);
    expect(fs.readFileSync(inside("windows.json"), "utf8")).not.toContain(token);
  });

  it("are not trusted on first use again when the list is emptied under a running broker", () => {
    const tokens = openTokens(inside("windows.json"));
    tokens.enrol(tokenHash(token));
    fs.rmSync(inside("windows.json"));
    expect(tokens.isEmpty()).toBe(false);
    expect(tokens.knows(token)).toBe(false);
  });
});
