// Infrastructure as code and machine configuration: Terraform, Pulumi, Ansible, Salt, Packer, Vagrant, Nomad, Consul.
// Plans reach the providers too; only formatting, validation and reading of local state stay at home.

import type { Does, OptionTable, ToolSpec } from "./spec.ts";
import { words } from "./words.ts";

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
      "providers schema": [],
      "output|show": [],
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
      "state rm|push|mv|replace-provider": ["network", "destructive?"],
      "taint|untaint": ["network??"],
      "workspace delete": ["network?", "destructive?"],
      "workspace list|show|select|new": [],
      "force-unlock": ["network", "guard-tamper??"],
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
      "version|help|about|gen-completion|new|install|convert|package|schema": [],
      "plugin ls": [],
      "plugin ls|list": [],
      "destroy|down": DELETES,
      "up|update|refresh|import|preview|watch|logs|stack|whoami": NETWORK,
      "stack rm": DELETES,
      "stack output": ["network", { does: "credential-read", when: { has: ["--show-secrets"] } }],
      "stack export": ["network", { does: "credential-read", when: { has: ["--show-secrets"] } }],
      "state delete|edit|unprotect": ["network", "destructive?"],
      "login|logout": KEYS,
      config: [],
      "config get": ["credential-read??"],
      "config set": [{ does: "credential-change", when: { has: ["--secret"] } }],
      "org|env|deployment": NETWORK,
      "stack change-secrets-provider": KEYS,
      console: NETWORK,
    },
    options: { "--secret": "flag", "--show-secrets": "flag", "-s --stack": "text", "-C --cwd": "folder" },
  },
  {
    names: ["ansible", "ansible-console"],
    about: "runs a module on many machines",
    options: {
      "-m --module-name": "text",
      "-a --args": "text",
      "-i --inventory": "text",
      "-u --user": "text",
      "-e --extra-vars": "text",
      "-b --become": { role: "flag", does: ["privilege"] },
      "-l --limit, -f --forks, -t --tree, -c --connection": "text",
      "--list-hosts": { role: "flag", calms: true },
      "--vault-password-file, --private-key": "read",
    },
    does: [
      { does: "network", when: { noOperand: "localhost|127.0.0.1" } },
      {
        does: "credential-change",
        when: { value: ["-m", "user|group|authorized_key|*.user|*.authorized_key|mysql_user|postgresql_user"] },
      },
      {
        does: "hidden-code",
        certainty: "possible",
        when: { value: ["-m", "shell|command|raw|script|ansible.builtin.*"] },
      },
      { does: "destructive", certainty: "likely", when: { value: ["-a", "*state=absent*|*rm -rf*"] } },
      { does: "persistence", when: { value: ["-m", "cron|*.cron|systemd|service"] } },
    ],
    operands: ["text..."],
  },
  {
    names: words(`
      ansible-playbook ansible-pull ansible-runner ansible-navigator mazer molecule pyinfra chef chef-client
      chef-solo chef-run knife puppet puppet-agent bolt salt salt-call salt-ssh salt-run salt-key cf-agent
      rudder mgmt capistrano mina rex itamae shipit deployer nixops colmena deploy-rs morph juju maas
      foreman hammer awx tower-cli rundeck spacectl env0 infracost scalr tfc tfe tfmigrate tfswitch tfenv
      terraformer atlantis driftctl cdktf kitchen test-kitchen
    `),
    about: "configures machines from a description",
    nature: "network",
    does: NETWORK,
    options: {
      "--syntax-check, --list-tasks, --list-hosts, --list-tags": { role: "flag", calms: true },
      "-b --become": { role: "flag", does: ["privilege"] },
      "-i --inventory": "text",
      "-e --extra-vars, -l --limit, -t --tags, -u --user": "text",
      "--vault-password-file, --private-key": "read",
      "-a --accept": { role: "text", optional: true },
      "-D --delete, -A --accept-all, -d, -r --reject": { role: "text", optional: true },
    },
    commands: {
      "version|help|completion|lint|syntax|list|matrix|generate|init|synth|parser|describe|doc|facts|fact|epp|lookup|breakdown|diff|get|use|env":
        [],
      "destroy|delete|remove|kill-controller|destroy-model|destroy-controller|remove-application|remove-unit|remove-machine|cleanup":
        DELETES,
      "* delete|destroy": DELETES,
      "user|client|vault|ssl|role|data": NETWORK,
      "user|client|vault|ssl|role|cert create|delete|reregister|update|sign|revoke|clean|generate": KEYS,
      "add-user|change-user-password|grant|add-ssh-key|add-credential|register|login|logout|enable-user|bootstrap|autoload-credentials|update-credential":
        KEYS,
      "remove-user|revoke|remove-ssh-key|disable-user|remove-credential": ["network", "credential-change", "lockout"],
      "ssh|exec|run|command|task|plan": ["network", "hidden-code??"],
      apply: ["hidden-code??"],
    },
    operands: ["text..."],
  },
  {
    names: words(`
      ansible-doc ansible-lint ansible-inventory ansible-config ansible-test tflint terraform-docs tfsort
      tfsummarize tf-summarize hcl2json cookstyle foodcritic puppet-lint pdk salt-lint cfn-lint cfn_nag
      cfn-guard tfk8s inframap terraform-lsp terraform-ls
    `),
    about: "reads descriptions of infrastructure",
    nature: "local",
  },
  {
    names: ["ansible-galaxy", "berks", "r10k", "librarian-puppet", "vendir", "carvel", "imgpkg"],
    about: "fetches roles and modules",
    nature: "network",
    does: NETWORK,
    commands: {
      "list|init|verify|help|version": [],
      "info --offline": [],
      "role|collection list|init": [],
      "collection publish": ["network", "outbound-message"],
      "role import|delete|setup": ["network", "outbound-message"],
      "role remove": [],
    },
  },
  {
    names: ["ansible-vault"],
    about: "encrypts variables",
    commands: {
      "view|decrypt": ["credential-read"],
      "create|edit|encrypt|encrypt_string|rekey": ["credential-change"],
    },
    operands: ["text..."],
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
    names: words(`
      multipass lima limactl quickemu quickget virsh virt-install virt-clone VBoxManage vboxmanage vmrun
      prlctl utmctl tart qm pct lxc lxd incus xl xe firecracker ignite cloud-hypervisor bhyve vm
      iocage bastille ezjail-admin vmadm docker-machine devpod gitpod coder daytona codesandbox
    `),
    about: "virtual machines and system containers",
    nature: "local",
    commands: {
      "up|launch|box|pull|fetch|create|start|clone|import|init|provision|reload|run|bootstrap": ["network??"],
      "box add|update|outdated": NETWORK,
      "plugin install|update": ["network", "hidden-code??"],
      "destroy|delete|purge|undefine|unregistervm|remove|rm|deletevm|discard|vol-delete|pool-delete|vol-wipe|snapshot-delete|rollback":
        ["destructive"],
      "box remove": ["destructive??"],
      "snapshot delete|restore": ["destructive?"],
      "ssh|exec|shell|guestcontrol|attach|enter|console": { operands: ["text", "argv-container..."] },
      "login|logout|token|authenticate|cloud|register": KEYS,
      "share|push|publish|rsync|transfer|copy|move": ["network?"],
      "remote add|set-url|remove": KEYS,
      "config trust": ["credential-change"],
      "list|info|status|version|help|global-status|port|validate|dominfo|domstate|domblklist|nodeinfo|pool-list|vol-list|net-list|showvminfo|show|storage|network|profile":
        [],
      "image list": [],
      "passwd|password|set-user-password|set-password": ["credential-change"],
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
      "version|help|fmt|validate|completion|keygen|tls": [],
      "job validate|init": [],
      "job validate|init|inspect|status|plan|history": NETWORK,
      "job init": [],
      acl: KEYS,
      "acl token|policy|role|auth-method|binding-rule list|read|info|self": NETWORK,
      "acl token|policy|role delete": ["network", "credential-change", "lockout"],
      "login|logout": KEYS,
      "kv delete": DELETES,
      "var|kv get": ["network", "credential-read??"],
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
];
