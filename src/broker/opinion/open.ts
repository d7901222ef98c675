// Puts the second opinions of one broker together: where they count, what they are keyed by, whom they read of.
// Decides nothing and asks nobody.

import { randomUUID } from "node:crypto";
import { fingerprints, sha256 } from "../../machine/digest.ts";
import type { StatePaths } from "../../protocol/state-folder.ts";
import type { Log } from "../log.ts";
import type { Sessions } from "../sessions/sessions.ts";
import { openDailyUse } from "./daily-use.ts";
import { createOpinions, type OpinionPorts, type Opinions } from "./opinions.ts";
import type { Requests } from "./requests.ts";

export interface OpeningOpinions extends Pick<OpinionPorts, "lines" | "rows" | "audit"> {
  readonly parts: { readonly paths: StatePaths; readonly now: () => number; readonly log: Log };
  readonly sessions: Pick<Sessions, "requestsOf">;
  readonly requests: Requests;
}

export function openOpinions({ parts, sessions, requests, ...ports }: OpeningOpinions): Opinions {
  const { now, log, paths } = parts;
  return createOpinions({
    ...ports,
    requests: (session) => {
      const heard = requests.of(session);
      // After a restart the last one is all that is known.
      return heard.length > 0 ? heard : sessions.requestsOf(session);
    },
    use: openDailyUse(paths.reviewerUse, now, log),
    sha256,
    fingerprint: fingerprints(),
    newId: randomUUID,
    now,
    log,
  });
}
