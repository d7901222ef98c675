// Ends a broker that nobody needs: no window, no question and no event for the set time.
// Looks once a minute; ending early costs one start, so it never weighs on anything else.

export interface IdlePorts {
  readonly busy: () => boolean;
  readonly lastEventAt: () => number;
  readonly idleMilliseconds: () => number;
  readonly now: () => number;
  readonly end: () => void;
}

export function watchIdle(ports: IdlePorts, everyMilliseconds = 60_000): () => void {
  const timer = setInterval(() => {
    if (!ports.busy() && ports.now() - ports.lastEventAt() > ports.idleMilliseconds()) ports.end();
  }, everyMilliseconds);
  return () => clearInterval(timer);
}
