// Bundles into dist/: extension, command line (which is the broker too), hook fallback, panel page,
// and the reviewer, which is loaded when it is first asked.
// Sizes are printed; a bundle that cannot be made fails the build.

import { chmod, cp, mkdir, stat } from "node:fs/promises";
import { type BuildOptions, build } from "esbuild";
import { NODE_BUNDLE } from "./bundle.ts";
import { leftOut } from "./left-out.ts";

const bundles: readonly (BuildOptions & { readonly outfile: string })[] = [
  { ...NODE_BUNDLE, entryPoints: ["src/extension/main.ts"], outfile: "dist/extension.js", external: ["vscode"] },
  {
    ...NODE_BUNDLE,
    entryPoints: ["src/reviewer/main.ts"],
    outfile: "dist/reviewer.js",
    plugins: [...NODE_BUNDLE.plugins, leftOut],
  },
  { ...NODE_BUNDLE, entryPoints: ["src/hook/main.ts"], outfile: "dist/hook.js" },
  {
    ...NODE_BUNDLE,
    entryPoints: ["src/programs/main.ts"],
    outfile: "dist/cli.js",
    banner: { js: "#!/usr/bin/env node" },
  },
  {
    ...NODE_BUNDLE,
    platform: "browser",
    target: "es2022",
    format: "iife",
    entryPoints: ["src/webview/main.ts"],
    outfile: "dist/panel.js",
  },
];

async function main(): Promise<void> {
  await mkdir("dist", { recursive: true });
  await Promise.all(bundles.map((options) => build(options)));
  await cp("src/hook/hook.sh", "dist/hook.sh");
  await cp("node_modules/@vscode/codicons/dist/codicon.css", "dist/codicon.css");
  await cp("node_modules/@vscode/codicons/dist/codicon.ttf", "dist/codicon.ttf");
  await chmod("dist/cli.js", 0o755);
  for (const { outfile } of bundles) {
    console.log(`${outfile.padEnd(20)} ${((await stat(outfile)).size / 1000).toFixed(0)} kB`);
  }
}

void main();
