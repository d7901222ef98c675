// The probe's marked action: a command that does nothing and that the broker always denies.
// Seeing it denied, with this very nonce, proves that the installed hook command reaches this broker.

import { randomBytes } from "node:crypto";

const MAX_MADE = 100;
const CANARY = /^: countersign canary [0-9a-f]{16}$/;

export interface Canaries {
  /** A new canary command. */
  readonly make: () => string;
  /** Whether the command is a canary, anybody's; one that was made here is noted as seen. */
  readonly recognise: (command: string) => boolean;
  readonly wasSeen: (command: string) => boolean;
}

export function createCanaries(): Canaries {
  /** The canaries that were made, and whether each was seen. */
  const made = new Map<string, boolean>();
  return {
    make: () => {
      const command = `: countersign canary ${randomBytes(8).toString("hex")}`;
      made.set(command, false);
      const oldest = made.keys().next();
      if (made.size > MAX_MADE && oldest.done !== true) made.delete(oldest.value);
      return command;
    },
    recognise: (command) => {
      if (made.has(command)) made.set(command, true);
      return CANARY.test(command);
    },
    wasSeen: (command) => made.get(command) === true && made.delete(command),
  };
}
