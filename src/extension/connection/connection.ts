// This window's connection to the broker: dial, hello, pair where the broker does not know this window, reconnect.
// It holds no decision and never invents state: without a broker the panel says so, and guarded agents stay stopped.
import { createHash, randomInt } from "node:crypto";
import type { Link, LinkListener } from "../../launch/connect.ts";
import type { FeedSnapshot } from "../../protocol/feed.ts";
import type { Connection } from "../../protocol/panel.ts";
import { type HelloReply, METHODS, NEWS, PROTOCOL, type RowsNews, type StatusNews } from "../../protocol/window.ts";
import { type FeedModel, type Folded, fromSnapshot, withRows, withStatus } from "./feed-model.ts";

export interface ConnectionPorts {
  /** Places the files, joins the running broker or starts one, and opens a line to it. */
  readonly dial: (listener: LinkListener, token: string) => Promise<Link>;
  readonly token: () => Promise<string>;
  readonly version: string;
  readonly folders: () => readonly string[];
  /** Whether the person trusts the folders (not Restricted Mode). */
  readonly trusted: () => boolean;
  readonly changed: () => void;
  /** A request is on its way; told so that a person sees that something is being done. */
  readonly waiting: (reply: Promise<unknown>) => void;
  readonly pairingAsked: (params: unknown) => void;
  readonly reviewAsked: (params: unknown) => void;
  readonly log: (level: "info" | "warn" | "error", line: string) => void;
}

const FIRST_WAIT = 250;
const LONGEST_WAIT = 10_000;
const PROTOCOL_WAIT = 60_000;

export class BrokerConnection {
  state: Connection = { kind: "connecting" };
  feed: FeedModel | undefined;
  private link: Link | undefined;
  private wait = FIRST_WAIT;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private disposed = false;
  /** Grows with every attempt, so that a late event of an old line is not taken for one of the new. */
  private attempt = 0;

  constructor(private readonly ports: ConnectionPorts) {}

  /** Starts, or starts over at once. Never rejects. */
  async connect(): Promise<void> {
    clearTimeout(this.timer);
    this.link?.close();
    this.link = undefined;
    const attempt = ++this.attempt;
    if (this.state.kind !== "live") this.become({ kind: "connecting" });
    try {
      await this.greet(attempt);
    } catch (error) {
      if (attempt === this.attempt) this.lose(sentenceOf(error), this.nextWait());
    }
  }

  /** Sends a request on the live line; rejects with a sentence when there is none. */
  async request(method: string, params: unknown): Promise<unknown> {
    if (this.link === undefined || this.state.kind !== "live") {
      throw new Error("The guard is not connected in this window. Run “Countersign: Reconnect”, then try again.");
    }
    const reply = this.link.request(method, params);
    this.ports.waiting(reply);
    return reply;
  }

  dispose(): void {
    this.disposed = true;
    this.attempt++;
    clearTimeout(this.timer);
    this.link?.close();
  }

  private async greet(attempt: number): Promise<void> {
    const token = await this.ports.token();
    const link = await this.ports.dial(
      {
        news: (method, params) => attempt === this.attempt && this.take(method, params),
        closed: () => attempt === this.attempt && this.lose("The guard's process ended.", this.nextWait()),
      },
      token,
    );
    if (attempt !== this.attempt || this.disposed) return link.close();
    this.link = link;
    let reply = await this.hello(link, token);
    if (reply.kind === "refused" && reply.why === "token") {
      await this.pair(link, token);
      reply = await this.hello(link, token);
    }
    if (attempt !== this.attempt) return;
    if (reply.kind === "refused") {
      return this.lose(reply.sentence, reply.why === "protocol" ? PROTOCOL_WAIT : this.nextWait());
    }
    this.welcome(reply.snapshot, reply.version);
  }

  private async hello(link: Link, token: string): Promise<HelloReply> {
    const { version, folders } = this.ports;
    return (await link.request(METHODS.hello, {
      protocol: PROTOCOL,
      version,
      client: "window",
      token,
      folders: [...folders()],
      trusted: this.ports.trusted(),
    })) as HelloReply;
  }

  private async pair(link: Link, token: string): Promise<void> {
    const code = String(randomInt(0, 1_000_000)).padStart(6, "0");
    this.become({ kind: "pairing", code });
    this.ports.log("info", "The broker does not know this window; asking another window to let it in.");
    const params = { tokenHash: tokenHash(token), code, folders: [...this.ports.folders()] };
    const reply = (await link.request(METHODS.pair, params)) as { readonly confirmed: boolean };
    if (reply.confirmed !== true) this.ports.log("warn", "Nobody let this window in.");
  }

  private welcome(snapshot: FeedSnapshot, version: string): void {
    this.wait = FIRST_WAIT;
    this.feed = fromSnapshot(snapshot);
    this.ports.log("info", `Connected to the guard, version ${version}, ${snapshot.rows.length} rows.`);
    this.become({ kind: "live" });
  }

  private take(method: string, params: unknown): void {
    const { feed } = this;
    if (method === NEWS.pairing) this.ports.pairingAsked(params);
    if (method === NEWS.review) this.ports.reviewAsked(params);
    if (feed === undefined) return;
    if (method === NEWS.rows) {
      const news = params as RowsNews;
      this.fold(withRows(feed, news.revision, news.rows));
    }
    if (method === NEWS.status) {
      const news = params as StatusNews;
      this.fold(withStatus(feed, news.revision, news.status));
    }
  }

  private fold(folded: Folded): void {
    if (folded.kind === "gap") {
      this.ports.log("warn", "News from the guard went missing; reading the whole feed again.");
      void this.connect();
      return;
    }
    this.feed = folded.model;
    this.ports.changed();
  }

  private lose(sentence: string, wait: number): void {
    if (this.disposed) return;
    this.link?.close();
    this.link = undefined;
    this.attempt++;
    this.ports.log("warn", `${sentence} Trying again in ${Math.round(wait / 100) / 10} s.`);
    this.become({ kind: "lost", sentence });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.connect(), wait);
  }

  private nextWait(): number {
    const now = this.wait;
    this.wait = Math.min(LONGEST_WAIT, now * 2);
    return now;
  }

  private become(state: Connection): void {
    this.state = state;
    this.ports.changed();
  }
}

export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
