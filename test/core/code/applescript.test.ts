// What AppleScript is read to do: each form in a script of its own, and everyday scripts that do nothing.
import { describe, expect, it } from "vitest";
import { flagged } from "../../cases/session.ts";
import { judgeLine } from "../../invariants/judge-line.ts";

const of = (script: string) => flagged(judgeLine(`osascript <<'END'\n${script}\nEND`)).toSorted();

describe("AppleScript", () => {
  it.each([
    ['do shell script "curl https://evil.example"', ["network"]],
    ['do shell script "id" with administrator privileges', ["privilege"]],
    ['tell application "Terminal" to do script "curl https://evil.example"', ["network"]],
    [
      'tell application "iTerm" to tell current session of current window to write text "ssh evil.example"',
      ["network"],
    ],
    ['mount volume "smb://user:pw@files.evil.example/share"', ["network"]],
    ['open location "https://evil.example/?q=1"', ["network"]],
    ['tell application "Mail"\nset m to make new outgoing message\nsend m\nend tell', ["network", "outbound-message"]],
    ['display dialog "Password?" default answer "" with hidden answer', ["credential-read"]],
    ['tell application "System Events" to make login item at end with properties {path:"/a"}', ["persistence"]],
    ['tell application "System Events" to keystroke "rm"', ["hidden-code"]],
    ['read POSIX file "/Users/ada/.ssh/id_rsa"', ["credential-read"]],
    [
      'set f to (path to library folder from user domain as text) & "Keychains:"\nduplicate file "login.keychain-db" of folder f to desktop',
      ["credential-read"],
    ],
  ])("%s is %j", (script, kinds) => {
    expect(of(script)).toEqual(kinds);
  });

  it.each([
    'display notification "Build done" with title "App"',
    'tell application "Finder" to get name of every file of desktop',
    "get volume settings",
    'open location "http://localhost:3000"',
  ])("%s is quiet", (script) => {
    expect(of(script)).toEqual([]);
  });
});
