// What a clause of the person asks for: an act and its target, by a table of the ways of saying it.
// Every word of the clause has to be accounted for; whatever says more than the table knows is no request.

import type { Clause } from "./own-words.ts";

export const ACTS = [
  "push",
  "fetch",
  "clone",
  "message",
  "publish",
  "pull-request",
  "issue",
  "deploy",
  "install",
  "run",
] as const;
export type Act = (typeof ACTS)[number];

export interface Request {
  readonly act: Act;
  /** What it is done to or with, in one spelling; empty for the obvious one. */
  readonly target: string;
  /** The words that asked. */
  readonly words: string;
}

export function requestsOf(clause: Clause): readonly Request[] {
  const words = clause.text;
  const typed: Request = { act: "run", target: clause.words.join(" "), words };
  for (const { act, says, target } of SAYINGS) {
    for (const saying of says) {
      const found = match(saying.split(" "), clause.words);
      const aim = found && target(found);
      if (aim !== undefined) return [{ act, target: aim, words }, typed];
    }
  }
  return [typed];
}

interface Saying {
  readonly act: Act;
  /** `a|b` alternatives, `?` after what may be missing, `<x>` any one word, `<x+>` all that is left. */
  readonly says: readonly string[];
  /** Undefined where the words are none of what is meant. */
  readonly target: (found: Found) => string | undefined;
}
type Found = readonly string[];

const CHANGES =
  "all? the|my|your|our|these|those|that? latest|new|current|last|local? it|this|them|everything|changes|change|commits|commit|branch|code|work|fix|update|updates|result?";
const TEXT =
  "the|a|an|my|our? short|quick? it|this|that|them|report|summary|update|message|note|notes|results|result|link|email|mail|file|draft?";
const PACKAGE = "the|this|our|my? new|latest? it|this|package|crate|gem|library|module|version|release?";

const SAYINGS: readonly Saying[] = [
  { act: "push", says: [`push ${CHANGES} up?`, `push ${CHANGES} up? to the? remote|github|gitlab`], target: () => "" },
  { act: "push", says: [`push ${CHANGES} up? to|on the? <branch> branch?`], target: ([to]) => to?.replace("/", " ") },
  { act: "push", says: [`push ${CHANGES} up? to <remote> <branch>`], target: (found) => found.join(" ") },
  {
    act: "push",
    says: ["push the? <branch> branch? to <remote>"],
    target: ([branch, remote]) => `${remote} ${branch}`,
  },
  {
    act: "fetch",
    says: [
      "fetch|download|get|read|open|load|visit|summarise|summarize|check <url> for? me?",
      "look|go at|to <url>",
      "check out <url>",
    ],
    target: urlOf,
  },
  { act: "clone", says: ["clone <url>", "clone the? repo|repository? <url>"], target: urlOf },
  {
    act: "message",
    says: [`send|mail|email|forward|post ${TEXT} to|in|on <whom>`, "mail|email <whom>"],
    target: recipientOf,
  },
  { act: "publish", says: [`publish|release ${PACKAGE}`], target: () => "" },
  {
    act: "publish",
    says: [`publish|release ${PACKAGE} to|on <registry>`],
    target: ([registry]) => registry?.toLowerCase(),
  },
  {
    act: "pull-request",
    says: [
      "open|create|make|submit|raise|file a|the? draft|new? pr|mr",
      "open|create|make|submit|raise|file a|the? draft|new? pull|merge request",
    ],
    target: () => "",
  },
  { act: "issue", says: ["open|create|make|submit|raise|file an|a|the? new? issue|ticket"], target: () => "" },
  { act: "deploy", says: [`deploy ${CHANGES}`], target: () => "" },
  {
    act: "deploy",
    says: [`deploy ${CHANGES} to the? <place> environment?`],
    target: ([place]) => placeOf(place ?? ""),
  },
  { act: "install", says: ["install|add <names+>"], target: namesOf },
  { act: "run", says: ["run|execute <words+>"], target: (found) => found.join(" ") },
];

/** One spelling of an address: what differs in it leads elsewhere. */
export function urlOf([text]: Found): string | undefined {
  if (text === undefined || !/^https?:\/\/[^\s]+$/i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text).href.replace(/\/$/, "");
}

export function recipientOf([text]: Found): string | undefined {
  return text !== undefined && /^(?:[^\s@]+@[^\s@]+\.[^\s@]+|#[\w-]+)$/.test(text) ? text.toLowerCase() : undefined;
}

/** Where something is deployed to, in the longer of two usual words. */
export function placeOf(word: string): string {
  const place = word.toLowerCase();
  return place === "prod" || place === "live" ? "production" : place === "stage" ? "staging" : place;
}

/** Names of packages in any order; a sentence about something else is none. */
export function namesOf(names: Found): string | undefined {
  return names.every(
    (name) => /^(?:@[\w.-]+\/)?[\w.-]+(?:[@=<>~^][\w.^~=<>*-]+)?$/.test(name) || urlOf([name]) !== undefined,
  )
    ? names.toSorted().join(" ")
    : undefined;
}

/** The words captured where the saying takes up every word; the first way that does. */
function match(saying: readonly string[], words: readonly string[]): Found | undefined {
  const [element, ...rest] = saying;
  if (element === undefined) return words.length === 0 ? [] : undefined;
  const optional = element.endsWith("?");
  const name = optional ? element.slice(0, -1) : element;
  const [word, ...others] = words;
  if (/^<\w+\+>$/.test(name)) return words.length > 0 && rest.length === 0 ? words : undefined;
  if (word !== undefined && (/^<\w+>$/.test(name) || name.split("|").includes(word.toLowerCase()))) {
    const found = match(rest, others);
    if (found !== undefined) return name.startsWith("<") ? [word, ...found] : found;
  }
  return optional ? match(rest, words) : undefined;
}
