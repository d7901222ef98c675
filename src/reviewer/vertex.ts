// Claude on Google Vertex AI, with the person's own Google credentials as Google's library finds them.
// The address is made of region and project in the settings and of nothing in the environment.

import { AnthropicVertex } from "@anthropic-ai/vertex-sdk";
import type { Endpoint } from "../protocol/reviewer.ts";
import { QUIET } from "./anthropic.ts";
import { messagesSource } from "./messages-source.ts";
import { sealedFetch } from "./sealed-fetch.ts";
import type { ReviewSource } from "./source.ts";

export function vertexSource(endpoint: Extract<Endpoint, { source: "vertex" }>): ReviewSource {
  const { url, region, project: projectId, model } = endpoint;
  return messagesSource(
    () => new AnthropicVertex({ ...QUIET, baseURL: url, region, projectId, fetch: sealedFetch(url) }),
    model,
  );
}
