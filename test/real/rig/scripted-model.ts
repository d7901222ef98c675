// A model that follows a script: turn n of the conversation is answered with step n, streamed as the Messages API does.
// Once the script has ended it does what a person tells it by `Run: <command>`, so that they can try a command of their own.
// Listens on loopback only, and keeps what it was asked, so that a test can see what reached the model.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { freePort, pause } from "./processes.ts";

export type ModelStep =
  | { readonly kind: "say"; readonly text: string }
  | {
      readonly kind: "use";
      readonly tool: string;
      readonly input: Readonly<Record<string, unknown>>;
      readonly text?: string;
    };

export interface ToolResult {
  readonly text: string;
  readonly isError: boolean;
}

export interface ScriptedModel {
  readonly url: string;
  /** Results of the script's tool uses, in order, as the model was told them. */
  results(): readonly ToolResult[];
  /** How many turns have been answered. */
  turns(): number;
  /** Milliseconds from the end of each tool use's stream to the request that brings its result, in order. */
  actionTimes(): readonly number[];
  stop(): Promise<void>;
}

export interface ModelOptions {
  /** Waits before each step, so that a person can follow. */
  readonly pauseMs?: number;
}

interface Block {
  readonly type: string;
  readonly text?: string;
  readonly is_error?: boolean;
  readonly content?: string | readonly { readonly type: string; readonly text?: string }[];
}
interface Message {
  readonly role: "user" | "assistant";
  readonly content: string | readonly Block[];
}
interface Request {
  readonly model?: string;
  readonly messages?: readonly Message[];
  readonly tools?: readonly unknown[];
}

const MAX_BODY_LENGTH = 64 * 1024 * 1024;

export async function startModel(script: readonly ModelStep[], options: ModelOptions = {}): Promise<ScriptedModel> {
  const state: { messages: readonly Message[]; turns: number } = { messages: [], turns: 0 };
  const times: number[] = [];
  let streamed: number | undefined;
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const arrived = performance.now();
    const body = await readBody(request);
    if (request.url?.includes("count_tokens")) return sendJson(response, { input_tokens: 10 });
    if (request.method !== "POST" || !request.url?.startsWith("/v1/messages")) return sendJson(response, {});
    const asked: Request = JSON.parse(body);
    if (!asked.tools?.length) return stream(response, asked, { kind: "say", text: "A scripted session" });
    if (streamed !== undefined) times.push(arrived - streamed);
    const messages = asked.messages ?? [];
    const turn = messages.filter((message) => message.role === "assistant").length;
    state.messages = messages;
    state.turns = Math.max(state.turns, turn + 1);
    if (options.pauseMs) await pause(options.pauseMs);
    const step = script[turn] ?? asTold(messages.at(-1));
    stream(response, asked, step);
    streamed = step.kind === "use" ? performance.now() : undefined;
  };
  const port = await freePort();
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${port}`,
    results: () => state.messages.flatMap(toolResults),
    turns: () => state.turns,
    actionTimes: () => times,
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** The command of a prompt `Run: <command>`; what stands around it in the message is the agent's own. */
function asTold(message: Message | undefined): ModelStep {
  const blocks = typeof message?.content === "string" ? [{ type: "text", text: message.content }] : message?.content;
  const told = (blocks ?? []).flatMap(({ text }) => /^\s*Run: (.+)$/m.exec(text ?? "")?.[1] ?? []).at(-1);
  if (told === undefined)
    return { kind: "say", text: "That is all. Tell me “Run: …” to see what becomes of a command." };
  return { kind: "use", tool: "Bash", input: { command: told, description: "Run what I was told to" } };
}

function toolResults(message: Message): ToolResult[] {
  if (message.role !== "user" || typeof message.content === "string") return [];
  return message.content.flatMap((block) => {
    if (block.type !== "tool_result") return [];
    const { content } = block;
    const text = typeof content === "string" ? content : (content ?? []).map((part) => part.text ?? "").join("\n");
    return [{ text, isError: block.is_error === true }];
  });
}

/** One step as server-sent events: a message with one block, whole in one delta. */
function stream(response: ServerResponse, asked: Request, step: ModelStep): void {
  const id = `msg_${Math.random().toString(16).slice(2)}`;
  const uses = step.kind === "use";
  const block = uses
    ? { type: "tool_use", id: `toolu_${id.slice(4)}`, name: step.tool, input: {} }
    : { type: "text", text: "" };
  const delta = uses
    ? { type: "input_json_delta", partial_json: JSON.stringify(step.input) }
    : { type: "text_delta", text: step.text };
  const usage = { input_tokens: 10, output_tokens: 10 };
  const message = { id, type: "message", role: "assistant", model: asked.model ?? "scripted", content: [], usage };
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  const send = (type: string, data: object) => {
    response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
  };
  send("message_start", { message: { ...message, stop_reason: null, stop_sequence: null } });
  send("content_block_start", { index: 0, content_block: block });
  send("content_block_delta", { index: 0, delta });
  send("content_block_stop", { index: 0 });
  send("message_delta", { delta: { stop_reason: uses ? "tool_use" : "end_turn", stop_sequence: null }, usage });
  send("message_stop", {});
  response.end();
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  request.setEncoding("utf8");
  for await (const chunk of request) {
    body += chunk;
    if (body.length > MAX_BODY_LENGTH) throw new Error("The request is larger than the scripted model takes.");
  }
  return body;
}

function sendJson(response: ServerResponse, body: object): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}
