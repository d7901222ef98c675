// Lets a bundle put off what is costly to start: a table of tools, a parser, a list of all domains is evaluated when it is
// first asked for, and not when the process starts. Sources know nothing of it: unbundled, everything is there at once.
// Only where a module is evaluated changes, never what it answers (test/build holds the bundle and the sources together).

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { OnLoadResult, Plugin } from "esbuild";
import { NAMES } from "../src/core/tools/catalogue.ts";
import { FAMILIES } from "../src/core/tools/families.ts";

/** Modules of functions alone, each with the package behind it. */
const FUNCTIONS = /[\\/]src[\\/]core[\\/](?:code[\\/]syntax[\\/](?:python|javascript|php)|hosts[\\/]domain)\.ts$/;
const TOOLS = /[\\/]src[\\/]core[\\/]tools[\\/]catalogue\.ts$/;
/** Marks the import that evaluates. */
const NOW = "?now";

export const deferred: Plugin = {
  name: "deferred",
  setup({ onLoad }) {
    onLoad({ filter: FUNCTIONS }, ({ path, suffix }) => (suffix === NOW ? undefined : functionsOf(path)));
    onLoad({ filter: TOOLS }, catalogueAsText);
  },
};

/** The module's functions, each of which evaluates the module when it is first called. */
async function functionsOf(path: string): Promise<OnLoadResult> {
  const source = await readFile(path, "utf8");
  const exported = [...source.matchAll(/^export (?!type |interface )(.*)$/gm)].map(([, rest]) => rest ?? "");
  const names = exported.flatMap((rest) => /^function (\w+)/.exec(rest)?.[1] ?? []);
  if (names.length < exported.length) return { errors: [{ text: `${path} may export nothing but functions` }] };
  const lines = [
    "let loaded;",
    `const now = () => (loaded ??= require(${JSON.stringify(`./${basename(path)}${NOW}`)}));`,
    ...names.map((name) => `export const ${name} = (...args) => now().${name}(...args);`),
  ];
  return { contents: lines.join("\n"), loader: "js" };
}

/**
 * The catalogue as texts: names as they are, and families that are read when they are first asked for. Each family stands
 * in a function, as a comment of the kind that bundlers keep: V8 passes over a comment seven times as fast as over a string.
 */
function catalogueAsText(): OnLoadResult {
  const families = Object.entries(FAMILIES).map(([name, tools]) => `${name}() {\n${KEPT}${inAscii(tools)}\n},`);
  const lines = [
    `export const NAMES = ${JSON.stringify(NAMES)};`,
    "const texts = {",
    ...families,
    "};",
    "const read = {};",
    `const textOf = (name) => String(texts[name]).split("${KEPT}")[1].split("\\n")[0];`,
    "export const familyNamed = (name) => (read[name] ??= JSON.parse(textOf(name)));",
  ];
  return { contents: lines.join("\n"), loader: "js" };
}

const KEPT = "//! ";

/** JSON on one line: none of its characters ends a comment, or makes V8 keep the bundle in two bytes a character. */
function inAscii(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[^\x20-\x7e]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
