// Clients of smaller clouds, identity services and stores, and changes of credentials in seldom used groups.
// Written from the manuals of each tool, subcommand by subcommand; a row stands here because it was once judged wrongly.

import type { FieldTable } from "./table.ts";

export const SELDOM_USED_GROUPS: FieldTable = {
  "": ["emqx_ctl status"],
  "credential-change": ["sqlcmd -Q \"EXEC sp_addsrvrolemember 'b','sysadmin'\""],
  "network credential-change": [
    "pscale service-token add-access id read_branch --database d",
    "confluent api-key store k s",
    "scalingo --app a env-set API_TOKEN=x",
    "platform variable:create --name env:SECRET --value x",
    "atlas projects apiKeys create --desc x --role PROJECT_OWNER",
    "sf org assign permset -n X",
    "aws datazone create-user-profile --domain-identifier d --user-identifier u",
    "aws iot create-role-alias --role-alias a --role-arn r",
    "az communication regenerate-key -g g -n c --key-type primary",
    "oci bastion session create-managed-ssh --bastion-id b --ssh-public-key-file k --target-resource-id t --target-os-username opc",
    "ibmcloud cdb deployment-user-password d u p",
    "openstack federation protocol create p --identity-provider i --mapping m",
    "ansible all -m community.postgresql.postgresql_user -a 'name=x'",
  ],
  "network credential-change ?lockout": ["oci os preauth-request delete -bn b --par-id p"],
  "network credential-read": [
    "hcp vault-secrets secrets open s",
    "sf org display --verbose",
    "az communication list-key -g g -n c",
  ],
  "network destructive": ["cloud-nuke aws --region us-east-1"],
};
