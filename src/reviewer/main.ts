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

/** What would be sent for this action, byte for byte but for the mark, laid out for reading. */
export function shownRequest(sight: Sight, model: string, mark: string): string {
  return JSON.stringify(bodyOf(opinionRequest(sight, mark), model), undefined, 2);
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
