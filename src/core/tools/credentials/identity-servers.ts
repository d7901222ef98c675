// Servers of identities: Keycloak, Teleport, SPIFFE, Ory and their kind, and databases' own tools for accounts.
// What they create, everybody who trusts them lets in.

import type { Does, ToolSpec } from "../spec.ts";

const NETWORK: Does = ["network"];
const CHANGE: Does = ["credential-change"];
const READ: Does = ["credential-read"];
const KEYS: Does = ["network", "credential-change"];
const LOCKS: Does = ["network", "credential-change", "lockout"];

export const identityServers: readonly ToolSpec[] = [
  {
    names: ["nova-manage", "cinder-manage", "glance-manage"],
    about: "looks after the databases of OpenStack",
    nature: "local",
    commands: {
      "db purge|purge_deleted|archive_deleted_rows|purge_images_table": ["destructive"],
      "*": { operands: ["text..."] },
    },
  },
  {
    names: ["nk", "nsd-control-setup", "unbound-control-setup"],
    about: "makes keys of servers",
    style: "single-dash",
    does: ["credential-change"],
    options: {
      "-pubout": { role: "flag", calms: true },
      "-verify": { role: "text", calms: true },
      "-gen, -inkey, -sign, -sigfile, -pubin, -d": "text",
    },
  },
  {
    names: ["kcadm.sh", "kcadm", "kcreg.sh", "kcadm.bat"],
    about: "changes a Keycloak server",
    nature: "network",
    does: KEYS,
    options: {
      "-r --realm, -u --user, -q, -s --set, -b --body, -c, -o, -i, -t": "text",
      "--server": "url",
      "--password": "secret",
      "-f --file": "read",
    },
    commands: { "get|get-roles|help": NETWORK, "delete|remove-roles": LOCKS },
    operands: ["text..."],
  },
  {
    names: ["kc.sh", "add-user-keycloak.sh", "add-user.sh", "jboss-cli.sh", "asadmin", "kc.bat"],
    about: "runs a Keycloak or an application server",
    nature: "local",
    does: [],
    commands: {
      "bootstrap-admin|change-admin-password|create-file-user|create-password-alias|enable-secure-admin": CHANGE,
      "delete-file-user|delete-password-alias": ["credential-change", "lockout"],
      export: READ,
      "start|start-dev|build|import|show-config|list-*": [],
    },
    options: { "-u, -p, -g, -r, --user, --password": { role: "text", does: ["credential-change?"] } },
    operands: ["text..."],
  },
  {
    names: ["tctl", "tbot"],
    about: "changes a Teleport cluster",
    nature: "network",
    does: KEYS,
    commands: {
      "get|status|ls|top|inventory|version|alerts|recordings": NETWORK,
      "users|tokens|nodes|bots|requests|devices|acl|access ls|list|get": NETWORK,
      "users|tokens|bots|devices rm|del|delete": LOCKS,
      lock: LOCKS,
      "auth sign|export": ["network", "credential-change", "credential-read"],
      rm: ["network", "credential-change?", "destructive?"],
    },
    operands: ["text..."],
  },
  {
    names: ["spire-server", "spire-agent", "spiffe-helper"],
    about: "identities of workloads",
    nature: "local",
    commands: {
      "entry|token|bundle|federation|agent|jwt|x509|upstreamauthority|localauthority create|update|set|generate|mint|refresh|prepare|activate|rotate|taint|revoke":
        CHANGE,
      "entry|agent|bundle|federation delete|evict|ban": ["credential-change", "lockout"],
      "api fetch": READ,
      "entry|agent|bundle|federation show|list|count": [],
    },
    operands: ["text..."],
  },
  {
    names: ["kratos", "ory", "keto", "oathkeeper", "authelia", "authentik", "ak", "zitadel", "fusionauth", "casdoor"],
    about: "servers that sign people in",
    nature: "local",
    options: { "-e --endpoint, --endpoint": "url" },
    commands: {
      "create|update|import|delete|revoke|rotate|perform|patch|auth|janitor|changepassword|create_admin_group|create_recovery_key":
        KEYS,
      "storage user|encryption": CHANGE,
      "list|get|validate|introspect|parse": [{ does: "network", when: { has: ["-e", "--endpoint"] } }],
      "version|help|crypto|config|validate-config|build-info": [],
    },
    operands: ["text..."],
  },
  {
    names: ["orapwd", "mkstore", "gsec", "asnpwd", "mysql_ssl_rsa_setup"],
    about: "passwords of database servers",
    does: CHANGE,
    style: "single-dash",
    options: {
      "-display, -listCredential, -list, -nologo": { role: "flag", calms: true },
      "-viewEntry": { role: "text", does: READ },
      "-delete, -deleteCredential": { role: "text", does: ["lockout"] },
      "-database": "text",
    },
    operands: ["text..."],
  },
  {
    names: [
      "nodetool",
      "neo4j-admin",
      "solr",
      "lsnrctl",
      "srvctl",
      "crsctl",
      "db2stop",
      "db2start",
      "asadm",
      "cassandra-stress",
    ],
    about: "looks after database servers",
    nature: "local",
    notHelp: ["-h", "-V"],
    options: {
      "-h --host": "host",
      "-pw --password": "secret",
      "--overwrite-destination": { role: "text", optional: true, does: ["destructive"] },
      "--force": "flag",
      "-p, -u, -c, -z": "text",
    },
    commands: {
      "set-initial-password|set-default-admin": CHANGE,
      "dbms set-initial-password|set-default-admin": CHANGE,
      "auth enable|update": CHANGE,
      "auth disable": ["credential-change", "guard-tamper?"],
      "decommission|removenode|assassinate|clearsnapshot|truncatehints|disablebinary|delete|delete_collection": [
        "destructive?",
      ],
      "database load|restore|drop": ["destructive?"],
      "load|restore": [{ does: "destructive", certainty: "likely", when: { has: ["--force"] } }],
      "bootstrap|rebuild|move|join": [],
    },
    operands: ["text..."],
  },
  {
    names: ["okta-awscli", "onelogin", "jumpcloud"],
    about: "signs in to a company's services",
    does: KEYS,
    operands: ["text..."],
  },
];
