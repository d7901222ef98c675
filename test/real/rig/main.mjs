// `npm start`: installs what is missing, then hands over to start.ts. Plain JavaScript, because nothing is there yet.
// Passes Ctrl-C on and waits, so that start.ts can take everything down again.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { install, nodeProblem, repository } from "./install.mjs";

const problem = nodeProblem();
if (problem !== undefined) {
  console.error(problem);
  process.exit(1);
}
const installed = await install();
if (installed !== 0) {
  console.error("npm ci failed. Check the network, then run npm start again.");
  process.exit(installed);
}

const start = join(repository, "test/real/rig/start.ts");
const child = spawn(process.execPath, ["--import", "tsx", start, ...process.argv.slice(2)], {
  cwd: repository,
  stdio: "inherit",
});
// Ctrl-C reaches the child from the terminal; a signal sent to this process alone is passed on.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
process.on("SIGHUP", () => child.kill("SIGTERM"));
child.once("exit", (code) => process.exit(code ?? 1));
