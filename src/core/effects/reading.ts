// Reads one invocation by its tool's spec: which effects it has, and what it runs in turn.
// Pure and total: an argument that the spec does not know still counts, by the generic reading of its text.

import type { Problem } from "../decision.ts";
import type { Effect } from "../effect.ts";
import { hostOf, UNKNOWN_HOST } from "../hosts/host.ts";
import type { Invocation } from "../shell/invocation.ts";
import { display, literal, type Word } from "../shell/word.ts";
import { programOf } from "../tools/registry.ts";
import type { ToolSpec } from "../tools/spec.ts";
import { fileEffects } from "./files.ts";
import { type Findings, noFindings } from "./findings.ts";
import { readGeneric } from "./generic.ts";
import { networkEffects } from "./network.ts";
import type { Run } from "./run.ts";
import { effectAt, type ReadContext, type Site } from "./site.ts";
import { readBySpec } from "./spec-reading.ts";
import { readVariable } from "./variables.ts";

export type { ReadContext } from "./site.ts";

export interface Reading {
  readonly effects: readonly Effect[];
  readonly runs: readonly Run[];
  readonly problems: readonly Problem[];
}

export const NOTHING: Reading = { effects: [], runs: [], problems: [] };

/** What the invocation does by itself; what it runs in turn is listed for the caller to follow. */
export function read(invocation: Invocation, context: ReadContext): Reading {
  const found = noFindings();
  const program = programOf(invocation.program, { ...context, cwd: invocation.cwd });
  const site: Site = {
    world: context.world,
    workspace: context.workspace,
    cwd: invocation.cwd,
    where: invocation.where,
    span: invocation.span,
    ...(program.kind === "name" && { program: program.name }),
  };
  for (const assignment of invocation.assignments) readVariable(assignment, site, found);
  readRedirects(invocation, site, found);
  if (program.kind === "unknown") {
    found.problems.push({
      kind: "dynamic",
      sentence: `The program's name is known only when it runs: ${display(invocation.program)}`,
    });
    readUnspecified(invocation.args, site, found);
  } else if (program.kind === "file") {
    found.runs.push({ kind: "file", path: invocation.program, args: invocation.args });
    readUnspecified(invocation.args, site, found);
  } else {
    if (program.path) found.runs.push({ kind: "file", path: invocation.program, args: invocation.args, known: true });
    if (program.spec === undefined) readUnspecified(invocation.args, site, found);
    else readBySpec(program.spec, invocation, site, found);
  }
  return { effects: found.effects, runs: found.runs, problems: found.problems };
}

/** The spec that a program's name has, for people who ask what it is. */
export function aboutOf(word: Word, context: ReadContext): string | undefined {
  const program = programOf(word, { ...context, cwd: undefined });
  const spec: ToolSpec | undefined = program.kind === "name" ? program.spec : undefined;
  return spec?.about;
}

function readUnspecified(args: readonly Word[], site: Site, found: Findings): void {
  readGeneric(args, site, found);
  found.effects.push(...networkEffects({ hosts: found.hosts, sent: found.sent }, site));
}

/** Bash connects by itself where a redirect names /dev/tcp. */
export function readRedirects(invocation: Invocation, site: Site, found: Findings): void {
  for (const { kind, target } of invocation.redirects) {
    const far = /^\/dev\/(?:tcp|udp)\/([^/]*)(?:\/(\d+))?/.exec(literal(target) ?? display(target));
    if (far !== null) {
      found.effects.push(...socketEffects(far[1] ?? "", far[2], target, site));
      continue;
    }
    if (kind === "read" || kind === "read-write") found.effects.push(...fileEffects("read", target, site));
    if (kind !== "read") found.effects.push(...fileEffects("write", target, site));
  }
  if (invocation.stdin.kind === "file" && invocation.redirects.every(({ kind }) => kind !== "read")) {
    found.effects.push(...fileEffects("read", invocation.stdin.path, site));
  }
}

function socketEffects(name: string, port: string | undefined, target: Word, site: Site): readonly Effect[] {
  const host =
    literal(target) === undefined ? UNKNOWN_HOST : hostOf(name, port === undefined ? undefined : Number(port));
  const effects = networkEffects({ hosts: [{ host, direction: "both", span: target.span }], sent: [] }, site);
  return effects.length > 0 ? effects : [effectAt(site, { kind: "network", sentence: "opens a connection" })];
}
