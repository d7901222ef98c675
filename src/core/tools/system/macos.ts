// Programs of macOS that change preferences, protections and profiles. Reading preferences is harmless.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const TAMPER: Does = ["guard-tamper"];

/** Property lists of programs that launchd starts. */
const STARTERS = "*LaunchAgents/*|*LaunchDaemons/*|*StartupItems/*";

/** Preferences by which an administrator rules an agent. */
const AGENT_POLICY: Does = [
  {
    does: "guard-tamper",
    sentence: "changes how an agent is managed",
    when: { operand: "*com.anthropic.*|*ClaudeCode*" },
  },
];

export const macos: readonly ToolSpec[] = [
  {
    names: ["PlistBuddy"],
    about: "reads and edits property lists",
    nature: "local",
    style: "single-dash",
    edits: { value: ["-c", "Add *|Set *|Merge *|Import *|Copy *|Delete *|Clear*"], anyCase: true },
    options: { "-c": "text", "-x, -h": "flag" },
    operands: ["read..."],
  },
  {
    names: ["plutil"],
    about: "reads, edits and converts property lists",
    nature: "local",
    style: "single-dash",
    edits: { has: ["-replace", "-insert", "-remove", "-convert"], lacks: ["-o"] },
    options: {
      "-o": "write",
      "-e, -r": "text",
      "-x, -s, -p, -lint, -help": "flag",
      "-replace": "flag",
      "-insert": "flag",
      "-remove": "flag",
      "-convert": "flag",
      "-extract": "flag",
    },
    operands: ["read..."],
  },
  {
    names: ["defaults", "plistwatch", "prefsniff"],
    about: "preferences of macOS",
    nature: "local",
    style: "single-dash",
    options: { "-c": "text", "-host": "text", "-currentHost": "flag" },
    commands: {
      "read|read-type|domains|find|help|export": [],
      write: [
        ...AGENT_POLICY,
        {
          does: "persistence",
          when: {
            operand: `LoginHook|LogoutHook|AutoLaunchedApplicationDictionary|*loginitems*|*loginwindow*Hook*|DYLD_INSERT_LIBRARIES|${STARTERS}`,
          },
        },
        {
          does: "guard-tamper",
          when: {
            operand:
              "*alf*|*XProtect*|*LSQuarantine|*Gatekeeper*|*com.apple.security*|*DisableSoftwareUpdate*|AutomaticCheckEnabled|CriticalUpdateInstall|ConfigDataInstall|*LittleSnitch*|*blockblock*|*com.apple.SoftwareUpdate*",
          },
        },
        { does: "credential-change", when: { operand: "autoLoginUser|GuestEnabled|SHOWFULLNAME|askForPassword*" } },
      ],
      delete: [
        ...AGENT_POLICY,
        {
          does: "destructive",
          certainty: "possible",
          sentence: "forgets all preferences of a program",
          when: { operands: "some", notSecond: "*" },
        },
      ],
      "import|rename": AGENT_POLICY,
    },
    operands: ["text..."],
  },
  {
    names: ["nvram"],
    about: "variables that the machine starts by",
    style: "single-dash",
    does: [
      { does: "guard-tamper", when: { operand: "csr-active-config=*|boot-args=*" } },
      { does: "guard-tamper", certainty: "likely", when: { has: ["-c"] } },
      { does: "credential-change", when: { operand: "security-mode=*|security-password=*" } },
    ],
    options: { "-c": "flag", "-p, -x": "flag", "-d": "text", "-f": "read" },
    operands: ["text..."],
  },
  {
    names: words(`
      csrutil spctl tccutil bless firmwarepasswd kickstart syspolicyd XProtect DevToolsSecurity
      systemsetup bputil syspolicy_check eslogger
    `),
    about: "protections of macOS",
    does: [],
    style: "single-dash",
    options: {
      "--master-disable, --global-disable, --disable, -disable": { role: "flag", does: TAMPER },
      "--master-enable, --global-enable, --enable, --status, --list": "flag",
      "--add, --remove": { role: "flag", does: TAMPER },
      "-a --assess, -v, -t --type, --label, --rule, --requirement, -d": { role: "text", optional: true },
      "-activate, -configure": { role: "flag", does: ["credential-change", "network:listen?"] },
      "-deactivate": { role: "flag", does: ["credential-change"] },
      "-setremotelogin": {
        role: "text",
        does: [
          {
            does: "lockout",
            sentence: "switches signing in from afar off",
            when: { value: ["-setremotelogin", "off"] },
          },
          { does: "network", direction: "listen", when: { value: ["-setremotelogin", "on"] } },
          {
            does: "credential-change",
            sentence: "lets people sign in from afar",
            when: { value: ["-setremotelogin", "on"] },
          },
        ],
      },
      "-setremoteappleevents": { role: "text", does: ["network:listen??"] },
      "-setpasswd, -setmode": { role: "flag", does: ["credential-change"] },
      "-getremotelogin, -gettimezone, -getcomputername, -listtimezones, -liststartupdisks, -getdate": {
        role: "flag",
        calms: true,
      },
      "-c": { role: "flag", does: ["destructive?"] },
      "--without": { role: "text" },
      "--no-internal": "flag",
      "-enable": { role: "flag", does: ["privilege?"] },
    },
    commands: {
      "disable|clear": TAMPER,
      "authenticated-root disable": TAMPER,
      "status|report|netboot": [],
      enable: [{ does: "guard-tamper", when: { has: ["--without", "--no-internal"] } }],
      reset: ["guard-tamper??"],
      "kext-consent": TAMPER,
      "developer-mode": ["guard-tamper?"],
    },
    operands: ["text..."],
  },
  {
    names: ["profiles", "mdmclient", "mcxquery"],
    about: "configuration profiles of macOS",
    nature: "local",
    style: "single-dash",
    options: {
      "-I": { role: "flag", does: ["credential-change", "persistence?"] },
      "-R, -D": { role: "flag", does: ["guard-tamper", "credential-change?"] },
      "-N": { role: "flag", does: ["network", "credential-change?"] },
      "-path, -identifier, -type, -user, -password, -output": "text",
      "-F, -p, -U, -u, -o": "text",
    },
    commands: {
      "install|sync": ["credential-change", "persistence?"],
      renew: ["network", "credential-change", "persistence?"],
      "remove|removeall": ["guard-tamper", "credential-change?"],
      "list|show|status|validate|help": [],
    },
    operands: ["text..."],
  },
  {
    names: ["airport"],
    about: "the wireless card of macOS",
    style: "single-dash",
    options: { "-s, -I, -z, -c, --getinfo": { role: "text", optional: true }, "-P --psk": "secret" },
    operands: ["text..."],
    commands: { "* sniff": ["network:listens to what others send by radio"] },
  },
  {
    names: ["networksetup", "scutil", "wdutil", "networkserviceproxy"],
    about: "network settings of macOS",
    nature: "local",
    style: "single-dash",
    notHelp: ["-h"],
    options: {
      "-listallnetworkservices, -listallhardwareports, -getinfo, -getdnsservers, -getwebproxy, -getsecurewebproxy, -getsocksfirewallproxy, -getairportnetwork, -listnetworkserviceorder, -getcomputername, -getcurrentlocation, -getMACaddress":
        { role: "text", optional: true, calms: true },
      "-setwebproxy, -setsecurewebproxy, -setsocksfirewallproxy, -setautoproxyurl, -setdnsservers": {
        role: "flag",
        does: ["guard-tamper:sends this machine's traffic another way?"],
      },
      "-setairportnetwork": { role: "flag", does: ["network", "credential-change?"] },
      "-removepreferredwirelessnetwork, -removeallpreferredwirelessnetworks, -addpreferredwirelessnetworkatindex, -settopreferredwirelessnetwork":
        { role: "flag", does: ["credential-change:changes which networks it joins, and their passwords"] },
      "--dns, --proxy, --nwi, --get": { role: "text", optional: true, calms: true },
      "-r": "host",
      "-connectpppoeservice": { role: "text", does: ["network"] },
      "--nc": {
        role: "text",
        does: [{ does: "network", certainty: "likely", when: { value: ["--nc", "start|resume"] } }],
      },
    },
    operands: ["text..."],
  },
  {
    names: ["automator", "shortcuts"],
    about: "runs workflows of macOS",
    does: ["hidden-code?"],
    commands: { "list|view": [], run: ["hidden-code?"] },
    operands: ["text..."],
  },
  {
    names: words(`
      mdfind mdls mdutil mdimport lsappinfo lsregister vtool dyld_info sw_vers dot_clean GetFileInfo SetFile
      DeRez Rez textutil qlmanage say sfltool pluginkit systemextensionsctl hidutil assetutil afinfo
      afconvert avbdeviced atos symbols swift-demangle pagesize purge blued m1ddc displayplacer
      yabai skhd duti dockutil mackup macprefs m-cli
    `),
    about: "utilities of macOS",
    nature: "local",
    style: "single-dash",
    options: { "-t, -m": "text", "-name, -onlyin": "text", "-n --network-send": "text" },
    commands: {
      "uninstall|reset": ["guard-tamper??"],
      resetbtm: ["guard-tamper"],
      "notarytool|stapler|altool": ["network"],
      simctl: [],
      "simctl delete|erase": ["destructive?"],
      "backup|restore": [],
    },
    operands: ["name..."],
  },
];
