// What a command of the command line may touch: its streams, the environment and the clock, as one value.
// Commands write through it and return an exit code; none of them calls process.exit or reads process.env itself.

export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Lines of standard input, without their line ends. */
  readonly lines: () => AsyncIterable<string>;
  /** One line typed by the person; undefined where nobody types. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** How the person calls this program: on their PATH, or by its path. */
  readonly self: string;
  readonly now: () => number;
  readonly cwd: string;
  readonly home: string;
  readonly user: string;
  readonly platform: "linux" | "darwin" | "win32";
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person sits at both ends. */
  readonly tty: boolean;
  readonly colour: boolean;
}

export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly about: string;
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
}

/** A mistake in how a command was called: what, and what to do next. Shown without a stack. */
export class UsageError extends Error {}

export const EXIT = { fine: 0, problem: 1, usage: 2 } as const;
