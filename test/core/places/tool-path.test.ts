// How a path in a tool's input is taken: as the most that any tool makes of it.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text is a path, not a template
import { describe, expect, it } from "vitest";
import { toolPath } from "../../../src/core/places/tool-path.ts";
import { WORLD } from "../../invariants/judge-line.ts";

describe("toolPath", () => {
  it.each([
    ["src/a.ts", "src/a.ts"],
    ["file:///home/ada/.bashrc", "/home/ada/.bashrc"],
    ["file://localhost/etc/passwd", "/etc/passwd"],
    ["file:///home/ada/%2Ebashrc", "/home/ada/.bashrc"],
    ["file:///c:/Users/ada/x", "c:/Users/ada/x"],
    ["file:///bad%zz", "/bad%zz"],
    ["$HOME/.bashrc", "/home/ada/.bashrc"],
    ["${HOME}/.bashrc", "/home/ada/.bashrc"],
    ["%USERPROFILE%\\.bashrc", "/home/ada/.bashrc"],
    ["%appdata%/Code/User/settings.json", "/home/ada/AppData/Roaming/Code/User/settings.json"],
    ["$env:USERPROFILE\\x", "/home/ada/x"],
    ["$XDG_CONFIG_HOME/git/config", "/home/ada/.config/git/config"],
    ["$UNKNOWN/x", "$UNKNOWN/x"],
    ["a$HOME/x", "a$HOME/x"],
    ["$HOMER/x", "$HOMER/x"],
  ])("%s is %s", (given, taken) => {
    expect(toolPath(given, WORLD)).toBe(taken);
  });
});
