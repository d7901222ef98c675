// What the person is told before the first second opinion is asked for: where it goes, when, what with, and the request itself.
// Pure; plain words, and the request as it would be sent, for reading.

import { type Endpoint, endpointWords, type ReviewerSettings } from "../../protocol/reviewer.ts";
import type { ShownRequest } from "../../reviewer/main.ts";

const WHEN: Readonly<Record<ReviewerSettings["mode"], string>> = {
  off: "Never: the reviewer is off.",
  onRequest: "When you press Second opinion on a card or a row, or ask for a summary.",
  questions: "Whenever you are asked about an action, and when you press Second opinion.",
  flagged:
    "Whenever you are asked about an action, and for every action that rules let through although it reaches the network, people, or secrets. Such an action waits for it, at most 8 seconds.",
};

export function consentText(endpoint: Endpoint, settings: ReviewerSettings, request: ShownRequest): string {
  return [
    "What the reviewer would send. Nothing has been sent yet.",
    "",
    `Where:  ${placeOf(endpoint)}`,
    `When:   ${WHEN[settings.mode]}`,
    `With:   ${credentialsOf(endpoint)}`,
    `Limit:  ${settings.dailyTokens.toLocaleString("en-US")} tokens a day, over all windows.`,
    "",
    "It holds your requests of the session, the action, what the guard found it would do,",
    "what the session did last, and what instruction files invite. It never holds the contents of files that are",
    "written, what commands printed, or what the agent says of itself.",
    "What looks like a secret is taken out first. What does not look like one is sent.",
    "The answer can turn an allowed action into a question. It can never allow anything.",
    "",
    ...part("1. The part about this action", "It changes each time. Here it is the newest action of the feed."),
    request.about,
    "",
    ...part("2. The fixed part", "It is the same each time."),
    request.fixed,
    "",
    ...part("3. The form of the request", "With the two parts above in their places."),
    request.form,
    "",
  ].join("\n");
}

function part(title: string, words: string): readonly string[] {
  return ["-".repeat(80), title, words, "-".repeat(80), ""];
}

export function consentQuestion(endpoint: Endpoint): string {
  return `Countersign would ask ${endpointWords(endpoint)} for second opinions. The editor shows what would be sent.`;
}

function placeOf(endpoint: Endpoint): string {
  switch (endpoint.source) {
    case "anthropic":
      return `${endpoint.url} (Anthropic), model ${endpoint.model}`;
    case "custom":
      return `${endpoint.url} (a server named in your settings), model ${endpoint.model}`;
    case "bedrock":
      return `${endpoint.url} (Amazon Bedrock), model ${endpoint.model}`;
    case "vertex":
      return `${endpoint.url} (Google Vertex AI, project ${endpoint.project}), model ${endpoint.model}`;
    case "editor":
      return `this editor's own language models (${endpoint.model === "" ? "the first that it offers" : endpoint.model}); the editor decides where they run`;
    default:
      return endpoint satisfies never;
  }
}

function credentialsOf({ source }: Endpoint): string {
  switch (source) {
    case "anthropic":
    case "custom":
      return "the key that you entered for this address.";
    case "bedrock":
      return "your AWS credentials, as AWS's own library finds them.";
    case "vertex":
      return "your Google credentials, as Google's own library finds them.";
    case "editor":
      return "no key; the editor asks you itself.";
    default:
      return source satisfies never;
  }
}
