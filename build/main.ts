// Bundles into dist/: extension, command line (which is the broker too), hook fallback, panel page,
// and the reviewer, which is loaded when it is first asked.
// Sizes are printed; a bundle that cannot be made fails the build.

import { chmod, cp, mkdir, stat } from "node:fs/promises";
import { build } from "esbuild";
import { BUNDLES } from "./bundles.ts";

async function main(): Promise<void> {
  await mkdir("dist", { recursive: true });
  await Promise.all(BUNDLES.map((options) => build(options)));
  for (const name of ["hook.sh", "hook.c", "countersign.sh"]) await cp(`src/hook/${name}`, `dist/${name}`);
  await cp("node_modules/@vscode/codicons/dist/codicon.css", "dist/codicon.css");
  await cp("node_modules/@vscode/codicons/dist/codicon.ttf", "dist/codicon.ttf");
  await chmod("dist/cli.js", 0o755);
  for (const { outfile } of BUNDLES) {
    console.log(`${outfile.padEnd(20)} ${((await stat(outfile)).size / 1000).toFixed(0)} kB`);
  }
}

void main();
