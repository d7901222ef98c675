// Accounts, groups, passwords, sessions and directories of this machine and of domains.
// Locking, expiring and deleting an account takes somebody's access away: that is a lockout as well as a change.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const CHANGE: Does = ["credential-change"];
const LOCKS: Does = ["credential-change", "lockout"];
const KEYS: Does = ["network", "credential-change"];

/** Groups whose members may do anything. */
const POWERFUL = "sudo|wheel|root|docker|admin|adm|lxd|libvirt|disk|shadow";

/** The same in Windows, in the languages that it is often set to. */
const RULING_GROUPS =
  "administrat*|domain admins|enterprise admins|schema admins|remote desktop users|remote management users|backup operators|*dnsadmins|account operators";

export const accounts: readonly ToolSpec[] = [
  {
    names: words(`
      useradd adduser newusers groupadd addgroup groupmod mkuser mkgroup systemd-sysusers
      luseradd lgroupadd lusermod lgroupmod lpasswd lnewusers cpgr cppw grpconv pwconv grpunconv
      pwunconv mkpassdb gkeyring net-snmp-create-v3-user chauthent nisaddent mkauth chgrpmem modprpw mkhomedir_helper sss_useradd sss_usermod sss_groupadd sss_groupmod roleadd rolemod projadd
      projmod passmgmt smuser smrole chsec mkrole chrole setsecattr
    `),
    about: "adds or changes accounts and groups",
    does: [
      { does: "credential-change", when: { lacks: ["-D"] } },
      { does: "credential-change", when: { has: ["-D"], operands: "some" } },
      {
        does: "credential-change",
        sentence: "changes the defaults of new accounts",
        when: { has: ["-D"], value: ["-s|-e|-g|-f|-K", "*"] },
      },
      { does: "privilege", certainty: "likely", when: { value: ["-G", "*sudo*|*wheel*|*root*|*docker*|*admin*"] } },
      { does: "privilege", certainty: "likely", when: { operands: "many", operand: POWERFUL } },
    ],
    notHelp: ["-V"],
    options: {
      "-D --defaults, -m --create-home, -M --no-create-home, -r --system, -o --non-unique, -N --no-user-group": "flag",
      "-U --user-group, -l --no-log-init, --disabled-password, --disabled-login, --force-badname, --quiet": "flag",
      "-G --groups": "text",
      "-s --shell": "text",
      "-e --expiredate": "text",
      "-g --gid": "text",
      "-f --inactive": "text",
      "-K --key": "text",
      "-d --home-dir, --home, -b --base-dir, -k --skel, -R --root, -P --prefix, -u --uid, -c --comment, --gecos, --ingroup":
        "text",
      "--cat-config, --tldr, --dry-run": { role: "flag", calms: true },
      "-n, --new-name, -L, -h, -w, -A, -p --password, --conf, --firstuid, --lastuid": "text",
    },
    operands: ["account..."],
  },
  {
    names: ["gpasswd", "groupmems"],
    about: "changes who is in a group",
    does: [
      { does: "credential-change", when: { lacks: ["-l"] } },
      { does: "lockout", sentence: "leaves a group without members", when: { value: ["-M", ""] } },
      { does: "privilege", certainty: "likely", when: { has: ["-a"], operand: POWERFUL } },
      { does: "privilege", certainty: "likely", when: { has: ["-a"], value: ["-g", POWERFUL] } },
    ],
    options: {
      "-d --delete": { role: "text", does: ["lockout"] },
      "-r --remove-password, -R --restrict, -p --purge": { role: "flag", does: ["lockout?"] },
      "-l --list": "flag",
      "-M --members": "text",
      "-a --add, -A --administrators, -g --group, -Q --root": "text",
    },
    operands: ["account..."],
  },
  {
    names: words(`
      userdel deluser groupdel delgroup luserdel lgroupdel rmuser rmgroup sss_userdel sss_groupdel roledel
      projdel rmrole
    `),
    about: "deletes accounts and groups",
    does: LOCKS,
    options: {
      "-r --remove, --remove-home, --remove-all-files": { role: "flag", does: ["destructive?"] },
      "--remove-all-files": { role: "flag", does: ["destructive"] },
      "--backup-to, --group, --home": "text",
      "--backup": "flag",
    },
    operands: ["account..."],
  },
  {
    names: ["usermod", "chuser", "chgroup"],
    about: "changes an account",
    does: [
      { does: "credential-change" },
      { does: "lockout", sentence: "locks or expires an account", when: { has: ["-L", "-e"] } },
      { does: "lockout", when: { value: ["-s", "*nologin|*false"] } },
      { does: "lockout", sentence: "takes an account's password away", when: { value: ["-p", "!*"] } },
      { does: "privilege", sentence: "makes an account the same as root", when: { value: ["-u", "0"] } },
      { does: "privilege", certainty: "likely", when: { value: ["-G", "*sudo*|*wheel*|*root*|*docker*|*admin*"] } },
    ],
    options: {
      "-L --lock": "flag",
      "-U --unlock": "flag",
      "-e --expiredate": "text",
      "-s --shell": "text",
      "-G --groups": "text",
      "-a --append, -m --move-home, -o, -r --remove": "flag",
      "-d, --home": "text",
      "-l --login": "text",
      "-p --password": "secret",
      "-u --uid": "text",
      "-g --gid, -c --comment, -f, --inactive, -R, -P": "text",
    },
    operands: ["account..."],
  },
  {
    names: words(`
      passwd chpasswd chgpasswd yppasswd nispasswd saslpasswd2 vncpasswd tightvncpasswd
      x11vncpasswd nischpass opiepasswd skeyinit otpw-gen grub2-setpassword grub2-set-password passwd.exe pwdadm htpasswd2 mksmbpasswd pwd_mkdb
    `),
    about: "changes passwords",
    does: [
      { does: "credential-change", when: { lacks: ["-S", "--status", "-L"] } },
      { does: "lockout", sentence: "locks an account", when: { has: ["-l", "-e", "--disable"] } },
    ],
    notHelp: ["-h"],
    options: {
      "-S --status, -L --list": "flag",
      "-l --lock": "flag",
      "-e --expire": "flag",
      "-d --delete, -u --unlock, --stdin, -a --all, -k": "flag",
      "--disable": "flag",
      "-n, -w, -i, -x, -c --crypt-method, -r, -R, -f --finger, --user, -s": { role: "text", optional: true },
    },
    operands: ["account..."],
  },
  {
    names: ["faillock", "pam_tally2", "pam_tally", "faillog", "expiry"],
    about: "shows and resets failed sign-ins",
    nature: "local",
    does: [
      {
        does: "credential-change",
        sentence: "resets the count of failed sign-ins",
        when: { has: ["--reset", "-r", "-f"] },
      },
      { does: "lockout", certainty: "likely", when: { has: ["-m", "-l"] } },
    ],
    options: { "--reset, -r": "flag", "-m, -l": "text", "-u --user, -t, --dir, --file": "text", "-a, -c, -f": "flag" },
  },
  {
    names: ["authselect", "authconfig", "authconfig-tui", "pam-auth-update", "pam-config", "system-auth", "pam_*"],
    about: "sets how people sign in to this machine",
    does: CHANGE,
    options: { "--test, -q --query, --list-modules, --probe": { role: "flag", calms: true } },
    commands: {
      "list|current|check|show|list-features|test|requirements|backup-list": [],
      "select|enable-feature|disable-feature|apply-changes|opt-out|create-profile|backup-restore|backup-remove": CHANGE,
    },
    operands: ["text..."],
  },
  {
    names: words("google-authenticator fprintd-enroll fprintd-delete fprintd-cli howdy pamu2fcfg"),
    about: "adds another way to sign in",
    does: CHANGE,
    commands: { "list|test|version|snapshot": [] },
    options: { "-t, -d, -f, -u, -C, -W, -q, -Q": "flag", "-r, -R, -w, -S, -e, -l, -i, -s, -o": "text" },
    operands: ["text..."],
  },
  {
    names: words(`
      fprintd-list fprintd-verify pwck grpck lslogins lid lastlog2 userdbctl members logins listusers lsuser
      lsgroup pamtester lsrole lsauth auths roles
    `),
    about: "shows accounts",
    nature: "local",
    options: {
      "-a --authenticate": { role: "text", does: ["network?"] },
      "-s --sort": "flag",
      "-r --read-only": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["chage", "lchage"],
    about: "changes when a password or account expires",
    does: [
      { does: "credential-change", when: { lacks: ["-l"] } },
      { does: "lockout", sentence: "expires an account", when: { value: ["-E", "0|1|19*-*|200*|201*|yesterday"] } },
      { does: "lockout", certainty: "likely", when: { value: ["-d|-M", "0"] } },
    ],
    options: {
      "-l --list": "flag",
      "-i --iso8601": "flag",
      "-E --expiredate": "text",
      "-d --lastday": "text",
      "-M --maxdays": "text",
      "-I --inactive, -m --mindays, -W --warndays, -R --root, -P": "text",
    },
    operands: ["account..."],
  },
  {
    names: ["chsh", "chfn", "lchsh", "lchfn"],
    about: "changes an account's shell or description",
    does: [
      { does: "credential-change", when: { lacks: ["-l"] } },
      { does: "lockout", when: { value: ["-s", "*nologin|*false"] } },
    ],
    notHelp: ["-h"],
    options: { "-s --shell": "text", "-l --list-shells": "flag", "-f, -o, -p, -h, -w, -r": "text" },
    operands: ["account..."],
  },
  {
    names: ["visudo", "vipw", "sudo_logsrvd", "vidoas"],
    about: "edits who may become whom",
    does: ["credential-change", "privilege"],
    options: { "-c --check": { role: "flag", calms: true }, "-f --file": "text", "-s, -q": "flag" },
  },
  {
    names: ["pw", "user", "group"],
    about: "accounts of FreeBSD, NetBSD and OpenBSD",
    commands: {
      "add|mod|setpass": CHANGE,
      del: LOCKS,
      info: [],
      "useradd|usermod|groupadd|groupmod|adduser|addgroup": CHANGE,
      "user add|mod": CHANGE,
      "group add|mod": CHANGE,
      "userdel|groupdel|lock": LOCKS,
      "user|group del": LOCKS,
      unlock: CHANGE,
      "usershow|groupshow|usernext|groupnext": [],
      "user|group show|next": [],
    },
  },
  {
    names: ["net", "net.exe", "net1", "net1.exe"],
    about: "accounts, shares and services of Windows",
    style: "slash",
    options: {
      "-S, -I": { role: "host", does: ["network"] },
      "/add": "flag",
      "/delete": "flag",
      "/active": { role: "text", optional: true },
      "/domain": "flag",
      "/times": { role: "text", optional: true },
      "/expires": { role: "text", optional: true },
      "/passwordreq": { role: "text", optional: true },
      "/passwordchg": { role: "text", optional: true },
      "/logonpasswordchg": { role: "text", optional: true },
      "/workstations": { role: "text", optional: true },
    },
    commands: {
      user: [
        { does: "credential-change", when: { operands: "many" } },
        {
          does: "credential-change",
          when: {
            has: [
              "/add",
              "/delete",
              "/active",
              "/times",
              "/expires",
              "/passwordreq",
              "/passwordchg",
              "/logonpasswordchg",
              "/workstations",
            ],
          },
        },
        { does: "lockout", when: { has: ["/delete"] } },
        { does: "lockout", when: { value: ["/active", "no|NO|No"] } },
        { does: "lockout", certainty: "likely", when: { value: ["/expires", "*", "never|NEVER|Never"] } },
        { does: "network", when: { has: ["/domain"] } },
      ],
      "localgroup|group": [
        { does: "credential-change", when: { has: ["/add", "/delete"] } },
        { does: "lockout", when: { has: ["/delete"] } },
        { does: "privilege", certainty: "likely", when: { has: ["/add"], first: RULING_GROUPS } },
        { does: "network", when: { has: ["/domain"] } },
      ],
      accounts: {
        does: [{ does: "credential-change", when: { operands: "some" } }],
        options: {
          "/minpwlen, /minpwage, /maxpwage, /uniquepw, /forcelogoff, /lockoutthreshold, /lockoutduration, /lockoutwindow":
            { role: "text", does: ["credential-change"] },
        },
        operands: ["text..."],
      },
      use: [{ does: "network", when: { operands: "some" } }],
      view: ["network"],
      share: [{ does: "network", direction: "listen", when: { operands: "some" } }],
      send: ["outbound-message"],
      start: [{ does: "persistence", certainty: "possible", when: { operands: "some" } }],
      stop: [
        {
          does: "guard-tamper",
          when: {
            operand:
              "*efend*|*sense*|*mpssvc*|*wscsvc*|*eventlog*|*falcon*|*carbon*|*sysmon*|*sentinel*|*ekrn*|*sophos*|*mcafee*|*McShield*|*cylance*",
          },
        },
      ],
      "statistics|session|file|time|config|help|helpmsg|computer|pause|continue": [],
      "ads|rpc|rap|dom": ["network"],
      "ads|rpc|dom join|password|changetrustpw|changesecretpw|keytab|setspn|enctypes|renamecomputer": KEYS,
      "ads|rpc|dom leave|unjoin": ["network", "credential-change", "lockout"],
      "ads|rpc user|group add|addmem|delmem|password|edit|rename": KEYS,
      "ads|rpc user|group delete": ["network", "credential-change", "lockout"],
      "sam|idmap|setauthuser|setlocalsid|setdomainsid|changesecretpw|cache|groupmap": CHANGE,
      "usershare add|delete": ["network:listen?"],
    },
  },
  {
    names: ["loginctl", "homectl", "ck-list-sessions"],
    about: "sessions and home folders",
    nature: "local",
    commands: {
      "terminate-*": ["lockout?", "destructive??"],
      "kill-*": ["lockout?"],
      "lock-*": ["lockout??"],
      "enable-linger": ["persistence"],
      "create|update|passwd|resize|authenticate|activate|register|adopt|firstboot|unlock|with": CHANGE,
      "remove|deactivate|deactivate-all|lock|lock-all|unregister": LOCKS,
      "list|show|*-status|inspect|list-*|show-*|session-status|user-status|seat-status": [],
    },
  },
  {
    names: words(`
      New-LocalUser Set-LocalUser Enable-LocalUser New-LocalGroup Add-LocalGroupMember Set-LocalGroup
      Rename-LocalUser
    `),
    about: "changes local accounts of Windows",
    style: "cmdlet",
    does: [
      "credential-change",
      { does: "privilege", certainty: "likely", when: { value: ["-Group", RULING_GROUPS] } },
      { does: "privilege", certainty: "likely", when: { first: RULING_GROUPS } },
    ],
    options: { "-Group, -Name, -Member, -Password, -Description, -FullName": "text", "-NoPassword": "flag" },
    operands: ["text..."],
  },
  {
    names: ["Remove-LocalUser", "Disable-LocalUser", "Remove-LocalGroup", "Remove-LocalGroupMember"],
    about: "takes local accounts of Windows away",
    does: LOCKS,
  },
  {
    names: words(`
      New-ADUser Set-ADUser Set-ADAccountPassword Add-ADGroupMember New-ADGroup Enable-ADAccount
      Unlock-ADAccount New-ADServiceAccount Set-ADObject New-ADComputer Add-Computer Set-ADAccountControl
      Reset-ComputerMachinePassword
    `),
    about: "changes a directory's accounts",
    does: KEYS,
  },
  {
    names: words(`
      Remove-ADUser Disable-ADAccount Remove-ADGroupMember Remove-ADGroup Set-ADAccountExpiration
      Remove-Computer Remove-ADComputer Remove-ADObject
    `),
    about: "takes a directory's accounts away",
    does: ["network", "credential-change", "lockout"],
  },
  {
    names: ["Get-LocalUser", "Get-LocalGroup", "Get-LocalGroupMember"],
    about: "shows local accounts of Windows",
    nature: "local",
  },
  {
    names: words("netplwiz credwiz lusrmgr.msc lusrmgr syskey makecert"),
    about: "opens what changes accounts and keys of Windows",
    style: "single-dash",
    does: ["credential-change?"],
    operands: ["text..."],
  },
  {
    names: ["quser", "query", "qwinsta", "qprocess", "qappsrv"],
    about: "shows sessions of Windows",
    style: "slash",
    nature: "local",
    options: { "/server": { role: "host", does: ["network"] } },
    operands: ["text..."],
  },
  {
    names: ["logoff", "logoff.exe", "rwinsta", "tsdiscon", "shadow", "Disconnect-PSSession", "tscon"],
    about: "ends sessions of Windows",
    does: ["lockout?"],
  },
  {
    names: ["edquota", "setquota", "quotaon", "quotaoff", "quota", "repquota", "xfs_quota"],
    about: "limits on disk use",
    nature: "local",
  },
];
