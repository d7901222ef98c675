// The bundle that the extension loads when the first question is asked, and never before: the libraries that reach a model.
// What is exported here is all that the extension knows of it.

import { opinionRequest } from "../core/review/prompt.ts";
import type { Sight } from "../core/review/sight.ts";
import type { Endpoint } from "../protocol/reviewer.ts";
import { anthropicSource } from "./anthropic.ts";
import { bodyOf } from "./messages-source.ts";
import { createReviewer, type Reviewer } from "./reviewer.ts";
import type { ReviewSource } from "./source.ts";

export interface Opening {
  readonly endpoint: Endpoint;
  /** Empty where the endpoint needs none. */
  readonly key: string;
  /** The editor's own models, which only the extension can reach. */
  readonly editor: ReviewSource;
  /** An unguessable mark for each question. */
  readonly mark: () => string;
  readonly now: () => number;
}

export async function openReviewer(opening: Opening): Promise<Reviewer> {
  return createReviewer({ source: await sourceFor(opening), now: opening.now, mark: opening.mark });
}

/** What would be sent for this action, laid out for reading: nothing is left out, and only the mark is another one. */
export function shownRequest(sight: Sight, model: string, mark: string): ShownRequest {
  const request = opinionRequest(sight, mark);
  const body = bodyOf(request, model);
  const form = {
    ...body,
    system: [{ ...body.system[0], text: "(the fixed part)" }],
    messages: [{ role: "user", content: "(the part about this action)" }],
  };
  return { about: request.content, fixed: request.instructions, form: JSON.stringify(form, undefined, 2) };
}

export interface ShownRequest {
  /** What changes with each action. */
  readonly about: string;
  readonly fixed: string;
  /** The rest of the request, as JSON, with a word in the place of the two texts. */
  readonly form: string;
}

async function sourceFor({ endpoint, key, editor }: Opening): Promise<ReviewSource> {
  switch (endpoint.source) {
    case "anthropic":
    case "custom":
      return anthropicSource(endpoint, key);
    case "bedrock":
      return (await import("./bedrock.ts")).bedrockSource(endpoint);
    case "vertex":
      return (await import("./vertex.ts")).vertexSource(endpoint);
    case "editor":
      return editor;
    default:
      return endpoint satisfies never;
  }
}
