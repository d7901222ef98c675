// The command line's commands: finds the one that is named, runs it, and turns what goes wrong into a sentence.
// A mistake of the caller is exit code 2; anything unexpected is exit code 1, never 0.

import { check } from "./check.ts";
import { doctor } from "./doctor.ts";
import { install, uninstall } from "./install.ts";
import { type Command, EXIT, type Io, UsageError } from "./io.ts";
import { log } from "./log.ts";
import { pair } from "./pair.ts";
import { replay } from "./replay.ts";
import { rules } from "./rules.ts";
import { VERSION } from "./version.ts";

const COMMANDS: readonly Command[] = [check, log, replay, rules, doctor, install, uninstall, pair];

export async function run(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    io.out(help());
    return name === undefined ? EXIT.usage : EXIT.fine;
  }
  if (name === "--version" || name === "-v") {
    io.out(`${VERSION}\n`);
    return EXIT.fine;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) {
    io.err(`countersign: there is no command "${name}". Run: ${io.self} --help\n`);
    return EXIT.usage;
  }
  if (rest.includes("--help") && !rest.includes("--")) {
    io.out(`${command.about}\n\nusage: ${io.self} ${command.usage}\n`);
    return EXIT.fine;
  }
  return guarded(command, rest, io);
}

async function guarded(command: Command, args: readonly string[], io: Io): Promise<number> {
  try {
    return await command.run(args, io);
  } catch (error) {
    const isUsage = error instanceof UsageError || isParseError(error);
    const said = error instanceof Error ? error.message : String(error);
    io.err(`countersign ${command.name}: ${said}\n`);
    if (isUsage) io.err(`usage: ${io.self} ${command.usage}\n`);
    return isUsage ? EXIT.usage : EXIT.problem;
  }
}

function isParseError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

function help(): string {
  const rows = COMMANDS.map(({ usage, about }) => `  ${usage}\n      ${about}`);
  return `countersign ${VERSION}: a permission layer between coding agents and this machine\n\n${rows.join("\n")}\n\n  --help, --version\n`;
}
