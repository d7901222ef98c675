// Opens the desktop VS Code that a person has, with a profile and an extensions folder of its own in the scratch folder.
// Never touches the person's profile, settings or extensions.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { cleanEnvironment } from "./environment.ts";
import { endGroup, RUN_MARK } from "./processes.ts";
import { DARK, type Stage } from "./stage.ts";
import { placeExtensions } from "./vscode-server.ts";

export interface Desktop {
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** `code`, where it is on PATH and there is a screen to show it on. */
export function desktopProgram(): string | undefined {
  const hasScreen = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen) return undefined;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, "code")).find((path) => existsSync(path));
}

export async function openDesktop(program: string, stage: Stage): Promise<Desktop> {
  const profile = join(stage.folder, "profile");
  mkdirSync(join(profile, "User"), { recursive: true });
  writeFileSync(join(profile, "User/settings.json"), JSON.stringify(stage.settings(DARK), null, 2));
  placeExtensions(join(stage.folder, "extensions"), [stage.opener]);
  const args = [
    ...["--new-window", "--wait", "--skip-welcome", "--skip-release-notes", "--disable-telemetry"],
    ...["--user-data-dir", profile, "--extensions-dir", join(stage.folder, "extensions")],
    `--extensionDevelopmentPath=${stage.window.extension}`,
    stage.project,
  ];
  const environment = { ...cleanEnvironment(stage.home), ...stage.environment, ...RUN_MARK };
  const child = spawn(program, args, { env: environment, detached: true, stdio: "ignore" });
  const closed = new Promise<void>((done) => {
    child.once("exit", () => done());
    child.once("error", () => done());
  });
  return { closed, close: async () => endGroup(child.pid, "SIGTERM") };
}
