// Disks, partitions, volumes and file systems. What makes, wipes or resizes destroys what was there; what lists does not.

import type { Does, ToolSpec } from "./spec.ts";
import { words } from "./words.ts";

const DESTROYS: Does = ["destructive"];

export const disks: readonly ToolSpec[] = [
  {
    names: words(`
      mkfs mkfs.ext2 mkfs.ext3 mkfs.ext4 mkfs.xfs mkfs.btrfs mkfs.vfat mkfs.fat mkfs.msdos mkfs.ntfs
      mkfs.exfat mkfs.f2fs mkfs.jfs mkfs.reiserfs mkfs.minix mkfs.cramfs mkfs.bfs mke2fs mkntfs mkdosfs
      mkexfatfs newfs newfs_apfs newfs_hfs newfs_msdos newfs_exfat mkudffs mkreiserfs mkswap format
      format.com
    `),
    about: "makes a file system",
    does: DESTROYS,
    options: {
      "-n --dry-run": "flag",
      "-N": "flag",
      "-t --type": "text",
      "-b": "text",
      "-i": "text",
      "-v": "text",
      "-L --label, -U, -m, -O, -E, -F, -V, -f, -q, -c": "text",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      wipefs blkdiscard badblocks nwipe dban scrub hdparm nvme sg_format sg_sanitize sedutil-cli blkzone
      sdelete sdelete.exe sdelete64 cipher cipher.exe wipe srm sfill sswap sdmem bleachbit secure-delete
      eraser dcfldd dc3dd ddrescue dd_rescue partclone partclone.dd partimage fsarchiver clonezilla ocs-sr
      usbimager balena etcher woeusb ventoy rpi-imager diskpart diskpart.exe Format-Volume Clear-Disk
      Initialize-Disk Remove-Partition Set-Disk Resize-Partition Reset-PhysicalDisk
    `),
    about: "wipes or overwrites disks and files",
    does: [
      {
        does: "destructive",
        when: { operands: "some", lacks: ["-n", "-I", "-i", "-g", "-l", "-t", "-T", "--list", "/e", "/d", "/c"] },
      },
      { does: "destructive", when: { has: ["/w"] } },
    ],
    style: "slash",
    notHelp: ["-h"],
    options: {
      "-n --no-act": "flag",
      "-I": "flag",
      "-i": "flag",
      "-g": "flag",
      "-l --list": "flag",
      "-t": "flag",
      "-T": "flag",
      "-s-show": "flag",
      "/e": { role: "text", optional: true },
      "/d": { role: "text", optional: true },
      "/c": { role: "text", optional: true },
      "/w": { role: "text", optional: true },
      "-p": "flag",
      "-c --clean, --preset": "flag",
    },
    commands: {
      "list|id-ctrl|id-ns|smart-log|error-log|get-feature|list-subsys|version|help|show-regs|fw-log|list-ns": [],
      local: [],
      "local local": [],
      "format|sanitize|delete-ns|write|write-zeroes|dsm": DESTROYS,
    },
    operands: ["text..."],
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
      fdisk cfdisk sfdisk gdisk cgdisk parted gparted partx kpartx partprobe growpart resizepart
      addpart delpart fixparts gpart gpt disklabel bsdlabel testdisk mbr install-mbr syslinux extlinux lilo
    `),
    about: "changes partition tables",
    does: [
      {
        does: "destructive",
        certainty: "likely",
        when: { operands: "some", lacks: ["-l", "-p", "-i", "-v", "-b", "-d", "-J", "-s", "-z", "-o", "-Z", "-n"] },
      },
    ],
    options: {
      "-l --list": "flag",
      "--list-types, -L": "flag",
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
      "* mklabel|mktable|mkpart|rm|resizepart|mkpartfs|rescue": DESTROYS,
      "* print|unit|align-check|set|name|p|u": [],
      "show|list|status|-l": [],
    },
    operands: ["text..."],
  },
  {
    names: words(`
      mount umount mountvol losetup udisksctl pmount pumount fusermount fusermount3 guestmount guestunmount
      archivemount bindfs veracrypt encfs gocryptfs cryfs ecryptfs-mount-private ecryptfs-setup-private
      veritysetup ntfs-3g exfat-fuse squashfuse automount swapon swapoff hdiutil
    `),
    about: "attaches file systems",
    nature: "local",
    notHelp: ["-h"],
    does: [
      {
        does: "network",
        when: { value: ["-t", "nfs*|cifs|smbfs|smb3|9p|fuse.sshfs|sshfs|davfs|ceph|glusterfs|afp|webdav|ftp"] },
      },
      { does: "network", when: { operand: "*:/*|//*/*|smb://*|nfs://*|afp://*", noOperand: "/dev/*" } },
      { does: "privilege", certainty: "possible", when: { value: ["-o", "*suid*|*exec*|*remount*rw*"] } },
    ],
    options: {
      "-t --types": "text",
      "-o --options": "text",
      "-s --source": "text",
      "-b": "text",
      "-L, -U, -O, --target, -c, -k, -B": "text",
    },
    commands: {
      "power-off|loop-delete|unlock|lock": [],
      "attach|mount|detach|info|imageinfo|verify|pmap|plugins|status|dump|eject": [],
      "create|convert|resize|compact|erasekeys|burn|makehybrid|segment|udifrez|unflatten": [],
      chpass: ["credential-change"],
    },
    operands: ["text..."],
  },
  {
    names: ["lvremove", "vgremove", "pvremove", "lvreduce", "vgreduce", "lvconvert", "vgcfgrestore", "lvresize"],
    about: "removes or shrinks logical volumes",
    does: DESTROYS,
    options: { "-t --test": { role: "flag", calms: true } },
    operands: ["text..."],
  },
  {
    names: words(`
      lvcreate vgcreate lvextend vgextend lvchange vgchange lvrename vgrename pvchange pvresize pvmove
      vgsplit vgmerge vgexport vgimport vgcfgbackup lvs vgs pvs lvdisplay vgdisplay pvdisplay lvscan vgscan
      pvscan pvck vgck lvmdiskscan lvmdump lvmconfig
    `),
    about: "shows and grows logical volumes",
    nature: "local",
    operands: ["text..."],
  },
  { names: ["pvcreate"], about: "makes a disk a physical volume", does: DESTROYS, operands: ["text..."] },
  {
    names: ["zfs", "zpool"],
    about: "ZFS",
    nature: "local",
    options: { "-n": { role: "flag", calms: true } },
    commands: {
      "list|get|status|iostat|history|version|diff|holds|userspace|groupspace|events|help|send|bookmark|program|projectspace|inherit|hold":
        [],
      "destroy|rollback|labelclear|receive|recv|detach|offline|remove|split|initialize|trim": DESTROYS,
      "remove|detach|offline|receive|recv": ["destructive?"],
      "add|attach|replace": ["destructive??"],
      create: [],
      "load-key|unload-key|change-key": ["credential-change"],
      "allow|unallow": ["credential-change"],
    },
    operands: ["text..."],
  },
  {
    names: words(`
      btrfs bcachefs xfs_admin xfs_growfs xfs_repair xfs_fsr xfs_info xfs_freeze btrfstune btrfs-convert
      stratis snapper timeshift btrbk
    `),
    about: "other volume managers",
    nature: "local",
    options: { "--delete, --delete-all, --restore": { role: "flag", does: DESTROYS } },
    commands: {
      "subvolume delete": DESTROYS,
      "su* d*": DESTROYS,
      "device remove|delete": ["destructive?"],
      "* show|list|df|usage|stats|status": [],
      "delete|rollback|undochange|cleanup|destroy": DESTROYS,
      check: [],
      "rescue|restore|format": ["destructive?"],
      "pool|filesystem|fs destroy": DESTROYS,
      "key set|reset|unset": ["credential-change"],
    },
    operands: ["text..."],
  },
  {
    names: words(`
      cryptsetup luksmeta systemd-cryptenroll systemd-cryptsetup integritysetup dmsetup fscrypt
      fscryptctl e4crypt cryptmount
    `),
    about: "encrypted volumes",
    nature: "local",
    commands: {
      "luksFormat|format|reencrypt|luksErase|erase|remove_all": ["destructive", "credential-change"],
      "luksAddKey|luksRemoveKey|luksChangeKey|luksKillSlot|luksConvertKey|luksHeaderRestore|token|config|encrypt|lock|unlock|setup|luks|metadata|add_key|set_policy":
        ["credential-change"],
      "luksKillSlot|luksRemoveKey|luksHeaderRestore": ["credential-change", "lockout?"],
      "luksDump|status|isLuks|luksUUID|benchmark|luksHeaderBackup|ls|info|table|deps|version|targets|close|luksClose|luksSuspend|resize|repair":
        [],
      luksDump: [{ does: "credential-read", when: { has: ["--dump-master-key", "--dump-volume-key"] } }],
      "open|luksOpen|luksResume|create": [],
      "remove|wipe_table|clear": ["destructive?"],
    },
    options: {
      "--dump-master-key": "flag",
      "--dump-volume-key": "flag",
      "--wipe-slot": { role: "text", does: ["credential-change", "lockout?"] },
      "--password, --recovery-key, --fido2-device, --tpm2-device, --pkcs11-token-uri": {
        role: "text",
        optional: true,
        does: ["credential-change"],
      },
    },
    operands: ["text..."],
  },
  {
    names: ["mdadm"],
    about: "software RAID",
    nature: "local",
    options: {
      "-C --create, --zero-superblock, -S --stop, -r --remove, -f --fail": {
        role: "text",
        optional: true,
        does: ["destructive?"],
      },
      "-s --scan": "flag",
      "-D --detail, -E --examine, -Q --query": "flag",
      "--program, --alert": { role: "script", does: ["hidden-code?"] },
      "--mail": { role: "text", does: ["outbound-message?"] },
    },
    operands: ["text..."],
  },
  {
    names: words(`
      fsck e2fsck fsck.ext4 fsck.vfat fsck.xfs fsck_apfs fsck_hfs dosfsck ntfsfix chkdsk chkdsk.exe tune2fs
      e2label fatlabel resize2fs dumpe2fs debugfs e2image e2freefrag filefrag fstrim fsfreeze lsblk blkid
      findmnt blockdev smartctl smartd lsscsi sginfo sg_inq iostat iotop dfc duf ncdu gdu dust diskus dua
      btdu ioping fio bonnie++ agedu baobab vmtouch fatsort isoinfo isosize udevadm eject Get-Disk
      Get-Volume Get-Partition Get-PSDrive Get-PhysicalDisk fsutil fsutil.exe defrag
    `),
    about: "looks after disks and file systems",
    nature: "local",
    notHelp: ["-h"],
    options: { "-w": "flag", "-R": "text", "-M, --exec": { role: "text", does: ["hidden-code??"] } },
    commands: { "usn deletejournal": ["destructive", "guard-tamper"], "volume dismount": ["destructive??"] },
    operands: ["text..."],
  },
  {
    names: ["diskutil", "apfs", "asr", "startosinstall"],
    about: "disks of macOS",
    nature: "local",
    commands: {
      "list|info|activity|listFilesystems|verifyVolume|verifyDisk|mount|unmount|mountDisk|unmountDisk|eject|enableJournal|rename|listgroups":
        [],
      "apfs list": [],
      "cs list": [],
      "ap list": [],
      "erase*": DESTROYS,
      "zeroDisk|randomDisk|secureErase|partitionDisk|reformat|splitPartition|mergePartitions|resizeVolume|repairDisk|repairVolume":
        DESTROYS,
      "repairDisk|repairVolume|resizeVolume": ["destructive??"],
      "apfs|ap|cs|coreStorage|appleRAID delete*": DESTROYS,
      "apfs|ap|cs|coreStorage|appleRAID erase*": DESTROYS,
      "apfs encryptVolume|changePassphrase|decryptVolume|setPassphraseHint": ["credential-change"],
      resetUserPermissions: ["privilege?"],
      restore: DESTROYS,
    },
    operands: ["text..."],
  },
];
