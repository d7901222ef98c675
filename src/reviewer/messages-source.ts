// A source that speaks the Messages API, whoever serves it: the request in its form, its stream as events.
// The client is made by anthropic.ts, bedrock.ts or vertex.ts, each without retries.

import type Anthropic from "@anthropic-ai/sdk";
import type {
  Usage as Counted,
  MessageCreateParamsStreaming,
  MessageDeltaUsage,
  RawMessageStreamEvent,
} from "@anthropic-ai/sdk/resources/messages";
import type { ReviewRequest } from "../core/review/prompt.ts";
import type { Usage } from "../protocol/opinion.ts";
import { failureOf } from "./failure.ts";
import type { ReviewSource, SourceEvent } from "./source.ts";

export interface MessagesClient {
  readonly messages: {
    readonly create: (
      body: MessageCreateParamsStreaming,
      options: { readonly signal: AbortSignal },
    ) => PromiseLike<AsyncIterable<RawMessageStreamEvent>>;
  };
}

/** `connect` makes the client, anew after a failure: one that could not log in never does. */
export function messagesSource(connect: () => MessagesClient, model: string): ReviewSource {
  let client: MessagesClient | undefined;
  return {
    model,
    ask: async function* (request, signal) {
      try {
        client ??= connect();
        const stream = await client.messages.create(bodyOf(request, model), { signal });
        yield* eventsOf(stream);
      } catch (problem) {
        client = undefined;
        yield { kind: "failed", failure: failureOf(problem, signal) };
      }
    },
  };
}

/** The very body that is sent, for the person to see before the first one is. */
export function bodyOf({ instructions, content, tool, maxTokens }: ReviewRequest, model: string) {
  const { forced, ...rest } = formFor(model);
  const schema = { name: tool.name, description: tool.description, input_schema: tool.schema };
  return {
    model,
    // Where a model thinks first, its thoughts count too.
    max_tokens: forced ? maxTokens : maxTokens * 3,
    system: [{ type: "text", text: instructions, cache_control: { type: "ephemeral" } }],
    messages: [{ role: "user", content }],
    tools: [schema as Anthropic.Tool],
    tool_choice: forced ? { type: "tool", name: tool.name } : { type: "auto" },
    stream: true,
    ...rest,
  } satisfies MessageCreateParamsStreaming;
}

type Form = Pick<MessageCreateParamsStreaming, "thinking" | "output_config"> & { readonly forced: boolean };

/** Newer models refuse a forced tool, or to be kept from thinking; which one does what, by its name. */
const FORMS: readonly { readonly model: RegExp; readonly form: Form }[] = [
  {
    model: /claude-(?:fable|mythos|sonnet-5-[5-9]|opus-5-[5-9])/,
    form: { forced: false, output_config: { effort: "low" } },
  },
  { model: /claude-(?:haiku|sonnet|opus)-5/, form: { forced: true, thinking: { type: "disabled" } } },
];

function formFor(model: string): Form {
  return FORMS.find((one) => one.model.test(model))?.form ?? { forced: true };
}

async function* eventsOf(stream: AsyncIterable<RawMessageStreamEvent>): AsyncIterable<SourceEvent> {
  let usage: Usage = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
  let tool: number | undefined;
  for await (const event of stream) {
    switch (event.type) {
      case "message_start":
        usage = counted(usage, event.message.usage);
        yield { kind: "usage", usage };
        break;
      case "content_block_start":
        if (event.content_block.type === "tool_use") tool ??= event.index;
        break;
      case "content_block_delta":
        if (event.index === tool && event.delta.type === "input_json_delta")
          yield { kind: "part", json: event.delta.partial_json };
        break;
      case "message_delta":
        usage = counted(usage, event.usage);
        yield { kind: "usage", usage };
        if (event.delta.stop_reason !== null) yield { kind: "end", stop: stopOf(event.delta.stop_reason) };
        break;
      default:
        break;
    }
  }
}

function stopOf(reason: string): "answered" | "refused" | "cut" {
  if (reason === "refusal") return "refused";
  return reason === "max_tokens" || reason === "model_context_window_exceeded" ? "cut" : "answered";
}

/** Counts only grow: a server that leaves one out, or says null, has not taken tokens back. */
function counted(before: Usage, now: Partial<Counted> | MessageDeltaUsage | null | undefined): Usage {
  const most = (so: number, next: unknown) =>
    typeof next === "number" && Number.isSafeInteger(next) && next > so && next <= 10_000_000 ? next : so;
  return {
    input: most(before.input, now?.input_tokens),
    output: most(before.output, now?.output_tokens),
    cacheRead: most(before.cacheRead, now?.cache_read_input_tokens),
    cacheWrite: most(before.cacheWrite, now?.cache_creation_input_tokens),
  };
}
