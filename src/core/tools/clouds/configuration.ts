// Configuration of machines from a description: Ansible, Puppet, Chef, Salt and kin.
// What is applied to this machine is local; a master, an agent's run and other hosts are not.

import type { Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network"];
const KEYS: Does = ["network", "credential-change"];
const DELETES: Does = ["network", "destructive"];
const LOCKS_OUT: Does = ["credential-change", "lockout"];

const PLAYBOOK: OptionTable = {
  "--syntax-check, --list-tasks, --list-hosts, --list-tags": { role: "flag", calms: true },
  "-b --become": { role: "flag", does: ["privilege"] },
  "-i --inventory, -c --connection, -f --forks, -t --tags, --skip-tags, -l --limit, -u --user, -e --extra-vars": "text",
  "--vault-password-file, --private-key, --vault-id": "read",
  "-U --url": "url",
};

export const configuration: readonly ToolSpec[] = [
  {
    names: ["ansible", "ansible-console"],
    about: "runs a module on many machines",
    options: {
      "-m --module-name": "text",
      "-a --args": "shell-remote",
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
        when: {
          value: [
            "-m",
            "user|group|authorized_key|htpasswd|*.user|*.group|*.authorized_key|*.htpasswd|*_user|*_openssh_keypair",
          ],
        },
      },
      { does: "destructive", certainty: "likely", when: { value: ["-a", "*state=absent*"] } },
      { does: "persistence", when: { value: ["-m", "cron|*.cron|systemd|service"] } },
    ],
    operands: ["text..."],
  },
  {
    names: ["ansible-playbook", "ansible-pull", "ansible-runner", "ansible-navigator", "mazer"],
    about: "configures machines by a playbook",
    nature: "local",
    does: [
      { does: "network", when: { lacks: ["-c", "--connection"] } },
      { does: "network", when: { value: ["-c|--connection", "*", "local"] } },
    ],
    options: PLAYBOOK,
    operands: ["text..."],
    commands: {
      "doc|images|welcome|settings|builder|lint|inventory|collections|help": { does: [], operands: ["text..."] },
    },
  },
  {
    names: ["molecule", "ansible-builder", "ansible-creator", "ansible-sign"],
    about: "tests and builds roles",
    nature: "local",
    operands: ["text..."],
    commands: {
      "converge|test|prepare|verify|side-effect|idempotence|destroy|create|check|cleanup|login|build": ["network??"],
      dependency: ["network:down"],
      "init|lint|list|matrix|reset|syntax|drivers|create-context|introspect|add|sanity|units": [],
    },
  },
  {
    names: words(`
      ansible-doc ansible-lint ansible-inventory ansible-config ansible-test terraform-docs tfsort
      tfsummarize tf-summarize hcl2json cookstyle foodcritic puppet-lint pdk salt-lint cfn-lint cfn_nag
      cfn-guard tfk8s inframap terraform-lsp terraform-ls
    `),
    about: "reads descriptions of infrastructure",
    nature: "local",
  },
  {
    names: ["tflint"],
    about: "checks Terraform code",
    nature: "local",
    options: { "--init": { role: "flag", does: ["network:down"] }, "--chdir": "folder", "-c --config": "read" },
  },
  {
    names: ["ansible-galaxy"],
    about: "fetches roles and collections",
    nature: "network",
    host: "ansible.com",
    does: NETWORK,
    options: { "--offline": "flag", "-s --server": "url", "--token, --api-key": "secret", "-r, -p, -n, -f": "text" },
    commands: {
      "list|init|verify|help|version|remove": [],
      "info --offline": [],
      "role|collection list|init|remove|build": [],
      "collection publish": ["network:up", "outbound-message"],
      "role import|delete|setup": ["network:up", "outbound-message"],
    },
    operands: ["text..."],
  },
  {
    names: ["berks", "r10k", "librarian-puppet", "vendir", "carvel", "imgpkg", "g10k", "librarian-chef"],
    about: "fetches modules and cookbooks",
    nature: "network",
    does: NETWORK,
    commands: {
      "list|init|verify|help|version|show|viz|contains|info|tools|cookbook": [],
      "upload|push": ["network:up"],
      "puppetfile check|purge": [],
    },
    operands: ["text..."],
  },
  {
    names: ["infracost"],
    about: "estimates what infrastructure costs, by a service",
    nature: "network",
    does: NETWORK,
    options: { "--path, --format, --out-file, --terraform-var-file, --compare-to": "text" },
    commands: {
      "output|help|completion|generate|configure": [],
      "configure set": [{ does: "credential-change", when: { operand: "api_key|*token*" } }],
      "auth login": ["network", "credential-change"],
      register: ["network", "credential-change"],
      "comment *": ["network:up", "outbound-message"],
    },
  },
  {
    names: ["ansible-vault"],
    about: "encrypts variables",
    commands: {
      "view|decrypt": ["credential-read"],
      "create|encrypt|encrypt_string|rekey": ["credential-change"],
      edit: ["credential-change", "credential-read"],
    },
    operands: ["text..."],
  },
  {
    names: ["puppet", "puppet-agent"],
    about: "configures this machine from a description",
    nature: "local",
    operands: ["text..."],
    options: {
      "-e --execute": { role: "code:plain", does: ["hidden-code?"] },
      "--modulepath, --certname, --environment, --server, --hiera_config, -l --logdest": "text",
      "--noop": "flag",
    },
    commands: {
      "agent|device|plugin|report|status|ssl": NETWORK,
      "resource exec": { operands: ["text", "code:escapes..."] },
      "resource user|group|ssh_authorized_key": {
        does: [
          { does: "credential-change", when: { operand: "*=*" } },
          { does: "lockout", when: { operand: "ensure=absent" } },
        ],
        operands: ["account", "text..."],
      },
      "module install|upgrade|search": ["network:down"],
      "module list|uninstall|build|generate|changes": [],
      "cert|ca clean|revoke|destroy": LOCKS_OUT,
      "cert|ca sign|generate|import|setup|migrate": ["credential-change"],
      "ssl bootstrap|submit_request|download_cert|generate_request": ["network", "credential-change"],
      "ssl clean": ["credential-change"],
      "apply|resource|lookup|parser|config|describe|doc|facts|epp|strings|help|generate|node|filebucket|script|catalog|cert|ca|infrastructure|code|access|query|db":
        { operands: ["text..."] },
    },
  },
  {
    names: ["puppetserver"],
    about: "serves descriptions to agents",
    nature: "local",
    commands: {
      "ca sign|generate|setup|import|renew": ["credential-change"],
      "ca revoke|clean|delete": LOCKS_OUT,
      "gem|ruby|irb|foreground|start|stop|reload": [],
      "gem install|update": ["network:down"],
    },
    operands: ["text..."],
  },
  {
    names: ["fab", "cap", "capistrano", "mina", "rex"],
    about: "runs a project's tasks on other machines",
    nature: "local",
    does: NETWORK,
    options: {
      "-l --list, -T --tasks, --simulate": { role: "flag", calms: true },
      "-H --hosts, -i, -f, -u --user, -g": "text",
      "-p --password": "secret",
    },
    operands: ["text..."],
  },
  {
    names: [
      "bolt",
      "pyinfra",
      "itamae",
      "mitamae",
      "shipit",
      "nixops",
      "colmena",
      "deploy-rs",
      "morph",
      "disnix-env",
      "kamal",
      "mgmt",
      "rudder",
      "transilience",
    ],
    about: "runs tasks on other machines",
    nature: "local",
    does: NETWORK,
    options: {
      "-t --targets, -n --nodes, -H --hosts, -i, -f, -u --user": "text",
      "-p --password, --private-key": "secret",
      "--run-as, -b": { role: "text", optional: true, does: ["privilege?"] },
    },
    operands: ["text..."],
    commands: {
      "local|init|version|help|docs|config|create|generate|build|eval|repl|list|show|install-local|module|inventory|guide|secret|info|lookup|registry":
        { does: [], operands: ["text..."] },
      "@local": { does: [], operands: ["text..."] },
      "module install|add": ["network:down"],
      "registry login": KEYS,
      "secrets print|fetch|extract": ["network", "credential-read"],
      "destroy|remove": DELETES,
    },
  },
  {
    names: ["knife"],
    about: "drives a Chef server",
    nature: "network",
    does: NETWORK,
    operands: ["text..."],
    options: {
      "-z --local-mode": "flag",
      "-x --ssh-user, -i --identity-file, -c, -E, -r, -N": "text",
      "-P --ssh-password": "secret",
    },
    commands: {
      "help|exec|configure|rehash": [],
      "cookbook create": [],
      "client|user create|reregister|edit|key": KEYS,
      "client|user delete": [...KEYS, "lockout"],
      "bootstrap|vault": KEYS,
      "ssl fetch": KEYS,
      "* delete": DELETES,
      "* bulk": DELETES,
      "ssh|winrm": { does: NETWORK, operands: ["text", "shell-remote"] },
      "vault show": ["network", "credential-read"],
      "data bag show": {
        does: ["network", { does: "credential-read", when: { has: ["--secret", "--secret-file"] } }],
        options: { "--secret, --secret-file": "text" },
      },
      "supermarket share": ["network:up", "outbound-message"],
    },
  },
  {
    names: ["inspec", "cinc-auditor"],
    about: "tests this machine, or another, against a profile",
    nature: "local",
    options: {
      "-t --target, --proxy-command, --host": { role: "url", does: ["network"] },
      "-b --backend, --controls, --tags, --reporter, --input-file, --user, -l --log-level, -p --port": "text",
      "--password, --sudo-password": "secret",
      "-i --key-files": "read",
      "-c --command": "code:ruby",
      "-o --output": "write",
    },
    operands: ["text..."],
    commands: {
      "exec|check|json|export|archive|vendor": {
        does: [{ does: "network", direction: "down", when: { operand: "*://*|*@*:*" } }],
        operands: ["text..."],
      },
      "supermarket|automate|compliance": ["network"],
      "automate|compliance login|logout": KEYS,
      "automate|compliance|supermarket upload": ["network:up", "outbound-message"],
      "init|shell|schema|version|help|env|artifact|sign|clear_cache|plugin|detect": { operands: ["text..."] },
      "plugin install|update|search": ["network:down"],
      "sign generate-keys": ["credential-change"],
    },
  },
  {
    names: ["chef-run"],
    about: "configures machines that it reaches with Chef",
    nature: "network",
    does: NETWORK,
    options: { "-i, --identity-file, --user, --password, --port, --protocol, -c": "text" },
    operands: ["host", "text..."],
  },
  {
    names: ["chef", "chef-solo", "chef-apply", "chef-shell", "kitchen"],
    about: "configures this machine with Chef",
    nature: "local",
    options: {
      "-S --server": "url",
      "-t --target": "url",
      "-c --config, -j --json-attributes, -o --override-runlist, -E --environment, -r": "text",
      "-e --execute": "code:plain",
    },
    operands: ["text..."],
    commands: {
      "exec|gem": { style: "posix", operands: ["argv"] },
      "install|update|push|push-archive|export-remote|undelete|diff": ["network??"],
      "converge|create|setup|verify|test|destroy|login|deploy|action": ["network??"],
      "compliance|supermarket": NETWORK,
      "supermarket upload": ["network:up", "outbound-message"],
      "generate|env|shell-init|export|clean-policy|describe-cookbook|verify-local|list|diagnose|init|doctor|console|sink|check|archive|json|shell|detect|vendor|version|help|artifact|schema|plugin":
        { operands: ["text..."] },
    },
  },
  {
    names: ["chef-client", "cinc-client"],
    about: "configures this machine as a Chef server says",
    does: [{ does: "network", when: { lacks: ["-z"] } }],
    options: {
      "-z --local-mode": "flag",
      "-S --server, --recipe-url": "url",
      "-d --daemonize": { role: "text", optional: true, does: ["persistence?"] },
      "-c --config, -j --json-attributes, -o --override-runlist, -E --environment, -r, -i --interval, -N": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["salt", "salt-ssh", "salt-run", "salt-cp", "salt-cloud", "salt-proxy", "spm"],
    about: "commands machines by Salt",
    nature: "network",
    does: NETWORK,
    options: {
      "-d --destroy": { role: "text", optional: true, does: ["destructive??"] },
      "--list-sizes, -L --list, -G --grain, -E --pcre, -C --compound, -N --nodegroup, -b, -t --timeout": "text",
    },
    operands: ["text..."],
    commands: {
      "* user.*|shadow.*|group.*|ssh.set_auth_key*|mysql.user_*|postgres.user_*": KEYS,
      "* user.info|user.list_*|group.info|shadow.info": NETWORK,
      "* file.remove|file.rmdir|*.db_remove|lvm.lvremove": DELETES,
      "* cron.set_*|cron.rm*": ["network", "persistence"],
      "* system.*|cmd.run": NETWORK,
    },
  },
  {
    names: ["salt-call"],
    about: "applies Salt's states to this machine",
    does: [{ does: "network", when: { lacks: ["--local"] } }],
    commands: { "cmd.run|cmd.run_all|cmd.shell|cmd.run_stdout": { operands: ["shell..."] } },
    options: {
      "--local": "flag",
      "-l --log-level, --file-root, --pillar-root, -c, --out": "text",
      "-d --doc": { role: "flag", calms: true },
    },
    operands: ["text..."],
  },
  {
    names: ["salt-key"],
    about: "keys of Salt's machines",
    options: {
      "-a --accept, -A --accept-all": { role: "text", optional: true, does: ["credential-change"] },
      "-d --delete, -D --delete-all, -r --reject, -R --reject-all": { role: "text", optional: true, does: LOCKS_OUT },
      "--gen-keys": { role: "text", does: ["credential-change"] },
      "-L --list-all, -l --list, -f --finger, -F, -p --print, -P": { role: "text", optional: true },
      "-y": "flag",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      cf-agent cf-promises cf-key cf-runagent cf-serverd cf-execd hiera augtool puppet-strings 
      cloud-init butane
    `),
    about: "describes this machine",
    nature: "local",
    operands: ["text..."],
    commands: { "edit|encrypt|createkeys": ["credential-change"], decrypt: ["credential-read"] },
  },
  {
    names: words(`
      juju maas hammer awx tower-cli rundeck spacectl env0 tfc tfe tfmigrate scalr terraformer atlantis driftctl
      cdktf powerpipe custodian spacelift digger cobbler
      stacki xcat wwctl warewulf razor stacker former2 cfn-diagram cloudformation
    `),
    about: "manages machines and clouds",
    nature: "network",
    does: NETWORK,
    operands: ["text..."],
    options: { "--syntax-check, --list-tags": { role: "flag", calms: true } },
    commands: {
      "version|help|completion|init|synth|convert|schema|plugin|dashboard|service|generate|validate|docs|fmt|start|check|export":
        [],
      "plugin install|update": ["network:down"],
      "destroy|remove|kill-controller|destroy-model|destroy-controller|remove-application|remove-unit|remove-machine|nuke|delete":
        DELETES,
      "* delete|destroy": DELETES,
      "user|role|credentials create|delete|update": KEYS,
      "add-user|change-user-password|grant|add-ssh-key|add-credential|register|login|logout|enable-user|bootstrap|autoload-credentials|update-credential":
        KEYS,
      "remove-user|revoke|remove-ssh-key|disable-user|remove-credential": ["network", "credential-change", "lockout"],
      "auth login|logout": KEYS,
      "ssh|exec|run": { does: NETWORK, operands: ["text", "shell-remote"] },
    },
  },
];
