// Programs that come with Windows and run, fetch or copy what others give them: code hosts, installers, helpers.
// Their ordinary use by a developer is rare; what they are given is named where it stands on the command line.

import type { ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

/** Functions that take no code: the screen is locked, the machine sleeps, a folder's settings are read anew. */
const PARTS_OF_WINDOWS =
  "user32.dll,LockWorkStation|powrprof.dll,SetSuspendState|user32.dll,UpdatePerUserSystemParameters|user32.dll,SwapMouseButton";

export const windowsRunners: readonly ToolSpec[] = [
  {
    names: words(`
      regsvr32 installutil regasm regsvcs cmstp odbcconf ieexec presentationhost
      winrm.vbs scriptrunner wab xwizard mavinject bginfo infdefaultinstall rcsi tracker
      verclsid wsreset eventvwr fodhelper computerdefaults sdclt slui atbroker devinit te appvlp mofcomp
      pcwrun provlaunch runonce runscripthelper ttdinject tttracer ie4uinit workfolders wlrmdr
      visualuiaverifynative vsjitdebugger sqlps dxcap register-cimprovider addinutil aspnet_compiler certoc adplus
      stordiag wfc squirrel update.exe coregen desk.cpl devtoolslauncher dnx fsi fsianycpu gfxdownloadwrapper
      msdeploy netsh.dll remote vsiisexelauncher wt zipfldr
    `),
    about: "runs code that is not shown on the command line",
    style: "slash",
    does: ["hidden-code"],
    options: { "/i": { role: "url", optional: true }, "/s, /u, /n, /q": "flag" },
    operands: [],
  },
  {
    names: ["syncappvpublishingserver", "syncappvpublishingserver.vbs", "SyncAppvPublishingServer.vbs"],
    about: "runs PowerShell that is put behind its word",
    does: ["hidden-code"],
    operands: ["code:powershell"],
  },
  {
    names: ["start"],
    about: "opens a file, an address or a program",
    nature: "local",
    style: "slash",
    options: {
      "/d": "folder",
      "/b, /wait, /w, /min, /max, /low, /normal, /high, /realtime, /i, /shared, /separate": "flag",
    },
    operands: [],
  },
  {
    names: ["control", "control.exe"],
    about: "opens a part of the control panel",
    style: "slash",
    does: [{ does: "hidden-code", when: { operands: "some" } }],
    options: { "/name": "text" },
    operands: [],
  },
  {
    names: ["pcalua"],
    about: "starts a program for old versions of Windows",
    style: "posix",
    options: { "-a": "argv", "-c, -d": "text" },
    operands: [],
  },
  {
    names: ["rundll32"],
    about: "calls a function of a library",
    style: "slash",
    does: [
      { does: "hidden-code", when: { noOperand: PARTS_OF_WINDOWS } },
      { does: "hidden-code", when: { operands: "many" } },
      { does: "credential-read", sentence: "copies a process's memory", when: { operand: "*comsvcs*" } },
      { does: "credential-change", certainty: "likely", when: { operand: "*keymgr*" } },
    ],
    options: { "/d": "flag" },
    operands: [],
  },
  {
    names: words(
      "certreq desktopimgdownldr finger.exe cmdl32 datasvcutil configsecuritypolicy diskraid onedrivestandaloneupdater winword excel powerpnt",
    ),
    about: "tools of Windows that can fetch or send",
    style: "slash",
    nature: "local",
    options: {
      "-Post": { role: "text", does: ["network:up"] },
      "-config, -uri, /lockscreenurl, /uri": { role: "url", does: ["network"] },
      "-submit, -retrieve": { role: "flag", does: ["network", "credential-change?"] },
      "-new, -enroll, -accept, -policy, -sign": { role: "flag", does: ["credential-change"] },
      "/out, /eventName": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["ntdsutil"],
    about: "the directory's database",
    does: [
      { does: "credential-read", when: { operand: "*ifm*|*create full*" } },
      { does: "credential-change", certainty: "possible" },
    ],
    operands: ["text..."],
  },
  {
    names: ["dnscmd"],
    about: "administers a DNS server of Windows",
    style: "slash",
    does: ["network?"],
    options: {
      "/config": { role: "flag", does: ["guard-tamper?"] },
      "/serverlevelplugindll": { role: "read", does: ["hidden-code"] },
      "/zonedelete, /recorddelete, /clearcache": { role: "text", optional: true, does: ["destructive?"] },
    },
    operands: ["text..."],
  },
  {
    names: ["gpscript", "msdt"],
    about: "services of Windows that load code on demand",
    style: "slash",
    options: {
      "/config": { role: "flag", does: ["guard-tamper?"] },
      "/serverlevelplugindll": { role: "read", does: ["hidden-code"] },
      "/id, /param, /cab, /skip, /logon, /startup": { role: "text", does: ["hidden-code?"] },
    },
    operands: ["text..."],
  },
  {
    names: ["psgetsid", "gsudo.exe", "elevate", "nsudo", "NSudoLC", "mdo"],
    about: "runs a program as somebody else",
    style: "slash",
    does: ["privilege"],
    options: {
      "/user": "text",
      "/env, /noprofile, /profile, /netonly, /savecred, /smartcard": "flag",
      "/showtrustlevels": { role: "flag", calms: true },
      "/trustlevel": "text",
    },
    operands: ["shell"],
  },
  {
    names: ["psloggedon", "psinfo", "psfile", "psservice", "psshutdown", "pssuspend"],
    about: "manages other Windows machines",
    style: "slash",
    does: [{ does: "network", when: { first: "\\\\*" } }],
    operands: ["searched..."],
  },
  {
    names: ["pspasswd"],
    about: "sets an account's password, here or on other Windows machines",
    style: "slash",
    does: ["credential-change", { does: "network", when: { first: "\\\\*" } }],
    operands: ["text..."],
  },
  {
    names: ["autorunsc", "sigcheck", "streams", "strings64", "accesschk", "accesschk64"],
    about: "shows what starts, signs or may be used",
    style: "slash",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: ["Copy-VMFile"],
    about: "copies files into a virtual machine",
    style: "cmdlet",
    options: { "-SourcePath": "read", "-DestinationPath, -Name, -FileSource": "text" },
    operands: ["text..."],
  },
  {
    names: ["wsl", "wsl.exe"],
    about: "Linux machines on Windows",
    style: "posix",
    options: {
      "-e --exec": "argv",
      "-d --distribution, -u --user, --cd, -s --set-default, -t --terminate, --shell-type, --set-default-version, --mount, --unmount":
        "text",
      "--install, --update": { role: "text", optional: true, does: ["network:down"] },
      "--unregister": { role: "text", does: ["destructive"] },
      "-l --list, --status, --shutdown, -v --verbose, -q, -o --online": "flag",
      "--import, --export, --import-in-place": "text",
    },
    operands: ["argv"],
  },
  {
    names: ["wusa", "wusa.exe"],
    about: "installs an update of Windows that lies in a file",
    nature: "local",
    style: "slash",
    operands: [],
  },
];
