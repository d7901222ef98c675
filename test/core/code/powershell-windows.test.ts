// PowerShell on a made-up Windows machine: the many spellings of one path, shares of other machines, files of the workspace.
// Nothing is run and no disk is looked at.

import { describe, expect, it } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { World } from "../../../src/core/world.ts";
import { actionOf, CONTEXT, WORLD } from "../../invariants/judge-line.ts";

const WINDOWS: World = {
  ...WORLD,
  platform: "win32",
  home: "C:\\Users\\ada",
  env: { USERPROFILE: "C:\\Users\\ada" },
  guardFolder: "C:\\Users\\ada\\.countersign",
};
const FOLDER = "C:\\work\\app";

const ROWS: readonly (readonly [command: string, kind: string])[] = [
  ["gc C:\\Users\\ada\\.ssh\\id_rsa", "credential-read"],
  ["gc c:\\USERS\\ADA\\.SSH\\ID_RSA", "credential-read"],
  ["gc C:/Users/ada/.ssh/id_rsa", "credential-read"],
  ["gc \\\\?\\C:\\Users\\ada\\.ssh\\id_rsa", "credential-read"],
  ["gc C:\\Users\\ada\\.ssh\\id_rsa::$DATA", "credential-read"],
  ["gc 'C:\\Users\\ada\\.ssh.\\id_rsa. '", "credential-read"],
  ["gc C:\\Users\\ada\\SSH~1\\id_rsa", "credential-read"],
  ["gc ..\\..\\Users\\ada\\.ssh\\id_rsa", "credential-read"],
  ["cd C:\\Users\\ada; gc .ssh\\id_rsa", "credential-read"],
  ["gc $HOME\\.ssh\\id_rsa", "credential-read"],
  ["gc \\\\srv01\\c$\\x", "network"],
  ["Remove-Item -Recurse C:\\work\\other", "destructive"],
  ["Remove-Item -Recurse C:\\work\\app\\..\\other", "destructive"],
  ["Set-Content C:\\Users\\ada\\.claude\\settings.json x", "guard-tamper"],
  ["Set-Content C:\\Users\\ada\\.countersign\\x x", "guard-tamper"],
  ["Get-ChildItem src", ""],
  ["cat src\\a.ts", ""],
  ["Set-Content src\\a.ts x", ""],
  ["Remove-Item -Recurse C:\\work\\app\\dist", ""],
  ["rm -Recurse -Force node_modules", ""],
  [".\\build.ps1", ""],
  ["cd src; npm test", ""],
];

function judged(command: string) {
  const action = actionOf({ kind: "shell", command, dialect: "powershell", background: false });
  return judge({ ...action, cwd: FOLDER, workspace: [FOLDER] }, { ...CONTEXT, world: WINDOWS }).verdict;
}

describe("PowerShell on Windows", () => {
  it.each(ROWS)("%s has [%s]", (command, kind) => {
    const { decision, effects } = judged(command);
    const flagged = effects.flatMap((effect) => (effect.flag ? [effect.kind as string] : []));
    if (kind === "") expect([decision, flagged]).toEqual(["allow", []]);
    else expect(flagged).toContain(kind);
  });
});
