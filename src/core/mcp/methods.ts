// What the method of an MCP call means: its verb, and what the verb is done to. Words only, in any spelling.
// A method whose verb is not known means nothing here, and whoever asks must take it for unknown, not for harmless.

import type { EffectKind } from "../effect.ts";

export type Verb = "read" | "send" | "change" | "delete" | "bar" | "pay" | "run" | "schedule" | "act";

export interface Method {
  readonly words: readonly string[];
  readonly verb: Verb | undefined;
}

/** `createIssueComment`, `slack_post_message`, `browser-click`. */
export function methodOf(name: string): Method {
  const words = wordsOf(name);
  const verb = words.map(verbOf).find((found) => found !== undefined);
  // "message", "comment" and the like are verbs only where nothing else is.
  return { words, verb: verb ?? (words.some((word) => PEOPLE.has(word)) ? "send" : undefined) };
}

export function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

export function verbOf(word: string): Verb | undefined {
  return VERBS.get(word);
}

/** Whether the word names people's messages, access, money or a guard. */
export function isNoun(word: string): boolean {
  return [PEOPLE, ACCESS, MONEY, GUARDS].some((set) => set.has(word));
}

export interface Meaning {
  readonly kind: EffectKind;
  /** Starts with a verb. */
  readonly sentence: string;
}

/** What such a method does to people, access, money and data; `local` when it works on this machine alone. */
export function meaningsOf({ words, verb }: Method, local: boolean): readonly Meaning[] {
  const about = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
  if (verb === "read" && HANDS_OUT.has(words[0] ?? "") && about(SECRETS))
    return [{ kind: "credential-read", sentence: "hands out secrets" }];
  if (verb === undefined || verb === "read" || verb === "act") return [];
  const found: Meaning[] = [];
  if (verb === "send" && !local && (about(PEOPLE) || !about(MONEY)))
    found.push({ kind: "outbound-message", sentence: "reaches people" });
  if (verb === "pay" || (verb !== "run" && about(MONEY)))
    found.push({ kind: "outbound-message", sentence: "moves money" });
  if (verb === "change" && !local && about(PEOPLE))
    found.push({ kind: "outbound-message", sentence: "reaches people" });
  if (verb === "bar" || (verb !== "send" && verb !== "run" && about(ACCESS)))
    found.push({ kind: "credential-change", sentence: "changes who has access" });
  if (verb === "bar" || (verb === "delete" && (about(ACCESS) || about(DOORS))))
    found.push({
      kind: "lockout",
      sentence: about(DOORS) ? "closes a way in through the firewall" : "takes somebody's access away",
    });
  if (about(GUARDS) && (verb === "delete" || verb === "bar" || words.some((word) => STOPS.has(word))))
    found.push({ kind: "guard-tamper", sentence: "weakens a guard" });
  if (verb === "delete" && !about(ACCESS)) found.push({ kind: "destructive", sentence: "deletes" });
  if (verb === "schedule") found.push({ kind: "persistence", sentence: "arranges to run again later" });
  return found;
}

const VERBS: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ...verbs(
    "read",
    "get list read search find query fetch view show describe count status info lookup resolve browse inspect check verify validate diff compare log logs history tree stat stats exists explain summarize analyze analyse parse format convert calculate compute think thinking sequentialthinking echo ping help whoami current now download export retrieve load select head watch wait screenshot snapshot capture console extract crawl scrape map ask preview render lint test print sample monitor trace profile complexity definition references symbols symbol hover completion diagnostics allowed directories resource resources prompts discover match glob grep",
  ),
  ...verbs(
    "send",
    "send post reply tweet toot retweet publish notify share forward submit announce broadcast dm react respond call message comment email invite mention upvote like follow",
  ),
  ...verbs(
    "change",
    "create add new make insert write update edit set put patch upload import save append rename move copy merge approve close reopen assign unassign label transition link unlink change modify replace upsert tag complete start stop restart pause resume enable configure register subscribe star fork commit push checkout branch stage stash apply restore duplicate draft sync scale resize mkdir touch generate index remember store",
  ),
  ...verbs(
    "delete",
    "delete remove drop truncate destroy purge wipe erase clear reset archive trash uninstall terminate kill empty flush discard prune cancel",
  ),
  ...verbs("bar", "revoke ban block suspend disable lock kick deactivate expire rotate evict lockout unshare demote"),
  ...verbs(
    "pay",
    "pay charge transfer refund purchase buy sell order checkout withdraw deposit trade payout donate bid mint swap stake",
  ),
  ...verbs(
    "run",
    "run exec execute eval evaluate invoke spawn install deploy launch shell bash command script trigger dispatch build migrate pipe interact",
  ),
  ...verbs("schedule", "schedule cron remind recurring"),
  ...verbs(
    "act",
    "click fill type press hover drag scroll navigate goto back tap swipe focus keyboard mouse handle dialog tabs tab open page emulate",
  ),
]);

const PEOPLE = words(
  "message messages email emails mail mails comment comments issue issues pr pull review reviews release releases tweet tweets post posts thread threads discussion discussions channel channels dm sms event events invitation invite gist gists statuses dispatches ticket tickets campaign newsletter announcement notification notifications campaigns emailcampaigns newsletters announcements sms reply story stories page article status note answer survey form",
);
const ACCESS = words(
  "user users member members membership memberships role roles permission permissions collaborator collaborators team teams password passwords token tokens secret secrets key keys credential credentials apikey apikeys sso policy policies group groups session sessions acl access grant grants account accounts owner owners admin admins mfa otp login env webhook webhooks visibility protection certificate certificates domain sharing",
);
const MONEY = words(
  "payment payments intents transaction transactions budget budgets charge charges transfer transfers payout payouts refund refunds subscription subscriptions invoice invoices order orders checkout purchase bank wallet trade",
);

/** What watches a system or keeps others out of it. */
const GUARDS = words(
  "ingress nsg logging audit trail trails cloudtrail firewall firewalls guardduty detector detectors siem waf ruleset rulesets protection protected",
);
const DOORS = words("firewall firewalls ingress nsg");
/** Where a list gives names, these give the values. */
const HANDS_OUT = words("get read fetch export retrieve reveal download print show decrypt access view dump");
const SECRETS = words("secret secrets password passwords credential credentials env environ");
const STOPS = words("stop pause disable turn mute silence");

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

function verbs(verb: Verb, text: string): readonly (readonly [string, Verb])[] {
  return text.split(" ").map((word) => [word, verb]);
}
