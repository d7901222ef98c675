// A server in the broker's place that gives every hook exactly the same text, whole or not, over both ways of asking.
// It judges nothing, and knows no frame: what a shim makes of a reply is the shim's own test.
import http from "node:http";
import net from "node:net";
import { readEventHead } from "../../src/protocol/hook.ts";

/** `body` undefined: the event is taken, and never answered. */
export function cannedReplies(body: string | undefined): net.Server {
  const overHttp = http.createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      if (body !== undefined) response.end(body);
    });
  });
  return net.createServer((socket) => {
    socket.on("error", () => socket.destroy());
    let text = "";
    const take = (part: Buffer) => {
      text += part.toString("latin1");
      if (!text.startsWith("countersign")) {
        socket.off("data", take);
        socket.pause();
        socket.unshift(part);
        overHttp.emit("connection", socket);
        socket.resume();
        return;
      }
      const end = text.indexOf("\n");
      const head = end === -1 ? undefined : readEventHead(text.slice(0, end));
      if (head !== undefined && text.length - end - 1 >= head.bytes && body !== undefined) socket.end(body);
    };
    socket.on("data", take);
  });
}
