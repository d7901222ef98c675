// Words by which an unknown program says what it does: `acmectl login`, `acme token create`, `acme-upload`.
// Only words with one plain meaning count, and what they say is possible, never certain.

import type { EffectKind } from "../effect.ts";
import { knownPrefix, type Word } from "../shell/word.ts";
import type { Findings } from "./findings.ts";
import { short } from "./sentences.ts";
import { effectAt, type Site } from "./site.ts";

/** The program is known by name only where it is no file of the project: that is judged by its content. */
export function readTellingWords(args: readonly Word[], site: Site, found: Findings): void {
  const { program } = site;
  if (program === undefined || args.some((word) => /^(?:--help|-h|--version|--dry-run)$/.test(knownPrefix(word))))
    return;
  const words = args
    .map(knownPrefix)
    .filter((text) => text !== "" && !text.startsWith("-"))
    .slice(0, 2);
  const [first = "", second = ""] = words;
  const said = `${first} ${second}`;
  const parts = program.split(/[-_.]/);
  const own = parts.length > 1 ? (parts.at(-1) ?? "") : "";
  const meanings = MEANINGS.filter(
    ({ one, two }) =>
      one.test(first) || one.test(own) || (two?.test(said) ?? false) || (isPlain(first) && one.test(second)),
  );
  for (const kind of new Set(meanings.flatMap(({ does }) => does))) {
    const sentence = `${VERBS[kind] ?? ""}, going by its name (${short([program, ...words].join(" "))})`;
    found.effects.push(effectAt(site, { kind, certainty: "possible", sentence }));
  }
}

interface Meaning {
  /** A word that says it by itself: the first or second of the call, or the last part of the program's name. */
  readonly one: RegExp;
  /** Two words that say it together. */
  readonly two?: RegExp;
  readonly does: readonly EffectKind[];
}

const MEANINGS: readonly Meaning[] = [
  {
    one: /^(?:log-?in|sign-?in|log-?on|authenticate)$/,
    two: /^(?:auth|account|session) (?:add|refresh|setup|renew)$/,
    does: ["network", "credential-change"],
  },
  {
    one: /^(?:log-?out|sign-?out|log-?off|deauthenticate)$/,
    two: /^(?:tokens?|keys?|secrets?|credentials?|passwords?|api-?keys?|passwd) (?:create|add|new|rotate|revoke|delete|remove|rm|set|reset|import)$/,
    does: ["credential-change"],
  },
  {
    one: /^(?:reveal|get-(?:token|secret|credentials?|password)|print-access-token)$/,
    two: /^(?:tokens?|secrets?|credentials?|passwords?|api-?keys?) (?:show|get|print|read|view|reveal|export|dump)$/,
    does: ["credential-read"],
  },
  {
    one: /^(?:publish(?:er)?|deploy(?:er)?|upload(?:er)?|download(?:er)?|fetch(?:er)?|push|pull|clone)$/,
    does: ["network"],
  },
];

const VERBS: Partial<Record<EffectKind, string>> = {
  network: "may talk to another machine",
  "credential-change": "may change a login or key",
  "credential-read": "may print secret material",
};

/** A subcommand's form: no path, no option, no file name. */
function isPlain(text: string): boolean {
  return /^[a-z][a-z-]*$/.test(text);
}
