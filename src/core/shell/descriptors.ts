// What a program reads behind a name that stands for an open descriptor: /dev/stdin, /dev/fd/3, /proc/self/fd/0.
// A descriptor that nothing here opened may hold anything: it is unknown input, never no input.

import type { Stdin } from "./invocation.ts";
import { literal, type Word } from "./word.ts";

export interface OpenInputs {
  readonly stdin: Stdin;
  readonly descriptors: ReadonlyMap<number, Stdin>;
}

/** The input that the path names; undefined for the path of a file. */
export function inputBehind(path: Word, inputs: OpenInputs): Stdin | undefined {
  const match = /^\/(?:dev\/stdin|(?:dev|proc\/(?:self|thread-self|\d+))\/fd\/(\d+))$/.exec(literal(path) ?? "");
  return match === null ? undefined : inputOf(Number(match[1] ?? 0), path.span, inputs);
}

/** The input behind a descriptor's number, as `<&3` takes it. */
export function inputOf(descriptor: number, span: Word["span"], { stdin, descriptors }: OpenInputs): Stdin {
  if (descriptor === 0) return stdin;
  return descriptors.get(descriptor) ?? (descriptor < 3 ? { kind: "inherited" } : { kind: "pipe", span });
}

/** The descriptors without an input that `exec` gave the shell: another one takes its place. */
export function withoutInput(descriptors: ReadonlyMap<number, Stdin>): ReadonlyMap<number, Stdin> {
  if (!descriptors.has(0)) return descriptors;
  return new Map([...descriptors].filter(([number]) => number !== 0));
}
