// `replay`: past actions, as a real log tells of them, under other rules than they were decided with.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { openAuditFile } from "../../src/broker/audit/audit-file.ts";
import { rowOf } from "../../src/broker/rows/row.ts";
import { run } from "../../src/cli/commands.ts";
import { judge } from "../../src/core/judge.ts";
import { statePaths } from "../../src/protocol/state-folder.ts";
import { actionOf, CONTEXT } from "../invariants/judge-line.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { recorded } from "./bench-io.ts";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const HOUR = 3_600_000;
const LINES = ["git status", "curl -s https://api.example.com/v1", "curl -s https://other.example/v1", "ls $(("];

const inside = temporaryFolder();
let folder: string;
beforeEach(() => {
  folder = inside();
});

/** The log of these lines, each an hour after the one before, the last an hour ago. */
function logged(lines: readonly string[]): void {
  const { audit } = statePaths(folder, "linux", "u");
  mkdirSync(dirname(audit), { recursive: true });
  const log = openAuditFile(audit, () => NOW);
  for (const [index, command] of lines.entries()) {
    const at = NOW - (lines.length - index) * HOUR;
    const action = actionOf({ kind: "shell", command, dialect: "posix", background: false });
    const judged = judge(action, CONTEXT);
    const frame = { seq: index, at, inputHash: "h", state: { kind: "decided" }, home: folder } as const;
    const keep = rowOf(action, judged, frame);
    log.append({ kind: "decision", action, verdict: judged.verdict, inputHash: "h", preset: "balanced", keep }, at);
  }
  log.close();
}

async function replay(rules: unknown, ...more: readonly string[]) {
  const file = join(folder, "tried.jsonc");
  writeFileSync(file, JSON.stringify(rules));
  const terminal = recorded({ home: folder, user: "u", platform: "linux", now: () => NOW });
  const code = await run(["replay", "--rules", file, ...more], terminal.io);
  return { code, out: terminal.out(), err: terminal.err() };
}

const API = { decision: "allow", when: { effect: ["network"], host: ["api.example.com"] } };

describe("replay", () => {
  it("lists what other rules would have decided differently, and nothing else", async () => {
    logged(LINES);
    const { code, out } = await replay({ rules: [API] });
    expect(code).toBe(0);
    const [head, ...rows] = out.trimEnd().split("\n");
    expect(head).toBe("4 actions, 1 would be decided differently.");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/ask {3}→ allow .*api\.example\.com/u);
  });

  it("finds what would be stricter, and leaves what could not be analysed asked about", async () => {
    logged(LINES);
    const { out } = await replay({
      rules: [
        { decision: "deny", when: { effect: ["network"] } },
        { decision: "allow", when: { command: [["ls"]] } },
      ],
    });
    expect(out.match(/ask {3}→ deny/gu)).toHaveLength(2);
    expect(out).not.toContain("ls $((");
  });

  it("looks no further back than it is told, and tries another preset", async () => {
    logged(LINES);
    expect((await replay({ rules: [] }, "--since", "90m")).out).toContain("1 actions, 0 would");
    expect((await replay({ rules: [] }, "--preset", "lockdown")).out).toContain("2 would be decided differently");
  });

  it("compares with the rules that stand now", async () => {
    logged(LINES);
    writeFileSync(statePaths(folder, "linux", "u").userRules, JSON.stringify({ rules: [API] }));
    expect((await replay({ rules: [API] })).out).toContain("0 would");
    expect((await replay({ rules: [] })).out).toMatch(/allow → ask/u);
  });

  it.each([
    [["replay"], 2, "--rules FILE"],
    [["replay", "--rules", "/nowhere"], 2, "/nowhere does not exist: is the path right"],
    [["replay", "--rules", "/"], 2, "/ is no file that can be read as text"],
  ])("%j is a mistake, with what to do", async (args, code, sentence) => {
    const terminal = recorded({ home: folder });
    expect(await run(args, terminal.io)).toBe(code);
    expect(terminal.err()).toContain(sentence);
  });
});
