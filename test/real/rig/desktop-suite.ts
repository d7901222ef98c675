// Runs the suite of `test/real/suite` inside a downloaded desktop VS Code, where the download is possible.
// Exits 3 with one clear line where it isn't (no network to it, no display): the one part that CI may do without.

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cacheFolder, modulesFolder, repository } from "./cache.ts";
import { makeScratch } from "./home.ts";
import { endMarked, RUN_MARK, run } from "./processes.ts";

const ABSENT = 3;
const DOWNLOAD_SECONDS = 240;
/** Where Microsoft's builds come from; asked first, so that a machine without a way there is not kept waiting. */
const RELEASES = "https://update.code.visualstudio.com/api/releases/stable";

async function main(): Promise<number> {
  const reachable = await fetch(RELEASES, { signal: AbortSignal.timeout(10_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
  if (!reachable) return absent("desktop VS Code cannot be downloaded from here");
  const display = await displayPrefix();
  if (display === undefined) return absent("there is no display, and no xvfb-run to make one");
  const modules = await modulesFolder((line) => console.log(line));
  const load = createRequire(join(modules, "package.json"));
  const electron = load("@vscode/test-electron");
  const cachePath = join(cacheFolder(), "desktop");
  const program: string | undefined = await Promise.race([
    electron.downloadAndUnzipVSCode({ version: "stable", cachePath }).catch(() => undefined),
    new Promise((done) => setTimeout(() => done(undefined), DOWNLOAD_SECONDS * 1000)),
  ]);
  if (program === undefined) return absent(`desktop VS Code did not arrive within ${DOWNLOAD_SECONDS} s`);
  return runSuite(display, program);
}

async function runSuite(display: readonly string[], program: string): Promise<number> {
  const scratch = makeScratch("desktop");
  const args = [
    ...["--no-sandbox", "--disable-gpu", "--disable-updates", "--skip-welcome", "--disable-workspace-trust"],
    ...["--user-data-dir", join(scratch.folder, "profile"), "--extensions-dir", join(scratch.folder, "extensions")],
    `--extensionDevelopmentPath=${repository}`,
    `--extensionTestsPath=${join(repository, "test/real/suite/index.cjs")}`,
    scratch.workspace,
  ];
  const [first = program, ...rest] = [...display, program, ...args];
  const env = { ...process.env, HOME: scratch.home, ...RUN_MARK };
  const result = await run(first, rest, { cwd: dirname(program), env, timeoutMs: 120_000, onLine: console.log });
  await endMarked();
  await scratch.remove();
  return result.code === 0 ? 0 : 1;
}

async function displayPrefix(): Promise<readonly string[] | undefined> {
  if (process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  const found = await run("xvfb-run", ["--help"], { timeoutMs: 5000 });
  return found.code === 0 ? ["xvfb-run", "-a"] : undefined;
}

function absent(why: string): number {
  console.log(`The desktop suite did not run: ${why}. The same suite runs in the server build of VS Code.`);
  return ABSENT;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
