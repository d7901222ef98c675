// What dist/ is made of: one file for each process and page. What ships, and what tests look into, is this list.
// The reviewer is apart, so that nothing of it is in a file that is loaded while it is off.

import type { BuildOptions } from "esbuild";
import { NODE_BUNDLE } from "./bundle.ts";
import { leftOut } from "./left-out.ts";

export const BUNDLES: readonly (BuildOptions & { readonly outfile: string })[] = [
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
