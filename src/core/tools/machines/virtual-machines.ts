// Hypervisors and images of machines that the container family does not have: Proxmox, ESXi, libguestfs, LXC.
// A guest's own passwords and keys are credentials like any other; destroying a guest destroys its disks.

import type { Does, OptionTable, ToolSpec } from "../spec.ts";

const CHANGE: Does = ["credential-change"];
const DESTROYS: Does = ["destructive"];
const CUSTOMISES: OptionTable = {
  "--root-password, --password, --ssh-inject, --password-crypto": { role: "text", does: CHANGE },
  "--run-command, --firstboot-command": "text",
  "--run, --firstboot": "read",
  "-a --add, -d --domain, -o --output, --size, --format, --install, --hostname, --upload, --copy-in": "text",
  "--list, -l, --list-operations, --dryrun": { role: "text", optional: true },
};

export const virtualMachines: readonly ToolSpec[] = [
  {
    names: ["pveam", "pveupdate", "pveupgrade", "pvesubscription"],
    about: "fetches templates and updates of Proxmox",
    nature: "network",
    does: ["network:down"],
    operands: ["text..."],
    commands: { "list|remove|get": [], "set|set-offline-key|delete": ["network", "credential-change?"] },
  },
  {
    names: ["lxc-attach", "lxc-execute", "lxc-unshare"],
    about: "runs a command in a container",
    style: "posix",
    options: { "-n --name, -s, -f, -u, -g": "text", "-e, -R, --clear-env, --keep-env": "flag" },
    operands: ["argv-container..."],
  },
  {
    names: ["pveum"],
    about: "accounts of Proxmox",
    does: CHANGE,
    commands: {
      "user|group|role|acl|realm|pool list|permissions": [],
      "user|group|role|acl|realm delete|disable": ["credential-change", "lockout"],
      "user token remove": ["credential-change", "lockout"],
      "user token|tfa list": [],
    },
    operands: ["text..."],
  },
  {
    names: ["pvesh", "pvecm", "pvesm", "pveceph", "pvenode", "pve-firewall", "pvesr", "ha-manager"],
    about: "a Proxmox cluster",
    nature: "local",
    commands: {
      "get|ls|status|nodes|list|usage|help|cat|print": [],
      "create|set": [{ does: "credential-change", when: { operand: "/access/*" } }],
      delete: ["destructive", { does: "credential-change", when: { operand: "/access/*" } }],
      "free|remove|delnode|purge|destroy": DESTROYS,
      "* destroy|remove|delete": DESTROYS,
      "add|addnode": ["network?", "credential-change?"],
      "stop|restart": ["guard-tamper?"],
    },
    operands: ["text..."],
  },
  {
    names: ["ovftool"],
    about: "carries virtual machines between files and servers",
    nature: "local",
    does: [{ does: "network", when: { operand: "vi://*|vcloud://*|https://*|http://*|ftp://*" } }],
    operands: ["text..."],
  },
  {
    names: ["esxcli", "vim-cmd", "vmware-cmd", "localcli", "xm", "prlsrvctl"],
    about: "VMware and other hypervisors",
    nature: "local",
    options: { "-s --server": "host", "-p --password": "secret", "-u --username, -i --id": "text" },
    commands: {
      "system account|permission add|set": CHANGE,
      "system account|permission remove|unset": ["credential-change", "lockout"],
      "vimsvc/auth/entity_permission_*|vimsvc/auth/role_*": CHANGE,
      "vimsvc/auth/permissions|privileges|roles": [],
      "network firewall set|unload": ["guard-tamper"],
      "network firewall ruleset set": ["guard-tamper"],
      "system syslog|auditrecords config|remote|local|log set|disable": ["guard-tamper"],
      "system settings set": ["guard-tamper??"],
      "software vib|profile|acceptance install|update|remove|set": ["hidden-code?", "network?"],
      "vm process kill": ["destructive??"],
      "vmsvc/destroy|vmsvc/snapshot.removeall|vmsvc/unregister|destroy": DESTROYS,
    },
    operands: ["text..."],
  },
  {
    names: ["virt-customize", "virt-sysprep"],
    about: "changes the image of a machine",
    nature: "local",
    options: CUSTOMISES,
    operands: ["text..."],
  },
  {
    names: ["virt-builder"],
    about: "makes a machine from a template that it fetches",
    does: ["network:down?"],
    options: { ...CUSTOMISES, "--get-kernel": "read", "--delete-cache, --print-cache": { role: "flag", calms: true } },
    operands: ["text..."],
  },
  {
    names: ["qemu-nbd", "qemu-storage-daemon", "nbdkit"],
    about: "offers a disk image as a disk",
    nature: "local",
    options: {
      "-c --connect, -d --disconnect": { role: "text" },
      "-p --port, -b --bind": { role: "text", does: ["network:listen"] },
      "-f, -k, -x, -e": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["schroot", "dchroot"],
    about: "runs a command in a prepared root folder",
    style: "posix",
    does: ["privilege"],
    options: {
      "-l --list, -i --info, --config, --location": { role: "flag", calms: true },
      "-c --chroot, -u --user, -d --directory, -n --session-name, -s --shell, -o --option": "text",
      "-a --all, --all-chroots, --all-sessions, -p --preserve-environment, -b, -r, -e, -f, -q, -v": "flag",
    },
    operands: ["argv"],
  },
];
