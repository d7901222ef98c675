// The text protocol between the hook shim and the broker: one event over the hook socket, one framed reply.
// The frame proves that a reply is whole; a shim that sees anything else denies. The hook socket carries events only.

/**
 * What a hook says of itself beside its event, every part one word of `[A-Za-z0-9_-]`, "unknown" where it is not known.
 * An event is one line `countersign 1 event <bytes> <agent> <attended> <entry> <parent>` and then so many bytes of JSON.
 * curl cannot say that: it sends the same as `POST /<agent>` with a header `countersign-<name>` for each other part.
 */
export interface HookCaller {
  /** Name in the hook's command line; the body may still say more exactly who asks. */
  readonly agent: string;
  /** `0` or `1`: whether the agent claims to have a person before it. */
  readonly attended: string;
  /** The agent's word for how it was started. */
  readonly entry: string;
  /** Process id of the one that started the hook's shell. */
  readonly parent: string;
}

/** Bytes of the line before an event. */
export const MAX_HEAD_BYTES = 500;

export function eventHead({ agent, attended, entry, parent }: HookCaller, bytes: number): string {
  return `countersign 1 event ${bytes} ${agent} ${attended} ${entry} ${parent}\n`;
}

const HEAD = /^countersign 1 event (\d{1,12}) ([\w-]{1,64}) ([\w-]{1,100}) ([\w-]{1,100}) ([\w-]{1,100})$/;

/** The line without its newline; undefined when it is no such line. */
export function readEventHead(line: string): { readonly caller: HookCaller; readonly bytes: number } | undefined {
  const [, bytes, agent, attended, entry, parent] = HEAD.exec(line) ?? [];
  if (agent === undefined || attended === undefined || entry === undefined || parent === undefined) return undefined;
  return { caller: { agent, attended, entry, parent }, bytes: Number(bytes) };
}

/**
 * A reply body is: any number of newlines (heartbeats while a person is asked), then
 *   `countersign 1 <kind>` newline, the payload, newline, `countersign 1 end`.
 * `pass`: nothing to say, exit 0 with no output. `json`: print the payload, exit 0. `deny`: payload to stderr, exit 2.
 */
export type HookReply =
  | { readonly kind: "pass" }
  | { readonly kind: "json"; readonly json: string }
  | { readonly kind: "deny"; readonly sentence: string };

/** Seconds between heartbeats of a held reply; the shim gives a silent broker up after three of them. */
export const HEARTBEAT_SECONDS = 5;
export const SILENCE_SECONDS = 15;
/** Bytes of one event; a larger one is denied unread. */
export const MAX_EVENT_BYTES = 16 * 1024 * 1024;

export function frame(reply: HookReply): string {
  const payload = reply.kind === "pass" ? "" : reply.kind === "json" ? reply.json : reply.sentence;
  return `countersign 1 ${reply.kind}\n${payload}\ncountersign 1 end\n`;
}
