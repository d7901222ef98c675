// Source text that an action hands to a program as it is, outside any shell command: a PowerShell tool, an MCP argument.
// Read like inline code of a program of that language; nothing of it is trusted.

import { textOf } from "../../action.ts";
import { wordOf } from "../../shell/word.ts";
import type { Span } from "../../text/span.ts";
import type { Language } from "../../tools/spec.ts";
import type { AnalysisState } from "../session/analyze-state.ts";
import { readSource } from "../unfold/unfold-run.ts";
import { startEnvironment, walkOf } from "./analyze-shell.ts";

/** `span`: where the source stands in the action's text. */
export function analyzeSource(
  language: Language,
  source: { readonly text: string; readonly span: Span; readonly program: string },
  state: AnalysisState,
): void {
  const { text, span, program } = source;
  const environment = startEnvironment(state);
  const invocation = {
    program: wordOf(program, span),
    args: [],
    assignments: [],
    redirects: [],
    stdin: { kind: "inherited" as const },
    cwd: environment.cwd,
    span,
    where: "here" as const,
  };
  readSource(language, text, {
    runner: { invocation, environment },
    at: { state, walk: walkOf(textOf(state.action.operation), state) },
    span,
  });
}
