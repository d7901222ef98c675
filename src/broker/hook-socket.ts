// The socket that agents' hooks talk to: one event in, one framed reply out, nothing else can be asked of it.
// Every way an event can go wrong is answered with a denial; a held reply beats until it is given or the hook is gone.

import http from "node:http";
import { frame, HEARTBEAT_SECONDS, type HookReply, MAX_EVENT_BYTES } from "../protocol/hook.ts";
import { said } from "./log.ts";

/** One call of a hook, as it came in. */
export interface HookCall {
  /** Name in the hook's command line; the body may still say more exactly who asks. */
  readonly agent: string;
  readonly body: string;
  readonly attended?: string;
  readonly entry?: string;
  /** Process that runs the hook's shell; 0 where it is unknown. */
  readonly parent: number;
  /** Aborted when the hook has gone without its reply: the person answered elsewhere, or the agent ended. */
  readonly gone: AbortSignal;
}

export interface HookSocketPorts {
  readonly answer: (call: HookCall) => Promise<HookReply>;
  readonly identity: { readonly pid: number; readonly version: string };
  readonly log: (sentence: string) => void;
}

/** Newlines of one heartbeat: enough for curl's lower limit of one byte a second between two of them. */
const BEAT = "\n".repeat(HEARTBEAT_SECONDS * 4);
const BROKEN =
  "Countersign could not decide this action and stopped it. Try again; if it stays, run: countersign doctor";

export function hookServer(ports: HookSocketPorts): http.Server {
  const server = http.createServer((request, response) => {
    request.on("error", () => response.destroy());
    response.on("error", () => {});
    if (request.method === "GET") {
      response.end(`${JSON.stringify({ countersign: 1, ...ports.identity })}\n`);
      return;
    }
    void serve(ports, request, response);
  });
  server.requestTimeout = 60_000;
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
  const beat = setInterval(() => response.write(BEAT), HEARTBEAT_SECONDS * 1000);
  try {
    const body = await readBody(request);
    const reply =
      body === undefined
        ? {
            kind: "deny" as const,
            sentence: `Countersign stopped this action: its event is larger than ${MAX_EVENT_BYTES} bytes. Split the action.`,
          }
        : await ports.answer(callOf(request, body, gone.signal));
    response.end(frame(reply));
  } catch (problem) {
    ports.log(`a hook event failed: ${said(problem)}`);
    response.end(frame({ kind: "deny", sentence: BROKEN }));
  } finally {
    clearInterval(beat);
  }
}

function callOf(request: http.IncomingMessage, body: string, gone: AbortSignal): HookCall {
  const attended = header(request, "countersign-attended");
  const entry = header(request, "countersign-entry");
  return {
    agent: (request.url ?? "/").slice(1, 65),
    body,
    parent: Number(header(request, "countersign-parent")) || 0,
    gone,
    ...(attended === undefined || attended === "unknown" ? {} : { attended }),
    ...(entry === undefined || entry === "unknown" ? {} : { entry }),
  };
}

function header(request: http.IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value.slice(0, 100) : undefined;
}

/** The whole body, or undefined when it is too large; what is too large is read to its end and forgotten. */
async function readBody(request: http.IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += (part as Buffer).length;
    if (bytes <= MAX_EVENT_BYTES) parts.push(part as Buffer);
    else parts.length = 0;
    if (bytes > 8 * MAX_EVENT_BYTES) return undefined;
  }
  return bytes > MAX_EVENT_BYTES ? undefined : Buffer.concat(parts).toString("utf8");
}
