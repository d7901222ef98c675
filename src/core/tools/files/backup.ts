// Backup programs. Their repositories are local or remote by a URL; forgetting and pruning deletes backups for good.

import type { Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const DELETES: Does = ["destructive"];
const KEYS: Does = ["credential-change"];
/** Repositories on other machines, by their schemes. */
const FAR =
  "*@*:*|sftp:*|s3:*|s3*://*|b2:*|rest:*|azure:*|gs:*|swift:*|rclone:*|ssh://*|scp://*|rsync://*|ftp*://*|http*://*|webdav*://*|imap*://*|dpbx://*|gdocs://*|gdrive://*|mega*://*|onedrive://*|par2+*://*|boto3*://*|hsi://*|copycom://*|jottacloud://*";
const REPOSITORY: OptionTable = {
  "-r --repo, --repository": "remote-path",
  "--password-file, --exclude-file, --files-from, -p": "read",
  "--password-command": "shell",
  "-n --dry-run": { role: "flag", rehearses: true },
  "-o --option": { role: "text", does: ["hidden-code??"] },
  "--exclude, -e, --tag, --host, --keep-last, --keep-daily, --keep-weekly, --keep-monthly, --keep-within, --pattern, -C --compression":
    "text",
};

export const backup: readonly ToolSpec[] = [
  {
    names: ["bup"],
    about: "keeps backups as packs of git",
    nature: "local",
    options: { "-r --remote": "remote-path", "-d --bup-dir, -n --name, -C --outdir": "text", "-f --indexfile": "read" },
    operands: ["text..."],
    commands: {
      on: { style: "posix", operands: ["host", "argv-remote"] },
      "rm|prune-older|gc": DELETES,
      web: ["network:listen?"],
    },
  },
  {
    names: words(`
      restic rustic borg borgmatic kopia bupstash zbackup obnam duplicity deja-dup rsnapshot
      rdiff-backup bareos backintime vorta plakar autorestic knoxite pgbackrest areca
      dirvish storebackup snebu vzdump qmrestore zvault rdedup hashbackup
    `),
    about: "makes and restores backups",
    nature: "local",
    options: REPOSITORY,
    commands: {
      "snapshots|ls|list|info|find|diff|stats|cat|version|help|check|verify|self-update|generate|status|config|show|history|collection-status|list-current-files|log|compare|estimate":
        [],
      "self-update": ["network"],
      "repository sync-to": [{ does: "network", when: { noOperand: "filesystem" } }],
      "forget|prune|delete|remove|purge|rewrite|expire|remove-all-but-n-full|remove-older-than|cleanup|wipe|rm|clean|--delete":
        {
          operands: ["text..."],
          does: [...DELETES, { does: "network", when: { operand: FAR } }],
        },
      "key|passwd|change-passphrase|password": KEYS,
      "repository change-password": KEYS,
      "key remove|delete": [...KEYS, "lockout"],
      "key list": [],
      "key export": ["credential-read"],
      "cat masterkey|key": ["credential-read"],
      "snapshot|snapshots|policy delete|expire|remove|rm": DELETES,
      "archive|wal delete": DELETES,
      "backup|create|copy|dump|mount|export-tar|import-tar|save|sync|incremental|full|snapshot": {
        operands: ["text..."],
        does: [{ does: "network", when: { operand: FAR } }],
      },
      "restore|extract": {
        operands: ["text..."],
        does: [{ does: "network", when: { operand: FAR } }],
        options: { "-t --target": "into" },
        fills: { lacks: ["--dry-run", "--list", "-n", "--stdout"] },
      },
      "init|rcreate|repo-create": {
        operands: ["text..."],
        does: [{ does: "network", when: { operand: FAR } }],
      },
      "repository connect|create": ["network?", "credential-change"],
      "server|serve": ["network:listen"],
      "unlock|break-lock": [],
    },
    operands: ["remote-path..."],
  },
  {
    names: words(`
      tarsnap tarsnapper duplicacy duply wal-g wal-e backblaze crashplan arq urbackupclientctl burp
      proxmox-backup-client jotta-cli
    `),
    about: "makes backups elsewhere",
    nature: "network",
    does: ["network"],
    options: {
      "-d --delete, --nuke": { role: "flag", does: DELETES },
      "--dry-run": { role: "flag", calms: true },
      "--print-stats, --fsck": "flag",
      "-f, --keyfile, --cachedir, -r, -storage": "text",
    },
    commands: {
      "prune|purge|forget|delete|purgeFull|delete-file-version|delete-bucket|rm": ["network", "destructive"],
      "login|logout|authorize-account|account": ["network", "credential-change"],
      "key create|import-master-key|import": KEYS,
      "create-key|delete-key": ["network", "credential-change"],
      "version|help|details": [],
    },
    operands: ["text..."],
  },
  {
    names: [
      "barman",
      "bconsole",
      "bareos-console",
      "amanda",
      "amdump",
      "amrecover",
      "amcheck",
      "amfetchdump",
      "amflush",
    ],
    about: "backs up servers that it reaches",
    nature: "network",
    does: ["network?"],
    operands: ["text..."],
    options: { "-t": { role: "flag", calms: true }, "-c, -D, -d, -u": "text" },
    commands: {
      "delete|keep": DELETES,
      "list-server|list-servers|list-backup|list-backups|list-files|show-server|show-backup|config-switch|diagnose|help":
        [],
    },
  },
  {
    names: ["tarsnap-keygen", "tarsnap-keymgmt", "tarsnap-keyregen"],
    about: "makes keys of a backup service",
    does: ["network", "credential-change"],
    operands: ["text..."],
  },
  {
    names: ["dump", "restore", "xfsdump", "xfsrestore"],
    about: "saves file systems to a tape or a file, and brings them back",
    nature: "local",
    does: [
      { does: "destructive", certainty: "likely", when: { has: ["-r", "-x"] } },
      // A tape on another machine: `-f host:/dev/st0`.
      { does: "network", certainty: "likely", when: { value: ["-f", "*:/*"] } },
    ],
    options: {
      "-f, -L, -M, -b, -B, -d, -D, -I, -l, -T, -s": "text",
      "-r, -x, -t, -i, -C, -J, -a, -n, -q, -S, -u, -v, -N": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["tmutil"],
    about: "Time Machine",
    nature: "local",
    commands: {
      "list*": [],
      "destinationinfo|status|latestbackup|machinedirectory|isexcluded|uniquesize|calculatedrift|compare|version|localsnapshot|snapshot|startbackup|stopbackup":
        [],
      setdestination: ["network?"],
      "disable|disablelocal|addexclusion|removedestination": ["guard-tamper??"],
      "delete|deletelocalsnapshots|thinlocalsnapshots|deleteinprogress": DELETES,
      restore: [],
    },
  },
  {
    names: ["wbadmin", "wbadmin.exe"],
    about: "backups of Windows",
    nature: "local",
    commands: {
      "delete *": ["destructive", "guard-tamper"],
      "disable backup": ["guard-tamper"],
      "start recovery|systemstaterecovery|sysrecovery": ["destructive?"],
      "get|start *": [],
    },
  },
  {
    names: ["snapper", "btrbk"],
    about: "keeps snapshots of file systems",
    nature: "local",
    options: { "-c --config, -d --description, -t --type, --pre-number, --cleanup-algorithm, -u --userdata": "text" },
    commands: {
      "delete|rm|remove|cleanup|undochange|delete-config|prune|clean": ["destructive"],
      "run|resume": ["destructive?"],
    },
    operands: ["text..."],
  },
];
