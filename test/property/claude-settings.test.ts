// For settings of any shape: uninstall after install gives the text back, and other people's parts never change.
import fc from "fast-check";
import { parse } from "jsonc-parser";
import { expect, it } from "vitest";
import { planInstall, planUninstall } from "../../src/agents/claude-code/plan.ts";
import { guardHooks } from "../../src/agents/claude-code/settings.ts";
import { readSettings } from "../../src/agents/claude-code/settings-text.ts";

const hooks = guardHooks({ hookScript: "/home/u/.countersign/bin/hook.sh" });

const handler = fc.record(
  { type: fc.constant("command"), command: fc.string() },
  { requiredKeys: ["type", "command"] },
);
const group = fc.record(
  { matcher: fc.constantFrom("Bash", "*", "Edit|Write"), hooks: fc.array(handler, { maxLength: 3 }) },
  { requiredKeys: ["hooks"] },
);
const event = fc.constantFrom("PreToolUse", "PostToolUse", "Stop", "SessionStart", "Notification", "ConfigChange");
const settings = fc.record(
  {
    model: fc.string(),
    hooks: fc.dictionary(event, fc.array(group, { maxLength: 3 })),
    permissions: fc.record({ deny: fc.array(fc.string()) }),
    env: fc.dictionary(fc.string(), fc.string()),
    disableSkillShellExecution: fc.boolean(),
    other: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

/** The same value in many layouts: indentation, line ends, a byte order mark. */
const text = fc
  .record({
    value: settings,
    indent: fc.constantFrom(0, 2, 4, "\t"),
    windows: fc.boolean(),
    mark: fc.boolean(),
    end: fc.constantFrom("", "\n", "\n\n"),
  })
  .map(({ value, indent, windows, mark, end }) => {
    const json = JSON.stringify(value, undefined, indent) + end;
    return (mark ? "\uFEFF" : "") + (windows ? json.replaceAll("\n", "\r\n") : json);
  });

function installed(before: string): string {
  const plan = planInstall(before, hooks);
  if (plan.kind === "refused" || plan.after === undefined) throw new Error(JSON.stringify(plan));
  return plan.after;
}

const parsed = (json: string) => parse(json.replace("\uFEFF", ""));

it("uninstall(install(x)) is x to the byte", () => {
  fc.assert(
    fc.property(text, (before) => {
      const after = installed(before);
      const plan = planUninstall(after, { before, after });
      expect(plan.kind === "planned" && plan.after).toBe(before);
    }),
    { numRuns: 300 },
  );
});

it("after an edit in between, uninstall leaves the edit and everything else, and nothing of ours", () => {
  fc.assert(
    fc.property(text, (before) => {
      const after = installed(before);
      const edited = after.replace("{", '{"zz": 1,');
      const plan = planUninstall(edited, { before, after });
      expect(plan.kind === "planned" && parsed(plan.after ?? "")).toEqual({ zz: 1, ...parsed(before) });
    }),
    { numRuns: 300 },
  );
});

it("install keeps everything that was there, is read by Claude Code, and changes nothing the second time", () => {
  fc.assert(
    fc.property(text, (before) => {
      const after = installed(before);
      expect(installed(after)).toBe(after);
      expect(readSettings(after).kind).toBe("settings");
      const [old, now] = [parsed(before), parsed(after)];
      for (const key of Object.keys(old).filter((name) => name !== "hooks" && name !== "disableSkillShellExecution")) {
        expect(now[key]).toEqual(old[key]);
      }
      for (const name of Object.keys(old.hooks ?? {}))
        expect(now.hooks[name].slice(0, old.hooks[name].length)).toEqual(old.hooks[name]);
    }),
    { numRuns: 300 },
  );
});

it("no text makes it throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.string().map((tail) => `{"hooks":{"PreToolUse":[${tail}`),
      ),
      (before) => {
        const plan = planInstall(before, hooks);
        if (plan.kind === "planned") expect(readSettings(plan.after ?? "").kind).toBe("settings");
        expect(["planned", "refused"]).toContain(planUninstall(before).kind);
      },
    ),
    { numRuns: 500 },
  );
});
