// Secrets that leave: in the same command (piped or passed to a program that sends), or after an earlier read.
// It only adds exfiltration effects; a login that is given its credential is not one.

import type { Certainty, Effect } from "../../effect.ts";
import { recallAll } from "../../memory/memory.ts";
import { isAgentProgram } from "../../places/agents-memory.ts";
import type { Invocation } from "../../shell/invocation.ts";
import type { Span } from "../../text/span.ts";
import { type AnalysisState, addDraft, siteOf } from "./analyze-state.ts";
import { linkTo } from "./earlier-steps.ts";
import { isRepository, isSecretRead, spansOf } from "./secret-copies.ts";

/** One program's own effects against the secrets that its words and its input carry. */
export function judgeCarriedSecrets(invocation: Invocation, own: readonly Effect[], state: AnalysisState): void {
  const way = own.find(leavesMachine);
  if (way === undefined || own.some((effect) => effect.kind === "credential-change")) return;
  if (isAgentProgram(way.detail.program ?? "")) return;
  const spans = spansOf(invocation);
  for (const effect of state.effects.values()) {
    if (!spans.some((span) => covers(span, effect.span)) || !isSecretRead(effect, state)) continue;
    if (effect.kind === "file-read" && own.some(({ kind }) => kind === "exfiltration")) continue;
    // `ssh host cat /etc/shadow`: it lies there already.
    if (effect.detail.where === "remote" && covers(invocation.span, effect.span)) continue;
    // What a program asks a service for comes from there; only a file of this machine can be carried to it.
    const isFile = effect.detail.path !== undefined;
    const alone =
      own.includes(effect) &&
      way.kind === "network" &&
      (!isFile || (way.detail.direction !== "up" && way.detail.direction !== "both"));
    if (alone) continue;
    const sentence = `sends ${shown(effect)} to ${destination(way)}`;
    addDraft(state, siteOf(state, { span: invocation.span }), { kind: "exfiltration", sentence, detail: way.detail });
    return;
  }
}

/** A program text that both reads a secret and sends something. */
export function judgeCode(effects: readonly Effect[], span: Span, state: AnalysisState): void {
  const read = effects.find((effect) => isSecretRead(effect, state));
  const way = effects.find(carriesData);
  if (read === undefined || way === undefined) return;
  const sentence = `sends ${shown(read)} to ${destination(way)}`;
  addDraft(state, siteOf(state, { span }), { kind: "exfiltration", certainty: "likely", sentence, detail: way.detail });
}

function shown({ kind, detail }: Effect): string {
  const what = detail.path ?? "a secret";
  return kind === "file-read" ? `${what}, an agent's own memory and logins,` : what;
}

function covers(outer: Span, inner: Span | undefined): boolean {
  return inner !== undefined && inner.start >= outer.start && inner.end <= outer.end;
}

function leavesMachine(effect: Effect): boolean {
  if (!effect.flag) return false;
  if (effect.kind === "outbound-message") return true;
  return effect.kind === "network" && effect.detail.direction !== "listen" && effect.detail.host?.class !== "loopback";
}

function carriesData(effect: Effect): boolean {
  return leavesMachine(effect) && (effect.kind === "outbound-message" || effect.detail.direction !== "down");
}

function destination(effect: Effect): string {
  return effect.detail.host?.name ?? (effect.kind === "outbound-message" ? "people" : "another machine");
}

/** What this session read as secret, against everything in this action that carries data away. */
export function judgeTaint(state: AnalysisState): void {
  const all = [...state.effects.values()];
  if (!all.some(carriesData)) return;
  judgePushes(all, state);
  // A login that is given its credential is what the credential is for.
  const logins = all.filter((effect) => effect.kind === "credential-change");
  const ways = all.filter((effect) => carriesData(effect) && !logins.some((login) => sameSpan(login, effect)));
  const way = ways[0];
  if (way === undefined) return;
  const reads = recallAll(state.memory, "secret-read");
  for (const { at, fact } of reads.slice(-SHOWN_READS)) linkTo(state, at, `the session read ${fact.what}`);
  const here = all.find(
    (effect) => effect.kind === "credential-read" && effect.flag && effect.detail.where !== "remote",
  );
  const already = [...state.effects.values()].some((effect) => effect.kind === "exfiltration");
  if ((reads.length === 0 && here === undefined) || already) return;
  if (reads.length === 0 && (here === way || ways.some((other) => comesFrom(other, here)))) return;
  const what = reads.at(-1)?.fact.what ?? here?.detail.path ?? "a secret";
  const isKnownPlace = way.detail.host?.class === "own-remote" || way.detail.host?.class === "registry";
  const isGuess = reads.every(({ fact }) => fact.perhaps === true) && !isSure(all);
  const certainty: Certainty = isKnownPlace || isGuess ? "possible" : "likely";
  // What was asked about in a terminal counts as read from then on, and may have been refused there.
  const isRefused = recallAll(state.memory, "refused").some(({ fact }) => fact.way === "read");
  const read = isGuess || isRefused ? "may have read" : "has read";
  const sentence = `can carry ${what}, which this session ${read}, to ${destination(way)}`;
  addDraft(state, siteOf(state, way.span && { span: way.span }), {
    kind: "exfiltration",
    certainty,
    sentence,
    detail: way.detail,
  });
}

const SHOWN_READS = 5;

function isSure(effects: readonly Effect[]): boolean {
  return effects.some(
    ({ kind, flag, certainty, detail }) =>
      kind === "credential-read" && flag && certainty !== "possible" && detail.where !== "remote",
  );
}

/** Programs that carry the repository itself to others. */
const PUSHERS: ReadonlySet<string> = new Set(["git", "gh", "glab", "hub", "tea", "jj"]);

/** A secret that was added to a repository goes wherever the repository goes, its own remote included. */
function judgePushes(all: readonly Effect[], state: AnalysisState): void {
  const way = all.find((effect) => carriesData(effect) && PUSHERS.has(effect.detail.program ?? ""));
  const added = way && addedSecret(state);
  if (way === undefined || added === undefined) return;
  if (added.at !== undefined) linkTo(state, added.at, `the session added ${added.what} to the repository`);
  const sentence = `pushes ${added.what}, which this session added to the repository, to ${remoteOf(way)}`;
  addDraft(state, siteOf(state, way.span && { span: way.span }), {
    kind: "exfiltration",
    certainty: "likely",
    sentence,
    detail: way.detail,
  });
}

/** The developer's own remote is a place where others read too, and what was pushed once stays in its history. */
function remoteOf(way: Effect): string {
  const isOwn = way.detail.host?.class === "own-remote" || way.detail.host?.name === undefined;
  return isOwn ? "its remote, where whoever may read it finds it, now and in its history" : destination(way);
}

function addedSecret(state: AnalysisState): { readonly what: string; readonly at?: number } | undefined {
  const here = [...state.copies].find(([path]) => isRepository(path));
  if (here !== undefined) return { what: here[1] };
  const before = recallAll(state.memory, "secret-copy").findLast(({ fact }) => isRepository(fact.path));
  return before && { what: before.fact.what, at: before.at };
}

/** What a program asks for by its own words, and is no file of this machine. */
function comesFrom(way: Effect, read: Effect | undefined): boolean {
  return sameSpan(way, read) || (read?.detail.path === undefined && covers(way.span ?? NOWHERE, read?.span));
}

const NOWHERE: Span = { start: 0, end: 0 };

function sameSpan(a: Effect, b: Effect | undefined): boolean {
  return a.span !== undefined && a.span.start === b?.span?.start && a.span.end === b.span.end;
}
