// Nix: packages, shells and whole systems from descriptions. What is built already comes from a cache on the network.
// Reading and evaluating what lies here stays quiet.

import type { CommandSpec, Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const KEYS: Does = ["credential-change"];

/** What a flake that lies elsewhere is made from is fetched. */
const FLAKE: CommandSpec = {
  does: [
    {
      does: "network",
      direction: "down",
      certainty: "likely",
      when: { operand: "*#*|*:*|nixpkgs*", noOperand: ".*|/*|~*|path:*", lacks: ["--offline"] },
    },
  ],
  operands: ["text..."],
};

const local = { nature: "local" } as const;

export const nix: readonly ToolSpec[] = [
  {
    names: ["nix"],
    about: "Nix",
    nature: "local",
    host: "nixos.org",
    options: {
      "--dry-run": { role: "flag", calms: true },
      "-c --command": "argv",
      "--run": "shell",
      "-f --file, -I, --option, --out-link, -o, -L, --override-input, --inputs-from, --profile, --arg, --argstr":
        "text",
      "--expr, --apply": "code:plain",
      "--impure, --no-link": "flag",
      "--offline": "flag",
    },
    commands: {
      "log|path-info|hash|why-depends|derivation|repl|doctor|show-config|config|fmt|key|nar|store|realisation|help|flake|profile|registry|formatter|env":
        { operands: ["text..."] },
      "flake update|lock|init|new|clone|prefetch|archive": ["network?"],
      "flake check": [{ does: "network", direction: "down", certainty: "likely", when: { lacks: ["--offline"] } }],
      "flake show|metadata": FLAKE,
      "print-dev-env|edit|eval": FLAKE,
      "key generate-secret": KEYS,
      "profile install|add|upgrade": ["network?"],
      "store prefetch-file|ping": ["network"],
      "store add|copy-sigs": ["network??"],
      "build|develop|run|shell|bundle": FLAKE,
      "copy|search|upgrade-nix|registry": ["network?"],
      "registry list|remove": [],
      "profile|flake list|remove|rollback|history|wipe-history|diff-closures|show|check|info": [],
    },
  },
  {
    names: words(`
      nix-env nix-shell nix-channel nixos-rebuild home-manager darwin-rebuild nix-store nix-collect-garbage
      nix-instantiate nix-init nix-locate nix-tree nix-info nix-diff nvd nixos-generate-config nixos-version
      nixos-option nix-hash nix-daemon nixos-enter
    `),
    about: "builds and installs with Nix",
    nature: "local",
    host: "nixos.org",
    options: {
      "--dry-run": { role: "flag", calms: true },
      "-c --command": "shell",
      "--run": "shell",
      "-p --packages": { role: "text", does: ["network?"] },
      "-i --install": { role: "text", does: ["network?"] },
      "-u --upgrade": { role: "flag", does: ["network?"] },
      "--add, --update": { role: "flag", does: ["network"] },
      "-r --realise": { role: "flag", does: ["network??"] },
      "--target-host, --build-host": { role: "host", does: ["network"] },
      "--flake": {
        role: "text",
        does: [
          {
            does: "network",
            direction: "down",
            certainty: "likely",
            when: { value: ["--flake", "*:*", "path:*|.*|/*"] },
          },
        ],
      },
      "-iA, -iAP": { role: "text", does: ["network?"] },
      "-A --attr, -E --expr, -I, -f --file, -q --query": { role: "text", optional: true },
      "--list-generations, -e --uninstall, --rollback, --remove, --list, --switch-generation": "flag",
      "--generate-binary-cache-key": { role: "flag", does: ["credential-change"] },
      "--delete": { role: "flag", does: ["destructive?"] },
    },
    commands: {
      "switch|boot": ["network?", "persistence??"],
      "test|build-vm|build|dry-build|dry-activate|edit|repl|list-generations|generations|packages|news|option|init|expire-generations|instantiate|remove-generations":
        [],
    },
    operands: ["text..."],
  },
  {
    names: [
      "nix-prefetch-url",
      "nix-prefetch-git",
      "nix-prefetch-github",
      "nix-copy-closure",
      "nix-update",
      "nixpkgs-review",
      "comma",
      ",",
      "nh",
    ],
    about: "fetches with Nix",
    nature: "local",
    does: ["network"],
    operands: [],
    commands: { "clean|search": [], "os|home switch|boot|test|build": ["network?", "persistence??"] },
  },
  {
    names: ["nixos-anywhere"],
    about: "puts NixOS on another machine in place of what is there",
    does: ["network", "destructive?"],
    options: {
      "-f --flake, -s --store-paths, -p --ssh-port, --extra-files, --disk-encryption-keys": "text",
      "-i": "read",
    },
    operands: ["host"],
  },
  {
    ...local,
    names: ["nix-build"],
    about: "builds with Nix, and fetches what is built already",
    host: "nixos.org",
    does: [{ does: "network", direction: "down", certainty: "likely", when: { operand: "<*" } }],
    options: { "--dry-run": { role: "flag", calms: true }, "-A --attr, -E --expr, -I, -o --out-link, -j": "text" },
  },
  {
    ...local,
    names: ["nix-index"],
    about: "lists the files of all packages of Nix",
    host: "nixos.org",
    does: ["network:down?"],
    options: { "-d --db, -f --nixpkgs, -r, -s": "text" },
  },
];
