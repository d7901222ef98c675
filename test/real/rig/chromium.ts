// Finds a browser that can show the server build of VS Code: an installed one, else Debian's, else playwright's own.
// Never changes a browser's profile: every window is opened with a throw-away one.

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { run } from "./processes.ts";

export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
] as const;

const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
] as const;

/** Path of a browser; installs one when the machine has none. Throws with what to do when that fails too. */
export async function prepareBrowser(report: (line: string) => void): Promise<string> {
  const found = installedBrowser() ?? (await installFromDebian(report)) ?? (await downloadFromPlaywright(report));
  if (found) return found;
  throw new Error(
    "No Chrome, Edge or Chromium found and none could be installed: install one of them and run this again.",
  );
}

function installedBrowser(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES];
  return candidates.find((path) => existsSync(path));
}

async function installFromDebian(report: (line: string) => void): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  report("Installing Chromium from Debian's packages (once) …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q"], { env, timeoutMs: 180_000 });
  const packages = ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-dejavu-core"];
  await run("apt-get", packages, { env, timeoutMs: 600_000 });
  return installedBrowser();
}

async function downloadFromPlaywright(report: (line: string) => void): Promise<string | undefined> {
  report("Trying playwright's own Chromium (once) …");
  const program = join(createRequire(import.meta.url).resolve("playwright-core/package.json"), "../cli.js");
  await run(process.execPath, [program, "install", "chromium"], { timeoutMs: 300_000 });
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}
