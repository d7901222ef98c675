// Clients and tools of specialists (genomes, power supplies, firmware, Qubes), most of whose work is on this machine.
// What reaches out by one command or one option is named; the rest of a program stays quiet.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const DOWN: Does = ["network:down"];
const NETWORK: Does = ["network"];

const local = { nature: "local", operands: ["text..."] } as const;

export const rarerClients: readonly ToolSpec[] = [
  {
    ...local,
    names: ["mlxfwmanager"],
    about: "firmware of network cards",
    options: { "--online, --online-query-psid, --download": { role: "text", optional: true, does: DOWN } },
  },
  {
    ...local,
    names: ["nextclade", "pangolin"],
    about: "sorts genomes into lineages",
    commands: { "dataset get|list": DOWN, "run|sort|align|read-annotation": [] },
    options: { "--update, --update-data": { role: "flag", does: DOWN } },
  },
  {
    names: ["nncp-call", "nncp-caller", "nncp-daemon"],
    about: "hands over what waits for other machines",
    does: NETWORK,
    operands: ["text..."],
  },
  {
    names: ["nncp-cfgnew"],
    about: "makes the keys of a node",
    does: ["credential-change"],
    operands: ["text..."],
  },
  {
    names: ["check_*"],
    about: "asks whether a service is well, on this machine unless a host is named",
    nature: "local",
    notHelp: ["-H"],
    options: {
      "-H --hostname, -I --ip-address": { role: "host", does: NETWORK },
      "-w, -c, -p, -t, -u, -a, -C, -o": "text",
    },
    operands: ["text..."],
  },
  {
    ...local,
    names: ["nut-scanner"],
    about: "looks for power supplies, on cables and in the network",
    options: {
      "-s --start_ip, -e --end_ip, -m --mask_cidr": { role: "text", does: NETWORK },
      "-C --complete_scan, -S --snmp_scan, -M --xml_scan, -O --oldnut_scan, -A --avahi_scan, -I --ipmi_scan": {
        role: "flag",
        does: NETWORK,
      },
      "-U --usb_scan, -N, -P": "flag",
    },
  },
  {
    names: ["oauth2l"],
    about: "fetches tokens",
    nature: "network",
    does: NETWORK,
    commands: {
      "fetch|header|curl": ["network", "credential-read"],
      "info|test": NETWORK,
      reset: ["credential-change"],
    },
    operands: ["text..."],
  },
  {
    ...local,
    names: ["oxen"],
    about: "versions data as git does code",
    commands: {
      "clone|pull|fetch|push|download|upload|create-remote|delete-remote|workspace": NETWORK,
      config: [{ does: "credential-change", when: { has: ["--auth"] } }],
    },
    options: { "--auth": { role: "text", second: "secret" }, "--name, --email": "text" },
  },
  {
    names: ["pass-import", "pimport"],
    about: "takes passwords over from another store",
    does: ["credential-change"],
    options: { "-l --list": { role: "flag", calms: true } },
    operands: ["text..."],
  },
  {
    names: ["nss-passwords"],
    about: "prints the passwords that a browser keeps",
    does: ["credential-read"],
    operands: ["text..."],
  },
  {
    ...local,
    names: ["phoronix-test-suite"],
    about: "measures machines, with tests that it fetches",
    commands: {
      "install|force-install|benchmark|run|batch-*|internal-run|stress-run|make-download-cache|list-available-tests|list-available-suites|list-all-tests|info|openbenchmarking-*|clone-result|user-config-set-net":
        DOWN,
      "upload-result|upload-test-profile|upload-test-suite": ["network:up", "outbound-message"],
      "openbenchmarking-login|network-setup": ["network", "credential-change"],
      "phoromatic.connect|start-phoromatic-server": NETWORK,
    },
  },
  {
    names: ["piknik"],
    about: "a clipboard that machines share",
    style: "single-dash",
    does: [{ does: "network", when: { lacks: ["-genkeys"] } }],
    options: {
      "-genkeys": { role: "flag", does: ["credential-change"] },
      "-copy, -paste, -move, -server, -version": "flag",
      "-config, -maxclients, -maxlen, -timeout": "text",
    },
  },
  {
    names: ["pipreqs", "pigar"],
    about: "writes down what a project imports, after asking the registry",
    host: "pypi.org",
    does: [{ does: "network", direction: "down", certainty: "likely", when: { lacks: ["--use-local"] } }],
    options: { "--use-local": "flag", "--savepath, --ignore, --encoding, --mode, --proxy, --diff, --clean": "text" },
    operands: ["text..."],
  },
  {
    ...local,
    names: ["qodana"],
    about: "inspects code in a container that it fetches",
    commands: {
      "scan|pull": DOWN,
      "send|cloud": ["network:up"],
      "init|show|view|contributors|cloc|completion": [],
    },
  },
  {
    names: ["qvm-remove"],
    about: "removes a machine of Qubes",
    does: ["destructive"],
    operands: ["text..."],
  },
  {
    ...local,
    names: ["qvm-template", "qubes-dom0-update", "qubesctl"],
    about: "brings the machines of Qubes up to date",
    does: [{ does: "network", direction: "down", certainty: "likely", when: { operands: "none" } }],
    commands: {
      "install|upgrade|reinstall|downgrade|download|search|repolist|list|info": DOWN,
      "remove|purge": ["destructive?"],
    },
  },
  {
    ...local,
    names: ["rspamc", "rspamadm"],
    about: "asks a filter of mail; this machine unless a host is named",
    notHelp: ["-h"],
    options: {
      "-h --connect": { role: "host", does: NETWORK },
      "-P --password": "secret",
      "-d, -t, -n, -f, -c": "text",
    },
    commands: {
      "keypair|dkim_keygen|pw": ["credential-change??"],
      "configtest|configdump|confighelp|stat|uptime|counters": [],
      "pw|keypair": [],
    },
  },
  {
    names: ["reportbug"],
    about: "reports a fault to those who keep the program",
    does: ["network:up", "outbound-message"],
    options: {
      "--template, --print, --configure, -o --output, --offline, --save, -d": {
        role: "text",
        optional: true,
        calms: true,
      },
      "-B --bts, -s --subject, -S, -P, -e --email, -i, -A, -f --filename": "text",
    },
    operands: ["text..."],
  },
  {
    ...local,
    names: [
      "pcp",
      "pmstat",
      "pmval",
      "pminfo",
      "pmrep",
      "pmprobe",
      "pmlogger",
      "pmchart",
      "pmdumptext",
      "pmstore",
      "pcp-*",
    ],
    about: "measures a machine, this one unless a host is named",
    notHelp: ["-h"],
    options: {
      "-h --host": { role: "host", does: NETWORK },
      "-a --archive, -S, -T, -O, -t, -s, -f, -b, -c, -p, -w, -z, -Z": "text",
    },
  },
  {
    ...local,
    names: ["mmseqs", "foldseek", "colabfold_search"],
    about: "searches sequences",
    commands: { databases: DOWN },
  },
  {
    ...local,
    names: ["pgsync"],
    about: "copies rows between databases",
    does: ["network?"],
    options: { "--from, --to": "setting", "--init, --version": { role: "flag", calms: true } },
  },
  {
    ...local,
    names: ["pdtm"],
    about: "installs the tools of ProjectDiscovery",
    does: [{ does: "network", direction: "down", certainty: "likely", when: { lacks: ["-sp", "-version"] } }],
    style: "single-dash",
    options: { "-sp, -show-path, -version, -ia, -ua, -ra": "flag", "-i, -u, -r, -bp": "text" },
  },
  {
    names: ["ovs-pki"],
    about: "keys and certificates of switches",
    does: ["credential-change"],
    options: { "-d --dir, -k, -B, -D": "text" },
    commands: { "ls|fingerprint|verify": [] },
    operands: ["text..."],
  },
  {
    names: ["raspi-config"],
    about: "settings of a Raspberry Pi",
    nature: "local",
    does: [
      { does: "credential-change", when: { operand: "do_wifi_ssid_passphrase|do_change_pass|do_boot_behaviour" } },
      { does: "persistence", certainty: "likely", when: { operand: "do_ssh|do_vnc|do_rgpio|do_serial*" } },
      { does: "network", when: { operand: "do_update" } },
    ],
    operands: ["text..."],
  },
  {
    ...local,
    names: ["pactl", "pacmd"],
    about: "steers sound, also of other machines",
    options: { "-s --server": { role: "host", does: NETWORK }, "-n --client-name, -f --format": "text" },
    commands: {
      "load-module": [
        { does: "network", when: { operand: "server=*|module-rtp-*|module-native-protocol-tcp|module-*-tcp" } },
      ],
    },
  },
  {
    ...local,
    names: ["papis"],
    about: "keeps papers, and looks them up",
    commands: { "update|browse|doctor": ["network??"], "explore|addto": NETWORK },
    options: { "--from": { role: "text", second: "text", does: DOWN } },
  },
  {
    names: ["mfsmount", "lizmount", "moosefs-mount"],
    about: "mounts a file system of other machines",
    does: NETWORK,
    options: { "-H, -P, -S, -o": "text" },
    operands: ["text..."],
  },
  {
    ...local,
    names: ["mkarchiso"],
    about: "makes an installer of Arch from packages",
    does: DOWN,
    options: { "-w, -o, -C, -r, -m, -L, -P, -A": "text", "-h": { role: "flag", calms: true } },
  },
  {
    ...local,
    names: ["openclaw", "clawdbot", "moltbot"],
    about: "an assistant that acts through chats",
    options: { "--install-daemon": { role: "flag", does: ["persistence"] }, "-m --message, -t --to": "text" },
    commands: {
      "agent|update": NETWORK,
      "models scan": NETWORK,
      "channels status": NETWORK,
      "message send|broadcast|poll": ["network:up", "outbound-message"],
      "channels|auth|models login|add|logout|remove": ["network", "credential-change"],
      "onboard|configure|setup": ["credential-change?"],
      "daemon|gateway|service install": ["persistence"],
    },
  },
  {
    names: ["mega-lcd", "mega-lpwd", "mega-version", "mega-help", "mega-quit", "mega-history"],
    about: "what a storage client does here",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: ["nali"],
    about: "writes places beside addresses",
    nature: "local",
    does: [{ does: "network", direction: "down", when: { operand: "update" } }],
    operands: ["text..."],
  },
  {
    ...local,
    names: ["maxctrl"],
    about: "steers a proxy of databases; this machine unless hosts are named",
    options: {
      "-h --hosts": { role: "host", does: NETWORK },
      "-u --user, -t --timeout": "text",
      "-p --password": "secret",
    },
    commands: {
      "create|alter user": ["credential-change"],
      "list|show|set|clear|enable|call|cluster": [],
      "destroy user": ["credential-change", "lockout?"],
    },
  },
  {
    names: words(`
      ovs-vsctl ovs-ofctl ovs-appctl ovs-dpctl ovs-testcontroller ovsdb-client ovsdb-tool ovn-nbctl ovn-sbctl ovn-trace
      ovn-appctl vtep-ctl
    `),
    about: "steers switches in software; those of this machine unless an address is named",
    nature: "local",
    options: { "--db, --remote": "setting", "-t --timeout, -O --protocols, -C, -p, -c": "text" },
    operands: ["setting..."],
  },
  {
    ...local,
    names: ["osmosis"],
    about: "converts maps, and fetches them",
    options: {
      "--read-api, --ra, --read-replication-interval, --rri, --replicate-apidb": { role: "flag", does: DOWN },
    },
  },
  {
    names: ["nebula-sync", "pv-migrate", "pleroma_ctl"],
    about: "keeps servers alike",
    nature: "network",
    does: NETWORK,
    operands: ["text..."],
    commands: { "version|help|completion": [], "user new|reset_password|invite": ["credential-change"] },
  },
  {
    names: ["nix-serve", "harmonia", "overtls"],
    about: "lets others in, to packages or out of their network",
    does: ["network:listen"],
    options: { "-c --config": "read", "-p --port, -r --role": "text", "-h --host, -l --listen": "address" },
    operands: ["text..."],
  },
  {
    ...local,
    names: ["rattler"],
    about: "makes environments out of packages of conda",
    commands: { "create|search|install": DOWN, "list|link|menu": [] },
  },
  {
    names: ["rust-script"],
    about: "runs Rust as a script",
    nature: "local",
    style: "posix",
    options: {
      "-d --dep": { role: "text", does: DOWN },
      "-e --expr": "code:plain",
      "--loop, -l": "code:plain",
      "--clear-cache": { role: "flag", calms: true },
    },
    operands: ["script", "text..."],
    interprets: "plain",
  },
];
