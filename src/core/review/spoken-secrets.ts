// Takes out what may be a secret though it does not look like one: as people write them ("the password is swordfish",
// "log in with pin 4711"), and long numbers. Only for texts that leave the machine: a log would lose too much by it.

import type { Fingerprint } from "../audit/redact.ts";

const NAME =
  "pass(?:word|phrase|code|wd)|pwd|secret|token|api[ -]?key|access[ -]key|pin|otp|one-time code|recovery code|credentials?";
const START = `(?<![\\p{L}\\p{N}])((?:${NAME})s?`;
const SAID = "([^\\s\"'`⟨⟩]{1,200})";

/** "the password is swordfish": whatever comes after is taken for it, a plain word too. */
const STATED = new RegExp(
  `${START}[ \\t]{1,4}(?:is|are|was)(?: (?:now|still|just|set to))?[ \\t:="'\`]{1,4})${SAID}`,
  "giu",
);

/** "with password hunter2", "pin 4711": only what is no plain word, for there is "password reset" and "token bucket". */
const NAMED = new RegExp(
  `${START}(?:[ \\t]{1,4}(?:for [\\w-]{1,40}|to|of|as|code|changed to))?[ \\t:="'\`]{1,4})${SAID}`,
  "giu",
);
const PLAIN = /^[\p{L}][\p{L}'\u2019./-]*[,;:!?)]*$/u;

/** Hashes and digests too: a reviewer needs none. */
const LONG_HEX = /(?<![A-Za-z0-9])[0-9a-f]{32,4096}(?![A-Za-z0-9])/gi;

export function withoutSpokenSecrets(text: string, fingerprint: Fingerprint): string {
  const hide = (before: string, said: string) => `${before}⟨secret said ${fingerprint(said).slice(0, 8)}⟩`;
  return text
    .replace(STATED, (_, before: string, said: string) => hide(before, said))
    .replace(NAMED, (whole, before: string, said: string) => (PLAIN.test(said) ? whole : hide(before, said)))
    .replace(LONG_HEX, (number) => hide("", number));
}
