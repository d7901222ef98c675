// Directories and single sign-on: LDAP, Kerberos, FreeIPA, Active Directory, Samba, NIS.
// Asking them is a call to another machine; changing an entry there changes accounts for everybody.

import type { Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network"];
const CHANGE: Does = ["credential-change"];
const LOCAL_LOCKS: Does = ["credential-change", "lockout"];
const KEYS: Does = ["network", "credential-change"];
const LOCKS: Does = ["network", "credential-change", "lockout"];
const READ: Does = ["credential-read"];

const LDAP: OptionTable = {
  "-H": "url",
  "-h": "host",
  "-w": "secret",
  "-y, -f, -T": "read",
  "-D, -b, -Y, -U, -s, -l, -z, -a, -p, -P, -O, -R, -X, -d, -e, -E, -o, -c": "text",
};

/** Verbs of kadmin, given with -q or as words. */
const ASKS = "list*|get*|?|help|quit|exit";
const KADMIN: OptionTable = {
  "-q --query": "text",
  "-w, --password": "secret",
  "-s, --admin-server": "host",
  "-p --principal, -r --realm, -k, -t --keytab, -c, -x, -O, -N, -d, -e, -m": "text",
  "-l --local": "flag",
};
const KADMIN_CHANGES: Does = [
  { does: "credential-change", when: { lacks: ["-q"], operands: "none" } },
  { does: "credential-change", when: { value: ["-q", "*", ASKS] } },
  { does: "credential-change", when: { operands: "some", noOperand: ASKS } },
  { does: "lockout", when: { value: ["-q", "del*|lock*|ktrem*|*-allow_tix*|*-expire*"] } },
  { does: "lockout", when: { operand: "del*|lock*" } },
];

export const directories: readonly ToolSpec[] = [
  {
    names: ["kadmin", "kadmind"],
    lines: true,
    about: "changes the accounts of a Kerberos realm",
    does: ["network", ...KADMIN_CHANGES],
    options: KADMIN,
    operands: ["text..."],
  },
  {
    names: ["kadmin.local"],
    lines: true,
    about: "changes the accounts of a Kerberos realm on its server",
    does: KADMIN_CHANGES,
    options: KADMIN,
    operands: ["text..."],
  },
  {
    names: words(`
      kdb5_util kdb5_ldap_util kstash krb5_newrealm ktutil k5srvutil kclient kdcmgr mkkrb5clnt mkkrb5srv mksecldap
      mkseckrb5 unconfig.krb5 config.krb5 ldapclient idsconfig smbldap-populate
    `),
    about: "keeps a Kerberos realm's data and key tables",
    does: CHANGE,
    options: { "-k, -t, -r, -P, -sf, -m, -d, -p, -e, -f": "text" },
    commands: {
      "list|view|list_mkeys|tabdump|get_principal|status": [],
      "dump|get": READ,
      "destroy|purge_mkeys": ["credential-change", "destructive"],
      "delete|remove|purge": LOCAL_LOCKS,
    },
    operands: ["text..."],
  },
  {
    names: ["kinit", "kpasswd", "kpropd", "kprop", "kproplog", "aklog", "klog", "msktutil", "adkinit", "skinit"],
    about: "signs in to Kerberos",
    does: KEYS,
    notHelp: ["-h", "-V"],
    options: {
      "-t --keytab": "read",
      "-c, -l, -r, -s, -S, -T, -X, -N, -b, -p --principal, -k --keytab-file, --computer-name, --server": "text",
      "-V, -R, -f, -F, -A, -a, -v, -i, -n, -C, -E": "flag",
    },
    operands: ["account..."],
  },
  {
    names: ["kdestroy", "kswitch", "unlog", "krenew", "k5start", "kstart", "ksetpwd"],
    about: "changes the Kerberos tickets of this account",
    does: CHANGE,
    notHelp: ["-h", "-V"],
    options: { "-c, -p, -i": "text" },
    operands: ["text..."],
  },
  {
    names: ["kgetcred", "kvno", "sclient"],
    about: "fetches a ticket for a service",
    does: ["network"],
    options: { "-c, -k, -e, -u, -S": "text" },
    operands: ["text..."],
  },
  {
    names: ["klist", "tokens"],
    about: "shows Kerberos tickets",
    nature: "local",
    notHelp: ["-h", "-V"],
    does: [{ does: "credential-read", when: { has: ["-K"] } }],
    options: { "-K": "flag", "-c, -k, -t, -p": { role: "text", optional: true } },
    operands: ["text..."],
    // The program of that name on Windows.
    commands: { purge: ["credential-change:drops tickets"] },
  },
  {
    names: ["ldapadd", "ldapmodify", "ldapmodrdn", "ldapvi", "ldapexop", "ldappasswd", "shelldap", "ldapscripts"],
    about: "changes a directory's entries",
    does: KEYS,
    notHelp: ["-h", "-V"],
    options: { ...LDAP, "-n, --dry-run": "flag", "-x, -W, -v, -Z, -S, -A, -Q, -M, -c": "flag" },
    operands: ["text..."],
  },
  {
    names: ["ldapdelete", "ldapdeluser", "ldapdeletegroup"],
    about: "deletes a directory's entries",
    does: ["network", "credential-change", "lockout?", "destructive"],
    notHelp: ["-h", "-V"],
    options: { ...LDAP, "-x, -W, -v, -Z, -r, -Q, -M, -c, -n": "flag" },
    operands: ["text..."],
  },
  {
    names: words(`
      ldapsearch ldapwhoami ldapcompare ldapdomaindump windapsearch dsquery dsget nltest findsmb
      adfind adfind.exe rwho rup ruptime rusers ypcat ypmatch ypwhich yppoll niscat radtest radclient radeapclient Get-ADUser Get-ADGroup
      Get-ADComputer Get-ADDomain Get-ADGroupMember Get-ADDomainController Get-ADObject Get-DomainUser
      Get-DomainComputer Get-NetUser
    `),
    about: "asks directories",
    does: [
      "network",
      {
        does: "credential-read",
        certainty: "possible",
        sentence: "asks a directory for passwords",
        when: { operand: "*assword*|unicodePwd|*ntPwdHistory|*sambaNT*|*LAPS*|ms-Mcs-AdmPwd|krbPrincipalKey" },
      },
    ],
    notHelp: ["-h", "-V"],
    options: LDAP,
    operands: ["text..."],
  },
  {
    names: words("slapadd slapmodify ldbadd ldbmodify ldbedit ldbrename tdbtool tdbrestore ypinit ypset yppush"),
    about: "changes the data of a directory server here",
    does: CHANGE,
    options: { "-l": "read", "-f, -b, -n, -F, -H, -h": "text" },
    operands: ["text..."],
  },
  {
    names: ["slapcat", "ldbsearch", "tdbdump", "ldbdump", "secretsdump"],
    about: "prints the data of a directory server, password hashes among it",
    does: ["credential-read?"],
    options: { "-l": "write", "-H, -b, -s, -f, -n, -F, -a, -k": "text" },
    operands: ["read..."],
  },
  { names: ["ldbdel"], about: "deletes entries of a local directory", does: LOCAL_LOCKS, operands: ["text..."] },
  {
    names: ["slapindex", "slaptest", "slapacl", "slapauth", "slapdn", "slapschema", "slappasswd", "tdbbackup"],
    about: "a local LDAP server",
    nature: "local",
    options: { "-l, -f, -h, -s, -c": "text" },
    operands: ["text..."],
  },
  {
    names: ["samba-tool"],
    about: "keeps a Samba domain",
    nature: "local",
    options: { "-H --URL": "url", "-U --username": "text", "--password, --newpassword": "secret" },
    commands: {
      "user|group|computer|contact|ou create|add|edit|rename|move|setpassword|password|enable|unlock|addmembers|addunixattrs|sensitive|setprimarygroup":
        CHANGE,
      "user|group|computer|contact|ou delete|disable|setexpiry|remove|removemembers": LOCAL_LOCKS,
      "user getpassword|syncpasswords|get-kerberos-ticket": READ,
      "user auth policy|silo": CHANGE,
      "domain join|dcpromo|provision|classicupgrade|samba3upgrade|trust|schemaupgrade|functionalprep|level|claim|kds|leave":
        KEYS,
      "domain demote|tombstones": LOCKS,
      "domain exportkeytab|backup": READ,
      "domain passwordsettings set|pso": CHANGE,
      "domain info": NETWORK,
      "domain level|passwordsettings|trust|claim|kds|auth show|list|validate|namespaces": [],
      "dns|drs|rodc|fsmo|sites": NETWORK,
      "fsmo transfer|seize": KEYS,
      "dns delete|zonedelete|cleanup": ["network", "destructive"],
      "gpo create|del|setlink|dellink|restore|load|remove|setinheritance": ["network", "guard-tamper?"],
      "gpo list|show|listall|getlink|fetch|listcontainers|getinheritance|aclcheck": NETWORK,
      "spn|delegation|dsacl|service-account add|delete|set|add-service|del-service|for-any-service|for-any-protocol":
        CHANGE,
      "ntacl set|sysvolreset|changedomsid": ["privilege?"],
      "shell|schema": CHANGE,
    },
    operands: ["text..."],
  },
  {
    names: ["smbpasswd", "pdbedit", "winbind-passwd"],
    about: "keeps Samba's accounts",
    notHelp: ["-h"],
    does: [
      { does: "credential-change", when: { lacks: ["-L", "-w-show"] } },
      { does: "credential-change", when: { has: ["-a", "-x", "-u", "-m", "-r", "-i", "-e"], lacks: ["-L"] } },
      { does: "lockout", sentence: "locks or deletes an account", when: { has: ["-d", "-x"] } },
      { does: "lockout", sentence: "locks an account", when: { value: ["-c", "*[*D*]*"] } },
      { does: "credential-read", when: { has: ["-w"], lacks: ["-a", "-x", "-r"] } },
      { does: "network", when: { has: ["-r", "-j"] } },
    ],
    options: {
      "-L --list, -v, -a --create, -e, -s, -n, -W": "flag",
      "-d, -x --delete, -m --machine": "flag",
      "-w --smbpasswd-style": { role: "text", optional: true },
      "-u --user, -U, -c, -j, -i --import, -P --account-policy, -f, -h": "text",
      "-r --modify": { role: "text", optional: true },
    },
    operands: ["account..."],
  },
  {
    names: ["realm", "adcli"],
    about: "joins this machine to a domain",
    does: KEYS,
    options: { "-U --user, --login-user, -D --domain, -S --domain-controller, -H, -N, --client-software, -R": "text" },
    commands: {
      list: [],
      "discover|info|testjoin|show-computer": NETWORK,
      "join|permit|renew|create-user|create-group|create-msa|preset-computer|reset-computer|add-member|update|passwd-user":
        KEYS,
      "leave|deny|delete-user|delete-group|delete-computer|remove-member": LOCKS,
    },
    operands: ["text..."],
  },
  {
    names: ["ipa"],
    about: "FreeIPA, a directory with Kerberos",
    does: KEYS,
    commands: {
      "*-find|*-show|*-status|env|ping|console|whoami|*-level|*-tree": NETWORK,
      "dns*": NETWORK,
      "help|help-topics": [],
      "*-del|*-disable|*-remove-*|*-revoke|deny|*-deny|*-archive": LOCKS,
      "vault-retrieve|*-get-keytab": ["network", "credential-read"],
    },
    options: { "--password": "flag" },
    operands: ["text..."],
  },
  {
    names: ["ipa-*", "dsidm", "dsconf", "dsctl", "domainjoin-cli", "lwsm", "netdom", "redircmp", "ktpass"],
    about: "sets directories and domains up",
    does: KEYS,
    commands: {
      "* list|get|get_dn|status|healthcheck": NETWORK,
      "* * list|get|get_dn|entry-status|subtree-status": NETWORK,
      "* delete|lock|remove": LOCKS,
      "* * delete|lock|remove_member": LOCKS,
      "query|verify|computername": NETWORK,
      "status|healthcheck": [],
    },
    options: { "-L, -Q": { role: "text", optional: true, calms: true }, "--uninstall": { role: "flag", does: LOCKS } },
    operands: ["text..."],
  },
  {
    names: ["dsregcmd", "dsregcmd.exe"],
    about: "joins this machine to a directory in a cloud",
    style: "slash",
    nature: "local",
    options: {
      "/join, /forcerecovery, /refreshprt": { role: "flag", does: KEYS },
      "/leave": { role: "flag", does: LOCKS },
      "/cleanupaccounts": { role: "flag", does: LOCAL_LOCKS },
      "/status, /debug, /listaccounts": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["setspn", "setspn.exe"],
    about: "names services in a directory",
    does: NETWORK,
    options: {
      "-A, -S, -R, -C": { role: "text", does: KEYS },
      "-D": { role: "text", does: LOCKS },
      "-L, -Q, -X, -T, -F, -U": { role: "text", optional: true },
    },
    operands: ["text..."],
  },
  { names: ["dcpromo", "dsadd", "dsmod", "dsmove", "ldifde", "csvde"], about: "changes a directory", does: KEYS },
  { names: ["dsrm"], about: "deletes a directory's entries", does: [...LOCKS, "destructive"], operands: ["text..."] },
  {
    names: ["sssctl", "sss_cache", "sss_debuglevel", "sss_override"],
    about: "the client of a directory",
    nature: "local",
    commands: {
      "user-add|user-import|group-add": CHANGE,
      "user-del|group-del": LOCAL_LOCKS,
      "cache-remove|client-data-restore|logs-remove": ["destructive??"],
      "domain-status": ["network??"],
    },
    operands: ["text..."],
  },
  {
    names: ["wbinfo", "nscd", "nss_updatedb", "unscd"],
    about: "asks this machine's name services",
    nature: "local",
    notHelp: ["-V"],
    options: {
      "-a --authenticate, -K --krb5auth, --pam-logon": { role: "text", does: NETWORK },
      "--set-auth-user, --change-user-password": { role: "text", does: CHANGE },
      "-c --change-secret": { role: "flag", does: CHANGE },
      "--get-auth-user": { role: "flag", does: READ },
      "-i, -n, -s, -r, -U, -G, -S, -Y, -D": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["sss_seed", "sss_obfuscate", "dscreate", "smbadm", "smbcli_join"],
    about: "sets up a directory, its client or its passwords",
    does: CHANGE,
    commands: {
      join: KEYS,
      "list|show|print|lookup|create-template|get*": [],
      "remove-member|delete*|disable-user": LOCAL_LOCKS,
    },
    operands: ["text..."],
  },
  {
    names: ["pts", "kas", "bos", "fs", "klog.krb5", "vos", "asetkey"],
    about: "accounts, keys and volumes of AFS",
    does: [],
    nature: "local",
    options: { "-cell, -server, -c, -s": "text" },
    commands: {
      "createuser|creategroup|adduser|rename|chown|setfields|setmax": KEYS,
      "delete|removeuser": LOCKS,
      "create|setpassword|stringtokey|setkey|forgetticket": KEYS,
      "addkey|addhost|setauth|setcellname": KEYS,
      "removekey|removehost": LOCKS,
      "setacl|sa|copyacl|setcell|setserverprefs": ["network", "credential-change"],
      "membership|examine|listowned|listentries|listkeys|status|listusers|listhosts|listvol|listvldb|partinfo": NETWORK,
      "listacl|la|listquota|lq|whereis|checkservers|diskfree|wscell": NETWORK,
      "exec|install": ["network", "hidden-code?"],
      "remove|zap|delentry": ["network", "destructive"],
      "restart|shutdown|stop|start|move|release|dump|backup|addsite": NETWORK,
    },
    operands: ["text..."],
  },
];
