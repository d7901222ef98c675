// Which effects a call is said to have: by its command, its options, and the words that no table holds. Whether a rule's
// condition holds is asked elsewhere; what stays on this machine is taken out here, and only of what the command itself says.

import type { EffectKind } from "../../effect.ts";
import { knownPrefix, type Word } from "../../shell/word.ts";
import type { Does } from "../../tools/spec.ts";
import { HELP } from "../call/calm.ts";
import { type Client, staysHere } from "../call/stays-here.ts";
import { type PlainRule, rulesOf } from "./effect-text.ts";
import { saidByOption, saidByWords } from "./telling-words.ts";

export interface RuleInForce {
  readonly rule: PlainRule;
  readonly word?: Word;
}

/** The `does` of the command and of every option given, each option's with the word that gave it. */
export function rulesInForce(subject: Client): readonly RuleInForce[] {
  const { call } = subject;
  const own: Does = isSilent(subject) ? [] : call.command.does;
  const rules: RuleInForce[] = [];
  let near: boolean | undefined;
  for (const rule of rulesOf(own)) {
    if (REACHES.has(rule.does)) near ??= staysHere(subject);
    if (near !== true || !REACHES.has(rule.does)) rules.push({ rule });
  }
  for (const rule of rulesOf(saidByWords(call))) rules.push({ rule });
  for (const { word } of call.unknown) for (const rule of rulesOf(saidByOption(word))) rules.push({ rule, word });
  for (const { option, word } of call.given) for (const rule of rulesOf(option.does)) rules.push({ rule, word });
  return rules;
}

/** What a call does not do that keeps to this machine. */
const REACHES: ReadonlySet<EffectKind> = new Set<EffectKind>(["network", "outbound-message"]);

/** A bare call of a tool that has subcommands, of which its spec says nothing. */
function isSilent({ call, spec }: Client): boolean {
  const { command } = call;
  if (!call.hasCommands || call.key.length > 0 || call.operands.length > 0 || command.words.length > 0) return false;
  if (command.operands !== undefined || call.isDefault) return false;
  // Options alone are a call too where the tool's job is the network: `okta-aws-cli --org-domain acme.example`.
  return (
    spec.nature !== "network" || [...call.given, ...call.unknown].every(({ word }) => HELP.includes(knownPrefix(word)))
  );
}
