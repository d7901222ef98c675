// Holds the source tree to the directions that ARCHITECTURE.md draws. A new folder must be added here first.
import { describe, expect, it } from "vitest";
import { sourceFiles } from "./source-tree.ts";

/** What each folder of src/ may import: other folders (`name` for values and types, `type:name` for types only). */
const MAY: Readonly<Record<string, readonly string[]>> = {
  core: [],
  protocol: ["type:core"],
  hook: ["protocol"],
  machine: ["type:core"],
  agents: ["core", "protocol", "hook", "machine"],
  broker: ["core", "agents", "protocol", "hook", "launch", "machine"],
  launch: ["protocol", "hook", "machine"],
  cli: ["core", "agents", "protocol", "hook", "launch", "machine"],
  programs: ["broker", "cli", "launch"],
  reviewer: ["core", "protocol"],
  extension: ["protocol", "launch", "type:core", "type:reviewer"],
  webview: ["type:protocol", "type:core"],
};

/** What each folder of src/core/effects/ may import of the others, besides types and the files beside them. */
const EFFECTS_MAY: Readonly<Record<string, readonly string[]>> = {
  actions: ["unfold", "session", "reading", "roles", "files", "network", "databases"],
  unfold: ["actions", "session", "reading", "call", "files", "network"],
  session: ["files"],
  reading: ["roles", "call", "files", "network"],
  roles: ["call", "files", "network", "databases"],
  call: [],
  databases: ["files", "network"],
  files: ["network"],
  network: [],
};

/** Pure modules that the panel's page may bundle besides types. */
const WEBVIEW_PURE = [
  "src/core/text/visible.ts",
  "src/core/text/lookalikes.ts",
  "src/protocol/panel.ts",
  "src/protocol/opinion.ts",
  "src/protocol/grown-rules.ts",
];

/**
 * Pure modules of the engine that the extension bundles: the scanner, so that an editor shows what the broker counts, and
 * the text of rule files, so that a quick fix is an edit in the editor.
 */
const EXTENSION_PURE = /^src\/core\/(?:instructions\/[a-z-]+|text\/(?:visible|lookalikes)|rules\/rule-text)\.ts$/;

const files = sourceFiles("src");
const folderOf = (path: string): string => path.split("/")[1] ?? "";

describe("imports go in the drawn directions only", () => {
  for (const file of files) {
    it(file.path, () => {
      const wrong = file.imports.filter(({ target, typeOnly }) => !isAllowed(file.path, target, typeOnly));
      expect(wrong.map(({ target }) => target)).toEqual([]);
    });
  }
});

describe("the folders of the engine's effects are built on one another", () => {
  const EFFECTS = /^src\/core\/effects\/([a-z-]+)\/[a-z-]+\.ts$/;
  const effectsFolderOf = (path: string): string => EFFECTS.exec(path)?.[1] ?? "";
  it.each(Object.entries(EFFECTS_MAY))("%s", (folder, may) => {
    const reached = files
      .filter(({ path }) => effectsFolderOf(path) === folder)
      .flatMap(({ imports }) =>
        imports.filter(({ typeOnly }) => !typeOnly).map(({ target }) => effectsFolderOf(target)),
      );
    expect([...new Set(reached)].filter((to) => ![folder, "", ...may].includes(to))).toEqual([]);
  });
  it("and are all of them drawn", () => {
    const there = files.map(({ path }) => effectsFolderOf(path)).filter((folder) => folder !== "");
    expect([...new Set(there)].sort()).toEqual(Object.keys(EFFECTS_MAY).sort());
  });
});

function isAllowed(path: string, target: string, typeOnly: boolean): boolean {
  if (!target.startsWith("src/")) return isPackageAllowed(path, target);
  const from = folderOf(path);
  const to = folderOf(target);
  const may = MAY[from];
  if (may === undefined) return false;
  if (from === to || may.includes(to)) return true;
  if (typeOnly && may.includes(`type:${to}`)) return true;
  if (from === "extension" && EXTENSION_PURE.test(target)) return true;
  return from === "webview" && WEBVIEW_PURE.includes(target);
}

function isPackageAllowed(path: string, target: string): boolean {
  const from = folderOf(path);
  if (target === "vscode") return from === "extension";
  if (target.startsWith("node:")) return from !== "core" && from !== "webview" && from !== "protocol";
  return true;
}

describe("core is pure", () => {
  const forbidden =
    /\b(Date\.now|new Date\(\)|Math\.random|process\.|setTimeout|setInterval|globalThis|fetch\(|performance\.)/;
  for (const file of files.filter(({ path }) => path.startsWith("src/core/"))) {
    it(`${file.path} has no clock, randomness, process or network`, () => {
      const code = file.text.replaceAll(
        /"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\/.*|\/\*[\s\S]*?\*\/|\/(?:[^/\\\n]|\\.)+\/[gimsuy]*/g,
        '""',
      );
      expect(code.match(forbidden)?.[0]).toBeUndefined();
    });
  }
});
