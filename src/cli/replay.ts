// `replay`: what an edited rules file would have decided about past actions, before anybody lives with it.
// Reads the audit log and changes nothing; actions are judged by the effects that the log kept, none is run or analysed.

import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { type Difference, differences, type PastAction, pastAction } from "../core/rules/replay.ts";
import { visible } from "../core/text/visible.ts";
import { statePaths } from "../protocol/state-folder.ts";
import { benchOf, givenRules, presetOf } from "./bench.ts";
import { type Command, EXIT, type Io, UsageError } from "./io.ts";
import { sinceOf } from "./since.ts";
import { styler } from "./style.ts";

const SHOWN = 200;

export const replay: Command = {
  name: "replay",
  usage: "replay --rules FILE [--since 1d|DATE] [--preset NAME] [--home DIR]",
  about: "Lists the actions of the past that another rules file, in place of yours, would have decided differently.",
  run: async (args, io) => {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    if (values.rules === undefined) throw new UsageError("replay needs the file to try: --rules FILE.");
    const preset = values.preset === undefined ? {} : { preset: presetOf(values.preset) };
    const { world, ruleSets } = benchOf({ home: values.home }, io);
    const tried = givenRules(values.rules, io);
    const path = statePaths(world.home, io.platform, io.user).audit;
    if (!existsSync(path)) {
      io.err(`There is no log yet: ${visible(path)}\n`);
      return EXIT.fine;
    }
    const past = await pastSince(path, sinceOf(values.since ?? "1d", io.now()));
    const { home } = world;
    tell(past.length, differences(past, { ruleSets, home }, { ruleSets: [tried], home, ...preset }), io);
    return EXIT.fine;
  },
};

const OPTIONS = {
  rules: { type: "string" },
  since: { type: "string" },
  preset: { type: "string" },
  home: { type: "string" },
} as const;

async function pastSince(path: string, since: number): Promise<readonly PastAction[]> {
  const found: PastAction[] = [];
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    const one = pastAction(line);
    if (one !== undefined && one.at >= since) found.push(one);
  }
  return found;
}

function tell(looked: number, found: readonly Difference[], io: Io): void {
  const style = styler(io.colour);
  io.out(`${looked} actions, ${found.length} would be decided differently.\n`);
  for (const { past, before, after, sentence } of found.slice(0, SHOWN)) {
    const time = new Date(past.at).toISOString().replace("T", " ").slice(0, 19);
    const change = `${before.padEnd(5)} → ${after.padEnd(5)}`;
    const { operation, tool } = past.action;
    const text = operation.kind === "shell" ? operation.command : tool;
    io.out(`${time}  ${change}  ${visible(sentence, 120)}  ${style("dim", visible(text, 120))}\n`);
  }
  if (found.length > SHOWN) io.out(`… and ${found.length - SHOWN} more\n`);
}
