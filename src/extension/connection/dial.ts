// Opens a line to the broker for this window: places the shim and bundles, joins the running broker or starts one.
// The only file of the extension that knows how; the editor's own Node runs the broker.
import { homedir } from "node:os";
import { connectBroker } from "../../launch/connect.ts";
import { placeFiles } from "../../launch/place.ts";
import { startBroker } from "../../launch/start.ts";
import type { StatePaths } from "../../protocol/state-folder.ts";
import type { ConnectionPorts } from "./connection.ts";

export interface DialOptions {
  readonly paths: StatePaths;
  /** The extension's folder of bundles. */
  readonly bundles: string;
  readonly version: string;
}

export function brokerDialer({ paths, bundles, version }: DialOptions): ConnectionPorts["dial"] {
  const home = homedir();
  const runtime = process.execPath;
  return async (listener, token) => {
    await placeFiles({ paths, home, bundles, runtime, version });
    await startBroker({ paths, home, runtime, version, token });
    return connectBroker(paths.uiSocket, listener);
  };
}
