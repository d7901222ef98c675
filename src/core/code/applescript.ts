// AppleScript: what it gives to a shell, opens, mounts, asks for, types, sends through applications and copies.
// It reads forms of the text and nothing of the grammar, so that what it finds is never the whole.

import type { Direction, Effect, EffectKind } from "../effect.ts";
import { fileEffects } from "../effects/files/files.ts";
import { fetchEffects, networkEffects } from "../effects/network/network.ts";
import type { Reading } from "../effects/reading/reading.ts";
import type { Run } from "../effects/run.ts";
import { effectAt } from "../effects/site.ts";
import { UNKNOWN_HOST } from "../hosts/host.ts";
import type { Word } from "../shell/word.ts";
import type { CodeSite } from "./reader.ts";

/** The same program runs JavaScript, which has bridges of its own. */
const SCRIPTED = /\b(?:ObjC\.|Application\s*(?:\.currentApplication)?\(|doShellScript)/;

export function readApplescript(text: string, site: CodeSite, javascript: (text: string) => Reading): Reading {
  if (SCRIPTED.test(text)) {
    const reading = javascript(text);
    return { ...reading, effects: [...reading.effects, ...deedsIn(text, site)] };
  }
  const runs = [...text.matchAll(SHELLS)]
    .slice(0, MAX_FORMS)
    .map(
      ([, code = ""]): Run => ({ kind: "shell", text: word(code.replaceAll(/\\(.)/g, "$1"), site), place: site.where }),
    );
  const addresses = [...text.matchAll(ADDRESSES)].slice(0, MAX_FORMS);
  const effects = [
    ...deedsIn(text, site),
    ...addresses.flatMap(([, url = ""]) => fetchEffects(word(url, site), "both", site)),
    ...pathsOf(text).flatMap((path) => fileEffects("read", word(path, site), site)),
  ];
  return { effects: effects.filter(({ kind }) => kind !== "file-read"), runs, problems: [] };
}

const MAX_FORMS = 64;

/** Shell text: run at once, typed into a terminal window, or written to one. */
const SHELLS = /\b(?:do shell script|do script|write text)\s+"((?:\\.|[^"\\])*)"/g;

/** `open location "…"`, `mount volume "…"`. */
const ADDRESSES = /\b(?:open location|mount volume)\s+"([^"]*)"/g;

interface Deed {
  readonly kind: EffectKind;
  readonly sentence: string;
  readonly possible?: true;
  readonly direction?: Direction;
}

/** Apps that carry messages to people. */
const WRITERS =
  "(?:Mail|Messages|iChat|Microsoft Outlook|Microsoft Teams|Slack|Discord|Telegram|WhatsApp|Signal|FaceTime|Airmail\\w*|Spark|Thunderbird|com\\.apple\\.(?:mail|iChat|MobileSMS|FaceTime)|com\\.microsoft\\.Outlook|com\\.tinyspeck\\.slackmacgap)";

const DEEDS: readonly (Deed & { readonly form: RegExp })[] = [
  {
    form: /do shell script\s+"(?:\\.|[^"\\])*".*with administrator privileges/,
    kind: "privilege",
    sentence: "runs a command as administrator",
  },
  {
    form: new RegExp(
      `(?:\\b(?:tell|terms from) app(?:lication)?(?: id)? "${WRITERS}"[\\s\\S]*\\b(?:send|make new outgoing message)\\b|\\bApplication\\s*\\(\\s*["'\`]${WRITERS}["'\`][\\s\\S]*\\b(?:send\\s*\\(|OutgoingMessage\\b))`,
      "i",
    ),
    kind: "outbound-message",
    sentence: "sends a message through an app",
    direction: "up",
  },
  {
    form: /\bmake (?:new )?login item\b/i,
    kind: "persistence",
    sentence: "adds a program that starts with every login",
  },
  {
    form: /\bmake (?:new )?folder action\b|\battach action\b/i,
    kind: "persistence",
    sentence: "has a script run whenever a folder changes",
  },
  {
    form: /\bhidden answer\b/i,
    kind: "credential-read",
    sentence: "asks the person for a password in a dialog of its own",
  },
  {
    form: /\b(?:keystroke|key code)\b/i,
    kind: "hidden-code",
    sentence: "types into whatever window is in front",
    possible: true,
  },
];

function deedsIn(text: string, site: CodeSite): readonly Effect[] {
  return DEEDS.flatMap(({ form, ...deed }) => (form.test(text) ? deedEffects(deed, site) : []));
}

function deedEffects({ kind, sentence, possible, direction }: Deed, site: CodeSite): readonly Effect[] {
  const effect = effectAt(site, { kind, sentence, ...(possible && { certainty: "possible" }) });
  if (direction === undefined) return [effect];
  const way = networkEffects({ hosts: [{ host: UNKNOWN_HOST, direction }], sent: [] }, site);
  return [effect, ...way.map((one) => ({ ...one, certainty: "likely" as const, sentence }))];
}

/** Files that the script names: `/a/b`, `a:b:c` below a standard folder, and `file "x"` of such a folder. */
function pathsOf(text: string): readonly string[] {
  const posix = [...text.matchAll(/"((?:~|\/)[^"\n]+)"/g)].map(([, path = ""]) => path);
  const folders = [...text.matchAll(STANDARD)].map(([, name = "", rest = ""]) => {
    const folder = name.toLowerCase() === "library" ? "Library" : name.charAt(0).toUpperCase() + name.slice(1);
    return `~/${folder === "Home" ? "" : `${folder}/`}${rest.replaceAll(":", "/")}`;
  });
  const names = [...text.matchAll(/\bfile "([^"/:\n]+)"/g)].map(([, name = ""]) => name);
  const inside = folders.flatMap((folder) => names.map((name) => `${folder.replace(/\/$/, "")}/${name}`));
  return [...posix, ...folders, ...inside].slice(0, MAX_FORMS);
}

/** `(path to library folder from user domain as text) & "Keychains:login.keychain-db"` */
const STANDARD =
  /path to (library|documents|desktop|downloads|home|movies|pictures)(?: folder)?[^"\n]{0,60}&\s*"([^"\n]*)"/gi;

function word(text: string, site: CodeSite): Word {
  return { pieces: [{ kind: "text", text }], span: site.span };
}
