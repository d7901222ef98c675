// Tells when one of some files changed, appeared or went away, by looking at them every now and then. The first look is
// taken before this returns: whoever reads the files afterwards misses no change in between, as fs.watchFile would.

import fs from "node:fs";

const POLL_MILLISECONDS = 1_500;

/** Calls `changed` once a look that finds anything changed. Returns what ends it. Keeps no process alive. */
export function watchFiles(files: readonly string[], changed: () => void): () => void {
  let seen = stampsOf(files);
  const timer = setInterval(() => {
    const now = stampsOf(files);
    if (now === seen) return;
    seen = now;
    changed();
  }, POLL_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}

function stampsOf(files: readonly string[]): string {
  return files.map(stampOf).join("\n");
}

function stampOf(file: string): string {
  try {
    const stat = fs.statSync(file, { bigint: true, throwIfNoEntry: false });
    return stat === undefined ? "none" : `${stat.dev} ${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`;
  } catch {
    return "hidden";
  }
}
