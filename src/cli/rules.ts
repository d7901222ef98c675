// `rules import`, `rules export`: other programs' permissions as trust rules, and trust rules as Claude Code's permissions.
// Prints and writes nothing: a rule file changes only by a person's hand, never by a command that an agent could run.

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "jsonc-parser";
import { exportRule } from "../agents/claude-code/permission-export.ts";
import { importPermission } from "../agents/claude-code/permission-import.ts";
import { permissionsIn } from "../agents/claude-code/permission-text.ts";
import { userSettings } from "../agents/claude-code/settings-files.ts";
import type { ImportedPermission } from "../agents/imported-rule.ts";
import { importApprovals } from "../agents/vscode/terminal-approvals.ts";
import { visible } from "../core/text/visible.ts";
import { MACHINE_DISK } from "../machine/disk.ts";
import { statePaths } from "../protocol/state-folder.ts";
import { givenRules, unreadable } from "./bench.ts";
import { type Command, EXIT, type Io, UsageError } from "./io.ts";

const MAX_BYTES = 4 * 1024 * 1024;

export const rules: Command = {
  name: "rules",
  usage: "rules import [--settings FILE] [--vscode FILE] | rules export [--rules FILE]",
  about:
    "Prints Claude Code's and VS Code's permissions as trust rules, or your rules as permissions; says what cannot be.",
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    if (positionals[0] === "import") return printImport(values, io);
    if (positionals[0] === "export") return printExport(values.rules, io);
    throw new UsageError("rules needs a direction: import or export.");
  },
};

const OPTIONS = { settings: { type: "string" }, vscode: { type: "string" }, rules: { type: "string" } } as const;

function printImport({ settings, vscode }: { readonly settings?: string; readonly vscode?: string }, io: Io): number {
  const found = vscode === undefined ? fromClaude(settings, io) : fromVscode(vscode, io);
  for (const { list, original, outcome } of found) {
    const said = outcome.kind === "rule" ? outcome.sentence : `${outcome.kind}: ${outcome.why}`;
    io.err(`${list.padEnd(5)} ${visible(original, 120)}\n      ${visible(said, 300)}\n`);
  }
  const taken = found.flatMap(({ outcome }) => (outcome.kind === "rule" ? [outcome.rule] : []));
  io.err(
    `${taken.length} of ${found.length} can be taken over. Read them, then put what you want into your rules file.\n`,
  );
  io.out(`${JSON.stringify({ rules: taken }, null, 2)}\n`);
  return EXIT.fine;
}

function fromClaude(given: string | undefined, io: Io): readonly ImportedPermission[] {
  const file = given ?? userSettings({ home: io.home });
  const frame = { from: "Claude Code's settings", home: io.home, root: given === undefined ? undefined : io.cwd };
  return permissionsIn(textOf(file, io)).map(({ list, original }) => importPermission(original, list, frame));
}

function fromVscode(file: string, io: Io): readonly ImportedPermission[] {
  const settings: unknown = parse(textOf(file, io));
  const fields = typeof settings === "object" && settings !== null ? Object.entries(settings) : [];
  const setting = fields.find(([name]) => name === "chat.tools.terminal.autoApprove")?.[1];
  return importApprovals(setting, { from: "VS Code's settings", home: io.home, root: undefined });
}

function printExport(file: string | undefined, io: Io): number {
  const { rules: own } = givenRules(file ?? statePaths(io.home, io.platform, io.user).userRules, io);
  const permissions: Record<"allow" | "ask" | "deny", string[]> = { allow: [], ask: [], deny: [] };
  for (const rule of own) {
    const outcome = exportRule(rule, "user");
    if (outcome.kind === "permissions") permissions[outcome.list].push(...outcome.permissions);
    else io.err(`${visible(rule.id, 80)} is left out: ${outcome.why}.\n`);
  }
  io.out(`${JSON.stringify({ permissions }, null, 2)}\n`);
  return EXIT.fine;
}

function textOf(file: string, io: Io): string {
  const path = resolve(io.cwd, file);
  const text = MACHINE_DISK.readText(path, MAX_BYTES);
  if (text === undefined) throw new UsageError(unreadable(path));
  return text;
}
