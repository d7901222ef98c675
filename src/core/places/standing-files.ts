// Files whose writing changes who may log in or act as administrator, and what gives control over the machine.
// A file stands here for what a program does with it, so reading it is no effect of its own.

import { words } from "../tools/words.ts";
import type { Place } from "./place.ts";

export const AUTH: readonly Place[] = [
  {
    kind: "auth",
    what: "who may log in to this machine",
    paths: words(`
      ~/.ssh/authorized_keys* ~/.rhosts ~/.shosts /etc/hosts.equiv /etc/passwd /etc/passwd- /etc/group
      /etc/shadow* /etc/gshadow* /etc/master.passwd /etc/login.defs /etc/security/access.conf
      /etc/nsswitch.conf /etc/sssd/**/* /etc/krb5.conf /etc/ssh/sshd_config /etc/ssh/sshd_config.d/*
      /etc/ssh/*_key*
    `),
  },
  {
    kind: "others-auth",
    what: "the list of keys that open another account",
    paths: words(`
      /home/*/.ssh/authorized_keys* /Users/*/.ssh/authorized_keys* /root/.ssh/authorized_keys*
    `),
    except: ["~/.ssh/authorized_keys*"],
  },
  {
    kind: "kernel-helper",
    what: "which the kernel runs as root",
    paths: words(`
      **/release_agent /proc/sys/kernel/core_pattern /proc/sys/kernel/modprobe /proc/sys/kernel/hotplug
      /proc/sys/fs/binfmt_misc/register /sys/kernel/uevent_helper
    `),
  },
  {
    kind: "bar",
    what: "which keeps everybody from logging in",
    paths: words("/etc/nologin /run/nologin /var/run/nologin"),
  },
  {
    kind: "bar",
    what: "whom the system's services turn away",
    paths: words("/etc/hosts.deny /etc/ftpusers /etc/vsftpd/ftpusers /etc/vsftpd/user_list /etc/security/access.conf"),
  },
  {
    kind: "rights",
    what: "who may act as administrator",
    paths: words(`
      /etc/sudoers /etc/sudoers.d/* /usr/local/etc/sudoers* /etc/doas.conf /etc/pam.d/* /etc/pam.conf
      /lib/security/pam_* /lib/*/security/pam_* /usr/lib/**/security/pam_* /usr/lib/pam/* /etc/polkit-1/**/*
      /usr/share/polkit-1/**/* /etc/authorization /var/db/dslocal/nodes/**/*
    `),
  },
];

export const DEVICES: readonly Place[] = [
  {
    kind: "device",
    what: "a whole disk",
    paths: words(`
      sd* hd* vd* xvd* nvme* mmcblk* disk* rdisk* dm-* mapper/* md* loop* mtd* ubi* bcache* zd*
      *usb_* *_usb* *drive* *_disk* da* ada* nvd* nda* wd* ld* rsd* rwd* rld* rda* dsk/* rdsk/*
    `)
      .map((name) => `/dev/${name}`)
      .concat(["/dev/disk/**/*", "//./PhysicalDrive*", "/proc/sysrq-trigger", "/dev/mem", "/dev/kmem"]),
    except: ["/dev/mapper/control"],
  },
  {
    kind: "control",
    what: "the container engine's control socket",
    paths: words(`
      /var/run/docker.sock /run/docker.sock /run/user/*/docker.sock /var/run/podman/**/*.sock
      /run/podman/**/*.sock /run/containerd/containerd.sock /var/run/containerd/containerd.sock
      /var/run/crio/crio.sock ~/.docker/run/docker.sock
    `),
  },
];
