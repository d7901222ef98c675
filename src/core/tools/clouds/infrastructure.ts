// Infrastructure as code and schedulers of clusters: Terraform, Pulumi, Packer, Nomad, Consul.
// Plans reach the providers too; only formatting, validation and reading of local state stay at home.

import { SECRET_NAMES } from "../secret-names.ts";
import type { Does, OptionTable, ToolSpec } from "../spec.ts";

const NETWORK: Does = ["network"];
const KEYS: Does = ["network", "credential-change"];
const DELETES: Does = ["network", "destructive"];

const TERRAFORM: OptionTable = {
  "-chdir": "folder",
  "-var, -target, -replace, -lock, -lock-timeout, -parallelism, -refresh, -input, -backend-config, -state, -out, -generate-config-out":
    "text",
  "-var-file": "read",
  "-destroy": "flag",
  "-auto-approve": "flag",
  "-json, -no-color, -compact-warnings, -upgrade, -recursive, -check, -reconfigure, -migrate-state, -force": "flag",
  "-backend": "text",
};

export const infrastructure: readonly ToolSpec[] = [
  {
    names: ["terraform", "tofu", "opentofu", "terragrunt", "terraform.exe", "tf", "terramate", "atmos"],
    about: "changes infrastructure to match its description",
    style: "single-dash",
    options: TERRAFORM,
    nature: "network",
    commands: {
      "version|help|fmt|validate|console|graph|output|show|workspace|metadata|hclfmt|hcl|completion|-install-autocomplete|validate-inputs|render-json|generate|list":
        [],
      "describe *": [],
      "providers schema": [],
      "providers|hclvalidate|graph-dependencies|dag|find|info|output-module-groups|terragrunt-info|catalog-local|scaffold-local":
        [],
      "output|show": [
        {
          does: "credential-read",
          certainty: "likely",
          sentence: "prints a secret",
          when: { operand: "*passw*|*secret*|*token*|*private_key*|*access_key*|*api_key*" },
        },
      ],
      "state list|show|pull": [],
      init: ["network?"],
      get: NETWORK,
      "providers lock|mirror": NETWORK,
      "plan|refresh|test": NETWORK,
      import: NETWORK,
      apply: [
        "network",
        { does: "destructive", when: { has: ["-destroy"] } },
        { does: "destructive", certainty: "possible", when: { has: ["-auto-approve"], lacks: ["-destroy"] } },
      ],
      destroy: DELETES,
      "apply-all|run-all|run": ["network", { does: "destructive", when: { operand: "destroy" } }],
      "destroy-all": DELETES,
      "state rm|push": ["network", "destructive?"],
      "state mv|replace-provider": ["network?"],
      "taint|untaint": ["network??"],
      "workspace delete": ["network?", "destructive?"],
      "workspace list|show|select|new": [],
      "force-unlock": NETWORK,
      login: KEYS,
      logout: ["credential-change"],
      "stack|cloud": NETWORK,
    },
  },
  {
    names: ["pulumi"],
    about: "changes infrastructure to match a program",
    nature: "network",
    does: NETWORK,
    commands: {
      "version|help|about|gen-completion|install|convert|package|schema": [],
      new: { does: ["network?"], options: { "--offline": "flag" } },
      "plugin ls|list": [],
      "destroy|down": DELETES,
      "up|update|refresh|import|preview|watch|logs|stack|whoami": NETWORK,
      "stack rm": DELETES,
      "stack output": ["network", { does: "credential-read", when: { has: ["--show-secrets"] } }],
      "stack export": ["network", { does: "credential-read", when: { has: ["--show-secrets"] } }],
      "state delete|edit|unprotect": ["network", "destructive?"],
      "login|logout": KEYS,
      config: [{ does: "credential-read", when: { has: ["--show-secrets"] } }],
      "config refresh": NETWORK,
      "package add|publish|get-schema": NETWORK,
      "config get": ["credential-read??"],
      "config set": [{ does: "credential-change", when: { has: ["--secret"] } }],
      "org|env|deployment": NETWORK,
      "stack change-secrets-provider": KEYS,
      console: NETWORK,
    },
    options: { "--secret": "flag", "--show-secrets": "flag", "-s --stack": "text", "-C --cwd": "folder" },
  },
  {
    names: ["packer"],
    about: "builds machine images",
    nature: "network",
    commands: {
      "build|init": NETWORK,
      "plugins install": ["network", "hidden-code??"],
      "validate|fmt|inspect|version|console|fix|hcl2_upgrade|plugins": [],
    },
  },
  {
    names: ["devpod"],
    about: "makes development machines, here or elsewhere",
    nature: "network",
    does: NETWORK,
    operands: ["text..."],
    commands: {
      "list|ls|use|version|help|completion|context": [],
      "ide|provider list|use|options|set-options": [],
      "provider add|update": ["network:down"],
      "delete|rm": DELETES,
    },
  },
  {
    names: ["gitpod", "coder", "daytona", "codesandbox", "codespaces"],
    about: "makes development machines elsewhere",
    nature: "network",
    does: NETWORK,
    operands: ["text..."],
    commands: {
      "version|help|completion|options|use": [],
      "login|logout|tokens|authenticate|reset-password": KEYS,
      "delete|rm|remove|destroy": DELETES,
      "ssh|exec": { operands: ["text", "argv-remote..."], does: NETWORK },
      server: ["network:listen"],
    },
  },
  {
    names: ["nomad", "consul", "waypoint", "levant", "serf", "consul-template", "envconsul"],
    about: "runs and finds services in a cluster",
    nature: "network",
    does: NETWORK,
    options: { "-exec": "shell", "-address, -http-addr": "url", "-token": "secret", "-dev": "flag" },
    style: "single-dash",
    commands: {
      keygen: ["credential-change"],
      "operator gossip keyring generate": ["credential-change"],
      "operator gossip keyring install|use|remove": ["network", "credential-change"],
      "version|help|fmt|validate|completion|tls|init": [],
      "job validate|init": [],
      "job validate|init|inspect|status|plan|history": NETWORK,
      "job init": [],
      acl: KEYS,
      "acl token|policy|role|auth-method|binding-rule list|read|info|self": NETWORK,
      "acl token|policy|role delete": ["network", "credential-change", "lockout"],
      "login|logout": KEYS,
      "kv delete": DELETES,
      "var get": ["network", "credential-read??"],
      "kv get": [
        "network",
        { does: "credential-read", certainty: "likely", when: { operand: SECRET_NAMES, anyCase: true } },
      ],
      "var purge": DELETES,
      "job stop|purge": ["network", "destructive?"],
      "stop|leave|force-leave|system gc|namespace delete|snapshot restore": ["network", "destructive?"],
      "tls ca|cert create": ["credential-change"],
      keyring: ["credential-change"],
      "alloc exec": { operands: ["text", "argv-remote..."], does: NETWORK },
      exec: { style: "posix", operands: ["argv-remote..."], does: NETWORK },
      "lock|watch": ["network", "hidden-code??"],
      agent: [{ does: "network", direction: "listen", when: { lacks: ["-dev"] } }],
    },
  },
  {
    names: ["terraspace"],
    about: "runs Terraform over many stacks",
    nature: "local",
    commands: {
      "up|plan|init|refresh|import|providers|tfc|cloud": ["network"],
      "all up|plan|init|refresh|output": ["network"],
      down: ["network", "destructive"],
      "all down": ["network", "destructive"],
    },
    operands: ["text..."],
  },
  {
    names: ["trellis"],
    about: "provisions and deploys WordPress servers",
    nature: "local",
    commands: { "up|deploy|provision|ssh|rollback|droplet|galaxy|key|alias": ["network"] },
    operands: ["text..."],
  },
];
