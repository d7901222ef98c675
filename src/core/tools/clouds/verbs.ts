// What the command lines of clouds have in common: verbs of signing in and deleting, groups of identities and keys.
// It names no provider; a provider's file says where it differs.

import { SECRET_NAMES } from "../secret-names.ts";
import type { CommandSpec, Does } from "../spec.ts";

export const NETWORK: Does = ["network"];
export const KEYS: Does = ["network", "credential-change"];
export const LOCKS: Does = ["network", "credential-change", "lockout:takes access away?"];
export const READS: Does = ["network", "credential-read"];
export const DELETES: Does = ["network", "destructive"];

/** An environment variable of an application that runs elsewhere: a change of credentials where its name is a secret's. */
export const SETS_VARIABLE: Does = [
  "network",
  { does: "credential-change", certainty: "likely", when: { operand: SECRET_NAMES, anyCase: true } },
];

export type Commands = Readonly<Record<string, CommandSpec | Does>>;

const LOCAL = "complete|version|help|completion|completions|autocomplete|commands|docs|update-notifier|--version";
const LOGIN = "login|logout|signin|signout|signup|auth|authenticate|configure|init-auth|link-account|setup-token";
const DELETE =
  "delete|destroy|remove|rm|purge|terminate|rmi|del|undeploy|erase|teardown|down|nuke|reset|wipe|drop|delete-all";

/** Groups of identities, keys and secrets, and what the usual verbs do there. */
export const IDENTITY: CommandSpec = {
  does: NETWORK,
  commands: {
    "create|add|register|update|set|put|new|generate|rotate|import|invite|reset|regenerate|upload|assign|attach|edit|enable|bulk|replace|issue|bind|grant|renew|activate|reset-password":
      KEYS,
    "delete|remove|destroy|rm|revoke|unset|disable|detach|unassign|kick|unbind|deactivate": LOCKS,
    "reveal|get-value|access|download|pull|printenv|credentials": READS,
  },
};

const GROUPS =
  "ssh-key|ssh-keys|access-key|access-keys|authorized-key|auth-token|user-key|static-key|sshkey|sshkeys|keys|key|api-key|api-keys|apikey|apikeys|token|tokens|secret|secrets|user|users|account|accounts|member|members|iam|role|roles|policy|policies|team|teams|access|certs|certificate|certificates|credential|credentials|service-account|service-accounts|service-id|service-ids|service-api-key|sshkey-mgmt|authorizations|org-member|orgs-members|grants|oauth|webauthn|2fa|password|collaborators|trusted-ips|login-security|object-storage-keys";

export const COMMON: Commands = {
  [LOCAL]: [],
  "help *": [],
  [LOGIN]: KEYS,
  [DELETE]: DELETES,
  "auth login|logout|init|token|switch|revoke|remove|whoami|signup|docker": KEYS,
  "* login|logout|signin|signout|authenticate": KEYS,
  "* auth login|logout|init|token|switch|revoke|refresh": KEYS,
  "auth list|status": [],
  "auth whoami": NETWORK,
  [GROUPS]: IDENTITY,
  [`* ${GROUPS}`]: IDENTITY,
  [`* ${DELETE}`]: DELETES,
  [`* * ${DELETE}`]: DELETES,
  "config set|get|list|unset|edit|view|show|init|use|current|path": [],
  "kubernetes|k8s|kube|lke|sks|vke config|kubeconfig|kubeconfig-view|get-credentials|install-kubeconfig": KEYS,
  "* * get-credentials|kubeconfig": KEYS,
  "context|profile|profiles": [],
  "context|profile|profiles delete|remove|rm": [],
};

export const platform = { nature: "network", does: NETWORK, commands: COMMON } as const;
