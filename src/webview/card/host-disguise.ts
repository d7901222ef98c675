// Says in words when a host name is made to be mistaken for another one: letters of another script, figures for letters,
// or a well-known name in front of somebody else's domain. A net for the common tricks; silence is no proof of honesty.

import { latinised } from "../../core/text/lookalikes.ts";
import { visibleLine } from "../visible.ts";
import { decodedHost } from "./punycode.ts";

/** Names that are worth imitating to somebody who programs. */
const KNOWN: ReadonlySet<string> = new Set(
  "amazon amazonaws anthropic apple atlassian azure bitbucket claude cloudflare docker dropbox example facebook github githubusercontent gitlab google googleapis linkedin microsoft mozilla netflix npmjs openai paypal pypi python slack stripe telegram twitter visualstudio wikipedia".split(
    " ",
  ),
);

/** One sentence that begins with a small letter, or undefined. `domain` is the registrable domain, where there is one. */
export function hostDisguise(name: string, domain: string | undefined): string | undefined {
  const letters = decodedHost(name);
  const reads = latinised(letters);
  if (letters !== reads.normalize("NFC") && isAscii(reads) && !isAscii(letters))
    return `looks like ${reads}, but is written with ${scripts(letters)} letters (${name})`;
  if (letters !== name) return `is written ${visibleLine(letters, 100)} with ${scripts(letters)} letters`;
  const [owner = ""] = (domain ?? name).split(".");
  const plain = ["l", "i"].map((one) => withoutFigures(owner, one)).find((word) => KNOWN.has(word));
  if (plain !== undefined && plain !== owner) return `looks like ${plain}, but is spelled ${owner}`;
  const front = domain === undefined ? [] : name.slice(0, -domain.length).split(/[.-]/);
  const borrowed = front.find((label) => KNOWN.has(label) && label !== owner);
  return borrowed === undefined ? undefined : `begins like ${borrowed}, but belongs to ${domain}`;
}

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** Figures and pairs of letters that are read as one letter. */
function withoutFigures(label: string, one: string): string {
  return label
    .replaceAll("0", "o")
    .replaceAll("1", one)
    .replaceAll("3", "e")
    .replaceAll("5", "s")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w");
}

const SCRIPTS = [
  "Cyrillic",
  "Greek",
  "Armenian",
  "Cherokee",
  "Hebrew",
  "Arabic",
  "Han",
  "Hiragana",
  "Katakana",
  "Hangul",
  "Thai",
];

function scripts(text: string): string {
  const found = SCRIPTS.filter((script) => new RegExp(`\\p{Script=${script}}`, "u").test(text));
  return found.length === 0 ? "other than plain Latin" : found.join(" and ");
}
