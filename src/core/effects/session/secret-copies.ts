// Files that come to hold secret material: copies, archives, encodings, and what is added to a repository.
// They are remembered as secrets under their new names; nothing here flags the making of one, the reading is flagged already.

import type { Effect } from "../../effect.ts";
import { isAgentsMemory } from "../../places/agents-memory.ts";
import { resolvePath } from "../../shell/builtins.ts";
import type { Invocation, Stdin } from "../../shell/invocation.ts";
import { literal } from "../../shell/word.ts";
import type { Span } from "../../text/span.ts";
import { secretIn } from "../files/files.ts";
import type { Reading } from "../reading/reading.ts";
import { type AnalysisState, copyAt, siteOf } from "./analyze-state.ts";

/** Under this name, in the folder where it happened, additions to a repository are remembered. */
const REPOSITORY = "/.git";

/** What a program writes while its words or its input hold a secret. */
export function rememberCopies(
  name: string,
  { invocation, own }: { readonly invocation: Invocation; readonly own: readonly Effect[] },
  state: AnalysisState,
): void {
  if (invocation.where !== "here") return;
  const derive = Object.hasOwn(DERIVED, name) ? DERIVED[name] : undefined;
  if (derive === undefined && !own.some(({ kind }) => kind === "file-write")) return;
  const written = [...pathsOf("file-write", own), ...(derive?.(invocation, own) ?? [])];
  if (written.length > 0) copyInto(written, secretWithin(spansOf(invocation), state), state);
}

type Derive = (invocation: Invocation, own: readonly Effect[]) => readonly string[];

const ending =
  (...endings: readonly string[]): Derive =>
  (_, own) =>
    own.flatMap(({ detail }) => (detail.path === undefined ? [] : endings.map((end) => detail.path + end)));

/** Files that a program makes and names after those it is given. */
const DERIVED: Readonly<Record<string, Derive>> = {
  gzip: ending(".gz"),
  pigz: ending(".gz"),
  bzip2: ending(".bz2"),
  xz: ending(".xz"),
  zstd: ending(".zst"),
  brotli: ending(".br"),
  compress: ending(".Z"),
  gpg: ending(".gpg", ".asc"),
  gpg2: ending(".gpg", ".asc"),
  split: (_, own) => pathsOf("file-write", own).flatMap((prefix) => PARTS.map((part) => prefix + part)),
  // The archive stands with what is read, and before it.
  tar: ({ args }, own) =>
    args.some((word) => /^(?:-?[a-z]*c[a-z]*|--create)$/i.test(literal(word) ?? ""))
      ? pathsOf("file-read", own)
          .filter((path) => !pathsOf("credential-read", own).includes(path))
          .slice(0, 1)
      : [],
};

const PARTS = "aa ab ac ad ae af ag ah".split(" ");

function pathsOf(wanted: Effect["kind"], effects: readonly Effect[]): readonly string[] {
  return effects.flatMap(({ kind, detail }) => (kind === wanted && detail.path !== undefined ? [detail.path] : []));
}

/** What a redirect takes from a command whose words or input hold a secret. */
export function rememberRedirected(
  path: string,
  at: { readonly span: Span; readonly stdin: Stdin },
  state: AnalysisState,
): void {
  copyInto([path], secretWithin(spansOf(at), state), state);
}

/** Code that reads a secret and writes what is not known. */
export function rememberCodeCopies(
  { effects, writes = [] }: Reading,
  cwd: string | undefined,
  state: AnalysisState,
): void {
  const secret = effects.find((effect) => isSecretRead(effect, state));
  if (secret === undefined) return;
  const known = new Set(
    writes.flatMap(({ path, content }) =>
      content.some(({ kind }) => kind !== "text") ? [] : [resolvePath(cwd, path)],
    ),
  );
  const unknown = pathsOf("file-write", effects).filter((path) => !known.has(path));
  copyInto(unknown, nameOf(secret), state);
}

/** `git add .env`, `git commit .env`: whoever gets the repository gets the file. */
export function rememberAdded(name: string, { args, cwd, where }: Invocation, state: AnalysisState): void {
  if (name !== "git" || where !== "here" || cwd === undefined) return;
  const at = args.findIndex((word) => /^(?:add|stage|commit)$/.test(literal(word) ?? ""));
  if (at < 0) return;
  for (const word of args.slice(at + 1)) {
    const path = resolvePath(cwd, literal(word) ?? "");
    const copied = path === undefined ? undefined : copyAt(path, state);
    const what = copied ?? secretIn(word, siteOf(state, { cwd }));
    if (what !== undefined) copyInto([cwd + REPOSITORY], path ?? what, state);
  }
}

export function isRepository(path: string): boolean {
  return path.endsWith(REPOSITORY);
}

function copyInto(paths: readonly string[], what: string | undefined, state: AnalysisState): void {
  if (what === undefined) return;
  for (const path of paths) {
    if (path === what || path.startsWith("/dev/")) continue;
    state.copies.set(path, what);
    state.facts.push({ kind: "secret-copy", path, what });
  }
}

function secretWithin(spans: readonly Span[], state: AnalysisState): string | undefined {
  for (const effect of state.effects.values()) {
    const { span } = effect;
    const isWithin = span !== undefined && spans.some(({ start, end }) => span.start >= start && span.end <= end);
    if (isWithin && isSecretRead(effect, state)) return nameOf(effect);
  }
  return undefined;
}

/** What must not leave: a secret that is read, or what an agent keeps about itself, whose reading alone is no effect. */
export function isSecretRead({ kind, flag, detail }: Effect, { world }: AnalysisState): boolean {
  if (kind === "credential-read") return flag;
  return kind === "file-read" && detail.path !== undefined && isAgentsMemory(detail.path, world.home);
}

function nameOf({ detail }: Effect): string {
  return detail.path ?? detail.account ?? "a secret";
}

/** A command and what feeds it. */
export function spansOf({ span, stdin }: { readonly span: Span; readonly stdin: Stdin }): readonly Span[] {
  switch (stdin.kind) {
    case "inherited":
      return [span];
    case "pipe":
      return [span, stdin.span];
    case "text":
      return [span, stdin.word.span];
    case "file":
      return [span, stdin.path.span];
    default:
      return stdin satisfies never;
  }
}
