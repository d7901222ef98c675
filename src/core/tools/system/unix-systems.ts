// Administration of BSD, Solaris, AIX and HP-UX: volumes, zones, boot environments, subsystems, firmware.
// What these share with Linux stands in the other families; here are the programs that only they have.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const DESTROYS: Does = ["destructive"];
const CHANGE: Does = ["credential-change"];
const BOOT: Does = ["persistence:changes what this machine starts with?"];
const DOORS = "sshd|ssh|inetd|telnetd";
const WATCHERS = "syslogd|auditd|audit|clcomd";

export const unixSystems: readonly ToolSpec[] = [
  {
    names: ["geli", "gbde", "bioctl", "cgdconfig", "vnconfig"],
    about: "encrypted disks of BSD",
    nature: "local",
    commands: {
      "init|onetime|kill|clear": ["destructive", "credential-change"],
      "setkey|delkey|configure|restore|nuke|destroy": CHANGE,
      "attach|detach|status|list|backup|dump|suspend|resume|label|stop": [],
    },
    options: {
      "-c": { role: "text", does: ["destructive?"] },
      "-l": "text",
      "-d": "flag",
      "-P": { role: "flag", does: CHANGE },
      "-G, -g": { role: "text", does: CHANGE },
    },
    operands: ["text..."],
  },
  {
    names: ["bectl", "beadm"],
    about: "boot environments",
    nature: "local",
    commands: {
      destroy: DESTROYS,
      activate: BOOT,
      "list|create|mount|umount|unmount|rename|check|export|import|jail": [],
    },
    operands: ["text..."],
  },
  {
    names: words(`
      camcontrol nvmecontrol mfiutil mptutil luxadm cfgadm stmfadm sbdadm itadm sesutil storcli storcli64 perccli perccli64
      arcconf ssacli hpacucli hpssacli tw_cli sas2ircu sas3ircu sas2flash sas3flash mvcli
    `),
    about: "disk controllers",
    options: { "-o, -e, -f, -b": { role: "text", optional: true } },
    nature: "local",
    commands: {
      "format|sanitize|security|fwdownload|clear|delete|delete-lu|delete-target|delete-tg|create|zone": DESTROYS,
      "* * delete|del|deleteall|create|clear|erase": DESTROYS,
      "* del|delete|deleteforeign|create|add|set": ["destructive?"],
      "ctrl * * delete|create|modify": DESTROYS,
      "ctrl * * * * * delete|modify": DESTROYS,
      "ctrl * * * delete|modify|create": DESTROYS,
      "* show|info|display|status": [],
      "create-lu|create-target|create-tg|add-view": [],
    },
    operands: ["text..."],
  },
  {
    names: ["sade", "sysinstall", "fmthard", "metaclear", "metainit", "rmfs", "rmlv", "rmvg", "reducevg", "exportvg"],
    about: "removes or lays out disks",
    does: DESTROYS,
    operands: ["text..."],
  },
  {
    names: ["metadb", "rmdev", "rmpv", "rmlvcopy", "synclvodm", "chlv", "chfs"],
    about: "changes volumes",
    nature: "local",
    does: [{ does: "destructive", certainty: "likely", when: { has: ["-d"] } }],
    options: { "-l, -a, -c, -s": "text", "-d, -f, -R, -i": "flag" },
    operands: ["text..."],
  },
  {
    names: words(`
      chpass ypchpass ypchfn ypchsh edauth mkpwdict rmsec usrck pwdck keysvrmgr efskeymgr efskstoldif setkst
      setsecconf setrunmode chauth rmauth
    `),
    about: "changes accounts",
    does: CHANGE,
    options: { "-n": { role: "flag", calms: true }, "-a, -s, -p, -e": "text" },
    operands: ["account..."],
  },
  {
    names: ["megacli", "MegaCli", "MegaCli64"],
    about: "disk controllers",
    style: "single-dash",
    nature: "local",
    options: {
      "-CfgClr, -CfgLdDel, -CfgLdAdd, -CfgEachDskRaid0, -LDInit, -PDClear, -AdpFwFlash, -PDMakeGood, -CfgForeign": {
        role: "flag",
        does: DESTROYS,
      },
    },
    operands: ["text..."],
  },
  {
    names: words("gmirror gstripe graid graid3 gconcat glabel gjournal gvirstor gshsec gcache gmultipath gvinum geom"),
    about: "disks of FreeBSD put together",
    nature: "local",
    commands: {
      "clear|destroy|delete|remove|rm|label|create": ["destructive?"],
      "status|list|dump|stop|start|insert|forget|activate|deactivate|rebuild|configure|load|unload|help": [],
      "* clear|destroy|delete|remove|label|create": ["destructive?"],
      "* status|list|show": [],
    },
    options: { "-s, -b, -n, -v, -h, -a": { role: "text", optional: true } },
    operands: ["text..."],
  },
  {
    names: ["raidctl", "fsdb"],
    about: "arrays of NetBSD, and file systems edited by hand",
    nature: "local",
    options: {
      "-I, -C, -c, -r, -F, -f": { role: "text", does: DESTROYS },
      "-s, -S, -g, -G, -p, -v, -n": { role: "text", optional: true },
    },
    operands: ["text..."],
  },
  {
    names: ["ikectl"],
    about: "keys and tunnels of OpenBSD's IKE daemon",
    nature: "local",
    commands: {
      "ca * create|delete|install": CHANGE,
      "ca * certificate|key * create|delete|install|revoke|import": CHANGE,
      "ca * export": ["credential-read??"],
      "ca * certificate|key * export": ["credential-read??"],
      "show|log|monitor|active|passive|couple|decouple|load|reload|reset": [],
    },
    operands: ["text..."],
  },
  {
    names: ["ssm"],
    about: "storage of several kinds in one tool",
    nature: "local",
    commands: { "remove|create|resize": ["destructive?"], "list|info|check|mount|snapshot|add": [] },
    options: { "-s --size, -p --pool, --fs, -n --name, -r --raid": "text" },
    operands: ["text..."],
  },
  {
    names: ["zoneadm", "zonecfg"],
    about: "zones of Solaris",
    nature: "local",
    options: { "-z, -u, -R, -f": "text" },
    commands: {
      "uninstall|delete": DESTROYS,
      "halt|shutdown|reboot|detach": ["destructive??"],
      "list|install|boot|ready|verify|attach|clone|move|info|export|create|commit|add|set|select": [],
    },
    operands: ["text..."],
  },
  {
    names: ["zlogin", "jexec", "newtask"],
    about: "runs a command in a zone or a jail",
    style: "posix",
    does: ["privilege"],
    options: { "-l, -e, -u, -U": { role: "text", optional: true }, "-C, -S, -E, -Q, -n": "flag" },
    operands: ["text", "argv-container..."],
  },
  {
    names: ["poudriere", "synth"],
    about: "builds packages from ports",
    nature: "network",
    does: [{ does: "network", direction: "down", certainty: "likely" }],
    options: {
      "-l, -i, -n": { role: "flag", calms: true },
      "-c, -u, -b, -t": "flag",
      "-d": { role: "flag", does: DESTROYS },
      "-j, -p, -v, -m, -f, -a, -s": "text",
    },
    operands: ["text..."],
    commands: {
      "status|version|options|queue|daemon|logclean|image|jails-list|help": { does: [], operands: ["text..."] },
      "pkgclean|distclean": { does: ["destructive?"], operands: ["text..."] },
    },
  },
  {
    names: ["bhyvectl", "pot", "vm-bhyve", "cbsd"],
    about: "machines and jails of BSD",
    nature: "local",
    options: { "--destroy": { role: "flag", does: DESTROYS }, "--vm": "text" },
    commands: {
      "destroy|delete|remove|jdestroy|bdestroy": DESTROYS,
      "exec|jexec|term|run": ["hidden-code??"],
      "import|fetch|repo": ["network"],
      "list|ls|show|info|status|start|stop": [],
      create: {
        does: [{ does: "network", direction: "down", when: { has: ["-b"] } }],
        options: { "-b, -p, -N, -i, -t": "text" },
      },
    },
    operands: ["text..."],
  },
  {
    names: ["startsrc", "stopsrc", "refresh", "mkssys", "rmssys", "chssys", "lssrc"],
    about: "subsystems of AIX",
    nature: "local",
    does: [
      { does: "lockout", certainty: "likely", when: { value: ["-s", DOORS] } },
      { does: "guard-tamper", when: { value: ["-s", WATCHERS] } },
    ],
    options: { "-s, -g, -t, -p, -n, -e": "text", "-a, -l, -c, -f": "flag" },
    operands: ["text..."],
  },
  {
    names: ["mkitab", "chitab", "rmitab", "mkcron", "bosboot", "bootlist", "kernel-install"],
    about: "chooses what starts at boot",
    does: [
      {
        does: "persistence",
        certainty: "likely",
        when: { lacks: ["-o", "--info", "--default-kernel", "--default-index"] },
      },
    ],
    options: {
      "--info, --set-default, --update-kernel, --args, --remove-args, --remove-kernel, --add-kernel": "text",
      "-o, --default-kernel, --default-index": "flag",
      "-m, -d": "text",
    },
    commands: { "list|inspect|help": [] },
    operands: ["text..."],
  },
  {
    names: ["inetadm", "inetconv"],
    about: "switches services of inetd",
    nature: "local",
    options: { "-l, -p, -m, -M, -a": "text", "-e": { role: "text", does: ["persistence?"] }, "-d": "text" },
    operands: ["text..."],
  },
  {
    names: ["grub-set-default", "grub2-set-default", "grub-reboot", "grub2-reboot"],
    about: "chooses which of the systems at hand starts next",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: words(`
      grub-install grub2-install
      refind-install zipl u-boot-update limine
    `),
    about: "the boot loader",
    nature: "local",
    does: [
      { does: "persistence", certainty: "likely", when: { operands: "some" } },
      { does: "persistence", certainty: "likely", when: { has: ["-c", "-o", "-n", "-B", "-a", "-O", "-b"] } },
    ],
    options: {
      "-c --create, -B --delete-bootnum, -a --active, -v, -O --delete-bootorder": "flag",
      "-o --bootorder, -n --bootnext, -b --bootnum, -d --disk, -p --part, -L --label, -l --loader, -t": "text",
    },
    commands: { "status|list|is-installed|kernel-identify|kernel-inspect|reboot-to-firmware|systemd-efi-options": [] },
    operands: ["text..."],
  },
  {
    names: ["errclear", "wtmpfix"],
    about: "clears the error log",
    does: ["guard-tamper", "destructive?"],
    operands: ["text..."],
  },
  {
    names: ["eeprom", "ofpath", "setpci", "wrmsr", "devmem", "devmem2"],
    about: "writes to firmware, registers or memory",
    nature: "local",
    does: [
      { does: "privilege", certainty: "likely", when: { operand: "*=*" } },
      { does: "credential-change", when: { operand: "security-*=*" } },
      { does: "privilege", certainty: "likely", when: { operands: "many" } },
    ],
    options: { "-p, -s, -d": "text", "-a, -v": "flag" },
    operands: ["text..."],
  },
  {
    names: ["uadmin"],
    about: "stops or restarts the machine",
    does: ["destructive:ends everything that runs on this machine??"],
    operands: ["text..."],
  },
  {
    names: ["ppriv", "runcon", "newrole", "sesu", "seunshare"],
    about: "runs a command with other rights",
    style: "posix",
    does: [{ does: "privilege", when: { operands: "some", lacks: ["-l", "-v"] } }],
    options: { "-s, -u, -r, -t, -l, -R, -h": { role: "text", optional: true }, "-e, -c, -v, -D, -N": "flag" },
    operands: ["argv..."],
  },
  {
    names: ["cgexec", "cset"],
    about: "runs a command in a control group",
    style: "posix",
    options: { "-g": "text", "--sticky": "flag", "--exec": "argv" },
    commands: { "set|shield|proc": {} },
    operands: ["argv..."],
  },
  {
    names: ["pivot_root", "switch_root"],
    about: "takes another folder for the root of the system",
    does: ["privilege", "destructive??"],
    operands: ["text", "text", "argv..."],
  },
  {
    names: ["sysupgrade"],
    about: "puts another system on OpenBSD, from a mirror, or on OpenWrt, from a file",
    does: [
      { does: "network", direction: "down", when: { operands: "none", lacks: ["-b"] } },
      // On OpenBSD the folder to fetch into.
      { does: "network", direction: "down", when: { value: ["-b", "*", "*.tar.gz|*.tgz"] } },
      { does: "destructive", certainty: "likely", when: { operands: "some" } },
    ],
    options: {
      "-b --create-backup": "write",
      "-l --list-backup, -T --test": { role: "flag", calms: true },
      "-r --restore-backup": "read",
      "-n, -k, -v, -q, -s, -f, -F, -u": "flag",
    },
    operands: [],
  },
];
