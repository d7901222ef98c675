// Command lines of single services and servers that belong to no larger family: their ordinary job is a call to that service.
// What a client does on this machine alone (checks, templates, help) must be named here as harmless.

import { COMMON, DELETES, IDENTITY, KEYS, LOCKS, NETWORK, platform } from "../clouds/verbs.ts";
import type { ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

export const serviceClients: readonly ToolSpec[] = [
  {
    ...platform,
    names: ["cli53", "dnscontrol", "octodns-sync", "octodns-dump", "octodns-validate", "lexicon"],
    about: "changes DNS zones at a provider",
    options: { "--creds, --config, --config-file": "read", "--profile, --zones, --domains, --providers": "text" },
    operands: ["text..."],
    commands: {
      ...COMMON,
      "check|fmt|print-ir|check-creds|write-types|init": [],
      "check-creds|create-domains": NETWORK,
      "rrdelete|rrpurge|instances delete|dnskey": DELETES,
    },
  },
  {
    ...platform,
    names: ["faas-cli", "fission", "fn", "nuctl", "wsk"],
    about: "puts functions on a server and calls them",
    options: { "--lang, -p --prefix, -g --gateway": "text" },
    commands: {
      ...COMMON,
      "build|generate|template|completion|init|spec": [],
      new: [{ does: "network", direction: "down", certainty: "likely", when: { has: ["--lang"] } }],
      "template pull|store|up": NETWORK,
      "spec apply|destroy": NETWORK,
      "deploy|up|push|publish": ["network:up"],
    },
  },
  {
    ...platform,
    names: ["gitlab", "ghost", "esrally", "fscrawler", "dsmc", "dsmadmc"],
    about: "asks and changes a server",
    options: { "-g --gitlab, -c --config-file, -o --output, -f --fields": "text" },
    commands: {
      ...COMMON,
      "ls|doctor|check-update|config|stop|log|setup|buster": [],
      "project-member|group-member|project-deploy-token|project-key|user-key|deploy-token": IDENTITY,
      "project-merge-request-note|project-issue-note|project-issue|project-merge-request create": [
        "network",
        "outbound-message",
      ],
    },
  },
  {
    ...platform,
    names: ["gt", "graphite", "av"],
    about: "stacks pull requests",
    commands: {
      "auth|login": KEYS,
      "stack submit": ["network:up", "outbound-message"],
      pr: ["network:up", "outbound-message"],
      "submit|ss|s|merge": ["network:up", "outbound-message"],
      "create|c|log|ls|ll|l|checkout|co|up|u|down|d|top|bottom|modify|m|restack|r|fold|split|squash|move|absorb|ab|undo|track|untrack|rename|delete|info|children|parent|trunk|state|continue|abort|init|config|aliases|add|reset|restore|rebase|cherry-pick|changelog|docs|help|completion|fish|pop|commit|tree|switch|next|prev|reorder|adopt|orphan|version":
        [],
    },
  },
  {
    ...platform,
    names: ["exercism", "jutge", "kattis", "leetcode", "oj", "cf-tool"],
    about: "fetches exercises and hands in answers",
    commands: {
      "configure|login|logout": KEYS,
      "workspace|version|help|completion|troubleshoot|test|t": [],
      "submit|s": ["network:up"],
    },
  },
  {
    names: ["graph", "subql"],
    about: "builds and deploys indexers of chains, or draws curves",
    nature: "local",
    operands: ["text..."],
    commands: { auth: KEYS, "deploy|publish|create|remove|login": ["network:up"] },
  },
  {
    ...platform,
    names: ["gmailctl"],
    about: "keeps the filters of a mailbox at Google",
    operands: ["text..."],
    commands: { init: KEYS, "debug|test|export|version|help|completion": [] },
  },
  {
    names: ["charm", "skate"],
    about: "keeps files, values and keys in a small cloud; charm opens PyCharm too",
    nature: "local",
    operands: ["document..."],
    commands: {
      "link|keys|import-keys|backup-keys": KEYS,
      "kv|fs|id|name|get|set|sync|list|delete|list-dbs": NETWORK,
      serve: ["network:listen"],
    },
  },
  {
    ...platform,
    names: ["deck"],
    about: "works on an API gateway",
    operands: ["text..."],
    options: { "--kong-addr, --konnect-addr": "url", "--konnect-token, --headers": "secret" },
    commands: {
      "file|version|help|completion|validate|convert|check|audit|config|lint|export|generate|run": [],
      "gateway validate|sync|diff|dump|ping": NETWORK,
      "gateway reset": DELETES,
      reset: DELETES,
      "login|logout": KEYS,
    },
  },
  {
    names: ["gfsh"],
    about: "administers a data grid",
    nature: "local",
    options: {
      "-e --e": {
        role: "text",
        does: [{ does: "network", certainty: "likely", when: { value: ["-e", "*connect *"] } }],
      },
    },
    operands: ["text..."],
  },
  {
    names: ["gvmd", "openvasmd"],
    about: "the vulnerability manager of OpenVAS and its accounts",
    nature: "local",
    options: {
      "--create-user, --new-password, --modify-setting, --inheritor": { role: "text", does: ["credential-change"] },
      "--delete-user": { role: "text", does: ["credential-change", "lockout"] },
      "--user, --password, --role, --value": "text",
      "--rebuild, --optimize, --migrate, --get-users, --get-scanners": { role: "text", optional: true },
    },
    operands: [],
  },
  {
    names: ["gitlab-rake", "gitlab-rails"],
    about: "runs tasks of a GitLab server",
    nature: "local",
    operands: ["text..."],
    commands: {
      "gitlab:password:reset*|gitlab:import:user*|gitlab:user_management:*": ["credential-change"],
      "gitlab:backup:restore*|gitlab:setup*|db:drop*|gitlab:cleanup:*": ["destructive?"],
      "runner|console": { operands: ["code:ruby"], feeds: ["ruby"] },
    },
  },
  {
    names: words("antibody antidote antigen fisher sheldon zinit zplug zgenom zgen zim zimfw omf fundle"),
    about: "fetches plugins of the shell",
    nature: "local",
    operands: ["text..."],
    commands: {
      "install|bundle|update|upgrade|selfupdate|self-update|lock|add|load|light|ice|clone|theme|use|get": [
        "network:down",
        "hidden-code??",
      ],
      "list|ls|init|home|path|purge|remove|rm|uninstall|source|help|version|cleanup|compile|clean|reset|apply": [],
    },
  },
  {
    names: words("fastq-dump fasterq-dump prefetch sam-dump vdb-dump srapath efetch esearch elink einfo epost"),
    about: "fetches sequences and records of NCBI",
    host: "nih.gov",
    options: {
      "-V --version": { role: "flag", calms: true },
      "-O --outdir, -o, -e --threads, -X, -db, -query": "text",
    },
    operands: ["text..."],
    does: [{ does: "network", certainty: "likely", direction: "down", when: { noOperand: "./*|/*|*.sra" } }],
  },
  {
    names: ["blastn", "blastp", "blastx", "tblastn", "tblastx", "psiblast", "rpsblast"],
    about: "searches sequences, here or at NCBI",
    host: "nih.gov",
    style: "single-dash",
    options: {
      "-remote": { role: "flag", does: ["network"] },
      "-query, -subject": "read",
      "-out": "write",
      "-db, -outfmt, -evalue, -num_threads, -task, -entrez_query, -max_target_seqs": "text",
    },
    operands: [],
  },
  {
    names: ["scanimage", "scanadf", "hp-scan"],
    about: "scans pages",
    nature: "local",
    options: {
      "-d --device-name, --device": {
        role: "text",
        does: [{ does: "network", when: { value: ["-d|--device", "net:*|escl:http*|airscan:*|hpaio:/net/*"] } }],
      },
      "-o --output-file": "write",
      "--format, --mode, --resolution, --batch, --source, -x, -y, -l, -t": { role: "text", optional: true },
      "-L --list-devices, -n --dont-scan, -T --test": "flag",
    },
    operands: [],
  },
  {
    names: ["dstask", "watson"],
    about: "keeps tasks in a repository",
    nature: "local",
    operands: ["text..."],
    commands: { "sync|remote|browse": ["network?"] },
  },
  {
    names: ["ferium", "packwiz", "spicetify", "fh", "gitmoji"],
    about: "fetches mods, themes and lists",
    nature: "local",
    options: { "-u --update": { role: "flag", does: ["network:down"] } },
    operands: ["text..."],
    commands: {
      "add|upgrade|update|search|install|modrinth|curseforge|fetch|convert|resolve|eject": ["network:down"],
      login: KEYS,
      "modpack add|upgrade": ["network:down"],
    },
  },
  {
    names: ["grip"],
    about: "renders Markdown with GitHub's API",
    options: { "--user, --pass": "secret", "--api-url": "url", "--export, --clear": "flag", "--title": "text" },
    does: [{ does: "network", direction: "up", when: { lacks: ["--clear"] } }],
    operands: ["send", "text..."],
  },
  {
    names: ["foundryup", "noirup"],
    about: "fetches a compiler of contracts",
    options: { "-l --list, -v --version": { role: "flag", calms: true }, "-p --path": "folder" },
    does: ["network:down"],
    operands: ["text..."],
  },
  {
    names: ["gauge"],
    about: "runs written specifications as tests",
    nature: "local",
    operands: ["text..."],
    commands: { "install|update|telemetry": ["network:down"], "list|init|run|validate|format|version|config|docs": [] },
  },
  {
    names: ["cleos"],
    about: "asks and pays on an EOSIO chain",
    options: { "-u --url, --wallet-url": "url", "-p --permission": "text" },
    does: NETWORK,
    commands: {
      "create key": ["credential-change"],
      "wallet create|import|create_key|change_password|remove_key": ["credential-change"],
      "wallet private_keys": ["credential-read"],
      "wallet list|keys|open|lock|unlock|stop": [],
      "set account|contract|code|abi": KEYS,
      "version|convert|help": [],
      "wallet lock_all": LOCKS,
    },
  },
  {
    names: ["devcontainer"],
    about: "builds and enters containers for development",
    nature: "local",
    options: {
      "--push": { role: "text", does: [{ does: "network", direction: "up", when: { value: ["--push", "true"] } }] },
      "--workspace-folder, --config, --image-name, --id-label, --platform, --container-id": "text",
    },
    commands: {
      exec: { style: "posix", operands: ["argv-container"] },
      "up|build|read-configuration|run-user-commands|set-up": [],
      "features|templates publish": ["network:up", "outbound-message"],
      "features|templates info": ["network:down"],
      "outdated|upgrade": ["network:down"],
      "templates apply": ["network:down"],
    },
  },
  {
    names: ["ftpget", "ftpput"],
    about: "fetches or stores a file by FTP",
    options: { "-u --username, -P --port": "text", "-p --password": "secret", "-c --continue, -v --verbose": "flag" },
    operands: ["host", "text..."],
  },
  {
    names: ["gss-client", "sim_client"],
    about: "opens a connection with a ticket",
    options: { "-port, -mech, -ccount, -mcount": "text", "-d, -seq, -noreplay, -nomutual, -na, -nw, -nx, -nm": "flag" },
    style: "single-dash",
    operands: ["host", "text..."],
  },
  {
    names: ["exportfs"],
    about: "shares folders over NFS",
    options: { "-o": "text", "-u, -f, -v, -s": "flag", "-a, -r": { role: "flag", does: ["network:listen?"] } },
    does: [{ does: "network", direction: "listen", when: { operands: "some", lacks: ["-u"] } }],
    operands: ["text..."],
  },
];
