// Letting another window in: it shows a code, a window that already holds a token confirms the same code.
// Nothing but a person's confirmation in a trusted window ends a pairing well; a code is good once and for minutes.

import type { PairingNews, PairRequest } from "../../protocol/window.ts";

const PAIRING_MILLISECONDS = 3 * 60_000;
/** More than one open pairing would let a stranger hide behind the right one. */
const MAX_OPEN = 1;

export interface Pairing {
  /** Ends true when a trusted window confirmed. */
  readonly ask: (request: PairRequest) => Promise<boolean>;
  /** Ends a pairing whose window has gone. */
  readonly cancel: (code: string) => void;
  readonly confirm: (code: string) => boolean;
}

export function createPairing(tell: (news: PairingNews) => void, enrol: (hash: string) => void): Pairing {
  const open = new Map<string, { readonly request: PairRequest; readonly end: (confirmed: boolean) => void }>();
  return {
    ask: (request) => {
      if (open.size >= MAX_OPEN) return Promise.resolve(false);
      return new Promise((resolve) => {
        const timer = setTimeout(() => end(false), PAIRING_MILLISECONDS);
        const end = (confirmed: boolean) => {
          clearTimeout(timer);
          open.delete(request.code);
          resolve(confirmed);
        };
        open.set(request.code, { request, end });
        tell({ code: request.code, folders: request.folders });
      });
    },
    cancel: (code) => open.get(code)?.end(false),
    confirm: (code) => {
      const entry = open.get(code);
      if (entry === undefined) return false;
      enrol(entry.request.tokenHash);
      entry.end(true);
      return true;
    },
  };
}
