// Virtual machines and system containers: Vagrant, QEMU, libvirt, VirtualBox, Multipass, Lima, LXC and kin.
// A machine that runs here is local; images that are fetched, and hypervisors elsewhere, are not.

import type { CommandSpec, Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const PULLS: Does = ["network:down"];
const SIGNS_IN: Does = ["network", "credential-change"];
const GONE: Does = ["destructive"];
const INSIDE: CommandSpec = { does: [], style: "posix", operands: ["text", "argv-container"] };

export const guestMachines: readonly ToolSpec[] = [
  {
    names: ["vagrant"],
    about: "runs virtual machines of a project",
    nature: "local",
    commands: {
      up: { does: ["network:down?"], operands: ["text..."] },
      "box add": [
        { does: "network", direction: "down", when: { noOperand: "./*|/*|../*|~/*|*.box|*.json" } },
        { does: "network", direction: "down", when: { operand: "*://*" } },
      ],
      "box update|outdated": PULLS,
      "plugin install|update|repair": PULLS,
      "cloud *": ["network"],
      login: SIGNS_IN,
      "cloud auth login|logout": SIGNS_IN,
      "cloud publish": ["network:up", "outbound-message"],
      "share|connect|push": ["network:up"],
      destroy: ["destructive?"],
      ssh: { options: { "-c --command": "shell" }, operands: ["text..."] },
      "box remove|prune": ["destructive??"],
      "reload|provision|resume|init|halt|status|global-status|suspend|ssh-config|validate|version|port|snapshot|box|plugin|package|list-commands|help|winrm|rdp|upload|rsync|rsync-auto|powershell|serve|autocomplete":
        { operands: ["text..."] },
      "snapshot delete": ["destructive?"],
    },
  },
  {
    names: ["lxc", "incus"],
    about: "runs system containers and machines",
    nature: "local",
    options: { "--target, --project, -c --config, -d --device, -p --profile, -s --storage, -n --network": "text" },
    operands: ["text..."],
    commands: {
      "exec|shell": INSIDE,
      "launch|init|create": {
        does: [
          ...PULLS,
          { does: "privilege", when: { value: ["-c", "security.privileged=true|raw.lxc*|security.nesting=true"] } },
        ],
        options: { "-c --config": "text" },
        operands: ["text..."],
      },
      "copy|cp|move|publish|mv": { does: [{ does: "network", when: { operand: "*:*" } }], operands: ["text..."] },
      "image copy|import|export|refresh": PULLS,
      "image list|ls": {
        does: [{ does: "network", direction: "down", when: { operand: "*:*" } }],
        operands: ["text..."],
      },
      list: { does: [{ does: "network", when: { operand: "*:" } }], operands: ["text..."] },
      "delete|rm": GONE,
      "image|storage|network|profile|project|snapshot delete|rm": ["destructive?"],
      "storage volume|bucket delete|rm": ["destructive"],
      "remote add|set-url|generate-certificate": SIGNS_IN,
      "remote list|switch|rename|remove|get-default|get-client-certificate": [],
      "admin init|waitready|os": [],
      "config trust": ["credential-change"],
      "config trust list|show": [],
      "config set": {
        does: [{ does: "privilege", when: { operand: "security.privileged*|raw.lxc*|security.nesting*" } }],
        operands: ["text..."],
      },
      "config device": {
        does: [
          {
            does: "privilege",
            certainty: "likely",
            sentence: "opens the machine's own files to the container",
            when: { operand: "source=/*" },
          },
        ],
        operands: ["text..."],
      },
      "config device list|show|get|remove": [],
      "file pull": { options: { "-r --recursive, -p --create-dirs": "flag" }, operands: ["read...", "fill"] },
      "file push|edit|mount": [],
    },
  },
  {
    names: ["lxd", "incusd", "lxd-user"],
    about: "serves system containers",
    nature: "local",
    operands: ["text..."],
    commands: { "init|waitready|version|help|shutdown|activateifneeded|import|recover|sql|cluster": [] },
  },
  {
    names: ["lxc-destroy"],
    about: "deletes a system container",
    does: GONE,
    options: { "-n --name, -P --lxcpath": "text" },
  },
  {
    names: ["jail"],
    about: "starts and stops jails",
    nature: "local",
    style: "posix",
    options: { "-c, -m, -r, -R, -d, -h, -i, -l, -q, -v, -C": "flag", "-f, -J, -n, -p, -s, -u, -U": "text" },
    operands: ["text..."],
  },
  {
    names: words(
      "lxc-create lxc-copy lxc-start lxc-stop lxc-ls lxc-info lxc-console lxc-snapshot lxc-freeze lxc-unfreeze lxc-config lxc-checkconfig lxc-monitor lxc-top lxc-wait lxc-cgroup lxc-device lxc-autostart lxc-usernsexec jls vzctl",
    ),
    about: "runs system containers",
    nature: "local",
    options: {
      "-n --name, -P --lxcpath, -f --rcfile, -B --bdev": "text",
      "-t --template": {
        role: "text",
        does: [{ does: "network", direction: "down", when: { value: ["-t", "download"] } }],
      },
      "-r --restore, -d --destroy": { role: "text", does: ["destructive?"] },
    },
    operands: ["text..."],
    commands: { destroy: GONE, create: PULLS },
  },
  {
    names: [
      "qemu-img",
      "qemu-io",
      "virt-df",
      "virt-filesystems",
      "virt-inspector",
      "virt-resize",
      "virt-sparsify",
      "virt-cat",
      "virt-ls",
      "virt-edit",
      "virt-top",
      "virt-host-validate",
      "virt-xml",
      "virt-xml-validate",
      "virt-clone",
      "virt-manager",
      "cloud-localds",
      "vboximg-mount",
      "krunvm",
      "firecracker",
      "cloud-hypervisor",
      "crosvm",
      "ignite",
      "quickemu",
      "bhyve",
    ],
    about: "works on disks and machines here",
    nature: "local",
    options: { "-c --connect": "url", "--exec": "text" },
    operands: [],
    commands: { "rm|destroy": ["destructive??"] },
  },
  {
    names: ["guestfish", "virt-rescue", "virt-copy-in", "virt-copy-out", "virt-tar-in"],
    about: "changes what a machine's disk holds",
    nature: "local",
    options: {
      "--root-password, --password, --ssh-inject": { role: "text", does: ["credential-change"] },
      "-a --add, -d --domain, -m --mount": "text",
      "-r --ro, -w --rw, -i --inspector, -n --no-sync, -v --verbose, -x": "flag",
      "--run-command, --firstboot-command": "text",
      "--install, --update": { role: "text", optional: true, does: PULLS },
    },
    operands: ["text..."],
  },
  {
    names: ["qemu", "qemu-system-*", "qemu-kvm", "kvm"],
    about: "runs a virtual machine",
    style: "single-dash",
    nature: "local",
    options: {
      "-hda, -hdb, -cdrom, -kernel, -initrd, -bios, -fda": "setting",
      "-drive": {
        role: "text",
        does: [
          { does: "network", when: { value: ["-drive", "*=http*://*|*=nbd:*|*=ssh:*|*=iscsi:*|*=nfs:*|*=gluster*"] } },
        ],
      },
      " -device, -m, -smp, -cpu, -M, -machine, -append, -net, -netdev, -nic, -serial, -monitor, -display, -vga, -boot, -name, -chardev, -object, -k, -usbdevice":
        "text",
      "-vnc, -qmp, -gdb, -spice": {
        role: "text",
        does: [
          {
            does: "network",
            direction: "listen",
            certainty: "likely",
            when: { value: ["-vnc|-qmp|-gdb|-spice", "*0.0.0.0:*|tcp::*|:*", "none|unix:*"] },
          },
        ],
      },
    },
    operands: ["text..."],
  },
  {
    lines: true,
    names: ["virsh", "virt-viewer", "virt-install", "virt-admin", "virt-pki-validate", "remote-viewer"],
    about: "drives libvirt's machines",
    nature: "local",
    options: {
      "-c --connect": "url",
      "-l --location": "url",
      "--disable": "flag",
      "-n --name, --memory, --vcpus, --disk, --network, --os-variant, --graphics, --console, --boot, -r, --ram": "text",
      "--import, --noautoconsole": "flag",
    },
    operands: [],
    commands: {
      migrate: { does: ["network"], operands: ["text", "url"] },
      "destroy|managedsave-remove": ["destructive??"],
      "undefine|vol-delete|vol-wipe|pool-delete|snapshot-delete|checkpoint-delete|nodedev-destroy|secret-undefine":
        GONE,
      "secret-set-value|secret-define|set-user-password|set-user-sshkeys": ["credential-change"],
      "secret-get-value": ["credential-read"],
      "snapshot-revert|vol-upload|restore": ["destructive?"],
      "autostart|net-autostart|pool-autostart": [
        { does: "persistence", certainty: "likely", when: { lacks: ["--disable"] } },
      ],
      "qemu-monitor-command|qemu-agent-command": ["hidden-code??"],
      connect: { operands: ["url"] },
      "list|start|shutdown|reboot|suspend|resume|dominfo|domstate|domblklist|domiflist|domifaddr|dumpxml|define|create|edit|console|nodeinfo|pool-list|vol-list|net-list|net-start|net-info|net-dumpxml|net-define|net-destroy|vol-create|vol-create-as|vol-info|pool-define-as|pool-start|pool-info|snapshot-create|snapshot-create-as|snapshot-list|snapshot-info|managedsave|save|version|uri|capabilities|hostname|sysinfo|setmem|setvcpus|vcpuinfo|vcpupin|attach-disk|attach-device|attach-interface|detach-disk|detach-device|detach-interface|change-media|screenshot|send-key|help|domdisplay|ttyconsole|domrename|blockcommit|blockresize|domstats|dommemstat|net-dhcp-leases|iface-list|nodedev-list|nwfilter-list|secret-list|echo|cd|pwd|quit|event|dump|vncdisplay|domxml-to-native|net-edit|net-undefine|pool-refresh|pool-destroy|vol-clone|vol-download|vol-path|vol-dumpxml|vol-resize|nodecpustats|freecell|maxvcpus|numatune|schedinfo|metadata":
        { operands: ["text..."] },
    },
  },
  {
    names: ["virt-format"],
    about: "erases disk images",
    does: ["destructive"],
    operands: ["text..."],
  },
  {
    names: [
      "quickget",
      "debootstick",
      "vmdb2",
      "diskimage-builder",
      "disk-image-create",
      "docker-machine",
      "rancher-machine",
      "tern",
      "xen-create-image",
    ],
    about: "makes machine images from the network",
    nature: "local",
    does: PULLS,
    options: {
      "-l --list, --notes, --get-kernel": { role: "text", optional: true },
      "--root-password, --password, --ssh-inject": { role: "text", does: ["credential-change"] },
    },
    operands: ["text..."],
    commands: {
      "ls|list|list_csv|list_json|status|ip|env|config|inspect|url|active|help|version": [],
      "rm|kill": ["destructive?"],
      "stop|restart|start": [],
      "ssh|scp": ["network"],
    },
  },
  {
    names: [
      "VBoxManage",
      "vboxmanage",
      "VBoxHeadless",
      "vmrun",
      "prlctl",
      "utmctl",
      "xl",
      "xe",
      "qm",
      "pct",
      "vmadm",
      "vm",
      "iocage",
      "bastille",
    ],
    about: "drives virtual machines",
    nature: "local",
    options: {
      "--register": "flag",
      "-s --server": "host",
      "--cipassword, --sshkeys, --ssh-public-keys": { role: "text", does: ["credential-change"] },
    },
    operands: ["text..."],
    commands: {
      "unregistervm|delete|deleteVM|destroy|undefine|purge|remove|rm|deletevm|discard|rollback|vm-destroy|vm-uninstall|vdi-destroy|sr-destroy|sr-forget|snapshot-destroy|snapshot-revert":
        ["destructive"],
      "snapshot delete|restore": ["destructive?"],
      delsnapshot: ["destructive?"],
      "clone|clonevm": [],
      "guestcontrol|runProgramInGuest|runScriptInGuest|exec|enter|cmd|console": {
        operands: ["text", "argv-container..."],
      },
      "set passwd|password": ["credential-change"],
      "guest passwd": ["credential-change"],
      "fetch|bootstrap|update|upgrade": PULLS,
      "extpack install": { does: [], operands: [] },
      "cloud|register-cloud": ["network"],
      "passwd|set-user-password|user-password-change|pool-enable-external-auth|subject-add|subject-role-add|secret-create|host-server-certificate-install":
        ["credential-change"],
      "pool-disable-external-auth|subject-remove|subject-role-remove|session-subject-identifier-logout|host-emergency-ha-disable":
        ["credential-change", "lockout"],
      "migrate|remote-migrate": ["network"],
    },
  },
  {
    names: ["ezjail-admin"],
    about: "makes jails from a system that is fetched",
    nature: "local",
    operands: ["text..."],
    commands: {
      "install|update": PULLS,
      delete: [{ does: "destructive", when: { has: ["-w"] } }],
      console: INSIDE,
    },
    options: { "-w, -f, -m, -s, -p, -P, -u, -U": "flag" },
  },
  {
    names: ["multipass", "limactl", "lima", "lume", "tart", "vfkit"],
    about: "runs small machines from images that are fetched",
    nature: "local",
    operands: ["text..."],
    options: { "--cpus, --disk, --memory, -n --name, --vm-type": "text" },
    commands: {
      "launch|find|pull|clone|pull-tar|pull-raw|create|start": ["network??"],
      "push|transfer-remote|export-remote": ["network:up"],
      "delete|purge|remove|rm|clean": ["destructive?"],
      "exec|shell": INSIDE,
      "login|logout|authenticate": SIGNS_IN,
      "start-at-login": [{ does: "persistence", when: { lacks: ["--enabled=false"] } }],
      "list|ls|info|stop|restart|suspend|mount|umount|unmount|transfer|version|help|get|set|networks|snapshot|restore|recover|alias|aliases|unalias|prefer|copy|cp|edit|factory-reset|validate|sudoers|prune|protect|unprotect|disk|usernet|show-ssh|hostagent|status|show|poweroff|terminate|kill|image-status|rename|import|export|run|ip|fqn|set-limit|enable|disable|bind|login-here|cancel-transfer|list-transfers|read-only|list-images":
        { operands: ["text..."] },
    },
  },
];
