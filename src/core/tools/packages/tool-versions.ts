// Version managers of languages and tools, and programs that fetch single binaries.
// Choosing among what is there is local; installing another version fetches it.

import type { CommandSpec, Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const FETCHES: Does = ["network:down"];
const RUNS: CommandSpec = { does: [], style: "posix", operands: ["argv"] };
const RUNS_WITH: CommandSpec = {
  does: [],
  style: "posix",
  options: { "--using, --version": "text", "--silent": "flag" },
  operands: ["text", "argv"],
};
const STARTS_UP: Does = [
  { does: "persistence", certainty: "likely", sentence: "adds itself to the shell start-up files" },
];
/** A version, or a word for one, as an operand installs it. */
const VERSION = "0*|1*|2*|3*|4*|5*|6*|7*|8*|9*|v1*|v2*|latest|lts|lts/*|stable|nightly|master|current|node|iojs*";

const INSTALLS =
  "install|i|add|fetch|get|up|upgrade|update|self-update|ls-remote|list-remote|list-all|list-available|available|search|outdated|sync|plugins|download|known";

export const toolVersions: readonly ToolSpec[] = [
  {
    names: ["nodeenv"],
    about: "makes an environment with a Node of its own",
    does: FETCHES,
    host: "nodejs.org",
    options: {
      "-n --node, --npm, -j --jobs, --mirror, -r --requirements, -C --config-file": "text",
      "-l --list": "flag",
    },
    operands: ["folder..."],
  },
  {
    names: ["omz"],
    about: "looks after Oh My Zsh",
    nature: "local",
    commands: { "update|pr": FETCHES, "*": { operands: ["text..."] } },
  },
  {
    names: ["nvm", "fnm", "nvs", "nodist", "nodenv", "fnm.exe"],
    about: "installs versions of Node",
    nature: "local",
    host: "nodejs.org",
    operands: ["text..."],
    options: { "--offline": { role: "flag", calms: true }, "--install-if-missing": { role: "flag", does: FETCHES } },
    commands: {
      [`${INSTALLS}|install-latest-npm|version-remote|auto`]: FETCHES,
      "exec|run": RUNS_WITH,
      "ls|list|use|current|default|alias|unalias|which|uninstall|cache|deactivate|on|off|env|version|global|local|rehash|root|arch|reinstall-packages|rm|remove|link|unlink":
        [],
    },
  },
  {
    names: ["n"],
    about: "installs versions of Node",
    nature: "local",
    host: "nodejs.org",
    does: [{ does: "network", direction: "down", when: { first: VERSION } }],
    options: {
      "--lts, --latest, --stable": { role: "flag", does: FETCHES },
      "--offline": { role: "flag", calms: true },
    },
    operands: ["text..."],
    commands: {
      "install|i|ls-remote|lsr|latest|lts|stable": FETCHES,
      "run|as|use|exec": RUNS_WITH,
      "ls|list|rm|which|bin|prune|doctor|uninstall|-": [],
    },
  },
  {
    names: ["volta", "proto", "aqua", "vfox", "hermit"],
    about: "installs versions of tools",
    nature: "local",
    operands: ["text..."],
    commands: {
      [`${INSTALLS}|pin`]: FETCHES,
      "plugin add|search|info": FETCHES,
      setup: STARTS_UP,
      exec: RUNS_WITH,
      run: { ...RUNS_WITH, options: { "--node, --npm, --pnpm, --yarn": "text" }, operands: ["argv"] },
      "ls|list|which|uninstall|remove|use|unpin|status|clean|bin|current|info|init|activate|alias|versions|generate|completions":
        [],
    },
  },
  {
    names: words(`
      pyenv rbenv goenv phpenv plenv luaenv swiftenv ndenv exenv crenv scalaenv perlbrew rakubrew kerl kiex
      phpbrew jabba g gvm rvm chruby ruby-install ruby-build frum rig dvm svm vmr
      tfenv tgenv tofuenv pkenv helmenv kbenv vsvm gobrew tenv
    `),
    about: "installs versions of a language or tool",
    nature: "local",
    operands: ["text..."],
    options: { "-l --list": { role: "flag", calms: true } },
    commands: {
      [`${INSTALLS}|upgrade-perl|listall|build|selfupdate|resolve|default-with-update`]: FETCHES,
      "env install": FETCHES,
      "list remote|known|all": FETCHES,
      "ext|extension|extension-pack install|update|known|show": FETCHES,
      "requirements|autolibs|pkg": FETCHES,
      "tf|tofu|tg|tm|at|terraform|terragrunt install|list-remote|detect": FETCHES,
      "tf|tofu|tg|tm|at|terraform|terragrunt use|list|uninstall|constraint|reset": [],
      "exec|x|do": RUNS,
      init: [],
      "use|list|ls|versions|version|local|global|shell|which|whence|rehash|uninstall|remove|rm|current|home|env|default|prefix|root|commands|hooks|completions|doctor|flush|offline|switch|alias|implode|cleanup|path|active|clean|off|info|status|virtualenv|virtualenvs|activate|deactivate|latest|pin|pkgset|linkto|gemset":
        [],
    },
  },
  {
    names: ["sdk", "sdkman"],
    about: "installs versions of programs for the Java machine",
    nature: "local",
    host: "sdkman.io",
    operands: ["text..."],
    commands: {
      "install|i|list|ls|upgrade|ug|selfupdate|update|broadcast": FETCHES,
      "env install": FETCHES,
      "use|u|default|d|current|c|home|h|uninstall|rm|version|v|offline|flush|config|env|e|help": [],
    },
  },
  {
    names: ["jenv"],
    about: "chooses among installed versions of Java",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: [
      "tfswitch",
      "tgswitch",
      "ghcup",
      "choosenim",
      "juliaup",
      "zvm",
      "zigup",
      "swiftly",
      "ponyup",
      "moonup",
      "elan",
      "vpm",
      "sfup",
      "emsdk",
    ],
    about: "installs versions of a compiler",
    nature: "local",
    does: [{ does: "network", direction: "down", when: { first: VERSION } }],
    operands: ["text..."],
    commands: {
      [`${INSTALLS}|compile|prefetch|changelog|default|set-default`]: FETCHES,
      "toolchain install": FETCHES,
      "self update": FETCHES,
      "run|exec": RUNS_WITH,
      "list|ls|set|rm|remove|uninstall|whereis|status|use|gc|link|override|config|tui|clean|show|nuke|info|keep|which":
        [],
      "list -a": [],
    },
  },
  {
    names: ["asdf", "mise", "rtx"],
    about: "installs versions of languages and tools",
    nature: "local",
    operands: ["text..."],
    commands: {
      "install|i|update|upgrade|up|u|self-update|ls-remote|latest|sync|outdated|search|prefetch": FETCHES,
      use: [{ does: "network", direction: "down", certainty: "likely", when: { operand: "*@*" } }],
      "list all": FETCHES,
      "list-all": FETCHES,
      "plugin|plugins add|update|upgrade|install|i": [
        "network:down",
        { does: "hidden-code", certainty: "possible", sentence: "fetches code that runs later" },
      ],
      "plugin-add|plugin-update": FETCHES,
      "sync node|python|ruby|nvm|pyenv|rbenv|nodenv": [],
      "plugin list all": FETCHES,
      "plugin|plugins": [],
      "plugin|plugins ls|list|remove|uninstall": [],
      "plugins ls-remote": FETCHES,
      "exec|x": {
        does: [{ does: "network", direction: "down", certainty: "likely", when: { operand: "*@*" } }],
        style: "posix",
        operands: ["argv"],
      },
      "run|r": { operands: ["task", "text..."] },
      trust: [{ does: "hidden-code", certainty: "likely", sentence: "lets a folder's settings run from now on" }],
      "ls|list|current|where|which|uninstall|rm|remove|local|global|shell|reshim|env|doctor|config|settings|tasks|prune|cache|activate|deactivate|hook-env|set|unset|unuse|link|info|help|version|init|alias|fmt|watch|registry|backends|bin-paths|completion":
        [],
    },
  },
  {
    names: words(`
      eget ubi dra stew zi arkade gah binenv webi x-cmd pkgx zap appman whalebrew soar dbin
      parm gup gobin cargo-binstall cargo-quickinstall
    `),
    about: "fetches single programs",
    nature: "network",
    notHelp: ["--version", "-h", "--help"],
    host: "github.com",
    does: [{ does: "network", direction: "down", certainty: "likely", when: { operands: "some" } }],
    operands: ["text..."],
    commands: { "list|ls|remove|uninstall|version|rm|where|config|which|info|clean|unlink|export|check": [] },
  },
];
