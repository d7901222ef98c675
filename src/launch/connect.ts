// One JSON-RPC line to the broker, for windows and the command line. Greeting and reconnecting are the caller's.
// A request on a closed line rejects; nothing is retried here.

import net from "node:net";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";

export interface Link {
  request(method: string, params: unknown): Promise<unknown>;
  close(): void;
}

export interface LinkListener {
  news(method: string, params: unknown): void;
  closed(): void;
}

const CONNECT_MILLISECONDS = 5_000;

export function connectBroker(uiSocket: string, listener: LinkListener): Promise<Link> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(uiSocket);
    const timer = setTimeout(
      () => socket.destroy(new Error("the broker did not answer in time")),
      CONNECT_MILLISECONDS,
    );
    socket.once("error", reject);
    socket.once("connect", () => {
      clearTimeout(timer);
      socket.off("error", reject);
      socket.on("error", () => socket.destroy());
      resolve(linkOver(socket, listener));
    });
  });
}

function linkOver(socket: net.Socket, listener: LinkListener): Link {
  const connection = createMessageConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket));
  connection.onNotification((method, params) => listener.news(method, Array.isArray(params) ? params[0] : params));
  connection.onError(() => socket.destroy());
  socket.once("close", () => {
    connection.dispose();
    listener.closed();
  });
  connection.listen();
  return {
    request: (method, params) => connection.sendRequest(method, params),
    close: () => socket.destroy(),
  };
}
