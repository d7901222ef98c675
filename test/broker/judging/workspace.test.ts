// Which folders are the workspace of an action, and which never are.
import { describe, expect, it } from "vitest";
import { workspaceOf } from "../../../src/broker/judging/workspace.ts";

describe("a workspace", () => {
  it.each([
    ["the window that holds it", "/h/a/src", "/h/a", [["/h/a"], ["/h/b"]], ["/h/a"]],
    ["the session's root without one", "/h/c/x", "/h/c", [["/h/a"]], ["/h/c"]],
    ["nothing, in the home folder", "/h", "/h", [], []],
    ["nothing, at the root of the disk", "/", "/", [["/"]], []],
    ["no window of a like name", "/h/ab", "/h/ab", [["/h/a"]], ["/h/ab"]],
  ])("is %s", (_, cwd, root, windows, expected) => {
    expect(workspaceOf(cwd, root, { home: "/h", windows })).toEqual(expected);
  });
});
