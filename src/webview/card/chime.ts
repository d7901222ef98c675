// A short soft tone for a new question, for who wants one. The browser makes it: nothing is loaded.
// Where the browser refuses, it stays silent, and nothing sounds late.

/** Milliseconds from one tone to the next, however many questions come. */
const REST = 2_000;
const SECONDS = 0.35;
const HERTZ = 660;
const LOUDEST = 0.08;
/** A refused context would play as soon as the person clicks somewhere: it is closed before. In milliseconds. */
const PATIENCE = 1_000;

export interface ChimePorts {
  /** Throws where there is no sound to be had. */
  readonly open: () => AudioContext;
  /** In milliseconds. */
  readonly now: () => number;
}

export function createChime({ open, now }: ChimePorts): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (now() - last < REST) return;
    last = now();
    try {
      play(open());
    } catch {
      // The card, the badge and the toast tell of the question as well.
    }
  };
}

function play(context: AudioContext): void {
  setTimeout(() => void context.close().catch(() => undefined), PATIENCE);
  const start = context.currentTime;
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = HERTZ;
  volume.gain.setValueAtTime(0.0001, start);
  volume.gain.exponentialRampToValueAtTime(LOUDEST, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + SECONDS);
  tone.connect(volume).connect(context.destination);
  tone.start(start);
  tone.stop(start + SECONDS);
}
