// What code for the shell of a document store does to data and logins: `db.dropDatabase()`, `db.createUser({…})`.
// Its methods are told by their names; what they are told changes nothing about what kind of thing they do.

import type { Effect } from "../effect.ts";
import { effectAt, type Site } from "../effects/site.ts";

const SHELLS: ReadonlySet<string> = new Set(["mongo", "mongosh"]);

const LOSES = /\.(?:drop|dropDatabase|dropIndexes|deleteMany|deleteOne|remove)\(/;
const LOGINS = /\.(?:createUser|updateUser|dropUser|dropAllUsers|changeUserPassword|grant\w*|revoke\w*|createRole)\(/;
const SHUTS_OUT = /\.(?:dropUser|dropAllUsers|revoke\w*)\(|\busers\.update[^\n]*\bactive:\s?false/;

export function documentDeeds(text: string, program: string, site: Site): readonly Effect[] {
  if (!SHELLS.has(program)) return [];
  const deeds = [
    { in: LOSES, kind: "destructive", sentence: "drops or deletes data" },
    { in: LOGINS, kind: "credential-change", sentence: "changes database accounts" },
    { in: SHUTS_OUT, kind: "lockout", sentence: "takes a database account's access away" },
  ] as const;
  return deeds.flatMap(({ in: form, kind, sentence }) =>
    form.test(text) ? [effectAt(site, { kind, certainty: "certain", sentence })] : [],
  );
}
