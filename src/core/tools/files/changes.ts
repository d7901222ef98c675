// Creating, moving, copying, deleting and re-owning files.
// Which path is precious is not decided here: the roles say what happens to a path, places say where it lies.

import type { Does, ToolSpec } from "../spec.ts";

const SETUID_MODES =
  "*u+*s*|+*s*|ug+*s*|g+*s*|a+*s*|u=*s*|=*s*|4755|4750|4711|4700|4777|4555|4511|6755|6777|6711|6555|2711|04755|06755|04777";

const GRANTS_SETUID: Does = [
  { does: "privilege", sentence: "lets a program run with its owner's rights", when: { operand: SETUID_MODES } },
];

const WIPES: Does = [{ does: "destructive", sentence: "overwrites beyond recovery" }];

/** Homes of other people, and what everybody needs. */
const OPENING_WRITE = "777|666|0777|0666|776|767|667|o+w|a+w|+w|ugo+w|o+rw|a+rw|ugo+rw|o+rwx|a+rwx|ugo+rwx|+rwx";
const OPENING_READ = `644|0644|664|0664|640|660|755|0755|744|444|a+r|o+r|g+r|go+r|+r|ugo+r|a=r|${OPENING_WRITE}`;
const KEPT_PRIVATE =
  "*/.ssh/id_rsa|*/.ssh/id_ed25519|*/.ssh/id_ecdsa|*/.ssh/id_dsa|*/.aws/credentials|*/.netrc|*/.pgpass|*/.gnupg/private*|*/.kube/config|*/.git-credentials|/etc/shadow|/etc/gshadow|/etc/ssh/ssh_host_*_key";

const OTHERS_FOLDERS = "/home/*|/Users/*|/home|/Users|/|/etc|/usr|/bin|/srv";

export const filesTools: readonly ToolSpec[] = [
  {
    names: ["rm", "grm", "unlink", "rmtrash"],
    about: "deletes files",
    nature: "local",
    options: {
      "-r, -R --recursive, -f --force, -d --dir, -v --verbose, --no-preserve-root, --one-file-system": "flag",
      "-i, -I": "flag",
      "--interactive, --preserve-root": { role: "text", optional: true },
    },
    operands: ["delete..."],
  },
  {
    names: ["shred", "gshred"],
    about: "overwrites and deletes files beyond recovery",
    nature: "local",
    does: WIPES,
    options: { "-n, --iterations, -s --size, -p --pattern": "text", "--random-source": "read" },
    operands: ["delete..."],
  },
  {
    names: ["trash", "trash-put", "gio-trash", "trash-cli"],
    about: "moves files to the trash",
    nature: "local",
    operands: ["move..."],
  },
  {
    names: ["trash-empty", "trash-rm"],
    about: "empties the trash",
    nature: "local",
    does: ["destructive"],
    operands: ["text..."],
  },
  {
    names: ["rmdir", "grmdir"],
    about: "removes empty folders",
    nature: "local",
    // As the shell of Windows takes it.
    does: [{ does: "destructive", certainty: "likely", when: { operand: "/s|/S" } }],
    operands: ["name..."],
  },
  {
    names: ["mv", "gmv"],
    about: "moves files",
    nature: "local",
    does: [{ does: "destructive", sentence: "throws files away", when: { operand: "/dev/null" } }],
    options: {
      "-t --target-directory": "fill",
      "-S --suffix": "text",
      "-f, -n, -i, -u, -v, -T, --force, --no-clobber": "flag",
      "--backup": { role: "text", optional: true },
    },
    operands: ["move...", "write"],
  },
  {
    names: ["cp", "gcp", "ditto", "xcp"],
    about: "copies files",
    nature: "local",
    does: [{ does: "destructive", sentence: "empties a file", when: { first: "/dev/null" } }],
    options: {
      "-t --target-directory": "fill",
      "-S --suffix": "text",
      "--backup, --preserve, --sparse, --reflink, --no-preserve": { role: "text", optional: true },
      "-a, -r, -R, -f, -i, -n, -p, -u, -v, -l, -s, -L, -P, -H, -d, -T, -x": "flag",
    },
    operands: ["read...", "write"],
  },
  {
    names: ["ln", "gln", "link"],
    about: "makes links to files",
    nature: "local",
    options: { "-t --target-directory": "fill", "-S --suffix": "text", "--backup": { role: "text", optional: true } },
    operands: ["read...", "write"],
  },
  {
    names: ["install", "ginstall"],
    about: "copies files and sets their modes",
    nature: "local",
    does: [
      {
        does: "privilege",
        sentence: "lets a program run with its owner's rights",
        when: { value: ["-m", "*u+s*|*+s*|4755|04755|4711|6755|4777|4555|u=*s*"] },
      },
    ],
    options: {
      "-o --owner, -g --group, -S --suffix": "text",
      "-m --mode": "text",
      "-t --target-directory": "fill",
      "--strip-program": "helper",
      "-d, -D, -s, -v, -b, -p, -C, -T": "flag",
    },
    operands: ["read...", "write"],
  },
  {
    names: ["dpkg-statoverride"],
    about: "sets owner and mode of a package's file for good",
    nature: "local",
    does: GRANTS_SETUID,
    options: {
      "--remove, --list": { role: "flag", calms: true },
      "--add, --update, --force": "flag",
      "--admindir": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["chmod", "gchmod"],
    about: "changes the modes of files",
    nature: "local",
    does: [
      ...GRANTS_SETUID,
      {
        does: "credential-change",
        certainty: "likely",
        sentence: "opens a private key or a login to others",
        when: { first: OPENING_READ, operand: KEPT_PRIVATE },
      },
      {
        does: "credential-change",
        certainty: "likely",
        sentence: "lets everybody change who may log in",
        when: { first: OPENING_WRITE, operand: "*/.ssh|*/.ssh/|*/.ssh/*|*/.gnupg|*/.gnupg/*|*/.aws|*/.kube" },
      },
      {
        does: "privilege",
        certainty: "likely",
        sentence: "lets everybody write what the system runs by",
        when: {
          first: OPENING_WRITE,
          operand: "/|/etc|/etc/*|/root|/root/*|/bin*|/sbin*|/lib*|/usr|/usr/*|/boot*|/var/spool/cron*",
        },
      },
      {
        does: "lockout",
        certainty: "likely",
        sentence: "closes another account's folder",
        when: { first: "000|00|0|0000|a-rwx|a=|ugo-rwx|ugo=|u-rwx|go-rwx,u-rwx", operand: OTHERS_FOLDERS },
      },
    ],
    options: { "--reference": "text", "-R, -v, -c, -f, --recursive": "flag", "-x, -w, -r, -X, -s, -t": "flag" },
    operands: ["mode-target..."],
  },
  {
    names: ["chown", "gchown", "chgrp", "gchgrp"],
    about: "changes the owners of files",
    nature: "local",
    does: [
      {
        does: "lockout",
        certainty: "likely",
        sentence: "takes a home from whoever it belongs to",
        when: {
          first: "root|root:*|0|0:*|nobody|nobody:*|daemon|daemon:*|nfsnobody*",
          operand: "/home/*|/Users/*",
          noOperand: "/home/*/*|/Users/*/*",
        },
      },
      {
        does: "lockout",
        certainty: "likely",
        sentence: "takes the keys by which an account logs in from it",
        when: {
          first: "root|root:*|nobody|nobody:*|daemon|daemon:*|nfsnobody*",
          operand: "/home/*/.ssh*|/Users/*/.ssh*|~/.ssh*",
        },
      },
    ],
    options: { "--reference, --from": "text", "-R, -v, -c, -f, -h, -L, -P, -H, --recursive": "flag" },
    operands: ["text", "mode-target..."],
  },
  {
    names: ["setfacl", "nfs4_setfacl"],
    about: "changes access lists of files",
    nature: "local",
    does: [
      { does: "privilege", sentence: "gives others access to files", when: { has: ["-M", "--set"] } },
      {
        does: "privilege",
        sentence: "gives others access to files",
        when: {
          value: ["-m", "*", "u:*:---|user:*:---|u:*:-|u:*:0"],
          operand: "/etc*|/root*|/var*|/usr*|/home/*|/opt*|/srv*|/boot*|/dev*|/|~*|*.ssh*|*.gnupg*",
        },
      },
      { does: "lockout", certainty: "likely", when: { value: ["-m", "u:*:---|user:*:---|g:*:---|u:*:-|u:*:0"] } },
    ],
    options: {
      "-m --modify": "text",
      "-x, --remove": "text",
      "--set": "text",
      "-M --modify-file": "read",
      "-X, --remove-file, --restore": "read",
    },
    operands: ["mode-target..."],
  },
  {
    names: ["chattr", "chflags"],
    about: "changes attributes of files",
    nature: "local",
    does: [
      {
        does: "lockout",
        certainty: "possible",
        sentence: "keeps anybody from changing who may sign in",
        when: { first: "+i*|+a*|schg|uchg", operand: "*/authorized_keys*|/etc/shadow|/etc/passwd|/etc/sudoers*" },
      },
    ],
    operands: ["mode-target..."],
  },
  {
    names: ["getfacl", "lsattr", "getfattr", "getcap"],
    about: "shows access lists of files",
    nature: "local",
    operands: ["name..."],
  },
  {
    names: ["setfattr"],
    about: "sets attributes of files",
    nature: "local",
    options: { "-n, -v, -x": "text" },
    operands: ["mode-target..."],
  },
  {
    names: ["setcap"],
    about: "gives programs capabilities",
    nature: "local",
    does: [
      { does: "privilege", sentence: "gives a program special rights", when: { lacks: ["-r"] } },
      // One call may take from one file and give to another.
      { does: "privilege", sentence: "gives a program special rights", when: { operand: "*=*|*+*|-" } },
    ],
    options: { "-r, -q, -f, -v": "flag", "-n": "text" },
    operands: ["text", "mode-target..."],
  },
  {
    names: ["dd", "gdd", "dcfldd", "dc3dd"],
    about: "copies raw blocks",
    nature: "local",
    style: "key-value",
    options: {
      if: "read",
      of: {
        role: "write",
        does: [
          {
            does: "destructive",
            when: {
              value: [
                "of",
                "/dev/*|/var/log/*|/etc/*|/boot/*",
                "/dev/null|/dev/zero|/dev/full|/dev/std*|/dev/fd/*|/dev/shm/*|/dev/tty*|/dev/pts/*|/dev/random|/dev/urandom|/dev/dsp*",
              ],
            },
          },
        ],
      },
      "bs, ibs, obs, cbs, count, skip, seek, conv, iflag, oflag, status, hash, hashwindow, split": "text",
      wipe: { role: "write", does: [{ does: "destructive", when: { value: ["wipe", "/dev/*"] } }] },
      "hashlog, log, hlog": "write",
    },
    operands: [],
  },
  {
    names: ["ddrescue"],
    about: "saves what can be read of a disk",
    nature: "local",
    // Without --force it refuses to write to a disk.
    does: [{ does: "destructive", sentence: "overwrites a disk or file", when: { has: ["-f"] } }],
    options: { "-f --force": "flag", "-b, -s --size, -i, -o, -r, -c, -K, -T, -m, -a, -e": "text" },
    operands: ["text..."],
  },
  {
    names: ["bmaptool"],
    about: "copies an image to a file or a disk",
    nature: "local",
    commands: {
      create: { operands: ["read"], options: { "-o --output": "write" } },
      copy: {
        does: [{ does: "destructive", sentence: "overwrites a disk", when: { operand: "/dev/*" } }],
        options: { "--bmap": "read", "--nobmap, --no-verify": "flag" },
        operands: ["remote-path", "write"],
      },
    },
    operands: [],
  },
  {
    names: ["truncate", "gtruncate", "fallocate"],
    about: "changes the length of files",
    nature: "local",
    options: {
      "-l --length, -o --offset": "text",
      "-s --size": "text",
      "-r --reference": "text",
      "-c, -d, -x, -n": "flag",
      "-p --punch-hole, -z --zero-range, --collapse-range": { role: "flag", does: ["destructive?"] },
    },
    operands: ["write..."],
    does: [
      { does: "destructive", sentence: "empties files", when: { value: ["-s", "0"], noOperand: "*.log" } },
      { does: "destructive", sentence: "empties files", when: { value: ["-s", "0"], operands: "many" } },
    ],
  },
  {
    names: ["touch", "gtouch"],
    about: "creates files or updates their times",
    nature: "local",
    options: { "-d --date, -t, -r --reference, --time": "text", "-a, -c, -m, -h, -f": "flag" },
    operands: ["write..."],
  },
  {
    names: ["mkdir", "gmkdir"],
    about: "creates folders",
    nature: "local",
    options: { "-m --mode": "text" },
    operands: ["make..."],
  },
  { names: ["mkfifo", "mknod"], about: "creates special files", nature: "local", operands: ["write", "text..."] },
  {
    names: ["mktemp", "tempfile"],
    about: "creates a scratch file",
    nature: "local",
    options: { "-p, --tmpdir, -t, --suffix": { role: "text", optional: true } },
    operands: ["name..."],
  },
  { names: ["sync", "fsync"], about: "flushes disks", nature: "local", operands: ["name..."] },
  {
    names: ["detox", "convmv"],
    about: "tidies file names",
    nature: "local",
    operands: [],
  },
  {
    names: ["rdfind"],
    about: "finds files that are there twice, and may delete or link them",
    style: "single-dash",
    does: [{ does: "destructive", when: { value: ["-deleteduplicates", "true"] } }],
    options: {
      "-dryrun, -n": { role: "text", calms: true },
      "-deleteduplicates, -makesymlinks, -makehardlinks, -makeresultsfile, -outputname, -ignoreempty, -minsize, -maxsize, -followsymlinks, -removeidentinode, -checksum, -deterministic, -sleep":
        "text",
    },
    operands: ["name..."],
  },
  {
    names: ["fdupes", "jdupes"],
    about: "finds files that are there twice, and may delete them",
    does: [{ does: "destructive", when: { has: ["-d", "-I"] } }],
    options: { "-d --delete, -I --immediate, -N --noprompt": "flag" },
    operands: ["name..."],
  },
  {
    names: ["stow", "dotbot"],
    about: "links a tree of files into place",
    nature: "local",
    options: { "-t --target": "fill", "-d --dir": "folder" },
    operands: ["name..."],
  },
  {
    names: ["xdg-open", "gio", "see", "run-mailcap"],
    about: "opens files or addresses with their programs",
    does: [
      {
        does: "outbound-message",
        certainty: "possible",
        sentence: "opens a message to somebody",
        when: { operand: "mailto:*|sms:*|tel:*|slack:*|tg:*|whatsapp:*" },
      },
    ],
    operands: ["read..."],
    commands: {
      "cat|info|list|tree|monitor": { does: [], operands: [] },
      mime: [],
      trash: {
        does: [{ does: "destructive", when: { has: ["--empty"] } }],
        options: { "--empty": "flag" },
        operands: ["move..."],
      },
      "move|rename": { operands: ["move", "write"] },
      copy: { operands: ["read...", "write"] },
      "remove|save|set": { operands: ["write..."] },
    },
  },
];
