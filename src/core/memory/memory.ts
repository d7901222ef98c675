// What a session has done so far, as far as it matters for what it does next: taint, not a transcript.
// Memory only ever adds reasons to be careful; forgetting is bounded and never makes a later decision milder.

import type { Problem } from "../decision.ts";
import type { Effect } from "../effect.ts";
import type { Language } from "../tools/spec.ts";

/** Something an action established, to be remembered when the action was let through. Times are added by the reducer. */
export type Fact =
  /** Secret material was read; `what` is shown to people ("`.env`"). */
  | { readonly kind: "secret-read"; readonly what: string }
  /** The agent wrote this file; `content` up to 64 kB where it is known, else the file is hidden code when run. */
  | {
      readonly kind: "wrote";
      readonly path: string;
      readonly content?: string;
      readonly from: "agent" | "network";
      /** Of the content, where the file's name does not tell. */
      readonly language?: Language;
    }
  /** The session gave a repository this remote: it is not the developer's own. */
  | { readonly kind: "remote"; readonly name: string; readonly url: string }
  /**
   * Shell state that outlives a command, where the agent's shell keeps it. Nothing emits it yet: a shell tool that keeps
   * its folder between calls says so in every hook event (`cwd`), and variables do not outlive a call there.
   */
  | { readonly kind: "variable"; readonly name: string; readonly value?: string }
  | { readonly kind: "cwd"; readonly path?: string }
  /** The page that a browser was led to by this MCP server. */
  | { readonly kind: "page"; readonly server: string; readonly url: string }
  /** The person's own words. */
  | { readonly kind: "prompt"; readonly text: string };

export interface Remembered {
  readonly at: number;
  readonly fact: Fact;
}

export interface SessionMemory {
  /** Newest last; at most MEMORY_LIMIT, secret reads never dropped before anything else. */
  readonly facts: readonly Remembered[];
}

export const MEMORY_LIMIT = 2_000;
export const EMPTY_MEMORY: SessionMemory = { facts: [] };

/** What the engine found out about one action. */
export interface Analysis {
  readonly effects: readonly Effect[];
  readonly problems: readonly Problem[];
  readonly facts: readonly Fact[];
  /** What led here, oldest first, one sentence each; `at` in milliseconds since the epoch. */
  readonly chain: readonly { readonly at: number; readonly sentence: string }[];
}
