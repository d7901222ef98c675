// Processes: listing, signalling, tracing and debugging. Killing a defence is tampering; attaching to a process reads its memory.

import type { EffectRule, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const GUARDS =
  "*falcon*|*crowdstrike*|*carbonblack*|*cbdaemon*|*sentinel*|*mdatp*|*wdav*|*MsMpEng*|*MsSense*|*sophos*|*mcafee*|*mfetp*|*esets*|*ekrn*|*clamd*|*auditd*|*syslogd*|*journald*|*osquery*|*santad*|*wazuh*|*ossec*|*fail2ban*|*firewalld*|*snort*|*suricata*|*sysmon*|*Sysmon*|*littlesnitch*|*opensnitch*|*countersign*|*xagt*|*cylance*|*cortex*|*elastic-agent*|*elastic-endpoint*|*jamf*|*tanium*|*XProtect*|*tccd*|*falco*|broker|broker.js|*/broker.js|*bin/broker*|*dist/broker*";

/** Countersign's broker runs as `… .countersign/bin/broker.js`. */
const KILLS_GUARD: EffectRule = {
  does: "guard-tamper",
  sentence: "stops a program that guards this machine",
  when: { operand: GUARDS },
};

export const processes: readonly ToolSpec[] = [
  {
    names: ["slay"],
    about: "ends everything that users run",
    does: ["lockout?"],
    options: { "-clean": { role: "flag", calms: true } },
    operands: ["account..."],
  },
  {
    names: words(`
      kill killall pkill killall5 xkill fkill pskill pskill.exe tskill tskill.exe skill snice fuser
      spps
    `),
    about: "signals processes",
    nature: "local",
    style: "single-dash",
    notHelp: ["-h", "-v", "-V"],
    does: [
      KILLS_GUARD,
      { does: "lockout", certainty: "possible", sentence: "ends somebody's session", when: { operand: "sshd|-1|1" } },
      {
        does: "lockout",
        certainty: "likely",
        sentence: "ends everything that runs",
        when: { has: ["-1"], operands: "none" },
      },
      {
        does: "lockout",
        certainty: "likely",
        sentence: "ends everything that a user runs",
        when: { has: ["-u", "-U", "-t"], operands: "none" },
      },
    ],
    options: {
      "-u --user, --euid": "account",
      "-U --uid": "text",
      "-t --terminal": "text",
      "-s --signal, -n, -g, --pgroup, -P --parent, -G --group, -Id, -Name": "text",
      "-9, -15, -1, -2, -3, -KILL, -TERM, -HUP, -INT, -QUIT, -STOP, -CONT, -USR1, -USR2, -SIGKILL, -SIGTERM, -SIGHUP, -SIGINT, -f, -x, -i, -e, -q, -w, -v, -l, -L, -a, -0, -k, -m, -c, -r, -I, -Force":
        "flag",
    },
    operands: ["name..."],
  },
  {
    names: ["taskkill", "taskkill.exe"],
    about: "ends processes of Windows",
    style: "slash",
    does: [
      { does: "guard-tamper", when: { value: ["/im", GUARDS] } },
      { does: "network", when: { has: ["/s"] } },
    ],
    options: { "/im": "text", "/pid, /fi, /u, /p": "text", "/s": "host", "/f, /t": "flag" },
    operands: ["text..."],
  },
  {
    names: [
      "gcore",
      "procdump",
      "procdump.exe",
      "procdump64",
      "createdump",
      "sqldumper",
      "rdrleakdiag",
      "dumpminitool",
      "Out-Minidump",
      "avml",
      "memfetch",
      "lime",
      "pmem",
      "kdumpctl",
      "savecore",
      "memdump",
    ],
    about: "dumps the memory of programs",
    does: ["credential-read?"],
    notHelp: ["-V"],
    options: { "-o, -p": "text", "-a, -ma, -mm, -mp": "flag" },
    commands: { "status|showmem|estimate|get-default-crashkernel": [], "start|restart|stop|rebuild|reload": [] },
    operands: ["text..."],
  },
  {
    names: ["ps"],
    about: "shows processes",
    nature: "local",
    notHelp: ["-h", "-v", "-V", "-H"],
    style: "slash",
    does: [
      {
        does: "credential-read",
        certainty: "possible",
        sentence: "prints the environments of other processes",
        when: { first: "e|ew*|auxe*|auxwe*|auxwwe*|axe*|axwe*|wwe*" },
      },
    ],
    operands: ["name..."],
  },
  {
    names: words(`
      pgrep pidof pstree top htop btop btm bottom atop gotop ytop zenith nmon dstat slabtop pmap
      pwdx lsof procs pidwait tload ac lastcomm sa job prtstat peekfd pslog powertop turbostat cpupower
      numastat renice psrecord memusage tasklist tasklist.exe pslist handle handle.exe listdlls
      procexp vmmap heap leaks sample spindump fs_usage sc_usage latency memory_pressure vm_stat footprint
      powermetrics system_trace
    `),
    about: "shows processes",
    nature: "local",
    notHelp: ["-h", "-v", "-V", "-H"],
    options: { "/s": "host" },
    style: "slash",
    operands: ["name..."],
  },
  {
    names: ["glances"],
    about: "shows processes here, on another machine, or to others",
    nature: "local",
    options: {
      "-c --client": "host",
      "-s --server, -w --webserver": "flag",
      "-B --bind": "address",
      "--browser, --enable-plugin, --export": "text",
      "--password": "flag",
      "-u, -p, -t, -C": "text",
    },
    does: [{ does: "network", direction: "listen", when: { has: ["-s", "-w"], lacks: ["-B"] } }],
    operands: ["name..."],
  },
  {
    names: ["sysprof-cli", "memray", "xctrace", "magic-trace", "drmemory", "tracy"],
    about: "runs or attaches to a program and watches it",
    style: "posix",
    notHelp: ["-h", "-v"],
    options: {
      "-p --pid, --attach": "text",
      "-o --output": "write",
      "-e, -s, -P, -u, -E, -a, -I, -O, -S, -b, -X, -F, -C, -g, -t --tool, --log-file, --leak-check, --suppressions, --event, --call-graph":
        "text",
      "-f, -ff, -c, -tt, -T, -y, -q, -v, -k, -r, -n, -i, -w, -z, -Z": "flag",
    },
    commands: {
      "record|stat|trace|run|mem|lock|replay": {
        style: "posix",
        options: {
          "-e, -o, -F, -g, -p, --call-graph, --output": "text",
          "--template, --instrument, --device, --time-limit, --env, --target-stdin, --target-stdout": "text",
          "-a, -s, -R, --launch": "flag",
        },
        operands: ["argv..."],
      },
      "report|list|annotate|script|diff|top|bench|tree|parse|summary|flamegraph|table|stats|version|help|dump|graph":
        [],
    },
    operands: ["argv..."],
  },
  {
    names: ["vol", "vol.py", "vol3", "volatility", "volatility3"],
    about: "reads images of a machine's memory",
    nature: "local",
    style: "single-dash",
    does: [
      {
        does: "credential-read",
        sentence: "reads passwords out of a memory image",
        when: { operand: "*hashdump*|*lsadump*|*cachedump*|*mimikatz*|*truecrypt*|*bitlocker*" },
      },
    ],
    options: { "-f, --profile, --plugins, -o, -r, -s, -p, -c, -q": "text" },
    operands: ["text..."],
  },
  {
    names: ["frida", "frida-trace", "frida-ps", "frida-kill", "frida-ls-devices", "frida-discover"],
    about: "looks into running programs, also on other machines",
    nature: "local",
    options: {
      "-H --host": { role: "host", does: ["network"] },
      "-R --remote": { role: "flag", does: ["network??"] },
      "-l --load, -S --init-session": "file:javascript",
      "-e --eval": "code:javascript",
      "--codeshare": { role: "text", does: ["network", "hidden-code"] },
      "-D --device, -n --attach-name, -p --attach-pid, -f --file, -i --include, -x --exclude, -N --attach-identifier, -o --output":
        "text",
      "-U --usb, -a --applications, -F --attach-frontmost": "flag",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      gdb-multiarch py-spy rbspy pyrasite rizin cutter ddd kgdb windbg cdb
      objection mdb jinfo reptyr injector
    `),
    about: "debuggers and memory dumpers",
    nature: "local",
    style: "single-dash",
    notHelp: ["-h", "-v"],
    does: [
      {
        does: "hidden-code",
        certainty: "likely",
        sentence: "runs debugger commands that can start programs",
        when: { value: ["-ex", "*shell*|*!*|*python*|*call*system*|*pipe*|*source*"] },
      },
      {
        does: "credential-read",
        certainty: "likely",
        sentence: "dumps another program's memory",
        when: { operand: "lsass|lsass.exe" },
      },
    ],
    options: {
      "-ex, -eval-command, -iex, -o, -one-line, -O, --command-line, -c": "code:escapes",
      "-x, -s, -source, -command, --source": { role: "read", does: ["hidden-code??"] },
      "-p, -pid, --attach-pid": "text",
      "-args": "argv",
      "--args": "argv",
      "-core, -d, -directory, -cd, -n, -U, -H": "text",
      "-ma, -mm, -mp": "flag",
      "-q, -quiet, -batch, -nx, -nh, -tui, -w, -A, -i": "flag",
    },
    commands: { "debug|test|exec|attach|connect|dap|trace|record|top|dump": [] },
    operands: ["text..."],
  },
  {
    names: ["lttng", "babeltrace", "babeltrace2"],
    about: "records what the kernel and programs do",
    nature: "local",
    options: { "-U --set-url, -C --ctrl-url, -D --data-url": "url", "-o --output": "write" },
    commands: { create: { operands: ["text..."] }, "destroy|start|stop|clear": [] },
    operands: ["text..."],
  },
  {
    names: words(`
      coredumpctl bpftrace bpftool dtrace stap sysdig trace-cmd ftrace opensnoop execsnoop tcplife
      biosnoop funccount systemtap csysdig bcc profile-bpfcc Get-ProcessMitigation logman logman.exe wpr
      xperf tracelog
    `),
    about: "watches the kernel",
    nature: "local",
    notHelp: ["-h", "-v"],
    options: { "-c": { role: "shell" }, "-e, -n": "code:plain", "-p, -o, -s, -f": "text", "--unsafe, -w, -g": "flag" },
    commands: {
      "list|info|show|status|query": [],
      "stop|delete|update": ["guard-tamper?"],
      "prog|map|link load|attach|pin|update": ["privilege?", "hidden-code?"],
    },
    operands: ["text..."],
  },
];
