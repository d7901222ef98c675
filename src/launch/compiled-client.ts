// Compiles the shim's own client (src/hook/hook.c) with the compiler of the machine it will run on, so that it starts fast
// and nobody has to trust a program that cannot be read. Where that is impossible the shim uses curl: nothing here may fail
// a placing. Only compilers at fixed places are run, in an environment of our own: PATH belongs to the project.

import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { sha256 } from "../machine/digest.ts";

interface Compiler {
  readonly program: string;
  /** One of these must be there, where the program alone would ask the person to install it. */
  readonly needs?: readonly string[];
  /** Tried in this order; a program that loads no library starts in half the time. */
  readonly options: readonly (readonly string[])[];
}

const STATIC_FIRST = [["-static"], []] as const;
const COMPILERS: Readonly<Record<string, readonly Compiler[]>> = {
  linux: ["cc", "gcc", "clang"].map((name) => ({ program: `/usr/bin/${name}`, options: STATIC_FIRST })),
  darwin: [
    {
      program: "/usr/bin/cc",
      needs: ["/Library/Developer/CommandLineTools/usr/bin/clang", "/Applications/Xcode.app"],
      options: [[]],
    },
  ],
};

const PATIENCE_MILLISECONDS = 10_000;
/** How the client ends when it is called with nothing. */
const WRONG_CALL = 2;

/** File name of this source's client. It changes with the source, so that a shim never calls another version's client. */
export function clientName(source: Uint8Array): string {
  return `hook-${sha256(source).slice(0, 12)}`;
}

/** Compiles the source to `file`, which appears only when it is whole and was seen to run. False when it cannot be made. */
export async function compileClient(source: Uint8Array, file: string): Promise<boolean> {
  const next = `${file}.${randomBytes(6).toString("hex")}.new`;
  try {
    for (const { program, options } of (COMPILERS[process.platform] ?? []).filter(isThere))
      for (const more of options) {
        const made = await ended(program, ["-O2", ...more, "-x", "c", "-", "-o", next], source);
        if (made !== 0 || (await ended(next, [])) !== WRONG_CALL) continue;
        fs.chmodSync(next, 0o500);
        fs.renameSync(next, file);
        return true;
      }
  } catch {
    // A folder that cannot be written is told of by whoever places the shim itself.
  } finally {
    fs.rmSync(next, { force: true });
  }
  return false;
}

function isThere({ program, needs }: Compiler): boolean {
  return fs.existsSync(program) && (needs === undefined || needs.some((file) => fs.existsSync(file)));
}

/** Exit code of a program that gets `input` and the machine's own environment; undefined when it did not end by itself. */
function ended(program: string, args: readonly string[], input: Uint8Array = Buffer.of()): Promise<number | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { PATH: "/usr/bin:/bin", LC_ALL: "C" },
      stdio: ["pipe", "ignore", "ignore"],
      timeout: PATIENCE_MILLISECONDS,
      killSignal: "SIGKILL",
    });
    child.stdin.on("error", () => {});
    child.once("error", () => resolve(undefined));
    child.once("close", (code) => resolve(code ?? undefined));
    child.stdin.end(input);
  });
}
