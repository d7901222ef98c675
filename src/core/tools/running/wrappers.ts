// Programs that run another command: with other rights, in another place, later, again, or watched.
// Each says which of its words begin that command, so that nothing hides behind a wrapper.

import type { Does, OptionTable, ToolSpec } from "../spec.ts";

const OTHER_RIGHTS: Does = ["privilege"];

const TIME_OPTIONS: OptionTable = {
  "-o --output": "write",
  "-f --format": "text",
  "-a, -p, -v, -l, -h, --append, --portability, --verbose": "flag",
};

const SU_OPTIONS: OptionTable = {
  "-c --command, --session-command": "shell",
  "-s --shell, -g --group, -G, --supp-group, -u --user, -w --whitelist-environment": "text",
  "-l --login, -m, -p, -f, -P --pty": "flag",
};

export const wrappers: readonly ToolSpec[] = [
  {
    names: ["sudo", "gsudo", "sudo.exe"],
    about: "runs a command as another user",
    style: "posix",
    does: [
      { does: "privilege", when: { lacks: ["-k", "-K"] } },
      { does: "privilege", when: { has: ["-k"], operands: "some" } },
      { does: "privilege", when: { has: ["-s", "-i", "--login", "-e", "-v", "-l"] } },
    ],
    options: {
      "-u --user, -g --group, -C --close-from, -h --host, -p --prompt, -r --role, -t --type, -T, -U, --other-user, -R":
        "text",
      "-D --chdir": "chdir",
      "-s --shell, -i, --login, -n --non-interactive, -S --stdin, -E, -A --askpass, -b, -H, -P, -B --background":
        "flag",
      "--preserve-env": { role: "text", optional: true },
      "-e --edit": "flag",
      "-l --list, -v --validate": "flag",
      "-k --reset-timestamp, -K --remove-timestamp": "flag",
    },
    operands: ["argv"],
    notHelp: ["-h"],
  },
  {
    names: ["sudoedit"],
    about: "edits files as another user",
    does: OTHER_RIGHTS,
    operands: ["write..."],
  },
  {
    names: ["doas"],
    about: "runs a command as another user",
    style: "posix",
    does: [
      { does: "privilege", when: { lacks: ["-C"] } },
      { does: "privilege", when: { operands: "some" } },
    ],
    options: { "-u": "text", "-C": "read", "-n, -s, -L": "flag" },
    operands: ["argv"],
  },
  {
    names: [
      "pkexec",
      "dzdo",
      "pfexec",
      "run0",
      "please",
      "calife",
      "super",
      "kdesu",
      "gksu",
      "gksudo",
      "lxsudo",
      "kdesudo",
      "lxqt-sudo",
      "ksu",
      "sudo-rs",
      "beesu",
    ],
    about: "runs a command as another user",
    style: "posix",
    does: OTHER_RIGHTS,
    options: { "-u --user, -g": "text", "-n, -s, -L, --disable-internal-agent, --keep-cwd": "flag" },
    operands: ["argv"],
  },
  {
    names: ["su"],
    about: "becomes another user",
    does: OTHER_RIGHTS,
    options: SU_OPTIONS,
    // What follows the name is for the shell: `su bob -- -c 'x'`.
    operands: ["text", "shell..."],
  },
  {
    names: ["login"],
    about: "starts a session of another user",
    does: OTHER_RIGHTS,
    notHelp: ["-h"],
    options: { "-h": "text", "-f, -p, -l, -q": "flag" },
    operands: ["account", "argv"],
  },
  {
    names: ["openvt"],
    about: "runs a command on another console",
    style: "posix",
    options: { "-c --console": "text", "-f, -e, -s, -u, -l, -v, -w": "flag" },
    operands: ["argv"],
  },
  {
    names: ["runuser"],
    about: "runs a command as another user",
    does: OTHER_RIGHTS,
    options: SU_OPTIONS,
    operands: ["shell-line"],
  },
  {
    names: ["gosu", "su-exec", "setuidgid", "s6-setuidgid", "s6-applyuidgid", "setuser"],
    about: "runs a command as the user named first",
    style: "posix",
    does: OTHER_RIGHTS,
    options: { "-s": "flag", "-u, -g, -G": "text" },
    operands: ["text", "argv"],
  },
  {
    names: ["machinectl"],
    about: "controls machines and containers of systemd",
    nature: "local",
    commands: {
      "shell|login": { does: OTHER_RIGHTS, style: "posix", operands: ["text", "argv"] },
      "pull-tar|pull-raw|pull-dkr": ["network:down"],
      "remove|clean|terminate|kill": ["destructive?"],
      enable: ["persistence"],
      "list|status|show|image-status|list-images": [],
    },
    operands: ["text..."],
  },
  {
    names: ["newgrp", "sg"],
    about: "runs a command with another group",
    does: OTHER_RIGHTS,
    options: { "-c": "shell" },
    operands: ["text", "shell"],
  },
  {
    names: ["xdg-su"],
    about: "runs a command as another user",
    does: OTHER_RIGHTS,
    options: { "-u": "text", "-c": "shell" },
  },
  {
    names: ["env", "genv"],
    about: "runs a command with another environment",
    style: "posix",
    options: {
      "-u --unset": "text",
      "-C --chdir": "chdir",
      "-S --split-string": "shell",
      "-a --argv0, -P": "text",
      "-i, -0, -v, --ignore-environment, --null, --debug": "flag",
      "--block-signal, --default-signal, --ignore-signal": { role: "text", optional: true },
    },
    operands: ["argv"],
  },
  {
    names: [
      "nohup",
      "gnohup",
      "setsid",
      "daemonize",
      "dbus-run-session",
      "dbus-launch",
      "catchsegv",
      "fakeroot",
      "proot",
      "eatmydata",
      "tini",
      "dumb-init",
    ],
    about: "runs a command on its own",
    style: "posix",
    options: { "-f --fork, -w --wait, -c --ctty": "flag" },
    operands: ["argv"],
  },
  {
    names: ["nice", "gnice", "ionice", "numactl", "cpulimit", "prlimit", "choom", "uclampset", "schedtool"],
    about: "runs a command with another priority",
    style: "posix",
    options: {
      "-n --adjustment, -c --class, --classdata, -p --pid, -l --limit, -e --exe, -N --cpunodebind, -C --physcpubind":
        "text",
      "-m, -M, -i --interleave, -P --path, -a, -u --uid": "text",
      "-t, -b, -f, -k, -v, -z, --ignore, --verbose, --all": "flag",
    },
    operands: ["argv"],
  },
  {
    names: ["setarch"],
    about: "runs a command as if on another machine",
    style: "posix",
    options: {
      "-p --pid": "text",
      "--list": { role: "flag", calms: true },
      "-v --verbose, -B, -F, -I, -L, -R, -S, -T, -X, -Z, -3": "flag",
    },
    operands: ["argv"],
  },
  {
    names: ["taskset", "chrt"],
    about: "runs a command on certain processors",
    style: "posix",
    options: {
      "-T --sched-runtime, -P --sched-period, -D --sched-deadline": "text",
      "-p --pid": { role: "flag", calms: true },
      "-m --max, --list": { role: "flag", calms: true },
      "-a --all-tasks, -c --cpu-list, -b --batch, -d --deadline, -f --fifo, -i --idle, -o --other, -r --rr, -R": "flag",
      "-v --verbose": "flag",
    },
    operands: ["text", "argv"],
  },
  {
    names: ["linux32", "linux64", "i386", "i686", "x86_64", "xvfb-run"],
    about: "runs a command in another setting",
    style: "posix",
    options: {
      "-a, -R, -v, -B, -F, -I, -L, -S, -X, -Z, -3, --auto-servernum, --listen-tcp": "flag",
      "-n, -s --server-args, -e --error-file, -f --auth-file, -w --wait, -l": "text",
    },
    operands: ["argv"],
  },
  {
    names: ["faketime"],
    about: "runs a command at another time",
    style: "posix",
    options: { "-p": "text", "-m, -f, --exclude-monotonic": "flag" },
    operands: ["text", "argv"],
  },
  {
    names: ["run-parts"],
    about: "runs every program in a folder",
    style: "posix",
    does: [{ does: "hidden-code", certainty: "possible", sentence: "runs every program in a folder" }],
    options: {
      "--test, --list": { role: "flag", calms: true },
      "-a --arg, -u --umask, --regex": "text",
      "-v --verbose, --report, --reverse, --exit-on-error, --new-session, --lsbsysinit, -d --debug, --stdin": "flag",
    },
    operands: ["folder"],
  },
  {
    names: ["timeout", "gtimeout"],
    about: "runs a command for a limited time",
    style: "posix",
    options: {
      "-k --kill-after, -s --signal": "text",
      "-p, -f, -v, --foreground, --preserve-status, --verbose": "flag",
    },
    operands: ["text", "argv"],
  },
  { names: ["time", "gtime"], about: "measures a command", style: "posix", options: TIME_OPTIONS, operands: ["argv"] },
  {
    names: ["hyperfine"],
    about: "measures commands",
    options: {
      "-p --prepare, -s --setup, -c --cleanup, -C --conclude": "shell",
      "-w --warmup, -r --runs, -m --min-runs, -M --max-runs, -P --parameter-scan, -L, --parameter-list, -S --shell, -n, -D, --style, -u":
        "text",
      "--export-json, --export-csv, --export-markdown, --export-asciidoc, --export-orgmode, --output": "write",
      "--input": "read",
    },
    operands: ["shell..."],
  },
  {
    names: ["xargs", "gxargs"],
    about: "runs a command on words from its input",
    style: "posix",
    options: {
      "-I, -J": { role: "text", input: "mark" },
      "-i, --replace": { role: "text", optional: true, input: "mark" },
      "-n --max-args, -P, --max-procs, -s, --max-chars, -E, -R, -S": "text",
      "-d --delimiter": { role: "text", input: "separator" },
      "-0 --null": { role: "flag", input: "separator" },
      "-L, -l, -e, --max-lines, --eof": { role: "text", optional: true },
      "-a --arg-file": { role: "read", input: "file" },
      "-r, -t, -p, -x, -o, --no-run-if-empty, --verbose, --interactive, --exit, --open-tty": "flag",
    },
    operands: ["argv-stdin"],
  },
  {
    names: ["parallel", "sem", "pexec"],
    about: "runs commands side by side",
    style: "posix",
    // Without a command, each line of the input is one.
    interprets: "shell",
    options: {
      "-0 --null": { role: "flag", input: "separator" },
      "-d --delimiter": { role: "text", input: "separator" },
      "-S --sshlogin": "host",
      "-j --jobs, -N, -n, --colsep, -C, --delay, --timeout, --retries, --results, --joblog, --tmpdir, --workdir":
        "text",
      "-I": { role: "text", input: "mark" },
      "-a --arg-file": { role: "read", input: "file" },
      "--sshloginfile, --slf": "read",
      "-k, -q, -m, -X, --bar, --eta, --dry-run, --progress, --pipe, --will-cite, --halt, --line-buffer, --ungroup, -u":
        "flag",
    },
    operands: ["argv-stdin"],
  },
  {
    names: ["watch", "gwatch", "viddy", "hwatch"],
    about: "runs a command again and again",
    style: "posix",
    options: {
      "-n --interval, -q --equexit, -s --shotsdir": "text",
      "-d --differences": { role: "text", optional: true },
      "-b --beep, -c --color, -C --no-color, -e --errexit, -g --chgexit, -p --precise, -r --no-rerun, -t --no-title":
        "flag",
      "-w --no-wrap, -f --follow": "flag",
      "-x --exec": "argv",
    },
    operands: ["shell-line"],
  },
  {
    names: ["script", "scriptlive", "scriptreplay", "ttyrec", "ttyplay"],
    about: "records a terminal session",
    options: {
      "-c --command": "shell",
      "-O, --log-out, -I, --log-in, -B, --log-io, -T, --log-timing": "write",
      "-E --echo, -m, --logging-format, -o --output-limit, -t": { role: "text", optional: true },
      "-a, -e, -f, -q, --append, --return, --flush, --quiet": "flag",
    },
    operands: ["write", "argv"],
    commands: {
      rec: { options: { "-c --command": "shell" }, operands: ["write"] },
      "play|cat": [],
      upload: ["network:up", "outbound-message"],
      stream: ["network:up"],
      auth: ["network", "credential-change"],
    },
  },
  {
    names: ["stdbuf", "gstdbuf", "unbuffer", "rlwrap", "rlfe"],
    about: "runs a command with other buffering",
    style: "posix",
    options: {
      "-z --filter": "shell",
      "-f --file": "read",
      "-H --history-filename, -l --logfile": "write",
      "-i --input, -o --output, -e --error, -b --break-chars, -C --command-name, -D --history-no-dupes, -g --forget-matching":
        "text",
      "-m --multi-line, -M --multi-line-ext, -O --only-cook, -P --pre-given, -q --quote-characters, -s --histsize, -S --substitute-prompt":
        "text",
      "-t --set-term-name, -w --wait-before-prompt": "text",
      "-a --always-readline, -p --prompt-colour": { role: "text", optional: true },
      "-A --ansi-colour-aware, -B, -c --complete-filenames, -E, -F, -I --pass-sigint-as-sigterm, -n --no-warnings":
        "flag",
      "-N --no-children, -r --remember, -R --renice, -U --mirror-arguments, -W --polling, -x, -u --unbuffered": "flag",
    },
    operands: ["argv"],
  },
  {
    names: ["softlimit", "chpst", "pgrphack", "fghack"],
    about: "runs a command with other limits",
    style: "posix",
    options: {
      "-u": { role: "text", does: [{ does: "privilege", when: { value: ["-u", "root|root:*|0|:0*"] } }] },
      "-a, -c, -d, -f, -l, -m, -o, -p, -r, -s, -t, -U, -e, -/, -n, -b, -L": "text",
      "-v, -P, -0, -1, -2, -N, -x, -X": "flag",
    },
    operands: ["argv"],
  },
  {
    names: ["envdir", "setlock", "envuidgid"],
    about: "runs a command with other limits",
    style: "posix",
    options: { "-n, -N, -x, -X": "flag" },
    operands: ["text", "argv"],
  },
  {
    names: ["flock", "lockf", "dotlockfile", "with-lock-ex"],
    about: "runs a command while it holds a lock",
    style: "gnu",
    options: {
      "-c --command": "shell",
      "-w, --timeout, --wait, -E, --conflict-exit-code, -t": "text",
      "-n, -s, -x, -e, -u, -o, -F": "flag",
    },
    operands: ["text", "argv"],
  },
  {
    names: ["busybox", "toybox", "coreutils", "dropbearmulti"],
    about: "runs one of its many small programs",
    style: "posix",
    options: { "--list, --list-full, --install": { role: "flag", calms: true } },
    operands: ["argv"],
  },
  {
    names: ["ld.so", "ld-linux.so.2", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"],
    about: "loads and starts a program",
    style: "posix",
    options: {
      "--preload, --audit": {
        role: "text",
        does: [{ does: "hidden-code", certainty: "likely", sentence: "loads a library into the program" }],
      },
      "--library-path, --argv0, --inhibit-rpath, --glibc-hwcaps-prepend, --glibc-hwcaps-mask": "text",
      "--list, --verify": { role: "flag", calms: true },
    },
    operands: ["argv"],
  },
  {
    names: ["dtach", "abduco", "zellij"],
    about: "keeps a program running in the background",
    style: "posix",
    options: { "-e, -l --layout, -s --session": "text", "-E, -z, -c, -n, -A, -a, -N": "flag" },
    commands: { "list-sessions|ls|attach|a|kill-session|delete-session": [] },
    operands: ["text", "argv"],
  },
  {
    names: ["screen"],
    about: "keeps terminals running in the background",
    style: "posix",
    // Older ones take the word after -L as the file of the log, where newer ones take a program.
    edits: { has: ["-L"] },
    does: [
      {
        does: "hidden-code",
        sentence: "types into a running terminal",
        when: { has: ["-X"], first: "stuff|paste|exec|source|register|eval|screen" },
      },
    ],
    options: {
      "-X": "flag",
      "-L": "flag",
      "-Logfile": "write",
      "-c": "file:plain",
      "-S, -t, -e, -h, -p, -T, -s": "text",
      "-ls, -list, -wipe, -v": { role: "flag", calms: true },
      "-d, -m, -D, -R, -r, -x, -U, -q": "flag",
    },
    operands: ["argv"],
  },
  {
    names: ["tmux", "byobu"],
    about: "keeps terminals running in the background",
    style: "posix",
    options: { "-c": "shell", "-f": "file:plain", "-L, -S, -T": "text" },
    commands: {
      "new-session|new|new-window|neww|split-window|splitw|respawn-pane|respawnp|respawn-window|respawnw": {
        options: { "-s, -n, -t, -c, -x, -y, -F, -e, -l, -p": "text", "-d, -A, -D, -P, -h, -v, -b, -k": "flag" },
        operands: ["shell-line"],
      },
      "send-keys|send": {
        does: [{ does: "hidden-code", sentence: "types into a running terminal" }],
        options: { "-t, -N": "text", "-l, -H, -M, -R, -X, -F, -K": "flag" },
        operands: ["shell..."],
      },
      // A key that stops or leaves what runs there types no command; whatever comes after it may.
      "send-keys|send C-c|C-d|C-z|C-l|Escape|q": {
        does: [{ does: "hidden-code", sentence: "types into a running terminal", when: { operands: "some" } }],
        options: { "-t, -N": "text", "-l, -H, -M, -R, -X, -F, -K": "flag" },
        operands: ["shell..."],
      },
      "if-shell|if": {
        options: { "-b, -F": "flag", "-t": "text" },
        operands: ["shell", "code:escapes..."],
      },
      "set-hook": {
        options: { "-t": "text", "-a, -g, -p, -R, -u, -w": "flag" },
        operands: ["text", "code:escapes..."],
      },
      "set|set-option|setw|set-window-option": {
        options: { "-t": "text", "-a, -F, -g, -o, -p, -q, -s, -u, -U, -w": "flag" },
        operands: ["text", "code:escapes..."],
      },
      "set|set-option|setw|set-window-option default-command|default-shell|lock-command|copy-command|editor": {
        operands: ["shell..."],
      },
      "run-shell|run|pipe-pane|pipep|display-popup|popup": {
        options: { "-t, -d, -c, -w, -h, -x, -y": "text" },
        operands: ["shell..."],
      },
      "source-file|source": { does: ["hidden-code?"], operands: ["read..."] },
      "ls|list-*|has-session|has|display-message|display|capture-pane|capturep|show-*|kill-*|attach*|detach*|info|set-environment|set-buffer":
        [],
    },
  },
  {
    names: ["expect", "autoexpect"],
    about: "drives an interactive program",
    style: "posix",
    interprets: "plain",
    options: { "-c": "code:plain", "-f": "script" },
    operands: ["script", "text..."],
  },
  {
    names: ["dbus-send", "busctl", "gdbus"],
    about: "starts a helper or sends it a message",
    style: "posix",
    options: { "-a": "write", "-t": "text", "-k, -s, -c, -d, -D": "flag", "-H --host": "host" },
    operands: ["argv"],
    commands: { "call|set-property|emit|send": [], "list|tree|introspect|monitor|status": [] },
  },
  {
    names: ["caffeinate", "systemd-inhibit", "gnome-session-inhibit", "with-contenv"],
    about: "runs a command in another setting",
    style: "posix",
    options: { "-t, -w --what, --who, --why, --mode, -p --profile, -f": "text", "-d, -i, -m, -s, -u, -q": "flag" },
    operands: ["argv"],
  },
  {
    names: ["aa-exec"],
    about: "runs a command under a profile of AppArmor",
    style: "posix",
    does: [
      { does: "privilege", sentence: "leaves the profile that confines it", when: { value: ["-p", "unconfined*"] } },
    ],
    options: { "-p --profile, -n --namespace": "text", "-d --debug, -i --immediate, -v --verbose": "flag" },
    operands: ["argv"],
  },
  {
    names: ["dotenv", "env-cmd", "cross-env", "cross-env-shell", "dotenv-cli"],
    about: "runs a command with variables from a file",
    style: "posix",
    options: { "-e, -f --file, --env-file": "read", "-v, -p, --environments": "text" },
    operands: ["argv"],
    commands: {
      run: { operands: ["argv"] },
      "get|list|decrypt|keypair|ls": ["credential-read"],
      "set|encrypt|rotate": ["credential-change"],
    },
  },
  {
    names: ["concurrently", "npm-run-all", "run-p", "run-s", "run-z", "wireit", "onchange", "start-server-and-test"],
    about: "runs scripts side by side",
    options: { "-n --names, -c, --prefix-colors, -k --kill-others, -p --prefix": { role: "text", optional: true } },
    operands: ["shell..."],
  },
  {
    names: ["wait-on"],
    about: "waits for files, ports and pages",
    nature: "local",
    options: {
      "-c --config": "read",
      "-d --delay, -i --interval, -s --simultaneous, -t --timeout, -w --window": "text",
      "-l --log, -v --verbose, -r --reverse": "flag",
    },
    operands: ["page..."],
  },
  {
    names: ["shx"],
    about: "runs a Unix command on any system",
    style: "posix",
    operands: ["argv"],
  },
  {
    names: ["runas", "runas.exe", "nircmd"],
    about: "runs a program as another user",
    style: "slash",
    does: OTHER_RIGHTS,
    options: {
      "/user, /savecred, /netonly, /env, /profile, /noprofile, /smartcard, /trustlevel": {
        role: "text",
        optional: true,
      },
    },
    operands: ["argv"],
  },
  {
    names: ["cmd", "cmd.exe"],
    about: "runs Windows commands",
    style: "slash",
    interprets: "cmd",
    options: {
      "/c, /k, /r": "code:cmd",
      "/s, /q, /d, /a, /u, /e:on, /e:off, /f:on, /f:off, /v:on, /v:off, /t": "flag",
      "/e, /f, /v": { role: "text", optional: true },
    },
    operands: ["code:cmd"],
  },
  {
    names: ["forfiles"],
    about: "runs a command for each file found",
    style: "slash",
    // Without /c it prints their names.
    options: { "/c, /C": "code:cmd", "/p, /m, /d": "text", "/s": "flag" },
    operands: [],
  },
  {
    names: ["conhost"],
    about: "starts a program on Windows",
    style: "slash",
    options: {
      "/c, /C, -e --exec": "argv",
      "/b, /wait, /min, /max, /p, /m, /s, /d, /i": { role: "text", optional: true },
      "-d --distribution, -u --user, --cd, -a": "text",
    },
    operands: ["argv"],
  },
];
