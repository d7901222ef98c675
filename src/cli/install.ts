// `install` and `uninstall`: show what would change in Claude Code's settings, and write it when the person agrees.
// Nothing is written without a yes, typed or given by --yes.

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  applyPreview,
  type GuardChange,
  type GuardPlace,
  previewInstall,
  previewUninstall,
} from "../agents/claude-code/guard.ts";
import { installedCommand } from "../agents/claude-code/installed.ts";
import { projectSettings, userSettings } from "../agents/claude-code/settings-files.ts";
import { visible } from "../core/text/visible.ts";
import { placeFiles } from "../launch/place.ts";
import { runCanary } from "./canary.ts";
import { excerpt, lineDiff } from "./diff.ts";
import { bundleFolder, claudeCodeFacts } from "./guard-facts.ts";
import { type Command, EXIT, type Io, UsageError } from "./io.ts";
import { VERSION } from "./version.ts";

const OPTIONS = "claude-code [--scope user|workspace] [--folder DIR] [--yes]";

export const install: Command = {
  name: "install",
  usage: `install ${OPTIONS}`,
  about: "Puts the guard's hooks into Claude Code's settings, after showing the change.",
  run: async (args, io) => {
    const target = targetOf(args, io);
    const { paths, hooks } = claudeCodeFacts(io, target.folder);
    const place = { path: target.path, scope: target.scope, backups: paths.backups };
    const code = await change(previewInstall(place, hooks), { place, io, yes: target.yes }, () =>
      placeFiles({ paths, home: io.home, bundles: bundleFolder(), runtime: process.execPath, version: VERSION }),
    );
    return code === EXIT.fine ? proof(io, target.folder) : code;
  },
};

export const uninstall: Command = {
  name: "uninstall",
  usage: `uninstall ${OPTIONS}`,
  about: "Takes the guard's hooks out of Claude Code's settings and leaves everything else as it was.",
  run: async (args, io) => {
    const target = targetOf(args, io);
    const { paths } = claudeCodeFacts(io, target.folder);
    const place = { path: target.path, scope: target.scope, backups: paths.backups };
    return change(previewUninstall(place), { place, io, yes: target.yes }, async () => {});
  },
};

interface Target {
  readonly scope: GuardPlace["scope"];
  readonly folder: string;
  readonly path: string;
  readonly yes: boolean;
}

function targetOf(args: readonly string[], io: Io): Target {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { scope: { type: "string", default: "user" }, folder: { type: "string" }, yes: { type: "boolean" } },
  });
  if (positionals.length !== 1 || positionals[0] !== "claude-code") throw new UsageError("name the agent: claude-code");
  const { scope } = values;
  if (scope !== "user" && scope !== "workspace")
    throw new UsageError(`--scope ${scope} is neither user nor workspace.`);
  const folder = resolve(io.cwd, values.folder ?? ".");
  const config = io.env.CLAUDE_CONFIG_DIR;
  const place = { home: io.home, ...(config === undefined || config === "" ? {} : { configFolder: config }) };
  const path = scope === "user" ? userSettings(place) : projectSettings(folder);
  return { scope, folder, path, yes: values.yes === true };
}

interface Asking {
  readonly place: GuardPlace;
  readonly io: Io;
  readonly yes: boolean;
}

async function change(preview: GuardChange, { place, io, yes }: Asking, prepare: () => Promise<void>): Promise<number> {
  if (preview.kind === "refused") {
    io.err(`${visible(preview.sentence)}\n`);
    return EXIT.problem;
  }
  if (preview.before === preview.after) {
    await prepare();
    io.out(`${visible(preview.path)}: nothing to change.\n`);
    return EXIT.fine;
  }
  io.out(`${visible(preview.path)}${preview.after === undefined ? " (would be removed)" : ""}\n`);
  for (const line of excerpt(lineDiff(preview.before, preview.after))) io.out(`${visible(line)}\n`);
  if (!yes && !(await agreed(io))) {
    io.err("Nothing was changed. Answer y, or give --yes.\n");
    return EXIT.problem;
  }
  await prepare();
  const applied = applyPreview(place, preview);
  if (applied.kind === "refused") io.err(`${visible(applied.sentence)}\n`);
  else for (const sentence of preview.sentences) io.out(`${visible(sentence)}\n`);
  return applied.kind === "refused" ? EXIT.problem : EXIT.fine;
}

async function agreed(io: Io): Promise<boolean> {
  const answer = await io.ask("Write this change? [y/N] ");
  return answer?.trim().toLowerCase() === "y";
}

/** Installed is what stops a marked action, not what stands in a file. */
async function proof(io: Io, folder: string): Promise<number> {
  const installed = installedCommand(claudeCodeFacts(io, folder));
  if (installed.kind !== "ours") {
    io.err(`Not guarded: the hook in the settings is not the one that was written. Run: ${io.self} doctor\n`);
    return EXIT.problem;
  }
  const { stopped, sentence } = await runCanary(installed.command, folder, io.env);
  io.out(stopped ? `Guarded: ${visible(sentence)}.\n` : `Not guarded: ${visible(sentence)}. Run: ${io.self} doctor\n`);
  return stopped ? EXIT.fine : EXIT.problem;
}
