// File transfer between machines: scp, sftp, rsync, FTP and SMB clients, cloud storage copiers, person-to-person senders.
// A copy between local paths is not a transfer; the roles tell the two apart.

import type { Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const SSH_LIKE: OptionTable = {
  "-i": "text",
  "-F": "read",
  "-P": "text",
  "-o": {
    role: "text",
    does: [{ does: "hidden-code", when: { value: ["-o", "*roxy*ommand*|*ocal*ommand*|*nown*osts*ommand*"] } }],
  },
  "-J": "host",
  "-S": { role: "script", does: ["hidden-code?"] },
  "-D": "text",
  "-l": "text",
  "-c": "text",
  "-X": "text",
};

const NETWORK: Does = ["network"];
/** Where an operand names a remote: `drive:folder`. */
const FAR: Does = [{ does: "network", when: { operand: "*:*", orUnknown: true } }];
const DELETES: Does = ["network", "destructive"];
const KEYS: Does = ["network", "credential-change"];

export const transfer: readonly ToolSpec[] = [
  {
    names: ["megals", "megadf", "megacopy", "megamkdir", "megarm", "megaexport", "megareg", "megastream"],
    about: "keeps files in MEGA's cloud",
    nature: "network",
    does: ["network"],
    options: {
      "--dryrun": { role: "flag", rehearses: true },
      "-u --username, -p --password, --path, --config": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["maestral"],
    about: "keeps a folder and Dropbox the same",
    nature: "local",
    operands: ["text..."],
    commands: {
      "start|resume|sharelink|rebuild-index|ls|revs|restore|diff|move-dir": ["network"],
      "auth|link|unlink": ["network", "credential-change"],
      autostart: [{ does: "persistence", when: { has: ["-Y"] } }],
      "status|pause|stop|filestatus|activity|history|excluded|notify|config|config-files|completion|log|gui|bandwidth-limit":
        { operands: ["text..."] },
    },
    options: { "-Y --yes": "flag", "-N --no, -c --config-name": "text" },
  },
  {
    names: ["scp", "pscp", "pscp.exe", "gsutil-scp", "hpnscp", "qcp"],
    about: "copies files over SSH",
    options: SSH_LIKE,
    operands: ["remote-path...", "remote-path"],
  },
  {
    names: ["sftp", "psftp", "lsftp"],
    about: "transfers files over SSH interactively",
    options: { ...SSH_LIKE, "-b": "file:escapes", "-B": "text", "-R": "text", "-s": "text" },
    feeds: ["escapes"],
    operands: ["host", "write..."],
    does: NETWORK,
  },
  {
    names: words("ogr2ogr ogrinfo gdalinfo gdal_translate gdalwarp gdalbuildvrt gdaladdo gdal_rasterize gdal"),
    about: "converts maps, from files, databases and servers",
    nature: "local",
    style: "single-dash",
    does: [
      {
        does: "network",
        when: {
          operand: "*host=*|http://*|https://*|/vsicurl/*|/vsis3/*|/vsigs/*|/vsiaz/*|WFS:*|WMS:*|WMTS:*|OAPIF:*",
          noOperand: "*host=localhost*|*host=127.*|*host=/*",
        },
      },
    ],
    options: {
      "-f -of, -sql, -where, -t_srs, -s_srs, -a_srs, -nln, -lco, -dsco, -oo, -co, -doo, -r, -tr, -ts, -b": "text",
    },
    operands: ["read..."],
  },
  {
    names: ["lsyncd"],
    about: "mirrors folders as they change",
    style: "single-dash",
    does: [{ does: "network", certainty: "likely", when: { lacks: ["-rsync", "-direct"] } }],
    options: { "-rsync": "flag", "-direct": "flag", "-rsyncssh, -nodaemon, -log": "flag", "-delay, -pidfile": "text" },
    operands: ["remote-path...", "remote-path"],
  },
  {
    names: ["mbuffer"],
    about: "buffers a stream, also from and to other machines",
    options: {
      "-I": "address",
      "-O": "host",
      "-i": "read",
      "-o": "write",
      "-m, -s, -b, -P, -p, -r, -R, -l, -t, -T, -n, -u, -d": "text",
      "-q, -Q, -f, -H, -L, -a, -c, -e, -4, -6": "flag",
    },
  },
  {
    names: ["rsync", "openrsync", "rrsync", "unison", "rclone-sync"],
    about: "synchronises folders, here or with another machine",
    does: [
      {
        does: "destructive",
        certainty: "likely",
        sentence: "deletes files at the destination",
        when: { has: ["--delete", "--remove-source-files"], lacks: ["-n"] },
      },
    ],
    options: {
      "-e, --rsh": "shell",
      "--rsync-path": { role: "shell-remote" },
      "-n --dry-run": "flag",
      "--list-only": "flag",
      "--delete": "flag",
      "--del, --delete-before, --delete-during, --delete-delay, --delete-after, --delete-excluded": "flag",
      "--remove-source-files": "flag",
      "--delete-missing-args": "flag",
      "--exclude, --include, --out-format, --max-size, --min-size, --bwlimit, --port, --timeout, --chmod, --chown":
        "text",
      "-f --filter": "text",
      "--usermap, --groupmap, --info, --debug, --compress-level, --suffix, --modify-window, --contimeout, --address":
        "text",
      "--exclude-from, --include-from, --files-from, --password-file": "read",
      "--log-file, --write-batch, --only-write-batch": "write",
      "--read-batch": "read",
      "--backup-dir, --partial-dir, --compare-dest, --copy-dest, --link-dest, -T --temp-dir": "folder",
      "--daemon": { role: "flag", does: ["network:listen"] },
      "-B --block-size": "text",
      "-M, --remote-option": "text",
    },
    operands: ["remote-path...", "remote-path"],
  },
  {
    names: words(`
      ftp lftp ncftp ncftpget ncftpput ncftpbatch ncftpspooler ncftpls tftp atftp tnftp pftp yafc gftp cadaver davix-get davix-put
      filezilla winscp winscp.com ftp.exe tftp.exe
    `),
    about: "FTP, TFTP and WebDAV clients",
    does: NETWORK,
    notHelp: ["-h"],
    options: {
      "-u --user": "secret",
      "-p --password": "secret",
      "-e": {
        role: "text",
        does: [
          { does: "hidden-code", when: { value: ["-e", "*!*|*shell*"] } },
          { does: "destructive", certainty: "likely", when: { value: ["-e", "*rm *|*mrm *|*--delete*"] } },
        ],
      },
      "-c": {
        role: "text",
        does: [
          { does: "hidden-code", when: { value: ["-c", "*!*|*shell*"] } },
          { does: "destructive", certainty: "likely", when: { value: ["-c", "*rm *|*mrm *|*--delete*"] } },
        ],
      },
      "-f": "read",
      "-P --port": "text",
      "-m": "text",
    },
    operands: ["host", "text..."],
  },
  {
    names: words(`
      smbclient smbget smbmap smbtree nmblookup rpcclient smbcacls smbcquotas enum4linux enum4linux-ng
      mount_smbfs smbmount smbutil showmount mount.cifs mount.nfs mount.nfs4 mount.glusterfs mount.ceph mount.9p mount.lustre afp_client mount_nfs mount_afp mount_webdav mount_ftp davfs2
      mount.davfs
    `),
    about: "clients for file shares",
    does: [
      "network",
      { does: "destructive", certainty: "likely", when: { value: ["-c", "*del *|*rm *|*rmdir *|*deltree *"] } },
      {
        does: "credential-change",
        when: { value: ["-c", "*createdomuser*|*setuserinfo*|*chgpasswd*|*deletedomuser*"] },
      },
    ],
    notHelp: ["-h"],
    options: {
      "-U --user, -u": "secret",
      "-p --password": "secret",
      "-c --command": "text",
      "-I --ip-address": "host",
      "-W --workgroup": "text",
      "-L --list": "host",
      "-A --authentication-file": "read",
      "-o": "text",
      "-D --directory": "text",
      "-t": "text",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      sshfs sshfs-win s3fs blobfuse blobfuse2 goofys davfs mount-s3 curlftpfs httpfs httpfs2 s3ql.mount
      mount.s3ql fusedav wdfs smbnetfs afpfs-ng mount_afpfs google-drive-ocamlfuse geesefs gvfs-mount
      obexfs nfs-ls nfs-cat nfs-cp
    `),
    about: "mounts a remote folder",
    does: NETWORK,
    notHelp: ["-h"],
    options: { "-o": "text", "-p": "text", "-F": "read" },
    operands: ["text...", "fill"],
  },
  {
    names: ["rclone"],
    about: "copies files to and from cloud storage",
    nature: "network",
    does: NETWORK,
    options: {
      "-n --dry-run": { role: "flag", rehearses: true },
      "--config, --files-from, --include-from, --exclude-from, --filter-from": "read",
      "--log-file": "write",
      "--include, --exclude, --filter, --transfers, --checkers, --bwlimit, --max-age, --min-age, --max-size, --min-size, --max-depth, -f --format":
        "text",
      "--password-command": "shell",
    },
    commands: {
      "copy|copyto|check|cryptcheck": { operands: ["remote-path...", "remote-path"], does: FAR },
      "sync|move|moveto|bisync": { operands: ["remote-path...", "remote-path"], does: [...FAR, "destructive?"] },
      "ls|lsd|lsf|lsl|lsjson|size|tree|cat|head|tail|md5sum|sha1sum|ncdu|about|mkdir|touch|rcat": {
        operands: ["remote-path..."],
        does: FAR,
      },
      "delete|deletefile|purge|rmdir|rmdirs|cleanup|dedupe": DELETES,
      "link|backend": ["network", "outbound-message??"],
      "serve|rcd|mount|nfsmount": ["network"],
      "config create|update|reconnect|disconnect|delete|password|import|edit|encryption": ["credential-change"],
      "config show|dump": ["credential-read:prints the stored cloud credentials"],
      "config file|paths|providers|touch|redacted": [],
      "config userinfo": ["network"],
      authorize: KEYS,
      obscure: [],
      reveal: ["credential-read?"],
      config: ["credential-change"],
      "hashsum|checksum": { operands: ["text", "remote-path..."], does: FAR },
      "test changenotify|histogram|info|makefiles|memory|speed": { operands: ["remote-path..."], does: FAR },
      version: { does: [], options: { "--check": { role: "flag", does: ["network:down"] } } },
      "help|completion|genautocomplete|gendocs|listremotes": [],
      "selfupdate --check": [],
      selfupdate: NETWORK,
    },
  },
  {
    names: words(`
      s3cmd s4cmd s5cmd mc mcli minio-client swift-cli ossutil ossutil64 cos coscmd obsutil gsutil b2 b2v4
      uplink wasabi dropbox_uploader.sh dbxcli gdrive megacmd megatools mega-get mega-put megaput megaget
      megadl ia skicka huggingface-cli hf kaggle internxt filen pcloudcc storj dandi osf zenodo_upload globus
      irods iput iget
    `),
    about: "clients of remote object and file storage",
    nature: "network",
    does: NETWORK,
    options: {
      "-n --dry-run": { role: "flag", rehearses: true },
      "--dryrun": { role: "flag", rehearses: true },
      "--configure": { role: "flag", does: KEYS },
    },
    commands: {
      "del|rm|rb|delete|delete-file-version|delete-bucket|rmdir|expire|hide-file|purge|rmb|delete_file_version|delete_bucket|mega-rm|remove":
        DELETES,
      "version|help|completion|env|cache|scan-cache|delete-cache|lfs-enable-largefiles|hash": [],
      "cache list|ls|scan|verify": [],
      "config view|path|set|unset": [],
      "repo create": ["network:up", "outbound-message?"],
      "cache delete|rm|prune": [],
      "configure|config|--configure|login|logout|authorize-account|authorize_account|clear-account|clear_account|create-key|create_key|delete-key|delete_key|auth|init":
        KEYS,
      "account authorize|clear|key|add|remove|switch|import": KEYS,
      "key create|delete|update": KEYS,
      "alias set|remove|import": ["credential-change"],
      "alias list|ls|export": [],
      "admin user|group|policy|accesskey": KEYS,
      "share|setacl|policy|anonymous|signurl|acl|iam|publicAccess|share-link": ["network", "credential-change"],
      "repo|bucket|file|object delete|remove": DELETES,
      "upload|upload-large-folder": ["network:up", "outbound-message??"],
      "whoami|list": NETWORK,
      "auth whoami": NETWORK,
      "auth list": [],
      "auth token": ["credential-read"],
      "hmac create|update|delete": KEYS,
      "hmac list|get": NETWORK,
      "repo-files|repos delete": DELETES,
      "kms authorize": KEYS,
      rsync: {
        does: [...NETWORK, { does: "destructive", when: { has: ["-d"] } }],
        options: { "-d --delete, -r, -n, -c, -e, -p, -u": "flag" },
        operands: ["send...", "remote-path"],
      },
    },
  },
  {
    names: words(`
      onedrive rdrive nextcloudcmd owncloudcmd insync megasync dropbox dropboxd seaf-cli drive
      overgrive pcloud csync git-ftp rdist bbcp bbftp globus-url-copy gsiscp gsisftp uberftp globus-job-run globus-job-submit gfal-copy gfal-ls xrdcp xrdfs dccp
      srmcp htcp davix-ls davix-rm davix-mkdir davix-cp fts-transfer-submit aspera ascp tsunami udt
      rsync-ssl csync2 kup uucp uux uucico zssh duck cyberduck
    `),
    about: "keeps files the same here and elsewhere",
    does: NETWORK,
    options: {
      "-n --dry-run, --dryrun": { role: "flag", rehearses: true },
      "--display-config, --display-running-config, --print-access-token": { role: "flag", calms: true },
      "--reauth, --logout, --auth-files": { role: "flag", does: ["network", "credential-change"] },
      "-u --user, -p --password": "secret",
    },
    commands: {
      "status|version|filestatus|excluded|lansync|proxy|autostart|running|config": [],
      "link|unlink|auth": ["network", "credential-change"],
      "stop|exclude": [],
    },
    operands: ["text..."],
  },
  {
    names: ["azcopy"],
    about: "copies blobs and files of Azure",
    nature: "network",
    does: NETWORK,
    options: {
      "--dry-run": { role: "flag", rehearses: true },
      "--exclude-path, --include-pattern, --log-level": "text",
    },
    commands: {
      "copy|cp|c|sync|list|ls|make|bench": NETWORK,
      "remove|rm|r": DELETES,
      "login|logout": KEYS,
      "jobs list|show|clean|remove": [],
      "jobs resume": NETWORK,
      "env|doc|completion|load": [],
    },
    operands: ["send...", "remote-path"],
  },
  {
    names: ["bitsadmin", "bitsadmin.exe", "start-bitstransfer"],
    about: "background transfer jobs of Windows",
    does: [
      {
        does: "network",
        direction: "down",
        when: { lacks: ["/create", "/setnotifycmdline", "/setnotifyflags", "/setminretrydelay", "/cancel", "/info"] },
      },
      { does: "persistence", when: { has: ["/setnotifycmdline"] } },
    ],
    style: "slash",
    options: {
      "/setnotifycmdline, /create, /setnotifyflags, /setminretrydelay, /cancel, /info": "flag",
      "/list": { role: "flag", calms: true },
    },
    operands: ["text..."],
  },
];
