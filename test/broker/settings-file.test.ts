// The guard's own settings: what cannot be read yields the defaults and nothing milder.
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { openSettings } from "../../src/broker/settings-file.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const inside = temporaryFolder();

describe("settings", () => {
  it.each([
    ["nothing", undefined],
    ["no JSON", "{"],
    ["an unknown preset", '{"preset":"off"}'],
    ["a list", "[]"],
    ["a question of no time", '{"questionSeconds":0}'],
  ])("of %s are the defaults", (_, text) => {
    const file = inside("settings.json");
    if (text !== undefined) fs.writeFileSync(file, text);
    expect(openSettings(file).current()).toEqual({ preset: "balanced", questionSeconds: 600, idleMinutes: 30 });
  });
});
