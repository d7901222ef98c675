// Debuggers, tracers and profilers: they run a program in order to look at it, and debuggers take commands of their own.
// What they run is judged as if it were called by itself.

import type { Does, OptionTable, ToolSpec } from "../spec.ts";

const COPIES_MEMORY: Does = [
  {
    does: "credential-read",
    certainty: "likely",
    sentence: "copies a program's memory",
    when: { value: ["-ex", "*dump memory*|*dump binary memory*|*generate-core-file*|gcore*|*save-core*"] },
  },
];

const DEBUGGER: OptionTable = {
  "-ex --ex --eval-command -eval-command, -iex --iex --init-eval-command -init-eval-command, -eiex, -o --one-line, -O --one-line-before-file":
    "code:escapes",
  "-k --one-line-on-crash": "code:escapes",
  "-x --command -command, -ix -init-command --init-command, -s --source --symbols, -S --source-before-file, -K --source-on-crash, -eix":
    "file:escapes",
  "-attach": {
    role: "text",
    does: [{ does: "network", when: { value: ["-attach", "*.*|*:*", "localhost:*|127.*"] } }],
  },
  "-d --directory, -cd --cd -directory, -D --data-directory": "folder",
  "-se, -e --exec --arch, -c --core -core": "read",
  "-p --pid --attach-pid -pid, -n --attach-name, -a, -l, -tty --tty, -i --interpreter --interpreter-args": "text",
  "-t, --api-version, --backend, --build-flags, --log-output, --log-dest, --wd, --check-go-version": "text",
  "-r, -f --file, -P --python-path, -w --wait-for, -Q, -v, -h": "flag",
  "-batch --batch, -q -quiet --quiet, -nx --nx --no-lldbinit, -nh --nh, -silent --silent, -batch-silent --batch-silent":
    "flag",
  "-return-child-result --return-child-result, -nw -nowindows, -tui --tui, -write --write, -readnow --readnow, -readnever --readnever":
    "flag",
  "-fullname, -statistics --statistics, -configuration --configuration, -print-oso, --local-lldbinit, --headless":
    "flag",
  "--accept-multiclient, --continue, --log, --allow-non-terminal-interactive, --only-same-user, --disable-aslr, --annotate":
    "flag",
  "-args --args": "argv",
  "--listen": "address",
};

export const tracers: readonly ToolSpec[] = [
  {
    names: ["strace", "dtruss", "truss", "ktrace", "uftrace", "fatrace"],
    about: "watches the system calls of a command",
    style: "posix",
    options: {
      "-o --output": "write",
      "-e --trace, -s --string-limit, -E --env, -a --columns, -b --detach-on, -I --interruptible, -O, -S, -P, -u --user, -l, -n, -X":
        "text",
      "-p --attach": { role: "text", does: [] },
      "-f, -ff, -c, -C, -d, -D, -i, -k, -q, -r, -t, -tt, -ttt, -T, -v, -V, -w, -x, -xx, -y, -yy, -z, -Z, -A, -F, -h":
        "flag",
    },
    operands: ["argv"],
  },
  {
    names: ["rr"],
    about: "records a program's run and plays it again in a debugger",
    style: "posix",
    nature: "local",
    commands: {
      record: {
        style: "posix",
        options: { "-o --output-trace-dir": "write", "-h -n, -w, -M": "flag" },
        operands: ["argv"],
      },
      replay: {
        style: "posix",
        options: { "-d --debugger": "helper", "-x --gdb-x": "file:escapes", "-g, -p, -f, -s": "text", "-a -q": "flag" },
        operands: ["text..."],
      },
      "ps|ls|pack|rerun|dump|sources|rm|buildid|cpufeatures|help": { operands: ["text..."] },
    },
    operands: ["argv"],
  },
  {
    names: ["ltrace"],
    about: "watches the library calls of a command",
    style: "posix",
    options: {
      "-o --output": "write",
      "-F --config": "read",
      "-a --align, -D --debug, -e, -l --library, -n --indent, -p, -s, -u, -w --where, -x, -A": "text",
      "-b --no-signals, -c, -C --demangle, -f, -i, -L, -r, -S, -t, -tt, -ttt, -T, -h --help, -V --version": "flag",
    },
    operands: ["argv"],
  },
  {
    names: ["valgrind", "heaptrack", "perf", "operf", "samply", "flamegraph", "callgrind", "kcov", "gcovr"],
    about: "measures or checks a running program",
    style: "posix",
    nature: "local",
    options: {
      "-o --output, --log-file": "write",
      "--tool, --leak-check, -e --event, -F --freq, -g, -p --pid": {
        role: "text",
        optional: true,
      },
    },
    operands: ["argv"],
    commands: {
      "record|stat|trace|run": { operands: ["argv"] },
      "report|annotate|list|script|diff|top|bench|test|archive|buildid-list|evlist|version|help": [],
    },
  },
  {
    names: ["gdbserver"],
    about: "lets a debugger elsewhere run a program here",
    style: "posix",
    options: { "--attach, --multi, --once, --debug, --wrapper": "flag", "--version": { role: "flag", calms: true } },
    operands: ["address", "argv"],
  },
  {
    names: ["dlv", "delve"],
    about: "debugs a Go program",
    interprets: "escapes",
    nature: "local",
    options: {
      "-l --listen": "address",
      "--client-addr": { role: "host", does: ["network"] },
      "--init": "file:escapes",
      "--api-version, --backend, --build-flags, --log-output, --log-dest, --wd, --tags, -r --redirect": "text",
      "--headless, --accept-multiclient, --continue, --log, --only-same-user, --allow-non-terminal-interactive": "flag",
    },
    operands: ["text..."],
    commands: {
      "debug|test|attach|core|trace|dap|replay|run|version|help|backend|log|redirect": { operands: ["text..."] },
      exec: { operands: ["argv"] },
      connect: { operands: ["host"] },
    },
  },
  {
    names: ["gdb", "cgdb", "gdbtui", "rust-gdb", "jdb"],
    about: "debugs a program",
    style: "posix",
    closed: true,
    interprets: "escapes",
    does: COPIES_MEMORY,
    options: { ...DEBUGGER, "-b --baud": "text" },
    operands: ["text..."],
  },
  {
    names: ["lldb", "rust-lldb"],
    about: "debugs a program",
    style: "posix",
    closed: true,
    interprets: "escapes",
    does: COPIES_MEMORY,
    options: { ...DEBUGGER, "-b, -X, --no-use-colors": "flag" },
    operands: ["text..."],
  },
];
