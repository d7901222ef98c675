// The probe's marked action: a command that does nothing and that the broker always denies.
// Seeing it denied, with this very nonce, proves that the installed hook command reaches this broker.

import { randomBytes } from "node:crypto";

const CANARY = /^: countersign canary [0-9a-f]{16}$/;

export interface Canaries {
  /** A new canary command. */
  readonly make: () => string;
  /** Whether the command is a canary; noted as seen. */
  readonly recognise: (command: string) => boolean;
  readonly wasSeen: (command: string) => boolean;
}

export function createCanaries(): Canaries {
  const seen = new Set<string>();
  return {
    make: () => `: countersign canary ${randomBytes(8).toString("hex")}`,
    recognise: (command) => {
      if (!CANARY.test(command)) return false;
      if (seen.size < 100) seen.add(command);
      return true;
    },
    wasSeen: (command) => seen.delete(command),
  };
}
