// Claude on Amazon Bedrock, with the person's own AWS credentials as AWS's library finds them.
// The address is made of the region in the settings and of nothing in the environment.

import { AnthropicBedrock } from "@anthropic-ai/bedrock-sdk";
import type { Endpoint } from "../protocol/reviewer.ts";
import { QUIET } from "./anthropic.ts";
import { messagesSource } from "./messages-source.ts";
import { sealedFetch } from "./sealed-fetch.ts";
import type { ReviewSource } from "./source.ts";

export function bedrockSource({ url, region, model }: Extract<Endpoint, { source: "bedrock" }>): ReviewSource {
  return messagesSource(
    () => new AnthropicBedrock({ ...QUIET, baseURL: url, awsRegion: region, fetch: sealedFetch(url) }),
    model,
  );
}
