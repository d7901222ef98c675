// What stands before the server build as its host would: it hands out the key that seals a window's secrets, so that they
// outlive a reload, and passes everything else on. Listens on loopback only.

import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import { freePort } from "./processes.ts";

export interface Front {
  readonly port: number;
  close(): void;
}

export async function openFront(behind: number): Promise<Front> {
  const key = randomBytes(32);
  const sockets = new Set<Socket>();
  const server = createServer((asked, response) => {
    if (asked.url?.startsWith("/mint-key") === true) response.end(key);
    else passOn(asked, response, behind);
  });
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("upgrade", (asked: IncomingMessage, socket: Socket, head: Buffer) => join(asked, socket, head, behind));
  const port = await freePort();
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  return {
    port,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function passOn(asked: IncomingMessage, response: ServerResponse, port: number): void {
  const { method, url: path, headers } = asked;
  const onward = request({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on("error", () => response.destroy());
  asked.pipe(onward);
}

/** A web socket: the request as it came, then both ways as it goes. */
function join(asked: IncomingMessage, socket: Socket, head: Buffer, port: number): void {
  const { method, url, httpVersion, rawHeaders } = asked;
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let at = 0; at < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  const onward = connect(port, "127.0.0.1", () => {
    onward.write(`${lines.join("\r\n")}\r\n\r\n`);
    onward.write(head);
    socket.pipe(onward).pipe(socket);
  });
  onward.on("error", () => socket.destroy());
  socket.on("error", () => onward.destroy());
  socket.on("close", () => onward.destroy());
}
