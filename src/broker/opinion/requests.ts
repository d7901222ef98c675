// The person's last requests of each session, in memory alone: what a reviewer reads an action against.
// Whole as they were typed, so they are never written down from here; redaction comes with whoever shows them.

const MAX_SESSIONS = 200;
const MAX_REQUESTS = 12;
const MAX_CHARACTERS = 4_096;

export interface Requests {
  readonly heard: (session: string, text: string) => void;
  /** Oldest first. */
  readonly of: (session: string) => readonly string[];
}

export function createRequests(): Requests {
  const heard = new Map<string, readonly string[]>();
  return {
    heard: (session, text) => {
      const before = heard.get(session) ?? [];
      heard.delete(session);
      heard.set(session, [...before, text.slice(0, MAX_CHARACTERS)].slice(-MAX_REQUESTS));
      const oldest = heard.keys().next();
      if (heard.size > MAX_SESSIONS && oldest.done !== true) heard.delete(oldest.value);
    },
    of: (session) => heard.get(session) ?? [],
  };
}
