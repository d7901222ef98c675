// Service managers and process supervisors: systemctl, service, launchctl, sc, OpenRC, supervisord, pm2.
// Enabling arranges to run again; stopping or masking a defence is tampering; showing state is neither.

import type { Condition, Does, EffectRule, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

/** Names of services that guard, log or audit. */
const GUARDS =
  "*falcon*|*crowdstrike*|*carbonblack*|*cbdaemon*|*cbagent*|*sentinel*|*mdatp*|*wdav*|*defend*|*sophos*|*symantec*|*mcafee*|*trellix*|*mfetp*|*eset*|*clamav*|*clamd*|*freshclam*|*auditd*|*audit.service|*rsyslog*|*syslog*|*journald*|*osquery*|*santa*|*wazuh*|*ossec*|*fail2ban*|*crowdsec*|*ufw*|*firewalld*|*iptables*|*nftables*|*apparmor*|*selinux*|*snort*|*suricata*|*aide*|*sysmon*|*littlesnitch*|*opensnitch*|*blockblock*|*opendns*|*umbrella*|*elastic-agent*|*elastic-endpoint*|*auditbeat*|*filebeat*|*qualys*|*nessus*|*tanium*|*cylance*|*cortex*|*xagt*|*jamf*|*datadog*|*fapolicyd*|*usbguard*|*countersign*|*XProtect*|*com.apple.MRT*|*syspolicyd*|mpssvc|wscsvc|eventlog|windefend|WinDefend|EventLog|*tripwire*|*falco*|*loggingd*|*logd|*alf*|*kesl*|*kaspersky*|*drweb*";

/** Services by which people reach this machine. */
const DOORS =
  "ssh|sshd|ssh.*|sshd.*|sshd@*|openssh*|*/ssh:*|network/ssh|com.openssh.sshd|*/ssh.plist|*/sshd.plist|system/com.openssh.sshd|dropbear|dropbear.*|getty@*|xrdp|xrdp.*|gdm|gdm.*|sssd|sssd.*|NetworkManager|NetworkManager.*|systemd-networkd|systemd-networkd.*|networking|networking.*|systemd-logind|systemd-logind.*|winbind";

/** Words of a kernel's command line that take its protections away, and those that are protections. */
const WEAKENING =
  "*selinux=0*|*enforcing=0*|*apparmor=0*|*audit=0*|*mitigations=off*|*nokaslr*|*nosmep*|*nosmap*|*pti=off*|*nopti*|*lockdown=none*|*module.sig_enforce=0*|*security=none*|*amd_iommu=off*|*intel_iommu=off*";
const GUARDING = "*audit*|*apparmor*|*selinux*|*lockdown*|*security*|*mitigations*|*slab_nomerge*|*init_on_*";

const ACTS_ON_GUARD: Condition = { operand: GUARDS };
const TAMPER_RULE: EffectRule = {
  does: "guard-tamper",
  sentence: "stops a service that guards this machine",
  when: ACTS_ON_GUARD,
};
const HARMLESS_VERBS =
  "start|restart|status|reload|is-active|force-reload|condrestart|try-restart|up|once|check|enable|onestart|onestatus|get|monitor|refresh|clear";
const STOP: Does = [TAMPER_RULE];
const ENABLE: Does = ["persistence"];
const ACCESS: EffectRule = {
  does: "lockout",
  certainty: "likely",
  sentence: "closes a door by which people sign in",
  when: { operand: DOORS },
};

export const services: readonly ToolSpec[] = [
  {
    names: ["systemctl"],
    about: "controls systemd",
    options: {
      "-H --host, -M --machine": { role: "host" },
      "-t --type, -p --property, -s --signal, -n, --lines, -o --output, --state, --root, --kill-who, --job-mode, --what":
        "text",
      "--user, --now, --runtime, --system, -q, -a --all, -l, --full, -f --force, --no-pager, --global, --failed, --no-block, --no-reload":
        "flag",
    },
    commands: {
      "status|show|cat|help|is-active|is-enabled|is-failed|is-system-running|list-*|show-environment|get-default|daemon-reload|daemon-reexec|reset-failed|log-level|log-target|service-watchdogs|whoami":
        [],
      "start|restart|try-restart|reload|reload-or-restart|try-reload-or-restart|isolate|thaw|clean|bind|mount-image":
        [],
      "stop|kill|disable|freeze": [...STOP, ACCESS],
      mask: [...STOP, ACCESS, { does: "guard-tamper", certainty: "possible" }],
      "unmask|revert": [],
      "preset|preset-all": ["persistence?"],
      "enable|reenable|link|add-wants|add-requires|set-default|edit": ENABLE,
      "set-property|set-environment|unset-environment|import-environment": ["persistence??"],
      "poweroff|reboot|halt|kexec|soft-reboot|suspend|hibernate|hybrid-sleep|suspend-then-hibernate|emergency|rescue|exit|switch-root|default":
        ["destructive:ends the running session??"],
    },
    operands: ["text..."],
  },
  {
    names: words(`
      service invoke-rc.d rcctl svcadm initctl stop restart rc-service sv s6-rc s6-svc dinitctl nssm svc
      daemon start-stop-daemon monit god bluepill eye circusctl runsv 66 s6
    `),
    about: "starts and stops services",
    does: [
      {
        does: "guard-tamper",
        sentence: "stops a service that guards this machine",
        when: { operand: GUARDS, noOperand: HARMLESS_VERBS },
      },
      { ...ACCESS, when: { operand: DOORS, noOperand: HARMLESS_VERBS } },
      { does: "persistence", when: { operand: "enable|onenable" } },
    ],
    notHelp: ["-h"],
    options: {
      "--status-all": { role: "flag", calms: true },
      "-S --start": "flag",
      "-K, --stop": "flag",
      "-x, --exec, -a, --startas": "script",
      "-p --pidfile, -u, -c, -d, -n, -k, -m, -b, -q, -o, -t, -v, -r, -f": "text",
    },
    commands: {
      "enable|install|add": ENABLE,
      "disable|remove|stop|down|kill|exit": [TAMPER_RULE, ACCESS],
      "ls|get|list|status|check|summary|report|validate": [],
      // `service ssh status`: the first word names the service.
      "* status|start|restart|reload|force-reload|try-restart": { operands: ["text..."] },
      set: ["persistence??"],
      unmonitor: ["guard-tamper?"],
    },
    // A service's name is no subcommand: `service ssh start`.
    operands: ["name..."],
  },
  {
    names: words(`
      insserv svccfg s6-rc-bundle-update s6-rc-bundle s6-rc-update s6-service 66-enable deb-systemd-helper
      portablectl forever-service install_initd dex dex-autostart update-service
    `),
    about: "arranges for a service to start by itself",
    does: ENABLE,
    options: {
      "-n --dryrun, -s --showall, -d": { role: "flag", calms: true },
      "-c --create": { role: "text", does: ENABLE },
      "-t --target-directory, -r --remove, -f, -M": { role: "text", optional: true },
    },
    commands: {
      "list|inspect|is-attached|export|validate|was-enabled|debian-installed": [],
      "detach|delete|unattach|disable|purge|mask|remove": [TAMPER_RULE, ACCESS],
    },
    operands: ["text..."],
  },
  {
    names: ["svcs", "svcprop", "rc-status", "openrc", "systemd-*", "s6-svstat", "s6-svdt", "rcorder"],
    about: "shows services and units",
    nature: "local",
    options: { "-H --host": "host" },
    operands: ["text..."],
  },
  {
    names: ["hostnamectl", "timedatectl", "localectl"],
    about: "shows and sets a machine's name, clock and language",
    nature: "local",
    options: {
      "-H --host": "host",
      "-M --machine, -p --property": "text",
      "--no-ask-password, --no-pager, --adjust-system-clock, --monitor, -a --all, --no-convert, --json, -j": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["systemd-journal-upload", "systemd-journal-remote", "systemd-journal-gatewayd"],
    about: "carries the journal from machine to machine",
    options: {
      "-u --url": "url",
      "--getter": "shell",
      "--listen-raw, --listen-http, --listen-https": { role: "address", does: ["network:listen"] },
      "-o --output, -D --directory, --file, --save-state, --split-mode, --key, --cert, --trust": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["grubby", "kernelstub"],
    about: "what the kernel is started with",
    nature: "local",
    does: [
      {
        does: "guard-tamper",
        sentence: "switches a protection off from the next start on",
        when: { value: ["--args|--add-options", WEAKENING] },
      },
      { does: "guard-tamper", certainty: "likely", when: { value: ["--remove-args|--delete-options", GUARDING] } },
      {
        does: "privilege",
        sentence: "starts a shell in the place of the system",
        when: { value: ["--args|--add-options", "*init=*"] },
      },
    ],
    options: {
      "--args, -a --add-options": "text",
      "--remove-args, -d --delete-options": "text",
      "--update-kernel, --set-default, --set-default-index, --copy-default, --title, --initrd, --grub-version, --info":
        "text",
      "--remove-kernel": { role: "delete", does: ["destructive??"] },
      "--add-kernel": { role: "text", does: ["persistence?"] },
    },
    operands: ["text..."],
  },
  {
    names: ["systemd-firstboot", "systemd-pcrlock", "systemd-keyutil"],
    about: "sets the first account and identity of a system",
    does: [{ does: "credential-change", when: { lacks: ["--print", "--setup-machine-id"] } }],
    options: { "--root-password, --root-password-hashed": "secret", "--root, --image": "text" },
    operands: ["text..."],
  },
  {
    names: ["systemd-tmpfiles", "systemd-repart"],
    about: "makes and removes files or partitions by rules",
    nature: "local",
    options: {
      "--remove, --purge": { role: "flag", does: ["destructive?"] },
      "--dry-run": {
        role: "text",
        optional: true,
        does: [{ does: "destructive", certainty: "likely", when: { value: ["--dry-run", "no|false|0"] } }],
      },
      "--empty": { role: "text", does: ["destructive?"] },
      "--root, --prefix, --definitions": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["sysv-rc-conf", "ntsysv", "rcconf"],
    about: "asks in a list what starts at boot",
    does: ["persistence?"],
    options: { "--list": { role: "text", optional: true, calms: true }, "--level, --levels": "text", "-p": "flag" },
    operands: ["text..."],
  },
  {
    names: words(`
      update-rc.d chkconfig rc-update sysrc rc-config systemd-sysv-install
    `),
    about: "chooses what starts at boot",
    does: [
      { does: "persistence", when: { operand: "add|enable|defaults|on|start|*=*YES*|*=*yes*|*enable*=*" } },
      { does: "guard-tamper", when: { operand: GUARDS, noOperand: "add|enable|defaults|on|start|*=*YES*|*=*yes*" } },
      {
        ...ACCESS,
        when: {
          operand: `${DOORS}|sshd_enable=*`,
          noOperand: "add|enable|defaults|on|start|*=*YES*|*=*yes*|list|show",
        },
      },
    ],
    options: {
      "--list": { role: "text", optional: true, calms: true },
      "--add": { role: "text", does: ENABLE },
      "--del, -x": "text",
      "--level": "text",
      "-a, -A, -n": "flag",
    },
    commands: { "show|list": [] },
    operands: ["text..."],
  },
  {
    names: ["launchctl"],
    about: "controls launchd",
    options: { "-w, -F, -k, -p, -s": "flag" },
    commands: {
      "list|print|print-cache|print-disabled|print-token|blame|dumpstate|version|help|managername|manageruid|managerpid|hostinfo|plist|procinfo|getenv|examine|error|resolveport|variant|dumpjpcategory":
        [],
      "load|bootstrap|enable|submit": ENABLE,
      "start|kickstart|attach|debug|limit": [],
      "unload|bootout|disable|remove|stop|kill": [TAMPER_RULE, ACCESS],
      "setenv|config": ["persistence?"],
      "asuser|bsexec": { style: "posix", operands: ["text", "argv..."], does: ["privilege?"] },
      reboot: ["destructive??"],
      "reboot system": ["destructive??"],
    },
    operands: ["text..."],
  },
  {
    names: ["sc", "sc.exe"],
    about: "controls services of Windows",
    style: "key-value",
    does: [{ does: "network", when: { first: "\\\\*" } }],
    commands: {
      "\\\\* create|config|failure": ["network", "persistence?"],
      "\\\\* start|stop|delete|query|queryex|qc|sdset|control": ["network"],
      "query|queryex|qc|qdescription|qfailure|qprivs|sdshow|enumdepend|getdisplayname|getkeyname|qsidtype|qtriggerinfo":
        [],
      "start|pause|continue|interrogate|control": [],
      stop: STOP,
      create: ["persistence", "privilege?"],
      "config|failure|failureflag|triggerinfo": ["persistence?", TAMPER_RULE],
      delete: ["destructive?", TAMPER_RULE],
      "sdset|privs|sidtype": ["privilege?", "guard-tamper?"],
    },
    operands: ["text..."],
  },
  {
    names: ["New-Service", "Set-Service"],
    about: "makes or changes services of Windows",
    style: "cmdlet",
    does: [
      { does: "persistence", when: { lacks: ["-StartupType", "-Status"] } },
      { does: "persistence", when: { has: ["-BinaryPathName"] } },
      { does: "persistence", when: { value: ["-StartupType", "auto*"] } },
      TAMPER_RULE,
      { ...TAMPER_RULE, when: { value: ["-Name", GUARDS] } },
    ],
    options: {
      "-Name, -StartupType, -Status, -BinaryPathName, -DisplayName, -Description, -Credential, -ComputerName": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["Stop-Service", "Suspend-Service", "Remove-Service"],
    about: "stops services of Windows",
    style: "cmdlet",
    does: [TAMPER_RULE, { ...TAMPER_RULE, when: { value: ["-Name", GUARDS] } }],
    options: { "-Name, -DisplayName, -ComputerName": "text", "-Force, -PassThru, -NoWait": "flag" },
    operands: ["text..."],
  },
  {
    names: ["Start-Service", "Restart-Service", "Resume-Service"],
    about: "shows and starts services of Windows",
    nature: "local",
  },
  {
    names: words(`
      supervisorctl supervisord pm2 pm2-runtime forever overmind hivemind honcho goreman foreman process-compose
      mprocs immortal horust s6-svscan runsvdir svscan
    `),
    about: "supervises processes",
    nature: "local",
    options: { "-s --serverurl": "url", "-c --configuration": "read" },
    commands: {
      "status|list|ls|l|logs|log|tail|show|describe|info|monit|pid|avail|maintail|jlist|prettylist|version|help|report|check":
        [],
      run: { style: "posix", operands: ["argv"] },
      "start|restart|reload|stop|scale|reset|update|reread|add|remove|signal|flush|kill|delete|del|stopall|restartall":
        [],
      "startup|save": ENABLE,
      "unstartup|resurrect|connect|echo|quit": [],
      "plus|link|login|register|monitor": ["network", "credential-change?"],
      "deploy|install|module:install": ["network"],
      export: ["persistence?"],
    },
    operands: ["text..."],
  },
];
