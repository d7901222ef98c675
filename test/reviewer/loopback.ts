// A server on this machine that speaks the Messages API as the test says: well, slowly, or not at all. It keeps every byte
// that it was sent, so that a test can say what never reached the wire.
import http from "node:http";
import type { AddressInfo } from "node:net";

export interface Told {
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  /** The body, as it came. */
  readonly text: string;
  readonly body: Body;
}

/** What a test looks at in a request. */
export interface Body {
  readonly model: string;
  readonly stream?: boolean;
  readonly system: readonly { readonly text: string; readonly cache_control?: unknown }[];
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly tools: readonly { readonly name: string }[];
  readonly tool_choice: { readonly type: string; readonly name?: string };
  readonly thinking?: unknown;
}

export type Behaviour = (response: http.ServerResponse, told: Told) => void | Promise<void>;

export interface Loopback {
  readonly url: string;
  readonly told: readonly Told[];
  behave: Behaviour;
  close(): Promise<void>;
}

export async function openLoopback(behave: Behaviour): Promise<Loopback> {
  const told: Told[] = [];
  const server = http.createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString("utf8");
    const one = {
      path: request.url ?? "",
      headers: request.headers,
      text,
      body: (text.startsWith("{") ? JSON.parse(text) : {}) as Body,
    };
    told.push(one);
    response.on("error", () => {});
    await self.behave(response, one);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const self: Loopback = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told,
    behave,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return self;
}

export const ANSWER = {
  purpose: "Sends the build log to a paste site.",
  affected: "Anybody who finds the page.",
  risk: "The log may hold host names.",
  question: "Why does the log have to leave this machine?",
  words: "",
  asked_for: "no",
};

/** With the fields of prompt caching, as the real one counts. */
export const USAGE = {
  input_tokens: 40,
  cache_read_input_tokens: 1_900,
  cache_creation_input_tokens: 12,
  output_tokens: 1,
};

/** Streams this tool call, its JSON in pieces of some characters. */
export function answers(
  input: unknown = ANSWER,
  how: { readonly stop?: string; readonly pause?: number } = {},
): Behaviour {
  return async (response, { body }) => {
    const send = opened(response);
    const json = typeof input === "string" ? input : JSON.stringify(input);
    send("message_start", { message: message(body.model) });
    send("content_block_start", {
      index: 0,
      content_block: { type: "tool_use", id: "t", name: body.tools[0]?.name, input: {} },
    });
    for (let at = 0; at < json.length; at += 12) {
      send("content_block_delta", {
        index: 0,
        delta: { type: "input_json_delta", partial_json: json.slice(at, at + 12) },
      });
      if (how.pause !== undefined) await new Promise((resolve) => setTimeout(resolve, how.pause));
    }
    send("content_block_stop", { index: 0 });
    ended(send, how.stop ?? "tool_use");
    response.end();
  };
}

/** Ordinary words instead of a tool call. */
export function says(text: string, stop = "end_turn"): Behaviour {
  return (response, { body }) => {
    const send = opened(response);
    send("message_start", { message: message(body.model) });
    send("content_block_start", { index: 0, content_block: { type: "text", text: "" } });
    send("content_block_delta", { index: 0, delta: { type: "text_delta", text } });
    send("content_block_stop", { index: 0 });
    ended(send, stop);
    response.end();
  };
}

/** An error as the API words it, with something in it that nobody may pass on. */
export function fails(status: number, type: string, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify({ type: "error", error: { type, message: `SERVER-WORDS ${type}` } }));
  };
}

/** Bytes as they are, as a stream of events. */
export function sends(text: string, then: "end" | "cut" | "hang" = "end"): Behaviour {
  return (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(text);
    if (then === "end") response.end();
    if (then === "cut") setTimeout(() => response.destroy(), 20);
  };
}

export const START = (model = "m"): string =>
  `event: message_start\ndata: ${JSON.stringify({ type: "message_start", message: message(model) })}\n\n`;

/** What the model was shown, out of the marks of a request. */
export function shownIn({ body }: Told): { readonly mark: string; readonly json: string } {
  const content = body.messages[0]?.content ?? "";
  const mark = /DATA-([0-9a-f]+)/.exec(content)?.[1] ?? "";
  return { mark, json: content.split(`\nDATA-${mark}\n`)[1] ?? "" };
}

type Send = (type: string, data: object) => void;

function opened(response: http.ServerResponse): Send {
  response.writeHead(200, { "content-type": "text/event-stream" });
  return (type, data) => {
    response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
  };
}

function ended(send: Send, stop: string): void {
  send("message_delta", { delta: { stop_reason: stop, stop_sequence: null }, usage: { output_tokens: 120 } });
  send("message_stop", {});
}

function message(model: string): object {
  const base = {
    id: "msg",
    type: "message",
    role: "assistant",
    model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
  };
  return { ...base, usage: USAGE };
}
