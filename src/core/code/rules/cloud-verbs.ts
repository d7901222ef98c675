// What a call of a cloud's interface does by its verb and what it is about: `delete_user`, `PutUserPolicyCommand`.
// All clouds name their calls in this way; a verb that is not known only talks to the cloud.

import type { EffectKind } from "../../effect.ts";

export type CloudFinding = readonly [kind: EffectKind, sentence: string];

const ABOUT_ACCESS =
  /user|role|polic|access_key|login|password|group|secret|mfa|credential|principal|service_account|grant|permission|key_pair|certificate|iam|token|binding|member|collaborator|account/;

export function cloudFindings(name: string): readonly CloudFinding[] {
  const words = name
    .slice(name.lastIndexOf(".") + 1)
    .replace(/Command$/, "")
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase();
  const isAccess = ABOUT_ACCESS.test(words);
  if (
    /^(?:get_secret_value|batch_get_secret_value|get_session_token|assume_role\w*|get_federation_token|get_password_data|get_login_profile|access_secret_version|get_secret|read_secret\w*|get_parameters?(?:_by_path)?|decrypt)$/.test(
      words,
    )
  )
    return [["credential-read", `asks the cloud for a secret (${words})`]];
  if (/^(?:send_(?:\w*email|message_to\w*|text_message|bulk_email)|publish|create_issue|chat_post\w*)$/.test(words))
    return [["outbound-message", `sends a message through the cloud (${words})`]];
  if (
    /^(?:stop|delete|disable|suspend|pause)_(?:\w*logging|trail|\w*detector|flow_logs|\w*firewall\w*|config\w*recorder)/.test(
      words,
    )
  )
    return [["guard-tamper", `switches off what watches the cloud (${words})`]];
  if (/^(?:purchase|buy|register_domain|transfer_domain|create_(?:charge|payment|payout|transfer|refund))/.test(words))
    return [["outbound-message", `spends money (${words})`]];
  if (/^(?:suspend|lock|block|ban|expire|rotate|deactivate|disable)_/.test(words) && isAccess)
    return [
      ["credential-change", `takes somebody's access away (${words})`],
      ["lockout", `takes somebody's access away (${words})`],
    ];
  if (
    /^(?:delete|terminate|remove|purge|destroy|deregister|drop|detach|revoke|disable|deactivate|schedule_key_deletion|empty)/.test(
      words,
    )
  ) {
    if (isAccess)
      return [
        ["credential-change", `takes somebody's access away (${words})`],
        ["lockout", `takes somebody's access away (${words})`],
      ];
    return /^(?:detach|revoke|disable|deactivate)/.test(words)
      ? []
      : [["destructive", `deletes in the cloud (${words})`]];
  }
  if (
    isAccess &&
    /^(?:create|put|attach|update|add|set|rotate|reset|change|import|enable|upload|modify|grant|bind|admin)/.test(words)
  )
    return [["credential-change", `changes who has access (${words})`]];
  return [];
}
