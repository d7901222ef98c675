// The panel's words, icons and shapes for effects, verdicts and the guard's state. Pure tables and total functions.
// No sentence in here is agent text, and nothing in here decides anything.

import type { AgentStatus, Answerer, FeedRow, GuardStatus } from "../protocol/feed.ts";
import type { FeedLine } from "../protocol/feed-line.ts";
import type { IconName } from "./icons.ts";

export type Effect = FeedRow["effects"][number];
export type EffectKind = Effect["kind"];

/** Shapes tell classes apart without colour: who sees only the outline still knows which class is asked about. */
export type Shape = "circle" | "square" | "diamond" | "hexagon" | "octagon";
export type Tone = "good" | "waiting" | "bad" | "quiet";

interface KindWords {
  readonly icon: IconName;
  readonly label: string;
  readonly shape: Shape;
  /** Worst first. */
  readonly rank: number;
}

export const KINDS: Readonly<Record<EffectKind, KindWords>> = {
  exfiltration: { icon: "cloud-upload", label: "Secret leaves", shape: "octagon", rank: 0 },
  lockout: { icon: "lock", label: "Locks out", shape: "octagon", rank: 1 },
  "guard-tamper": { icon: "shield", label: "Guard tampering", shape: "octagon", rank: 2 },
  "outbound-message": { icon: "mail", label: "Reaches people", shape: "square", rank: 3 },
  "credential-change": { icon: "key", label: "Changes access", shape: "diamond", rank: 4 },
  "credential-read": { icon: "key", label: "Reads a secret", shape: "diamond", rank: 5 },
  destructive: { icon: "flame", label: "Destroys", shape: "octagon", rank: 6 },
  "hidden-code": { icon: "eye-closed", label: "Hidden code", shape: "hexagon", rank: 7 },
  privilege: { icon: "unlock", label: "Gains rights", shape: "diamond", rank: 8 },
  persistence: { icon: "watch", label: "Runs again later", shape: "hexagon", rank: 9 },
  network: { icon: "globe", label: "Network", shape: "circle", rank: 10 },
  "file-delete": { icon: "trash", label: "Deletes a file", shape: "square", rank: 11 },
  "file-write": { icon: "edit", label: "Writes a file", shape: "square", rank: 12 },
  "file-read": { icon: "file", label: "Reads a file", shape: "square", rank: 13 },
};

/** What an effect is called. A payment reaches whoever is paid, and is told as what it is: money. */
export function labelOf({ kind, sentence }: Pick<Effect, "kind" | "sentence">): string {
  return kind === "outbound-message" && /^(?:moves|spends) money\b/.test(sentence) ? "Moves money" : KINDS[kind].label;
}

export const CERTAINTY: Readonly<Record<Effect["certainty"], string>> = {
  certain: "certain",
  likely: "likely",
  possible: "cannot be ruled out",
};

/** Flagged before recorded, worst first; keeps every effect. */
export function worstFirst(effects: readonly Effect[]): readonly Effect[] {
  const weight = (effect: Effect) => (effect.flag ? 0 : 100) + KINDS[effect.kind].rank;
  return [...effects].sort((a, b) => weight(a) - weight(b));
}

export interface VerdictWords {
  readonly word: string;
  readonly reason: string;
  readonly tone: Tone;
  readonly icon: IconName;
  readonly outcome: string;
}

const BY: Readonly<Record<Exclude<Answerer, "deadline">, string>> = {
  panel: "by you",
  terminal: "in the terminal",
  "session-rule": "for this session",
  disconnect: "because the agent went away",
};

/** An action that ran was allowed by somebody, even where the log does not say by whom. */
function allower(by: Answerer | undefined): string {
  return by === "panel" || by === "terminal" || by === "session-rule" ? BY[by] : "by a person";
}

/** `preset` where it is known: what a session is told by changes nothing where nothing is asked. */
export function verdictOf(line: FeedLine, preset?: GuardStatus["preset"]): VerdictWords {
  const { state, decision, reason } = line;
  switch (state.kind) {
    case "waiting":
      return { ...words("ask", "Waiting for you"), reason };
    case "answered":
      if (state.by === "deadline") return { ...words("deny", "Unanswered, denied"), reason: state.reason ?? "" };
      return {
        ...words(state.answer, `${state.answer === "allow" ? "Allowed" : "Denied"} ${BY[state.by]}`),
        reason: state.reason ?? "",
      };
    case "ran":
    case "failed":
      return {
        ...words("allow", decision === "allow" ? "Allowed" : `Allowed ${allower(state.by)}`),
        reason: decision === "allow" ? reason : "",
        outcome: `${state.kind === "ran" ? "ran" : "failed"}${duration(state.milliseconds)}`,
      };
    case "stopped":
      return { ...words("deny", "Stopped"), reason: state.why };
    case "decided":
      return {
        ...words(decision, { allow: "Allowed", ask: "Asked", deny: "Denied" }[decision]),
        reason,
      };
    case "noticed":
      return {
        word: line.alert === true ? "Heed" : "Noted",
        reason: line.alert === true && preset !== "observe" ? "while it stands, more is asked about" : "",
        outcome: "",
        tone: line.alert === true ? "waiting" : "quiet",
        icon: "book",
      };
    case "prompted":
      return { word: "", reason: "", outcome: "", tone: "quiet", icon: "info" };
    default:
      return state satisfies never;
  }
}

/** "ran 1.2 s" from milliseconds. */
export function duration(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return "";
  if (milliseconds < 1000) return ` ${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return ` ${(milliseconds / 1000).toFixed(1)} s`;
  return ` ${Math.round(milliseconds / 60_000)} min`;
}

/** "4:05" until a deadline; never negative, and never more than there is. */
export function timeLeft(deadline: number, now: number): string {
  const seconds = Math.max(0, Math.floor((deadline - now) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

export function clock(at: number, seconds = false): string {
  const date = new Date(at);
  const parts = [date.getHours(), date.getMinutes(), ...(seconds ? [date.getSeconds()] : [])];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

export function agentTitle(agent: string, status: GuardStatus | undefined): string {
  return status?.agents.find((candidate) => candidate.agent === agent)?.title ?? agent;
}

export interface GuardWords {
  readonly title: string;
  readonly detail: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

/** The header: on, observing, needs repair, or off. Off is never shown milder than it is. */
export function guardWords(status: GuardStatus | undefined): GuardWords {
  const agents = status?.agents ?? [];
  const drifted = agents.filter((agent) => agent.state.kind === "drifted");
  const guarded = agents.filter((agent) => agent.state.kind === "guarded");
  if (status === undefined) return { title: "Guard unknown", detail: "not connected", tone: "quiet", icon: "shield" };
  if (drifted.length > 0) return { title: "Guard broken", detail: titles(drifted), tone: "bad", icon: "warning" };
  if (guarded.length === 0)
    return {
      title: "Guard off",
      detail: "no agent is guarded",
      tone: "bad",
      icon: "circle-slash",
    };
  if (status.preset === "observe")
    return { title: "Observing only", detail: "nothing is blocked", tone: "waiting", icon: "eye" };
  return { title: "Guard on", detail: titles(guarded), tone: "good", icon: "verified" };
}

function titles(agents: readonly AgentStatus[]): string {
  return agents.map((agent) => agent.title).join(", ");
}

function words(decision: "allow" | "ask" | "deny", word: string): VerdictWords {
  const looks = {
    allow: { tone: "good", icon: "pass" },
    ask: { tone: "waiting", icon: "clock" },
    deny: { tone: "bad", icon: "circle-slash" },
  } as const;
  return { word, reason: "", outcome: "", ...looks[decision] };
}
