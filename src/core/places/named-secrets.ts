// Files that hold secrets going by their names, of whatever tool: nobody described them, so they count as possible only.
// Names of code and prose stay out: a `tokenizer.ts` or a `secrets.md` is no secret.

import { words } from "../tools/words.ts";
import type { Place } from "./place.ts";

/** Folders in which tools and services keep their settings. */
const OF_MACHINES = words("~/.*/**/ /etc/**/ /run/**/ /var/lib/**/ /usr/local/etc/**/");

/** Names that a file of secrets has there, whatever the tool, and the endings that such names have. */
const NAMES = words(`
  token tokens secret secrets credential credentials creds password passwords auth oauth apikey
  api_key api-key api_keys access_token access-token auth-token
`);
const ENDINGS = words("json y*ml toml ini conf cfg env xml db properties csv enc");
const MORE_NAMES = words(`
  *_token *-token *_token.json *-token.json *_tokens.json *_credentials *-credentials
  *_credentials.json *-credentials.json *_creds.json *_secret *-secret *_secret.json *_password *-password
  *_password.txt *passphrase* *_api_key *-api-key auth_*.json oauth_*.json master.key
`);

/** Names that say so wherever the file lies. */
const OF_PROJECTS = words(
  "secret secrets credentials creds passwords password api_keys api-keys apikeys api_key api-key",
);
const MORE_OF_PROJECTS = words(`
  **/*-secret.y*ml **/*-secrets.y*ml **/*.secret **/*.secrets **/.credentials **/.creds **/.token **/.api_key
  **/.apikey **/.pgpass **/.my.cnf **/.s3cfg **/etc/shadow **/etc/gshadow
  **/etc/sudoers **/.vault-token **/.terraformrc **/passwords.txt
`);

export const NAMED_SECRETS: readonly Place[] = [
  {
    kind: "secret",
    perhaps: true,
    what: "a file of secrets, going by its name",
    paths: [
      ...OF_MACHINES.flatMap((folder) =>
        [...NAMES.flatMap((name) => [name, `.${name}`, ...withEndings(name)]), ...MORE_NAMES].map(
          (name) => `${folder}${name}`,
        ),
      ),
      ...OF_PROJECTS.flatMap(withEndings).map((name) => `**/${name}`),
      ...MORE_OF_PROJECTS,
    ],
    except: words(
      "**/*example* **/*sample* **/*template* **/*schema* **/*policy* **/*.pub /etc/pam.d/* **/fixtures/**/* **/test/**/* **/tests/**/* **/testdata/**/* **/__tests__/**/* **/spec/**/*",
    ),
  },
];

function withEndings(name: string): readonly string[] {
  return ENDINGS.map((ending) => `${name}.${ending}`);
}
