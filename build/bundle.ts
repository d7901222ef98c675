// How every part that runs in Node is bundled: what ships, what tests start, and what the bench times are one form.
// No bundle may load another file at run time, but for the extension, which loads the reviewer when it is first asked.

import type { BuildOptions } from "esbuild";
import { deferred } from "./deferred.ts";

export const NODE_BUNDLE = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  mainFields: ["module", "main"],
  minify: true,
  logLevel: "warning",
  legalComments: "inline",
  plugins: [deferred],
} as const satisfies BuildOptions;
