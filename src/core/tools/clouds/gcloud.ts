// The Google Cloud command line and its companions. Groups nest, so verbs are looked for at several depths.
// Configuration and components are local; everything else is a call to Google.

import { BUYS } from "../credentials/payments.ts";
import type { CommandSpec, Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network"];
const KEYS: Does = ["network", "credential-change"];
const LOCKS: Does = ["network", "credential-change", "lockout:takes access away?"];
const READS: Does = ["network", "credential-read"];
const DELETES: Does = ["network", "destructive"];

const GLOBAL: OptionTable = {
  "--project, --account, --billing-project, --configuration, --format, --verbosity, --impersonate-service-account":
    "text",
  "--zone, --region, --location, --filter, --limit, --sort-by, --flatten, --trace-token, --access-token-file": "text",
  "--version": "text",
  "--audiences, --audience": "name",
  "-q --quiet, --log-http, --user-output-enabled": "flag",
  "--flags-file, --key-file, --cred-file": "read",
};

/** The same verbs at any depth of groups. */
const ANYWHERE: Readonly<Record<string, Does>> = {
  "* delete|destroy|purge": DELETES,
  "* * delete|destroy|purge": DELETES,
  "* * * delete|destroy|purge": DELETES,
  "* add-iam-policy-binding|set-iam-policy": KEYS,
  "* * add-iam-policy-binding|set-iam-policy": KEYS,
  "* * * add-iam-policy-binding|set-iam-policy": KEYS,
  "* add-invoker-policy-binding|set-invoker-policy": KEYS,
  "* * get-credentials": KEYS,
  "* * * get-credentials": KEYS,
  "* * get-auth-string|get-key-string": READS,
  "* generate-login-token": READS,
  "* * users create|set-password|set-roles": KEYS,
  "* remove-iam-policy-binding": LOCKS,
  "* * remove-iam-policy-binding": LOCKS,
  "* * * remove-iam-policy-binding": LOCKS,
};

/** Verbs of groups whose objects are accounts, keys, roles or secrets. */
const IDENTITY: CommandSpec = {
  does: NETWORK,
  commands: {
    "create|update|import|enable|undelete|add|add-iam-policy-binding|set-iam-policy|sign-blob|sign-jwt|upload|rotate|activate|set-rotation-schedule|set-primary-version":
      KEYS,
    "delete|disable|destroy|remove-iam-policy-binding|remove|revoke": LOCKS,
  },
};

const COMMANDS: Readonly<Record<string, CommandSpec | Does>> = {
  init: KEYS,
  "auth login|activate-service-account|revoke|configure-docker|application-default|enterprise-certificate-config": KEYS,
  "auth configure-docker": ["credential-change"],
  "auth list": [],
  "auth print-access-token|print-identity-token|print-refresh-token": READS,
  "auth application-default print-access-token": READS,
  "auth application-default login|revoke|set-quota-project": KEYS,
  "config set|unset|configurations|list|get|get-value": [],
  "config set account": ["credential-change?"],
  "config set auth/*": ["credential-change"],
  config: [],
  "config configurations delete|create|activate|list|describe|rename": [],
  "components list": NETWORK,
  "components install|update|remove|reinstall|restore": NETWORK,
  "components repositories": [],
  "topic|help|version|cheat-sheet|docker|interactive|feedback|survey|meta|emulators": [],
  info: [{ does: "network", when: { has: ["--run-diagnostics"] } }],
  "iam service-accounts": IDENTITY,
  "iam service-accounts keys": IDENTITY,
  "iam roles": IDENTITY,
  "iam workload-identity-pools": IDENTITY,
  "iam workload-identity-pools providers": IDENTITY,
  "iam workload-identity-pools|workforce-pools create-cred-config|create-login-config": ["credential-change"],
  "iam workforce-pools": IDENTITY,
  "iam policies": IDENTITY,
  "identity groups": IDENTITY,
  "identity groups memberships": IDENTITY,
  secrets: IDENTITY,
  "secrets versions": IDENTITY,
  "secrets versions access": READS,
  kms: IDENTITY,
  "kms keys": IDENTITY,
  "kms keys versions": IDENTITY,
  "kms decrypt|raw-decrypt|asymmetric-decrypt": READS,
  "sql ssl client-certs create": { does: KEYS, operands: ["text", "write"] },
  "sql instances reset-ssl-config": KEYS,
  "container clusters update": {
    does: NETWORK,
    options: {
      "--start-credential-rotation, --complete-credential-rotation, --set-password, --start-ip-rotation": {
        role: "flag",
        does: ["credential-change"],
      },
    },
  },
  "monitoring policies|channels delete": [...DELETES, "guard-tamper"],
  "scc notifications|sources|muteconfigs delete": [...DELETES, "guard-tamper"],
  "compute security-policies|packet-mirrorings delete": [...DELETES, "guard-tamper"],
  "access-context-manager perimeters|levels|policies delete": [...DELETES, "guard-tamper", "credential-change?"],
  "sql users": { does: NETWORK, commands: { "create|set-password": KEYS, delete: LOCKS } },
  "services api-keys": IDENTITY,
  "services api-keys get-key-string": READS,
  "compute os-login ssh-keys": { does: NETWORK, commands: { "add|update": KEYS, remove: LOCKS } },
  "compute ssl-certificates": IDENTITY,
  "compute project-info|instances add-metadata": ["network", "credential-change?"],
  "compute reset-windows-password": [...KEYS, "credential-read"],
  "compute config-ssh": KEYS,
  "compute commitments create": BUYS,
  "domains registrations register|transfer": BUYS,
  "compute ssh": { operands: ["host"], options: { "--command": "shell-remote", "--ssh-flag": "text" }, does: NETWORK },
  "compute scp": { operands: ["remote-path...", "remote-path"], does: NETWORK },
  "compute firewall-rules create|update|delete": ["network", "guard-tamper?"],
  "compute instances|disks|snapshots|images delete": DELETES,
  "container clusters get-credentials": KEYS,
  "container clusters delete": DELETES,
  "projects add-iam-policy-binding|set-iam-policy": KEYS,
  "projects remove-iam-policy-binding": LOCKS,
  "organizations|resource-manager add-iam-policy-binding|set-iam-policy": KEYS,
  "organizations|resource-manager remove-iam-policy-binding": LOCKS,
  "access-context-manager": { does: ["network", "credential-change?"] },
  "logging sinks|logs|buckets|metrics delete": ["network", "destructive", "guard-tamper"],
  "logging sinks|buckets update": ["network", "guard-tamper?"],
  "scc muteconfigs create|update": ["network", "guard-tamper?"],
  "scheduler jobs create|update": ["network", "persistence?"],
  "storage rm": DELETES,
  "storage cp|mv": { operands: ["send...", "text"], does: NETWORK },
  "storage rsync": ["network", { does: "destructive", when: { has: ["--delete-unmatched-destination-objects"] } }],
  "storage sign-url": KEYS,
  "storage hmac": IDENTITY,
  "storage buckets|objects|managed-folders delete": DELETES,
  "source repos": NETWORK,
};

export const gcloud: readonly ToolSpec[] = [
  {
    names: ["gyb"],
    about: "backs up and empties a mailbox of Gmail",
    nature: "network",
    does: [
      "network",
      { does: "destructive", when: { value: ["--action", "purge*"] } },
      {
        does: "credential-change",
        when: { value: ["--action", "create-project|delete-projects|revoke|check-service-account"] },
      },
    ],
    options: { "--action, --email, --search, --local-folder, --label-restored, --service-account": "text" },
    operands: ["text..."],
  },
  {
    names: ["gcloud", "gcloud.cmd"],
    about: "the Google Cloud command line",
    nature: "network",
    does: NETWORK,
    options: GLOBAL,
    commands: {
      ...COMMANDS,
      "alpha|beta": { commands: COMMANDS },
      ...ANYWHERE,
    },
  },
  {
    names: ["bq"],
    about: "BigQuery",
    nature: "network",
    does: NETWORK,
    commands: {
      "rm|truncate|cancel": DELETES,
      "add-iam-policy-binding|set-iam-policy|init": KEYS,
      "remove-iam-policy-binding": LOCKS,
      query: [
        "network",
        {
          does: "destructive",
          certainty: "likely",
          when: { operand: "*DROP *|*drop *|*DELETE *|*delete *|*TRUNCATE *|*truncate *" },
        },
        { does: "credential-change", when: { operand: "*GRANT *|*grant *|*REVOKE *|*revoke *" } },
      ],
      "version|help": [],
    },
    options: {
      "--dry_run": { role: "flag", rehearses: true },
      "--connection_credential": { role: "secret", does: ["credential-change"] },
    },
  },
  {
    names: words(`
      cbt gcsfuse cloud_sql_proxy cloud-sql-proxy alloydb-auth-proxy docker-credential-gcr
      docker-credential-gcloud gcrane clasp gam appcfg.py dev_appserver.py gke-gcloud-auth-plugin kf
      anthoscli
    `),
    about: "companions of Google Cloud and Workspace",
    does: NETWORK,
    commands: {
      "login|logout|configure-docker|oauth|oauth2service|gcr-login|gcr-logout|create|update|add": KEYS,
      "delete|remove|deletetable|deleteinstance|deletefamily|deleteallrows|suspend": [
        "network",
        "destructive",
        "lockout?",
      ],
      "sendemail|draftemail": ["network", "outbound-message"],
    },
    operands: ["text..."],
  },
];
