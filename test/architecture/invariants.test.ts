// Each invariant that ARCHITECTURE.md names has tests of the same name in test/invariants.
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const FOLDER = "test/invariants";
const page = fs.readFileSync("ARCHITECTURE.md", "utf8");
const section = page.slice(page.indexOf("## Invariants")).split("\n## ")[0] ?? "";
const invariants = [...section.matchAll(/^\d+\. \*\*(.+?)\.?\*\*/gmu)].map(([, name = ""]) => name);

const named = fs
  .readdirSync(FOLDER)
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => fs.readFileSync(path.join(FOLDER, name), "utf8"))
  .flatMap((text) => [...text.matchAll(/^describe\(\s*"([^"]+)"/gmu)].map(([, name = ""]) => name));

describe("the invariants of ARCHITECTURE.md", () => {
  it("are seven", () => {
    expect(invariants).toHaveLength(7);
  });
  it.each(invariants)("%s", (name) => {
    expect(named).toContain(name);
  });
  it("are the only ones that test/invariants names", () => {
    expect(named.filter((name) => !invariants.includes(name))).toEqual([]);
  });
});
