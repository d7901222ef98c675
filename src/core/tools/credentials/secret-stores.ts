// Stores of secrets kept by a provider or handed to a command: password managers and secret services, one by one.
// Printing a secret is a read, storing or changing one a change; names of secrets are neither.

import type { CommandSpec, Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network"];
const CHANGE: Does = ["credential-change"];
const READS: Does = ["network", "credential-read"];
const KEYS: Does = ["network", "credential-change"];
const DELETES: Does = ["network", "credential-change", "destructive"];
const LOCKS: Does = ["network", "credential-change", "lockout?"];
/** `chamber exec app -- cmd`: the command gets the secrets. */
const RUNS: CommandSpec = { style: "posix", operands: ["argv..."], does: READS };
const RUNS_WITH: CommandSpec = { style: "posix", operands: ["text", "argv..."], does: READS };

const store = { nature: "network", does: NETWORK } as const;

export const secretStores: readonly ToolSpec[] = [
  {
    ...store,
    names: ["bw", "bw.exe", "bitwarden", "bitwarden-cli"],
    about: "Bitwarden",
    options: {
      "--session, --passwordenv, --passwordfile, --output, --search, --folderid, --method, --code": "text",
      "--raw": "flag",
    },
    commands: {
      "get|export|receive": READS,
      "get template": [],
      "get organization|folder|fingerprint|exposed|collection": NETWORK,
      "list items|sends": READS,
      "list folders|collections|organizations|org-members|org-collections": NETWORK,
      "create|edit|restore|move|share|confirm|import|login|logout": KEYS,
      send: [...KEYS, "outbound-message"],
      "send list|get|receive": READS,
      "send template": [],
      unlock: [...CHANGE, { does: "credential-read", when: { has: ["--raw"] } }],
      lock: CHANGE,
      delete: DELETES,
      serve: ["network:listen", "credential-read"],
      sync: NETWORK,
      "status|config|encode|generate|completion|update|sdk-version|help": [],
    },
  },
  {
    ...store,
    names: ["bws"],
    about: "Bitwarden Secrets Manager",
    commands: {
      "secret|secrets get|list": READS,
      "secret|secrets create|edit": KEYS,
      "secret|secrets delete": DELETES,
      "project|projects": NETWORK,
      run: RUNS,
      "config|completions": [],
    },
  },
  {
    names: ["rbw", "kbs2", "rooster", "titan", "pwman3", "spectre", "kedpm"],
    about: "password managers of the terminal",
    nature: "local",
    commands: {
      "get|code|history|pass|dump|show|search|export|decrypt": ["credential-read"],
      "add|generate|edit|remove|rm|new|init|rewrap|rename|import|change|change-master-password|unlock|lock|purge|stop-agent|logout|config|uninstall":
        CHANGE,
      "config show": [],
      "login|register": KEYS,
      sync: NETWORK,
      "list|ls|unlocked|help|agent|gen-completions": [],
    },
    operands: ["text..."],
  },
  {
    ...store,
    names: ["lpass"],
    about: "LastPass",
    options: {
      "-c --clip, -x, -q --quiet, -j --json, -G, -F, -b, --password, --username, --url, --notes, --all": "flag",
    },
    commands: {
      "show|export": READS,
      ls: NETWORK,
      "login|logout|passwd|add|edit|generate|duplicate|mv|import|share": KEYS,
      rm: DELETES,
      sync: NETWORK,
      status: [],
    },
  },
  {
    ...store,
    names: ["doppler"],
    about: "Doppler",
    options: { "-p --project, -c --config, -t --token, --format, --name-transformer, --mount, --command": "text" },
    commands: {
      secrets: READS,
      "secrets notes|set|upload": KEYS,
      "secrets delete": DELETES,
      "login|logout|import": KEYS,
      setup: NETWORK,
      "configs tokens create": KEYS,
      "configs tokens revoke": LOCKS,
      "projects|configs|environments delete": DELETES,
      "run|run-with": { ...RUNS, options: { "--command": "shell", "-p, -c, -t, --mount": "text" } },
      "configure|completion|help|update|changelog|open": [],
      "configure set|unset|reset": CHANGE,
      "configure get token": ["credential-read"],
    },
  },
  {
    ...store,
    names: ["infisical"],
    about: "Infisical",
    options: { "--env, --path, --projectId, --token, --format, --command, --domain, --silent, --tags": "text" },
    commands: {
      "export|secrets": READS,
      "dynamic-secrets lease create": READS,
      "secrets set|folders": KEYS,
      "secrets delete": DELETES,
      "login|service-token|token|bootstrap": KEYS,
      init: NETWORK,
      "scan install": ["persistence?"],
      "user switch|update": KEYS,
      "user get token": ["credential-read"],
      "ssh issue-credentials|sign-key|connect|add-host": KEYS,
      "vault|reset": CHANGE,
      run: RUNS,
      "agent|gateway|relay": READS,
      "scan|help|completion|kmip": [],
    },
  },
  {
    ...store,
    names: ["akeyless"],
    about: "Akeyless",
    commands: {
      "get-*|export-*|unwrap-*|decrypt*|reveal*": READS,
      "get-role|get-auth-method|get-target|get-account-settings|get-group": NETWORK,
      "create-*|update-*|set-*|rotate-*|auth|configure|assoc-*|upload-*|import-*|encrypt*|sign-*": KEYS,
      "delete-*|revoke-*|deactivate-*": DELETES,
      "list-*|describe-*": NETWORK,
      update: NETWORK,
    },
  },
  {
    ...store,
    names: ["conjur", "keyconjurer", "knox", "torus", "secrethub"],
    about: "services that hand out secrets",
    commands: {
      "variable get|value": READS,
      "get|read|view|ls-keys|inject|export": READS,
      "list|show|whoami|resource|role|ls|inspect|audit|versions": NETWORK,
      "variable set|values": KEYS,
      "login|logout|init|authenticate|signup|policy|user|host|hostfactory|create|add|update|set|write|rotate|import|generate|invites|acl|service|account|credential":
        KEYS,
      "delete|rm|unset|deactivate": DELETES,
      "run|exec": RUNS,
      "help|version": [],
    },
  },
  {
    names: ["summon", "teller", "vals", "vaultenv", "envwarden", "fnox", "aws-env", "ssm-env"],
    about: "runs a command with secrets in its environment",
    style: "posix",
    does: READS,
    options: {
      "-p --provider, -f, -D, -e --environment, --ignore, -c --config, -s --secrets-file, -o --output": "text",
      "--provider-versions, -V": { role: "flag", calms: true },
    },
    commands: {
      "run|exec": RUNS,
      "show|env|export|sh|yaml|json|get|eval|scan|template": READS,
      "put|set|copy|new|import": KEYS,
      "delete|rm|remove": DELETES,
      "version|help|list|providers|doctor|ls": [],
    },
    operands: ["argv..."],
  },
  {
    ...store,
    names: ["chamber", "segment-chamber", "credstash", "unicreds", "berglas", "confidant", "biscuit"],
    about: "secrets kept in a cloud's store",
    options: { "-b --backend, -r --region, -t --table, -k --key, -n, --format, -f, -o, -p": "text" },
    commands: {
      "read|get|getall|export|env|access|decrypt|lookup|resolve|find": READS,
      "list|list-services|keys|history|versions|ls|all": NETWORK,
      "write|put|putall|put-file|create|update|edit|import|grant|bootstrap|setup|migrate|tag|init|store": KEYS,
      "delete|rm|prune": DELETES,
      revoke: LOCKS,
      exec: RUNS_WITH,
      "version|help|completion": [],
    },
  },
  {
    names: ["wifi-password", "wifi-pass", "wifipass"],
    about: "prints the password of a wireless network",
    does: ["credential-read"],
    operands: ["text..."],
  },
  {
    names: ["envchain"],
    about: "keeps environment variables in the key ring",
    style: "posix",
    does: [
      { does: "credential-read", when: { lacks: ["-l"] } },
      { does: "credential-read", when: { has: ["-v"] } },
    ],
    options: {
      "-s --set, --unset": { role: "flag", does: CHANGE },
      "-l --list, -n --noecho, -v --show-value, -p --require-passphrase": "flag",
    },
    operands: ["text", "argv..."],
  },
  {
    ...store,
    names: words(`
      dcli dashlane keeper ksm passbolt proton-pass nordpass enpass-cli teampass psono-ci psono psonoci 1pass
      dotenv-vault envkey envkey-source vlt hcp tss thycotic cyberark delinea strongdm sdm buttercup
      keeper-commander phase onboardbase pass-cli
    `),
    about: "password managers and secret stores in the cloud",
    options: {
      "--projectId, --env, --path, -p --project, -c --config, --token, --format, --clip, --clipboard": "text",
    },
    commands: {
      "get|show|read|export|reveal|find|code|totp|history|password|note|otp|pull|download|dump|fetch|search|printenv|p|n|o|find-password|clipboard-copy|cc|secret|secrets|variables|vars|param|open|decrypt|notation|interpolate":
        READS,
      "secrets|secret list|ls|name|names|search|folders": NETWORK,
      "* secrets open|reveal": READS,
      "secrets|secret set|delete|upload|create|edit|update|add|rm|remove|put": KEYS,
      "login|logout|unlock|register|signin|setup|configure|init|auth|sync-auth|user|device|devices|profile|vault|service-tokens|activate|group|groups|users|tokens|token|recover|lock|purge|stop-agent|reset|team|enterprise-user|eu|accounts":
        KEYS,
      "create|add|edit|generate|write|import|set|put|share|send|confirm|restore|move|mv|cp|duplicate|encrypt|rotate|new|push|passwd|add-username|note-add|inject":
        KEYS,
      "delete|rm|remove|rmdir|destroy|prune|delete-all|unset": ["network", "credential-change", "destructive?"],
      "ls|list|sync|list-services|projects|environments|activity|me|whoami|project|status": NETWORK,
      "run|exec": RUNS,
      "help|version|completion|config|--version": [],
    },
  },
];
