// Which lines of the feed a person wants to see. Pure; a filter hides lines of the past and never a waiting card.
import type { FeedLine } from "../../protocol/feed-line.ts";
import type { EffectKind } from "../wording.ts";

export const CHIPS = [
  "asked",
  "denied",
  "failed",
  "network",
  "credentials",
  "people",
  "destroys",
  "hidden",
  "lasting",
  "guard",
] as const;
export type Chip = (typeof CHIPS)[number];

export interface Filter {
  /** None on: everything shows. Several on: any of them. */
  readonly chips: readonly Chip[];
  readonly text: string;
  /** Only this session. */
  readonly session?: string;
}

export const NO_FILTER: Filter = { chips: [], text: "" };

/** The kinds of effects that a chip stands for; also what the overview counts by. */
export const CHIP_KINDS = {
  network: ["network", "exfiltration"],
  credentials: ["credential-read", "credential-change", "lockout", "exfiltration"],
  people: ["outbound-message"],
  destroys: ["destructive"],
  hidden: ["hidden-code"],
  lasting: ["persistence", "privilege"],
  guard: ["guard-tamper"],
} as const satisfies Partial<Readonly<Record<Chip, readonly EffectKind[]>>>;

export function isFiltering({ chips, text, session }: Filter): boolean {
  return chips.length > 0 || text.trim() !== "" || session !== undefined;
}

export function fits(line: FeedLine, filter: Filter): boolean {
  if (filter.session !== undefined && line.session !== filter.session) return false;
  if (line.state.kind === "prompted") return isPlain(filter) || says(line, filter.text);
  if (filter.chips.length > 0 && !filter.chips.some((chip) => has(line, chip))) return false;
  return says(line, filter.text);
}

export function isDenied({ state, decision }: FeedLine): boolean {
  if (state.kind === "answered") return state.answer === "deny";
  return state.kind === "stopped" || (state.kind === "decided" && decision === "deny");
}

/** The words of a turn's beginning are kept where nothing else than a session is chosen. */
function isPlain({ chips, text }: Filter): boolean {
  return chips.length === 0 && text.trim() === "";
}

function says({ verb, object, sentence, cwd, reason }: FeedLine, wanted: string): boolean {
  const text = wanted.trim().toLowerCase();
  return text === "" || `${verb} ${object} ${sentence} ${cwd} ${reason}`.toLowerCase().includes(text);
}

function has(line: FeedLine, chip: Chip): boolean {
  switch (chip) {
    case "asked":
      return line.decision === "ask" || line.state.kind === "waiting" || line.state.kind === "answered";
    case "denied":
      return isDenied(line);
    case "failed":
      return line.state.kind === "failed";
    default:
      return line.kinds.some((kind) => (CHIP_KINDS[chip] as readonly EffectKind[]).includes(kind));
  }
}
