// Anthropic's API, or a server of the person's own that speaks it. Nothing is taken from the environment: not the key, not
// the address, not a log level, since a project can set all of them.

import Anthropic from "@anthropic-ai/sdk";
import type { Endpoint } from "../protocol/reviewer.ts";
import { messagesSource } from "./messages-source.ts";
import { sealedFetch } from "./sealed-fetch.ts";
import type { ReviewSource } from "./source.ts";

type Own = Extract<Endpoint, { source: "anthropic" | "custom" }>;

export function anthropicSource({ source, url, model }: Own, key: string): ReviewSource {
  // Servers other than Anthropic's own may know the key by its older header alone.
  const headers = source === "custom" ? { defaultHeaders: { "x-api-key": key } } : {};
  const own = { baseURL: url, apiKey: key, webhookKey: null, fetch: sealedFetch(url) };
  return messagesSource(() => new Anthropic({ ...QUIET, ...headers, ...own }), model);
}

/** For every client: no second try, no log, no tracing. */
export const QUIET = { maxRetries: 0, timeout: 10_000, logLevel: "off", openTelemetry: false } as const;
