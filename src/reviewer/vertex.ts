// Claude on Google Vertex AI, with the person's own Google credentials as Google's library finds them.
// The address is made of region and project in the settings and of nothing in the environment.

import { AnthropicVertex } from "@anthropic-ai/vertex-sdk";
import { GoogleAuth } from "google-auth-library";
import type { Endpoint } from "../protocol/reviewer.ts";
import { QUIET } from "./anthropic.ts";
import { messagesSource } from "./messages-source.ts";
import { sealedFetch } from "./sealed-fetch.ts";
import type { ReviewSource } from "./source.ts";

const SCOPE = "https://www.googleapis.com/auth/cloud-platform";

export function vertexSource({ url, region, project, model }: Extract<Endpoint, { source: "vertex" }>): ReviewSource {
  // Told the project, Google's library need not ask another server, or another program, which one it is.
  const auth = () => new GoogleAuth({ scopes: SCOPE, projectId: project });
  const own = { baseURL: url, region, projectId: project, fetch: sealedFetch(url) };
  return messagesSource(() => new AnthropicVertex({ ...QUIET, ...own, googleAuth: auth() }), model);
}
