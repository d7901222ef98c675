// Programs that run another command in a world of its own: another root, other namespaces, files or capabilities.
// Each says which of its words begin that command, and what it puts in the place of folders that people rely on.

import type { Does, ToolSpec } from "../spec.ts";

const OTHER_RIGHTS: Does = ["privilege"];

export const sandboxes: readonly ToolSpec[] = [
  {
    names: ["chroot", "gchroot", "arch-chroot", "systemd-nspawn"],
    about: "runs a command in another root folder",
    style: "posix",
    does: OTHER_RIGHTS,
    options: {
      "--userspec, --groups, -c --chroot, -u --user, -d --directory, -D, -M, -i --image": "text",
      "--skip-chdir, -b": "flag",
    },
    operands: ["folder", "argv"],
  },
  {
    names: ["bwrap", "bubblewrap"],
    about: "runs a command among files of its own choice",
    style: "posix",
    options: {
      "--bind, --dev-bind, --ro-bind, --bind-try, --dev-bind-try, --ro-bind-try, --symlink, --file, --bind-data, --ro-bind-data":
        { role: "text", second: "fill" },
      "--tmpfs, --overlay, --tmp-overlay, --ro-overlay": "fill",
      "--proc, --dev, --mqueue, --dir, --remount-ro, --overlay-src, --hostname, --uid, --gid, --unsetenv, --lock-file":
        "text",
      "--sync-fd, --info-fd, --seccomp, --args, --cap-add, --cap-drop, --perms, --size, --exec-label, --file-label":
        "text",
      "--setenv": { role: "text", second: "text" },
      "--chmod": { role: "text", second: "text" },
      "--chdir": "chdir",
    },
    operands: ["argv"],
  },
  {
    names: ["unshare", "firejail", "sandbox-exec", "minijail0", "nsjail"],
    about: "runs a command apart from the system",
    style: "posix",
    options: {
      "-S --setuid, -G, --setgid, -R --root, -w --wd, --map-user, --map-group, --propagation, --setgroups, -f": {
        role: "text",
        optional: true,
      },
      "-p, -r, -U, -n, -m, -u, -i, -C, -T, --pid, --mount, --net, --user, --uts, --ipc, --fork, --map-root-user, --mount-proc":
        "flag",
    },
    operands: ["argv"],
  },
  {
    names: ["nsenter"],
    about: "runs a command inside another process's namespaces",
    style: "posix",
    does: OTHER_RIGHTS,
    options: {
      "-t --target, -S --setuid, -G, --setgid, -W --wdns": "text",
      "-m, -u, -i, -n, -p, -U, -C, -T, -r, -w, -a, --mount, --uts, --ipc, --net, --pid, --user, --cgroup, --all, --root, --wd":
        {
          role: "text",
          optional: true,
        },
    },
    operands: ["argv"],
  },
  {
    names: ["capsh"],
    about: "runs a shell with other capabilities",
    style: "posix",
    does: OTHER_RIGHTS,
    options: { "--print, --decode, --has-p": { role: "text", optional: true, calms: true } },
    // What follows `--` is for the shell: `capsh -- -c 'x'`.
    operands: ["shell..."],
  },
  {
    names: ["setpriv"],
    about: "runs a command with other capabilities",
    style: "posix",
    does: OTHER_RIGHTS,
    options: { "-d --dump, --list-caps": { role: "flag", calms: true } },
    operands: ["argv"],
  },
];
