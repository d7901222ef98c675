// What a reviewer is shown of one action, and nothing else: the person's requests, the action, its effects, what led to it.
// Every text is redacted whole before it is cut, so that half a secret is never taken for harmless text.

import { type Fingerprint, redact } from "../audit/redact.ts";
import type { Certainty, EffectKind } from "../effect.ts";
import { withoutSpokenSecrets } from "./spoken-secrets.ts";

export interface Sight {
  /** The person's own requests of this session, oldest first. */
  readonly requests: readonly string[];
  readonly action: {
    readonly tool: string;
    readonly folder: string;
    /** The command, or what the tool was given. */
    readonly text: string;
    /** Characters of the text that are left out. */
    readonly omitted: number;
  };
  readonly effects: readonly SeenEffect[];
  /** What led here, and what the session did last, oldest first. */
  readonly before: readonly string[];
  /** What files that instruct the agent invite it to. */
  readonly instructions: readonly string[];
}

export interface SeenEffect {
  readonly kind: EffectKind;
  readonly certainty: Certainty;
  readonly counts: boolean;
  readonly sentence: string;
}

/** The same, as it lies there: raw, unbounded, with secrets. `cut`: the text had been shortened before. */
export interface Raw extends Sight {
  readonly cut: boolean;
}

const REQUESTS = { count: 8, characters: 1_500 };
const EFFECTS = { count: 24, characters: 300 };
const LINES = { count: 12, characters: 240 };
const TEXT_HEAD = 4_000;
const TEXT_TAIL = 2_000;

export function sightOf(raw: Raw, fingerprint: Fingerprint): Sight {
  const clean = (text: string) => withoutSpokenSecrets(redact(text, fingerprint), fingerprint);
  const line = (text: string, characters: number) => shortened(clean(text), characters);
  const lines = (texts: readonly string[]) => texts.slice(-LINES.count).map((text) => line(text, LINES.characters));
  const counted = [...raw.effects].sort((a, b) => Number(b.counts) - Number(a.counts));
  return {
    requests: raw.requests.slice(-REQUESTS.count).map((text) => line(text, REQUESTS.characters)),
    action: {
      tool: line(raw.action.tool, 100),
      folder: line(raw.action.folder, 300),
      ...middleLeftOut(clean(raw.action.text), raw),
    },
    effects: counted
      .slice(0, EFFECTS.count)
      .map((effect) => ({ ...effect, sentence: line(effect.sentence, EFFECTS.characters) })),
    before: lines([...new Set(raw.before)]),
    instructions: lines(raw.instructions),
  };
}

/** Head and tail of a long text; of one that was cut before, the head alone: its end may be half a secret. */
function middleLeftOut(text: string, { cut, action }: Raw): { readonly text: string; readonly omitted: number } {
  const { omitted } = action;
  if (!cut && text.length <= TEXT_HEAD + TEXT_TAIL) return { text, omitted };
  const tail = cut ? "" : text.slice(-TEXT_TAIL);
  const head = text.slice(0, TEXT_HEAD);
  return { text: `${head} … ${tail}`, omitted: omitted + text.length - head.length - tail.length };
}

function shortened(text: string, characters: number): string {
  return text.length > characters ? `${text.slice(0, characters - 1)}…` : text;
}
