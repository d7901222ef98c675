// Package managers and version managers of JavaScript.
// Fetching from the registry is one thing; running what was fetched, publishing, and signing in are others.

import type { CommandSpec, Does, OptionTable, ToolSpec } from "./spec.ts";

const FETCHES: Does = ["network:down"];
const PUBLISHES: Does = ["network:up", "outbound-message"];
const SIGNS_IN: Does = ["network", "credential-change"];

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
  "-w --workspace, --omit, --include, --prefix, --tag, --otp, --access, --loglevel, --cache, --userconfig, --audit-level":
    "text",
  "-C, --dir, --cwd, -F --filter, --before, --depth, --network-concurrency, --modules-dir, --store-dir": "text",
  "-g --global, -D, --save-dev, -P, -E, --save-exact, -O, -f --force, --legacy-peer-deps, --frozen-lockfile, --ignore-scripts, --no-audit":
    "flag",
  "--offline, --prefer-offline, --production, --silent, -s, --json, -r --recursive, --if-present, --no-save, --no-package-lock":
    "flag",
  "--workspaces": { role: "text", optional: true },
  "--script-shell, --node-gyp, --scripts-prepend-node-path": "shell",
};

/** A package named by version, address or template is fetched; a bare name is mostly one of the project's own. */
const FETCHED = ["@*/*@*|create-*|@*/create-*|*:*|*/*.git|degit|giget"]
  .concat([..."abcdefghijklmnopqrstuvwxyz"].map((letter) => `${letter}*@*`))
  .join("|");

const EXEC: CommandSpec = {
  does: [
    { does: "network", direction: "down", when: { has: ["-y", "--yes"], lacks: ["--no", "--no-install"] } },
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
  "install|i|in|ins|inst|insta|instal|isnt|isnta|isntal|add|ci|clean-install|ic|install-clean|install-test|it|cit|install-ci-test|update|up|upgrade|udpate|fetch|dedupe|ddp":
    FETCHES,
  "audit|outdated|view|v|info|show|search|find|s|se|ping|doctor|fund|diff|docs|home|repo|bugs|issues|sbom": ["network"],
  "publish|deprecate|undeprecate|stage": PUBLISHES,
  unpublish: ["network:up", "outbound-message", "destructive"],
  "dist-tag|dist-tags|star|unstar|stars|hook": ["network:up", "outbound-message?"],
  "login|logout|adduser|add-user|token|trust": SIGNS_IN,
  "owner|author|team|org|access|profile": SIGNS_IN,
  "owner|author|team|org|access|profile ls|list|get": ["network"],
  "token list|ls": ["network"],
  whoami: ["network"],
  "config|c|set": SETTINGS,
  "config|c list|ls|edit|delete|fix": [],
  "config|c get": {
    does: [{ does: "credential-read", sentence: "prints a registry token", when: { operand: "*_auth*|*_password*" } }],
    operands: ["text..."],
  },
  get: [],
  exec: EXEC,
  x: EXEC,
  dlx: { ...EXEC, does: ["network:down", ...(EXEC.does ?? [])] },
  "init|create|innit": {
    does: [{ does: "network", direction: "down", when: { operands: "some" } }],
    options: { "-y --yes, -w": "flag", "--scope": "text" },
    operands: ["text..."],
  },
  "run|run-script|rum|urn": RUN,
  "ls|list|la|ll|why|explain|prefix|root|bin|pack|version|link|ln|unlink|rebuild|rb|prune|remove|rm|r|un|uninstall|help|help-search|completion|pkg|shrinkwrap|find-dupes|edit|cache|patch|patch-commit|patch-remove|store|licenses|import|query|ignored-builds|deploy|cat-file|cat-index|find-hash|node-gyp|autoclean|check|generate-lock-entry|policies|versions":
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
    commands: COMMON,
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
      exec: { style: "posix", options: { "-c, --shell-mode": "flag" }, operands: ["argv"] },
      "env|runtime|rt|self-update|server": FETCHES,
      "env list|ls": [],
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
      node: { style: "posix", operands: ["script", "text..."] },
      "global add|upgrade|upgrade-interactive": FETCHES,
      "global bin|dir|list|ls|remove": [],
      "upgrade-interactive|remove|up": FETCHES,
      workspace: { operands: ["text", "task", "text..."] },
      workspaces: [],
      "workspaces *": [],
      "workspaces foreach|run": { operands: ["text", "task", "text..."] },
      "set version": FETCHES,
      "plugin import|import-from": [
        "network:down",
        { does: "hidden-code", certainty: "likely", sentence: "fetches code that yarn will run" },
      ],
      "npm publish|tag": PUBLISHES,
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
    names: ["ni", "nun", "nlx", "nr", "na", "nup", "nci"],
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
    names: ["volta", "nvm", "fnm", "n", "nodenv", "nvs", "nodist", "fnm.exe"],
    about: "installs versions of Node",
    nature: "local",
    host: "nodejs.org",
    operands: ["text..."],
    commands: {
      "install|fetch|pin|upgrade|update|ls-remote|list-remote|list-all|latest|lts|stable|auto|i": FETCHES,
      "setup|link|add": ["persistence?"],
      "run|exec": { style: "posix", operands: ["text", "argv"] },
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
      "add|install|i|update|search|show|list|info|get|versions|verify-pat|ls-publishers": ["network"],
      "publish|create-namespace": PUBLISHES,
      unpublish: ["network:up", "outbound-message", "destructive"],
      "login|logout|verify-pat|create-publisher|delete-publisher": SIGNS_IN,
      "package|ls|init|help|version|generate-manifest|lookup|prune|remove|uninstall": [],
    },
  },
  {
    names: [
      "create-react-app",
      "create-next-app",
      "create-vite",
      "degit",
      "tiged",
      "giget",
      "plop",
      "yo",
      "ng",
      "nest",
      "nx",
      "turbo",
      "moon",
      "lage",
      "bit",
      "cordova",
      "react-native",
      "vue",
      "sb",
      "storybook",
      "gatsby",
      "nuxt",
      "nuxi",
      "remix",
      "svelte-kit",
      "next",
      "ember",
      "meteor",
    ],
    about: "makes, builds and serves web projects",
    nature: "local",
    commands: {
      "new|create|add|install|update|upgrade|migrate|init": ["network:down?"],
      "login|logout|whoami|register": SIGNS_IN,
      "publish|submit|deploy": ["network:up", "outbound-message?"],
      "telemetry|analytics|info|doctor": [],
      "dev|start|serve|preview|build|lint|test|generate|g|run|affected|graph|check|sync|typecheck|export|format": [],
    },
  },
  {
    names: [
      "vite",
      "webpack",
      "webpack-cli",
      "rollup",
      "esbuild",
      "parcel",
      "swc",
      "babel",
      "tsup",
      "unbuild",
      "microbundle",
      "ncc",
      "browserify",
      "snowpack",
      "rspack",
      "rsbuild",
      "rolldown",
      "tsdown",
      "terser",
      "uglifyjs",
      "sass",
      "lessc",
      "postcss",
      "tailwindcss",
      "svgo",
      "api-extractor",
      "typedoc",
      "jsdoc",
      "gulp",
      "grunt",
      "json-server",
      "vitepress",
      "docusaurus",
      "eleventy",
    ],
    about: "bundles or serves a web project here",
    nature: "local",
    options: {
      "-c --config": { role: "read", optional: true },
      "-o --output, --outfile, --outdir, -d, --out-dir, --outDir": "text",
      "-p --port, -H --host": { role: "text", optional: true },
    },
    operands: [],
  },
];
