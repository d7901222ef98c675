// Shows: guarding and unguarding Claude Code from the command line leaves the person's settings file as it was, to the byte.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { countersign, installGuard, makeScratch, type Scratch } from "./rig/home.ts";

let scratch: Scratch | undefined;
afterEach(() => scratch?.remove());

const EVERYDAY = `{
  "model": "opus",
  "permissions": { "deny": ["Read(./secrets/**)"], "allow": [ "Bash(npm test)" ] },
  "hooks": {
    "PreToolUse": [
      { "matcher": "Bash", "hooks": [ { "type": "command", "command": "echo mine", "timeout": 5 } ] }
    ]
  }
}
`;

const FILES: readonly (readonly [string, string])[] = [
  ["settings with another hook", EVERYDAY],
  ["settings without a last line break", EVERYDAY.trimEnd()],
  ["Windows line ends and tabs", EVERYDAY.replaceAll("\n", "\r\n").replaceAll("  ", "\t")],
  ["an empty object", "{}\n"],
  ["an empty object on one line with odd blanks", "{  }"],
];

it.each(FILES)("restores %s", async (_name, before) => {
  scratch = makeScratch("uninstall");
  const file = join(scratch.home, ".claude/settings.json");
  mkdirSync(join(scratch.home, ".claude"), { recursive: true });
  writeFileSync(file, before);
  await installGuard(scratch.home);
  expect(readFileSync(file, "utf8")).not.toBe(before);
  const result = await countersign(scratch.home, ["uninstall", "claude-code", "--scope", "user", "--yes"]);
  expect(result).toMatchObject({ code: 0 });
  expect(readFileSync(file, "utf8")).toBe(before);
});

it("removes a settings file that was not there before", async () => {
  scratch = makeScratch("uninstall");
  const file = join(scratch.home, ".claude/settings.json");
  await installGuard(scratch.home);
  expect(existsSync(file)).toBe(true);
  await countersign(scratch.home, ["uninstall", "claude-code", "--scope", "user", "--yes"]);
  expect(existsSync(file)).toBe(false);
});
