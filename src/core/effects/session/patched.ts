// Files that a patch of the session's own makes or changes: the lines it adds are what the session wrote there.
// A patch that cannot be read says nothing about files; `git apply` itself is no effect beyond them.

import { resolvePath } from "../../shell/builtins.ts";
import { textOf } from "../../shell/environment.ts";
import type { Invocation } from "../../shell/invocation.ts";
import { literal } from "../../shell/word.ts";
import type { AnalysisState } from "./analyze-state.ts";
import { keepFile } from "./analyze-writes.ts";

const MAX_FILES = 200;

export function rememberPatched(name: string, invocation: Invocation, state: AnalysisState): void {
  if (invocation.where !== "here" || !isPatching(name, invocation)) return;
  for (const text of patchesOf(invocation, state)) {
    for (const { path, added } of filesOf(text)) {
      const whole = resolvePath(invocation.cwd, path);
      if (whole !== undefined) keepFile(whole, { content: [{ kind: "text", text: added }], from: "agent" }, state);
    }
  }
}

function isPatching(name: string, { args }: Invocation): boolean {
  if (name === "patch") return true;
  return name === "git" && args.some((word) => /^(?:apply|am)$/.test(literal(word) ?? ""));
}

/** Patches that the session wrote: files among the arguments, or the input. */
function patchesOf({ args, stdin, cwd }: Invocation, state: AnalysisState): readonly string[] {
  const paths = args.flatMap((word) => resolvePath(cwd, literal(word) ?? "") ?? []);
  if (stdin.kind === "file") paths.push(resolvePath(cwd, literal(stdin.path) ?? "") ?? "");
  const written = paths.flatMap((path) => {
    const content = state.files.get(path)?.content;
    return content === undefined ? [] : (textOf(content) ?? []);
  });
  const given = stdin.kind === "text" ? literal(stdin.word) : undefined;
  return given === undefined ? written : [...written, given];
}

interface Patched {
  readonly path: string;
  readonly added: string;
}

/** `+++ b/src/x.ts` begins a file; the lines after it that begin with `+` are its new text. */
function filesOf(patch: string): readonly Patched[] {
  const files: { path: string; lines: string[] }[] = [];
  for (const line of patch.split("\n")) {
    const path = /^\+\+\+ (?:[a-z]\/)?([^\t\n]+)/.exec(line)?.[1];
    if (path !== undefined && files.length < MAX_FILES) files.push({ path: path.trim(), lines: [] });
    else if (line.startsWith("+")) files.at(-1)?.lines.push(line.slice(1));
  }
  return files.filter(({ path }) => path !== "/dev/null").map(({ path, lines }) => ({ path, added: lines.join("\n") }));
}
