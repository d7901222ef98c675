// What an interpreter is told to load before the code on its command line: `perl -MLWP::Simple`, `ruby -rsocket`.
// It comes back as the lines that say the same in the language.

import { literal, type Word } from "../shell/word.ts";
import type { Language } from "../tools/spec.ts";

const FORMS: Readonly<Partial<Record<Language, readonly [option: RegExp, line: (module: string) => string]>>> = {
  perl: [/^-[a-zA-Z0]*?[mM]-?([A-Za-z]\w*(?:::\w+)*)/, (module) => `use ${module}; `],
  ruby: [/^-[a-z]*?r([\w/-]+)$/, (module) => `require '${module}'; `],
};

export function loadedFirst(language: Language, args: readonly Word[]): string {
  const form = FORMS[language];
  if (form === undefined) return "";
  const [option, line] = form;
  const modules = args.flatMap((word) => option.exec(literal(word) ?? "")?.[1] ?? []);
  return modules.map(line).join("");
}
