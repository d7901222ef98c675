// The redirects of a command or group, in order: what is opened for writing, and what each descriptor reads.
// Only a copy of a descriptor opens nothing; every other redirect is reported, whatever becomes of the command.

import type { Descriptor, RedirectNode } from "./ast.ts";
import { inputBehind, inputOf, withoutInput } from "./descriptors.ts";
import { type Environment, type Pieces, scalar } from "./environment.ts";
import { expandWhole } from "./expand.ts";
import type { Redirect, Stdin } from "./invocation.ts";
import type { Frame, Walk } from "./walk.ts";
import { expander } from "./walk-words.ts";
import { knownPrefix, literal, type Word } from "./word.ts";

export interface OpenRedirect {
  readonly redirect: Redirect;
  /** It takes the standard output. */
  readonly stdout: boolean;
}

export interface Redirected {
  readonly redirects: readonly OpenRedirect[];
  readonly stdin: Stdin;
  /** The other descriptors that can be read from. */
  readonly descriptors: ReadonlyMap<number, Stdin>;
}

export function readRedirects(nodes: readonly RedirectNode[], frame: Frame, walk: Walk): Redirected {
  const { environment } = frame;
  const start = environment.descriptors.get(0) ?? frame.stdin;
  if (nodes.length === 0) return { redirects: [], stdin: start, descriptors: environment.descriptors };
  const redirects: OpenRedirect[] = [];
  const inputs = new Map(environment.descriptors).set(0, start);
  for (const node of nodes) {
    const target = expandWhole(node.kind === "here" ? node.text : node.target, expander(frame, walk));
    if (node.kind === "here") {
      const end: Pieces = node.newline ? [{ kind: "text", text: "\n" }] : [];
      const word = { ...target, pieces: [...target.pieces, ...end] };
      inputs.set(numberOf(node.descriptor ?? 0, inputs, environment), { kind: "text", word });
      continue;
    }
    const kind = KINDS[node.operator];
    const open = { stdin: inputs.get(0) ?? start, descriptors: inputs };
    const copied = node.operator.length === 2 && node.operator.endsWith("&") ? literal(target) : undefined;
    if (copied !== undefined && /^(?:\d+-?|-)$/.test(copied)) {
      const at = numberOf(node.descriptor ?? (kind === "read" ? 0 : 1), inputs, environment);
      const number = Number.parseInt(copied, 10);
      // A connection is read from and written to alike, whichever sign copied it: `0>&1`.
      const isInput = kind === "read" || at === 0 || isConnection(inputs.get(number));
      if (isInput && !Number.isNaN(number)) inputs.set(at, inputOf(number, target.span, open));
      continue;
    }
    const at = numberOf(node.descriptor ?? (kind === "read" || kind === "read-write" ? 0 : 1), inputs, environment);
    if (kind === "read" || kind === "read-write") inputs.set(at, inputBehind(target, open) ?? fileInput(target));
    else if (isFar(target)) inputs.set(at, fileInput(target));
    redirects.push({ redirect: { kind, target }, stdout: kind !== "read" && at === 1 });
  }
  const stdin = inputs.get(0) ?? start;
  return { redirects, stdin, descriptors: withoutInput(inputs) };
}

const KINDS = {
  ">": "write",
  ">|": "write",
  ">&": "write",
  "&>": "write",
  ">>": "append",
  "&>>": "append",
  "<": "read",
  "<&": "read",
  "<>": "read-write",
} as const;

function fileInput(path: Word): Stdin {
  if (isFar(path)) return { kind: "pipe", span: path.span };
  const content = path.pieces[0]?.kind === "unknown" ? path.pieces[0].content : undefined;
  return content === undefined ? { kind: "file", path } : { kind: "text", word: { ...path, pieces: content } };
}

/** Bash connects where a redirect names such a path. */
function isFar(path: Word): boolean {
  return /^\/dev\/(?:tcp|udp)\//.test(knownPrefix(path));
}

function isConnection(input: Stdin | undefined): boolean {
  return input?.kind === "pipe" && input.from === undefined;
}

/** The shell chooses a free number from ten on for `{fd}<file`, and keeps it in the variable. */
function numberOf(descriptor: Descriptor, inputs: ReadonlyMap<number, Stdin>, environment: Environment): number {
  if (typeof descriptor === "number") return descriptor;
  const chosen = 10 + inputs.size;
  environment.variables.set(descriptor, scalar(`${chosen}`));
  return chosen;
}
