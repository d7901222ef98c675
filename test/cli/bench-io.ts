// A stand-in for the terminal: lines go in, what is printed is kept. No stream of this process is touched.
import type { Io } from "../../src/cli/io.ts";

export interface Recorded {
  readonly io: Io;
  readonly out: () => string;
  readonly err: () => string;
}

export function recorded(more: Partial<Io> = {}, lines: readonly string[] = []): Recorded {
  let [out, err] = ["", ""];
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    lines: async function* () {
      yield* lines;
    },
    ask: async () => undefined,
    self: "countersign",
    now: () => 1_700_000_000_000,
    cwd: "/nowhere/project",
    home: "/nowhere/home",
    user: "u",
    platform: "linux",
    env: {},
    tty: false,
    colour: false,
    ...more,
  };
  return { io, out: () => out, err: () => err };
}
