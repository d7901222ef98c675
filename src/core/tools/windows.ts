// Programs of Windows: registry, boot settings, shadow copies, WMI, hosts for other code, and cmdlets that fetch or send.
// Many are ordinary tools that can run code from anywhere; the options that do so are named.

import type { Does, ToolSpec } from "./spec.ts";
import { AUTORUN, DEFENCES, HIVES, KEPT } from "./windows-registry.ts";
import { words } from "./words.ts";

const TAMPER: Does = ["guard-tamper"];
export const windows: readonly ToolSpec[] = [
  {
    names: ["reg", "reg.exe"],
    about: "the registry",
    style: "slash",
    nature: "local",
    options: { "/v, /t, /d, /s, /reg": "text", "/f, /ve, /va": "flag" },
    commands: {
      "query|compare|flags": [{ does: "credential-read", when: { operand: KEPT } }],
      "add|copy|import|restore|load": [
        { does: "persistence", when: { operand: AUTORUN } },
        { does: "guard-tamper", when: { operand: DEFENCES } },
      ],
      "import|restore": ["hidden-code?"],
      delete: ["destructive?", { does: "guard-tamper", when: { operand: DEFENCES } }],
      "save|export": [{ does: "credential-read", when: { operand: HIVES } }],
    },
    operands: ["text..."],
  },
  {
    names: ["regedit", "regedit.exe", "regini", "regini.exe"],
    about: "imports into the registry",
    style: "slash",
    does: ["hidden-code?"],
    options: { "/e": { role: "text", calms: true }, "/s": "flag" },
    operands: ["read..."],
  },
  {
    names: ["bcdedit", "bcdedit.exe"],
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
    names: ["vssadmin", "vssadmin.exe", "diskshadow", "diskshadow.exe", "vshadow"],
    about: "shadow copies",
    style: "slash",
    options: { "/s": { role: "read", does: ["hidden-code"] } },
    commands: { "delete|resize *": ["destructive", "guard-tamper"], "create *": ["credential-read??"], "list *": [] },
    operands: ["text..."],
  },
  {
    names: ["wmic", "wmic.exe"],
    about: "Windows management",
    style: "slash",
    options: {
      "/node": { role: "host" },
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
      "startup|service|os|cpu|bios|computersystem|logicaldisk|process|qfe|useraccount|nic": [],
    },
    operands: ["text..."],
  },
  {
    names: ["netsh", "netsh.exe"],
    about: "network settings of Windows",
    nature: "local",
    commands: {
      "* show *": [],
      "advfirewall|firewall set|add|delete|reset|import": TAMPER,
      "advfirewall firewall set|add|delete": TAMPER,
      "advfirewall firewall|show show": [],
      "interface portproxy add|set|reset": ["network:listen", "guard-tamper?"],
      "wlan connect|disconnect": ["network"],
      "wlan show|export": [{ does: "credential-read", when: { operand: "*key=clear*" } }],
      "trace start": ["network:listen?"],
      "winhttp|winsock set|reset|import": ["guard-tamper?"],
      "add helper": ["hidden-code", "persistence"],
      "interface set|add|delete": ["guard-tamper??"],
    },
    operands: ["text..."],
  },
  {
    names: ["certutil", "certutil.exe"],
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
    names: ["del", "erase", "rd", "del.exe"],
    about: "deletes files in the Windows shell",
    nature: "local",
    style: "slash",
    does: [{ does: "destructive", certainty: "likely", when: { operands: "some" } }],
    options: { "/s, /q, /f, /p, /a": "flag" },
    operands: ["delete..."],
  },
  {
    names: words(`
      mshta.exe regsvr32 regsvr32.exe rundll32 rundll32.exe cscript.exe wscript.exe installutil
      installutil.exe regasm regasm.exe regsvcs regsvcs.exe cmstp cmstp.exe odbcconf odbcconf.exe pcalua.exe
      forfiles.exe hh.exe control control.exe ieexec presentationhost syncappvpublishingserver winrm.vbs
      scriptrunner wab xwizard mavinject bginfo infdefaultinstall rcsi tracker verclsid wsreset eventvwr
      fodhelper fodhelper.exe computerdefaults sdclt slui 
    `),
    about: "runs code that is not shown on the command line",
    style: "slash",
    does: ["hidden-code"],
    operands: ["url..."],
  },
  {
    names: words(`
      
      Copy-VMFile
    `),
    about: "fetches and sends over the network",
    style: "single-dash",
    does: [{ does: "network", when: { has: ["-ComputerName", "-Session", "-HostName"] } }],
    options: {
      "-Uri": "url",
      "-OutFile, -o": "write",
      "-InFile": "send",
      "-Body, -d": "body",
      "-Method, -Headers, -ContentType, -UserAgent, -TimeoutSec, -Form": "text",
      "-Credential, -Token": "secret",
      "-Proxy": "host",
      "-ComputerName": "host",
      "-HostName": "host",
      "-Session": "text",
      "-ScriptBlock": "code:powershell",
      "-FilePath": "script",
      "-UseBasicParsing, -UseDefaultCredentials, -SkipCertificateCheck": "flag",
    },
    operands: ["url..."],
  },
  {
    names: ["Enable-PSRemoting", "winrm", "Enable-NetAdapter"],
    about: "lets others run commands here",
    does: ["network:listen", "guard-tamper?"],
    commands: { "enumerate|get|e|g|help": [] },
  },
  {
    names: words(`
      certreq certreq.exe esentutl esentutl.exe ntdsutil ntdsutil.exe expand.exe print.exe replace.exe
      desktopimgdownldr finger.exe dnscmd dnscmd.exe gpscript msdt msdt.exe OneDriveStandaloneUpdater
      Squirrel Update.exe
    `),
    about: "tools of Windows that can fetch, copy or run",
    style: "slash",
    nature: "local",
    options: {
      "-Post, -config": { role: "url" },
      "-e --exec": "argv",
      "--install, --update": { role: "flag", does: ["network"] },
      "--unregister": { role: "text", does: ["destructive"] },
      "-d --distribution, -u --user, --cd": "text",
      "-l --list, --status": "flag",
      "/vss": { role: "flag", does: ["credential-read?"] },
    },
    commands: { "ac|activate * ifm": ["credential-read"], "*ntds*": ["credential-read?"] },
    operands: ["text..."],
  },
  {
    names: ["Clear-RecycleBin"],
    about: "deletes for good",
    does: ["destructive"],
    operands: ["text..."],
    style: "single-dash",
  },
  {
    names: ["psgetsid", "gsudo.exe", "elevate"],
    about: "runs a program as somebody else",
    style: "slash",
    does: ["privilege"],
    options: {
      "/user": { role: "text" },
      "/env, /noprofile, /profile, /netonly, /savecred, /smartcard": "flag",
      "/showtrustlevels": { role: "flag", calms: true },
      "/trustlevel": "text",
    },
    operands: ["shell"],
  },
  {
    names: words(`
      assoc ftype subst mode color title chcp.com doskey doskey.exe tzutil powercfg
      powercfg.exe where.exe tree.com fc.exe comp findstr findstr.exe more.com label path prompt
      
      gpupdate gpupdate.exe
    `),
    about: "settings of the Windows shell",
    nature: "local",
    style: "slash",
    operands: ["text..."],
  },
  {
    names: ["setx"],
    about: "sets a variable of the environment for good",
    style: "slash",
    does: [{ does: "persistence", when: { first: "PATH|Path|path|COR_PROFILER*|COR_ENABLE*|NODE_OPTIONS|PROMPT" } }],
    options: { "/m": "flag", "/s": "host", "/u, /p": "secret", "/k, /f, /d, /a, /r": "text" },
    operands: ["text..."],
  },
];
