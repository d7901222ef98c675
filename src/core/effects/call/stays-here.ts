// Whether a call of a client keeps to this machine: by a subcommand that does so in every client, by one that does in this
// one, or by an option that says so. It takes away the guess that the service is reached, never an address that is named.

import type { Invocation } from "../../shell/invocation.ts";
import { knownPrefix, literal, type Word, wordOf } from "../../shell/word.ts";
import { anyClient } from "../../tools/any-tool.ts";
import { localUseOf } from "../../tools/local-uses.ts";
import type { ToolSpec } from "../../tools/spec.ts";
import type { Site } from "../site.ts";
import { isSwitchedOff } from "./calm.ts";
import { goesToNearCluster } from "./near-cluster.ts";
import { type Call, parseCall } from "./options.ts";

/** A call of a program, as its spec reads it. */
export interface Client {
  readonly call: Call;
  readonly spec: ToolSpec;
  readonly site: Site;
  readonly invocation: Invocation;
}

export function staysHere(client: Client): boolean {
  const { call, spec, site } = client;
  if (goesToNearCluster(client)) return true;
  const unlisted = isUnknownCommand(call) ? call.operands.slice(0, MAX_WORDS) : undefined;
  if (unlisted !== undefined && parseCall(anyClient, unlisted).key.length > 0) return true;
  const use = site.program === undefined ? undefined : localUseOf(site.program);
  // Only where the tool is known to have the option: many take one that they do not know, and go on.
  if (spec.nature === "network" && isTold(call.given, OFFLINE)) return true;
  if (use === undefined) return false;
  const named = call.key.map((word) => wordOf(word, NOWHERE));
  return (
    isTold([...call.given, ...call.unknown], use.options) ||
    parseCall(use.commands, [...named, ...call.operands]).key.length > 0
  );
}

/** `frobctl sync` where the table knows no `sync`. */
export function isUnknownCommand(call: Call): boolean {
  return call.hasCommands && call.key.length === 0 && call.operands.length > 0;
}

/** What a subcommand that nobody described does with a URL is go there, unless its words say that it is written down. */
export function urlsGoneTo(call: Call): readonly Word[] {
  if (!isUnknownCommand(call)) return [];
  const words = call.operands.slice(0, MAX_OPERANDS);
  const isUrl = (word: Word) => knownPrefix(word).includes("://");
  const said = words.slice(0, Math.max(words.findIndex(isUrl), 0)).map(knownPrefix);
  return said.some((word) => KEEPS_ADDRESS.test(word)) ? [] : words.filter(isUrl);
}

/** A subcommand that the table names, and of whose words it says nothing, may go there too. */
export function urlsNamed(call: Call): readonly Word[] {
  if (call.key.length === 0 || call.key.some((word) => KEEPS_ADDRESS.test(word) || WORKS_ON_TEXT.test(word))) return [];
  return call.operands.slice(0, MAX_OPERANDS).filter((word) => knownPrefix(word).includes("://"));
}

const MAX_OPERANDS = 1_500;

/** Subcommands that keep an address for another time, or hand it to another program: `config set`, `remote add`, `openurl`. */
const KEEPS_ADDRESS =
  /^(?:[\w-]+[-:.])?(?:set|setenv|config|write|add|gen|options?|remote|sources?|alias|context|modify|server|replace|new|mirror|registry|apikey|default|delete|remove|rm|unset|openurl)(?:$|[-_:.])/;

/** Subcommands to which an address is a text like any other, or one of the data that they keep. */
const WORKS_ON_TEXT =
  /^(?:init|create|edit|rename|update|encode|decode|parse|format|fmt|generate|make|describe|label|tag|annotate|comment|note|version|bump|link|unlink|track|untrack|register|store|save|insert|qr|print|echo|template|field|link-?\w*|search|find|query|filter|grep|log|list|ls)$/;

/** How many words a subcommand may have. */
const MAX_WORDS = 3;

const NOWHERE = { start: 0, end: 0 };

const OFFLINE: ReadonlySet<string> = new Set(["--offline", "-offline", "--no-network"]);

type GivenWord = Pick<Call["unknown"][number], "word" | "value">;

/** It has one of these options, not switched off. `--use-kube=false` in the table is met by the same word only. */
function isTold(given: readonly GivenWord[], options: ReadonlySet<string>): boolean {
  if (options.size === 0) return false;
  return given.some(({ word, value }) => {
    const text = literal(word);
    if (text !== undefined && options.has(text)) return true;
    const name = knownPrefix(word).replace(/=.*$/s, "");
    return options.has(name) && name !== text && !isSwitchedOff(value);
  });
}
