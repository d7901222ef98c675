// Programs whose work is on this machine, and that reach out by one command or one option.
// A program whose ordinary job is the network belongs to another family.

import type { Does, ToolSpec } from "./spec.ts";

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
];
