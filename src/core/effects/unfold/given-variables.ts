// The variables of the environment that code finds when it runs: what the line gives it, exports or leaves unset.
// One that nothing here sets is unset, so that `process.env.BASE ?? "http://localhost"` is its default; where variables may
// come from somewhere that is not followed (a file of settings, code, PowerShell), none counts as unset.

import { NOTHING, text, type Value } from "../../code/values/value.ts";
import { variable } from "../../shell/environment.ts";
import { literal } from "../../shell/word.ts";
import type { AnalysisState } from "../session/analyze-state.ts";
import type { Runner } from "./unfold-run.ts";

/** By name; undefined for one that is not set. */
export type GivenVariables = (name: string) => Value | undefined;

export function givenVariables(
  source: string,
  { invocation, environment }: Runner,
  state: AnalysisState,
): GivenVariables {
  const isOpen = environment.open || FILLS.test(source) || state.files.fitting(".env*").length > 0;
  const loads = invocation.args.some((word) => literal(word)?.startsWith("--env-file") !== false);
  return (name) => {
    const given = invocation.assignments.findLast((one) => one.name === name)?.value;
    if (given !== undefined) return known(literal(given));
    const own = variable(environment, name);
    if (own === undefined) return isOpen || loads ? NOTHING : undefined;
    const isKept = environment.exported.has(name) || Object.hasOwn(environment.base, name) || name === "HOME";
    return own.kind === "scalar" && isKept ? known(literal({ pieces: own.value, span: invocation.span })) : NOTHING;
  };
}

function known(value: string | undefined): Value {
  return value === undefined ? NOTHING : text(value);
}

/** Ways of code to fill its own environment that no reader follows. */
const FILLS =
  /dotenv|env[-_]?file|load_env|environs|decouple|environ\s*(?:\.update|\|)|assign\(\s*process\.env|process\.env\s*=[^=]|ENV\.(?:update|merge|replace)|putenv/i;
