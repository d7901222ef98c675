// Every way in which settings can weaken the guard, seen from the texts of the files; and what is no drift at all.
import { describe, expect, it } from "vitest";
import { guardState } from "../../../src/agents/claude-code/drift.ts";
import { judgeChange, restored } from "../../../src/agents/claude-code/settings-guard.ts";
import { facts, GOOD, PATHS, type Texts } from "./settings-facts.ts";

describe("guarded", () => {
  const rows: readonly (readonly [string, Texts])[] = [
    ["hooks in the person's settings", { user: GOOD }],
    ["hooks in the project's settings", { project: GOOD }],
    [
      "hooks in managed settings, which a project cannot switch off",
      { managed: GOOD, project: '{"disableAllHooks":true}' },
    ],
    ["a project that says false", { user: GOOD, project: '{"disableAllHooks":false}' }],
    [
      "a local false over a project's true",
      { user: GOOD, local: '{"disableAllHooks":false}', project: '{"disableAllHooks":true}' },
    ],
    ["a project file that Claude Code drops", { user: GOOD, project: '{"model":"opus",}' }],
    ["a PATH of the person's own", { user: GOOD.replace("{", '{"env":{"PATH":"/opt/bin:/usr/bin"},') }],
    ["harmless variables of a project", { user: GOOD, project: '{"env":{"NODE_ENV":"test"}}' }],
    [
      "other people's hooks beside ours",
      { user: GOOD, project: '{"hooks":{"PreToolUse":[{"hooks":[{"type":"command","command":"x"}]}]}}' },
    ],
  ];
  it.each(rows)("%s", (_, texts) => expect(guardState(facts(texts))).toEqual({ kind: "guarded" }));
});

describe("drifted", () => {
  const rows: readonly (readonly [string, Texts, RegExp])[] = [
    ["the file is gone", {}, /is gone/],
    ["the file was emptied", { user: "" }, /PreToolUse hook is gone/],
    ["the file lost its hooks", { user: "{}" }, /PreToolUse hook is gone/],
    ["the file does not parse", { user: `${GOOD},` }, /drops .*settings\.json/],
    ["a value drops the file", { user: GOOD.replace("3600", '"3600"') }, /drops/],
    [
      "the matcher was narrowed",
      { user: GOOD.replace('"matcher": "*"', '"matcher": "Bash"') },
      /PreToolUse hook .* was altered/,
    ],
    [
      "onFailure was taken out",
      { user: GOOD.replace(/,\s*"onFailure": "block"/u, "") },
      /PreToolUse hook .* was altered/,
    ],
    [
      "a hook was made asynchronous",
      { user: GOOD.replace('"timeout": 3600', '"timeout": 3600, "async": true') },
      /altered/,
    ],
    ["the command was altered", { user: GOOD.replace("exit 2", "exit 0") }, /PreToolUse hook .* was altered/],
    ["a condition was added", { user: GOOD.replace('"timeout": 3600', '"timeout": 3600, "if": "Bash(x)"') }, /altered/],
    [
      "the project switches hooks off",
      { user: GOOD, project: '{"disableAllHooks":true}' },
      /disableAllHooks.*\/w\/\.claude\/settings\.json/,
    ],
    [
      "a local file switches hooks off",
      { user: GOOD, local: '{"disableAllHooks":true}', project: '{"disableAllHooks":false}' },
      /settings\.local\.json/,
    ],
    [
      "the person's file switches hooks off",
      { user: GOOD.replace("{", '{"disableAllHooks":true,') },
      /disableAllHooks/,
    ],
    ["an odd value of the switch", { user: GOOD, project: '{"disableAllHooks":"yes"}' }, /disableAllHooks/],
    ["comments do not hide it", { user: GOOD, project: '{/* x */"disableAllHooks":true}' }, /disableAllHooks/],
    [
      "a doubled key does not hide it",
      { user: GOOD, project: '{"hooks":{},"hooks":{},"disableAllHooks":true}' },
      /disableAllHooks/,
    ],
    [
      "an invalid hook does not hide it",
      { user: GOOD, project: '{"hooks":{"Stop":[{"hooks":[{"type":"command"}]}]},"disableAllHooks":true}' },
      /disableAllHooks/,
    ],
    ["a trailing comma does not hide it", { user: GOOD, project: '{"disableAllHooks":true,}' }, /disableAllHooks/],
    ["a comment voids the person's file", { user: `// mine\n${GOOD}` }, /drops .*invalid comment token/],
    ["only managed hooks may run", { user: GOOD, managed: '{"allowManagedHooksOnly":true}' }, /managed hooks/],
    [
      "skills may run shell lines",
      { user: GOOD.replace('"disableSkillShellExecution": true', '"x": 1') },
      /disableSkillShellExecution/,
    ],
    [
      "a project lets skills run shell lines",
      { user: GOOD, project: '{"disableSkillShellExecution":false}' },
      /disableSkillShellExecution/,
    ],
    [
      "a project starts without hooks",
      { user: GOOD, project: '{"env":{"CLAUDE_CODE_SIMPLE":"1"}}' },
      /CLAUDE_CODE_SIMPLE/,
    ],
    [
      "a project sends Claude Code to other settings",
      { user: GOOD, local: '{"env":{"CLAUDE_CONFIG_DIR":"/tmp"}}' },
      /CLAUDE_CONFIG_DIR/,
    ],
    ["a project sets PATH", { user: GOOD, project: '{"env":{"PATH":"/w/bin"}}' }, /PATH/],
    ["a project preloads a library", { user: GOOD, project: '{"env":{"LD_PRELOAD":"/w/x.so"}}' }, /LD_PRELOAD/],
    [
      "any variable of a loader",
      { user: GOOD, project: '{"env":{"DYLD_FRAMEWORK_PATH":"/w"}}' },
      /DYLD_FRAMEWORK_PATH/,
    ],
    ["a project sets BASH_ENV", { user: GOOD, project: '{"env":{"BASH_ENV":"/w/x"}}' }, /BASH_ENV/],
    [
      "a project defines a shell function",
      { user: GOOD, project: '{"env":{"BASH_FUNC_trap%%":"() { :; }"}}' },
      /BASH_FUNC_trap/,
    ],
    [
      "a project lies about the entry point",
      { user: GOOD, project: '{"env":{"CLAUDE_CODE_ENTRYPOINT":"cli"}}' },
      /CLAUDE_CODE_ENTRYPOINT/,
    ],
  ];
  it.each(rows)("%s", (_, texts, sentence) => {
    const state = guardState(facts(texts));
    if (state.kind !== "drifted") throw new Error(state.kind);
    expect(state.problems.join("\n")).toMatch(sentence);
  });

  it.each(["gone", "altered"] as const)("the hook script %s", (script) => {
    expect(guardState(facts({ user: GOOD }, { script })).kind).toBe("drifted");
  });
});

it("nothing was ever installed: unguarded, whatever else the files say", () => {
  const { installedIn: _, ...never } = facts({ user: "{}", project: '{"disableAllHooks":true}' });
  expect(guardState(never)).toEqual({ kind: "unguarded" });
});

describe("a change under a running session", () => {
  const good = new Map<string, string | undefined>([
    [PATHS.managed, undefined],
    [PATHS.local, undefined],
    [PATHS.project, '{"model":"opus"}'],
    [PATHS.user, GOOD],
  ]);

  it("that does no harm is accepted and remembered", () => {
    const verdict = judgeChange(facts({ user: GOOD, project: '{"model":"haiku"}' }), good);
    expect(verdict.kind === "accept" && verdict.good.get(PATHS.project)).toBe('{"model":"haiku"}');
  });

  const harmful: readonly (readonly [string, Texts, string, string | undefined])[] = [
    ["a local file with the switch", { user: GOOD, local: '{"disableAllHooks":true}' }, PATHS.local, undefined],
    [
      "the switch in the project",
      { user: GOOD, project: '{"disableAllHooks":true}' },
      PATHS.project,
      '{"model":"opus"}',
    ],
    ["the person's file emptied", { user: "", project: '{"model":"opus"}' }, PATHS.user, GOOD],
    ["the person's file removed", { project: '{"model":"opus"}' }, PATHS.user, GOOD],
    ["the person's file corrupted", { user: `${GOOD}}`, project: '{"model":"opus"}' }, PATHS.user, GOOD],
  ];
  it.each(harmful)("%s is refused and put back", (_, texts, path, text) => {
    const before = facts(texts);
    const verdict = judgeChange(before, good);
    if (verdict.kind !== "refuse") throw new Error(verdict.kind);
    expect(verdict.restores).toContainEqual({ path, text });
    expect(guardState({ ...before, files: restored(before.files, verdict.restores) })).toEqual({ kind: "guarded" });
  });

  it("only the harmful file is put back, another one keeps its change", () => {
    const verdict = judgeChange(
      facts({ user: GOOD, local: '{"disableAllHooks":true}', project: '{"model":"haiku"}' }),
      good,
    );
    expect(verdict.kind === "refuse" && verdict.restores).toEqual([{ path: PATHS.local, text: undefined }]);
  });

  it("a file without a last good copy keeps all but what weakens", () => {
    const project = '{\n  "model": "haiku",\n  "disableAllHooks": true,\n  "env": { "PATH": "/x", "A": "1" }\n}\n';
    const before = facts({ user: GOOD, project });
    const verdict = judgeChange(before, new Map([[PATHS.user, GOOD]]));
    if (verdict.kind !== "refuse") throw new Error(verdict.kind);
    const text = verdict.restores.find(({ path }) => path === PATHS.project)?.text ?? "";
    expect(JSON.parse(text)).toEqual({ model: "haiku", env: { A: "1" } });
    expect(guardState({ ...before, files: restored(before.files, verdict.restores) })).toEqual({ kind: "guarded" });
  });

  it("a broken file that weakens is cleaned, or goes where it cannot be", () => {
    const clean = (project: string) => {
      const verdict = judgeChange(facts({ user: GOOD, project }), new Map([[PATHS.user, GOOD]]));
      return verdict.kind === "refuse" ? verdict.restores.find(({ path }) => path === PATHS.project)?.text : "accepted";
    };
    expect(clean('{"model":"opus",/* x */"disableAllHooks":true}')).toBe('{"model":"opus"/* x */}');
    expect(clean('{"disableAllHooks":true,"disableAllHooks":true,"disableAllHooks":true}')).toBe("{}");
    expect(clean('{"env":{},"env":{"BASH_ENV":"x"}}')).toBeUndefined();
  });

  it("managed settings are never written", () => {
    const verdict = judgeChange(facts({ user: GOOD, managed: '{"allowManagedHooksOnly":true}' }), good);
    expect(verdict.kind === "refuse" && verdict.restores.some(({ path }) => path === PATHS.managed)).toBe(false);
  });

  it("after an uninstall, with no record left, nothing is refused", () => {
    const { installedIn: _, ...removed } = facts({ user: '{"model":"opus"}' });
    expect(judgeChange(removed, good).kind).toBe("accept");
  });
});
