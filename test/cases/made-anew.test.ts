// What a session made where nothing was is its own to delete in a later action; whatever was there before is not.
import { describe, expect, it } from "vitest";
import { judgeLine, WORLD } from "../invariants/judge-line.ts";
import { flagged, PROJECT, play, run, type Step, write } from "./session.ts";

const KEPT: Readonly<Record<string, readonly Step[]>> = {
  "a file of its own": [write("probe.py", "print(1)"), run("python probe.py && rm probe.py")],
  "a file of its own, written twice": [
    write("probe.py", "print(1)"),
    write("probe.py", "print(2)"),
    run("rm -f probe.py"),
  ],
};

const LOST: Readonly<Record<string, readonly Step[]>> = {
  "a file that it never made": [write("probe.py", "print(1)"), run("rm other.py")],
  "a file that was put under its name": [
    write("probe.py", "print(1)"),
    run("mv src/app.py probe.py"),
    run("rm probe.py"),
  ],
  "the folder that it lies in": [write("src/probe.py", "print(1)"), run("rm -rf src")],
};

describe("deleting what the session made", () => {
  it.each(Object.entries(KEPT))("loses nothing: %s", (_, steps) => {
    expect(flagged(play(steps).at(-1))).toEqual([]);
  });

  it.each(Object.entries(LOST))("loses something: %s", (_, steps) => {
    expect(flagged(play(steps).at(-1))).toContain("destructive");
  });

  it("loses something: a file that was there before", () => {
    const disk = {
      ...WORLD.disk,
      kindOf: (path: string) => (path === `${PROJECT}/a.py` ? ("file" as const) : undefined),
    };
    expect(flagged(judgeLine("echo x > a.py; rm a.py", { world: { ...WORLD, disk } }))).toContain("destructive");
    expect(flagged(judgeLine("echo x > b.py; rm b.py", { world: { ...WORLD, disk } }))).toEqual([]);
  });
});
