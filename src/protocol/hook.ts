// The text protocol between the hook shim and the broker: one HTTP request over the hook socket, one framed reply.
// The frame proves that a reply is whole; a shim that sees anything else denies. The hook socket carries events only.

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
