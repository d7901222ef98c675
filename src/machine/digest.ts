// Digests: of content, and of secrets that were taken out of a text.
// A secret's digest is keyed, so that nobody can look it up in a table.

import { createHash, createHmac, randomBytes } from "node:crypto";

/** SHA-256, in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Tells secrets apart for as long as the function lives: its key is new each time, and kept nowhere. */
export function fingerprints(): (secret: string) => string {
  const key = randomBytes(32);
  return (secret) => createHmac("sha256", key).update(secret).digest("hex");
}
