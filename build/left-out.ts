// Leaves out of the reviewer's bundle what it never reaches: the beta half of Anthropic's library, and a second `fetch` beside
// Node's own. What is left out is a module of empty classes, so that a library can still be put together.
// The reviewer is tested in this bundle too (test/reviewer/): whatever were missed in it would fail there.

import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

const LEFT_OUT =
  /[\\/]node_modules[\\/](?:@anthropic-ai[\\/]sdk[\\/](?:resources[\\/](?:beta|organization|skills|user-profiles|files)|lib[\\/](?:tools|environments|BetaMessageStream)|tools)|web-streams-polyfill|fetch-blob|formdata-polyfill|bowser)[\\/.]/;

/** Google's library brings its own; Node has had one since version 18. */
const OTHER_FETCH = /[\\/]node_modules[\\/]node-fetch[\\/]src[\\/]index\.js$/;
const OWN_FETCH = "export default (...call) => globalThis.fetch(...call);";

/** For `require`: every name that is asked for. */
const REQUIRED = `class Left { messages = {}; }
module.exports = new Proxy({}, { get: (_, name) => (name === "__esModule" ? true : Left) });`;

export const leftOut: Plugin = {
  name: "left-out",
  setup({ onLoad }) {
    onLoad({ filter: OTHER_FETCH }, () => ({ contents: OWN_FETCH, loader: "js" }));
    onLoad({ filter: LEFT_OUT }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const isModule = path.endsWith(".mjs") || /^(?:import|export) /m.test(source);
      return { contents: isModule ? imported(source) : REQUIRED, loader: "js" };
    });
  },
};

/** For `import`: each name that the module itself exports. */
function imported(source: string): string {
  const declared = [...source.matchAll(/^export (?:async )?(?:class|function\*?|const|let|var) (\w+)/gm)].map(
    ([, name]) => name,
  );
  const listed = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = ""]) =>
    names.split(",").map((name) => name.trim().split(" as ").at(-1)),
  );
  const names = new Set(
    [...declared, ...listed].filter((name) => name !== undefined && name !== "" && name !== "default"),
  );
  const lines = [...names].map((name) => `export class ${name} { messages = {}; }`);
  return [...lines, "export default class { messages = {}; }"].join("\n");
}
