// Opens a line to the broker for this window. The only file of the extension that knows how brokers are placed and started.
import type * as vscode from "vscode";
import type { ConnectionPorts } from "./connection.ts";

export interface DialOptions {
  readonly dist: string;
  readonly version: string;
  readonly log: vscode.LogOutputChannel;
}

export function brokerDialer(_options: DialOptions): ConnectionPorts["dial"] {
  return async () => {
    throw new Error("The guard's process cannot be started yet.");
  };
}
