// Settings and guards of Windows: registry, boot, shadow copies, management, firewall, certificates, policies, services.
// What only shows something stays quiet; a program that does both is described subcommand by subcommand.

import type { Does, ToolSpec } from "./spec.ts";
import { AUTORUN, DEFENCES, ELEVATED, HIVES, KEPT } from "./windows-registry.ts";
import { words } from "./words.ts";

const TAMPER: Does = ["guard-tamper"];

export const windows: readonly ToolSpec[] = [
  {
    names: ["reg"],
    about: "the registry",
    style: "slash",
    nature: "local",
    options: { "/v, /t, /d, /s, /reg": "text", "/f, /ve, /va": "flag" },
    commands: {
      "query|compare|flags": [{ does: "credential-read", when: { operand: KEPT } }],
      "add|copy|import|restore|load": [
        { does: "persistence", when: { operand: AUTORUN } },
        { does: "privilege", certainty: "likely", when: { operand: ELEVATED } },
        { does: "guard-tamper", when: { operand: DEFENCES } },
      ],
      "import|restore": ["hidden-code?"],
      delete: ["destructive?", { does: "guard-tamper", when: { operand: DEFENCES } }],
      "save|export": [{ does: "credential-read", when: { operand: HIVES } }],
    },
    operands: ["text..."],
  },
  {
    names: ["regedit", "regini"],
    about: "imports into the registry",
    style: "slash",
    does: ["hidden-code?"],
    options: { "/e": { role: "text", calms: true }, "/s": "flag" },
    operands: ["read..."],
  },
  {
    names: ["bcdedit"],
    about: "boot settings",
    style: "slash",
    options: {
      "/set, /delete, /deletevalue, /import, /default, /create, /debug, /bootdebug": {
        role: "flag",
        does: ["guard-tamper", "destructive??"],
      },
      "/enum, /v, /export": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["vssadmin", "diskshadow", "vshadow"],
    about: "shadow copies",
    style: "slash",
    options: { "/s": { role: "read", does: ["hidden-code"] } },
    commands: { "delete|resize *": ["destructive", "guard-tamper"], "create *": ["credential-read??"], "list *": [] },
    operands: ["text..."],
  },
  {
    names: ["wmic"],
    about: "Windows management",
    style: "slash",
    options: {
      "/node": { role: "host", does: ["network"] },
      "/user, /password": "secret",
      "/format": { role: "url", does: ["hidden-code?"] },
      "/namespace, /output, /append": "text",
    },
    commands: {
      "shadowcopy delete": ["destructive", "guard-tamper"],
      "process call": ["hidden-code"],
      "* call": ["hidden-code??"],
      "* * delete|uninstall": ["destructive?"],
      product: ["guard-tamper??"],
      "useraccount * set|rename|delete": ["credential-change"],
      "useraccount where * set|rename|delete|call": ["credential-change"],
      "* where * call": ["hidden-code??"],
      "* where * delete|uninstall": ["destructive?"],
      "startup|service|os|cpu|bios|computersystem|logicaldisk|process|qfe|useraccount|nic": [],
    },
    operands: ["text..."],
  },
  {
    names: ["ksetup", "ksetup.exe"],
    about: "Kerberos settings of Windows",
    style: "slash",
    options: {
      "/changepassword, /setcomputerpassword, /setrealm, /removerealm, /addkdc, /delkdc, /addkpasswd, /mapuser, /setdomain, /setenctypeattr, /setrealmflags":
        { role: "text", does: ["credential-change"] },
      "/dumpstate, /listrealmflags": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["netsh"],
    about: "network settings of Windows",
    nature: "local",
    commands: {
      "* show *": [],
      "advfirewall|firewall set|add|delete|reset|import": TAMPER,
      "advfirewall firewall set|add|delete": TAMPER,
      "advfirewall firewall|show show": [],
      "interface portproxy add|set|reset": ["network:listen", "guard-tamper?"],
      "wlan connect|disconnect": ["network"],
      "wlan show|export *": [{ does: "credential-read", when: { operand: "*key=clear*" } }],
      "trace start": ["network:listen?"],
      "winhttp|winsock set|reset|import": ["guard-tamper?"],
      "add helper": ["hidden-code", "persistence"],
      "interface set|add|delete": ["guard-tamper??"],
    },
    operands: ["text..."],
  },
  {
    names: ["certutil"],
    about: "certificates of Windows, and NSS",
    style: "single-dash",
    nature: "local",
    options: {
      "-urlcache, -URL, -verifyctl, -URLCache": { role: "flag", does: ["network:down"] },
      "-addstore, -importpfx, -delstore, -importcert, -repairstore, -setreg, -A, -M, -D, -N, -G": {
        role: "flag",
        does: ["credential-change"],
      },
      "-exportpfx": { role: "flag", does: ["credential-read"] },
      "-decode, -decodehex": { role: "flag", does: ["hidden-code??"] },
      "-encode, -hashfile, -dump, -store, -viewstore, -verify, -ping, -f, -split, -v, -user, -L, -K": "flag",
      "-d, -n, -t, -i": "text",
    },
    operands: [],
  },
  {
    names: ["secedit"],
    about: "security policy of Windows",
    style: "slash",
    options: {
      "/configure, /import": { role: "flag", does: ["guard-tamper", "credential-change?"] },
      "/export, /analyze, /validate, /generaterollback": "flag",
      "/db, /areas, /mergedpolicy": "text",
      "/cfg, /log": "write",
      "/overwrite, /quiet, /verbose": "flag",
    },
    operands: [],
  },
  {
    names: ["fltmc"],
    about: "filters of file systems, antivirus among them",
    style: "slash",
    commands: { "unload|detach": TAMPER, load: ["hidden-code?"], "instances|filters|volumes|help": [] },
    operands: ["text..."],
  },
  {
    names: ["mpcmdrun"],
    about: "the command line of Defender",
    style: "single-dash",
    options: {
      "-RemoveDefinitions, -DisableService": { role: "flag", does: TAMPER },
      "-DownloadFile": { role: "flag", does: ["network:down"] },
      "-url": "url",
      "-path": "write",
      "-Scan, -SignatureUpdate, -GetFiles, -ListAllDynamicSignatures, -ValidateMapsConnection, -All": "flag",
      "-ScanType, -File": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["eventcreate"],
    about: "writes an entry into an event log",
    style: "slash",
    does: ["guard-tamper??"],
    options: { "/s": "host", "/t, /l, /so, /id, /d": "text", "/u, /p": "secret" },
  },
  {
    names: ["winrm", "Enable-PSRemoting"],
    about: "lets others run commands here",
    does: ["network:listen", "guard-tamper?"],
    commands: { "enumerate|get|e|g|help": [], "invoke|i": ["network", "hidden-code?"] },
    options: { "-r, -remote": { role: "host", does: ["network"] }, "-u, -p": "secret" },
  },
  {
    names: [
      "Enable-NetAdapter",
      "Disable-NetAdapter",
      "Set-NetAdapter",
      "Set-DnsClientServerAddress",
      "Set-NetIPAddress",
    ],
    about: "changes how this machine is connected",
    style: "cmdlet",
    does: ["guard-tamper??"],
    operands: ["text..."],
  },
  {
    names: ["Clear-RecycleBin"],
    about: "deletes for good",
    style: "cmdlet",
    does: ["destructive"],
    operands: ["text..."],
  },
  {
    names: ["Set-Acl"],
    about: "changes who may use a file or key",
    style: "cmdlet",
    does: ["lockout?", "privilege??"],
    options: { "-Path, -LiteralPath": "mode-target", "-AclObject, -InputObject, -Filter": "text" },
    operands: ["mode-target", "text"],
  },
  {
    names: ["setx"],
    about: "sets a variable of the environment for good",
    style: "slash",
    does: [{ does: "persistence", when: { first: "PATH|Path|path|COR_PROFILER*|COR_ENABLE*|NODE_OPTIONS|PROMPT" } }],
    options: { "/m": "flag", "/s": "host", "/u, /p": "secret", "/k, /f, /d, /a, /r": "text" },
    operands: ["text..."],
  },
  {
    names: ["repadmin", "dcdiag", "djoin", "gpfixup", "nbtstat", "rpcping"],
    about: "asks directories and other machines of Windows",
    style: "slash",
    does: ["network?"],
    options: {
      "/s": { role: "host", does: ["network"] },
      "/requestodj, /provision": { role: "flag", does: ["credential-change"] },
    },
    operands: ["text..."],
  },
  {
    names: ["openfiles"],
    about: "lists files that others hold open",
    style: "slash",
    options: {
      "/s": "host",
      "/u, /fo, /id, /a, /op": "text",
      "/p": "secret",
      "/query, /v, /nh, /disconnect, /local": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["w32tm"],
    about: "sets and asks the clock of Windows",
    style: "slash",
    options: {
      "/resync, /stripchart, /monitor": { role: "flag", does: ["network"] },
      "/computer, /computers": "host",
      "/manualpeerlist, /syncfromflags, /period, /samples, /offset": "text",
      "/query, /config, /tz, /dumpreg, /debug, /register, /unregister, /update": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["gpupdate", "gpupdate.exe"],
    about: "fetches policies of the domain",
    style: "slash",
    does: ["network?"],
    operands: ["text..."],
  },
  {
    names: ["typeperf", "typeperf.exe"],
    about: "shows the counters of Windows",
    style: "single-dash",
    options: {
      "-s": { role: "host", does: ["network"] },
      "-f, -sc, -si, -o, -cf, -config": "text",
      "-q, -qx, -y": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["findstr"],
    about: "searches files of Windows for a text",
    nature: "local",
    style: "slash",
    does: [
      {
        does: "credential-read",
        certainty: "likely",
        sentence: "searches files for passwords",
        when: { first: "*passw*|*pwd=*|*credential*|*secret*" },
      },
    ],
    options: { "/c": "text", "/g, /f": "read", "/d": "folder", "/a": "text" },
    operands: ["text..."],
  },
  {
    names: words(`
      assoc ftype subst mode color title chcp chcp.com doskey tzutil powercfg where.exe tree.com fc.exe comp
      find.exe sort.exe timeout.exe more.com label path prompt verify choice date.exe time.exe
      waitfor msconfig compact ver.exe
    `),
    about: "everyday programs of the Windows shell",
    nature: "local",
    style: "slash",
    operands: ["text..."],
  },
];
