// Holds the bundle, which reads tools and parsers late and from text, to the sources: both must know the same.
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";
import { NODE_BUNDLE } from "../../build/bundle.ts";
import { parseJavascript } from "../../src/core/code/syntax/javascript.ts";
import { parsePhp } from "../../src/core/code/syntax/php.ts";
import { parsePython } from "../../src/core/code/syntax/python.ts";
import { publicEnding, registrableDomain } from "../../src/core/hosts/domain.ts";
import { FAMILIES } from "../../src/core/tools/families.ts";
import { specOf } from "../../src/core/tools/registry.ts";

const EXPORTS = `
  export { specOf } from "./src/core/tools/registry.ts";
  export { publicEnding, registrableDomain } from "./src/core/hosts/domain.ts";
  export { parseJavascript } from "./src/core/code/syntax/javascript.ts";
  export { parsePhp } from "./src/core/code/syntax/php.ts";
  export { parsePython } from "./src/core/code/syntax/python.ts";
`;

const sources = { specOf, publicEnding, registrableDomain, parseJavascript, parsePhp, parsePython };
const folder = mkdtempSync(join(tmpdir(), "countersign-bundle-"));
afterAll(() => rmSync(folder, { recursive: true }));
const bundle = await bundled();

async function bundled(): Promise<typeof sources> {
  const outfile = join(folder, "engine.cjs");
  await build({ ...NODE_BUNDLE, stdin: { contents: EXPORTS, resolveDir: process.cwd() }, outfile });
  return createRequire(import.meta.url)(outfile);
}

describe.each(Object.entries(FAMILIES))("the family %s", (_, tools) => {
  const named = tools.flatMap((spec) => spec.names.map((name) => ({ name, spec })));
  it("is found by each of its tools' names", () => {
    expect(named.filter(({ name, spec }) => specOf(name) !== spec).map(({ name }) => name)).toEqual([]);
  });
  it("is the same in the bundle", () => {
    expect(named.map(({ name }) => bundle.specOf(name))).toEqual(named.map(({ spec }) => spec));
  });
});

describe("the bundle", () => {
  it.each([
    "GIT.EXE",
    "python3.12",
    "x86_64-linux-gnu-gcc-13",
    "mkfs.ext9",
    "invoke-webrequest",
    "New-AzUser",
    "nothing",
  ])("takes %s for the same tool", (name) => expect(bundle.specOf(name)).toEqual(specOf(name)));
  it.each([
    ["parsePython", "import os\nos.system(f'curl {x}')"],
    ["parseJavascript", "fetch('https://' + host, { method: `POST` })"],
    ["parsePhp", "<?php file_get_contents('http://' . $host);"],
    ["registrableDomain", "files.example.co.uk"],
    ["publicEnding", "example.co.uk"],
    ["publicEnding", "notes.txt"],
  ] as const)("%s reads %j alike", (call, text) => {
    expect(bundle[call](text)).toEqual(sources[call](text));
  });
});
