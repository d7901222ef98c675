// Searching folders for files, and acting on what is found.
// The actions matter more than the search: -exec, -delete and -fprint make a finder a runner, a remover or a writer.

import type { ToolSpec } from "./spec.ts";

const DELETES = {
  role: "flag",
  does: [{ does: "destructive", sentence: "deletes every file that is found" }],
} as const;

export const find: readonly ToolSpec[] = [
  {
    names: ["find", "gfind", "bfs"],
    about: "finds files and acts on them",
    style: "single-dash",
    nature: "local",
    closed: true,
    options: {
      "-exec, -execdir, -ok, -okdir": "exec",
      "-delete": DELETES,
      "-fprint, -fprint0, -fls": "write",
      "-fprintf": "write",
      "-files0-from": "read",
      "-name, -iname, -path, -ipath, -wholename, -iwholename, -regex, -iregex, -lname, -ilname, -type, -xtype, -size, -perm":
        "text",
      "-mtime, -mmin, -atime, -amin, -ctime, -cmin, -newer, -anewer, -cnewer, -newermt, -newerat, -newerct, -newerBt, -user, -group":
        "text",
      "-uid, -gid, -links, -inum, -samefile, -maxdepth, -mindepth, -printf, -regextype, -fstype, -context, -used, -flags, -D":
        "text",
      "-print, -print0, -ls, -prune, -quit, -depth, -d, -mount, -xdev, -follow, -empty, -readable, -writable, -executable":
        "flag",
      "-Bmin, -Btime, -Bnewer, -newerBm, -newercm, -newermm, -acl, -xattrname, -since, -newermB, -newerac": "text",
      "-sparse, -xattr, -nowarn, -warn, -d, -opsame, -O0, -O1, -O2, -O3, -i, -help, -version": "flag",
      "-true, -false, -not, -a, -and, -o, -or, -nouser, -nogroup, -daystart, -noleaf, -ignore_readdir_race, -L, -P, -H, -E, -X, -s, -x":
        "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["fd", "fdfind"],
    about: "finds files and acts on them",
    nature: "local",
    options: {
      "-x, --exec, -X, --exec-batch": "exec",
      "-e --extension, -E --exclude, -t --type, -d, --max-depth, --min-depth, --exact-depth, -S --size, -o --owner, -c --color":
        "text",
      "--changed-within, --changed-before, --newer, --older, -j, --threads, --format, --path-separator, --max-results":
        "text",
      "-C, --base-directory, --search-path, --ignore-file": "text",
      "-H --hidden, -I, --no-ignore, -s, -i, -g, -F, -a, -l, -L, -p, -0, -u, -1, -q, --hyperlink": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["rmlint", "fclones", "czkawka_cli", "dutree"],
    about: "finds duplicate or large files",
    nature: "local",
    commands: { "remove|dedupe": ["destructive"] },
    operands: ["text..."],
  },
  {
    names: ["entr"],
    about: "runs a command when files change",
    style: "posix",
    nature: "local",
    options: { "-s": { role: "shell" }, "-c, -d, -n, -p, -r, -z, -a, -x": "flag" },
    operands: ["argv"],
  },
  {
    names: ["watchexec", "watchman-make", "nodemon", "chokidar", "fswatch", "inotifywait", "inotifywatch", "watchman"],
    about: "acts when files change",
    style: "posix",
    nature: "local",
    options: {
      "-w --watch, -i --ignore, -e --exts, --ext, --filter, -d --delay, -s --signal, --shell, -t --timeout": "text",
      "-x, --exec, -c --command, --run": "shell",
    },
    operands: [],
  },
  {
    names: ["zoxide", "autojump", "fasd", "z", "broot", "br", "ranger", "nnn", "lf", "vifm", "yazi"],
    about: "moves between folders",
    nature: "local",
    options: { "-c --cmd, --command": "shell" },
    operands: ["text..."],
  },
  {
    names: ["direnv"],
    about: "loads a folder's environment",
    nature: "local",
    commands: {
      "allow|permit|grant": [{ does: "hidden-code", sentence: "lets a folder's .envrc run from now on" }],
      exec: { operands: ["folder", "argv"] },
      "edit|status|reload|export|hook|version|deny|disallow|revoke|block|prune|dump|show_dump|stdlib": [],
    },
  },
  {
    names: ["updatedb", "makewhatis"],
    about: "rebuilds a search index",
    nature: "local",
    operands: ["text..."],
  },
];
