// Files that a process in the background runs as soon as they are there: who writes one runs it.
// Only what is not there yet is awaited; a file that is there is read when its program starts.

import { textOf } from "../../action.ts";
import { type FactOf, recall } from "../../memory/memory.ts";
import { wordOf } from "../../shell/word.ts";
import type { Language } from "../../tools/spec.ts";
import { startEnvironment, walkOf } from "../actions/analyze-shell.ts";
import type { AnalysisState } from "../session/analyze-state.ts";
import { linkTo } from "../session/earlier-steps.ts";
import { runFile } from "./unfold-file.ts";

/** What the action leaves waiting, and what waits for the files that it wrote. */
export function judgeAwaited(state: AnalysisState): void {
  for (const fact of [...state.facts]) if (fact.kind === "wrote") runAwaited(fact, state);
  if (!state.lasting) return;
  for (const [path, language] of state.awaits)
    state.facts.push({ kind: "awaited", path, ...(language !== undefined && { language }) });
}

function runAwaited({ path }: FactOf<"wrote">, state: AnalysisState): void {
  const awaited = recall(state.memory, "awaited", path);
  if (awaited === undefined) return;
  const text = textOf(state.action.operation);
  const word = wordOf(path, { start: 0, end: text.length });
  const environment = startEnvironment(state);
  const invocation = {
    program: word,
    args: [],
    assignments: [],
    redirects: [],
    stdin: { kind: "inherited" as const },
    cwd: environment.cwd,
    span: word.span,
    where: "here" as const,
  };
  linkTo(state, awaited.at, `a process in the background waits for ${path}, to run it`);
  const language: { readonly language?: Language } =
    awaited.fact.language === undefined ? {} : { language: awaited.fact.language };
  const at = { state, walk: walkOf(text, state) };
  runFile({ kind: "file", path: word, args: [], ...language }, { invocation, environment }, at);
}
