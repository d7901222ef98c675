// What went wrong between us and a model, as one of few kinds with a sentence of our own.
// No text of a server or a library is passed on: it may hold a key, a prompt or an agent's words.

import { APIConnectionError, APIError, APIUserAbortError } from "@anthropic-ai/sdk";
import { OversizedReply } from "./sealed-fetch.ts";
import type { Failure } from "./source.ts";

export const SLOW: Failure = { why: "slow", sentence: "The reviewer did not answer in 8 seconds." };
export const GARBLED: Failure = { why: "malformed", sentence: "The reviewer's answer could not be read." };

export function failureOf(problem: unknown, signal: AbortSignal): Failure {
  if (signal.aborted || problem instanceof APIUserAbortError) return SLOW;
  if (causes(problem).some((one) => one instanceof OversizedReply))
    return { why: "malformed", sentence: "The reviewer's answer was far too long and was not read." };
  if (problem instanceof APIConnectionError)
    return { why: "unreachable", sentence: "The reviewer could not be reached. Check the network and the address." };
  if (problem instanceof APIError) return byStatus(problem);
  return GARBLED;
}

function byStatus({ status, type, headers }: APIError): Failure {
  if (status === 401 || status === 403 || type === "authentication_error" || type === "permission_error")
    return {
      why: "key",
      sentence: "The reviewer did not accept the key. Enter it anew: “Countersign: Set the Reviewer's Key”.",
    };
  if (status === 429 || type === "rate_limit_error")
    return { why: "busy", sentence: "The reviewer takes no more questions for now.", ...retryAfter(headers) };
  if (status === 529 || type === "overloaded_error")
    return { why: "busy", sentence: "The reviewer is overloaded.", ...retryAfter(headers) };
  if (status === 404)
    return { why: "failed", sentence: "The reviewer does not know this model or address. Check its settings." };
  if (status === 400 || status === 413 || status === 422)
    return { why: "failed", sentence: "The reviewer refused the form of the question. Another model may take it." };
  if (status === undefined) return GARBLED;
  return { why: "failed", sentence: `The reviewer failed (${status}).`, ...retryAfter(headers) };
}

function retryAfter(headers: Headers | undefined): { retryAfterSeconds?: number } {
  const seconds = Number(headers?.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? { retryAfterSeconds: Math.min(seconds, 3600) } : {};
}

function causes(problem: unknown, depth = 0): readonly unknown[] {
  const cause = problem instanceof Error ? problem.cause : undefined;
  return cause === undefined || depth > 4 ? [problem] : [problem, ...causes(cause, depth + 1)];
}
