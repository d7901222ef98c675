// Firewalls, mandatory access control, audit and malware defence.
// Showing their state is harmless; any change of rules weakens a guard or may close somebody out.

import type { Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const TAMPER: Does = ["guard-tamper"];
const CLOSES = "closes a way into this machine";
const TAMPER_LOCK: Does = ["guard-tamper", `lockout:${CLOSES}??`];
const SHOWS: OptionTable = {
  "-L --list, -S, --list-rules, -C --check": { role: "text", optional: true, calms: true },
};

export const firewall: readonly ToolSpec[] = [
  {
    names: words(`
      iptables ip6tables arptables ebtables ebtables-nft arptables-nft iptables-legacy iptables-nft ip6tables-legacy ip6tables-nft
    `),
    about: "packet filter rules",
    does: TAMPER,
    notHelp: ["-h"],
    options: {
      ...SHOWS,
      "-P --policy": { role: "text", does: [`lockout:${CLOSES}??`] },
      "-j --jump": {
        role: "text",
        does: [{ does: "lockout", certainty: "possible", sentence: CLOSES, when: { value: ["-j", "DROP|REJECT"] } }],
      },
      "-A --append": "text",
      "-D --delete": "text",
      "-R --replace": "text",
      "-I --insert, -F --flush, -X, --delete-chain, -N --new-chain, -Z --zero, -E": "text",
      "-t --table": "text",
      "-d --destination": "text",
      "-p --protocol, -s --source, -i, -o, -m, --dport, --sport, --to-destination": "text",
      "-n, -v, --line-numbers, -x": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["iptables-save", "ip6tables-save", "arptables-save", "iptables-xml", "nfacct"],
    about: "shows packet filter rules",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: words(`
      iptables-restore ip6tables-restore iptables-apply arptables-restore ebtables-restore
      netfilter-persistent
    `),
    about: "replaces packet filter rules",
    does: TAMPER_LOCK,
    options: { "-t --test": { role: "flag", calms: true } },
    commands: { save: [] },
    operands: ["read..."],
  },
  {
    names: words(`
      nft ipset ferm shorewall shorewall6 firehol csf apf ipfw npfctl pvefirewall arno-iptables-firewall
      fwknop fwbuilder gufw vuurmuur
    `),
    about: "packet filters",
    nature: "local",
    does: TAMPER,
    notHelp: ["-v"],
    options: {
      "-c --check, -l, -g, -s": { role: "flag", calms: true },
      "-f --file": { role: "read", does: TAMPER_LOCK },
      "-a": "flag",
      "-j": "flag",
      "-e": "flag",
      "-t": "flag",
      "-d": "flag",
      "-n, -q, -N, -S, -x": "flag",
    },
    commands: {
      "list|show|status|save|describe|monitor|export|check|version|help|test|dump": [],
      "flush|clear|stop|delete|destroy|disable": TAMPER_LOCK,
      "add|insert|replace|create|start|restart|restore|reset|enable|safe-restart": TAMPER,
      "add|insert|replace|create rule|chain|element": [
        "guard-tamper",
        { does: "lockout", certainty: "likely", sentence: CLOSES, when: { operand: "drop|reject|*drop*|*reject*" } },
      ],
      "add|-q|* deny|unreach|reset": ["guard-tamper", `lockout:${CLOSES}?`],
      "-d|-td|deny|tempdeny|drop|reject": ["guard-tamper", `lockout:${CLOSES}?`],
    },
    operands: ["text..."],
  },
  {
    names: ["ufw"],
    about: "the simple firewall of Ubuntu",
    options: { "--dry-run": { role: "flag", calms: true } },
    commands: {
      "status|version|show|app|help": [],
      "enable|reload|logging": [],
      "logging off": TAMPER,
      "disable|reset": TAMPER,
      "allow|deny|reject|limit|delete|insert|prepend|default|route": [
        "guard-tamper",
        { does: "lockout", certainty: "possible", sentence: CLOSES, when: { operand: "deny|reject" } },
      ],
      "default deny|reject": ["guard-tamper", `lockout:${CLOSES}?`],
      "deny|reject 22|ssh|22/tcp|OpenSSH": ["guard-tamper", `lockout:${CLOSES}`],
    },
  },
  {
    names: ["firewall-cmd", "firewall-offline-cmd", "firewalld"],
    about: "firewalld",
    does: TAMPER,
    options: {
      "--state, --list-all, --list-all-zones, --list-ports, --list-services, --list-interfaces, --list-sources, --list-rich-rules, --get-zones, --get-active-zones, --get-default-zone, --get-services, --get-icmptypes, --check-config, --get-log-denied, --reload, --complete-reload":
        { role: "flag", calms: true },
      "--query-panic": { role: "flag", calms: true },
      "--query-port, --query-service, --query-masquerade, --info-zone, --info-service, --get-zone-of-interface": {
        role: "text",
        calms: true,
      },
      "--panic-on": { role: "flag", does: [`lockout:${CLOSES}`] },
      "--remove-service, --remove-port, --remove-source": { role: "text", does: [`lockout:${CLOSES}?`] },
      "--permanent": "flag",
      "--zone, --permanent-timeout, --timeout": "text",
      "--add-port, --add-service, --add-source, --add-rich-rule, --remove-rich-rule, --set-default-zone, --add-interface, --change-interface, --new-zone":
        "text",
    },
  },
  {
    names: ["ipf"],
    about: "the packet filter of older BSDs and of SunOS",
    notHelp: ["-h"],
    does: TAMPER,
    options: {
      "-D": { role: "flag", does: ["guard-tamper:switches the firewall off"] },
      "-n, -V": { role: "flag", calms: true },
      "-f": "read",
      "-F, -l": "text",
      "-6, -A, -d, -E, -I, -r, -s, -v, -y, -Z, -P, -R": "flag",
    },
  },
  {
    names: ["pfctl", "socketfilterfw", "lulu", "littlesnitch", "murus", "icefloor"],
    about: "firewalls of macOS and BSD",
    notHelp: ["-h"],
    does: TAMPER,
    options: {
      "-s": { role: "text", calms: true },
      "-n": { role: "flag", calms: true },
      "--getglobalstate, --getstealthmode, --getloggingmode, --getblockall, --listapps, --getallowsigned, --getappblocked":
        {
          role: "flag",
          calms: true,
        },
      "-d": { role: "flag", does: ["guard-tamper:switches the firewall off"] },
      "-e": "flag",
      "-E": "flag",
      "-f": "read",
      "-t": "text",
      "-a": "text",
      "-F, -T, -k, -K, -X": "text",
    },
    commands: { "export-model|log-traffic|list-preferences|read-preference": [] },
    operands: ["text..."],
  },
  {
    names: ["semanage"],
    about: "changes the policy of SELinux",
    options: {
      "-a --add, -d --delete, -m --modify, -D --deleteall": { role: "flag", does: ["guard-tamper"] },
      "-l --list, -E --extract": { role: "flag", calms: true },
      "-t --type, -p --proto, -s --seuser, -r --range, -f --ftype, -N --noreload": "text",
    },
    commands: {
      import: ["guard-tamper"],
      "dontaudit off|on": ["guard-tamper"],
      "login|user": [
        "credential-change:changes as what accounts are confined",
        { does: "lockout", certainty: "likely", when: { has: ["-d", "-D"] } },
      ],
    },
    operands: ["name..."],
  },
  {
    names: ["apparmor_parser"],
    about: "loads, replaces and takes away profiles of AppArmor",
    does: TAMPER,
    options: {
      "-p --preprocess, -Q --skip-kernel-load, -N --names, -S --stdout": { role: "flag", calms: true },
      "-a --add, -r --replace, -R --remove, -C --Complain, -v, -K, -T, -W, -q": "flag",
      "-I --Include, -b --base, -L --cache-loc, -f --subdomainfs, -o --ofile, -O, -M, -m, -D, -j": "text",
    },
    operands: ["name..."],
  },
  {
    names: words(`
      setenforce setsebool semodule chcon load_policy
      aa-disable aa-complain aa-teardown aa-remove-unknown aa-audit aa-logprof
      aa-genprof smackctl checkmodule semodule_package
    `),
    about: "changes mandatory access control",
    does: [
      { does: "guard-tamper", when: { noOperand: "1|Enforcing|enforcing" } },
      {
        does: "guard-tamper",
        certainty: "likely",
        when: { first: "allow_*|*_exec*|*_can_*|*_use_*|*_enable_*|*=1|*=on" },
      },
    ],
    options: {
      "-l --list, --list-modules, --dry-run, --check": { role: "flag", calms: true },
      "-R --remove": { role: "text", optional: true },
      "-r --replace": { role: "text", optional: true },
      "-a --add": { role: "text", optional: true },
      "-d --disable": { role: "text", optional: true },
      "-i --install, -P": { role: "text", optional: true },
      "-t --type": "text",
      "--reference, -u --user": "text",
    },
    operands: ["name..."],
  },
  {
    names: words(`
      restorecon setfiles fixfiles audit2allow aa-enforce getenforce sestatus getsebool seinfo sesearch matchpathcon selinuxenabled aa-status aa-enabled
      apparmor_status aa-unconfined sealert audit2why ausearch aureport aulast aulastlog ausyscall auvirt
      secon getpidprevcon selinuxexeccon
    `),
    about: "shows access control and audit records",
    nature: "local",
    notHelp: ["-h"],
    operands: ["name..."],
  },
  {
    names: ["auditctl", "augenrules", "auditd", "audisp", "autrace", "auditdistd", "auditreduce", "praudit"],
    about: "system audit",
    notHelp: ["-h"],
    does: [
      {
        does: "guard-tamper",
        when: { has: ["-D", "-d", "-W", "-e", "-R", "-t", "--load"] },
      },
      { does: "guard-tamper", sentence: "tells the audit to look away", when: { value: ["-a|-A", "never,*|*,never"] } },
      { does: "guard-tamper", certainty: "likely", when: { value: ["-b|-r", "0|1"] } },
    ],
    options: {
      "-l, -s, -v": "flag",
      "-D": "flag",
      "-t": "flag",
      "-n": "flag",
      "-e": "text",
      "-b": "text",
      "-r": "text",
      "-R": "text",
      "-d": "text",
      "-W": "text",
      "-a": "text",
      "-A": "text",
      "-w": "text",
      "-f, -p, -k, -S, -F": "text",
      "--load": "flag",
      "--check": "flag",
    },
    operands: ["name..."],
  },
  {
    names: ["falconctl"],
    about: "the sensor of CrowdStrike",
    options: {
      "-d": { role: "flag", does: TAMPER },
      "-s": { role: "flag", does: ["guard-tamper?"] },
      "-g": "flag",
      "--cid, --aid, --provisioning-token, --aph, --app, --apd, --tags": { role: "text", optional: true },
    },
    operands: ["text..."],
    commands: { "unload|uninstall|disable": TAMPER, "stats|info|load|status": [], license: ["guard-tamper?"] },
  },
  {
    names: words(`
      mdatp falcon-sensor sentinelctl s1ctl cbdaemon repcli cbagentd cytool sophosctl savdctl
      savconfig esets esets_daemon eset upd nessusd qualys-cloud-agent wazuh-control ossec-control
      agent-auth osqueryctl osqueryd santactl santad elastic-endpoint elastic-agent clamd
      clamonacc trellix mfetpcli isecav xagt kesl-control drweb-ctl bdscan bduitool f-secure maldet
      imunify360-agent fail2ban-client fail2ban-server crowdsec denyhosts sshguard suricatasc
      tripwire samhain fapolicyd fapolicyd-cli usbguard opensnitchd opensnitch-ui falco
      falcoctl sysmon sysmon64 sysmon.exe blockblock knockknock tetragon tetra
      lacework auditbeat jamf kandji mosyle munki orbit
    `),
    about: "endpoint protection and intrusion detection",
    does: [],
    options: {
      "-RemoveDefinitions, -u --unload, --unprotect, --disable, --uninstall": { role: "flag", does: TAMPER },
      "-c": { role: "text", optional: true },
      "--update, --update-ver, --update-sigs": { role: "flag", does: ["network:down"] },
      "--purge": { role: "flag", does: TAMPER },
    },
    commands: {
      "status|version|health|stats|stat|info|help|list|get|ping|fileinfo|check|rule|banned|show|--check|--init|list-rules|list-devices|metrics":
        [],
      "decisions list": [],
      "alerts list": [],
      "hub list": [],
      "config|set|unload|stop|disable|uninstall|unprotect|remove|unban|unbanip|delete|flush|exclusion|remove-exclusion|unenroll|unregister|purge|reset|removeFramework|removemdmprofile|block-device|allow-device|bypass|shutdown|reload-rules":
        TAMPER,
      "set * unbanip|delignoreip|addignoreip": TAMPER,
      "set * banip": ["lockout?"],
      "config real-time-protection|passive-mode|tamper-protection|behavior-monitoring|cloud": TAMPER,
      "exclusion list": [],
      "exclusion add|remove": TAMPER,
      "protection|control unload|disable|stop|shutdown": TAMPER,
      "decisions add": ["lockout?"],
      "decisions delete": TAMPER,
      "enroll|login|update|policy": ["network", "credential-change?"],
      "hub update": ["network", "credential-change?"],
    },
  },
  {
    names: ["aide"],
    about: "compares files with what they were",
    nature: "local",
    does: [],
    options: { "-c --config": "read", "-i --init, -C --check, -u --update, -E --compare, -D --config-check": "flag" },
  },
  {
    names: ["cscli"],
    about: "configures an intrusion detection that shares what it learns",
    nature: "local",
    operands: ["text..."],
    commands: {
      "hub|collections|parsers|scenarios|postoverflows|contexts|appsec-rules|appsec-configs update|install|upgrade": [
        "network:down",
      ],
      "bouncers|machines add": ["credential-change"],
      "bouncers|machines delete|prune": ["credential-change", "lockout?"],
      "capi|lapi register": ["network", "credential-change"],
      "console enroll": ["network", "credential-change"],
      "capi status": ["network"],
      "decisions add|import": ["lockout?"],
      "decisions|alerts delete|flush": TAMPER,
      "collections|parsers|scenarios|postoverflows remove": TAMPER,
      "simulation enable": TAMPER,
    },
  },
  {
    names: ["manage-bde", "manage-bde.exe"],
    about: "encrypts drives of Windows, and unlocks them",
    style: "single-dash",
    options: {
      "-off, -pause, -autounlock, -disable, -wipefreespace": { role: "text", does: TAMPER },
      "-on, -add, -delete, -changepin, -changepassword, -changekey": { role: "text", does: ["credential-change"] },
      "-get": { role: "text", does: ["credential-read:shows what unlocks a drive"] },
      "-lock, -forcerecovery": { role: "text", does: ["lockout?"] },
      "-unlock, -recoverypassword, -rp, -password, -pw, -computername, -cn": { role: "text", optional: true },
      "-status, -protectors, -resume": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["osqueryi"],
    about: "asks about this machine in SQL",
    nature: "local",
    does: [
      { does: "credential-read", when: { operand: "*shadow*", anyCase: true } },
      { does: "network", when: { operand: "*curl*url*", anyCase: true } },
    ],
    operands: ["text..."],
  },
  {
    names: words(`
      Set-MpPreference Add-MpPreference Remove-MpPreference Set-NetFirewallProfile New-NetFirewallRule
      Set-NetFirewallRule Remove-NetFirewallRule Disable-NetFirewallRule Enable-NetFirewallRule
      Set-ExecutionPolicy Remove-MpThreat Uninstall-WindowsFeature Disable-WindowsOptionalFeature
      Set-ProcessMitigation Disable-BitLocker Suspend-BitLocker
      Set-PSReadLineOption Remove-EtwTraceProvider Clear-EventLog Remove-EventLog Limit-EventLog
      Set-SmbServerConfiguration Disable-ComputerRestore Unblock-File fltMC fltmc.exe Set-AppLockerPolicy
      Set-RuleOption ConvertFrom-CIPolicy
    `),
    about: "weakens defences of Windows",
    does: TAMPER,
    options: { "-status": { role: "flag", calms: true }, "-HistorySaveStyle, -Scope, -WhatIf": "text" },
    style: "single-dash",
    operands: ["text..."],
  },
  {
    names: words(`
      Get-MpPreference Get-MpComputerStatus Get-MpThreat Get-NetFirewallRule Get-NetFirewallProfile
      Get-BitLockerVolume Update-MpSignature Start-MpScan Get-AppLockerPolicy
      
    `),
    about: "shows defences of Windows",
    nature: "local",
  },
  {
    names: ["clamav-unofficial-sigs", "suricata-update", "sa-update"],
    about: "fetches signatures of malware",
    does: ["network:down"],
    options: { "--list-sources, -l": "text" },
  },
  {
    names: ["ulogd", "psad", "knockd", "opensnitch", "portsentry", "arpwatch", "arpon"],
    about: "watches for attacks",
    nature: "local",
  },
  { names: ["knock"], about: "knocks at ports to open them", does: ["network"] },
];
