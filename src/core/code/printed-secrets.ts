// Secrets out of the environment that inline code prints: `print(os.environ["API_KEY"])`, `node -p process.env.NPM_TOKEN`.
// A program that uses its own key to log in prints nothing: only a secret's name beside a call that prints counts.

import type { Effect } from "../effect.ts";
import { effectAt, type Site } from "../effects/site.ts";

const READ =
  "(?:environ|getenv|process\\.env|\\bENV|ENVIRON|Getenv|Deno\\.env|Bun\\.env)\\b[^;\\n]{0,12}?[\"'.{]\\w*(?:SECRET|TOKEN|PASSWORD|PASSWD|API_?KEY|PRIVATE_KEY|ACCESS_KEY|APP_KEY)\\w*";
const PRINT =
  "\\b(?:print\\w*|puts|echo|say|pp?|console\\.\\w+|stdout\\.write|write(?:ln)?|var_dump|die|exit|warn|cat|inspect)\\b";

const PRINTED = new RegExp(`${PRINT}[^;\\n]{0,120}${READ}`);
/** All variables, in a program that looks for names of secrets among them. */
const ALL =
  /\bos\.environ(?:\.(?:items|copy)\(|\s*[,)\]}:]|$)|\bObject\.entries\(process\.env\)|\bENV\.(?:to_h|select|each|filter)\b/;
const SOUGHT = /["'/|](?:\w*_)?(?:SECRET|TOKEN|PASSWORD|PASSWD|API_?KEY|KEY)S?["'/|]/i;
/** All that `node -p` is given. */
const ALONE = new RegExp(`^\\s*${READ}["'\\])}]*\\s*$`);

export function printedSecrets(text: string, site: Site): readonly Effect[] {
  const isSearch = ALL.test(text) && SOUGHT.test(text) && new RegExp(PRINT).test(text);
  if (!PRINTED.test(text) && !ALONE.test(text) && !isSearch) return [];
  const sentence = "prints a secret from the environment";
  return [effectAt(site, { kind: "credential-read", certainty: "likely", sentence })];
}
