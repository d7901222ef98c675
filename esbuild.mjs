// Bundles one file per process into dist/: extension, broker, hook fallback, command line, panel page.
// Sizes are printed; a bundle that cannot be made fails the build. No bundle may load another at run time.
import { chmod, cp, mkdir, stat } from "node:fs/promises";
import { build } from "esbuild";

const node = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  mainFields: ["module", "main"],
  minify: true,
  keepNames: true,
  logLevel: "warning",
  legalComments: "none",
};

const bundles = [
  { ...node, entryPoints: ["src/extension/main.ts"], outfile: "dist/extension.js", external: ["vscode"] },
  { ...node, entryPoints: ["src/broker/main.ts"], outfile: "dist/broker.js" },
  { ...node, entryPoints: ["src/hook/main.ts"], outfile: "dist/hook.js" },
  { ...node, entryPoints: ["src/cli/main.ts"], outfile: "dist/cli.js", banner: { js: "#!/usr/bin/env node" } },
  {
    ...node,
    platform: "browser",
    target: "es2022",
    format: "iife",
    entryPoints: ["src/webview/main.ts"],
    outfile: "dist/panel.js",
  },
];

await mkdir("dist", { recursive: true });
await Promise.all(bundles.map((options) => build(options)));
await cp("src/hook/hook.sh", "dist/hook.sh");
await cp("node_modules/@vscode/codicons/dist/codicon.css", "dist/codicon.css");
await cp("node_modules/@vscode/codicons/dist/codicon.ttf", "dist/codicon.ttf");
await chmod("dist/cli.js", 0o755);
for (const { outfile } of bundles) {
  console.log(`${outfile.padEnd(20)} ${((await stat(outfile)).size / 1000).toFixed(0)} kB`);
}
