// Whether the person asked, in their own words, for exactly what an action does. A request answers for nothing but reaching
// the network and people, never for what has a history, and once. It can turn an ask into an allow, and nothing else.

import type { AgentAction } from "../action.ts";
import type { Effect, EffectKind } from "../effect.ts";
import { type Analysis, knows, recall, recallAll, type SessionMemory } from "../memory/memory.ts";
import type { World } from "../world.ts";
import { type Deed, deedsOf } from "./deed.ts";
import { clausesOf } from "./own-words.ts";
import { type Request, requestsOf } from "./requests.ts";

export interface AskedFor {
  /** What the request answers for. */
  readonly effects: ReadonlySet<Effect>;
  /** The person's words, and when they said them. */
  readonly words: string;
  readonly at: number;
}

/** Everything else stays a question, whatever a prompt says. */
const MAY_BE_ASKED_FOR: ReadonlySet<EffectKind> = new Set(["network", "outbound-message"]);

export function askedFor(
  action: AgentAction,
  analysis: Analysis,
  { memory, world }: { readonly memory: SessionMemory; readonly world: World },
): AskedFor | undefined {
  const prompt = recallAll(memory, "prompt").at(-1);
  // A sub-agent does what another agent told it.
  if (prompt === undefined || action.subAgent !== undefined) return undefined;
  const flagged = analysis.effects.filter(({ flag }) => flag);
  if (flagged.length === 0 || analysis.problems.length > 0 || hasHistory(analysis, memory, action)) return undefined;
  if (!flagged.every(mayBeAskedFor)) return undefined;
  const requests = clausesOf(prompt.fact.text)
    .flatMap(requestsOf)
    .filter(({ words }) => recall(memory, "granted", words) === undefined);
  if (requests.length === 0) return undefined;
  for (const deed of deedsOf(action, world)) {
    const request = requests.find((one) => one.act === deed.act && deed.targets.includes(one.target));
    if (request !== undefined && flagged.every((effect) => isOf(effect, deed, request)))
      return { effects: new Set(flagged), words: request.words, at: prompt.at };
  }
  return undefined;
}

function mayBeAskedFor({ kind, detail }: Effect): boolean {
  return MAY_BE_ASKED_FOR.has(kind) && detail.direction !== "listen" && detail.host?.class !== "metadata";
}

/** The effect is caused by the deed, and leads where such a deed leads. */
function isOf({ kind, span, detail }: Effect, deed: Deed, { act, target }: Request): boolean {
  if (deed.span !== undefined && (span === undefined || span.start < deed.span.start || span.end > deed.span.end))
    return false;
  if (kind !== "network") return act !== "fetch" && act !== "clone" && act !== "install";
  const { host, direction } = detail;
  switch (act) {
    case "push":
      return host?.class === "own-remote" || (target === "" && host?.name === undefined);
    case "fetch":
    case "clone":
      return host?.name !== undefined && direction !== "up";
    case "install":
    case "publish":
      return act === "install" ? direction === "down" : host?.class === "registry";
    case "message":
    case "pull-request":
    case "issue":
    case "deploy":
    case "run":
      return true;
    default:
      return act satisfies never;
  }
}

/** Files that lead package tools and git elsewhere than one would think. */
const LEADING = [".npmrc", ".yarnrc", ".yarnrc.yml", "bunfig.toml", ".pypirc", "pip.conf", "uv.toml", ".git/config"];

/** What the session did before changes what the words meant: then the person looks again. */
function hasHistory({ chain }: Analysis, memory: SessionMemory, { cwd, workspace }: AgentAction): boolean {
  if (chain.length > 0 || knows(memory, "remote") || knows(memory, "secret-read")) return true;
  return [cwd, ...workspace].some((folder) =>
    LEADING.some((name) => recall(memory, "wrote", `${folder}/${name}`) !== undefined),
  );
}
