// Reads the source tree for the architecture tests: files, their lines and what they import.
// It looks at text only and runs nothing of the product.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

export interface SourceFile {
  /** Path from the repository's root with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** Specifiers as written; relative ones resolved to repository paths. */
  readonly imports: readonly { readonly target: string; readonly typeOnly: boolean }[];
}

export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readSource(join(folder, name).replaceAll("\\", "/")));
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), "utf8");
  return { path, text, lines: text.split("\n").length - 1, imports: importsOf(path, text) };
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']/gm;
const DYNAMIC = /\b(?:import|require)\(\s*["']([^"']+)["']\s*\)/g;

function importsOf(path: string, text: string): SourceFile["imports"] {
  const fixed = [...text.matchAll(IMPORT)].map((match) => ({
    target: resolve(path, match[2] ?? ""),
    typeOnly: match[1] !== undefined,
  }));
  const dynamic = [...text.matchAll(DYNAMIC)].map((match) => ({
    target: resolve(path, match[1] ?? ""),
    typeOnly: false,
  }));
  return [...fixed, ...dynamic];
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  return relative(ROOT, join(ROOT, normalize(join(dirname(from), specifier)))).replaceAll("\\", "/");
}
