// The desktop: settings, window managers, screen locks, and programs that press keys for the person.
// Changing a look is harmless; typing into other programs, running commands through a window manager and opening the display are not.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const TAMPER: Does = ["guard-tamper"];
const TYPES: Does = ["hidden-code:presses keys in other programs??"];
/** Settings that lock the screen, keep records private or choose the way to the network. */
const GUARDED = "*screensaver*|*lockdown*|*system.proxy*|/system/proxy/*|*privacy*|*usb-protection*|*lock-enabled*";

export const desktop: readonly ToolSpec[] = [
  {
    names: ["gsettings", "dconf", "gconftool-2", "xfconf-query", "mateconftool-2"],
    about: "settings of the desktop",
    nature: "local",
    notHelp: ["-h", "-V"],
    does: [
      { does: "guard-tamper", certainty: "possible", when: { has: ["-s", "-r"], operand: GUARDED } },
      { does: "guard-tamper", certainty: "possible", when: { value: ["-p", GUARDED], has: ["-s", "-r"] } },
    ],
    options: { "-c, -p, -t, --type": "text", "-s, -r": { role: "text", optional: true }, "-f": "flag" },
    commands: {
      "set|write": [
        { does: "guard-tamper", certainty: "possible", when: { operand: GUARDED } },
        {
          does: "persistence",
          certainty: "likely",
          sentence: "binds a command to a key or to the start of the session",
          when: { operand: "*custom-keybinding*|*autostart*|*startup-programs*" },
        },
      ],
      reset: [
        { does: "guard-tamper", certainty: "possible", when: { operand: GUARDED } },
        // A whole folder of settings, not one of them.
        { does: "destructive", certainty: "possible", when: { has: ["-f"], operand: "/|/*/" } },
      ],
      "reset-recursively|load": [{ does: "guard-tamper", certainty: "possible", when: { operand: GUARDED } }],
      "get|list-*|describe|range|writable|monitor|read|list|dump|watch|help": [],
    },
    operands: ["text..."],
  },
  {
    names: words(`
      kreadconfig5 kreadconfig6 kwriteconfig5 kwriteconfig6 xdg-settings xdg-mime xdg-screensaver xdg-desktop-menu
      xdg-icon-resource xdg-desktop-icon xdg-user-dir xdg-user-dirs-update xdg-user-dirs-gtk-update plasma-apply-* lookandfeeltool nitrogen hsetroot xsetroot
      xrdb xkbcomp setroot swww hyprpaper wbg xwallpaper notify-send dunstify dunstctl makoctl zenity kdialog yad
      dialog whiptail fuzzel wofi bemenu tofi gtk-launch xlock i3lock swaylock hyprlock slock physlock
      vlock light-locker-command gnome-screensaver-command xscreensaver-command xss-lock dm-tool xsecurelock
      xbacklight redshift gammastep wlsunset wlr-randr kanshi arandr autorandr mons
    `),
    about: "looks, dialogs and locks of the desktop",
    nature: "local",
    notHelp: ["-h", "-v", "-V"],
    operands: ["text..."],
  },
  {
    names: ["xdotool", "ydotool", "dotool", "xte", "cliclick", "wtype", "xvkbd", "xautomation", "kdotool", "wlrctl"],
    about: "moves the mouse and presses keys",
    nature: "local",
    notHelp: ["-h"],
    does: [{ does: "hidden-code", certainty: "possible", when: { operand: "str *|key *|keydown *|t:*|kp:*|kd:*" } }],
    commands: {
      "key|type|keydown|keyup|click|mousedown|keyboard": TYPES,
      "exec|behave|behave_screen_edge": { operands: ["argv..."], does: ["hidden-code?"] },
      "search|get*|mousemove|mousemove_relative|window*|set*|sleep|version|help|pointer|toplevel": [],
    },
    operands: ["text..."],
  },
  {
    names: [
      "i3-msg",
      "swaymsg",
      "hyprctl",
      "bspc",
      "herbstclient",
      "awesome-client",
      "i3ipc",
      "niri",
      "riverctl",
      "qtile",
    ],
    about: "commands to the window manager",
    nature: "local",
    options: { "-t, -s, -m": "text", "-q, -r, -p, -v, -j": "flag" },
    commands: {
      "exec|exec_always|spawn": { operands: ["shell..."], style: "posix" },
      "dispatch exec": { operands: ["shell..."], style: "posix" },
      "msg action spawn": { operands: ["argv..."], style: "posix" },
    },
    operands: ["text..."],
  },
  {
    names: ["xhost"],
    about: "who may use the display",
    does: [
      { does: "guard-tamper", sentence: "lets others use the display", when: { operand: "+*|inet:*|local:*|si:*" } },
      { does: "lockout", certainty: "possible", when: { operand: "-*" } },
    ],
    style: "posix",
    operands: ["text..."],
  },
  {
    names: ["xauth"],
    about: "the keys of the display",
    options: { "-f": "text", "-q, -v, -i, -b, -n": "flag" },
    commands: {
      "list|nlist|extract|nextract": ["credential-read"],
      "add|generate|merge|nmerge|remove": ["credential-change"],
      "source|help|info|exit|quit": [],
    },
    operands: ["text..."],
  },
  {
    names: ["xbindkeys", "sxhkd", "swhkd", "autokey", "autokey-run", "espanso", "keyd", "kmonad", "kanata", "xcape"],
    about: "binds commands to keys",
    nature: "local",
    commands: {
      "register|start": [],
      "service register": ["persistence"],
      install: ["network?", "hidden-code??"],
      "package install|update|upgrade": ["network"],
    },
    options: { "-c, -f, --file, --rcfile": "read" },
    operands: ["text..."],
  },
  {
    names: ["gnome-extensions", "gnome-shell-extension-tool", "kpackagetool5", "kpackagetool6"],
    about: "extensions of the desktop",
    nature: "local",
    options: { "-i --install, -u --upgrade": { role: "text", does: ["hidden-code?"] }, "-t --type": "text" },
    commands: { "install|enable": ["hidden-code?", "persistence?"], "uninstall|disable|reset": [] },
    operands: ["text..."],
  },
  {
    names: ["bluetoothctl", "btmgmt", "bluetooth-sendto", "bt-device", "bt-obex"],
    about: "Bluetooth",
    nature: "local",
    notHelp: ["-h"],
    commands: {
      "pair|trust|untrust|remove|unpair|set-trusted": ["credential-change?"],
      "connect|send": ["network?"],
      "scan on": ["network??"],
      "list|show|devices|info|paired-devices|power|scan|agent|version|disconnect|discoverable|pairable": [],
    },
    options: {
      "-p, --device": { role: "text", does: ["network?"] },
      "-c --connect": { role: "text", does: ["network?"] },
    },
    operands: ["text..."],
  },
  {
    names: words("gnome-session-quit xfce4-session-logout mate-session-save lxsession-logout lxqt-leave"),
    about: "ends the session of the desktop",
    nature: "local",
    options: { "--logout, --reboot, --power-off, --no-prompt, --force": "flag" },
    operands: ["text..."],
  },
  {
    names: ["gammu", "gnokii"],
    about: "reads and writes what a phone holds, and sends messages by it",
    nature: "local",
    options: {
      "--sendsms, --sendlogo, --sendringtone, --dialvoice": {
        role: "text",
        does: ["network:up", "outbound-message"],
      },
      "--deletesms, --deletecalendarnote, --deletetodo, --deletewapbookmark": { role: "text", does: ["destructive?"] },
      "--entersecuritycode, --getsecuritycode": { role: "text", optional: true, does: ["credential-read??"] },
    },
    commands: {
      "sendsms|sendsmsdsms|sendmms|dialvoice|senddtmf|sendlogo": ["network:up", "outbound-message"],
      "deletesms|deleteallsms|deletememory|clearall|restore|resetphonesettings": ["destructive?"],
      entersecuritycode: ["credential-change?"],
    },
    operands: ["text..."],
  },
  {
    names: ["termux-sms-send", "termux-telephony-call", "termux-share", "mmcli"],
    about: "sends messages by a telephone",
    does: [
      { does: "outbound-message", certainty: "likely", when: { lacks: ["-L", "-m", "-i", "-J"] } },
      { does: "outbound-message", when: { has: ["--messaging-create-sms", "--voice-create-call"] } },
    ],
    options: {
      "--simple-connect, --3gpp-register-in-operator": { role: "text", does: ["network"] },
      "-n": "text",
      "--messaging-create-sms, --voice-create-call": "text",
      "-L --list-modems, -m --modem, -i, -J": { role: "text", optional: true },
    },
    operands: ["text..."],
  },
  {
    names: ["wpa_passphrase"],
    about: "turns a password into a key",
    does: ["credential-read??", "credential-change??"],
    operands: ["text..."],
  },
  {
    names: ["accton", "auditconfig", "bsmconv", "bsmunconv"],
    about: "switches the recording of what users do",
    does: [{ does: "guard-tamper", when: { lacks: ["-l", "-v", "-get"] } }],
    style: "single-dash",
    options: {
      "-getcond, -getpolicy, -getclass, -getflags, -getplugin, -getaudit, -lsevent, -lspolicy": {
        role: "flag",
        calms: true,
      },
      "-t": { role: "flag", does: TAMPER },
    },
    operands: ["text..."],
  },
  {
    names: ["qdbus", "qdbus6", "qdbus-qt5"],
    about: "asks the programs of a desktop",
    nature: "local",
    operands: ["text..."],
  },
];
