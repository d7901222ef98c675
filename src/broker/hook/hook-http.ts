// The hook socket as curl speaks to it: an event as the body of a POST, the framed reply as the body of the answer.
// A GET is told who serves. Nothing else can be asked here; whatever else is sent gets a denial or an error.

import http from "node:http";
import { MAX_EVENT_BYTES } from "../../protocol/hook.ts";
import { ARRIVAL_MILLISECONDS, type HookSocketPorts, MAX_DRAINED_BYTES, reply } from "./hook-call.ts";

/** Answers the connections that are handed to it; it listens to none itself. */
export function hookHttp(ports: HookSocketPorts): http.Server {
  const server = http.createServer((request, response) => {
    request.on("error", () => response.destroy());
    response.on("error", () => {});
    if (request.method === "GET") response.end(`${JSON.stringify({ countersign: 1, ...ports.identity })}\n`);
    else void serve(ports, request, response);
  });
  server.requestTimeout = ARRIVAL_MILLISECONDS;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 1;
  server.maxHeadersCount = 40;
  return server;
}

async function serve(ports: HookSocketPorts, request: http.IncomingMessage, response: http.ServerResponse) {
  const gone = new AbortController();
  response.on("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  response.writeHead(200, { "content-type": "text/plain", connection: "close" });
  const caller = {
    agent: (request.url ?? "/").slice(1, 65),
    attended: header(request, "countersign-attended"),
    entry: header(request, "countersign-entry"),
    parent: header(request, "countersign-parent"),
  };
  const to = {
    caller,
    gone: gone.signal,
    beat: (text: string) => response.write(text),
    end: (text: string) => response.end(text),
  };
  try {
    await reply(ports, to, await readBody(request));
  } catch {
    response.destroy();
  }
}

function header(request: http.IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === "string" ? value.slice(0, 100) : "unknown";
}

/** The whole body, or undefined when it is too large; what is too large is read to its end and forgotten. */
async function readBody(request: http.IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += (part as Buffer).length;
    if (bytes <= MAX_EVENT_BYTES) parts.push(part as Buffer);
    else parts.length = 0;
    if (bytes > MAX_DRAINED_BYTES) return undefined;
  }
  return bytes > MAX_EVENT_BYTES ? undefined : Buffer.concat(parts).toString("utf8");
}
