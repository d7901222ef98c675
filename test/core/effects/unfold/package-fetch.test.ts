// A package's program that is run by name is fetched first, unless the project has it: then nothing leaves the machine.
// The disk is made up; nothing is run.

import { describe, expect, it } from "vitest";
import { BLIND_DISK } from "../../../../src/core/world.ts";
import { judgeLine, WORLD } from "../../../invariants/judge-line.ts";

const INSTALLED = "/home/ada/project/node_modules/.bin/left-handed";

describe("a package that is run by name", () => {
  it.each(["npx left-handed", "bunx left-handed x", "npm exec left-handed", "npx @acme/left-handed@2"])(
    "is fetched where nothing has installed it: %s",
    (command) => expect(reaches(command)).toBe(true),
  );

  it.each(["npx left-handed", "cd src && npx left-handed"])(
    "is not fetched where the project has it: %s",
    (command) => {
      const disk = { ...BLIND_DISK, kindOf: (path: string) => (path === INSTALLED ? ("file" as const) : undefined) };
      expect(reaches(command, { ...WORLD, disk })).toBe(false);
    },
  );

  it.each(["npx --no-install left-handed", "npx tsc --noEmit", "npx eslint src"])("stays here: %s", (command) =>
    expect(reaches(command)).toBe(false),
  );
});

function reaches(command: string, world = WORLD): boolean {
  return judgeLine(command, { world }).effects.some(({ kind, flag }) => kind === "network" && flag);
}
