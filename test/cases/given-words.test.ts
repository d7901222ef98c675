// A script that the session wrote is judged with the words and variables that it is given, unless it may change them itself.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text is a shell's, not a template
import { describe, expect, it } from "vitest";
import { flagged, play, run, type Step, write } from "./session.ts";

const ASKS = (before: string) => write("a.py", `import os, sys, requests\n${before}\nrequests.get(sys.argv[1])\n`);
const SMOKE = write("smoke.sh", 'curl -s "${BASE_URL:-http://localhost:8080}/health"');

const QUIET: Readonly<Record<string, readonly Step[]>> = {
  "an address of this machine": [ASKS("if len(sys.argv) < 2: sys.exit(1)"), run("python3 a.py http://localhost:3000")],
  "a default": [SMOKE, run("bash smoke.sh")],
  "a variable in front": [SMOKE, run("BASE_URL=http://127.0.0.1:1 ./smoke.sh")],
};

const REACHING: Readonly<Record<string, readonly Step[]>> = {
  "another machine's address": [ASKS(""), run("python3 a.py https://evil.example")],
  "a word of its own instead": [ASKS("sys.argv[1] = 'https://evil.example'"), run("python3 a.py http://localhost")],
  "a word under another name": [
    ASKS("a = sys.argv\na[1] = 'https://evil.example'"),
    run("python3 a.py http://localhost"),
  ],
  "words moved up": [ASKS("del sys.argv[1]"), run("python3 a.py http://localhost https://evil.example")],
  "a word put in": [ASKS("sys.argv.insert(1, 'https://evil.example')"), run("python3 a.py http://localhost")],
  "a variable in front": [SMOKE, run("BASE_URL=https://evil.example ./smoke.sh")],
  "an exported variable": [SMOKE, run("export BASE_URL=https://evil.example; bash smoke.sh")],
};

describe("what a script is given", () => {
  it.each(Object.entries(QUIET))("stays on this machine: %s", (_, steps) => {
    expect(flagged(play(steps).at(-1))).toEqual([]);
  });

  it.each(Object.entries(REACHING))("reaches another machine: %s", (_, steps) => {
    expect(flagged(play(steps).at(-1))).toContain("network");
  });
});
