// Runs the real Claude Code against a scripted model: headless (`-p`), or attended in a real terminal.
// Always with a throw-away HOME and a made-up key; never with the person's account, settings or network.

import { createRequire } from "node:module";
import { join } from "node:path";
import type { RealParts } from "./cache.ts";
import { cleanEnvironment } from "./environment.ts";
import { endProcess, pause, RUN_MARK, type RunResult, run, until } from "./processes.ts";

export const MADE_UP_KEY = "sk-ant-made-up-for-the-scripted-model-0000";

export type PermissionMode = "default" | "acceptEdits" | "bypassPermissions" | "auto";

export interface ClaudeOptions {
  readonly home: string;
  readonly workspace: string;
  readonly modelUrl: string;
  readonly mode?: PermissionMode;
  readonly prompt?: string;
  readonly environment?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
  /** A file of MCP servers; no others are started. */
  readonly mcpConfig?: string;
}

export function claudeEnvironment(options: ClaudeOptions): NodeJS.ProcessEnv {
  return {
    ...cleanEnvironment(options.home),
    ANTHROPIC_BASE_URL: options.modelUrl,
    ANTHROPIC_API_KEY: MADE_UP_KEY,
    DISABLE_TELEMETRY: "1",
    DISABLE_AUTOUPDATER: "1",
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
    IS_SANDBOX: "1",
    ...options.environment,
    ...RUN_MARK,
  };
}

/** One prompt without a person (`claude -p`). */
export function runHeadless(parts: RealParts, options: ClaudeOptions): Promise<RunResult> {
  return run(parts.claude, headlessArguments(options), {
    cwd: options.workspace,
    env: claudeEnvironment(options),
    timeoutMs: options.timeoutMs ?? 90_000,
  });
}

export function headlessArguments(options: ClaudeOptions): readonly string[] {
  const mode = ["--permission-mode", options.mode ?? "default"];
  const servers = options.mcpConfig === undefined ? [] : ["--mcp-config", options.mcpConfig, "--strict-mcp-config"];
  return ["-p", options.prompt ?? "do it", "--output-format", "stream-json", "--verbose", ...mode, ...servers];
}

export interface Terminal {
  readonly pid: number;
  /** What stands on the screen now, a line a row. */
  screen(): string;
  type(keys: string): void;
  /** Waits until the screen shows it. */
  shows(text: string | RegExp, timeoutMs?: number): Promise<void>;
  close(): Promise<void>;
}

/** An attended session in a real terminal of 120 × 40, as a person has one. */
export async function openTerminal(parts: RealParts, options: ClaudeOptions): Promise<Terminal> {
  const fromServer = createRequire(join(parts.server, "package.json"));
  const screen = new (fromServer("@xterm/headless").Terminal)({ cols: 120, rows: 40, allowProposedApi: true });
  const mode = ["--permission-mode", options.mode ?? "default"];
  const pty = fromServer("node-pty").spawn(parts.claude, [...mode, ...(options.prompt ? [options.prompt] : [])], {
    cols: 120,
    rows: 40,
    cwd: options.workspace,
    env: claudeEnvironment(options),
  });
  pty.onData((data: string) => screen.write(data));
  screen.onData((data: string) => pty.write(data));
  const text = () => {
    const lines = Array.from({ length: 40 }, (_, row) =>
      screen.buffer.active.getLine(screen.buffer.active.baseY + row),
    );
    return lines.map((line) => line?.translateToString(true) ?? "").join("\n");
  };
  return {
    pid: pty.pid,
    screen: text,
    type: (keys) => pty.write(keys),
    shows: async (wanted, timeoutMs = 30_000) => {
      const has = () => (typeof wanted === "string" ? text().includes(wanted) : wanted.test(text()));
      await until(`the terminal to show ${wanted}`, timeoutMs, has).catch((error: Error) => {
        throw new Error(`${error.message} It shows:\n${text().trim()}`);
      });
    },
    close: async () => {
      await endProcess(pty.pid);
      await pause(50);
    },
  };
}
