// Leaves out of the reviewer's bundle what it never reaches: the beta half of Anthropic's library, and what stands in for
// `fetch` where a Node has none. What is left out is a module of empty classes, so that a library can still be put together.
// The tests of the reviewer run against this bundle: whatever is missed in it fails there.

import type { Plugin } from "esbuild";

const LEFT_OUT =
  /[\\/]node_modules[\\/](?:@anthropic-ai[\\/]sdk[\\/](?:resources[\\/](?:beta|organization|skills|user-profiles|files)|lib[\\/](?:tools|environments|BetaMessageStream)|tools)|node-fetch|web-streams-polyfill|fetch-blob|formdata-polyfill|bowser)[\\/.]/;

/** Every name that is asked for is an empty class. */
const EMPTY = `class Left { messages = {}; }
module.exports = new Proxy({}, { get: (_, name) => (name === "__esModule" ? true : Left) });`;

export const leftOut: Plugin = {
  name: "left-out",
  setup({ onLoad }) {
    onLoad({ filter: LEFT_OUT }, () => ({ contents: EMPTY, loader: "js" }));
  },
};
