// The socket that agents' hooks talk to: one event in, one framed reply out, nothing else can be asked of it.
// An event comes behind one line of text, which costs least, or over HTTP, for curl. What is neither is cut off.

import net from "node:net";
import { type HookCaller, MAX_EVENT_BYTES, MAX_HEAD_BYTES, readEventHead } from "../../protocol/hook.ts";
import { ARRIVAL_MILLISECONDS, type HookSocketPorts, MAX_DRAINED_BYTES, reply } from "./hook-call.ts";
import { hookHttp } from "./hook-http.ts";

const NEWLINE = 0x0a;
/** `c`, with which the line before an event begins, and no method of HTTP. */
const PLAIN = 0x63;

export function hookServer(ports: HookSocketPorts): net.Server {
  const http = hookHttp(ports);
  return net.createServer((socket) => {
    const cut = () => socket.destroy();
    socket.on("error", cut);
    // From the first byte to the last: a trickle must not keep a connection for ever.
    const late = setTimeout(cut, ARRIVAL_MILLISECONDS);
    socket.once("close", () => clearTimeout(late));
    socket.once("data", (first: Buffer) => {
      if (first[0] === PLAIN) {
        receive(socket, first, (event) => {
          clearTimeout(late);
          void answer(ports, socket, event);
        });
        return;
      }
      socket.off("error", cut);
      clearTimeout(late);
      socket.pause();
      socket.unshift(first);
      http.emit("connection", socket);
      socket.resume();
    });
  });
}

interface PlainEvent {
  readonly caller: HookCaller;
  /** Undefined: too large. */
  readonly body: string | undefined;
}

/** Hands the event on once it is there as long as its line says; a socket that sends anything else is cut off. */
function receive(socket: net.Socket, first: Buffer, done: (event: PlainEvent) => void): void {
  let parts: Buffer[] = [];
  let got = 0;
  let head: ReturnType<typeof readEventHead>;
  const take = (part: Buffer) => {
    parts.push(part);
    got += part.length;
    if (head === undefined) {
      const start = Buffer.concat(parts);
      const end = start.subarray(0, MAX_HEAD_BYTES).indexOf(NEWLINE);
      if (end === -1 && got < MAX_HEAD_BYTES) return;
      head = readEventHead(start.toString("latin1", 0, end));
      parts = [start.subarray(end + 1)];
      got -= end + 1;
    }
    if (head === undefined || head.bytes > MAX_DRAINED_BYTES || got > head.bytes) {
      socket.destroy();
      return;
    }
    const tooLarge = head.bytes > MAX_EVENT_BYTES;
    if (tooLarge) parts = [];
    if (got < head.bytes) return;
    socket.off("data", take);
    socket.resume();
    done({ caller: head.caller, body: tooLarge ? undefined : Buffer.concat(parts).toString("utf8") });
  };
  socket.on("data", take);
  take(first);
}

async function answer(ports: HookSocketPorts, socket: net.Socket, { caller, body }: PlainEvent): Promise<void> {
  const gone = new AbortController();
  let replied = false;
  socket.on("close", () => {
    // A hook that hangs up ends this side too, which looks like a reply that was sent.
    if (!replied || !socket.writableFinished) gone.abort();
  });
  const to = {
    caller,
    gone: gone.signal,
    beat: (text: string) => socket.write(text),
    end: (text: string) => {
      replied = true;
      socket.end(text);
    },
  };
  try {
    await reply(ports, to, body);
  } catch {
    socket.destroy();
  }
}
