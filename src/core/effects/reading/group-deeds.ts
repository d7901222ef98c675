// What a client of a service does to who may sign in there, by the words of its groups at any depth: `acme sql client-certs create`.
// Names of what is worked on are words too, so a deed counts only where its verb and what it is done to stand together; it is possible, never more.

import { knownPrefix, literal } from "../../shell/word.ts";
import { hasWildcard } from "../../text/wildcard.ts";
import { HOLDERS, MAKES, PRINTS, SECRETS, SHOWS, TAKES } from "../../tools/service-groups.ts";
import type { Does } from "../../tools/spec.ts";
import type { Call } from "../call/options.ts";

const CHANGES: Does = ["credential-change:changes who may sign in there, or with what, going by its words??"];
const LOCKS: Does = [...CHANGES, "lockout:takes somebody's access away, going by its words??"];
const PRINTS_SECRET: Does = ["credential-read:prints a secret of the service, going by its words??"];

/** Of a call that reaches a service, where its table says nothing about accounts and does not name the very subcommand. */
export function deedsInGroup(call: Call): Does {
  const path = pathOf(call);
  const deed = path.map((_, at) => deedAt(path, at)).find((does) => does.length > 0) ?? deedOfOption(call, path);
  if (deed !== undefined) return deed;
  return path.some((_, at) => printsAt(path, at)) ? PRINTS_SECRET : [];
}

interface Step {
  readonly word: string;
  /** The table names it, so that it says something new only together with a word that the table leaves out. */
  readonly told: boolean;
}

/** Its groups and subcommand; colons part them in some clients: `ci:config:set`. */
function pathOf({ command, key, operands }: Call): readonly Step[] {
  const told = command.words.map((pattern) => !hasWildcard(pattern));
  const path: Step[] = key.map((word, at) => ({ word: word.length > MAX_NAME ? "" : word, told: told[at] ?? false }));
  for (const operand of operands.slice(0, MAX_WORDS)) {
    const word = literal(operand);
    if (word === undefined || word.length > MAX_NAME || !/^[a-z][a-zA-Z0-9:-]*$/.test(word)) break;
    path.push({ word, told: false });
  }
  return path.slice(0, MAX_WORDS).flatMap(({ word, told }) => spelled(word).map((part) => ({ word: part, told })));
}

/** `ci:config:set`, `apiKeys`. */
function spelled(word: string): readonly string[] {
  return word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).split(":");
}

const MAX_WORDS = 5;

/** No group or subcommand is longer, and taking one apart costs its square. */
const MAX_NAME = 60;

function deedAt(path: readonly Step[], at: number): Does {
  const [step, ...after] = path.slice(at, at + 3);
  // Pairs of a store have keys that open nothing: `kv key put`.
  if (step === undefined || path[at - 1]?.word === "kv") return [];
  const untold = after.filter(({ told }) => !(told && step.told)).map(({ word }) => word);
  if (HOLDERS.has(step.word)) return deedOfVerb(untold);
  const [verb = "", ...rest] = step.word.replace(/^(?:batch|bulk|admin)-/, "").split("-");
  if (rest.length === 0) return untold.slice(0, 1).some((one) => HOLDERS.has(one)) ? deedOfVerb([verb]) : [];
  const ends = rest.map((_, from) => rest.slice(from).join("-"));
  return !step.told && ends.some((end) => end === "key" || HOLDERS.has(end)) ? deedOfVerb([verb]) : [];
}

/** `create`, or in longer words: `create-oidc`, `set-rotation-schedule`. */
function deedOfVerb(candidates: readonly string[]): Does {
  const verbs = candidates.map((word) => word.split("-")[0] ?? "");
  if (verbs.some((verb) => TAKES.has(verb))) return LOCKS;
  return verbs.some((verb) => MAKES.has(verb)) ? CHANGES : [];
}

/** `--reset-service-principal`, or `--root-password` of what is made or changed. */
function deedOfOption({ given, unknown }: Call, path: readonly Step[]): Does | undefined {
  const silent = given.filter(({ option }) => option.does.length === 0 && !option.calms);
  const names = [...silent, ...unknown].map(({ word }) => OPTION_NAME.exec(knownPrefix(word))?.[1] ?? "");
  if (names.some((word) => deedAt([{ word, told: false }], 0).length > 0)) return CHANGES;
  const isChange = path.some(({ word }) => MAKES.has(word.split("-")[0] ?? ""));
  return isChange && names.some((name) => KEY_GIVEN.test(name)) ? CHANGES : undefined;
}

/** As short as a subcommand; what of a longer one comes first says nothing. */
const OPTION_NAME = /^--([a-z][a-z-]{1,60})(?![a-z-])/;

/** What somebody will sign in with; a login that is only used goes by other verbs. */
const KEY_GIVEN = /(?:^|-)(?:password|auth-token|client-secret|protected-settings)$/;

function printsAt(path: readonly Step[], at: number): boolean {
  const [step, next] = path.slice(at, at + 2);
  if (step === undefined || (step.told && next?.told !== false)) return false;
  if (!step.told && PRINTS.has(step.word)) return true;
  const [first, second] = [step.word, next?.word ?? ""];
  if ((SHOWS.has(first) && SECRETS.has(second)) || (SECRETS.has(first) && SHOWS.has(second))) return true;
  const [verb = "", ...rest] = first.split("-");
  return SHOWS.has(verb) && rest.some((_, from) => SECRETS.has(rest.slice(from).join("-")));
}
