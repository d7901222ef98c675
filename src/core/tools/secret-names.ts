// What secrets are called, and what they look like: variables, expressions of workflows, the patterns that people search for.
// Globs of the spec language. A name stands here only when what goes by it is a secret and seldom anything else.

import type { Does } from "./spec.ts";

/** Names of variables, as arguments of what prints them. */
export const SECRET_NAMES = "*SECRET*|*TOKEN*|*PASSWORD*|*PASSWD*|*API_KEY*|*APIKEY*|*PRIVATE_KEY*|*ACCESS_KEY";

/** Variables that are filled in by the shell, or by the workflow before it. */
export const SECRET_VARIABLES =
  "$secrets.*|$toJSON(secrets)|$toJson(secrets)|$github.token|$*_SECRET|$*_TOKEN|$*_PASSWORD|$*_PASSWD|$*API_KEY|$*APIKEY|$*PRIVATE_KEY|$*ACCOUNT_KEY|$*SIGNING_KEY|$*DEPLOY_KEY|$*GPG_KEY|$*_ACCESS_KEY|$*SECRET_KEY|$*_PAT|$*_PASS|$*_CREDENTIALS|$SECRET|$TOKEN|$PASSWORD|$PASSWD|$PGPASSWORD";

/** What keys and tokens begin with, and the names that they have in settings: a search for one of these looks for secrets. */
export const KEYS_SOUGHT =
  "*PRIVATE KEY*|*AKIA*|*AWS_SECRET*|*AWS_ACCESS*|*SECRET_KEY*|*SECRET_ACCESS*|*API_KEY=*|*_TOKEN=*|*_PASSWORD=*|*ghp_*|*github_pat_*|*xox[bp]*|*xoxb*|*sk_live*|*sk-ant-*|*sk-proj-*|*AIza*";

/** In all that was ever committed: `git log -S`, `git grep`. */
export const LOOKS_FOR_KEYS: Does = [{ value: ["-S|-G", KEYS_SOUGHT] } as const, { first: KEYS_SOUGHT }].map(
  (when) => ({
    does: "credential-read",
    certainty: "possible",
    sentence: "looks for keys in what was committed",
    when,
  }),
);
