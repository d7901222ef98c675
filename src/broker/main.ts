// The broker's process: one an account, started by a window or by the hook shim, ended by itself.
// Reads `--home DIR`; on standard input it may be handed the hash of the first window's token, one line of hex.

import os from "node:os";
import path from "node:path";
import { judge } from "../core/judge.ts";
import { remember } from "../core/memory/reduce.ts";
import { readStamp } from "../launch/stamp.ts";
import { ensurePrivateFolder } from "../machine/private-files.ts";
import { statePaths } from "../protocol/state-folder.ts";
import { openAuditFile } from "./audit/audit-file.ts";
import { type Broker, createBroker } from "./broker.ts";
import { createGuard } from "./guard/guard-claude-code.ts";
import { openLog, said } from "./log.ts";
import { listen } from "./process/listen.ts";
import { acquireLock } from "./process/lock.ts";
import { managedRules } from "./rules/managed-rules.ts";
import { openReviews } from "./rules/reviews.ts";
import { openRuleFiles } from "./rules/rule-files.ts";

const LOCK_CHECK_MILLISECONDS = 2_000;

export function serve(): void {
  main().catch((problem: unknown) => {
    process.stderr.write(`countersign broker: ${said(problem)}\n`);
    process.exit(1);
  });
}

async function main(): Promise<void> {
  process.umask(0o077);
  // As it was written beside this bundle when it was placed.
  const { version } = readStamp(path.dirname(process.argv[1] ?? ""));
  const home = argument("--home") ?? os.homedir();
  const paths = statePaths(home, process.platform, userName());
  ensurePrivateFolder(paths.folder);
  ensurePrivateFolder(paths.sessions);
  ensurePrivateFolder(paths.backups);
  const log = openLog(paths.brokerLog, Date.now);
  process.chdir(paths.folder);
  const acquired = await acquireLock(paths, version);
  if (acquired.kind === "running") return;
  const { lock } = acquired;
  let broker: Broker | undefined;
  const end = (why: string) => {
    log(`ends: ${why}`);
    // Once another has the lock, the socket files are its own; closing ours would take them away.
    broker?.close({ leaveSockets: !lock.mine() });
    lock.release();
    // Held replies leave in this time.
    setTimeout(() => process.exit(0), 150);
  };
  const audit = openAuditFile(paths.audit, Date.now);
  broker = createBroker({
    paths,
    home,
    version,
    judgement: { judge, remember },
    audit,
    rules: (ports) =>
      openRuleFiles({
        ...ports,
        paths,
        reviews: openReviews(paths.reviews),
        managed: managedRules(process.platform, process.env.ProgramData),
      }),
    guard: (ports) => createGuard({ ...ports, paths, home, audit, now: Date.now, log, ...searchPath() }),
    now: Date.now,
    log,
    end,
  });
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => end(signal));
  process.on("uncaughtException", (problem) => {
    log(`uncaught: ${problem.stack ?? said(problem)}`);
    end("an uncaught failure");
  });
  process.on("unhandledRejection", (problem) => log(`unhandled: ${said(problem)}`));
  handedToken((hash) => broker?.enrol(hash));
  const reachable = [await listen(broker.ui.server, paths.uiSocket), await listen(broker.hooks, paths.hookSocket)];
  log(`serves, version ${version}`);
  setInterval(() => {
    if (!lock.mine() || !reachable.every((isReached) => isReached())) end("its lock or its sockets were taken away");
  }, LOCK_CHECK_MILLISECONDS).unref();
}

/** The hash of the starting window's token; a hash opens nothing, and comes only over a pipe from who started us. */
function handedToken(enrol: (hash: string) => void): void {
  let text = "";
  process.stdin.on("error", () => {});
  process.stdin.on("data", (part: Buffer) => {
    text = (text + part.toString("latin1")).slice(0, 200);
    const hash = /^([0-9a-f]{64})\n/.exec(text)?.[1];
    if (hash !== undefined) enrol(hash);
  });
}

/** The starting window's PATH: it only helps to find the agent's program. */
function searchPath(): { searchPath?: string } {
  const value = process.env.COUNTERSIGN_SEARCH_PATH;
  return value === undefined ? {} : { searchPath: value };
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
}

function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return "user";
  }
}
