// Folders that an action has the shell look for programs in, before those where they usually lie.
// It looks at the folders' places and at what the action wrote, never at what lies in them.

import { resolvePath } from "../../shell/builtins.ts";
import type { Environment } from "../../shell/environment.ts";
import { knownPrefix, literal, type Word } from "../../shell/word.ts";
import { type AnalysisState, addDraft, addProblem, siteOf } from "./analyze-state.ts";

/** A folder of its own in PATH can put any program under a trusted name. */
export function readSearchPath(value: Word, environment: Environment, state: AnalysisState): void {
  const folders = knownPrefix(value).split(":");
  if (folders.length > MAX_FOLDERS)
    addProblem(state, { kind: "too-large", sentence: "takes programs from more folders than the guard reads" });
  for (const folder of folders.slice(0, MAX_FOLDERS)) {
    const path = resolvePath(environment.cwd, folder === "" ? "." : folder) ?? folder;
    // The current folder, named so or by an empty part, is wherever the next command runs.
    const isHere = folder === "." || (folder === "" && /^:|::/.test(literal(value) ?? ""));
    const odd = isHere || (folder !== "" && /^(?:\/tmp|\/var\/tmp|\/dev\/shm|\/private\/tmp)(?:\/|$)/.test(path));
    if (!odd && (folder === "" || !state.files.hasWithin(path))) continue;
    const sentence = `takes programs from ${isHere ? "the current folder" : folder} before the usual folders`;
    addDraft(state, siteOf(state, { span: value.span }), { kind: "hidden-code", certainty: "likely", sentence });
    return;
  }
}

const MAX_FOLDERS = 128;
