// Opens a socket file that only this account can reach, replacing one that a dead broker left behind.
// Must only be called by the holder of the lock.

import fs from "node:fs";
import type net from "node:net";

export function listen(server: net.Server, path: string): Promise<void> {
  if (!path.startsWith("\\\\")) fs.rmSync(path, { force: true });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, () => {
      server.off("error", reject);
      server.on("error", () => {});
      if (!path.startsWith("\\\\")) fs.chmodSync(path, 0o600);
      resolve();
    });
  });
}
