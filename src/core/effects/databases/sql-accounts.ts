// What SQL does to the accounts that an application keeps in its own tables: switched off, locked, given rights or a password.
// Only tables and columns whose names say so count; what else is written into them is the application's data.

import type { Certainty, EffectKind } from "../../effect.ts";

export interface AccountStatement {
  readonly kind: EffectKind;
  readonly certainty: Certainty;
  readonly sentence: string;
}

/**
 * `statement`: one statement in lower case and without comments, its strings bare where they are single words.
 * `isFile`: the database is a file, so that hardly anybody is shut out by it.
 */
export function accountStatement(
  statement: string,
  { isFile }: { readonly isFile: boolean },
): readonly AccountStatement[] {
  if (LOCKS_OUT.some((form) => form.test(statement)))
    return [
      { kind: "credential-change", certainty: "likely", sentence: "switches accounts off" },
      { kind: "lockout", certainty: isFile ? "possible" : "likely", sentence: "switches accounts off" },
    ];
  if (EXPIRES.test(statement))
    return [{ kind: "lockout", certainty: "possible", sentence: "lets a database account expire" }];
  if (CHANGES.some((form) => form.test(statement)))
    return [
      { kind: "credential-change", certainty: "likely", sentence: "changes an account's password, key or rights" },
    ];
  return [];
}

const QUOTE = '["`[\\]]?';
const ACCOUNTS = `${QUOTE}(?:\\w+${QUOTE}\\.${QUOTE})?(?:\\w*_)?(?:users?|accounts?|members?|admins?|logins?|employees?|staff|principals?)${QUOTE}`;
const ACCESS = `${QUOTE}(?:\\w+${QUOTE}\\.${QUOTE})?(?:\\w*_)?(?:api_?keys?|(?:access_|refresh_|auth_|personal_access_|api_)?tokens?|user_roles?|role_assignments?|role_members?|group_members?|user_permissions?|memberships?|grants?|credentials?|ssh_keys?|authorized_keys)${QUOTE}`;
const YES = "(?:true|1|t|y|yes|on|now\\b|current_\\w+|datetime|getdate|sysdate)";
const NO = "(?:false|0|f|n|no|off)";
const SETS = `^update\\s+(?:only\\s+)?${ACCOUNTS}(?:\\s+(?:as\\s+)?\\w+)?\\s+set\\b.*?${QUOTE}\\b`;

const LOCKS_OUT: readonly RegExp[] = [
  new RegExp(`${SETS}(?:is_?|account_?|login_?)?(?:active|enabled|allowed|can_login)${QUOTE}\\s*=\\s*${NO}\\b`),
  new RegExp(
    `${SETS}(?:is_?|account_?)?(?:disabled|locked|banned|suspended|blocked|deactivated|revoked)(?:_at|_on|_until|_out)?${QUOTE}\\s*=\\s*${YES}`,
  ),
  new RegExp(
    `${SETS}(?:account_?)?(?:status|state)${QUOTE}\\s*=\\s*(?:suspended|disabled|blocked|inactive|deactivated|locked|banned|revoked|terminated)\\b`,
  ),
  new RegExp(`^(?:delete\\s+from|truncate(?:\\s+table)?)\\s+${ACCESS}(?=\\s|$)`),
];

const EXPIRES = /^alter\s+(?:user|role|login)\b.*\b(?:valid\s+until|password\s+expire\b(?!\s+never))/;

const CHANGES: readonly RegExp[] = [
  new RegExp(
    `${SETS}(?:\\w*password\\w*|passwd|pwd|user_pass|pass_?hash|pw_?hash|api_?key|access_?token|auth_?token|otp_secret|totp_secret|mfa_\\w+|two_factor_\\w+|role|role_id|roles|is_?admin|is_?superuser|is_?staff|admin|superuser|permissions?|access_level)${QUOTE}\\s*=`,
  ),
  new RegExp(
    `^(?:insert|replace)\\s+(?:or\\s+\\w+\\s+)?into\\s+${ACCOUNTS}\\s*\\([^)]*\\b(?:\\w*password\\w*|role|roles|is_?admin|is_?superuser|api_?key)${QUOTE}[^)]*\\)`,
  ),
  new RegExp(`^(?:insert\\s+into|update)\\s+${ACCESS}(?=\\s|\\()`),
];
