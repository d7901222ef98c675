// Bundles a file of the tests the way the product is shipped, so that what is measured is what people run.
// Writes into a folder of its own under the system's temporary one, and never into the project.

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { NODE_BUNDLE } from "../../build/bundle.ts";

/** The bundle's path; whoever asked removes its folder. */
export async function bundled(entry: string): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), "countersign-bench-")), "bundle.cjs");
  await build({ ...NODE_BUNDLE, entryPoints: [entry], outfile });
  return outfile;
}
