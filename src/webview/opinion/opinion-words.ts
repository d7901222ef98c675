// The words of a second opinion. Pure. None of them tells a person to allow or to deny.
import { type Opinion, total } from "../../protocol/opinion.ts";
import type { Tone } from "../wording.ts";

type GivenOpinion = Extract<Opinion, { kind: "given" }>;

export function askedWords({ askedFor, words }: GivenOpinion): { readonly text: string; readonly tone: Tone } {
  switch (askedFor) {
    case "yes":
      return { text: `You may have asked for this: “${words}”`, tone: "quiet" };
    case "no":
      return { text: "Nothing in your requests asks for this", tone: "bad" };
    case "unclear":
      return { text: "It is unclear whether you asked for this", tone: "waiting" };
    default:
      return askedFor satisfies never;
  }
}

/** "claude-haiku-5-5 · 1,240 tokens, about $0.0003 · a model's reading, which may be wrong". */
export function costWords({ model, usage, dollars, fromCache }: GivenOpinion): string {
  const tokens = `${total(usage).toLocaleString("en-US")} tokens`;
  const cost = dollars === undefined ? tokens : `${tokens}, about ${dollarWords(dollars)}`;
  const spent = fromCache === true ? "asked before, no new tokens" : cost;
  return `${model} · ${spent} · a model's reading, which may be wrong`;
}

function dollarWords(dollars: number): string {
  return dollars >= 0.01 ? `$${dollars.toFixed(2)}` : `$${dollars.toFixed(4)}`;
}
