// What most real tests stand on: a throw-away guarded home, a scripted model for the real Claude Code, and, where asked
// for, a window of a real VS Code with the panel open. Everything is taken down at the end of the test file.

import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { prepareParts, type RealParts, repository } from "./cache.ts";
import { prepareBrowser } from "./chromium.ts";
import { type ClaudeOptions, openTerminal, runHeadless, type Terminal } from "./claude.ts";
import { type Confinement, runConfined } from "./confined.ts";
import { installGuard, makeScratch, type Scratch } from "./home.ts";
import { guardState, openPanel } from "./panel.ts";
import type { RunResult } from "./processes.ts";
import { type ModelStep, type ScriptedModel, startModel, type ToolResult } from "./scripted-model.ts";
import { DARK, QUIET_SETTINGS } from "./stage.ts";
import { startServer, type VscodeServer } from "./vscode-server.ts";
import { type Desk, openDesk, type WindowOptions } from "./window.ts";

const quiet = () => {};

/** A guarded home without a window. */
export interface Ground {
  readonly parts: RealParts;
  readonly scratch: Scratch;
  remove(): Promise<void>;
}

export interface Stand extends Ground {
  readonly server: VscodeServer;
  readonly desk: Desk;
  readonly page: Page;
  readonly panel: Frame;
}

/** `prepare` is given the new home before the guard is installed in it. */
export async function guardedGround(name: string, prepare: (home: string) => void = () => {}): Promise<Ground> {
  const parts = await prepareParts(quiet);
  const scratch = makeScratch(name);
  prepare(scratch.home);
  await installGuard(scratch.home);
  return { parts, scratch, remove: scratch.remove };
}

export const EXTENSION: Pick<WindowOptions, "extension"> = { extension: repository };

/** A guarded home and one window on its workspace, connected, with the panel in sight. */
export async function openStand(name: string, prepare?: (home: string) => void): Promise<Stand> {
  const ground = await guardedGround(name, prepare);
  const { parts, scratch } = ground;
  const settings = { ...QUIET_SETTINGS, "workbench.colorTheme": DARK };
  const server = await startServer(parts, { home: scratch.home, data: join(scratch.folder, "vscode"), settings });
  const desk = await openDesk(server, await prepareBrowser(quiet));
  const remove = async () => {
    await desk.close();
    await server.stop();
    await ground.remove();
  };
  try {
    const page = await desk.open({ folder: scratch.workspace, ...EXTENSION });
    const panel = await openPanel(page);
    await guardState(panel, "Guard on");
    return { ...ground, server, desk, page, panel, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** One session of the real Claude Code, and what came of it. */
export interface Outcome {
  readonly run: RunResult;
  /** What the model was told about each of its actions, in order. */
  readonly results: readonly ToolResult[];
  /** Milliseconds that each action took, in order. */
  readonly actionTimes: readonly number[];
}

export type SessionOptions = Partial<Omit<ClaudeOptions, "home" | "modelUrl">>;

/** Starts `claude -p` with a script, without waiting for its end. */
export function unattended(
  ground: Ground,
  script: readonly ModelStep[],
  options: SessionOptions = {},
): Promise<Outcome> {
  return withModel(script, async (model) => {
    const run = await runHeadless(ground.parts, sessionOf(ground, model, options));
    return { run, results: model.results(), actionTimes: model.actionTimes() };
  });
}

/** The same where something of the machine is missing. */
export function confined(
  ground: Ground,
  script: readonly ModelStep[],
  confinements: readonly Confinement[],
  options: SessionOptions = {},
): Promise<Outcome> {
  return withModel(script, async (model) => {
    const run = await runConfined(ground.parts, sessionOf(ground, model, options), confinements);
    return { run, results: model.results(), actionTimes: model.actionTimes() };
  });
}

/** An attended session in a real terminal; `work` drives it. */
export function attended<T>(
  ground: Ground,
  script: readonly ModelStep[],
  work: (terminal: Terminal, model: ScriptedModel) => Promise<T>,
  options: SessionOptions = {},
): Promise<T> {
  return withModel(script, async (model) => {
    const session = sessionOf(ground, model, { prompt: "do it", ...options });
    const terminal = await openTerminal(ground.parts, session);
    try {
      return await work(terminal, model);
    } finally {
      await terminal.close();
    }
  });
}

async function withModel<T>(script: readonly ModelStep[], work: (model: ScriptedModel) => Promise<T>): Promise<T> {
  const model = await startModel(script);
  try {
    return await work(model);
  } finally {
    await model.stop();
  }
}

function sessionOf(ground: Ground, model: ScriptedModel, options: SessionOptions): ClaudeOptions {
  const { home, workspace } = ground.scratch;
  return { workspace, mode: "default", ...options, home, modelUrl: model.url };
}

/** A command that leaves a mark when it runs: the proof that an action ran, or did not. */
export interface Marked {
  readonly script: readonly ModelStep[];
  ran(): boolean;
  clear(): void;
}

/** Nothing in it needs a person. */
export function harmless(ground: Ground): Marked {
  return marked(ground, "touch MARK");
}

/** Reaches an unlisted host (one that never resolves), so a person is asked. */
export function flagged(ground: Ground): Marked {
  return marked(ground, "touch MARK; curl -sS --max-time 3 https://hello.countersign.example/");
}

function marked(ground: Ground, command: string): Marked {
  const mark = join(ground.scratch.workspace, "MARK");
  const action: ModelStep = { kind: "use", tool: "Bash", input: { command, description: "Leave a mark" } };
  return {
    script: [action, { kind: "say", text: "The session is over." }],
    ran: () => existsSync(mark),
    clear: () => rmSync(mark, { force: true }),
  };
}
