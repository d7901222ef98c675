// Installs the repository's own packages when they are missing or older than the lock. Runs before there is anything
// but Node, so it is plain JavaScript without dependencies.

import { spawn } from "node:child_process";
import { lstatSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

/** @returns {string | undefined} what is wrong with this Node, in one sentence */
export function nodeProblem() {
  const major = Number(process.versions.node.split(".")[0]);
  return major >= 20
    ? undefined
    : `Node ${process.versions.node} is too old: install Node 20 or later and run it again.`;
}

/** @returns {boolean} */
export function isInstalled() {
  try {
    // npm ci empties the folder behind a link, which other trees use: what is linked is theirs to bring up to date.
    if (lstatSync(join(repository, "node_modules")).isSymbolicLink()) return true;
    const lock = statSync(join(repository, "package-lock.json")).mtimeMs;
    return statSync(join(repository, "node_modules/.package-lock.json")).mtimeMs >= lock;
  } catch {
    return false;
  }
}

/**
 * Runs a program of this repository with its output on this terminal.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ timeoutMs?: number, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code; 124 when it was ended for taking too long
 */
export function runHere(program, args, options = {}) {
  const shell = process.platform === "win32";
  const env = { ...process.env, ...options.env };
  const child = spawn(program, args, { cwd: repository, env, stdio: ["ignore", "inherit", "inherit"], shell });
  return new Promise((done) => {
    let late = false;
    const end = () => {
      late = true;
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), 10_000).unref();
    };
    const timer = options.timeoutMs ? setTimeout(end, options.timeoutMs) : undefined;
    child.once("error", (error) => {
      clearTimeout(timer);
      console.error(`${program} could not be started: ${error.message}`);
      done(127);
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      done(late ? 124 : (code ?? 1));
    });
  });
}

/** @returns {Promise<number>} */
export async function install() {
  if (isInstalled()) return 0;
  console.log("Installing packages (npm ci) …");
  return runHere("npm", ["ci", "--no-audit", "--no-fund"], { timeoutMs: 600_000 });
}
