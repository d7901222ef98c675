// Bundles a file of the tests the way the product is shipped (esbuild.mjs), so that what is measured is what people run.
// Writes into a folder of its own under the system's temporary one, and never into the project.

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";

/** The bundle's path; whoever asked removes its folder. */
export function bundled(entry: string): string {
  const outfile = join(mkdtempSync(join(tmpdir(), "countersign-bench-")), "bundle.mjs");
  buildSync({
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    target: "node20",
    mainFields: ["module", "main"],
    logLevel: "error",
    entryPoints: [entry],
    outfile,
  });
  return outfile;
}
