// Where an effect is found: the program, its folder and machine. Everything that makes an Effect starts from a site.
// A site is built for one call and passed down; it holds ports, never state.

import type { Certainty, Effect, EffectDetail, EffectKind } from "../effect.ts";
import { UNFLAGGED } from "../effect.ts";
import type { Invocation } from "../shell/invocation.ts";
import { shortPaths } from "../text/short-path.ts";
import type { Span } from "../text/span.ts";
import { visible } from "../text/visible.ts";
import type { ToolSpec } from "../tools/spec.ts";
import type { World } from "../world.ts";

/** Names and addresses of the remotes that the session gave to repositories. */
export type Remotes = ReadonlyMap<string, string>;

/** What the session wrote, whether or not the disk shows it yet. */
export interface Written {
  readonly has: (path: string) => boolean;
  /** Whether one of its files lies somewhere in the folder. */
  readonly hasWithin?: (folder: string) => boolean;
  /** Whether it lies where a program was told to put what it builds. */
  readonly isBuilt?: (path: string) => boolean;
}

export interface ReadContext {
  readonly world: World;
  readonly workspace: readonly string[];
  readonly remotes?: Remotes | undefined;
  /** Files that were not there before the session made them. */
  readonly made?: { readonly has: (path: string) => boolean } | undefined;
  readonly written?: Written | undefined;
  /** Replaces the registry, for tests. */
  readonly specOf?: (name: string) => ToolSpec | undefined;
}

export interface Site {
  readonly world: World;
  readonly workspace: readonly string[];
  readonly cwd: string | undefined;
  readonly remotes?: Remotes | undefined;
  readonly made?: ReadContext["made"];
  readonly written?: Written | undefined;
  /** Name of the program as people know it; absent for the agent's own file and web tools. */
  readonly program?: string | undefined;
  readonly where: Invocation["where"];
  readonly span?: Span | undefined;
}

export interface EffectDraft {
  readonly kind: EffectKind;
  readonly sentence: string;
  readonly certainty?: Certainty | undefined;
  readonly flag?: boolean | undefined;
  readonly span?: Span | undefined;
  readonly detail?: EffectDetail | undefined;
}

/** The effect with the site's program, machine and span, its sentence made safe to show. */
export function effectAt(site: Site, draft: EffectDraft): Effect {
  const span = draft.span ?? site.span;
  const effect: Writable<Effect> = {
    kind: draft.kind,
    certainty: draft.certainty ?? "certain",
    flag: draft.flag ?? !UNFLAGGED.has(draft.kind),
    detail: detailAt(site, draft.detail),
    sentence: visible(site.where === "here" ? short(draft.sentence, site) : draft.sentence, 300),
  };
  if (span !== undefined) effect.span = span;
  return effect;
}

/** Assigned, not spread: to spread what may be absent costs V8 about a microsecond each time. */
type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

function detailAt({ program, where }: Site, said: EffectDetail | undefined): EffectDetail {
  const detail: Writable<EffectDetail> = { ...said };
  if (program !== undefined && detail.program === undefined) detail.program = program;
  if (where !== "here" && detail.where === undefined) detail.where = where;
  return detail;
}

function short(sentence: string, { workspace, world }: Site): string {
  return shortPaths(sentence, { workspace, home: world.home });
}

const ORDER: readonly Certainty[] = ["certain", "likely", "possible"];

/** The less certain of the two. */
export function weaker(a: Certainty, b: Certainty): Certainty {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}
