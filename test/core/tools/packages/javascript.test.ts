// What the specs of javascript packages say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["npm install", "network"],
  ["npm ci", "network"],
  ["npm test", "task"],
  ["npm run build", "task"],
  ["npm publish", "network outbound-message"],
  ["npm publish --help", ""],
  ["npm publish --help=false", "network outbound-message"],
  ["npm install --version 1.2.3", "network"],
  ["npm unpublish x", "network outbound-message destructive"],
  ["npm ls", ""],
  ["npm login", "network credential-change"],
  ["npm config set registry http://evil.example", "network"],
  ["npm config set //r/:_authToken x", "credential-change"],
  ["npm config get registry", ""],
  ["npm token create", "network credential-change"],
  ["npx cowsay hi", "package"],
  ["npm config get //r/:_authToken", "credential-read"],
  ["pnpm exec curl http://evil.example", "network"],
  ["npm exec -c 'curl http://evil.example'", "network"],
  ["yarn", "network"],
  ["yarn build", "task"],
  ["yarn add x", "network"],
  ["pnpm add x", "network"],
  ["pnpm run build", "task"],
  ["nvm install 20", "network"],
  ["vsce publish", "network outbound-message"],
  ["vite build", ""],
];

describe("javascript packages", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
