// Folders and files that only this account may reach.
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { ensurePrivateFolder, writePrivate } from "../../src/machine/private-files.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const inside = temporaryFolder();

describe("private files", () => {
  it("close a folder to others, and refuse a link in its place", () => {
    const open = inside("open");
    fs.mkdirSync(open, { mode: 0o755 });
    ensurePrivateFolder(open);
    expect(fs.statSync(open).mode & 0o777).toBe(0o700);
    fs.symlinkSync(open, inside("link"));
    expect(() => ensurePrivateFolder(inside("link"))).toThrow("not a folder");
  });

  it("appear whole, with the rights that were asked for, and leave nothing behind where they cannot", () => {
    writePrivate(inside("a"), "one");
    writePrivate(inside("a"), "two", 0o500);
    expect(fs.readFileSync(inside("a"), "utf8")).toBe("two");
    expect(fs.statSync(inside("a")).mode & 0o777).toBe(0o500);
    fs.mkdirSync(inside("taken/by"), { recursive: true });
    expect(() => writePrivate(inside("taken"), "text")).toThrow();
    expect(fs.readdirSync(inside()).sort()).toEqual(["a", "taken"]);
  });

  it("replace a link, and not what it leads to", () => {
    fs.writeFileSync(inside("kept"), "kept");
    fs.symlinkSync(inside("kept"), inside("link"));
    writePrivate(inside("link"), "mine");
    expect(fs.readFileSync(inside("kept"), "utf8")).toBe("kept");
    expect(fs.lstatSync(inside("link")).isFile()).toBe(true);
  });
});
