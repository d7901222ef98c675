// Starts a program or cmdlet: what is known of its words goes to the same visitor that the shell's walk tells.
// Nothing is executed; the environment variables that the session set go along.

import type { Assignment, Invocation, Stdin } from "../../shell/invocation.ts";
import type { Word } from "../../shell/word.ts";
import type { Span } from "../../text/span.ts";
import type { At } from "./session.ts";

export interface Started {
  readonly args: readonly Word[];
  readonly span: Span;
  readonly stdin?: Stdin;
}

export function startProgram(program: Word, started: Started, at: At): void {
  at.walk.visitor.invocation(invocationOf(program, started, at), at.session.outer);
}

/** A program, or code, whose name cannot be known. */
export function startUnknown(program: Word, started: Started, at: At): void {
  at.walk.visitor.dynamic(invocationOf(program, started, at));
}

function invocationOf(program: Word, { args, span, stdin }: Started, { session }: At): Invocation {
  const { outer } = session;
  const assignments: Assignment[] = outer.exported.names().flatMap((name) => {
    const variable = outer.variables.get(name);
    return variable?.kind === "scalar" ? [{ name, value: { pieces: variable.value, span }, span }] : [];
  });
  return {
    program,
    args,
    assignments,
    redirects: [],
    stdin: stdin ?? { kind: "inherited" },
    cwd: outer.cwd,
    span,
    where: outer.where,
  };
}
