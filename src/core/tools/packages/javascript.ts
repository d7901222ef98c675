// Package managers and version managers of JavaScript.
// Fetching from the registry is one thing; running what was fetched, publishing, and signing in are others.

import type { CommandSpec, Does, OptionTable, ToolSpec } from "../spec.ts";

const FETCHES: Does = ["network:down"];
const PUBLISHES: Does = ["network:up", "outbound-message"];
const SIGNS_IN: Does = ["network", "credential-change"];
const SHUTS_OUT: Does = [...SIGNS_IN, { does: "lockout", sentence: "takes somebody's rights to packages away" }];

const SETTINGS: CommandSpec = {
  does: [
    {
      does: "credential-change",
      sentence: "changes how packages are fetched under your name",
      when: { operand: "*_auth*|*_password*|*:username*|*authToken*|*email|*certfile*|*keyfile*|*npmAuth*" },
    },
    {
      does: "guard-tamper",
      certainty: "likely",
      sentence: "weakens the checks on packages",
      when: { operand: "strict-ssl*|ignore-scripts=false|enableStrictSsl|cafile*|enableScripts" },
    },
    {
      does: "network",
      certainty: "possible",
      sentence: "takes packages from another registry",
      when: { operand: "registry*|*:registry*|proxy*|https-proxy*|npmRegistryServer*" },
    },
    {
      does: "persistence",
      certainty: "likely",
      sentence: "makes the package manager run a program from now on",
      when: {
        operand: "script-shell*|shell=*|shell|node-options*|git|git=*|editor*|init-module*|yarnPath*|yarn-path*",
      },
    },
  ],
  options: { "-L --location": "text", "-g --global, --json": "flag" },
  operands: ["text..."],
};

const PACKAGE_OPTIONS: OptionTable = {
  "--registry": "url",
  "--proxy, --https-proxy": "host",
  "-w --workspace, --omit, --include, --tag, --otp, --access, --loglevel, --cache, --userconfig, --audit-level": "text",
  "-C --prefix, --dir, --cwd": "chdir",
  "-F --filter, --before, --depth, --network-concurrency, --modules-dir, --store-dir": "text",
  "-g --global, -D, --save-dev, -P, -E, --save-exact, -O, -f --force, --legacy-peer-deps, --frozen-lockfile, --ignore-scripts, --no-audit":
    "flag",
  "--prefer-offline, --production, --silent, -s, --json, -r --recursive, --if-present, --no-save, --no-package-lock":
    "flag",
  "--workspaces": { role: "text", optional: true },
  "--script-shell, --node-gyp, --git, --shell": "helper",
  "--node-options": {
    role: "text",
    does: [
      {
        does: "hidden-code",
        certainty: "likely",
        when: { value: ["--node-options", "*-r*|*--import*|*--loader*|*--experimental-loader*"] },
      },
    ],
  },
};

/** From the cache alone. Only where it installs: a publish is not held back by it. */
const INSTALLS: CommandSpec = {
  does: FETCHES,
  options: { "--offline": { role: "flag", calms: true } },
  fills: {},
  operands: [],
};

/** A package named by version, address or template is fetched; a bare name is mostly one of the project's own. */
const FETCHED = ["@*/*@*|create-*|@*/create-*|*:*|*/*.git|degit|giget"]
  .concat([..."abcdefghijklmnopqrstuvwxyz"].map((letter) => `${letter}*@*`))
  .join("|");

const EXEC: CommandSpec = {
  does: [
    { does: "network", direction: "down", when: { has: ["-y", "--yes", "-p"], lacks: ["--no", "--no-install"] } },
    { does: "network", direction: "down", when: { first: FETCHED, lacks: ["--no", "--no-install"] } },
    {
      does: "hidden-code",
      certainty: "likely",
      sentence: "runs a package from an address",
      when: { first: "*:*" },
    },
  ],
  style: "posix",
  options: {
    "-p --package": "text",
    "-c --call, --shell-mode": "shell",
    "-y --yes, --no, --no-install, -q --quiet": "flag",
    "--registry": "url",
  },
  operands: ["package", "text..."],
};

const RUN: CommandSpec = { does: [], operands: ["task", "text..."] };

/** What npm, pnpm and yarn have in common. */
const COMMON: Record<string, CommandSpec | Does> = {
  "install|i|in|ins|inst|insta|instal|isnt|isnta|isntal|isntall|add|ci|clean-install|ic|install-clean|install-test|it|cit|install-ci-test|update|upgrade|udpate|fetch|dedupe|ddp":
    INSTALLS,
  "pkg set": { does: [], operands: ["code:command-lines..."] },
  "set-script": { does: [], operands: ["text", "shell..."] },
  "audit|outdated|view|v|info|show|search|find|s|se|ping|doctor|diff|docs|home|repo|bugs|issues|stars|whoami": [
    "network",
  ],
  "publish|stage": { does: PUBLISHES, options: { "--dry-run": { role: "flag", calms: true } }, operands: ["text..."] },
  "deprecate|undeprecate": PUBLISHES,
  unpublish: ["network:up", "outbound-message", "destructive"],
  "dist-tag|dist-tags|tag|star|unstar|hook": ["network:up", "outbound-message?"],
  "dist-tag|dist-tags|tag|hook ls|list": ["network"],
  "login|logout|adduser|add-user|token|trust": SIGNS_IN,
  "owner|author|team|org|access|profile": SIGNS_IN,
  "owner|author|team|org|access rm|remove|destroy|revoke": SHUTS_OUT,
  "owner|author|team|org|access|profile ls|list|get|ls-packages|ls-collaborators|list-packages|list-collaborators": [
    "network",
  ],
  "token revoke|delete|remove|rm": SHUTS_OUT,
  "token list|ls": ["network"],
  "config|c|set": SETTINGS,
  "config|c list|ls|fix": [],
  "config|c edit": { does: [], options: { "--editor": "helper" } },
  "config|c get": {
    does: [
      {
        does: "credential-read",
        sentence: "prints a registry token",
        when: { operand: "*_auth*|*_password*|*npmAuth*" },
      },
    ],
    operands: ["text..."],
  },
  get: [],
  pack: [{ does: "network", direction: "down", when: { operands: "some", noOperand: ".*|/*|~*|*.tgz" } }],
  x: EXEC,
  dlx: { ...EXEC, does: ["network:down", ...(EXEC.does ?? [])] },
  fund: [{ does: "network", direction: "down", when: { operands: "some" } }],
  "cache|store add": FETCHES,
  "init|create|innit": {
    does: [{ does: "network", direction: "down", when: { operands: "some" } }],
    options: { "-y --yes": "flag", "-w --workspace, --scope": "text" },
    operands: ["text..."],
  },
  "run|run-script|rum|urn": RUN,
  "ls|list|la|ll|why|explain|prefix|root|bin|version|link|ln|unlink|rebuild|rb|prune|remove|rm|r|un|uninstall|help|help-search|completion|pkg|shrinkwrap|find-dupes|edit|cache|patch|patch-commit|patch-remove|store|licenses|import|query|ignored-builds|deploy|cat-file|cat-index|find-hash|node-gyp|autoclean|check|generate-lock-entry|policies|versions|fund|sbom":
    [],
  explore: { style: "posix", operands: ["text", "argv"] },
  "approve-builds": [{ does: "hidden-code", certainty: "likely", sentence: "lets packages run their install scripts" }],
  setup: [{ does: "persistence", certainty: "likely", sentence: "adds itself to the shell start-up files" }],
};

export const javascriptPackages: readonly ToolSpec[] = [
  {
    names: ["npm", "npm.cmd"],
    about: "manages JavaScript packages",
    nature: "local",
    host: "npmjs.org",
    options: PACKAGE_OPTIONS,
    operands: ["task", "text..."],
    commands: { ...COMMON, exec: EXEC, up: INSTALLS },
  },
  {
    names: ["pnpm", "cnpm", "tnpm"],
    about: "manages JavaScript packages",
    nature: "local",
    host: "npmjs.org",
    options: PACKAGE_OPTIONS,
    operands: ["task", "text..."],
    commands: {
      ...COMMON,
      exec: { style: "posix", options: { "-c, --shell-mode": "flag" }, operands: ["shell-line"] },
      up: INSTALLS,
      "env|runtime|rt|self-update|server": FETCHES,
      "env list|ls": {
        does: [{ does: "network", direction: "down", when: { has: ["--remote"] } }],
        options: { "--remote": "flag" },
      },
    },
  },
  {
    names: ["yarn", "yarnpkg", "yarn.cmd"],
    about: "manages JavaScript packages",
    nature: "local",
    does: [{ does: "network", direction: "down", when: { operands: "none" } }],
    host: "npmjs.org",
    options: PACKAGE_OPTIONS,
    operands: ["task", "text..."],
    commands: {
      ...COMMON,
      exec: { does: [], style: "posix", operands: ["argv"] },
      node: { does: [], style: "posix", operands: ["script", "text..."] },
      "global add|upgrade|upgrade-interactive": FETCHES,
      "global bin|dir|list|ls|remove": [],
      "upgrade-interactive|up|import": FETCHES,
      workspace: { operands: ["text", "task", "text..."] },
      "workspace * add|up|install|upgrade|dlx": FETCHES,
      workspaces: [],
      "workspaces focus": FETCHES,
      "workspaces foreach|run": { operands: ["text", "task", "text..."] },
      "set version": FETCHES,
      "self-update": FETCHES,
      "policies set-version": FETCHES,
      "plugin import|import-from": [
        "network:down",
        { does: "hidden-code", certainty: "likely", sentence: "fetches code that yarn will run" },
      ],
      "npm publish|tag": PUBLISHES,
      "npm tag list": ["network"],
      "npm login|logout": SIGNS_IN,
      "npm info|audit|whoami": ["network"],
    },
  },
  {
    names: ["npx", "pnpx", "bunx", "npx.cmd"],
    about: "fetches a package and runs its program",
    nature: "local",
    host: "npmjs.org",
    ...EXEC,
  },
  {
    names: ["nr"],
    about: "runs a script of the project by the right package manager",
    nature: "local",
    operands: ["task", "text..."],
  },
  {
    names: ["ni", "nun", "nlx", "na", "nup", "nci"],
    about: "calls the right package manager",
    nature: "local",
    does: FETCHES,
    host: "npmjs.org",
    operands: [],
  },
  {
    names: ["corepack"],
    about: "provides package managers of JavaScript",
    nature: "local",
    host: "npmjs.org",
    commands: {
      "prepare|install|use|up|hydrate|pack": FETCHES,
      "enable|disable|cache": [],
      "npm|pnpm|yarn|npx|pnpx|yarnpkg": { style: "posix", operands: ["text..."] },
    },
  },
  {
    names: [
      "ncu",
      "npm-check-updates",
      "npm-check",
      "taze",
      "syncpack",
      "updates",
      "bundle-phobia",
      "better-npm-audit",
      "audit-ci",
    ],
    about: "checks packages for updates",
    nature: "network",
    host: "npmjs.org",
    does: ["network:down"],
    options: { "-s --skip-unused, -u --update, -g --global, -E": "flag" },
    operands: [],
  },
  {
    names: ["depcheck", "license-checker", "madge", "knip", "depcruise", "skott", "publint", "attw", "size-limit"],
    about: "checks packages on this machine",
    nature: "local",
    operands: [],
  },
  {
    names: ["jsr", "bower", "jspm", "wapm", "ovsx", "vsce"],
    about: "fetches or publishes packages and extensions",
    nature: "network",
    commands: {
      "add|install|i|update|search|show|info|get|versions|verify-pat|ls-publishers": ["network"],
      "publish|create-namespace|register": PUBLISHES,
      unpublish: ["network:up", "outbound-message", "destructive"],
      "login|logout|create-publisher|delete-publisher": SIGNS_IN,
      "list|package|ls|init|help|version|generate-manifest|lookup|prune|remove|uninstall|link|home|cache": [],
    },
  },
  {
    names: ["rush", "rushx", "moon", "lage"],
    about: "drives the packages of one repository",
    nature: "local",
    operands: ["text..."],
    commands: {
      "install|update|add|setup|upgrade|upgrade-interactive|deploy-autoinstaller|update-autoinstaller|install-autoinstaller|bootstrap":
        FETCHES,
      publish: PUBLISHES,
      exec: { style: "posix", operands: ["argv"] },
      "version|list|ls|la|ll|changed|run|build|rebuild|diff|clean|init|info|create|import|link|purge|unlink|check|change|scan|repair":
        { operands: ["text..."] },
    },
  },
  {
    names: ["npm-home", "npm-name", "npm-why", "npm-user", "npmview"],
    about: "asks the registry about packages",
    nature: "network",
    does: FETCHES,
    host: "npmjs.org",
    operands: ["text..."],
  },
  {
    names: ["yalc"],
    about: "hands packages from project to project on this machine",
    nature: "local",
    commands: { "publish|push|add|link|update|remove|retreat|restore|check|installations|dir": [] },
    operands: ["text..."],
  },
];
