// Stores of secrets: password managers, vaults, key rings, encrypted files, and runners that hand secrets to a command.
// Printing a secret is a read, storing or changing one a change; listing names is neither.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network"];
const READ: Does = ["credential-read"];
const CHANGE: Does = ["credential-change"];
const READS: Does = ["network", "credential-read"];
const KEYS: Does = ["network", "credential-change"];
const LOCKS: Does = ["network", "credential-change", "lockout:takes access away?"];

export const secrets: readonly ToolSpec[] = [
  {
    names: ["vault", "bao", "openbao"],
    about: "HashiCorp Vault",
    nature: "network",
    does: NETWORK,
    style: "single-dash",
    options: {
      "-address": "url",
      "-field, -format, -namespace, -mount, -method, -path, -ttl, -policy, -wrap-ttl, -version, -output": "text",
    },
    commands: {
      "version|help|version-history|-autocomplete-install": [],
      "status|list|path-help|events|monitor": NETWORK,
      "audit list": NETWORK,
      "read|unwrap|agent|proxy": READS,
      "kv get": READS,
      "kv list|metadata": NETWORK,
      "kv put|patch|rollback|undelete|enable-versioning": KEYS,
      "kv delete|destroy": ["network", "credential-change", "destructive"],
      "kv metadata get|list": NETWORK,
      "kv metadata delete": ["network", "credential-change", "destructive"],
      "write|login|patch|transit|pki|ssh": KEYS,
      delete: ["network", "credential-change", "destructive"],
      "print token": READ,
      "token lookup|capabilities": NETWORK,
      "token create|renew": KEYS,
      "token revoke": LOCKS,
      "auth list|help": NETWORK,
      "auth enable|tune|move": KEYS,
      "auth disable": LOCKS,
      "policy fmt": [],
      "policy list|read": NETWORK,
      "policy write": KEYS,
      "policy delete": LOCKS,
      "secrets list": NETWORK,
      "secrets enable|tune|move|disable": KEYS,
      "lease revoke|renew": LOCKS,
      "operator init": [...KEYS, "credential-read:prints the keys that unseal it"],
      "operator unseal|rekey|rotate|generate-root": KEYS,
      "operator key-status|members|usage": NETWORK,
      "operator seal|step-down": ["network", "lockout"],
      "operator raft": ["network", "destructive?"],
      "audit disable": ["network", "guard-tamper"],
      "audit enable": NETWORK,
      plugin: KEYS,
      // A development server waits on this machine alone.
      server: {
        does: [{ does: "network", direction: "listen", when: { lacks: ["-dev"] } }],
        options: { "-dev": "flag", "-dev-listen-address": "address" },
      },
    },
  },
  {
    names: ["op", "op.exe"],
    about: "1Password",
    nature: "network",
    does: NETWORK,
    options: {
      "--vault, --account, --fields, --format, --template, --category, --env-file, -i --in-file, -o --out-file": "text",
      "--reveal": "flag",
    },
    commands: {
      "read|inject": READS,
      "item get": READS,
      "item create|edit|move": KEYS,
      "item share": [...KEYS, "outbound-message"],
      update: NETWORK,
      "item delete": ["network", "credential-change", "destructive"],
      "item list|template": NETWORK,
      "document get": READS,
      "document create|edit|delete": KEYS,
      run: { style: "posix", operands: ["argv..."], does: ["network", "credential-read?"] },
      "signin|signout": KEYS,
      "account add|forget": KEYS,
      "account list|get": [],
      "user|group|vault|service-account|connect|events-api list|get": NETWORK,
      "user|group|vault|service-account|connect|events-api create|provision|confirm|edit|grant|reactivate|user|token|server|ratelimit":
        KEYS,
      "user|group|vault|connect delete|suspend|revoke": LOCKS,
      "vault|group|connect user|group|token|server|vault grant|edit|create": KEYS,
      "vault|group|connect user|group|token|server|vault revoke|delete": LOCKS,
      "plugin init|run": ["credential-change?"],
      "plugin|completion|whoami|help|version|--version": [],
    },
  },
  {
    names: words(`
      pass gopass passage prs ripasso tessen himitsu qtpass browserpass passforios pash upass
    `),
    about: "password stores in files",
    options: {
      "-c --clip": { role: "text", optional: true },
      "-n --no-symbols, -i --in-place, -f --force, -m --multiline, -e --echo": "flag",
    },
    commands: {
      "ls|list|find|search|help|version|audit|completion|--version|fsck": [],
      "git log|status": [],
      "mounts|pwgen|recipients": [],
      "mounts add|mount|remove|umount": CHANGE,
      "recipients add": CHANGE,
      "recipients remove|rm|deauthorize": [...CHANGE, "lockout"],
      grep: READ,
      "show|otp|cat|env|clip|sum|process|convert": READ,
      "show|find -*": READ,
      "otp insert|append": CHANGE,
      "otp uri|code|validate": READ,
      "otp validate": [],
      "insert|add|edit|generate|init|setup|create|new|set|rm|remove|delete|mv|move|rename|cp|copy|import|update|rotate|grant|tail|merge|link|clone|config|unclip|age|fscopy|fsmove|templates|unlock|lock|close|open":
        CHANGE,
      clone: KEYS,
      "git push|pull|clone|fetch": NETWORK,
      sync: NETWORK,
      git: [],
      config: [],
      "*": READ,
    },
  },
  {
    names: ["tomb"],
    about: "encrypted folders and their keys",
    nature: "local",
    options: { "-k --key": "name", "-s --size": "text", "-f --force": "flag" },
    operands: ["text..."],
    commands: {
      "forge|lock|passwd|setkey|bury|engrave|cloak": CHANGE,
      "exhume|uncloak": READ,
      "dig|open|close|list|ps|index|search|resize|slam|mount|umount": [],
    },
  },
  {
    names: ["kpcli"],
    about: "a shell for KeePass databases",
    options: {
      "--kdb -kdb": { role: "text", does: READ },
      "--key, --pwfile, --timeout, --histfile, --pwscmin, --pwscmax, --pwlen": "text",
      "--command": {
        role: "text",
        does: [{ does: "credential-change", when: { value: ["--command", "new*|edit*|rm*|saveas*|import*|mv*"] } }],
      },
      "--readonly, --nopwstars, --nopwprint, --no-recycle": "flag",
    },
  },
  { names: ["oidc-token"], about: "gets a token of OpenID Connect", does: ["network", "credential-read"] },
  {
    names: ["oidc-gen", "oidc-add", "oidc-keychain"],
    about: "keeps accounts of OpenID Connect",
    does: [{ does: "credential-change", when: { operands: "some" } }],
    options: {
      "-l --accounts --loaded": "flag",
      "-p --print": { role: "text", does: READ },
      "-d --delete, -m --manual, --reauthenticate, -u --update, --pub": { role: "flag", does: KEYS },
    },
    operands: ["account..."],
  },
  {
    names: words(`
      keepassxc-cli kp keepmenu keepass kpscript passhole ph gokey
    `),
    about: "KeePass databases",
    options: {
      "-k --key-file": "read",
      "-q, -g, -t --totp, -s --show-protected, -u --username, -p --password-prompt": "flag",
      "-L --length": "text",
    },
    commands: {
      "ls|search|locate|db-info|help|generate|diceware|estimate|analyze|version": [],
      "show|clip|export|attachment-export|open|grep|get": READ,
      "add|edit|rm|mv|mkdir|rmdir|merge|db-create|db-edit|import|attachment-import|attachment-rm|init": CHANGE,
    },
  },
  {
    names: ["pwsafe"],
    about: "a file of passwords",
    options: {
      "-a --add, -c --createdb, -e --edit, --delete, --passwd, --rekey": {
        role: "text",
        optional: true,
        does: CHANGE,
      },
      "-p --password, -E --echo, --exportdb": { role: "text", optional: true, does: READ },
      "-l --long, -u --username, -q, -v, -f --file, -s, -x, -C": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["chezmoi"],
    about: "keeps the files of a home folder",
    nature: "local",
    commands: {
      secret: READ,
      "secret keyring set|delete": CHANGE,
      "init|update|upgrade": [{ does: "network", certainty: "likely" }],
      "age|decrypt": READ,
      "age encrypt": [],
      "destroy|rm": ["destructive?"],
      purge: ["destructive"],
    },
    operands: ["text..."],
  },
  {
    names: ["sops"],
    about: "encrypts values in files",
    options: {
      "-d --decrypt": { role: "flag", does: READ },
      "-e --encrypt": "flag",
      "-i --in-place": "flag",
      "-r --rotate": { role: "flag", does: CHANGE },
      "-s --show-master-keys, --ignore-mac": "flag",
      "--extract, --input-type, --output-type, --set, -a --age, -k --kms, -p --pgp, --add-age, --rm-age, --add-pgp, --rm-pgp, --add-kms, --rm-kms, --gcp-kms, --azure-kv, --hc-vault-transit":
        "text",
      "--config": "read",
      "--output": "write",
    },
    commands: {
      decrypt: READ,
      "exec-env|exec-file": { does: READ, operands: ["read", "shell..."] },
      publish: READS,
      "encrypt|filestatus|completion|help": [],
      "set|unset|rotate|updatekeys|groups": CHANGE,
      edit: [...CHANGE, "credential-read"],
      keyservice: ["network:listen?"],
    },
    operands: ["read..."],
  },
  {
    names: ["age", "rage"],
    about: "encrypts files",
    options: {
      "-d --decrypt": "flag",
      "-e --encrypt, -a --armor, -p --passphrase": "flag",
      "-i --identity": { role: "read", does: [{ does: "credential-read", when: { has: ["-d"] } }] },
      "-r --recipient": "text",
      "-R --recipients-file": "read",
      "-o --output": "write",
    },
    operands: ["read..."],
  },
  {
    names: ["age-keygen", "rage-keygen", "age-plugin-yubikey", "age-plugin-tpm", "age-plugin-se"],
    about: "makes age keys",
    does: [{ does: "credential-change", when: { lacks: ["-y", "--list", "--identity"] } }],
    options: { "-y": "flag", "-o --output": "write", "--list": "flag", "--identity": "flag" },
  },
  {
    names: words(`
      git-crypt git-secret blackbox_cat blackbox_postdeploy ejson eyaml agebox git-agecrypt
      dotenvx senv shush nitor-vault sopstool agenix ragenix sops-install-secrets hiera-eyaml
    `),
    about: "keeps secrets encrypted in a repository",
    commands: {
      "status|whoknows|list|help|version|changes|ls": [],
      "unlock|reveal|cat|decrypt|show|get|--export": READ,
      "lock|init|add-gpg-user|tell|killperson|removeperson|hide|add|remove|rekey|keygen|encrypt|set|rotate|edit|clean|genkey|createkeys|recrypt|export-key|-e|-r":
        CHANGE,
      run: { style: "posix", operands: ["argv..."], does: ["credential-read?"] },
    },
  },
  {
    names: ["transcrypt"],
    about: "keeps files encrypted in a repository",
    options: {
      "-c --cipher, -p --password, -i --import-gpg, -e --export-gpg": { role: "text", does: CHANGE },
      "-r --rekey, -f --flush-credentials, -u --uninstall, -y --yes": { role: "flag", does: CHANGE },
      "-d --display": { role: "flag", does: READ },
      "-s --show-raw": { role: "text", does: READ },
      "-l --list": { role: "flag", calms: true },
    },
    operands: ["text..."],
  },
  {
    names: words(`
      blackbox_edit blackbox_edit_start blackbox_decrypt_all_files blackbox_decrypt_file blackbox_diff
    `),
    about: "decrypts BlackBox files",
    does: READ,
  },
  {
    names: words(`
      blackbox_addadmin blackbox_removeadmin blackbox_initialize blackbox_update_all_files
      blackbox_register_new_file blackbox_deregister_file
    `),
    about: "changes who may decrypt BlackBox files",
    does: CHANGE,
  },
  {
    names: ["security"],
    about: "key chains and certificates of macOS",
    options: { "-w": "flag", "-g": "flag", "-s, -a, -l, -D, -j, -r, -t, -k, -p, -A, -T, -P, -f, -o, -c, -Z": "text" },
    commands: {
      "find-generic-password|find-internet-password": [{ does: "credential-read", when: { has: ["-w", "-g"] } }],
      "list-keychains|default-keychain|login-keychain": [
        { does: "credential-change", sentence: "chooses which key chain is used", when: { has: ["-s"] } },
      ],
      "dump-keychain|export|smartcard": READ,
      "find-certificate|find-identity|show-keychain-info|list-smartcards|verify-cert|error|help|policy-dump|requirement-evaluate|trust-settings-export|dump-trust-settings|translocate-policy-check":
        [],
      cms: [],
      "add-generic-password|add-internet-password|set-generic-password-partition-list|set-internet-password-partition-list|set-key-partition-list|import|add-certificates|create-keychain|create-filevaultmaster-keychain|set-keychain-password|set-keychain-settings|unlock-keychain|lock-keychain|install-mds|create-keypair|set-identity-preference|authorize":
        CHANGE,
      "delete-generic-password|delete-internet-password|delete-keychain|delete-certificate|delete-identity": [
        "credential-change",
        "destructive?",
      ],
      "add-trusted-cert|trust-settings-import|remove-trusted-cert": ["credential-change", "guard-tamper"],
      "authorizationdb write|remove": ["credential-change", "privilege", "guard-tamper?"],
      "authorizationdb read": [],
      "execute-with-privileges": { does: ["privilege"], style: "posix", operands: ["argv..."] },
    },
  },
  {
    names: ["vaultcmd"],
    about: "the credential store of Windows",
    style: "slash",
    options: {
      "/listcreds, /listproperties": { role: "text", does: READ },
      "/addcreds, /deletecreds, /sync": { role: "text", does: CHANGE },
      "/list, /listschema": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["kwalletcli"],
    about: "a key ring of the desktop",
    options: {
      "-p, -P": { role: "secret", optional: true, does: CHANGE },
      "-q": "flag",
      "-f, -e": "text",
    },
    does: [{ does: "credential-read", when: { has: ["-e"], lacks: ["-p", "-P"] } }],
    operands: ["text..."],
  },
  {
    names: words(`
      secret-tool keyring lssecret kwallet-query kwalletcli_getpin gnome-keyring
      gnome-keyring-daemon pass-secret-service keyctl cmdkey cmdkey.exe pinentry credential-manager
      git-credential-manager git-credential-osxkeychain git-credential-libsecret git-credential-store
      git-credential-* docker-credential-* kwalletmanager kwalletmanager5
    `),
    about: "key rings of the desktop",
    style: "slash",
    options: {
      "/add, /generic, /delete, /del": { role: "text", optional: true, does: CHANGE },
      "/list": { role: "flag", calms: true },
      "/pass, /p, /user, /u": { role: "secret", optional: true },
      "-r --read-password": { role: "text", does: READ },
      "-w --write-password": { role: "text", does: CHANGE },
      "--unlock, --replace": { role: "flag", does: CHANGE },
    },
    commands: {
      "lookup|search|get|print|read|pipe|dump|export": READ,
      "store|clear|set|del|erase|add|update|revoke|unlink|link|invalidate|newring|padd|setperm|chown|timeout|configure|unconfigure|purge|lock|unlock|import|reject|negate|instantiate|login|logout":
        CHANGE,
      "list|show|describe|rdescribe|version|diagnose|id|help": [],
    },
  },
  {
    names: words(`
      Get-Credential ConvertFrom-SecureString Get-StoredCredential Get-Secret Get-SecretInfo
    `),
    about: "cmdlets that show credentials",
    does: ["credential-read?"],
  },
  {
    names: words(`
      Set-Secret New-StoredCredential Remove-Secret Remove-StoredCredential Register-SecretVault
      Unregister-SecretVault Unlock-SecretVault Set-SecretStoreConfiguration
    `),
    about: "cmdlets that change stored credentials",
    does: CHANGE,
  },
  {
    names: words(`
      elasticsearch-keystore kibana-keystore logstash-keystore opensearch-keystore filebeat-keystore
    `),
    about: "key stores of the Elastic stack",
    commands: { "list|has-passwd|help": [], show: READ, "add|add-file|create|remove|passwd|upgrade": CHANGE },
  },
  {
    names: words(`
      elasticsearch-setup-passwords elasticsearch-users elasticsearch-service-tokens
      elasticsearch-create-enrollment-token elasticsearch-certutil elasticsearch-certgen
      elasticsearch-saml-metadata
    `),
    about: "accounts of Elasticsearch",
    does: CHANGE,
    options: { "--url": "url" },
    commands: { list: [] },
    operands: ["text..."],
  },
  {
    names: words(`
      pwgen apg diceware xkcdpass makepasswd genpass mkpasswd cracklib-check pwscore pwmake passwdqc pwqgen
      pwqcheck zxcvbn
    `),
    about: "makes or rates passwords and stores nothing",
    nature: "local",
  },
];
