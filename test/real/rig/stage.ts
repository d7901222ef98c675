// What `npm start` stands on: a scratch folder with the sample project, a home with the guard installed, the scripted
// model, and the script that runs the agent in VS Code's terminal. Knows nothing of how VS Code is shown.

import { existsSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { quoted } from "../../../src/hook/command.ts";
import { type RealParts, repository } from "./cache.ts";
import { claudeEnvironment } from "./claude.ts";
import { installGuard, makeScratch } from "./home.ts";
import { endMarked, RUN_MARK } from "./processes.ts";
import { makeSample, resetSample } from "./sample.ts";
import { SAMPLE_PROMPT, sampleScript } from "./sample-script.ts";
import { type ScriptedModel, startModel } from "./scripted-model.ts";
import type { ServerOptions } from "./vscode-server.ts";
import type { WindowOptions } from "./window.ts";

export type AgentChoice = "scripted" | "claude";
export const DARK = "Default Dark Modern";
export const LIGHT = "Default Light Modern";

/** A quiet window: nothing of VS Code's own asks, updates or greets. */
export const QUIET_SETTINGS = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "git.openRepositoryInParentFolders": "never",
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "terminal.integrated.gpuAcceleration": "off",
  "update.mode": "none",
  "window.autoDetectColorScheme": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
} as const;

export interface Stage {
  readonly parts: RealParts;
  readonly home: string;
  readonly folder: string;
  readonly project: string;
  readonly window: WindowOptions;
  /** A second extension, that opens the view and the agent's terminal. */
  readonly opener: string;
  /** Undefined where the person's own agent and model are used. */
  readonly model: ScriptedModel | undefined;
  /** Turns the scripted model will answer. */
  readonly turns: number;
  readonly environment: NodeJS.ProcessEnv;
  settings(theme: string): Readonly<Record<string, unknown>>;
  serverOptions(theme: string): ServerOptions;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly agent: AgentChoice;
  /** How long the scripted agent thinks before each action. */
  readonly pauseMs: number;
}

export async function openStage(parts: RealParts, options: StageOptions, say: (line: string) => void): Promise<Stage> {
  // Not among temporary files: losing those is harmless, and the sample has something to lose.
  const scratch = makeScratch("sample", homedir());
  const home = options.agent === "claude" ? homedir() : scratch.home;
  say(`Making a sample project in ${scratch.workspace} …`);
  await makeSample(scratch.folder, scratch.home);
  const script = sampleScript(scratch.workspace);
  const model = options.agent === "scripted" ? await startModel(script, { pauseMs: options.pauseMs }) : undefined;
  if (options.agent === "scripted") await guard(home, say);
  const agent = join(scratch.folder, "agent.sh");
  writeFileSync(agent, model ? scriptedAgent(parts, scratch.workspace, home, model.url) : ownAgent(scratch.workspace));
  const environment = { COUNTERSIGN_SAMPLE_AGENT: agent, ...RUN_MARK };
  const opener = join(repository, "test/real/rig/opener");
  const settings = (theme: string) => ({ ...QUIET_SETTINGS, "workbench.colorTheme": theme });
  return {
    parts,
    home,
    folder: scratch.folder,
    project: scratch.workspace,
    window: { folder: scratch.workspace, extension: repository },
    opener,
    model,
    turns: script.length,
    environment,
    settings,
    serverOptions: (theme) => {
      const data = join(scratch.folder, "vscode");
      return { home, data, settings: settings(theme), environment, extensions: [opener] };
    },
    close: async () => {
      await model?.stop();
      await endMarked();
      await scratch.remove();
    },
  };
}

async function guard(home: string, say: (line: string) => void): Promise<void> {
  say("Guarding Claude Code in a throw-away home …");
  await installGuard(home);
  if (!existsSync(join(home, ".claude/settings.json")))
    throw new Error("The guard was installed, but its hooks are not there.");
}

function scriptedAgent(parts: RealParts, project: string, home: string, modelUrl: string): string {
  const environment = claudeEnvironment({ home, workspace: project, modelUrl });
  const exports = Object.entries(environment).flatMap(([name, value]) =>
    /^(ANTHROPIC|CLAUDE|DISABLE|IS_SANDBOX)/.test(name) ? [`export ${name}=${quoted(value ?? "")}`] : [],
  );
  return lines([
    ...opening(project),
    "printf 'A scripted Claude Code will now try ten actions in this sample project: daily work first, then bold action.\\n'",
    "printf 'Every one is harmless even if you allow it. Answer in the Countersign view, or here.\\n\\n'",
    ...waitForEnter("let it begin"),
    ...exports,
    "while :; do",
    `${quoted(parts.claude)} --permission-mode default ${quoted(SAMPLE_PROMPT)}`,
    ...closing(),
    ...waitForEnter("run it again, with the sample as it was"),
    ...resetSample(dirname(project)),
    "done",
  ]);
}

function ownAgent(project: string): string {
  return lines([
    ...opening(project),
    "printf 'This is your own Claude Code, with your own account.\\n'",
    "printf 'First press \"Guard Claude Code\" in the Countersign view: it shows what it would write, and writes when you agree.\\n\\n'",
    ...waitForEnter("let it begin"),
    "claude",
    ...closing(),
    'exec "$SHELL"',
  ]);
}

function opening(project: string): readonly string[] {
  return ["#!/bin/sh", `cd ${quoted(project)} || exit 1`, "printf '\\n'"];
}

function waitForEnter(why: string): readonly string[] {
  return [`printf 'Press Enter to ${why}. '`, "read -r _ || exit 0"];
}

function closing(): readonly string[] {
  return ["printf '\\nThe agent has ended. Its actions stay in the Countersign view.\\n'"];
}

function lines(all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
