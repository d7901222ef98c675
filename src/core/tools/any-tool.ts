// What the first words of a program that nobody has described say about it: `login`, `user add`, `token revoke`, `deploy`.
// Names of commands are alike from tool to tool, but nobody looked at this one: they make an effect possible, never more. Only a
// guess that a client reaches its service is taken away, by what stays on this machine in every client (`anyClient`).

import type { Does, EffectRule, OptionTable, ToolSpec } from "./spec.ts";

const REACHES_OUT: EffectRule = {
  does: "network",
  certainty: "possible",
  sentence: "talks to another machine, going by its words",
};
const NETWORK: Does = [REACHES_OUT];
const CHANGE: Does = ["credential-change:changes a login or key, going by its words??"];
const SIGNS: Does = [...NETWORK, ...CHANGE];
const LOCKS: Does = [...CHANGE, "lockout:takes somebody's access away, going by its words??"];
const SENDS: Does = [...NETWORK, "outbound-message:sends a message, going by its words??"];
const READ: Does = ["credential-read:prints secret material, going by its words??"];
const STAYS: Does = ["persistence:arranges to run again later, going by its words??"];
const DESTROYS: Does = ["destructive:deletes what cannot be brought back, going by its words??"];

const SIGN_IN = "login|logout|signin|signout|logon|logoff|log-in|log-out|sign-in|sign-out|log-on|log-off";
const AUTHENTICATE = "authenticate|deauthenticate";
const REVEAL = "reveal|get-secret|get-password|get-token|get-credential|get-credentials|print-access-token";
const MOVES = "deploy|deployer|publish|publisher|upload|uploader|download|downloader|fetch|fetcher|push|pull|clone";
/** As a subcommand, and as the end of a program's name: `acme-ssh`. */
const REACHES = "ssh|sftp|scp|ftp|tftp|vpn|telnet|irc|rdp|ping|traceroute|tunnel|reconnect|subscribe";

/** What comes from a catalogue that others keep. */
const PACKAGES =
  "app|apps|package|packages|pkg|pkgs|plugin|plugins|extension|extensions|module|modules|theme|themes|addon|addons|add-on|skill|skills|chart|charts|sdk|component|components|dependency|dependencies|deps";

const ACCOUNTS =
  "user|users|account|accounts|member|members|role|roles|admin|token|tokens|api-key|api-keys|apikey|apikeys|access-key|secret|secrets|credential|credentials|password|passwords|key|keys|keypair|ssh-key|ssh-keys|cert|certs|certificate|certificates|service-account|acl|permission|permissions|grant|grants|access-token|access-tokens|2fa|mfa|totp|otp|webauthn|passkey|passkeys|ca|csr|private-key|license-key";
const MAKES =
  "create|add|new|register|update|edit|modify|set|set-password|set-pwd|reset-pwd|passwd|password|generate|gen|rotate|import|grant|assign|reset|reset-password|invite|issue|renew|enable|mint|enroll|setup|put|store|change|change-password|refresh|approve|init";
/** What is made or taken in the order of plain speech: `create user bob`. Keys stay out: every store of pairs has them. */
const PERSONS =
  "user|users|account|accounts|member|members|role|roles|admin|token|tokens|api-key|api-keys|apikey|apikeys|access-key|secret|secrets|credential|credentials|password|passwords|passwd|keypair|ssh-key|ssh-keys|private-key|cert|certs|certificate|service-account|access-token|passkey";
const TAKES = "delete|del|remove|rm|revoke|disable|lock|ban|suspend|deactivate|unassign|kick|expire";

/** What lies at a service, and how it is listed and changed there: `cluster list`, `instances create`. */
const AT_SERVICES =
  "cluster|clusters|instance|instances|server|servers|bucket|buckets|org|orgs|organization|organizations|tenant|tenants|deployment|deployments|region|regions|droplet|droplets|team|teams|issue|issues|pr|prs|mr|mrs|ticket|tickets|webhook|webhooks|apps|apis|datacenter|datacenters|domains|subscriptions|invoices|quotas|load-balancers|balance";
const LISTED = "list|ls|create|delete|get|describe|show|scale";

/** Options that are verbs, in every program whose table leaves them out. */
export const VERBS: OptionTable = {
  "--login, --logout, --signin, --register, --signup": { role: "flag", does: SIGNS },
  "--upload, --download, --publish, --deploy, --fetch, --push, --self-update, --update-db": {
    role: "text",
    optional: true,
    does: NETWORK,
  },
};

export const anyTool: ToolSpec = {
  names: ["any program"],
  about: "a program that is known by its words only",
  operands: ["text..."],
  options: {
    ...VERBS,
    "--adduser, --add-user, --create-user, --new-user, --passwd, --set-password, --change-password, --reset-password, --genkey, --gen-key, --generate-key, --keygen, --import-key, --create-token, --generate-token, --enroll, --pair":
      { role: "text", optional: true, does: CHANGE },
    "--install-daemon, --install-service, --start-service, --enable-service, --autostart, --enable-autostart, --run-at-login, --start-at-login":
      {
        role: "text",
        optional: true,
        does: STAYS,
      },
    "--deluser, --del-user, --delete-user, --remove-user, --revoke, --lock-user, --delete-key": {
      role: "text",
      optional: true,
      does: LOCKS,
    },
    "--api-key, --apikey, --token, --access-token, --api-token, --auth-token, --client-id, --client-secret, --proxy": {
      role: "text",
      optional: true,
      does: NETWORK,
    },
  },
  commands: {
    [`${SIGN_IN}|${AUTHENTICATE}`]: SIGNS,
    [`* ${SIGN_IN}|${AUTHENTICATE}`]: SIGNS,
    "auth|account|accounts|session|sso|cloud|user|admin init": SIGNS,
    "auth|account|session add|refresh|setup|renew": SIGNS,
    [`${ACCOUNTS} ${MAKES}`]: CHANGE,
    [`${ACCOUNTS} ${TAKES}`]: LOCKS,
    [`${MAKES} ${PERSONS}`]: CHANGE,
    [`${TAKES} ${PERSONS}`]: LOCKS,
    "add-key|set-key|change-key|rekey|unregister|deregister": CHANGE,
    "* adduser|useradd|add-user|create-user|deluser|userdel|resetpassword|reset-password|change-password|set-pwd|reset-pwd|enroll|rekey|set-token|set-password|set-credentials|set-api-key":
      CHANGE,
    "config|configure|setup|init": [
      {
        does: "credential-change",
        certainty: "possible",
        when: { has: ["--token", "--api-key", "--access-token", "--client-secret"] },
      },
    ],
    auth: SIGNS,
    "auth status|list|ls|show|whoami|check|help": [],
    "cert|certificate|ca install": CHANGE,
    "install cert|certificate": CHANGE,
    connect: [{ ...REACHES_OUT, when: { operands: "some" } }],
    "sync|update": [{ ...REACHES_OUT, when: { operands: "none" } }],
    "invite|grant|signup|sign-up|register": SIGNS,
    "*:login|*:logout|*:signin": SIGNS,
    "user:create|users:create|users:add|account:create|accounts:create|token:create|tokens:create|token:generate|key:create|keys:create|keys:add|key:generate|key:rotate|keys:rotate|secret:set|secrets:set|apikey:create|password:reset|password:set":
      CHANGE,
    [`* ${ACCOUNTS} ${MAKES}`]: CHANGE,
    [`* ${ACCOUNTS} ${TAKES}`]: LOCKS,
    [`*user|*users|*account|*accounts ${MAKES}`]: CHANGE,
    [`*user|*users|*account|*accounts ${TAKES}`]: LOCKS,
    "config|configure|settings set *token*|*password*|*passwd*|*secret*|*apikey*|*api_key*|*api-key*|*credential*|*access_key*":
      CHANGE,
    "secret|secrets|token|tokens|password|passwords|credential|credentials|api-key|api-keys|apikey|apikeys get|show|print|reveal|read|view|export|dump|access":
      READ,
    "adduser|useradd|add-user|user-add|add_user|user:add|user:create|create-user|create_user|createuser|createsuperuser|superuser|create-admin|add-admin|passwd|set-password|set_password|setpassword|change-password|change_password|changepassword|change-pw|set-pw|reset-pw|change-pwd|set-pwd|reset-pwd|change-pass|set-pass|reset-password|reset_password|resetpassword|password-reset|user:password|user:resetpassword|keygen|genkey|gen-key|generate-key|generate-keys|generate-keypair|create-key|create-keys|import-key|rotate-key|rotate-keys|secure-installation|create-token|generate-token|enroll|pair":
      CHANGE,
    "deluser|userdel|del-user|delete-user|delete_user|remove-user|remove_user|user-del|user:delete|user:disable|disable-user|lock-user|revoke|revoke-token|revoke-key|delete-key|remove-key":
      LOCKS,
    "key|keys|private-key export|dump|reveal": READ,
    "export|dump|print|reveal key|keys|private-key|secret|secrets|token|tokens|password|passwords|credentials": READ,
    "get|show|read secret|secrets|token|tokens|password|passwords|credential|credentials|private-key": READ,
    "decrypt|unseal|show-secret|show-password|print-token|dump-secrets": READ,
    [REVEAL]: READ,
    [`* ${REVEAL}`]: READ,
    "service|daemon|autostart|startup install|enable|register": STAYS,
    "install-service|service-install|install-daemon|enable-autostart|autostart": STAYS,
    "destroy|wipe|nuke|erase|factory-reset|purge-all|delete-all|drop-database|drop-db": DESTROYS,
    "db|database|schema drop|reset|wipe|destroy|fresh": DESTROYS,
    "db:drop|db:reset|db:wipe|migrate:fresh|migrate:reset|migrate:rollback|schema:drop|database:drop|ecto.drop|ecto.reset":
      DESTROYS,
    "me|job-submit|submit|update-db|update-database|db-update": NETWORK,
    "* whoami|submit": NETWORK,
    [MOVES]: NETWORK,
    [`* ${MOVES}`]: NETWORK,
    "self-update|selfupdate|self-upgrade|upgrade": NETWORK,
    "install *": NETWORK,
    [`${PACKAGES} install|upgrade|search`]: NETWORK,
    "repo|repos|repository|registry|index|sources update|sync|refresh|pull": NETWORK,
    "list-remote|ls-remote|list-available|list-all-remote": NETWORK,
    "* list-remote|ls-remote|list-available": NETWORK,
    [REACHES]: NETWORK,
    [`${AT_SERVICES} ${LISTED}`]: NETWORK,
    [`${LISTED} ${AT_SERVICES}`]: NETWORK,
    whoami: NETWORK,
    "send-message|send-mail|send-email|send-sms|sendsms|tweet|toot": [
      ...NETWORK,
      {
        does: "outbound-message",
        certainty: "possible",
        sentence: "sends a message, going by its words",
        when: { operands: "some" },
      },
    ],
    "message|messages|mail|email|sms|chat send|post|reply": SENDS,
  },
};

/** What stays on this machine in every client of a service, whatever its other commands do. */
export const anyClient: ToolSpec = {
  names: ["any client"],
  about: "a client that is known by its words only",
  operands: ["text..."],
  commands: {
    "completion|completions|autocomplete|version|help|docs|about|changelog|licenses|man|quit|disconnect": [],
    "lint|fmt|format|render|codegen|scaffold|check-config|config-check|configtest|validate-config|test-config": [],
    "* lint|fmt|check-config|validate-config|help": [],
    "config|configuration check|test|validate|lint|schema|docs": [],
    "config|configuration|settings|preferences list|ls|get|show|view|path|edit|set|unset": [],
    "context|contexts|profile|profiles list|ls|show|use|current": [],
    "cache clear|clean|path|dir|size|prune": [],
    "alias|aliases|plugin|plugins list|ls": [],
  },
};
