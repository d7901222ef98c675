// The readers that the analysis works with, bound to the registry, the places and the hosts.
// Each is pure and total; text that is not known is read as what it may be.

import type { Direction, Effect } from "../effect.ts";
import { UNKNOWN_HOST } from "../hosts/host.ts";
import { hostOfName } from "../hosts/parse-host.ts";
import type { Invocation } from "../shell/invocation.ts";
import { wordOf } from "../shell/word.ts";
import type { Span } from "../text/span.ts";
import { specOf } from "../tools/registry.ts";
import type { ToolSpec } from "../tools/spec.ts";
import type { World } from "../world.ts";
import { type Access, fileEffects } from "./files.ts";
import { networkEffects } from "./network.ts";
import { type Reading, read } from "./reading.ts";
import type { Site } from "./site.ts";

/** Where an access was found, as the analysis tells it. */
export interface FoundAt {
  readonly span: Span | undefined;
  readonly program?: string;
  readonly where: "here" | "remote" | "container";
}

/** What the readers need of an analysis. */
export interface ReaderState {
  readonly world: World;
  readonly action: { readonly workspace: readonly string[]; readonly cwd: string };
}

export const READERS = { specOf, readInvocation, readPlace, readAddress };

function readInvocation(_spec: ToolSpec | undefined, invocation: Invocation, state: ReaderState): Reading {
  return read(invocation, { world: state.world, workspace: state.action.workspace });
}

function readPlace(access: Access, path: string, at: FoundAt, state: ReaderState): readonly Effect[] {
  const site = siteOf(at, state);
  return fileEffects(access, wordOf(path, at.span ?? { start: 0, end: 0 }), site);
}

/** A URL, host or host:port; an address that is not known is an unknown host. */
function readAddress(address: string | undefined, direction: Direction, at: FoundAt): readonly Effect[] {
  const host = (address === undefined ? undefined : hostOfName(address)) ?? UNKNOWN_HOST;
  const site = siteOf(at, undefined);
  return networkEffects({ hosts: [{ host, direction }], sent: [] }, site);
}

function siteOf({ span, program, where }: FoundAt, state: ReaderState | undefined): Site {
  return {
    world: state?.world ?? NOWHERE,
    workspace: state?.action.workspace ?? [],
    cwd: state?.action.cwd,
    where,
    ...(span !== undefined && { span }),
    ...(program !== undefined && { program }),
  };
}

const NOWHERE: World = {
  home: "",
  user: "",
  platform: "linux",
  env: {},
  guardFolder: "",
  disk: { readText: () => undefined, realPath: () => undefined, kindOf: () => undefined },
};
