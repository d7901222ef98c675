// Programs whose work is on this machine, and that reach out by one command or one option.
// A program whose ordinary job is the network belongs to another family.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const DOWN: Does = ["network:down"];
const NETWORK: Does = ["network"];

const local = { nature: "local", operands: ["text..."] } as const;

export const occasionalClients: readonly ToolSpec[] = [
  {
    ...local,
    names: ["fdroidcl"],
    about: "apps of F-Droid for a phone on a cable",
    commands: { "update|search|show|install|upgrade|download|repo": DOWN, "list|devices|uninstall|clean|version": [] },
  },
  {
    ...local,
    names: ["ludusavi"],
    about: "keeps copies of saved games",
    commands: { "manifest update": DOWN, "cloud upload|download": NETWORK },
  },
  {
    names: ["mubeng", "proxybroker", "proxyscrape"],
    about: "tries proxies, and goes through one after the other",
    does: NETWORK,
    options: { "-f --file, -o --output, -a --address, -t --timeout, -r --rotate, -m --method": "text" },
    operands: ["text..."],
  },
  {
    ...local,
    names: ["oh-my-posh"],
    about: "draws a prompt",
    commands: { "font install": DOWN, upgrade: DOWN, "init|print|config|get|debug|toggle|cache|disable|enable": [] },
  },
  {
    ...local,
    names: ["wasmer"],
    about: "runs WebAssembly, also out of a registry",
    commands: {
      run: [{ does: "network", direction: "down", certainty: "likely", when: { noOperand: "*.wasm|./*|/*|.|*.wat" } }],
      "add|install|search|self-update|upgrade|deploy|app|namespace|ssh|whoami": NETWORK,
      "login|logout": ["network", "credential-change"],
      publish: ["network:up", "outbound-message"],
    },
  },
  {
    ...local,
    names: ["mutagen"],
    about: "keeps folders the same, and forwards, between machines",
    commands: {
      "sync|forward create": { operands: ["remote-path...", "remote-path"] },
      "sync|forward flush|resume|reset": ["network?"],
      "project start|run|resume|flush": ["network??"],
      "daemon register": ["persistence"],
      "tunnel create|host": NETWORK,
    },
  },
  {
    ...local,
    names: ["betterdiscordctl"],
    about: "changes the Discord client of this machine",
    commands: { "install|reinstall|self-upgrade|update": DOWN, "status|uninstall": [] },
  },
  {
    names: ["ghr", "github-release", "gothub"],
    about: "publishes releases on a forge",
    nature: "network",
    does: ["network:up", "outbound-message"],
    options: { "-t --token, -s --security-token": "secret", "-u, -r, -c, -n, -b, -p, --user, --repo, --tag": "text" },
    operands: ["text..."],
    commands: { "info|download": DOWN, delete: ["network", "destructive"] },
  },
  {
    ...local,
    names: ["ghstack", "spr", "git-spr"],
    about: "sends a stack of commits as pull requests",
    does: [{ does: "network", certainty: "likely", direction: "up", when: { operands: "none" } }],
    commands: {
      "submit|update|diff|merge|land|amend|close": ["network:up", "outbound-message"],
      "checkout|cherry-pick|sync|list|patch|status|action": NETWORK,
      "rage|init|log|help|format": [],
    },
  },
  {
    ...local,
    names: ["rad", "radicle"],
    about: "keeps repositories with peers",
    commands: {
      "clone|sync|seed|fetch|pull|push|track|follow|ls-remote": NETWORK,
      "node start|connect": NETWORK,
      "issue|patch open|comment|review": ["network:up?", "outbound-message?"],
      auth: ["credential-change"],
    },
  },
  {
    ...local,
    names: ["joplin", "dnote", "simplenote", "sncli"],
    about: "keeps notes, here and elsewhere",
    commands: { sync: NETWORK, "login|logout": ["network", "credential-change"], e2ee: ["credential-change?"] },
  },
  {
    ...local,
    names: ["cargo-generate", "niv", "npins", "peru", "nurl", "nexe"],
    about: "fetches what a project is made from",
    does: [{ does: "network", certainty: "likely", direction: "down", when: { operands: "some" } }],
    commands: { "init|add|update|sync|generate|override": DOWN, "show|list|favorites|drop|modify|remove|copy": [] },
    options: {
      "--git": { role: "url", does: DOWN },
      "-p --path": { role: "folder", calms: true },
      "-n --name": "text",
    },
  },
  {
    names: ["tg-notify", "ntfy-send", "notify-run", "slackr", "pop", "telegram-upload", "telegram-download"],
    about: "sends a message or a file to people",
    does: ["network:up", "outbound-message"],
    options: { "-a --attach": "send" },
    operands: ["text..."],
  },
  {
    names: ["hydroxide", "protonmail-bridge", "pizauth"],
    about: "opens a mailbox or a login of a service to programs here",
    nature: "network",
    does: NETWORK,
    operands: ["text..."],
    commands: { auth: ["network", "credential-change"], "status|dump|help": [], show: ["credential-read"] },
  },
  {
    names: ["websocketd", "navidrome", "resgate", "pixiecore", "redlib", "calibre-web", "wishlist", "sshportal"],
    about: "serves whoever reaches its port",
    style: "posix",
    does: [{ does: "network", direction: "listen", when: { lacks: ["--address"] } }],
    options: { "--address": "address", "--port, --dir, -p": "text" },
    operands: ["text..."],
  },
  {
    ...local,
    names: ["sftpgo"],
    about: "serves files by SFTP, FTP and WebDAV",
    commands: { "serve|portable": ["network:listen"], resetpwd: ["credential-change"], "ping|smtptest": NETWORK },
  },
  {
    names: ["vpncloud", "nextdns", "zrepl"],
    about: "a service that talks to its other ends",
    nature: "network",
    does: NETWORK,
    operands: ["text..."],
    commands: {
      "install|activate": ["network", "persistence"],
      "status|log|config|configcheck|genkey|version|migrate-config|completion|uninstall|deactivate": [],
    },
  },
  {
    ...local,
    names: ["stackql", "steampipe-export", "shortcut-cli", "jiratui", "plann", "sunbeam", "humioctl", "shub"],
    about: "asks a service",
    does: NETWORK,
    commands: {
      "login|auth|setup": ["network", "credential-change"],
      "list|edit|validate|version|help|config": [],
    },
  },
  {
    ...local,
    names: ["nikola", "lektor"],
    about: "builds a site, and puts it on a server",
    commands: {
      "deploy|github_deploy": ["network:up", "outbound-message?"],
      "plugin|theme": ["network??"],
      check: [{ does: "network", direction: "down", when: { has: ["-r"] } }],
      "import_*": DOWN,
    },
    options: { "-r --remote": "flag" },
  },
  {
    names: ["http-prompt"],
    about: "sends requests that are typed",
    does: NETWORK,
    operands: ["url...", "text"],
  },
  {
    names: ["termscp"],
    about: "a browser of files on other machines",
    does: [{ does: "network", when: { operands: "some" } }],
    options: { "-P --password, -b": "text" },
    operands: ["text..."],
  },
  {
    ...local,
    names: ["tiup"],
    about: "installs and runs the parts of TiDB",
    commands: {
      "install|update|playground|mirror": DOWN,
      list: [{ does: "network", direction: "down", when: { lacks: ["--installed"] } }],
      "cluster|dm": NETWORK,
      "status|clean|uninstall|env|help|telemetry": [],
      "cluster list|template|check-config": [],
    },
    options: { "--installed": "flag" },
  },
  {
    ...local,
    names: ["nrm"],
    about: "chooses npm's registry",
    commands: { test: NETWORK, "set|login": ["credential-change?"], "ls|current|use|add|del|rename|home|publish": [] },
  },
  {
    ...local,
    names: ["twtxt"],
    about: "short messages for everybody, in a file",
    commands: {
      "timeline|view|follow": DOWN,
      tweet: ["network:up", "outbound-message"],
      "following|unfollow|config|quickstart": [],
    },
  },
  {
    ...local,
    names: ["legit"],
    about: "git in fewer words",
    commands: {
      "sync|publish|unpublish|sy|pub|unp": NETWORK,
      "switch|branches|undo|sw|br|un": [],
    },
  },
  { ...local, names: ["maza"], about: "blocks advertisements by the hosts file", commands: { update: DOWN } },
  {
    ...local,
    names: ["waydroid"],
    about: "Android in a container",
    commands: {
      "init|upgrade": DOWN,
      "app|session|status|log|prop|show-full-ui|first-launch|bugreport": [],
      shell: { operands: ["argv-container..."] },
    },
  },
  {
    ...local,
    names: ["digdag"],
    about: "runs workflows, here or on a server",
    commands: {
      "run|check|init|scheduler|selfcheck|server": [],
      "push|download|start|retry|session|sessions|attempts|attempt|log|kill|workflows|projects|project|tasks|schedules|schedule|backfill|version|migrate|delete":
        NETWORK,
      "secrets|upload": ["network", "credential-change?"],
      selfupdate: DOWN,
    },
    options: { "-e --endpoint": "url" },
  },
  {
    ...local,
    names: ["verdi"],
    about: "keeps calculations and where they run",
    commands: { "computer test|setup|configure": NETWORK, "code|node|process|profile|status": [] },
  },
  {
    ...local,
    names: ["hyprpm"],
    about: "plug-ins of a window manager",
    commands: { "add|update": DOWN, "list|enable|disable|remove|reload|purge-cache": [] },
  },
  {
    ...local,
    names: ["gitwatch", "gitwatch.sh"],
    about: "commits whatever changes in a folder",
    options: { "-r": { role: "text", does: ["network:up"] }, "-b, -s, -d, -m, -l, -L, -x, -g, -e": "text" },
  },
  {
    ...local,
    names: ["soft"],
    about: "a git server for a terminal",
    commands: { serve: ["network:listen"], "admin|browse|hook|man": [] },
  },
  {
    ...local,
    names: ["kiota"],
    about: "writes clients for descriptions of interfaces",
    options: {
      "-d --openapi, --openapi": "page",
      "-l --language, -o --output, -c --class-name, -n --namespace-name": "text",
    },
    commands: {
      "search|download": DOWN,
      login: ["network", "credential-change"],
      "show|generate|update|info|client|plugin": [],
    },
  },
  {
    names: ["tred"],
    about: "prints the papers that a paper cites",
    does: DOWN,
    operands: ["text..."],
  },
  {
    ...local,
    names: ["wifi-menu"],
    about: "joins a wireless network",
    does: ["network", "credential-change?"],
  },
  {
    names: ["bvnc", "bssh", "bshell"],
    about: "looks for servers nearby and opens them",
    does: NETWORK,
    operands: ["text..."],
  },
  {
    names: ["hsw-cli", "hsd-cli"],
    about: "a wallet and node of Handshake",
    nature: "network",
    does: NETWORK,
    options: { "--api-key": "secret", "--network, --id": "text" },
    commands: {
      "rpc createauction|createopen|createbid|createreveal|sendtoaddress|sendmany": ["network", "outbound-message?"],
      "mkwallet|account create|unlock|lock|rpc": NETWORK,
      "rpc importprivkey|importwallet|encryptwallet|walletpassphrase": ["network", "credential-change"],
      "rpc dumpprivkey|dumpwallet": ["network", "credential-read"],
    },
  },
  {
    names: ["wodim", "cdrecord"],
    about: "writes discs",
    nature: "local",
    style: "single-dash",
    does: [{ does: "destructive", certainty: "likely", when: { operand: "blank=*" } }],
    options: { "-v, -eject, -dao, -tao, -data, -audio, -multi, -dummy, -checkdrive, -scanbus, -prcap, -toc": "flag" },
    operands: ["text..."],
  },
  {
    ...local,
    names: ["extrepo"],
    about: "adds sources of packages that Debian keeps a list of",
    commands: { "enable|update": ["network:down", "credential-change?"], search: DOWN, disable: [] },
  },
  {
    ...local,
    names: ["hab"],
    about: "builds and runs packages of Habitat",
    options: { "-z --auth": "secret", "-u --url": "url", "-c --channel": "text" },
    commands: {
      "pkg install|search|download|channels": DOWN,
      "install|apply|term": DOWN,
      "pkg upload": ["network:up", "outbound-message"],
      "pkg promote|demote|delete|bulkupload": ["network:up"],
      "origin key generate|import|download": ["credential-change"],
      "origin key upload": ["network:up"],
      "origin create|delete|invitations|rbac|depart|transfer|secret": ["network", "credential-change"],
      "ring|user key generate|import": ["credential-change"],
      "svc load|update": [{ does: "network", direction: "down", certainty: "likely", when: { operand: "*/*" } }],
      "file upload": ["network"],
      "bldr job|channel": NETWORK,
      "sup run": ["network:listen"],
    },
  },
  {
    ...local,
    names: ["gbp"],
    about: "builds Debian packages out of git",
    options: { "--uscan": { role: "flag", does: DOWN } },
    commands: { "clone|pull": DOWN, "push|create-remote-repo": ["network:up"] },
  },
  {
    ...local,
    names: ["fedora-review"],
    about: "looks through a package that is handed in",
    does: [{ does: "network", direction: "down", certainty: "likely", when: { has: ["-b", "-u", "-n"] } }],
    options: { "-b --bug, -n --name, -m --mock-config": "text", "-u --url": "url" },
  },
  {
    names: words(`
      gnunet-search gnunet-unindex gnunet-peerinfo gnunet-resolver gnunet-gns gnunet-vpn
      gnunet-nse gnunet-dht-get gnunet-dht-put gnunet-messenger gnunet-conversation gnunet-transport gnunet-core
    `),
    about: "asks and shares among peers",
    does: NETWORK,
    operands: ["text..."],
  },
  {
    names: ["hp-plugin", "hp-setup", "hp-firmware", "hp-probe", "hp-sendfax", "hp-doctor", "hp-upgrade"],
    about: "looks for printers nearby, and fetches what they need",
    does: ["network?"],
    operands: ["text..."],
  },
  {
    ...local,
    names: ["ipatool"],
    about: "fetches apps of a store for phones",
    commands: {
      "search|download|purchase|list-versions|get-version-metadata": DOWN,
      "auth login|revoke": ["network", "credential-change"],
    },
  },
  {
    ...local,
    names: ["glide", "govendor", "godep", "gvt"],
    about: "fetches what a Go project is made from",
    commands: {
      "install|get|update|up|fetch|sync|restore|ensure|rebuild": DOWN,
      "list|init|tree|name|version|novendor": [],
    },
  },
  {
    ...local,
    names: ["gimme"],
    about: "fetches versions of Go",
    does: [{ does: "network", direction: "down", when: { operands: "some" } }],
    options: { "-l --list, -f --force": "flag", "-k --known": { role: "flag", does: DOWN } },
  },
  {
    ...local,
    names: ["fuelup", "sncastup", "bbup", "starkup"],
    about: "fetches the tools of a chain",
    does: [{ does: "network", direction: "down", certainty: "likely", when: { operands: "none" } }],
    commands: {
      "toolchain|component install|add": DOWN,
      "update|check|upgrade|self": DOWN,
      "show|default|override|completions": [],
    },
  },
  {
    names: ["lmutil", "lmstat", "lmdown", "lmreread", "lmborrow", "lmremove", "lmdiag"],
    about: "asks a server for licences",
    does: NETWORK,
    options: { "-c": "text", "-a, -A, -i, -f, -S, -q": "flag" },
    commands: { "lmhostid|lmver|lminstall|lmpath": [] },
    operands: ["text..."],
  },
  {
    ...local,
    names: ["ha"],
    about: "administers a Home Assistant of one's own",
    options: { "--api-token": "secret", "--endpoint": "host" },
    commands: {
      "core|os|supervisor|audio|cli|dns|multicast|observer|addons|apps update|install": DOWN,
      "addons|apps|store install|reload|add|update|refresh": DOWN,
      "auth reset": ["credential-change"],
      "host|os|core|supervisor|network|backups|jobs|resolution info|logs|stats|list|check|options": {
        operands: ["text..."],
      },
      "backups remove": ["destructive"],
      "os datadisk move|wipe": ["destructive"],
      "mounts add": NETWORK,
    },
  },
  {
    ...local,
    names: ["gnucash", "gnucash-cli"],
    about: "keeps accounts of money",
    options: {
      "-Q --quotes": {
        role: "text",
        does: [{ does: "network", direction: "down", when: { value: ["-Q", "get|dump|info"] } }],
      },
    },
  },
  {
    ...local,
    names: ["hddtemp"],
    about: "tells how warm disks are",
    options: { "-d --daemon": { role: "flag", does: ["network:listen"] }, "-l --listen, -p --port, -u --unit": "text" },
  },
];
