// `npm test`: installs, builds, lints, checks types, runs every test project, and ends with `N passed, N failed`.
// A step that cannot run says so in one line; with CI=true that is a failure. Plain JavaScript: it runs before npm ci.

import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { install, nodeProblem, repository, runHere } from "./real/rig/install.mjs";

const strict = process.env.CI === "true";
const node = process.execPath;
const reports = join(repository, ".cache/reports");
const sum = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];

/** @param {string} name @param {() => Promise<number>} work @returns {Promise<boolean>} */
async function step(name, work) {
  const started = Date.now();
  console.log(`\n=== ${name}`);
  const code = await work();
  const took = `${((Date.now() - started) / 1000).toFixed(0)} s`;
  console.log(`=== ${name}: ${code === 0 ? "ok" : `failed (exit ${code})`}, ${took}`);
  if (code !== 0) failures.push(name);
  return code === 0;
}

/** One vitest project, counted from its report. @param {string} project @param {number} minutes */
async function tests(project, minutes) {
  const file = join(reports, `${project}.json`);
  rmSync(file, { force: true });
  const vitest = join(repository, "node_modules/vitest/vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const args = [vitest, "run", "--project", project, "--passWithNoTests=false", ...reporters];
  const code = await runHere(node, args, { timeoutMs: minutes * 60_000 });
  const report = readReport(file);
  sum.passed += report.passed;
  sum.failed += report.failed;
  sum.skipped += report.skipped;
  // A file that does not even load fails the run without a failed test: the step itself counts then.
  return report.failed > 0 ? 0 : code;
}

/** @param {string} file @returns {{ passed: number, failed: number, skipped: number }} */
function readReport(file) {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** Runs a TypeScript file of the rig. @param {string} file @param {number} minutes */
function rig(file, minutes) {
  return runHere(node, ["--import", "tsx", join(repository, "test/real/rig", file)], { timeoutMs: minutes * 60_000 });
}

async function main() {
  const problem = nodeProblem();
  if (problem !== undefined) {
    console.error(problem);
    failures.push("Node");
    return;
  }
  if (!(await step("install", install))) return;
  mkdirSync(reports, { recursive: true });
  const built = await step("build", () => runHere("npm", ["run", "--silent", "build"], { timeoutMs: 120_000 }));
  await step("lint", () => runHere("npm", ["run", "--silent", "lint"], { timeoutMs: 120_000 }));
  await step("types", () => runHere("npm", ["run", "--silent", "types"], { timeoutMs: 180_000 }));
  await step("unit tests", () => tests("unit", 5));
  await step("process tests", () => tests("process", 5));
  await step("property tests", () => tests("property", 5));
  if (!built) return;
  if (!(await step("package", () => runHere("npm", ["run", "--silent", "package"], { timeoutMs: 180_000 })))) return;
  if (await realParts()) await step("real tests", () => tests("real", 25));
  await desktop();
}

/** Whether the real parts are there; where they can't be had, a person's run goes on without them, CI's fails. */
async function realParts() {
  console.log("\n=== real parts");
  const code = await rig("prepare.ts", 20);
  if (code === 0) return true;
  console.log("The real tests did not run: their parts could not be prepared (the lines above say why).");
  if (strict) failures.push("real parts");
  else sum.skipped += 1;
  return false;
}

/** The suite inside a downloaded desktop VS Code: the one part whose absence is no failure, even in CI. */
async function desktop() {
  console.log("\n=== desktop suite");
  const code = await rig("desktop-suite.ts", 6);
  const ABSENT = 3;
  if (code === ABSENT) sum.skipped += 1;
  else if (code === 0) sum.passed += 1;
  else failures.push("desktop suite");
}

await main();
for (const name of failures) console.log(`Failed: ${name}`);
const failed = sum.failed + failures.length;
console.log(`${sum.passed} passed, ${failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ""}`);
process.exit(failed > 0 || sum.passed === 0 ? 1 : 0);
