// What commands of editors, debuggers and timed jobs hand to a shell or another language, as a table of texts.
// Editing alone must stay without a finding.

import { describe, expect, it } from "vitest";
import { readCode } from "../../../src/core/code/read-code.ts";
import { display } from "../../../src/core/shell/word.ts";
import type { Language } from "../../../src/core/tools/spec.ts";
import { WORLD } from "../effects/call.ts";

const SITE = { world: WORLD, workspace: ["/shop"], cwd: "/shop", where: "here" as const, span: { start: 0, end: 9 } };

function found(language: Language, text: string): readonly string[] {
  const { effects, runs } = readCode(language, text, SITE);
  const started = runs.map((run) =>
    run.kind === "shell" || run.kind === "code"
      ? `${run.kind === "code" ? run.language : "sh"} ${display(run.text)}`
      : run.kind,
  );
  return [...effects.map(({ kind }) => kind), ...started];
}

describe("commands of an editor or debugger", () => {
  it.each([
    [":!id", ["sh id"]],
    ["%!sort -u", ["sh sort -u"]],
    ["r !id", ["sh id"]],
    ["shell id", ["sh id"]],
    ["exec=id", ["sh id"]],
    ["alias.x=!id", ["sh id"]],
    ["call system('id')", ["sh id"]],
    ["python3 print(1)", ["python print(1)"]],
    ["lua print(1)", ["lua print(1)"]],
    ["w! out.txt", ["file-write"]],
    ["r notes.txt", ["file-read"]],
    ["%s/a/b/g", []],
    ["set number", []],
    ["break main", []],
    ["user.name=me", []],
    ["q!", []],
  ])("%s", (text, expected) => expect(found("escapes", text)).toEqual(expected));

  it("are read in time whatever the blanks", () => {
    expect(found("escapes", `:${" ".repeat(200_000)}x`)).toEqual([]);
    expect(found("plain", `open${" ".repeat(200_000)}x "a"`)).toEqual([]);
  });
});

describe("a table of timed jobs", () => {
  it("gives each job's command to a shell", () => {
    expect(found("crontab", "# m h\nMAILTO=x\n*/5 * * * * id -u\n@reboot id%input\n")).toEqual(["sh id -u", "sh id"]);
  });
});
