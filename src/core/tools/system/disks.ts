// Disks, partitions, volumes and file systems. What makes, wipes or resizes destroys what was there; what lists does not.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const DESTROYS: Does = ["destructive"];

/** A file system is made in a disk, or in an image that is a file like others. */
const ON_DISK: Does = [
  {
    does: "destructive",
    when: { operands: "some", noOperand: "*.img|*.raw|*.dd|*.iso|*.qcow2|*.vhd|*.image|*.ext2|*.ext3|*.ext4|*.fs" },
  },
  { does: "destructive", when: { operand: "/dev/*|?:", orUnknown: true } },
];

const ATTACHES: Does = [
  {
    does: "network",
    when: { value: ["-t", "nfs*|cifs|smbfs|smb3|9p|fuse.sshfs|sshfs|davfs|ceph|glusterfs|afp|webdav|ftp"] },
  },
  { does: "network", when: { operand: "*:/*|//*/*|smb://*|nfs://*|afp://*", noOperand: "/dev/*" } },
  { does: "privilege", certainty: "possible", when: { value: ["-o", "*suid*|*exec*|*remount*rw*"] } },
];

export const disks: readonly ToolSpec[] = [
  {
    names: ["mount", "archivemount", "bindfs", "cryfs", "ntfs-3g", "exfat-fuse", "squashfuse"],
    about: "puts a file system in the place of a folder",
    nature: "local",
    notHelp: ["-h"],
    does: ATTACHES,
    options: {
      "-t --types": "text",
      "-o --options": "text",
      "--target": "fill",
      "-s, -n, -r, -w, -v, -a, -f, -i, -l, -B --bind, -R --rbind, -M --move, --make-shared, --make-private": "flag",
      "--source, -L, -U, -O, -T, -c, -u": "text",
    },
    operands: ["text", "fill"],
  },
  {
    names: ["gpart"],
    about: "guesses a lost partition table; on FreeBSD changes partition tables",
    nature: "local",
    does: [{ does: "destructive", when: { has: ["-W"] } }],
    options: { "-W, -R, -b, -k, -l, -s, -t, -w, -K, -n, -c, -i, -a, -p": "text", "-F": "flag" },
    operands: ["name..."],
    commands: {
      "show|list|status|backup": [],
      "destroy|delete|restore|create|add|modify|resize|set|unset|bootcode|recover|commit": ["destructive?"],
    },
  },
  {
    names: ["fio"],
    about: "measures reading and writing",
    nature: "local",
    style: "single-dash",
    does: [
      {
        does: "destructive",
        certainty: "likely",
        sentence: "writes test data over a disk",
        when: { value: ["-filename", "/dev/*"], lacks: ["-readonly"] },
      },
    ],
    options: {
      "-filename --filename, -name, -rw --rw, -bs --bs, -size --size, -ioengine --ioengine, -output, -numjobs": "text",
      "-client --client": { role: "host", does: ["network"] },
      "-server --server": { role: "address", optional: true, does: ["network:listen"] },
      "-readonly --readonly": "flag",
    },
    operands: ["read..."],
  },
  {
    names: ["mke2fs", "mkfs.ext2", "mkfs.ext3", "mkfs.ext4", "mkfs.ext4dev"],
    about: "makes an ext file system",
    does: ON_DISK,
    options: {
      "-n": { role: "flag", calms: true },
      "-t, -b, -i, -L, -U, -m, -O, -E, -I, -J, -N, -T, -d, -e, -g, -G, -M, -o, -r, -z, -C": "text",
      "-V, -F, -q, -c, -v, -j, -S, -D": "flag",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      mkfs mkfs.* mkntfs mkdosfs mkexfatfs mkudffs mkreiserfs mkswap format format.com hformat
      jfs_mkfs
    `),
    about: "makes a file system",
    does: [...ON_DISK, { does: "destructive", when: { operands: "none", lacks: ["-V", "-h"] } }],
    options: {
      "-t --type, -b, -i, -v, -L --label, -U, -m, -O, -E": "text",
      "-n --dry-run, -N, -V, -F, -f, -q, -c": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["newfs", "newfs_*"],
    about: "makes a file system",
    does: ON_DISK,
    options: { "-N": { role: "flag", calms: true }, "-L, -F, -b, -f, -i, -m, -S, -c, -O, -s, -v": "text" },
    operands: ["text..."],
  },
  {
    names: ["wipefs"],
    about: "shows and erases the signatures of a disk",
    nature: "local",
    does: [{ does: "destructive", when: { has: ["-a", "-o"], lacks: ["-n"] } }],
    options: {
      "-a --all, -n --no-act, -f --force, -i, -J, -p, -q, -b --backup": "flag",
      "-o --offset, -t, -O": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["sg_dd", "sgp_dd", "sgm_dd", "ddpt", "lmdd", "mkltfs"],
    about: "writes raw blocks to a disk, a disc or a tape",
    style: "key-value",
    does: [
      { does: "destructive", when: { value: ["of", "/dev/*", "/dev/null"] } },
      { does: "destructive", certainty: "likely", when: { has: ["-d"] } },
    ],
    options: {
      "if, bs, count, skip, seek, bpt, time, verbose, conv, iflag, oflag": "text",
      of: "write",
      "-d": { role: "text", optional: true },
    },
    operands: ["text..."],
  },
  {
    names: ["hdparm", "sdparm"],
    about: "shows and sets a disk's parameters",
    nature: "local",
    notHelp: ["-h", "-V"],
    options: {
      "--security-erase, --security-erase-enhanced, --trim-sector-ranges, --write-sector, --repair-sector, --make-bad-sector, --fwdownload, --sanitize-crypto-scramble, --sanitize-block-erase, --sanitize-overwrite, --dco-restore":
        { role: "text", optional: true, does: DESTROYS },
      "--security-set-pass": { role: "text", does: ["credential-change", "lockout?"] },
      "--security-unlock, --security-disable": { role: "text", does: ["credential-change"] },
      "--yes-i-know-what-i-am-doing, -I, -i, -t, -T, -g, -y, -Y, -C": "flag",
      "--user-master, -B, -S, -W, -M, -A, -r": { role: "text", optional: true },
    },
    operands: ["text..."],
  },
  {
    names: ["nvme"],
    about: "NVMe disks",
    nature: "local",
    commands: {
      "format|sanitize|delete-ns|write|write-zeroes|write-uncor|dsm|copy|fw-download|fw-commit|virt-mgmt|reset|subsystem-reset":
        DESTROYS,
      "security-send|sed": ["credential-change"],
      "connect|connect-all|discover": ["network"],
      "gen-hostnqn|gen-dhchap-key|gen-tls-key": ["credential-change??"],
    },
    options: { "-n, -s, -l, -o, -t, -a": "text" },
    operands: ["text..."],
  },
  {
    names: ["f3probe"],
    about: "tries how large a drive really is",
    nature: "local",
    options: { "-n --destructive": { role: "flag", does: DESTROYS }, "-l, -t --time-ops, -s, -a": "flag" },
    operands: ["text..."],
  },
  {
    names: ["badblocks"],
    about: "looks for bad blocks",
    nature: "local",
    does: [{ does: "destructive", when: { has: ["-w"] } }],
    options: { "-w, -n, -s, -v, -f": "flag", "-b, -c, -i, -o, -p, -t, -e, -d": "text" },
    operands: ["text..."],
  },
  {
    names: ["ntfsresize"],
    about: "changes the size of an NTFS volume",
    does: [{ does: "destructive", certainty: "likely", when: { operands: "some" } }],
    options: {
      "-i --info, -m --info-mb-only, -c --check, -n --no-action": { role: "flag", calms: true },
      "-s --size": "text",
      "-f --force, -b --bad-sectors, -P --no-progress-bar, -v --verbose": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["partclone", "partclone.*"],
    about: "copies used blocks of a file system to an image and back",
    does: [
      { does: "destructive", when: { has: ["-r", "-b"] } },
      { does: "destructive", when: { value: ["-o", "/dev/*"] } },
    ],
    options: {
      "-c --clone, -D --domain, -I --ignore_fschk, -q --quiet, -N --ncurses, -C --nocheck, -F --force": "flag",
      "-r --restore, -b --dev-to-dev": "flag",
      "-s --source, -O --overwrite, -o --output, -L --logfile, -d --debug": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["sdelete", "sdelete.exe", "sdelete64"],
    about: "overwrites files of Windows before it deletes them",
    style: "single-dash",
    does: [{ does: "destructive", when: { operands: "some" } }],
    options: { "-p": "text", "-accepteula, -nobanner, -s, -q, -r, -z, -c, -f": "flag" },
    operands: ["text..."],
  },
  {
    names: ["diskpart", "diskpart.exe", "systemreset"],
    about: "makes disks or the system of Windows anew",
    style: "slash",
    does: [
      { does: "destructive", when: { operands: "some" } },
      { does: "destructive", when: { stdin: "fed" } },
      { does: "destructive", certainty: "likely", when: { has: ["/s", "-factoryreset", "-cleanpc"] } },
    ],
    options: { "/s": "name", "/t": "text", "-factoryreset, -cleanpc": "flag" },
    operands: ["text..."],
  },
  {
    names: words(`
      blkdiscard nwipe dban scrub sg_format sg_sanitize sg_write_same sedutil-cli
      cipher cipher.exe wipe srm sfill sswap wipefreespace sdmem secure-delete eraser dd_rescue
      ocs-sr usbimager etcher woeusb ventoy
      zerofree ntfswipe fatresize btrfs-convert mformat ms-sys clri make-bcache xfs_copy thin_restore cache_restore era_restore
      ubiformat ubiupdatevol ubirmvol flash_erase flash_eraseall flashcp nandwrite nandmarkbad
    `),
    about: "wipes or overwrites disks and files",
    does: [
      {
        does: "destructive",
        when: { operands: "some", lacks: ["-n", "-I", "-l", "-T", "--list", "--scan", "--query", "/e", "/d", "/c"] },
      },
      { does: "destructive", when: { has: ["/w", "--autonuke", "--nowait"] } },
    ],
    style: "slash",
    notHelp: ["-h"],
    options: {
      "-n --no-act, -I, -l --list, -T, --scan, --query, --autonuke, --nowait": "flag",
      "/e": { role: "text", optional: true },
      "/d": { role: "text", optional: true },
      "/c": { role: "text", optional: true },
      "/w": { role: "text", optional: true },
    },
    commands: { "list|version|help": [], local: [], "local local": [] },
    operands: ["text..."],
  },
  {
    names: words(`
      Format-Volume Clear-Disk Initialize-Disk Remove-Partition Set-Disk Resize-Partition Reset-PhysicalDisk
      Set-Partition Remove-VirtualDisk Remove-StoragePool
    `),
    about: "changes disks and volumes",
    style: "cmdlet",
    does: DESTROYS,
    options: {
      "-WhatIf": { role: "flag", calms: true },
      "-DriveLetter, -FileSystem, -NewFileSystemLabel, -Number, -DiskNumber, -PartitionNumber, -Size, -Path": "text",
      "-RemoveData, -RemoveOEM, -Full, -Force, -Confirm": { role: "text", optional: true },
    },
    operands: ["text..."],
  },
  {
    names: ["blkzone", "mtd_debug", "mtdinfo"],
    about: "zones and blocks of raw disks",
    nature: "local",
    options: { "-o, -l, -c, -f, -v": "text" },
    commands: {
      "reset|finish|erase|write": DESTROYS,
      "report|capacity|read|info|open|close": [],
    },
    operands: ["text..."],
  },
  {
    names: ["bleachbit"],
    about: "cleans caches and histories",
    nature: "local",
    options: {
      "-c --clean, -s --shred, -w --wipe-free-space": { role: "flag", does: ["destructive", "guard-tamper??"] },
      "-p --preview, -l --list-cleaners, --sysinfo": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["fsarchiver", "clonezilla", "ntfsclone", "partimage"],
    about: "saves and restores file systems",
    nature: "local",
    does: [{ does: "destructive", certainty: "likely", when: { has: ["-r", "--overwrite", "-O", "-x"] } }],
    options: {
      "-r --restore-image, -O --overwrite, -x --extract": "flag",
      "-f, -L, -M, -J, -o, -c --create": { role: "text", optional: true },
    },
    commands: { "restfs|restdir|restore|restmbr": ["destructive?"], "savefs|savedir|archinfo|probe": [] },
    operands: ["text..."],
  },
  {
    names: ["e2image"],
    about: "copies the structure of a file system into a file, or onto a device",
    nature: "local",
    does: [{ does: "destructive", certainty: "likely", when: { has: ["-I"] } }],
    options: { "-r, -Q, -a, -p, -f, -n, -c, -I": "flag", "-b, -B, -o, -O": "text" },
    operands: ["text", "write"],
  },
  {
    names: ["sgdisk"],
    about: "changes GPT partition tables",
    options: {
      "-p --print": "flag",
      "-v --verify": "flag",
      "-L --list-types, -V --version, -P --pretend, -D --display-alignment, -E, -F, -f": "flag",
      "-i --info": "text",
      "-b --backup": "text",
      "-a, --set-alignment": "text",
      "-o --clear": { role: "flag", does: DESTROYS },
      "-Z --zap-all": { role: "flag", does: DESTROYS },
      "-z --zap": { role: "flag", does: DESTROYS },
      "-g, --mbrtogpt": { role: "flag", does: DESTROYS },
      "-G, --randomize-guids": { role: "flag", does: DESTROYS },
      "-d --delete": {
        role: "text",
        does: DESTROYS,
      },
      "-n --new": {
        role: "text",
        does: DESTROYS,
      },
      "-l --load-backup": {
        role: "text",
        does: DESTROYS,
      },
      "-N, --largest-new, -R --replicate, -r, --transpose": {
        role: "text",
        does: DESTROYS,
      },
      "-t --typecode": "text",
      "-c --change-name, -A --attributes, -u, -U": "text",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      fdisk cfdisk sfdisk gdisk pdisk cgdisk parted gparted growpart resizepart fixparts gpt mbr install-mbr syslinux extlinux lilo
    `),
    about: "changes partition tables",
    does: [
      {
        does: "destructive",
        certainty: "likely",
        when: { operands: "some", lacks: ["-l", "-p", "-i", "-v", "-b", "-d", "-J", "-s", "-z", "-o", "-Z", "-n"] },
      },
      // On OpenBSD and FreeBSD it makes a new table.
      { does: "destructive", certainty: "likely", when: { value: ["-i", "y|sd*|wd*|/dev/*"] } },
    ],
    options: {
      "-l --list": "flag",
      "--list-types, -L": "flag",
      "--dry-run, -N --no-act": { role: "flag", calms: true },
      "-p --print": "flag",
      "-v --verify": "flag",
      "-V --version": "flag",
      "-i --info": { role: "text" },
      "-b --backup": { role: "text" },
      "-d --dump": "flag",
      "-J --json": "flag",
      "-s --script": "flag",
      "--show-size": "flag",
      "-z --zap": { role: "flag", does: DESTROYS },
      "-o --clear": { role: "flag", does: DESTROYS },
      "-Z --zap-all": { role: "flag", does: DESTROYS },
      "-n --new": { role: "text", does: DESTROYS },
      "--delete": { role: "text", does: DESTROYS },
    },
    commands: {
      "remove|destroy|resize|recover": DESTROYS,
      "* mklabel|mktable|mkpart|rm|resizepart|mkpartfs|rescue": DESTROYS,
      "* print|unit|align-check|set|name|p|u": [],
      "show|list|status|backup|add|bootcode|commit|undo": [],
      "destroy|delete|restore|resize|create|modify|recover": DESTROYS,
    },
    operands: ["text..."],
  },
  {
    names: ["disklabel", "bsdlabel"],
    about: "shows and changes labels of BSD disks",
    nature: "local",
    does: [{ does: "destructive", when: { has: ["-w", "-e", "-E", "-R", "-B", "-i", "-r"], lacks: ["-n"] } }],
    options: { "-w, -e, -E, -R, -B, -i, -r, -n, -A, -c, -d, -p, -t, -v, -F, -f": "flag", "-b, -s, -T": "text" },
    operands: ["name..."],
  },
  {
    names: words(`
      umount mountvol losetup udisksctl pmount pumount fusermount fusermount3 guestunmount
      guestmount ecryptfs-mount-private veritysetup automount swapon swapoff hdiutil
    `),
    about: "attaches file systems",
    nature: "local",
    notHelp: ["-h"],
    does: ATTACHES,
    options: {
      "-t --types": "text",
      "-o --options": "text",
      "-s --source": "text",
      "-b": "text",
      "-L, -U, -O, --target, -c, -k, -B": "text",
    },
    commands: {
      "power-off|loop-delete|unlock|lock": [],
      attach: [{ does: "network", direction: "down", when: { operand: "http*://*" } }],
      "mount|detach|info|imageinfo|verify|pmap|plugins|status|dump|eject": [],
      "create|convert|resize|compact|erasekeys|burn|makehybrid|segment|udifrez|unflatten": [],
      chpass: ["credential-change"],
    },
    operands: ["text..."],
  },
  {
    names: ["partx", "kpartx", "partprobe", "addpart", "delpart", "blkparse", "blktrace", "multipath", "multipathd"],
    about: "tells the kernel about partitions",
    nature: "local",
    notHelp: ["-h"],
    operands: ["text..."],
  },
  {
    names: ["zfs", "zpool", "zdb", "zhack"],
    about: "ZFS",
    nature: "local",
    options: { "-n": { role: "flag", calms: true }, "-o, -O, -t, -d": "text", "-F": "flag" },
    commands: {
      "upgrade|trim|scrub|sync|status|list|clone|offline|split|initialize": [],
      "destroy|rollback|labelclear": DESTROYS,
      "remove|detach": ["destructive?"],
      "receive|recv": [{ does: "destructive", certainty: "likely", when: { has: ["-F"] } }],
      "add|attach|replace": ["destructive??"],
      "load-key|unload-key|change-key": ["credential-change"],
      allow: [{ does: "credential-change", when: { operands: "many" } }],
      unallow: ["credential-change", "lockout?"],
      create: [
        {
          does: "destructive",
          certainty: "likely",
          when: { operand: "/dev/*|sd*|nvme*|mirror|raidz*|ada*|da*|vd*|c*d*" },
        },
      ],
    },
    operands: ["text..."],
  },
  {
    names: words(`
      btrfs bcachefs xfs_* btrfstune stratis timeshift vdo vdoformat drbdadm drbdsetup targetcli
      snapraid jfs_* e4defrag zfs-auto-snapshot sanoid
    `),
    about: "other volume managers",
    nature: "local",
    notHelp: ["-V"],
    options: {
      "--delete, --delete-all, --restore, --repair": { role: "flag", does: DESTROYS },
      "-L": { role: "flag" },
      "--snapshot, --comments, -c, -d, -t": "text",
    },
    commands: {
      "subvolume delete": DESTROYS,
      "su* d*": DESTROYS,
      "device remove|delete": ["destructive?"],
      "device|pool|filesystem|fs|replace add|start|create|init-cache": ["destructive??"],
      "delete|rollback|undochange|cleanup|destroy|format|wipe-md|down|invalidate|remove|removevdo": DESTROYS,
      "create-md|create": ["destructive?"],
      "rescue|migrate": ["destructive?"],
      "pool|filesystem|fs destroy": DESTROYS,
      "key set|reset|unset": ["credential-change"],
      "set-passphrase|remove-passphrase|unlock": ["credential-change"],
    },
    operands: ["text..."],
  },
  {
    names: ["testdisk"],
    about: "mends partition tables by hand",
    nature: "local",
    does: [{ does: "destructive", certainty: "likely", when: { noOperand: "/list|/version|/help", operands: "some" } }],
    operands: ["text..."],
  },
  {
    names: ["xfs_repair", "xfs_db", "debugfs"],
    about: "repairs or edits a file system by hand",
    nature: "local",
    does: [{ does: "destructive", certainty: "likely", when: { has: ["-L", "-x", "-w"], lacks: ["-n"] } }],
    interprets: "escapes",
    options: { "-L, -x, -w, -n, -r, -d, -v": "flag", "-R": "code:escapes", "-f": "file:escapes", "-c, -l": "text" },
    operands: ["text..."],
  },
  {
    names: ["mdadm"],
    about: "software RAID",
    nature: "local",
    does: [
      {
        does: "destructive",
        certainty: "possible",
        sentence: "may make an array smaller",
        when: { has: ["-G"] },
      },
    ],
    options: {
      "-C --create, --zero-superblock, -S --stop, -r --remove, -f --fail": {
        role: "text",
        optional: true,
        does: ["destructive?"],
      },
      "-s --scan": "flag",
      "-G --grow": "flag",
      "-a --add": { role: "text", optional: true },
      "-D --detail, -E --examine, -Q --query": "flag",
      "--program, --alert": { role: "script", does: ["hidden-code?"] },
      "--mail": { role: "text", does: ["outbound-message?"] },
    },
    operands: ["text..."],
  },
  {
    names: ["resize2fs"],
    about: "grows a file system, or shrinks it",
    nature: "local",
    does: [
      {
        does: "destructive",
        certainty: "possible",
        sentence: "may shrink a file system",
        when: { operands: "many", lacks: ["-P"] },
      },
      { does: "destructive", certainty: "likely", sentence: "shrinks a file system", when: { has: ["-M"] } },
    ],
    options: { "-M, -P, -p, -f, -F, -b, -s": "flag", "-d, -S, -z": "text" },
    operands: ["name", "text..."],
  },
  {
    names: words(`
      fsck e2fsck fsck.* fsck_* dosfsck ntfsinfo ntfscluster ntfsls ntfsundelete extundelete ntfsfix chkdsk chkdsk.exe tune2fs
      e2label fatlabel dumpe2fs e2freefrag filefrag fstrim fsfreeze lsblk blkid
      findmnt blockdev smartctl smartd lsscsi sginfo sg_inq iostat iotop dfc duf ncdu gdu dust diskus dua
      btdu ioping bonnie++ agedu baobab vmtouch fatsort isoinfo isosize udevadm eject Get-Disk
      Get-Volume Get-Partition Get-PhysicalDisk fsutil fsutil.exe defrag
    `),
    about: "looks after disks and file systems",
    nature: "local",
    notHelp: ["-h"],
    options: { "-w": "flag", "-R": "text", "-M, --exec": { role: "text", does: ["hidden-code??"] } },
    commands: {
      "file setzerodata|setvaliddata|seteof": ["destructive?"],
      "usn deletejournal": ["destructive", "guard-tamper"],
      "volume dismount": ["destructive??"],
    },
    operands: ["name..."],
  },
  {
    names: ["diskutil", "apfs", "asr", "startosinstall"],
    about: "disks of macOS",
    nature: "local",
    style: "single-dash",
    options: { "-passphrase, -role, -size, -reserve, -quota": "text" },
    commands: {
      "list|info|activity|listFilesystems|verifyVolume|verifyDisk|mount|unmount|mountDisk|unmountDisk|eject|enableJournal|rename|listgroups":
        [],
      "apfs list": [],
      "cs list": [],
      "ap list": [],
      "erase*": DESTROYS,
      "zeroDisk|randomDisk|secureErase|partitionDisk|reformat|splitPartition|mergePartitions|resizeVolume": DESTROYS,
      "repairDisk|repairVolume": [],
      "apfs|ap|cs|coreStorage|appleRAID delete*": DESTROYS,
      "apfs|ap|cs|coreStorage|appleRAID erase*": DESTROYS,
      "apfs addVolume": [{ does: "credential-change", when: { has: ["-passphrase"] } }],
      "apfs encryptVolume|changePassphrase|decryptVolume|setPassphraseHint": ["credential-change"],
      resetUserPermissions: ["privilege?"],
      restore: DESTROYS,
    },
    operands: ["text..."],
  },
];
