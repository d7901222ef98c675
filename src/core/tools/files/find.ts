// Searching folders for files, and acting on what is found.
// The actions matter more than the search: -exec, -delete and -fprint make a finder a runner, a remover or a writer.

import type { ToolSpec } from "../spec.ts";

const DELETES = { role: "flag", found: "delete" } as const;

export const find: readonly ToolSpec[] = [
  {
    names: ["find", "gfind", "bfs"],
    about: "finds files and acts on them",
    style: "single-dash",
    nature: "local",
    closed: true,
    options: {
      "-exec, -execdir, -ok, -okdir": "exec",
      "-delete, -rm": DELETES,
      "-fprint, -fprint0, -fls": "write",
      "-fprintf": { role: "write", second: "text" },
      "-files0-from, -f": "read",
      "-name, -iname, -path, -ipath, -wholename, -iwholename, -regex, -iregex": "pattern",
      "-lname, -ilname, -type, -xtype, -size, -perm, -exclude, -S, -unique, -fstype, -context, -used, -D": "text",
      "-mtime, -mmin, -atime, -amin, -ctime, -cmin, -newer, -anewer, -cnewer, -newermt, -newerat, -newerct, -newerBt, -user, -group":
        "text",
      "-uid, -gid, -links, -inum, -ilinks, -iinum, -samefile, -maxdepth, -mindepth, -printf, -regextype, -flags, -limit, -mnewer":
        "text",
      "-Bmin, -Btime, -Bnewer, -newerBm, -newercm, -newermm, -newerBB, -newerBa, -newerBc, -newerma, -newermB, -newermc, -newerca":
        "text",
      "-newercB, -newercc, -neweraa, -neweraB, -newerac, -neweram, -xattrname, -since, -anewerm, -asince, -csince, -msince, -Bsince":
        "text",
      "-print, -print0, -printx, -ls, -prune, -quit, -exit, -depth, -d, -mount, -xdev, -x, -follow, -empty, -readable, -writable":
        "flag",
      "-executable, -true, -false, -not, -a, -and, -o, -or, -nouser, -nogroup, -daystart, -noleaf, -ignore_readdir_race":
        "flag",
      "-noignore_readdir_race, -nohidden, -hidden, -color, -nocolor, -nowarn, -warn, -acl, -capable, -sparse, -xattr, -opsame":
        "flag",
      "-O, -n, -O0, -O1, -O2, -O3, -O4, -Ofast, -i, -help, -version, -L, -P, -H, -E, -X, -s, -status, -execstack":
        "flag",
    },
    operands: ["searched..."],
  },
  {
    names: ["fd", "fdfind"],
    about: "finds files and acts on them",
    nature: "local",
    closed: true,
    options: {
      "-x --exec, -X --exec-batch": "exec",
      "--search-path, -C --base-directory": "searched",
      "--ignore-file": "read",
      "-e --extension, -E --exclude, -t --type, -d --max-depth --maxdepth, --min-depth, --exact-depth, -S --size, -o --owner, -c --color":
        "text",
      "--changed-within --change-newer-than --changed-after, --newer, --changed-before --change-older-than, --older":
        "text",
      "--and, --format, -j --threads, --max-results, --path-separator, --batch-size, --max-buffer-time, --gen-completions":
        "text",
      "--ignore-contain": "text",
      "--strip-cwd-prefix, --hyperlink": { role: "text", optional: true },
      "-H --hidden, -I --no-ignore, --no-ignore-vcs, --no-ignore-parent, --no-global-ignore-file, --no-require-git":
        "flag",
      "-u --unrestricted, -s --case-sensitive, -i --ignore-case, -g --glob, --regex, -F --fixed-strings, --literal":
        "flag",
      "-a --absolute-path, --relative-path, -l --list-details, -L --follow, -p --full-path, -0 --print0, --prune, -1":
        "flag",
      "-q --quiet --has-results, --show-errors, --one-file-system --mount --xdev, --ignore, --ignore-vcs, --require-git":
        "flag",
    },
    operands: ["pattern", "searched..."],
  },
  {
    names: ["rmlint", "fclones", "czkawka_cli", "dutree"],
    about: "finds duplicate or large files",
    nature: "local",
    options: { "-D --delete-method, --delete-files": { role: "text", does: ["destructive"] } },
    commands: { "remove|dedupe": ["destructive"] },
    operands: ["text..."],
  },
  {
    names: ["entr"],
    about: "runs a command when files change",
    style: "posix",
    nature: "local",
    closed: true,
    options: { "-s": "shell", "-c, -d, -n, -p, -r, -z, -a, -x": "flag" },
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
    operands: ["name..."],
  },
  {
    names: ["direnv"],
    about: "loads a folder's environment",
    nature: "local",
    commands: {
      "allow|permit|grant": [{ does: "hidden-code", sentence: "lets a folder's .envrc run from now on" }],
      exec: { operands: ["chdir", "argv"] },
      "edit|status|reload|export|hook|version|deny|disallow|revoke|block|prune|dump|show_dump|stdlib": [],
    },
  },
  {
    names: ["updatedb", "makewhatis"],
    about: "rebuilds a search index",
    nature: "local",
    operands: ["name..."],
  },
  {
    names: ["tracker3"],
    about: "searches an index of files",
    nature: "local",
    commands: { reset: ["destructive??"] },
    operands: ["text..."],
  },
];
