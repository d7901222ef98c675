// One call of a hook and the reply to it, however it came over the hook socket.
// Every way an event can go wrong is answered with a denial.

import { frame, HEARTBEAT_SECONDS, type HookCaller, type HookReply, MAX_EVENT_BYTES } from "../../protocol/hook.ts";
import { said } from "../log.ts";

/** One call of a hook, as it came in. */
export interface HookCall {
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
  /** What a ping is told (src/launch/ping.ts). */
  readonly identity: { readonly pid: number; readonly version: string };
  readonly log: (sentence: string) => void;
}

/** Milliseconds in which an event must have arrived whole. */
export const ARRIVAL_MILLISECONDS = 60_000;
/** What is larger than may be is read to its end, so that the reply is heard; but not for ever. */
export const MAX_DRAINED_BYTES = 8 * MAX_EVENT_BYTES;

/** Newlines of one heartbeat: enough for curl's lower limit of one byte a second between two of them. */
const BEAT = "\n".repeat(HEARTBEAT_SECONDS * 4);
const BROKEN =
  "Countersign could not decide this action and stopped it. Try again; if it stays, run: ~/.countersign/bin/countersign doctor";
const TOO_LARGE = `Countersign stopped this action: its event is larger than ${MAX_EVENT_BYTES} bytes. Split the action.`;

/** The way back to a hook. `end` is called once, last. */
export interface ReplyTo {
  readonly caller: HookCaller;
  readonly gone: AbortSignal;
  readonly beat: (text: string) => void;
  readonly end: (text: string) => void;
}

/** Decides the event and sends the framed reply, with heartbeats until it is there. `body` undefined: too large. */
export async function reply(ports: HookSocketPorts, to: ReplyTo, body: string | undefined): Promise<void> {
  const beat = setInterval(() => to.beat(BEAT), HEARTBEAT_SECONDS * 1000);
  try {
    to.end(frame(body === undefined ? { kind: "deny", sentence: TOO_LARGE } : await ports.answer(callOf(to, body))));
  } catch (problem) {
    ports.log(`a hook event failed: ${said(problem)}`);
    to.end(frame({ kind: "deny", sentence: BROKEN }));
  } finally {
    clearInterval(beat);
  }
}

function callOf({ caller, gone }: ReplyTo, body: string): HookCall {
  const { agent, attended, entry, parent } = caller;
  return {
    agent,
    body,
    parent: Number(parent) || 0,
    gone,
    ...(attended === "unknown" ? {} : { attended }),
    ...(entry === "unknown" ? {} : { entry }),
  };
}
