// Packing and unpacking. Extraction writes wherever the archive says, and several packers can run programs:
// those options have a code role, so that an archive command is never taken for a mere copy.

import type { ToolSpec } from "../spec.ts";

/** New names of members: a repository's own folder, an agent's, an editor's, start-up files. */
const RENAMED = "*.git/*|*.git\\/*|*hooks*|*.claude*|*.vscode*|*.husky*|*.ssh*|*.bashrc*|*.profile*|*.zshrc*|*.envrc*";

export const archive: readonly ToolSpec[] = [
  {
    names: ["tar", "gtar", "bsdtar"],
    about: "packs and unpacks archives",
    style: "bundled-first",
    nature: "local",
    closed: true,
    fills: { has: ["-x", "--extract", "--get"] },
    options: {
      "-f --file": "remote-path",
      "-C, --directory, --cd": "into",
      "--one-top-level": { role: "into", optional: true },
      "-T, --files-from, -X, --exclude-from": "read",
      "--exclude, --strip-components, --format, --owner, --group, --mode, --mtime, -N --newer, -b, -K, -V, -s": "text",
      "--transform, --xform": {
        role: "text",
        does: [
          {
            does: "persistence",
            certainty: "likely",
            sentence: "unpacks under a name that tools run or obey",
            when: { value: ["--transform|--xform", RENAMED] },
          },
        ],
      },
      "--label, --warning, --sort, --level, --occurrence, --record-size, --blocking-factor, --starting-file, --suffix":
        "text",
      "-g, --listed-incremental, --index-file, --volno-file": "write",
      "-I, --use-compress-program, --to-command, -F, --info-script, --new-volume-script, --checkpoint-exec, --rmt-command":
        "helper",
      "--rsh-command": "helper",
      "--checkpoint-action": {
        role: "code:escapes",
        does: [
          {
            does: "hidden-code",
            sentence: "runs a program at each checkpoint",
            when: { value: ["--checkpoint-action", "exec=*"] },
          },
        ],
      },
      "--checkpoint": { role: "text", optional: true },
      "--remove-files": { role: "flag", does: ["file-delete"] },
      "--no-same-owner, --same-owner, --no-same-permissions, --same-permissions, --preserve-permissions, --numeric-owner, --wildcards":
        "flag",
      "--no-wildcards, --anchored, --no-anchored, --no-recursion, --recursion, --keep-old-files, --keep-newer-files, --overwrite, --touch":
        "flag",
      "--skip-old-files, --unlink-first, --recursive-unlink, --ignore-failed-read, --totals, --hard-dereference, --dereference, --acls":
        "flag",
      "--xattrs, --selinux, --sparse, --exclude-vcs, --exclude-vcs-ignores, --exclude-caches, --exclude-backups, --absolute-names":
        "flag",
      "--null, --verbatim-files-from, --no-xattrs, --no-acls, --no-selinux, --one-file-system, --multi-volume, --ignore-zeros, --to-stdout":
        "flag",
      "--show-transformed-names, --show-stored-names, --block-number, --full-time, --verify, --interactive, --confirmation, --lzma":
        "flag",
      "--lzip, --lzop, --uncompress, --no-auto-compress, --pax-option, --utc, --delay-directory-restore, --no-overwrite-dir, --posix":
        "flag",
      "--help, --version, --usage, --no-mac-metadata, --disable-copyfile, --concatenate, --compare, --no-fflags, -L, -B, -M, -R, -n, -H, -e":
        "flag",
      "--owner-map, --group-map, --exclude-ignore, --exclude-ignore-recursive, --add-file": "read",
      "--newer-mtime, --after-date, --hole-detection, --sparse-version, --tape-length, --xattrs-include, --xattrs-exclude":
        "text",
      "--quoting-style, --quote-chars, --no-quote-chars, --exclude-tag, --exclude-tag-all, --exclude-tag-under, --fflags":
        "text",
      "--uid, --gid, --uname, --gname, --options, --newer-than, --older-than, --newer-mtime-than, --older-mtime-than":
        "text",
      "--passphrase": "secret",
      "--backup": { role: "text", optional: true },
      "--catenate, --test-label, --show-defaults, -?, --check-device, -G --incremental, --seek, --restrict, --overwrite-dir":
        "flag",
      "--keep-directory-symlink, --ignore-command-error, --atime-preserve, --preserve-order --same-order, --force-local":
        "flag",
      "--read-full-records, --old-archive, --portability, --gunzip --ungzip, -Z --compress, --exclude-caches-all, --old":
        "flag",
      "--exclude-caches-under, --unquote, --no-unquote, --no-null, --ignore-case, --wildcards-match-slash, --clamp-mtime":
        "flag",
      "--no-ignore-case, --no-wildcards-match-slash, --no-seek, --no-check-device, --no-ignore-command-error, --check-links":
        "flag",
      "--no-delay-directory-restore, --no-verbatim-files-from, --show-omitted-dirs, --lz4, --lrzip, --grzip, --b64encode":
        "flag",
      "--uuencode, --insecure, --fast-read, --safe-writes, --no-safe-writes, --read-sparse, --mac-metadata, --nopreserveHFSCompression":
        "flag",
      "--clear-nochange-fflags, --chroot, --no-dereference, -q, -y, -0, -1, -2, -3, -4, -5, -6, -7": "flag",
      "-c --create, -x, --extract, --get, -t, --list, -r, --append, -u --update, -A, -d --diff, --delete": "flag",
      "-z, --gzip, -j, --bzip2, -J, --xz, --zstd, -a --auto-compress, -v --verbose, -p, -k, -m, -O, -P, -h, -S, -W, -w, -l, -o, -U, -i":
        "flag",
    },
    operands: ["read..."],
  },
  {
    names: ["zip"],
    about: "packs files into a zip archive",
    nature: "local",
    closed: true,
    options: {
      "-TT --unzip-command": "helper",
      "-P --password": "secret",
      "-b --temp-path": "folder",
      "-O --output-file --out, -lf --logfile-path": "write",
      "-x --exclude, -i --include, -n --suffixes, -t --from-date, -tt --before-date, -s --split-size, -Z --compression-method":
        "text",
      "-sp, -ds --dot-size, -UN --unicode, -ws": "text",
      "-T --test, -r --recurse-paths, -R --recurse-patterns, -q --quiet, -j --junk-paths, -m --move, -u --update, -f --freshen":
        "flag",
      "-d --delete, -e --encrypt, -y --symlinks, -v --verbose, -X --strip-extra, -D --no-dir-entries, -@ --names-stdin":
        "flag",
      "-A --adjust-sfx, -F --fix, -FF --fixfix, -FS --filesync, -FI --fifo, -DF --difference-archive, -AC --archive-clear":
        "flag",
      "-AS --archive-set, -B --binary, -c --entry-comments, -C --preserve-case, -db --display-bytes, -dc --display-counts":
        "flag",
      "-dd --display-dots, -dg --display-globaldots, -du --display-usize, -dv --display-volume, -fd, -fz, -g --grow, -h -?":
        "flag",
      "-h2, -I --no-image, -ic --ignore-case, -J --junk-sfx, -k --DOS-names, -l --to-crlf, -la --log-append, -li --log-info":
        "flag",
      "-ll --from-crlf, -L --license, -MM --must-match, -nw --no-wild, -o --latest-time, -p --paths, -pn, -RE --regex, -S":
        "flag",
      "-sb, -sc, -sd --show-debug, -sf --show-files, -so, -su --show-unicode, -sU, -sv, -U --copy-entries, -V --VMS-portable":
        "flag",
      "-a --ascii, -E --longnames, -N --notes, --datafork, --more-help, --absolute-path, --show-command, --show-options, --no-extra":
        "flag",
      "--split-pause, --split-bell, --split-verbose, --wild-stop-dirs, -#": "flag",
      "-VV, -w, -ww, -z --archive-comment, -$ --volume-label, -! --use-privileges, -0, -1, -2, -3, -4, -5, -6, -7, -8, -9":
        "flag",
    },
    operands: ["write", "read..."],
  },
  {
    names: ["unzip", "zipinfo", "unar", "lsar", "funzip", "zipgrep", "zipnote", "zipcloak", "zipsplit"],
    about: "unpacks or lists zip archives",
    nature: "local",
    fills: { lacks: ["-l", "-p", "-t", "-v", "-Z"] },
    options: {
      "-d, --output-directory, -exdir": "into",
      "-x": "text",
      "-P --password": "secret",
      "-l": "flag",
      "-p": "flag",
      "-t": "flag",
      "-v": "flag",
      "-Z": "flag",
      "-o, -n, -q, -j, -u, -a, -b, -C, -K": "flag",
    },
    operands: ["read", "read..."],
  },
  {
    names: ["7z", "7za", "7zr", "7zz", "p7zip"],
    about: "packs and unpacks archives",
    nature: "local",
    operands: ["text", "write", "read..."],
    options: {
      "-p": { role: "secret", optional: true },
      "-o": { role: "into", optional: true },
      "-sdel": { role: "flag", does: ["destructive?"] },
    },
    commands: {
      "a|u": { operands: ["write", "read..."] },
      "x|e": { fills: {}, operands: ["read", "read..."] },
      "l|t|i|h|b": { operands: ["read", "text..."] },
      "d|rn": { operands: ["write", "text..."] },
    },
  },
  {
    names: ["extrac32"],
    about: "unpacks and copies files",
    nature: "local",
    style: "slash",
    options: { "/c, /C, /a, /A, /d, /D, /e, /E, /y, /Y": "flag", "/l, /L": "into" },
    operands: ["remote-path..."],
  },
  {
    names: ["rar", "unrar", "arj", "lha", "zoo", "ace", "unace", "cabextract", "lcab", "makecab"],
    about: "packs and unpacks archives",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: [
      "gzip",
      "gunzip",
      "zcat",
      "gzcat",
      "pigz",
      "unpigz",
      "bzip2",
      "bunzip2",
      "bzcat",
      "pbzip2",
      "lbzip2",
      "xz",
      "unxz",
      "xzcat",
    ],
    about: "compresses or expands files",
    nature: "local",
    options: {
      "-S --suffix, -T --threads, -F --format, -b, -p": "text",
      "-d, -c, -k, -f, -t, -l, -q, -v, -n, -N, -r": "flag",
    },
    operands: ["read..."],
  },
  {
    names: [
      "lzma",
      "unlzma",
      "lzcat",
      "lz4",
      "unlz4",
      "lz4cat",
      "zstd",
      "unzstd",
      "zstdcat",
      "pzstd",
      "zstdmt",
      "brotli",
      "compress",
    ],
    about: "compresses or expands files",
    nature: "local",
    options: {
      "-o --output": "write",
      "-D, --patch-from": "read",
      "-T --threads, -M --memory, -S --suffix, -q --quality": { role: "text", optional: true },
      "-d, -c, -k, -f, -t, -l, -v, -z": "flag",
    },
    operands: ["read..."],
  },
  {
    names: [
      "uncompress",
      "lzop",
      "lzip",
      "plzip",
      "zpaq",
      "rzip",
      "lrzip",
      "snzip",
      "zdiff",
      "zcmp",
      "xzdiff",
      "bzdiff",
    ],
    about: "compresses, expands or shows compressed files",
    nature: "local",
    operands: ["read..."],
  },
  {
    names: ["libtool"],
    about: "keeps libraries of object files",
    style: "bundled-first",
    nature: "local",
    operands: ["text", "write", "read..."],
  },
  {
    names: ["cpio", "gcpio", "pax"],
    about: "copies file archives in and out",
    nature: "local",
    fills: { has: ["-i", "-r", "-p"] },
    options: {
      "--rsh-command": "helper",
      "-F --file, -O, -I, -f": "remote-path",
      "-H, --format, -E, --pattern-file, -R, --owner, -C, --io-size, -M --message": "text",
      "-D --directory": "into",
      "-i, -o, -p, -t, -u, -d, -m, -v, -a, -r, -w": "flag",
    },
    operands: ["into..."],
  },
  {
    names: ["jar"],
    about: "packs and unpacks Java archives",
    style: "bundled-first",
    nature: "local",
    fills: { has: ["-x"] },
    options: {
      "-x --extract": "flag",
      "-C, --dir": "into",
      "-f --file": "write",
      "-m --manifest": "read",
      "-e, --main-class": "text",
    },
    operands: ["read..."],
  },
  {
    names: ["mkfs.erofs", "makefs"],
    about: "makes an image of a folder",
    nature: "local",
    options: { "-t, -o, -z, -C, -b, -B, -s, -f, -T, -e": "text" },
    operands: ["write", "folder..."],
  },
  {
    names: ["mkcramfs", "mkfs.cramfs", "genromfs", "mkfs.jffs2", "mkfs.ubifs"],
    about: "makes an image of a folder",
    nature: "local",
    options: { "-o --output": "write", "-r -d --root": "folder", "-e, -n, -b, -i, -m, -c, -f, -V, -s, -l": "text" },
    operands: ["folder", "write"],
  },
  {
    names: ["genisoimage", "mkisofs", "xorriso", "xorrisofs", "mksquashfs", "unsquashfs", "ptar", "star", "dar"],
    about: "builds or unpacks disk and file images",
    nature: "local",
    options: {
      "-o, -output, --output, -d, -dest": "write",
      "-f": "read",
      "-blank, -format": { role: "text", does: ["destructive?"] },
      "-outdev, -indev, -dev": "text",
    },
    operands: [],
  },
  {
    names: ["patool", "atool", "apack", "aunpack", "acat", "als", "dtrx", "ouch", "engrampa", "file-roller", "ark"],
    about: "packs and unpacks archives of many kinds",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: ["innoextract", "binwalk", "msiextract", "upx", "asar"],
    about: "takes packages and firmware apart",
    nature: "local",
    options: { "--run-as": "text", "-D --dd": "text", "-C, --directory": "folder" },
    operands: ["text..."],
  },
];
