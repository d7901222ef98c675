// The variables and words that code finds when it runs: what the line gives it, exports or leaves out.
// One that nothing here sets is unset, so that `process.env.BASE ?? "http://localhost"` is its default; where variables may
// come from somewhere that is not followed (a file of settings, code, PowerShell), none counts as unset.

import { NOTHING, text, type Value } from "../../code/values/value.ts";
import { variable } from "../../shell/environment.ts";
import { literal } from "../../shell/word.ts";
import type { AnalysisState } from "../session/analyze-state.ts";
import type { Runner, SourceAt } from "./unfold-run.ts";

/** By name; undefined for one that is not set. */
export type GivenVariables = (name: string) => Value | undefined;
export type GivenArguments = (place: number) => Value | undefined;

export function givenVariables(
  source: string,
  { invocation, environment }: Runner,
  state: AnalysisState,
): GivenVariables {
  const isOpen = environment.open || fills(source) || state.files.fitting(".env*").length > 0;
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

/** By place, from 0; undefined for one that is not given. Nothing is known of those of code that lies in no file. */
export function givenArguments(source: string, { args, runner }: SourceAt): GivenArguments | undefined {
  if (args === undefined || runner.environment.open || OTHER_USE.test(source)) return undefined;
  return (place) => {
    const word = args[place];
    const isPlain = word?.pieces.every(({ kind }) => kind === "text") === true;
    // What cannot be known may be several words, or none.
    const isMoved = args.slice(0, place).some(({ pieces }) => pieces.some(({ kind }) => kind !== "text"));
    if (isMoved) return NOTHING;
    return word === undefined ? undefined : known(isPlain ? literal(word) : undefined);
  };
}

function known(value: string | undefined): Value {
  return value === undefined ? NOTHING : text(value);
}

function fills(source: string): boolean {
  return FILLS.test(source) || (HANDED_ON.test(source) && CHANGES.test(source));
}

/** Ways of code to fill its own environment that no reader follows. */
const FILLS =
  /dotenv|env[-_]?file|load_env|environs|decouple|environ\s*(?:\.update|\|)|assign\(\s*process\.env|process\.env\s*=[^=]|ENV\.(?:update|merge|replace)|putenv/i;

/** The whole environment under another name, and what could then change it there. */
const HANDED_ON = /(?:\benviron|process\.env|\bENV)\b(?!\s*[.[])/;
const CHANGES = /\bassign\(|\.update\(|\|=|defineProperty|Reflect\.set|\.merge!?\(/;

/** The words are used in another way than read by their place, and may be others by then. */
const OTHER_USE =
  /\bdel\s[^\n]{0,40}argv|\bargv\b(?!\[\d+\](?!\s*[-+|?&*]*=(?!=))|\[\d+:\]|\.length\b|\.slice\(|\s*\)\s*[<>=!])/i;
