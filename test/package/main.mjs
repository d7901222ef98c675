// `npm run package`: builds and makes countersign-VERSION.vsix, then checks that it holds what it should and nothing else.
// The packager is pinned by a lock of its own, lives in the cache folder, and runs none of its packages' install scripts.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { install, nodeProblem } from "../real/rig/install.mjs";
import { listZip } from "./list-zip.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const repository = resolve(here, "../..");
const cache = resolve(process.env.COUNTERSIGN_CACHE ?? join(repository, ".cache"));
const LIMIT = 2_000_000;

const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
const vsix = join(repository, `countersign-${version}.vsix`);

const problem = nodeProblem();
if (problem !== undefined) fail(problem);
// What is there may be in use: bringing it up to date is for `npm start` and `npm test`.
if (!existsSync(join(repository, "node_modules")) && (await install()) !== 0)
  fail("npm ci failed. Check the network, then run npm run package again.");
must(process.execPath, ["--import", "tsx", "build/main.ts"], repository);
const flags = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", vsix];
must(process.execPath, [join(packager(), "@vscode/vsce/vsce"), "package", ...flags], repository);
check();

/** Folder of the packager's modules, installed once for each state of its lock. */
function packager() {
  const lock = createHash("sha256")
    .update(readFileSync(join(here, "package-lock.json")))
    .digest("hex");
  const home = join(cache, `package-${lock.slice(0, 12)}`);
  if (!existsSync(home)) {
    console.log("Fetching the packager (once) …");
    const making = `${home}.making`;
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    for (const name of ["package.json", "package-lock.json", ".npmrc"])
      copyFileSync(join(here, name), join(making, name));
    must("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], making);
    renameSync(making, home);
  }
  return join(home, "node_modules");
}

function check() {
  const { size } = statSync(vsix);
  const wanted = readFileSync(join(repository, ".vscodeignore"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("!") && !line.includes("*"))
    .map((line) => line.slice(1).toLowerCase());
  // The packager renames LICENSE, README.md and CHANGELOG.md; letter case and ending are not what is checked here.
  const plain = (name) => name.toLowerCase().replace(/\.(txt|md)$/, "");
  const held = listZip(readFileSync(vsix))
    .filter((name) => name.startsWith("extension/"))
    .map((name) => name.slice(10));
  const missing = wanted.filter((name) => !held.some((one) => plain(one) === plain(name)));
  const stray = held.filter(
    (name) => !wanted.some((one) => plain(one) === plain(name)) && !/^media\/[\w-]+\.svg$/.test(name),
  );
  if (missing.length > 0) fail(`The package lacks ${missing.join(", ")}.`);
  if (stray.length > 0) fail(`The package holds what it should not: ${stray.join(", ")}.`);
  if (size >= LIMIT) fail(`The package has ${size} bytes; the limit is ${LIMIT}.`);
  console.log(`${vsix}: ${(size / 1000).toFixed(0)} kB, ${held.length} files`);
}

function must(program, args, cwd) {
  const { status, error } = spawnSync(program, args, { cwd, stdio: "inherit" });
  if (status !== 0) fail(`${program} ${args[0]} failed${error === undefined ? "" : `: ${error.message}`}.`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
