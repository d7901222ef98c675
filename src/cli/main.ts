// The command line's process: binds the commands to this machine's streams, environment and clock.
// Nothing is decided here.

import { homedir, userInfo } from "node:os";
import { basename } from "node:path";
import { createInterface } from "node:readline/promises";
import { run } from "./commands.ts";
import { EXIT, type Io } from "./io.ts";

export function commandLine(): void {
  process.stdout.on("error", () => process.exit(EXIT.problem));
  run(process.argv.slice(2), surroundings()).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`countersign: ${String(error)}\n`);
      process.exitCode = EXIT.problem;
    },
  );
}

function surroundings(): Io {
  const { stdin, stdout, stderr, env, platform } = process;
  const tty = stdin.isTTY === true && stdout.isTTY === true;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    lines: () => createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    ask: async (question) => {
      if (!tty) return undefined;
      const prompt = createInterface({ input: stdin, output: stdout });
      try {
        return await prompt.question(question);
      } finally {
        prompt.close();
      }
    },
    self: env.COUNTERSIGN_CALLED_AS ?? calledAs(process.argv[1] ?? ""),
    now: Date.now,
    cwd: process.cwd(),
    home: homedir(),
    user: userName(),
    platform: platform === "darwin" || platform === "win32" ? platform : "linux",
    env,
    tty,
    colour: stdout.isTTY === true && env.NO_COLOR === undefined,
  };
}

/** An installed command is called by its name, a bundle by Node and its path. */
function calledAs(path: string): string {
  const name = basename(path);
  return name.endsWith(".js") ? `node ${path}` : name;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "user";
  }
}
