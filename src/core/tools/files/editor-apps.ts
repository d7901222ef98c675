// Graphical editors driven from a terminal: VS Code and its relatives, JetBrains, Sublime, Zed.
// Opening files is harmless; extensions, tunnels and settings profiles reach out or rewire what runs in the editor.

import type { Does, OptionTable, ToolSpec } from "../spec.ts";

const INSTALLS: Does = [
  "network:down",
  { does: "hidden-code", certainty: "likely", sentence: "installs an extension that runs in the editor" },
];
/** An extension out of a file needs no market. */
const INSTALLS_HERE: Does = [
  { does: "network", direction: "down", when: { value: ["--install-extension", "*", "*.vsix"] } },
  ...INSTALLS.slice(1),
];
const REMOVES: Does = [
  { does: "guard-tamper", certainty: "likely", sentence: "removes or disables an extension, and a guard is one" },
];
const OTHER_PROFILE: Does = [
  { does: "guard-tamper", certainty: "possible", sentence: "starts the editor without its usual extensions" },
];

const CODE: OptionTable = {
  "--install-extension": { role: "text", does: INSTALLS_HERE },
  "--update-extensions": { role: "flag", does: ["network:down"] },
  "--uninstall-extension, --disable-extension": { role: "text", does: REMOVES },
  "--disable-extensions": { role: "flag", does: REMOVES },
  "--extensions-dir, --extensionDevelopmentPath, --extensionTestsPath, --builtin-extensions-dir": {
    role: "folder",
    does: OTHER_PROFILE,
  },
  "--user-data-dir, --profile, --shared-data-dir": { role: "text", does: OTHER_PROFILE },
  "--disable-workspace-trust": {
    role: "flag",
    does: [{ does: "guard-tamper", sentence: "trusts every folder without asking" }],
  },
  "--no-sandbox, --disable-chromium-sandbox": { role: "flag", does: ["guard-tamper?"] },
  "--add-mcp": {
    role: "text",
    does: [{ does: "guard-tamper", certainty: "likely", sentence: "gives the editor's agents another tool server" }],
  },
  "--remote, --folder-uri, --file-uri": {
    role: "text",
    does: [
      {
        does: "network",
        certainty: "likely",
        when: { value: ["--remote|--folder-uri|--file-uri", "ssh-remote*|tunnel*|*vscode-remote://*"] },
      },
    ],
  },
  "--open-url": { role: "text", does: [{ does: "network", when: { value: ["--open-url", "http*"] } }] },
  "-g --goto, -a --add, --locale, --log, --sync, --inspect-extensions, --inspect-brk-extensions, --remove, --category":
    "text",
  "-d --diff, -m --merge, -n --new-window, -r --reuse-window, -w --wait, -s --status, --verbose, --list-extensions, --show-versions":
    "flag",
};

export const editorApps: readonly ToolSpec[] = [
  {
    names: [
      "code",
      "code-insiders",
      "code.cmd",
      "cursor",
      "windsurf",
      "codium",
      "azuredatastudio",
      "vscodium",
      "code-oss",
      "positron",
      "trae",
      "kiro",
      "antigravity",
      "void",
    ],
    about: "opens the editor and manages its extensions",
    nature: "local",
    options: CODE,
    operands: ["read..."],
    commands: {
      tunnel: [
        "network:listen",
        { does: "guard-tamper", certainty: "likely", sentence: "opens this machine to remote editors" },
      ],
      "tunnel user *": ["network", "credential-change"],
      "tunnel service *": ["network:listen", "persistence"],
      "tunnel status|help": [],
      "tunnel kill|restart|rename|unregister|prune": ["network"],
      "serve-web": [],
      "ext install|update": INSTALLS,
      "ext uninstall": REMOVES,
      "ext list": [],
      chat: { does: ["network"], operands: ["text..."] },
      agent: { does: ["network"], operands: ["text..."] },
      "version use|show": [],
      update: ["network:down"],
    },
  },
  {
    names: ["code-server", "openvscode-server", "code-tunnel", "theia", "jetbrains-gateway"],
    about: "serves an editor to other machines",
    nature: "network",
    does: ["network:listen"],
    options: {
      ...CODE,
      "--bind-addr, --host": "address",
      "--auth": { role: "text", does: [{ does: "guard-tamper", when: { value: ["--auth", "none"] } }] },
      "--without-connection-token": { role: "flag", does: ["guard-tamper"] },
    },
    commands: {
      login: ["network", "credential-change"],
      "list|help|version": [],
      "ssh|create|start|stop|delete|update": ["network"],
    },
  },
  {
    names: [
      "idea",
      "idea.sh",
      "webstorm",
      "pycharm",
      "goland",
      "rubymine",
      "clion",
      "phpstorm",
      "rider",
      "datagrip",
      "rustrover",
      "fleet",
      "studio",
      "eclipse",
      "netbeans",
    ],
    about: "opens an integrated development environment",
    nature: "local",
    operands: ["text..."],
    commands: { installPlugins: ["network:down", "hidden-code?"], "diff|merge|format|inspect": [], warmup: [] },
  },
  {
    names: [
      "subl",
      "sublime_text",
      "zed",
      "zeditor",
      "atom",
      "bbedit",
      "mate",
      "textmate",
      "lapce",
      "brackets",
      "geany",
      "kdevelop",
      "qtcreator",
      "lite-xl",
      "pulsar",
    ],
    about: "opens files in an editor",
    nature: "local",
    options: { "--command": "text", "--install": "text" },
    operands: ["read..."],
  },
  {
    names: ["apm", "ppm", "vsx", "plug"],
    about: "installs extensions of an editor",
    nature: "network",
    commands: {
      "install|update|upgrade|search|view|docs": INSTALLS,
      publish: ["network:up", "outbound-message"],
      login: ["network", "credential-change"],
      "list|disable|enable|uninstall|link|unlink|config|clean|init|help": [],
    },
  },
];
