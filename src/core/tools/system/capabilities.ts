// Rights beyond the file mode: capabilities, access lists, attributes, namespaces and groups.

import type { ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

export const capabilities: readonly ToolSpec[] = [
  {
    names: ["getpcaps", "captest", "pscap", "netcap", "nfs4_getfacl"],
    about: "shows capabilities, access lists and attributes",
    nature: "local",
    notHelp: ["-h", "-v"],
    operands: ["text..."],
  },
  {
    names: ["filecap"],
    about: "shows and sets the capabilities of programs",
    nature: "local",
    does: [
      { does: "privilege", sentence: "gives a program special rights", when: { operands: "many", noOperand: "none" } },
    ],
    options: { "-a, -d": "flag" },
    operands: ["mode-target", "text..."],
  },
  {
    names: ["authopen"],
    about: "opens a file of others with rights that a person grants",
    does: ["privilege"],
    options: { "-w, -c, -a, -x": "flag", "-m, -o": "text" },
    operands: ["read..."],
  },
  {
    names: ["cap_exec", "execcap", "sucap"],
    about: "runs a command with other capabilities",
    style: "posix",
    does: ["privilege?"],
    options: {
      "-d --dump": { role: "text", optional: true, calms: true },
      "--print, --supports, --has-p, --decode, --explain": { role: "text", optional: true, calms: true },
      "--reuid, --regid, --groups, --inh-caps, --ambient-caps, --bounding-set, --securebits, --user, --gid, --uid, --drop, --caps, --keep, --secbits, --addamb, --chroot, --selinux-label, --apparmor-profile":
        "text",
      "--clear-groups, --keep-groups, --init-groups, --no-new-privs, --reset-env": "flag",
    },
    operands: ["argv..."],
  },
  {
    names: ["nfs4_editfacl", "chacl", "richacl"],
    about: "changes access lists",
    does: [{ does: "privilege", certainty: "possible", when: { has: ["-m", "-s"] } }],
    options: {
      "-m --modify": "text",
      "-s --set": "text",
      "-x, --remove, -M, -X, -n, -v": "text",
      "-d": "flag",
      "-b, --remove-all, -k, -R": "flag",
      "--test": { role: "flag", calms: true },
    },
    operands: ["mode-target..."],
  },
  {
    names: ["xattr"],
    about: "extended attributes of macOS",
    nature: "local",
    notHelp: ["-h", "-v"],
    does: [
      {
        does: "guard-tamper",
        sentence: "removes the mark that a file came from the internet",
        when: { has: ["-d", "-c"], operand: "com.apple.quarantine" },
      },
      { does: "guard-tamper", when: { has: ["-c"] } },
    ],
    options: { "-d": "flag", "-c": "flag", "-s": "flag", "-w, -p, -r, -l, -v, -x": "flag" },
    operands: ["name..."],
  },
  {
    names: words(`
      icacls icacls.exe cacls cacls.exe xcacls subinacl setacl setacl.exe
    `),
    about: "changes who may use files of Windows",
    style: "slash",
    does: [],
    options: {
      "/grant, /grant:r, /setowner, /setintegritylevel, /g, /e, /f, /r, /restore": {
        role: "text",
        optional: true,
        does: ["privilege?"],
      },
      "/deny, /remove, /inheritance, /d": { role: "text", optional: true, does: ["lockout?"] },
      "/reset": { role: "flag", does: ["privilege??"] },
      "/t, /c, /q, /l, /save, /a": "flag",
    },
    operands: ["name..."],
  },
  {
    names: ["takeown"],
    about: "makes files of Windows one's own",
    style: "slash",
    // One's own file may be taken; what belongs to the system or to all below a folder is another's.
    does: [
      { does: "privilege", certainty: "likely", when: { has: ["/r"] } },
      { does: "privilege", certainty: "likely", when: { value: ["/f", "*indows*|*ystem32*|*rogram*|?:|?:\\"] } },
    ],
    options: { "/f, /d, /u": "text", "/s": "host", "/p": "secret", "/r, /a": "flag" },
    operands: ["text..."],
  },
];
