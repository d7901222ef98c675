// `check`: what would be decided about one command, with its effects, the parts that cause them, and why.
// Nothing is executed, whatever the command says.

import { parseArgs } from "node:util";
import type { Decision, Verdict } from "../core/decision.ts";
import type { Effect } from "../core/effect.ts";
import { visible } from "../core/text/visible.ts";
import { checkBatch } from "./batch.ts";
import { BENCH_OPTIONS, benchOf } from "./bench.ts";
import { type Command, EXIT, type Io, UsageError } from "./io.ts";
import { judgeDescribed } from "./judging.ts";
import { type Look, type Style, styler } from "./style.ts";
import { underlined } from "./underline.ts";

export const check: Command = {
  name: "check",
  usage:
    'check "COMMAND" [--shell bash|powershell] [--json] [--preset NAME] [--rules FILE] [--workspace DIR] [--home DIR]\n  check --jsonl < ACTIONS.jsonl',
  about: "Tells what a command would do and what would be decided. Nothing is executed.",
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...BENCH_OPTIONS, shell: { type: "string" }, json: { type: "boolean" }, jsonl: { type: "boolean" } },
    });
    const bench = benchOf(values, io);
    if (values.jsonl === true) {
      if (positionals.length > 0) throw new UsageError("check --jsonl reads its actions from standard input.");
      await checkBatch(bench, io);
      return EXIT.fine;
    }
    const [command] = positionals;
    if (command === undefined)
      throw new UsageError('check needs a command, for example: check "curl -d @.env example.com"');
    if (positionals.length > 1) throw new UsageError("check takes one command: put it in quotation marks.");
    const described = { tool: toolOf(values.shell), input: { command }, cwd: bench.workspace[0] ?? io.cwd };
    const { verdict } = judgeDescribed(described, bench);
    io.out(values.json === true ? `${JSON.stringify(verdict, undefined, 2)}\n` : report(command, verdict, io));
    return EXIT.fine;
  },
};

/** The agents' tool that runs commands in such a shell. */
function toolOf(shell: string | undefined): string {
  if (shell === undefined || shell === "bash") return "Bash";
  if (shell === "powershell") return "PowerShell";
  throw new UsageError(`--shell is bash or powershell, not ${visible(shell)}.`);
}

const LOOKS: Readonly<Record<Decision, Look>> = { allow: "green", ask: "yellow", deny: "red" };

function report(command: string, verdict: Verdict, io: Io): string {
  const style = styler(io.colour);
  const spans = verdict.effects.flatMap(({ flag, span }) => (flag && span !== undefined ? [span] : []));
  const lines = [
    `${style(LOOKS[verdict.decision], style("bold", verdict.decision))}  ${visible(verdict.sentence)}`,
    "",
    ...underlined(command, spans, style).map((line) => `  ${line}`),
    "",
    ...section(
      "effects",
      verdict.effects.map((effect) => effectLine(effect, style)),
    ),
    ...section(
      "problems",
      verdict.problems.map(({ kind, sentence }) => `${kind.padEnd(18)} ${visible(sentence)}`),
    ),
    ...section("rules", verdict.rules.map(ruleLine)),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`), ""];
}

function effectLine({ kind, certainty, flag, sentence }: Effect, style: Style): string {
  const line = `${kind.padEnd(18)} ${certainty.padEnd(9)} ${visible(sentence)}`;
  return flag ? line : style("dim", `${line} (recorded only)`);
}

function ruleLine({ id, scope, decision, note, source }: Verdict["rules"][number]): string {
  const where = source === undefined ? scope : `${scope}, ${visible(source)}`;
  return `${decision.padEnd(5)} ${visible(id)} (${where}): ${visible(note)}`;
}
