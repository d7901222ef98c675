// Secrets that leave: in the same command (piped or passed to a program that sends), or after an earlier read.
// It only adds exfiltration effects; a login that is given its credential is not one.

import type { Certainty, Effect } from "../effect.ts";
import { type Analysis, recallAll } from "../memory/memory.ts";
import type { Invocation } from "../shell/invocation.ts";
import { display, literal } from "../shell/word.ts";
import type { Span } from "../text/span.ts";
import { type AnalysisState, addDraft, siteOf } from "./analyze-state.ts";
import { secretIn } from "./files.ts";

/** One program's own effects against the secrets that its words and its input carry. */
export function judgeCarriedSecrets(invocation: Invocation, own: readonly Effect[], state: AnalysisState): void {
  const way = own.find(leavesMachine);
  if (way === undefined || own.some((effect) => effect.kind === "credential-change")) return;
  const spans = [invocation.span, ...(invocation.stdin.kind === "inherited" ? [] : [stdinSpan(invocation)])];
  for (const effect of [...state.effects.values()]) {
    if (effect.kind !== "credential-read" || !effect.flag || !spans.some((span) => covers(span, effect.span))) continue;
    // What a program asks a service for comes from there; only a file of this machine can be carried to it.
    const isFile = effect.detail.path !== undefined;
    const alone =
      own.includes(effect) &&
      way.kind === "network" &&
      (!isFile || (way.detail.direction !== "up" && way.detail.direction !== "both"));
    if (alone) continue;
    const what = effect.detail.path ?? "a secret";
    const sentence = `sends ${what} to ${destination(way)}`;
    addDraft(state, siteOf(state, { span: invocation.span }), { kind: "exfiltration", sentence, detail: way.detail });
    return;
  }
}

/** `git add -f .env && git push`: what is put under version control leaves with the next push. */
export function judgePushedSecrets(invocation: Invocation, own: readonly Effect[], state: AnalysisState): void {
  const words = invocation.args.map((word) => literal(word) ?? "");
  const site = siteOf(state, { cwd: invocation.cwd, span: invocation.span });
  if (words.includes("add") || words.includes("stage"))
    for (const word of invocation.args.slice(1, 64))
      if (secretIn(word, site) !== undefined) state.staged.push(display(word));
  const [first] = state.staged;
  const way = own.find(carriesData);
  if (first === undefined || way === undefined || !words.includes("push")) return;
  const sentence = `pushes ${first}, which was put under version control a moment ago, to ${destination(way)}`;
  addDraft(state, site, { kind: "exfiltration", certainty: "likely", sentence, detail: way.detail });
}

/** A program text that both reads a secret and sends something. */
export function judgeCode(effects: readonly Effect[], span: Span, state: AnalysisState): void {
  const read = effects.find((effect) => effect.kind === "credential-read" && effect.flag);
  const way = effects.find(carriesData);
  if (read === undefined || way === undefined) return;
  const sentence = `sends ${read.detail.path ?? "a secret"} to ${destination(way)}`;
  addDraft(state, siteOf(state, { span }), { kind: "exfiltration", certainty: "likely", sentence, detail: way.detail });
}

function stdinSpan(invocation: Invocation): Span {
  const { stdin } = invocation;
  if (stdin.kind === "pipe") return stdin.span;
  return stdin.kind === "text" ? stdin.word.span : stdin.kind === "file" ? stdin.path.span : invocation.span;
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

type Chain = Analysis["chain"];

/** What this session read as secret, against everything in this action that carries data away. */
export function judgeTaint(state: AnalysisState): Chain {
  const all = [...state.effects.values()];
  // A login that is given its credential is what the credential is for.
  const logins = all.filter((effect) => effect.kind === "credential-change");
  const ways = all.filter((effect) => carriesData(effect) && !logins.some((login) => sameSpan(login, effect)));
  const way = ways[0];
  if (way === undefined) return [];
  const reads = recallAll(state.memory, "secret-read").map(({ at, fact }) => ({ at, what: fact.what }));
  const here = all.find((effect) => effect.kind === "credential-read" && effect.flag);
  const already = all.some((effect) => effect.kind === "exfiltration");
  const what = reads.at(-1)?.what ?? here?.detail.path;
  if ((reads.length === 0 && here === undefined) || already) return chainOf(reads);
  if (reads.length === 0 && (here === way || ways.some((other) => sameSpan(other, here)))) return [];
  const certainty: Certainty =
    way.detail.host?.class === "own-remote" || way.detail.host?.class === "registry" ? "possible" : "likely";
  const sentence = `can carry ${what ?? "a secret"}, which this session has read, to ${destination(way)}`;
  addDraft(state, siteOf(state, way.span && { span: way.span }), {
    kind: "exfiltration",
    certainty,
    sentence,
    detail: way.detail,
  });
  return chainOf(reads);
}

function sameSpan(a: Effect, b: Effect | undefined): boolean {
  return a.span !== undefined && a.span.start === b?.span?.start && a.span.end === b.span.end;
}

function chainOf(reads: readonly { readonly at: number; readonly what: string }[]): Chain {
  return reads.slice(-5).map(({ at, what }) => ({ at, sentence: `the session read ${what}` }));
}
