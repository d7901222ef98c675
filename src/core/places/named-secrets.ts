// Files that hold secrets going by their names, of whatever tool: nobody described them, so they count as possible only.
// Names of code and prose stay out: a `tokenizer.ts` or a `secrets.md` is no secret.

import { words } from "../tools/words.ts";
import type { Place } from "./place.ts";

/** Folders in which tools and services keep their settings. */
const OF_MACHINES = words("~/.*/**/ /etc/**/ /run/**/ /var/lib/**/ /usr/local/etc/**/");

/** Names that a file of secrets has there, whatever the tool, and the endings that such names have. */
const NAMES = words(`
  token tokens secret secrets credential credentials creds password passwords auth oauth apikey
  api_key api-key api_keys access_token access-token auth-token accounts connections profiles keys session jwt
`);
/** Settings of services that name their passwords among other things. */
const SETTINGS = words(`
  **/tomcat-users.xml /etc/vsftpd/*users* /etc/rsyncd.secrets ~/.openstack/* ~/.config/ngrok2/* /etc/*/passwd /etc/*/*/passwd /etc/*/users /etc/asterisk/*.conf /etc/grafana/grafana.ini
  /var/lib/grafana/grafana.db /etc/odbc.ini ~/.odbc.ini /etc/proftpd/sql.conf /etc/raddb/clients.conf
  /etc/snmp/snmpd.conf /var/lib/net-snmp/snmpd.conf /etc/dovecot/dovecot-sql.conf* /etc/dovecot/users
  /etc/postfix/*sql*.cf /etc/postfix/*passw* /etc/roundcube/config.inc.php /etc/phpmyadmin/config-db.php
  /etc/zabbix/*.conf /etc/icinga2/**/*.conf /etc/nagios/private/* /etc/openldap/slapd.conf /etc/ldap/slapd.conf
  /etc/nslcd.conf /etc/pam_pgsql.conf /etc/mail/authinfo* /etc/ppp/peers/* /etc/xl2tpd/* /etc/redis/*.conf
  /etc/rabbitmq/*.conf* /etc/elasticsearch/elasticsearch.keystore /etc/kibana/kibana.yml /etc/telegraf/telegraf.conf
  /etc/datadog-agent/*.y*ml /etc/newrelic-infra.yml /etc/duplicity/* /etc/borgmatic/*.y*ml /etc/restic/*
  /etc/cloudflared/*.json /etc/traefik/acme.json **/acme.json /etc/gitea/app.ini /etc/forgejo/app.ini
  /etc/matrix-synapse/homeserver.yaml /etc/keepalived/keepalived.conf /etc/cups/passwd* /etc/libvirt/auth.conf
`);

const ENDINGS = words("json y*ml toml ini conf cfg env xml db properties csv enc");
const MORE_NAMES = words(`
  *_token *-token *_token.json *-token.json *_tokens.json *_credentials *-credentials
  *_credentials.json *-credentials.json *_creds.json *_secret *-secret *_secret.json *_password *-password
  *_password.txt *passphrase* *_api_key *-api-key auth_*.json oauth_*.json master.key key keyfile adbkey *_key cookies cookies.txt cookies.json
  cookiejar htpasswd* .htpasswd* pwfile userlist.txt *.credentials passwd.* *.passwd
`);

/** Names that say so wherever the file lies. */
const OF_PROJECTS = words(
  "secret secrets credentials creds passwords password api_keys api-keys apikeys api_key api-key",
);
const MORE_OF_PROJECTS = words(`
  **/*-secret.y*ml **/*-secrets.y*ml **/*.secret **/*.secrets **/.credentials **/.creds **/.token **/.api_key
  **/terraform.tfvars **/kubeconfig-*.y*ml **/kubeconfig_*.y*ml **/*-kubeconfig.y*ml **/vault-init.json
  **/unseal*key* **/recovery-codes* **/recovery_codes* **/backup-codes*.txt **/backup-codes*.json **/seed-phrase* **/seed_phrase*
  **/mnemonic.txt **/passwords.xls* **/passwords.docx **/passwords.ods **/passwords.pdf **/*_token.txt **/*-token.txt
  **/*_key.txt **/*-key.txt **/*_password.txt **/.*-credentials **/.*_credentials
  **/*-credentials.json **/*_credentials.json **/sa-key.json **/*-sa-key.json **/*sa_key.json
  **/initialAdminPassword **/jenkins/secrets/* **/oauth-private.key **/.apikey **/.pgpass **/.my.cnf **/.s3cfg **/etc/shadow **/etc/gshadow
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
      ...SETTINGS,
    ],
    except: words(
      "**/*example* **/*sample* **/*template* **/*schema* **/*policy* **/*.pub /etc/pam.d/* **/fixtures/**/* **/test/**/* **/tests/**/* **/testdata/**/* **/__tests__/**/* **/spec/**/*",
    ),
  },
];

function withEndings(name: string): readonly string[] {
  return ENDINGS.map((ending) => `${name}.${ending}`);
}
