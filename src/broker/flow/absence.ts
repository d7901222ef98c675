// Ends the questions that only a window could answer, when the last window has gone and none is back in time.
// Never ends one that an agent's own terminal may still answer.

import type { Question } from "./questions.ts";

export interface AbsencePorts {
  readonly windows: () => number;
  readonly waiting: () => readonly Question[];
  readonly end: (question: Question) => void;
  /** A window that reloads is back within this time. */
  readonly milliseconds: number;
}

export interface Absence {
  readonly came: () => void;
  readonly left: () => void;
  readonly stop: () => void;
}

export function watchAbsence(ports: AbsencePorts): Absence {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearTimeout(timer);
  return {
    came: stop,
    left: () => {
      stop();
      if (ports.windows() > 0) return;
      timer = setTimeout(() => {
        for (const question of ports.waiting()) if (question.where === "panel") ports.end(question);
      }, ports.milliseconds);
    },
    stop,
  };
}
