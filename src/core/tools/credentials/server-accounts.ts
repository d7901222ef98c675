// Programs by which servers of all kinds keep their own accounts: web applications, chat, mail, file and device servers.
// Whoever is added here may sign in there; whoever is deleted or suspended is locked out.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const CHANGE: Does = ["credential-change"];
const LOCKS: Does = ["credential-change", "lockout"];

export const serverAccounts: readonly ToolSpec[] = [
  {
    names: ["doveadm"],
    about: "administers a mail server of this machine",
    nature: "local",
    options: { "-u, -A, -S, -f, -s, -p": "text" },
    operands: ["text..."],
    commands: {
      "expunge|purge|deduplicate": ["destructive?"],
      "mailbox delete": ["destructive"],
      "acl set|add|delete|remove": ["credential-change"],
      "pw|user|who|log|mailbox|fetch|search|index|quota|reload|stop|dump|auth|config|instance|stats|force-resync|altmove|import|copy|move":
        {
          operands: ["text..."],
        },
      kick: ["lockout?"],
      "backup|sync|dsync": ["network??"],
    },
  },
  {
    names: ["pivpn"],
    about: "clients of a VPN of one's own",
    nature: "local",
    options: {
      "-a --add": { role: "flag", does: CHANGE },
      "-r --revoke, --remove": { role: "flag", does: ["credential-change", "lockout"] },
      "-qr --qrcode": { role: "flag", does: ["credential-read:shows a client's key"] },
      "-n --name, -p --password": "text",
    },
    style: "single-dash",
    operands: ["text..."],
    commands: {
      add: CHANGE,
      "revoke|remove": ["credential-change", "lockout"],
      qrcode: ["credential-read:shows a client's key"],
      "list|clients|debug|help|backup|update|on|off|wgupdate": [],
    },
  },
  {
    names: words(`
      htdbm mmsitepass change_pw userdb changepass.pl ftpasswd pure-pw register_new_matrix_user synapse_register_new_matrix_user lppasswd ocpasswd
    `),
    about: "sets an account's password in a server's file",
    does: CHANGE,
    commands: { "list|show|check": [], "userdel|delete": LOCKS },
    options: {
      "-D --delete": { role: "flag", does: ["lockout"] },
      "-c, -b, -C, -u, -g": { role: "text", optional: true },
      "-l, --list": "text",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      ejabberdctl prosodyctl mongooseimctl tootctl superset jupyterhub n8n
      dbmmanage tljh-config zmprov cyradm kanidm kanidmd keystone-manage drupal typo3 yunohost
    `),
    about: "administers a server of an application",
    nature: "local",
    options: { "-a, -l": { role: "text", optional: true } },
    commands: {
      "register|adduser|passwd|set_password|change_password|import_users|useradd|ca|sp|createsuperuser|fab|set-password|recover-account|db_create_user|create-user|createuser|setpassword|-a":
        CHANGE,
      "unregister|deluser|ban_account|kick_user|kick_session|da|delete-user|deleteuser|delete_account|removeuser":
        LOCKS,
      "user|users|accounts|admin|person|group|role|roles|account|auth|credential|user-management create|add|modify|approve|set-roles|reset|reset-password|change-password|import|add-role|generate-access-token|must-change-password|cu|register|update|password|credential|set-role|add-members":
        CHANGE,
      "user|users|accounts|admin|person|group|role|account|auth delete|remove|del|disable|suspend|remove-role|remove-members|self-destruct":
        LOCKS,
      "admin user create|change-password|generate-access-token|must-change-password": CHANGE,
      "admin user delete": LOCKS,
      "admin user list": [],
      "admin auth add-oauth|update-oauth|add-ldap|update-ldap": CHANGE,
      "fab create-admin|reset-password|create-user": CHANGE,
      "user:add|user:resetpassword|user:enable|user:auth-tokens:add|group:adduser|group:add|user:setting|admin:user:create|admin:user:unlock|app:password|user-management:reset|apikeys:create|preauthkeys:create":
        CHANGE,
      "user:delete|user:disable|group:removeuser|group:delete|user:auth-tokens:delete": LOCKS,
      "preauthkeys|apikeys|nodes|access|token create|register|expire|grant|add|reset": CHANGE,
      "login|logout|reauth": ["network", "credential-change"],
      token: CHANGE,
      "* add|adduser|update": CHANGE,
      "* delete": LOCKS,
      "add-item users.*": CHANGE,
      "remove-item users.*": LOCKS,
    },
    operands: ["text..."],
  },
  {
    names: ["whmapi0", "whmapi1", "uapi", "cpapi2", "cpapi3", "plesk", "virtualmin", "da_admin"],
    about: "administers a server of many web sites",
    nature: "local",
    options: {
      "--set-admin-password, -set-admin-password, --change-admin-password": { role: "flag", does: CHANGE },
      "-passwd --pass --passwd": { role: "secret", does: CHANGE },
    },
    commands: {
      "* *add*pop|*passwd*|*password*|*create*user*|*add*user*|*token*|*add*ftp*|*addkey*|*import_key*|*authorize*":
        CHANGE,
      "* *delete*pop|*delete*user*|*suspend*|*del*ftp*|*revoke*": LOCKS,
      "bin admin|user|client|mail|ftpsubaccount|secret_key": CHANGE,
      "bin admin|user|client|mail|ftpsubaccount|secret_key --info|--list|-i|-l|--get-login-link": [],
      login: ["credential-read"],
      "db|sbin|php|conf|version|info|repair": [],
      "createacct|create-domain|create-user|create-admin|create-reseller|modify-user|passwd|resetpass|api_token_create|setacls|setupreseller":
        CHANGE,
      "removeacct|suspendacct|delete-domain|delete-user|disable-domain|api_token_revoke": [...LOCKS, "destructive?"],
      "list*|*list|get*|show*|*info": [],
    },
    operands: ["text..."],
  },
  {
    names: ["kopano-admin", "kopano-cli", "zarafa-admin", "sacli", "openvpnas-sacli", "pritunl"],
    about: "administers the accounts of a server",
    nature: "local",
    options: {
      "-c, -u, -p, -a, -b, -n, --create, --update, --add-user, --new_pass, --password": {
        role: "text",
        optional: true,
        does: CHANGE,
      },
      "-d, -x, -g, --delete": { role: "text", optional: true, does: LOCKS },
      "--user, --key, --value, --list, -l, --details": "text",
    },
    commands: {
      "SetLocalPassword|UserPropPut|UserPropProfilePut|AutoGenerateOnBehalfOf|CreateUser|reset-password|reset-lists":
        CHANGE,
      "UserPropDel*|RevokeUser|RevokeCert|DeleteUser|UserPropProfileDelAll": LOCKS,
      "default-password": ["credential-read"],
      "ConfigQuery|VPNStatus|VPNSummary|UserPropGet|status|version|logs|start|stop": [],
    },
    operands: ["text..."],
  },
  {
    names: ["chntpw", "sampasswd", "samusrgrp"],
    about: "edits the accounts of a Windows disk",
    does: CHANGE,
    options: { "-l": { role: "flag", calms: true }, "-u, -e, -i": "text" },
    operands: ["read..."],
  },
  {
    names: ["nebula-cert"],
    about: "makes and signs the certificates of a private network",
    nature: "local",
    style: "single-dash",
    commands: { "ca|keygen|sign": CHANGE, "print|verify": [] },
    operands: ["text..."],
  },
  {
    names: ["getcert", "ipa-getcert", "selfsign-getcert", "certmonger-session", "pki"],
    about: "issues and watches certificates",
    nature: "local",
    commands: {
      "request|resubmit|start-tracking|stop-tracking|rekey|add-ca|remove-ca|refresh": [
        "credential-change",
        "network??",
      ],
      "ca|keygen|sign": CHANGE,
      "--gen|--self|--issue|--req|--signcrl|--acert|--estca|--scep": CHANGE,
      "list|list-cas|status|print|verify|statusall|listcerts|version": [],
      "up|down|start|restart|reload|stop|route": ["network"],
      pki: CHANGE,
    },
    options: {
      "--gen, --self, --issue, --req, --acert": { role: "flag", does: CHANGE },
      "--load-creds, --load-all, -c, -q": { role: "flag", does: ["credential-change?"] },
      "--initiate, -i, --terminate, -t": { role: "text", optional: true },
    },
    operands: ["text..."],
  },
  {
    names: ["turnadmin"],
    about: "keeps the accounts of a relay",
    nature: "local",
    options: {
      "-a --add, -A --add-admin, -s --set-secret, -o --set-realm-option": { role: "flag", does: ["credential-change"] },
      "-d --delete, -D --delete-admin, -X --delete-all-secrets": {
        role: "flag",
        does: ["credential-change", "lockout"],
      },
      "-S --show-secret": { role: "flag", does: ["credential-read"] },
      "-u --user, -r --realm, -b --userdb, -c --conffile": "text",
      "-p --password": "secret",
    },
    operands: ["text..."],
  },
];
