// Installing into settings of many shapes and taking it out again: what is kept, what is refused.
import { parse } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import { planInstall, planUninstall } from "../../../src/agents/claude-code/plan.ts";
import { guardHooks } from "../../../src/agents/claude-code/settings.ts";
import { readSettings } from "../../../src/agents/claude-code/settings-text.ts";

const hooks = guardHooks({ hookScript: "/home/u/.countersign/bin/hook.sh", version: "2.1.330" });

function installed(before: string | undefined): string {
  const plan = planInstall(before, hooks);
  if (plan.kind === "refused" || plan.after === undefined) throw new Error(JSON.stringify(plan));
  return plan.after;
}

function uninstalled(current: string, written?: { before: string | undefined; after: string }): string | undefined {
  const plan = planUninstall(current, written);
  if (plan.kind === "refused") throw new Error(plan.sentence);
  return plan.after;
}

const OTHERS = `{
  "model": "opus",
  "hooks": {
    "PostToolUse": [
      { "matcher": "Edit|Write", "hooks": [{ "type": "command", "command": "prettier --write" }] }
    ],
    "PreToolUse": [{ "matcher": "Bash", "hooks": [{ "type": "command", "command": "./check.sh", "timeout": 5 }] }],
    "Notification": []
  },
  "permissions": { "deny": ["Read(./.env)"] }
}
`;

const SHAPES: readonly (readonly [name: string, text: string])[] = [
  ["an empty object", "{}"],
  ["an object over two lines", "{\n}\n"],
  ["other keys", '{\n  "model": "opus"\n}\n'],
  ["four blanks", '{\n    "model": "opus",\n    "env": {\n        "A": "1"\n    }\n}\n'],
  ["tabs", '{\n\t"model": "opus"\n}\n'],
  ["Windows line ends", '{\r\n  "model": "opus"\r\n}\r\n'],
  ["one line", '{"model":"opus","hooks":{}}'],
  ["a byte order mark", '\uFEFF{"model":"opus"}\n'],
  ["other people's hooks", OTHERS],
  ["the skill setting of the person", '{"disableSkillShellExecution": true}\n'],
  ["the skill setting switched off", '{"disableSkillShellExecution": false}\n'],
  ["no line end at the end", '{ "hooks": { "PreToolUse": [] } }'],
];

describe.each(SHAPES)("settings with %s", (_, text) => {
  it("hold every hook after an install", () => {
    const reading = readSettings(installed(text));
    if (reading.kind === "void") throw new Error(reading.why);
    for (const { event, handler, matcher } of hooks) {
      const group = reading.value.hooks[event]?.find((candidate) =>
        candidate.hooks.some((h) => h.command === handler.command),
      );
      expect(group?.hooks).toEqual([handler]);
      expect(group?.matcher).toBe(matcher);
    }
    expect(reading.value.disableSkillShellExecution).toBe(true);
  });
  it("are the same to the byte after a second install", () => expect(installed(installed(text))).toBe(installed(text)));
  it("are the same to the byte after an uninstall", () => {
    const after = installed(text);
    expect(uninstalled(after, { before: text, after })).toBe(text);
  });
  it("mean the same after an uninstall when somebody edited them meanwhile", () => {
    const after = installed(text);
    const edited = after.replace("{", '{ "added": 1,');
    const left = uninstalled(edited, { before: text, after });
    expect(parse((left ?? "").replace("\uFEFF", ""))).toEqual({ added: 1, ...parse(text.replace("\uFEFF", "")) });
  });
});

it("other people's hooks and the order of keys stay", () => {
  const after = installed(OTHERS);
  expect(after.indexOf('"model"')).toBeLessThan(after.indexOf('"permissions"'));
  expect(parse(after).hooks.PreToolUse[0].hooks[0].command).toBe("./check.sh");
});

it("a file that install made is removed by uninstall", () => {
  const after = installed(undefined);
  expect(after.endsWith("}\n")).toBe(true);
  expect(uninstalled(after, { before: undefined, after })).toBeUndefined();
});

it("a file that install made and the person filled keeps what the person added", () => {
  const after = installed(undefined);
  const edited = after.replace("{", '{ "model": "opus",');
  expect(parse(uninstalled(edited, { before: undefined, after }) ?? "")).toEqual({ model: "opus" });
});

it("without a record only the hooks go, and the skill setting stays", () => {
  expect(parse(uninstalled(installed(OTHERS)) ?? "")).toEqual({ ...parse(OTHERS), disableSkillShellExecution: true });
});

it("altered entries are put right and not doubled", () => {
  const altered = installed("{}")
    .replace('"matcher": "*"', '"matcher": "Bash"')
    .replace('"timeout": 60', '"timeout": 1');
  expect(parse(installed(altered))).toEqual(parse(installed("{}")));
});

it("a handler of ours inside somebody's group goes alone", () => {
  const mine = JSON.stringify(hooks[0]?.handler);
  const text = `{"hooks":{"PreToolUse":[{"matcher":"Bash","hooks":[{"type":"command","command":"a"},${mine}]}]}}`;
  expect(parse(uninstalled(text) ?? "").hooks.PreToolUse).toEqual([
    { matcher: "Bash", hooks: [{ type: "command", command: "a" }] },
  ]);
});

describe("a file that Claude Code drops is left alone", () => {
  it.each([
    ["a trailing comma", '{"model":"opus",}'],
    ["a comment at a line's end", "{ // mine\n}"],
    ["a comment in between", "{ /* mine */ }"],
    ["no object", "[]"],
    ["plain text", "hello"],
    ["a cut file", '{"model":'],
    ["hooks of the wrong kind", '{"hooks":[]}'],
    ["a hook without a command", '{"hooks":{"Stop":[{"hooks":[{"type":"command"}]}]}}'],
    ["a timeout as text", '{"hooks":{"Stop":[{"hooks":[{"type":"command","command":"a","timeout":"5"}]}]}}'],
    ["a timeout of zero", '{"hooks":{"Stop":[{"hooks":[{"type":"command","command":"a","timeout":0}]}]}}'],
    ["an unknown kind of hook", '{"hooks":{"Stop":[{"hooks":[{"type":"shell","command":"a"}]}]}}'],
    ["an unknown onFailure", '{"hooks":{"Stop":[{"hooks":[{"type":"command","command":"a","onFailure":"deny"}]}]}}'],
    ["an unknown permission mode", '{"permissions":{"defaultMode":"delegate"}}'],
    ["two keys of one name", '{"hooks":{},"hooks":{}}'],
  ])("%s", (_, text) => {
    const plan = planInstall(text, hooks);
    expect(plan.kind).toBe("refused");
    expect(plan.kind === "refused" && plan.sentence).toContain("Correct it by hand");
  });
});

describe("the hooks that are written", () => {
  it("match every tool, outlast the shim and block on failure", () => {
    const guard = hooks.find(({ event }) => event === "PreToolUse");
    expect(guard).toMatchObject({ matcher: "*", handler: { type: "command", timeout: 3600, onFailure: "block" } });
    expect(guard?.handler.async).toBeUndefined();
  });
  it("do not name onFailure where the version does not know it", () => {
    const old = guardHooks({ hookScript: "/s", version: "2.1.294" });
    expect(old.some(({ handler }) => handler.onFailure !== undefined)).toBe(false);
  });
  it("name it where the version is not known", () => {
    const unknown = guardHooks({ hookScript: "/s" });
    expect(unknown.filter(({ handler }) => handler.onFailure === "block").map(({ event }) => event)).toEqual([
      "PreToolUse",
      "ConfigChange",
    ]);
  });
  it("only report where nothing is to be decided, and none of them once an action", () => {
    const reports = hooks.filter(({ handler }) => handler.async === true).map(({ event }) => event);
    expect(reports).toEqual(["UserPromptSubmit", "SubagentStart", "SubagentStop", "Stop", "SessionEnd"]);
  });
});

describe("what a plan says and mends", () => {
  it("names the hooks of a first installation in one sentence", () => {
    const plan = planInstall(undefined, hooks);
    expect(plan.kind === "planned" && plan.sentences[0]).toBe(
      `Adds hooks for ${hooks.length} events, from ${hooks[0]?.event} to ${hooks.at(-1)?.event}.`,
    );
    expect(plan.kind === "planned" && plan.sentences.length).toBe(2);
  });
  it.each(["true", '"yes"', "1"])("takes out disableAllHooks: %s, which would switch the guard off", (value) => {
    const plan = planInstall(`{\n  "disableAllHooks": ${value},\n  "model": "opus"\n}\n`, hooks);
    expect(plan.kind === "planned" && plan.sentences).toContain(
      'Removes "disableAllHooks", which switches the guard off.',
    );
    expect(parse((plan.kind === "planned" && plan.after) || "{}")).toMatchObject({ model: "opus" });
    expect(plan.kind === "planned" && plan.after).not.toContain("disableAllHooks");
  });
});
