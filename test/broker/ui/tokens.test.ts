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

  it("are all known while one more than is kept stands in the list, and the newest are kept", () => {
    const tokens = openTokens(inside("windows.json"));
    const many = Array.from({ length: 33 }, (_, index) => String(index).padStart(64, "0"));
    fs.writeFileSync(inside("windows.json"), JSON.stringify({ hashes: many.map(tokenHash) }));
    expect(many.every(tokens.knows)).toBe(true);
    tokens.enrol(tokenHash(token));
    expect(many.filter(tokens.knows)).toEqual(many.slice(2));
    expect(tokens.knows(token)).toBe(true);
  });

  it("are not trusted on first use again when the list is emptied under a running broker", () => {
    const tokens = openTokens(inside("windows.json"));
    tokens.enrol(tokenHash(token));
    fs.rmSync(inside("windows.json"));
    expect(tokens.isEmpty()).toBe(false);
    expect(tokens.knows(token)).toBe(false);
  });
});
