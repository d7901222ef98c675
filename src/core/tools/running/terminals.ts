// Terminal windows: what they are told to run is run, by an option that takes all that follows or one line for a shell.
// A window that is merely opened does nothing by itself. Beside them what runs a program on another processor or screen.

import type { OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

/** What windows are told about their looks and place. */
const LOOKS: OptionTable = {
  "-T --title, -geometry --geometry, -fn, -fa, -fs, -bg, -fg, -name, -class --class, -xrm, -tn, -sl": "text",
  "--working-directory, --workdir": "folder",
  "--profile, --display, --tab-title, --window-title, -cd, --config-file, --role": "text",
};

export const terminals: readonly ToolSpec[] = [
  {
    names: words(`
      xterm uxterm lxterm urxvt urxvtc rxvt mlterm eterm aterm konsole yakuake alacritty foot footclient
      terminology sakura roxterm cool-retro-term contour havoc st-256color
    `),
    about: "opens a terminal, and runs in it what it is told to",
    style: "posix",
    options: {
      ...LOOKS,
      "-e --execute, --command": "argv",
      "-hold --hold, -ls, -maximized --maximize, --fullscreen": "flag",
    },
    operands: ["argv"],
    commands: { "msg|migrate": [] },
  },
  {
    names: words(`
      xfce4-terminal lxterminal qterminal mate-terminal tilix terminator guake termite deepin-terminal
      gnome-terminal kgx ptyxis blackbox-terminal io.elementary.terminal pantheon-terminal tilda
      x-terminal-emulator
    `),
    about: "opens a terminal, and runs in it what it is told to",
    style: "posix",
    options: {
      ...LOOKS,
      "-e --command, --execute-command": "shell",
      "-x --execute": "argv",
      "-H --hold, --tab, --window, --maximize, --fullscreen, --wait, --new-tab, -n, --new-window": "flag",
    },
    operands: ["argv"],
  },
  {
    names: ["arch"],
    about: "says the machine's kind, or runs a program for one",
    style: "single-dash",
    nature: "local",
    options: { "-arch, -d, -e": "text", "-32, -64, -c, -h, -x86_64, -x86_64h, -arm64, -arm64e, -i386": "flag" },
    operands: ["argv"],
  },
  {
    names: words(`
      prime-run gamemoderun mangohud gamescope optirun primusrun kde-inhibit trickle torsocks-run
      switcherooctl
    `),
    about: "runs a program in another setting",
    style: "posix",
    options: { "-d, -u, -s, -l, -t, -w, -W, -h, -H, -r, -f, -F": "text", "-e": "flag" },
    operands: ["argv"],
    commands: { launch: { style: "posix", options: { "-g --gpu": "text" }, operands: ["argv"] }, list: [] },
  },
  {
    names: ["xpanes"],
    about: "runs commands side by side in tmux",
    nature: "local",
    options: {
      "--ssh": { role: "flag", does: ["network"] },
      "-c": "shell",
      "-I, -l, -n, -S, -B, -C, -R": "text",
      "-e, -t, -d, -s, -x": "flag",
    },
    // With `-e` each of them is a command.
    operands: ["shell..."],
  },
];
