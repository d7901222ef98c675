// Kernel settings, modules and logs. Loading a module is full rights; deleting or silencing logs is tampering.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const TAMPER: Does = ["guard-tamper"];
const ERASES_LOGS: Does = ["guard-tamper", "destructive"];

export const kernelAndLogs: readonly ToolSpec[] = [
  {
    names: ["sysctl", "sysctl.exe"],
    about: "shows and sets kernel parameters",
    notHelp: ["-h"],
    does: [
      {
        does: "guard-tamper",
        when: {
          operand:
            "*randomize_va_space=*|*kptr_restrict=*|*dmesg_restrict=*|*ptrace_scope=*|*suid_dumpable=*|*unprivileged_bpf*=*|*rp_filter=*|*accept_redirects=*|*perf_event_paranoid=*|*modules_disabled=*|*kexec_load*=*|*sysrq=*|*protected_*=*|*securelevel=*|*csr*=*|*mac.*=*|*core_pattern=*|*hotplug=*|*modprobe=*",
        },
      },
      { does: "guard-tamper", certainty: "possible", sentence: "changes a kernel parameter", when: { has: ["-w"] } },
    ],
    options: {
      "-w --write": "flag",
      "-a --all, -A, -X, -n, -e, -N, -b, -q, -d, -o, -x, -i": "flag",
      "-p, --load, -f": { role: "text", optional: true },
      "--system": "flag",
      "-r, --pattern": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["modprobe", "insmod", "kldload", "kextload", "kmutil", "kextutil", "load_module"],
    about: "loads kernel modules",
    does: ["privilege"],
    notHelp: ["-h"],
    options: {
      "-c, --showconfig": {
        role: "flag",
        calms: true,
      },
      "-n, --dry-run, --show, -D, --show-depends, --show-config, --resolve-alias": {
        role: "flag",
        calms: true,
      },
      "-r --remove": "flag",
    },
    commands: {
      "showloaded|status|inspect|find|libraries|print-diagnostics|check|dumpstate": [],
      "build|mktarball": [],
    },
    operands: ["text..."],
  },
  {
    names: ["efibootmgr"],
    about: "entries that firmware starts",
    nature: "local",
    options: {
      "-o --bootorder, -n --bootnext": { role: "text", does: ["persistence??"] },
      "-c --create": { role: "flag", does: ["persistence?"] },
      "-B --delete-bootnum": { role: "flag", does: ["destructive?"] },
      "-b --bootnum, -d --disk, -p --part, -L --label, -l --loader, -t --timeout": "text",
      "-v --verbose, -a --active, -A --inactive, -q, -O, -N": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["dkms"],
    about: "builds kernel modules and puts them in place",
    nature: "local",
    operands: ["text..."],
    commands: {
      "install|autoinstall": ["privilege??"],
      "add|build|remove|uninstall|unbuild|status|mktarball|ldtarball|generate_mok|match": [],
    },
  },
  {
    names: ["kpatch"],
    about: "replaces parts of the running kernel",
    nature: "local",
    commands: {
      "load|install|replace": ["privilege"],
      "unload|uninstall": ["guard-tamper??"],
      "list|info|signal|version": [],
    },
  },
  {
    names: ["rmmod", "kldunload", "kextunload"],
    about: "unloads kernel modules",
    does: ["guard-tamper??"],
    operands: ["text..."],
  },
  {
    names: words(`
      kldstat kextstat kextfind kmod systool makedumpfile needs-restarting livepatch modstat
    `),
    about: "shows kernel modules",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: ["dmesg"],
    about: "the kernel's messages",
    nature: "local",
    notHelp: ["-h"],
    options: {
      "-c, --read-clear": { role: "flag", does: ["guard-tamper?"] },
      "-C --clear": { role: "flag", does: ["guard-tamper?"] },
      "-D, --console-off": { role: "flag", does: ["guard-tamper?"] },
      "-n, --console-level, -l --level, -f --facility, -s, --buffer-size, --since, --until, -F --file": "text",
    },
  },
  {
    names: ["journalctl"],
    about: "the journal of systemd",
    nature: "local",
    options: {
      "--vacuum-time, --vacuum-size, --vacuum-files": { role: "text", does: ["destructive", "guard-tamper?"] },
      "--rotate, --flush, --sync, --relinquish-var": "flag",
      "--setup-keys": { role: "flag", does: ["credential-change"] },
      "-g --grep": "text",
      "-c --cursor": "text",
      "-u --unit, --user-unit, -p --priority, -n, --lines, -S --since, -U --until, -o --output, -t, --identifier, --facility, -D --directory, --file, -M --machine, -F --field, --root":
        "text",
      "-k, --dmesg": "flag",
      "-f --follow, -b --boot, -r --reverse, -x, --catalog, -e, --pager-end, --no-pager, -a --all, -q, --list-boots, --disk-usage, --header, --verify, -m --merge, --user, --system":
        "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["logsave"],
    about: "runs a command and keeps what it prints",
    nature: "local",
    style: "posix",
    options: { "-a, -s, -v": "flag" },
    operands: ["write", "argv"],
  },
  {
    names: ["systemd-cat"],
    about: "runs a command, and what it prints goes to the log",
    nature: "local",
    style: "posix",
    options: { "-t --identifier, -p --priority, --stderr-priority, --level-prefix, --namespace": "text" },
    operands: ["argv"],
  },
  {
    names: ["logger"],
    about: "writes to the log",
    nature: "local",
    style: "posix",
    options: {
      "-n, --server": "host",
      "-t --tag, -p --priority, -P --port, -u, --socket, --identifier": "text",
      "-f --file": "read",
      "-d, -T, -i, -s": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["logrotate", "newsyslog", "savelog", "rotatelogs", "cronolog"],
    about: "rotates logs",
    nature: "local",
    options: {
      "-f --force": { role: "flag", does: ["guard-tamper??"] },
      "-d --debug": { role: "flag", calms: true },
      "-l --log, -s --state": "write",
      "-m --mail": "helper",
    },
    operands: ["loaded..."],
  },
  {
    names: ["svlogd", "multilog", "s6-log", "klogd", "metalog"],
    about: "writes logs into a folder",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: words(`
      rsyslogd syslog-ng syslogd vector fluent-bit fluentd logstash promtail filebeat
      metricbeat packetbeat heartbeat winlogbeat nxlog
    `),
    about: "collects logs",
    does: ["network??"],
    options: {
      "-N, --test, --config.test_and_exit, -t, --dry-run, --syntax-only": { role: "text", optional: true, calms: true },
    },
    commands: {
      "": ["network??"],
      "validate|test|vrl|list|help|version|top|graph": [],
      "test output": ["network"],
      keystore: ["credential-change"],
    },
  },
  {
    names: ["log"],
    about: "the unified log of macOS",
    nature: "local",
    commands: {
      "show|stream|stats|collect|help": [],
      erase: ERASES_LOGS,
      config: ["guard-tamper?"],
      "config status": [],
    },
    options: {
      "--status": { role: "flag", calms: true },
      "--predicate, --last, --start, --end, --style, --process, --level, --output": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["wevtutil", "wevtutil.exe", "auditpol", "auditpol.exe"],
    about: "event logs and audit policy of Windows",
    style: "slash",
    nature: "local",
    commands: {
      "cl|clear-log": ERASES_LOGS,
      "sl|set-log|im|um|install-manifest|uninstall-manifest": TAMPER,
      "el|gl|gp|ep|qe|gli|epl|al|enum-*|get-log|query-events|export-log|get-log-info": [],
    },
    options: {
      "/get, /list, /backup": { role: "flag", calms: true },
      "/r": { role: "host", does: ["network"] },
      "/set, /clear, /remove, /restore, /resourceSACL": { role: "flag", does: TAMPER },
    },
    operands: ["text..."],
  },
  {
    names: ["Clear-History", "Remove-PSReadLineHistory"],
    about: "forgets the shell's history",
    does: TAMPER,
  },
  {
    names: ["atuin", "mcfly", "hstr", "hishtory", "resh"],
    about: "keeps shell history",
    nature: "local",
    commands: {
      "search|stats|status|info|init|doctor|export|query": [],
      "history list|last": [],
      "sync|register|login|logout|account|key|import": ["network??", "credential-change??"],
      "login|register|logout": ["network", "credential-change"],
      sync: ["network"],
      "history delete|prune|dedup": TAMPER,
      "redact|search --delete|delete": TAMPER,
    },
  },
  {
    names: ["kexec"],
    about: "loads and starts another kernel",
    notHelp: ["-h"],
    options: {
      "-l --load, -p --load-panic": { role: "flag", does: ["privilege", "hidden-code?"] },
      "-e --exec": { role: "flag", does: ["privilege", "destructive:ends everything that runs on this machine??"] },
      "-f --force": "flag",
      "--reuse-cmdline, -s, -c, -a, -u --unload, -S --status": "flag",
      "--initrd, --command-line, --append, -t --type": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["pmset"],
    about: "power settings of macOS",
    nature: "local",
    style: "single-dash",
    options: { "-g": { role: "text", optional: true, calms: true }, "-a, -b, -c, -u": "flag" },
    commands: {
      "schedule|repeat": ["persistence?"],
      "repeat cancel": [],
      "sleepnow|displaysleepnow|boot|force|noidle|touch|restoredefaults": [],
    },
    operands: ["text..."],
  },
  {
    names: ["rtcwake"],
    about: "puts the machine to sleep, and wakes it at a time",
    nature: "local",
    does: [{ does: "destructive", certainty: "possible", when: { value: ["-m", "off"] } }],
    options: { "-m --mode, -s --seconds, -t --time, -d --device, -A --adjfile": "text", "--date": "text" },
  },
  {
    names: words(`
      reboot shutdown halt poweroff init telinit shutdown.exe uswsusp
      acpi_call
    `),
    about: "stops or restarts the machine",
    does: [
      {
        does: "destructive",
        certainty: "possible",
        sentence: "ends everything that runs on this machine",
        when: { lacks: ["-c", "-k", "--show"], noOperand: "/a" },
      },
    ],
    notHelp: ["-h"],
    options: { "-c": "flag", "-k": "flag", "--show": "flag", "-r, -P, -H, -f, -n, -t": "flag" },
    operands: ["text..."],
  },
  {
    names: ["mokutil", "sbctl", "efivar", "fwts", "chipsec_main", "bcdboot", "efi-readvar"],
    about: "firmware and secure boot",
    nature: "local",
    notHelp: ["-h"],
    options: {
      "--disable-validation": { role: "flag", does: TAMPER },
      "--enable-validation": "flag",
      "-i --import": { role: "text", does: ["credential-change"] },
      "-d --delete, --revoke-import, --revoke-delete": { role: "text", optional: true, does: ["credential-change"] },
      "-c --clear-password": {
        role: "flag",
        does: ["credential-change?"],
      },
      "-p --password, --reset, --generate-hash, --set-verbosity": {
        role: "flag",
        does: ["credential-change?"],
      },
      "-k --kek": { role: "text", optional: true, calms: true },
      "-l --list-enrolled, -N, --list-new, -D, --list-delete, --sb-state, --test-key, -x, --export, -P --pk, --db, --dbx":
        {
          role: "text",
          optional: true,
          calms: true,
        },
      "-w --write": { role: "text", optional: true, does: ["destructive"] },
      "-E --erase": { role: "text", optional: true, does: ["destructive"] },
    },
    commands: {
      "enroll-keys|create-keys|reset|rotate-keys|sign|sign-all|import-keys|remove-file": ["credential-change"],
      "status|verify|list-files|list-enrolled-keys|bundle": [],
    },
    operands: ["text..."],
  },
];
