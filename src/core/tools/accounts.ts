// Accounts, groups, passwords, sessions and directories of this machine and of domains.
// Locking, expiring and deleting an account takes somebody's access away: that is a lockout as well as a change.

import type { Does, ToolSpec } from "./spec.ts";
import { words } from "./words.ts";

const CHANGE: Does = ["credential-change"];
const LOCKS: Does = ["credential-change", "lockout"];
const KEYS: Does = ["network", "credential-change"];

export const accounts: readonly ToolSpec[] = [
  {
    names: words(`
      useradd adduser newusers groupadd addgroup groupmod gpasswd groupmems newuidmap mkuser mkgroup
      systemd-sysusers luseradd lgroupadd lusermod lpasswd cpgr cppw grpconv pwconv grpunconv pwunconv
      mkhomedir_helper sss_useradd
    `),
    about: "adds or changes accounts and groups",
    does: CHANGE,
    notHelp: ["-V"],
    options: {
      "-D --defaults": "flag",
      "-d --delete": { role: "text", does: ["lockout?"] },
      "-r --remove-password, -R --restrict": { role: "text", does: ["lockout?"] },
      "-G": "text",
      "-s": "text",
      "-e": "text",
      "-a --add, -A --administrators, -M --members, -p --password, -g, -u, -c, -k, -f, -K": "text",
    },
    operands: ["account..."],
  },
  {
    names: words(`
      userdel deluser groupdel delgroup luserdel lgroupdel rmuser rmgroup sss_userdel
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
      "-g --gid, -u --uid, -p --password, -c --comment, -f, --inactive, -R, -P": "text",
    },
    operands: ["account..."],
  },
  {
    names: words(`
      passwd chpasswd chgpasswd yppasswd smbpasswd pdbedit samba-tool ldappasswd kpasswd saslpasswd2
      vncpasswd tightvncpasswd grub2-setpassword passwd.exe expiry faillock pam_tally2 pam_tally faillog
      authselect authconfig pam-auth-update pam-config google-authenticator fprintd-enroll fprintd-delete
      howdy
    `),
    about: "changes passwords and how people sign in",
    does: [
      { does: "credential-change", when: { lacks: ["-S", "--status", "-L"] } },
      { does: "lockout", sentence: "locks an account", when: { has: ["-l", "-e", "-x", "--disable"] } },
    ],
    notHelp: ["-h"],
    options: {
      "-S --status": "flag",
      "-l --lock": "flag",
      "-e --expire": "flag",
      "-x": { role: "text", optional: true },
      "-d --delete": "flag",
      "-u --unlock, --stdin, -a --all, -k": "flag",
      "-L --list": "flag",
      "--disable": "flag",
      "-s": { role: "text", optional: true },
      "-n, -w, -i, -c --crypt-method, -r, -R, -f --finger, --user, --reset": { role: "text", optional: true },
    },
    commands: {
      "user|group|computer|domain list|show|info|listmembers|level|passwordsettings|--help": [],
      "user disable|delete|setexpiry|remove": LOCKS,
      "list|current|check|status|help|test|requirements|show|list-features": [],
      "select|enable-feature|disable-feature|apply-changes|opt-out": CHANGE,
    },
    operands: ["account..."],
  },
  {
    names: words(`
      fprintd-list fprintd-verify pwck grpck lslogins lid lastlog2 userdbctl sss_cache klist wbinfo nscd
      nss_updatedb
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
    names: ["chage"],
    about: "changes when a password or account expires",
    does: [
      { does: "credential-change", when: { lacks: ["-l"] } },
      { does: "lockout", sentence: "expires an account", when: { value: ["-E", "0|1|19*-*|200*|201*|yesterday"] } },
      { does: "lockout", certainty: "likely", when: { value: ["-d", "0"] } },
    ],
    options: {
      "-l --list": "flag",
      "-i --iso8601": "flag",
      "-E --expiredate": "text",
      "-d --lastday": "text",
      "-I --inactive, -m --mindays, -M --maxdays, -W --warndays, -R --root, -P": "text",
    },
    operands: ["account..."],
  },
  {
    names: ["chsh", "chfn"],
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
    options: { "-c --check": { role: "flag", calms: true }, "-f --file": "text", "-s": "flag" },
  },
  {
    names: ["pw"],
    about: "accounts of FreeBSD",
    commands: {
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
    names: words(`
      dscl dseditgroup dsenableroot dsconfigad dsconfigldap sysadminctl pwpolicy createhomedir fdesetup
      bioutil opendirectoryd odutil dsmemberutil dsexport dsimport
    `),
    about: "accounts of macOS",
    style: "single-dash",
    options: {
      "-create, -append, -merge, -change, -changei, -passwd": { role: "flag", does: CHANGE },
      "-delete": { role: "flag", does: LOCKS },
      "-read, -list, -search, -readall, -readpl, -diff, -ls, -cat": { role: "flag", calms: true },
      "-addUser, -adminUser, -resetPasswordFor, -newPassword, -secureTokenOn, -guestAccount, -screenLock, -autologin": {
        role: "text",
        does: CHANGE,
      },
      "-deleteUser, -secureTokenOff": { role: "text", does: LOCKS },
      "-d": "text",
      "-o, -u, -p, -P, -a, -t, -n, -password, -fullName, -adminPassword": "text",
      "-setpassword, -enableuser, -setpolicy, -setglobalpolicy, -setaccountpolicies, -sethashtypes, -clearaccountpolicies":
        {
          role: "text",
          does: CHANGE,
          optional: true,
        },
      "-disableuser": { role: "flag", does: LOCKS },
      "-gethashtypes": { role: "flag", does: ["credential-read"] },
      "-getglobalpolicy, -getaccountpolicies, -getpolicy, -0": { role: "flag", calms: true },
    },
    commands: {
      "* read|list|search|readall|readpl|cat|ls": [],
      "* create|append|merge|change|passwd": CHANGE,
      "* delete": LOCKS,
      "enable|add|changerecovery|remove|disable|removerecovery|authrestart": ["credential-change", "guard-tamper?"],
      "status|list|isactive|supportsauthrestart|showdeferralinfo|hasinstitutionalrecoverykey|haspersonalrecoverykey|usingrecoverykey|checkmembership|getid|getuuid|statistics|show":
        [],
    },
    operands: ["text..."],
  },
  {
    names: ["net", "net.exe", "net1", "net1.exe"],
    about: "accounts, shares and services of Windows",
    style: "slash",
    options: { "/add": "flag", "/delete": "flag", "/active": { role: "text", optional: true }, "/domain": "flag" },
    commands: {
      user: [
        { does: "credential-change", when: { operands: "many" } },
        { does: "credential-change", when: { has: ["/add", "/delete", "/active"] } },
        { does: "lockout", when: { has: ["/delete"] } },
        { does: "lockout", when: { value: ["/active", "no|NO|No"] } },
        { does: "network", when: { has: ["/domain"] } },
      ],
      "localgroup|group": [
        { does: "credential-change", when: { has: ["/add", "/delete"] } },
        { does: "lockout", when: { has: ["/delete"] } },
        { does: "network", when: { has: ["/domain"] } },
      ],
      accounts: [{ does: "credential-change", when: { operands: "some" } }],
      use: [{ does: "network", when: { operands: "some" } }],
      view: ["network"],
      share: [{ does: "network", direction: "listen", when: { operands: "some" } }],
      send: ["outbound-message"],
      start: ["persistence??"],
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
      "ads|rpc|rap|usershare|conf|sam|idmap|dom": ["network?", "credential-change?"],
    },
  },
  {
    names: words(`
      ldapadd ldapmodify ldapmodrdn ldapdelete ldapvi ldapexop dsidm dsconf dsctl adcli realm ipa
      ipa-client-install ipa-server-install ipa-getkeytab ipa-join authd sssctl domainjoin-cli dcpromo
      netdom redircmp dsadd dsmod dsrm dsmove ldifde csvde kadmin kadmin.local kdb5_util ktutil kproplog
      kinit kdestroy kswitch msktutil ktpass setspn aklog winbindd
    `),
    about: "directories and Kerberos",
    does: KEYS,
    notHelp: ["-h"],
    options: {
      "-n --dry-run": "text",
      "-H": "url",
      "-h": "host",
      "-x": "text",
      "-D, -b, -Y, -U": "text",
      "-w": "secret",
      "-f": "read",
      "-l": "text",
      "-S": "text",
      "-r, -k, -t, -c, -q": "text",
      "-R, -V, -A, -p, -v": "flag",
    },
    commands: {
      "list|discover|info|show-user|domain-list|user-show|config-list|cache-info|help|domain-status|config-check": [],
      "user-find|user-show|group-find|group-show|host-find|host-show|env|ping|*-find": ["network"],
      "user-del|user-disable|group-remove-member|deny|leave|delete|host-del|delete-user|group-del": [
        "network",
        "credential-change",
        "lockout",
      ],
    },
    operands: ["text..."],
  },
  {
    names: words(`
      ldapsearch ldapwhoami ldapcompare ldapurl dsquery dsget nltest dsregcmd gpresult adfind adfind.exe
      ypcat ypmatch ypwhich kvno ldapdomaindump windapsearch Get-ADUser Get-ADGroup Get-ADComputer
      Get-ADDomain Get-ADGroupMember Get-ADDomainController Get-ADObject Get-DomainUser Get-DomainComputer
      Get-NetUser
    `),
    about: "asks directories",
    does: ["network"],
    notHelp: ["-h"],
    options: { "-H": "url", "-h": "host", "-w": "secret" },
    operands: ["text..."],
  },
  {
    names: words(`
      slapadd slapmodify slappasswd slapd slapcat slapindex slaptest slapacl slapauth
    `),
    about: "a local LDAP server",
    nature: "local",
    does: [{ does: "credential-change", certainty: "possible", when: { has: ["-l"] } }],
    options: { "-l": "text", "-f": "text" },
  },
  {
    names: ["loginctl", "homectl", "ck-list-sessions", "skill"],
    about: "sessions and home folders",
    nature: "local",
    commands: {
      "terminate-*": ["lockout?", "destructive??"],
      "kill-*": ["lockout?"],
      "lock-*": ["lockout??"],
      "enable-linger": ["persistence"],
      "create|update|passwd|resize|authenticate|activate": CHANGE,
      "remove|deactivate|lock": LOCKS,
      "list|show|*-status|inspect|list-*|show-*|session-status|user-status|seat-status": [],
    },
  },
  {
    names: words(`
      New-LocalUser Set-LocalUser Enable-LocalUser New-LocalGroup Add-LocalGroupMember Set-LocalGroup
      Rename-LocalUser
    `),
    about: "changes local accounts of Windows",
    does: CHANGE,
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
    names: ["Get-LocalUser", "Get-LocalGroup", "Get-LocalGroupMember", "quser", "query", "qwinsta", "qprocess"],
    about: "shows local accounts of Windows",
    nature: "local",
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
