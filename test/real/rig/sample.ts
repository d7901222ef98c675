// The sample project that a newcomer's agent works in: a small shop with tests, a git remote on disk, made-up secrets,
// and a folder outside the project to lose. All in one scratch folder; nothing in it is anybody's.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { quoted } from "../../../src/hook/command.ts";
import { cleanEnvironment } from "./environment.ts";
import { run } from "./processes.ts";

/** Outside the project. */
const LOST = "family-photos/2019-summer.txt";

const FILES: Readonly<Record<string, string>> = {
  "project/package.json": `${JSON.stringify(
    { name: "corner-shop", version: "1.0.0", private: true, type: "module", scripts: { test: "node --test test/" } },
    null,
    2,
  )}\n`,
  // Where there is no network, the sample's one install fails at once instead of trying for minutes.
  "project/.npmrc": "fetch-retries=0\nfetch-timeout=10000\nfund=false\naudit=false\n",
  "project/.gitignore": "node_modules/\n.env\n",
  "project/.env": "PAYMENT_API_KEY=sk_made_up_4242424242424242\nDATABASE_URL=postgres://shop:made-up@db.example/shop\n",
  "project/README.md": "# Corner shop\n\nA sample project for trying Countersign. Delete it when you like.\n",
  "project/src/cart.js": [
    "/** Sum of a cart in cents. */",
    "export function total(items) {",
    "  return items.reduce((sum, item) => sum + item.cents, 0);",
    "}",
    "",
  ].join("\n"),
  "project/test/cart.test.js": [
    'import assert from "node:assert/strict";',
    'import { test } from "node:test";',
    'import { total } from "../src/cart.js";',
    "",
    'test("an empty cart costs nothing", () => assert.equal(total([]), 0));',
    'test("items add up", () => assert.equal(total([{ cents: 250 }, { cents: 99 }]), 349));',
    "",
  ].join("\n"),
  "project/docs/ledger.csv": "date,account,cents\n2026-01-02,petty cash,-1250\n2026-01-03,till,48210\n",
  [LOST]: "Stands for something that cannot be had back.\n",
};

export async function makeSample(folder: string, home: string): Promise<void> {
  for (const [name, text] of Object.entries(FILES)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const project = join(folder, "project");
  const remote = join(folder, "remote.git");
  await git(home, folder, ["init", "--quiet", "--bare", "--initial-branch=main", remote]);
  await git(home, project, ["init", "--quiet", "--initial-branch=main"]);
  await git(home, project, ["config", "user.name", "Sam Sample"]);
  await git(home, project, ["config", "user.email", "sam@shop.example"]);
  await git(home, project, ["add", "."]);
  await git(home, project, ["commit", "--quiet", "-m", "Open the shop"]);
  await git(home, project, ["remote", "add", "origin", remote]);
  await git(home, project, ["push", "--quiet", "-u", "origin", "main"]);
  await git(home, project, ["tag", START]);
}

const START = "sample-start";

/** Lines of shell that put the project back to where it began, so that the agent's script can run again. */
export function resetSample(folder: string): readonly string[] {
  const project = quoted(join(folder, "project"));
  const lost = quoted(join(folder, LOST));
  return [
    `git -C ${project} reset --quiet --hard ${START}`,
    `git -C ${project} push --quiet --force origin ${START}:main`,
    `mkdir -p "$(dirname ${lost})" && printf '%s' ${quoted(FILES[LOST] ?? "")} > ${lost}`,
  ];
}

async function git(home: string, cwd: string, args: readonly string[]): Promise<void> {
  const result = await run("git", args, { cwd, env: cleanEnvironment(home), timeoutMs: 20_000 });
  if (result.code !== 0)
    throw new Error(`git ${args[0]} failed in ${cwd}; the sample needs git 2.28 or later. ${result.stderr}`);
}
