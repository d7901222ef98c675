// Makes the rule that a person chose in a row of the feed, or takes it back, and tells what became of that. The row says so
// in fixed words; why it failed is in the log. Whatever goes wrong counts as not done.
import type { FromPanel, RuleOutcome } from "../../protocol/panel.ts";
import type { MakeRuleReply } from "../../protocol/rule-offers.ts";
import { METHODS } from "../../protocol/window.ts";
import { type BrokerConnection, sentenceOf } from "../connection/connection.ts";

export type RowRule = Extract<FromPanel, { kind: "make-rule" | "revoke" }>;

interface Log {
  readonly warn: (line: string) => void;
}

export async function ruleOutcome(
  message: RowRule,
  connection: Pick<BrokerConnection, "request">,
  log: Log,
): Promise<RuleOutcome> {
  try {
    return message.kind === "revoke" ? await revoke(message, connection) : await make(message, connection, log);
  } catch (error) {
    log.warn(`${message.kind}: ${sentenceOf(error)}`);
    return message.kind === "revoke" ? "not-revoked" : "not-made";
  }
}

async function make(
  { kind: _, ...request }: Extract<RowRule, { kind: "make-rule" }>,
  connection: Pick<BrokerConnection, "request">,
  log: Log,
): Promise<RuleOutcome> {
  const reply = (await connection.request(METHODS.makeRule, request)) as MakeRuleReply;
  if (reply.kind === "made") return "made";
  log.warn(`The rule was not made: ${reply.sentence}`);
  return "not-made";
}

async function revoke(
  { actionId }: Extract<RowRule, { kind: "revoke" }>,
  connection: Pick<BrokerConnection, "request">,
): Promise<RuleOutcome> {
  const reply = (await connection.request(METHODS.revoke, { actionId })) as { readonly revoked: boolean };
  return reply.revoked ? "revoked" : "not-revoked";
}
