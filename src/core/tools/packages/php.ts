// Package managers and frameworks of PHP, and the local environments that its projects run in.
// Building in a project that has its modules is local; fetching, publishing and signing in are not.

import type { CommandSpec, Does, ToolSpec } from "../spec.ts";

const FETCHES: Does = ["network:down"];
const PUBLISHES: Does = ["network:up", "outbound-message"];
const SIGNS_IN_THERE: Does = ["network", "credential-change"];
const RUNS: CommandSpec = { does: [], style: "posix", operands: ["argv"] };

export const packagesPhp: readonly ToolSpec[] = [
  {
    names: ["composer"],
    about: "manages PHP packages",
    nature: "local",
    host: "packagist.org",
    options: { "-d, --working-dir": "chdir", "--dry-run": "flag", "-l --latest, -o --outdated": "flag" },
    commands: {
      "install|i|inst|ins|update|u|upd|up|upgrade|require|req|requ|r|reinstall": {
        does: FETCHES,
        fills: {},
        operands: ["text..."],
      },
      "create-project": { does: FETCHES, operands: ["text", "fill", "text"] },
      "remove|rm|uninstall": {
        does: FETCHES,
        options: { "--no-update": { role: "flag", calms: true } },
        operands: ["text..."],
      },
      "outdated|search|audit|self-update|selfupdate|browse|home|diagnose": FETCHES,
      "global require|update|install|remove": FETCHES,
      "run-script|run": { operands: ["task", "text..."] },
      exec: RUNS,
      config: {
        does: [
          {
            does: "credential-change",
            sentence: "stores a sign-in for packages",
            when: { operand: "*-oauth.*|http-basic.*|bearer.*|*-token.*|client-certificate.*|custom-headers.*" },
          },
          { does: "guard-tamper", certainty: "likely", when: { operand: "secure-http|disable-tls" } },
        ],
        operands: ["text..."],
      },
      "show|info": {
        does: [{ does: "network", direction: "down", when: { has: ["-l", "-o", "-a", "--available"] } }],
        options: { "-l --latest": "flag", "-o --outdated": "flag", "-a --available": "flag", "-a --all": "flag" },
        operands: ["text..."],
      },
      "validate|dump-autoload|dumpautoload|clear-cache|clearcache|cc|fund|status|why|depends|why-not|prohibits|licenses|list|help|init|archive|about|check-platform-reqs|bump|suggests|completion":
        [],
    },
  },
  {
    names: [
      "phpunit",
      "phpstan",
      "psalm",
      "pest",
      "paratest",
      "phpcs",
      "phpcbf",
      "php-cs-fixer",
      "pint",
      "phpmd",
      "rector",
      "infection",
      "codecept",
      "behat",
      "phan",
      "phpspec",
      "deptrac",
      "phpdoc",
    ],
    about: "tests or checks PHP code",
    nature: "local",
    operands: [],
  },
  {
    // Three programs bear the name: a packer of PHP, CommandBox, and the client of a file store.
    names: ["box"],
    about: "packs PHP, drives CFML servers, or keeps files at Box",
    nature: "local",
    operands: ["text..."],
    commands: {
      "install|update|upgrade|forgebox": FETCHES,
      "login|logout|users:create|users:delete|collaborations:*": SIGNS_IN_THERE,
      "*:*": ["network"],
      publish: ["network:up", "outbound-message"],
    },
  },
  {
    names: ["drush", "wp", "pecl", "pear", "phpize", "phive", "valet", "laravel", "phing", "craft"],
    about: "runs a PHP framework's commands",
    nature: "local",
    does: [
      {
        does: "network",
        certainty: "likely",
        when: { first: "@*", noOperand: "@self|@self.*|@local|@*.local|@dev|@lando*|@ddev*" },
      },
    ],
    options: { "--ssh": { role: "remote-path", does: ["network"] } },
    operands: ["text..."],
    commands: {
      "install|upgrade|new|download|update|search": FETCHES,
      "config get *PASSWORD*|*_KEY|*_SALT": ["credential-read"],
      "language core|plugin|theme install|update": FETCHES,
      "core|plugin|theme|language|package install|update|download|search|check-update|version-check|verify-checksums":
        FETCHES,
      "cli update|check-update": FETCHES,
      "user delete": ["credential-change", "lockout"],
      "user create|update|reset-password|set-role|add-role|remove-role|add-cap|remove-cap": ["credential-change"],
      "up|pm-update|pm-download|dl|pm:security|pm:security-php|pm:releases": FETCHES,
      "db drop|reset|clean": ["destructive"],
      "db:wipe|migrate:fresh|migrate:reset|sql:drop|sql-drop|site:install": ["destructive"],
      "user:password|user:create|user:cancel|key:generate|passport:install": ["credential-change"],
      "share|expose": ["network"],
      "eval|ev|php:eval|php-eval": { operands: ["code:php"] },
      "eval-file|php:script|php-script|scr": { operands: ["file:php", "text..."] },
      "shell|php:cli|core:cli": { does: [], feeds: ["php"] },
      "db query|sql:query|sql-query|sqlq": { operands: ["sql"], feeds: ["sql"] },
      "db|sql:cli|sql-cli|sqlc cli": { does: [], feeds: ["sql"], operands: ["text..."] },
      "user:login|uli|user-login": ["credential-read"],
      "sql:sync|sql-sync|core:rsync|rsync|site:ssh": ["network"],
      "user application-password|session": ["credential-change"],
      "config shuffle-salts": ["credential-change"],
      publish: PUBLISHES,
      login: SIGNS_IN_THERE,
    },
  },
  {
    names: ["symfony"],
    about: "makes, serves and deploys Symfony projects",
    nature: "local",
    host: "symfony.com",
    operands: ["text..."],
    commands: {
      "new|check:security|security:check|self:update|book:checkout|local:check:security": FETCHES,
      "deploy|cloud:*|env:*|project:*": ["network:up"],
      "login|cloud:login|auth:*": SIGNS_IN_THERE,
      "serve|server:start|server:stop|server:status|server:log|server:ca:install|local:*|console|php|composer|proxy:*|run|check:requirements|list|help":
        { operands: ["text..."] },
    },
  },
  {
    names: ["ddev", "lando", "docksal", "fin", "devilbox", "wodby"],
    about: "runs a web project in containers here",
    nature: "local",
    operands: ["text..."],
    commands: {
      "share|push": ["network:up"],
      "pull|get|self-upgrade|update|setup": FETCHES,
      "auth|login": ["credential-change"],
      "add-on get": FETCHES,
      "composer|npm|yarn install|update|require|create|create-project|add|upgrade|outdated|audit|i|ci": FETCHES,
      "delete|destroy|clean": ["destructive?"],
      "start|stop|restart|list|ls|describe|exec|ssh|logs|config|import-db|export-db|snapshot|poweroff|info|composer|php|launch|mutagen|version|status|rebuild|drush|wp|tooling|help|init|project|db":
        { operands: ["text..."] },
    },
  },
  {
    names: ["platform", "upsun", "platformsh", "terminus", "acli", "blackfire", "vapor"],
    about: "drives a hosting service for PHP",
    nature: "network",
    does: ["network"],
    operands: ["text..."],
    commands: {
      "": [],
      "list|help|version|self:info|completion": [],
      "login|logout|auth:*|ssh-key:*|ssh-cert:*|user:*|certificate:*": SIGNS_IN_THERE,
      "variable:create|variable:set|variable:update": SIGNS_IN_THERE,
      "*:delete|*:remove": ["network", "destructive"],
    },
  },
  {
    names: ["dep", "deployer", "envoy", "robo"],
    about: "deploys a project to its servers",
    nature: "local",
    does: [{ does: "network", direction: "listen", when: { has: ["--config-path"], lacks: ["--mode"] } }],
    // Two programs bear the name envoy: this one, and a proxy that is started by options alone.
    options: { "-c --config-path, --config-yaml, --mode, --log-level, --service-cluster": "text" },
    operands: ["text..."],
    commands: {
      "deploy|rollback|deploy:*|ssh|run|provision|releases|ensure": ["network"],
      "list|init|config|tree|help|completion|tasks|new": [],
    },
  },
];
