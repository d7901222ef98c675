// Accounts of an application that code for its console changes: `User.first.update(password: …)`, `u.set_password(…)`.
// Only what is typed into a console counts: the same words in a program or its tests define what users may do, and change nobody.

import type { Effect } from "../effect.ts";
import { effectAt, type Site } from "../effects/site.ts";

/** Programs that run code inside an application, with its database. */
const CONSOLES =
  /^(?:manage\.py|django-admin|artisan|sail|rails|rake|gitlab-rails|bin\/rails|console|wp|drush|craft|flask|mix|iex|spark|yii|occ|hanami|ckan|superset|airflow)$/;

/** Calls that set a login up or aside, whatever they are told. */
const CHANGES =
  /\b(?:set_password|setPassword|create_superuser|create_user|createUser|createsuperuser|wp_set_password|wp_create_user|wp_insert_user|wp_update_user|wp_delete_user|user_save|register_user|personal_access_tokens\.create|access_tokens\.create|set_token|add_role|addRole|set_role|assignRole|givePermissionTo|syncRoles|syncPermissions|grant_\w+|createToken|reset_password\w*|unlock_access!|confirm!|add_to_group|groups\.add|user_permissions\.add|Token\.objects\.create|make_admin|promote!)\s*\(?|\bUser\.(?:new|create)\b|\bUser::(?:create|factory)\b/;

/** Columns that say who may log in, given a value. */
const COLUMNS =
  /\b(?:password|password_hash|encrypted_password|password_digest|password_confirmation|admin|is_admin|is_superuser|is_staff|superuser|api_token|remember_token|otp_required_for_login|two_factor_\w+|mfa_\w+|user_pass)["']?\s*(?:=(?![=~>])|=>|:(?!:))/;
const SAVES =
  /(?:[.>]|::)\s*(?:save|update|create|insert|forceFill|fill|set|put|merge|changeset)(?:_\w+)?[!?]?(?![\w])/;

const SHUTS_OUT = /\b(?:lock_access!|deactivate!?|block!|ban!|suspend!|user_delete|wp_delete_user|user_cancel)/;
const INACTIVE = /\b(?:is_active|active|enabled)["']?\s*(?:=|=>|:)\s*(?:False|false|0)\b/;

export function accountDeeds(text: string, program: string, site: Site): readonly Effect[] {
  if (!CONSOLES.test(program)) return [];
  const saves = SAVES.test(text);
  const shutsOut = SHUTS_OUT.test(text) || (saves && INACTIVE.test(text));
  const effects: Effect[] = [];
  if (shutsOut || CHANGES.test(text) || (saves && COLUMNS.test(text))) {
    const sentence = "changes an account of the application";
    effects.push(effectAt(site, { kind: "credential-change", certainty: "likely", sentence }));
  }
  if (shutsOut) {
    const sentence = "shuts an account of the application out";
    effects.push(effectAt(site, { kind: "lockout", certainty: "likely", sentence }));
  }
  return effects;
}
