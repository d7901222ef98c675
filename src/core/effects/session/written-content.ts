// What the text that is written into a file of settings says beyond the file's place: a login kept there, accounts shut out.
// Only text that is known is looked at; a place that counts by itself counts without it.

import type { EffectKind } from "../../effect.ts";
import type { Site } from "../site.ts";
import { type AnalysisState, addDraft } from "./analyze-state.ts";
import { meaningOfBuildSettings } from "./build-settings.ts";

interface Meaning {
  readonly file: RegExp;
  readonly text: RegExp;
  readonly kind: EffectKind;
  readonly sentence: string;
}

const MEANINGS: readonly Meaning[] = [
  {
    file: /rc(?:\.ya?ml)?$/,
    text: /_authToken\s*=|_auth\s*=|_password\s*=|npmAuthToken\s*:|npmAuthIdent\s*:/,
    kind: "credential-change",
    sentence: "keeps a login in a settings file",
  },
  {
    file: /\/\.htpasswd$/,
    text: /^[^\s:]+:\S/m,
    kind: "credential-change",
    sentence: "sets who may log in to a web server",
  },
  {
    // An editor fetches the schema by itself, and what stands behind the question mark goes along.
    file: /\.(?:jsonc?|ya?ml)$/i,
    text: /\$schema["']?\s*[:=]\s*["']?https?:\/\/[^\s"']*\?[^\s"']*=/,
    kind: "network",
    sentence: "has an editor ask an address with data in it",
  },
  {
    file: /\/etc\/ssh\/sshd_config/,
    text: /^[^\S\n]*(?:Deny(?:Users|Groups)|Allow(?:Users|Groups))\s/im,
    kind: "lockout",
    sentence: "names who may no longer log in",
  },
];

export function judgeContent(
  path: string,
  content: string,
  { site, state }: { readonly site: Site; readonly state: AnalysisState },
): void {
  for (const { file, text, kind, sentence } of MEANINGS)
    if (file.test(path) && text.test(content)) addDraft(state, site, { kind, certainty: "likely", sentence });
  const sentence = meaningOfBuildSettings(path, content);
  if (sentence !== undefined) addDraft(state, site, { kind: "hidden-code", certainty: "likely", sentence });
}
