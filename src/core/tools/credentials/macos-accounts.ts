// Accounts, groups, directory binding, disk unlocking and fingerprints of macOS.
// These tools write verbs as options or as the second word; what only reads is told apart from what changes.

import type { Does, ToolSpec } from "../spec.ts";

const CHANGE: Does = ["credential-change"];
const LOCKS: Does = ["credential-change", "lockout"];
const KEYS: Does = ["network", "credential-change"];

export const macosAccounts: readonly ToolSpec[] = [
  {
    names: ["dscl"],
    about: "reads and changes the directory of macOS",
    style: "single-dash",
    does: [
      { does: "privilege", when: { has: ["-append", "-merge", "-create"], operand: "*/Groups/admin|/Groups/wheel" } },
      {
        does: "lockout",
        when: { has: ["-create", "-append", "-change"], operand: "*/usr/bin/false|*nologin|*DisabledUser*|/bin/false" },
      },
    ],
    options: {
      "-create": { role: "flag", does: CHANGE },
      "-append": { role: "flag", does: CHANGE },
      "-change": { role: "flag", does: CHANGE },
      "-merge, -changei, -passwd, -createpl, -appendpl": { role: "flag", does: CHANGE },
      "-delete, -deletepl": { role: "flag", does: LOCKS },
      "-read, -readall, -readpl": {
        role: "flag",
        does: [
          {
            does: "credential-read",
            sentence: "reads a password's hash",
            when: { operand: "*ShadowHashData*|HeimdalSRPKey|KerberosKeys" },
          },
        ],
      },
      "-list, -search, -diff, -ls, -cat, -authonly": { role: "flag", calms: true },
      "-P": "secret",
      "-u, -f": "text",
      "-p, -q, -raw, -plist, -url": "flag",
    },
    commands: {
      "* read|readpl|readall": [
        { does: "credential-read", sentence: "prints a password's hash", when: { operand: "*ShadowHashData*" } },
      ],
      "* read|list|search|readall|readpl|cat|ls|authonly": [],
      "* create|append|merge|change|changei|passwd|createpl": CHANGE,
      "* delete|deletepl": LOCKS,
    },
    operands: ["text..."],
  },
  {
    names: ["dseditgroup"],
    about: "changes groups of macOS",
    style: "single-dash",
    does: [
      { does: "credential-change", when: { value: ["-o", "edit|create|delete"] } },
      { does: "lockout", when: { value: ["-o", "delete"] } },
      { does: "lockout", sentence: "takes a member out of a group", when: { value: ["-d", "*"] } },
      { does: "privilege", when: { value: ["-a", "*"], operand: "admin|wheel|sudo" } },
    ],
    options: { "-o, -a, -d, -t, -n, -u, -P, -r, -i, -g, -k, -c, -s, -m, -T, -S": "text", "-p, -q, -v, -f, -L": "flag" },
    operands: ["account..."],
  },
  {
    names: ["sysadminctl"],
    about: "changes accounts of macOS",
    style: "single-dash",
    does: [
      {
        does: "credential-change",
        when: { value: ["-autologin|-guestAccount|-afpGuestAccess|-smbGuestAccess", "*", "status"] },
      },
    ],
    options: {
      "-addUser, -resetPasswordFor, -secureTokenOn": { role: "text", does: CHANGE },
      "-autologin, -guestAccount, -afpGuestAccess, -smbGuestAccess": "text",
      "-newPassword, -oldPassword": { role: "secret", does: CHANGE },
      "-deleteUser, -secureTokenOff": { role: "text", does: LOCKS },
      "-automaticTime, -filesystem, -adminPassword, -password, -fullName, -UID, -GID, -shell, -home, -picture, -hint":
        "text",
      "-screenLock": { role: "text", does: [{ does: "guard-tamper", when: { value: ["-screenLock", "off"] } }] },
      "-adminUser": "text",
      "-admin": { role: "flag", does: ["privilege"] },
      "-secureTokenStatus": { role: "text", calms: true },
    },
    operands: ["text..."],
  },
  {
    names: ["pwpolicy"],
    about: "password policies of macOS",
    style: "single-dash",
    options: {
      "-setpassword, -enableuser, -setpolicy, -setglobalpolicy, -setaccountpolicies, -sethashtypes, -clearaccountpolicies, -sethostconfig, -appendaccountpolicies":
        { role: "text", does: CHANGE, optional: true },
      "-disableuser": { role: "flag", does: LOCKS },
      "-gethashtypes": { role: "flag", does: ["credential-read??"] },
      "-getglobalpolicy, -getaccountpolicies, -getpolicy, -geteffectivepolicy, -0": { role: "flag", calms: true },
      "-a, -u, -p, -n": "text",
    },
    commands: {
      "setaccountpolicies|setglobalpolicies|clearaccountpolicies|setpassword|enableuser|setpolicy|setglobalpolicy":
        CHANGE,
      disableuser: LOCKS,
      "getaccountpolicies|authentication-allowed|policy-check": [],
    },
    operands: ["text..."],
  },
  {
    names: ["fdesetup"],
    about: "FileVault, the disk encryption of macOS",
    options: { "-usertoadd, -user": "text", "-keychain, -personal, -institutional, -defer, -inputplist": "text" },
    style: "single-dash",
    commands: {
      "enable|add|changerecovery|sync|authrestart": CHANGE,
      disable: ["credential-change", "guard-tamper"],
      "remove|removerecovery": LOCKS,
      "status|list|isactive|supportsauthrestart|showdeferralinfo|hasinstitutionalrecoverykey|haspersonalrecoverykey|usingrecoverykey|validaterecovery|version":
        [],
    },
    operands: ["text..."],
  },
  {
    names: ["dsconfigad", "dsconfigldap", "odutil", "app-sso", "jamfAAD"],
    about: "binds this Mac to a directory",
    style: "single-dash",
    options: {
      "-show": { role: "flag", calms: true },
      "-add, -a": { role: "text", does: KEYS },
      "-authenticate --authenticate, -changepassword --changepassword, -reset --reset": {
        role: "text",
        does: KEYS,
      },
      "-remove, -r, -leave": { role: "text", optional: true, does: ["network", "credential-change", "lockout"] },
      "-passinterval, -groups, -mobile, -localhome, -shell, -packetsign, -enableSSO": { role: "text", does: CHANGE },
      "-username, -u, -p, -password, -computer, -ou, -domain, -l, -q, -n, -s": "text",
      "-force, -f, -v, -x": "flag",
    },
    commands: { "show|statistics|-l|-d|-j": [], "reset|set": ["guard-tamper??"], "-a|-k": KEYS },
    operands: ["text..."],
  },
  {
    names: ["dsenableroot"],
    about: "switches the root account on or off",
    does: ["credential-change", "privilege"],
    options: { "-d": { role: "flag", does: ["lockout"] }, "-u, -p, -r": "text" },
  },
  {
    names: ["createhomedir", "dsimport", "createmobileaccount", "sc_auth"],
    about: "sets accounts of macOS up",
    does: CHANGE,
    commands: { "list|identities|status|hash|verifypin": [], "unpair|remove": LOCKS },
    operands: ["text..."],
  },
  {
    names: ["bioutil"],
    about: "fingerprints of macOS",
    nature: "local",
    options: {
      "-w --write, -d --delete": { role: "text", optional: true, does: CHANGE },
      "-p --purge": { role: "flag", does: LOCKS },
      "-r --read, -c --count, -s --system": "flag",
      "-f, -u, -a, -o": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["sharing"],
    about: "shares folders of this Mac with others",
    options: {
      "-a, -e": { role: "text", does: ["network:listen"] },
      "-r": { role: "text", does: ["lockout??"] },
      "-l": { role: "flag", calms: true },
      "-S, -A, -F, -s, -g, -i, -R, -n, -f": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["dsmemberutil", "dsexport", "opendirectoryd", "dscacheutil"],
    about: "shows accounts of macOS",
    nature: "local",
    options: {
      "-w, -d": { role: "text", optional: true, does: CHANGE },
      "-q": "text",
      "-a, -U, -G, -u, -g, -r, -c": { role: "text", optional: true },
    },
    does: [{ does: "network", certainty: "likely", sentence: "looks a name up", when: { value: ["-q", "host"] } }],
    commands: { flushcache: [] },
    operands: ["text..."],
  },
];
