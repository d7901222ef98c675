// The socket that windows and the command line talk to, as JSON-RPC. Whoever has not said hello with a known token may
// only say hello or ask to be paired; what is not a valid message ends the connection.

import net from "node:net";
import {
  createMessageConnection,
  type DataCallback,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type { ReviewNews } from "../../protocol/review.ts";
import { NEWS } from "../../protocol/window.ts";
import type { ReviewerLine } from "../opinion/asked.ts";
import { type Client, serveClient, type UiPorts } from "./ui-client.ts";

/** Bytes of one message; a client that sends more without finishing a message is cut off. */
const MAX_MESSAGE_BYTES = 1_000_000;
/** Bytes that wait for a client that does not read; beyond it the client is cut off and may come back for a snapshot. */
const MAX_UNREAD_BYTES = 32 * 1024 * 1024;
const MAX_CLIENTS = 64;

export interface UiServer {
  readonly server: net.Server;
  /** Sends a notification to every greeted client. */
  readonly tell: (method: string, params: unknown) => void;
  readonly windows: () => number;
  /** Greeted windows, as those who may ask for second opinions. */
  readonly reviewers: () => readonly ReviewerLine[];
  readonly folders: () => readonly (readonly string[])[];
  /** Folders of windows whose person does not trust them. */
  readonly untrusted: () => readonly string[];
  readonly close: () => void;
}

export function uiServer(ports: UiPorts, greetingMilliseconds: number): UiServer {
  const clients = new Set<Client>();
  const greeted = () => [...clients].filter((client) => client.greeted !== undefined);
  const tell = (method: string, params: unknown) => {
    for (const client of greeted()) {
      if (client.socket.writableLength > MAX_UNREAD_BYTES) client.socket.destroy();
      else void client.connection.sendNotification(method, params).catch(() => {});
    }
  };
  const server = net.createServer((socket) => {
    if (clients.size >= MAX_CLIENTS) {
      socket.destroy();
      return;
    }
    const client = accept(socket);
    clients.add(client);
    socket.on("close", () => {
      clients.delete(client);
      client.connection.dispose();
      ports.opinions.left(client);
      if (client.greeted?.kind !== "window") return;
      ports.windowLeft();
      ports.foldersChanged();
    });
    // Looked at again and again: a pairing may take longer, but only while a person is asked.
    const timer = setInterval(() => {
      if (client.greeted !== undefined) clearInterval(timer);
      else if (!client.pairing) socket.destroy();
    }, greetingMilliseconds);
    socket.on("close", () => clearInterval(timer));
    serveClient(client, ports);
    client.connection.listen();
  });
  return {
    server,
    tell,
    windows: () => greeted().filter((client) => client.greeted?.kind === "window").length,
    reviewers: () => greeted().filter((client) => client.greeted?.kind === "window"),
    folders: () => greeted().map((client) => client.folders),
    untrusted: () =>
      greeted().flatMap((client) => (client.greeted?.kind === "window" && !client.trusted ? client.folders : [])),
    close: () => {
      server.close();
      for (const client of clients) client.socket.destroy();
    },
  };
}

function accept(socket: net.Socket): Client {
  socket.on("error", () => socket.destroy());
  const reader = new CappedReader(socket);
  const connection = createMessageConnection(reader, new StreamMessageWriter(socket));
  connection.onError(() => socket.destroy());
  const ask = (news: ReviewNews) => void connection.sendNotification(NEWS.review, news).catch(() => {});
  return { connection, socket, folders: [], trusted: false, pairing: false, reviewing: undefined, ask };
}

/** A reader that drops the client instead of buffering a message without end. */
class CappedReader extends StreamMessageReader {
  #pending = 0;

  constructor(socket: net.Socket) {
    super(socket);
    socket.on("data", (part: Buffer) => {
      this.#pending += part.length;
      if (this.#pending > MAX_MESSAGE_BYTES) socket.destroy();
    });
    this.onError(() => socket.destroy());
  }

  override listen(callback: DataCallback) {
    return super.listen((message) => {
      this.#pending = 0;
      callback(message);
    });
  }
}
