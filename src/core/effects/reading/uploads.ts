// Secret files among the words of a call that puts something on a service: its spec need not say which word is the file.
// It adds to what is carried away; whether the call talks to anybody is judged where all of it is known.

import { dropPrefix, knownPrefix, literal, type Word } from "../../shell/word.ts";
import type { Call } from "../call/options.ts";
import { secretIn } from "../files/files.ts";
import type { Findings } from "../findings.ts";
import type { Site } from "../site.ts";

/** `gsutil cp .env gs://b`, `az storage blob upload -f .env`, `wrangler r2 object put k --file=.env`. */
export function readUploads(call: Call, words: readonly Word[], site: Site): Pick<Findings, "carried" | "sent"> {
  const carried: Word[] = [];
  const sent: Findings["sent"] = [];
  for (const word of isUpload(call, words, site.program) ? words.slice(0, MAX_WORDS) : []) {
    const path = dropPrefix(word, /^--?[\w-]+=/.exec(knownPrefix(word))?.[0].length ?? 0);
    const text = knownPrefix(path);
    const secret = text.startsWith("-") || text.includes("://") ? undefined : secretIn(path, site);
    if (secret === undefined) continue;
    carried.push(path);
    sent.push({ shown: text, secret });
  }
  return { carried, sent };
}

const MAX_WORDS = 64;

function isUpload({ key, command }: Call, words: readonly Word[], program: string | undefined): boolean {
  // What installs a secret where secrets are kept is judged as that.
  if (command.does.some((does) => /^(?:credential-change|lockout)/.test(typeof does === "string" ? does : does.does)))
    return false;
  const plain = words.map((word) => literal(word) ?? "").filter((text) => !text.startsWith("-"));
  if (/[-_](?:send|upload|put|push)$/.test(program ?? "")) return true;
  return [...key, ...plain.slice(0, 3)].some((text) => UPLOADS.test(text));
}

const UPLOADS =
  /^(?:(?:multi|f|m|re)?put(?:-object|-file)?|(?:bulk-|file-?)?upload(?:-\w+)*|\w+-upload|cp|copy|copyto|push|send|sync|mv|share|attach|publish|deposit|store|add-file)$/;
