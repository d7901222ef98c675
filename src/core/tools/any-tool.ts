// What the first words of a program that nobody has described say about it: `login`, `user add`, `token revoke`, `deploy`.
// Names of commands are alike from tool to tool; they make an effect likely, never certain, and say nothing where they are unknown.

import type { Does, ToolSpec } from "./spec.ts";

const SIGNS: Does = ["network?", "credential-change?"];
const CHANGE: Does = ["credential-change?"];
const LOCKS: Does = ["credential-change?", "lockout?"];
const READ: Does = ["credential-read?"];
const NETWORK: Does = ["network?"];

const ACCOUNTS =
  "user|users|account|accounts|member|members|role|roles|admin|token|tokens|api-key|api-keys|apikey|apikeys|access-key|secret|secrets|credential|credentials|password|passwords|key|keys|keypair|ssh-key|ssh-keys|cert|certs|certificate|certificates|service-account|acl|permission|permissions|grant|grants";
const MAKES =
  "create|add|new|register|update|edit|modify|set|set-password|passwd|password|generate|gen|rotate|import|grant|assign|reset|reset-password|invite|issue|renew|enable|mint";
const TAKES = "delete|del|remove|rm|revoke|disable|lock|ban|suspend|deactivate|unassign|kick|expire";

export const anyTool: ToolSpec = {
  names: ["any program"],
  about: "a program that is known by its words only",
  operands: [],
  commands: {
    "login|logout|signin|signout|log-in|log-out|sign-in|sign-out|authenticate": SIGNS,
    "auth|account|accounts|session|sso|cloud|user|admin|config login|logout|signin|signout|init|authenticate": SIGNS,
    "config init": [],
    [`${ACCOUNTS} ${MAKES}`]: CHANGE,
    [`${ACCOUNTS} ${TAKES}`]: LOCKS,
    [`* ${ACCOUNTS} ${MAKES}`]: CHANGE,
    [`* ${ACCOUNTS} ${TAKES}`]: LOCKS,
    "secret|secrets|token|tokens|password|passwords|credential|credentials get|show|print|reveal|read|export|access":
      READ,
    "adduser|useradd|add-user|user-add|add_user|user:add|user:create|create-user|create_user|createuser|createsuperuser|create-admin|add-admin|passwd|set-password|set_password|setpassword|change-password|change_password|changepassword|reset-password|reset_password|resetpassword|password-reset|user:password|user:resetpassword|keygen|genkey|gen-key|generate-key|generate-keys|generate-keypair|create-key|create-keys|import-key|rotate-key|rotate-keys|create-token|generate-token|enroll|pair":
      CHANGE,
    "deluser|userdel|del-user|delete-user|delete_user|remove-user|remove_user|user-del|user:delete|user:disable|disable-user|lock-user|revoke|revoke-token|revoke-key|delete-key|remove-key":
      LOCKS,
    "decrypt|reveal|unseal|get-secret|show-secret|get-password|show-password|print-token|dump-secrets": READ,
    "service|daemon|autostart|startup install|enable|register": ["persistence?"],
    "install-service|service-install|install-daemon|enable-autostart|autostart": ["persistence?"],
    "destroy|wipe|nuke|erase|factory-reset|purge-all|delete-all|drop-database|drop-db": ["destructive?"],
    "db|database|schema drop|reset|wipe|destroy|fresh": ["destructive?"],
    "db:drop|db:reset|db:wipe|migrate:fresh|migrate:reset|migrate:rollback|schema:drop|database:drop|ecto.drop|ecto.reset":
      ["destructive?"],
    "deploy|publish|upload|download|push|pull|self-update|selfupdate|self-upgrade": NETWORK,
  },
};
