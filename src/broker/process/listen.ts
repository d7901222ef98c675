// Opens a socket file that only this account can reach, replacing one that a dead broker left behind.
// Must only be called by the holder of the lock. Tells afterwards whether the file is still the one that was opened.

import fs from "node:fs";
import type net from "node:net";

/** Resolves to what says whether callers still reach this server: another's socket under its name would answer for it. */
export function listen(server: net.Server, path: string): Promise<() => boolean> {
  const isPipe = path.startsWith("\\\\");
  if (!isPipe) fs.rmSync(path, { force: true });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, () => {
      server.off("error", reject);
      server.on("error", () => {});
      if (isPipe) return resolve(() => true);
      fs.chmodSync(path, 0o600);
      const opened = stampOf(path);
      resolve(() => stampOf(path) === opened);
    });
  });
}

function stampOf(path: string): string | undefined {
  const stat = fs.lstatSync(path, { throwIfNoEntry: false, bigint: true });
  // The number alone may be given out again at once.
  return stat === undefined ? undefined : `${stat.dev} ${stat.ino} ${stat.birthtimeNs}`;
}
