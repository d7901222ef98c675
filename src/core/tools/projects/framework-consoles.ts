// Command lines that a web framework gives a project: consoles for code and SQL, accounts, servers and the database's upkeep.
// A project's own commands stand beside these; they say nothing that a table could know.

import type { Does, ToolSpec } from "../spec.ts";

const CHANGE: Does = ["credential-change"];
const LOCKS: Does = ["credential-change", "lockout"];
const DROPS: Does = ["destructive"];

export const frameworkConsoles: readonly ToolSpec[] = [
  {
    names: ["django-admin", "manage.py"],
    about: "runs a Django project's commands",
    nature: "local",
    options: { "--settings, --pythonpath, -v --verbosity, --database": "text" },
    operands: ["text..."],
    commands: {
      "shell|shell_plus": {
        options: { "-c --command": "code:python", "-i --interface": "text", "--no-startup, --no-imports": "flag" },
        feeds: ["python"],
      },
      dbshell: { feeds: ["sql"] },
      // A port alone is one of this machine only.
      "runserver|runserver_plus|testserver": {
        does: [
          { does: "network", direction: "listen", when: { operand: "0:*|0.0.0.0*|[::]*|*.*:*", noOperand: "127.*" } },
        ],
        operands: ["text..."],
      },
      "createsuperuser|changepassword|create_user|drf_create_token|createapplication|set_fake_passwords|set_superuser":
        CHANGE,
      check: { does: [], options: { "--deploy, --list-tags": "flag", "-t --tag, --fail-level": "text" } },
      "flush|reset_db|reset_schema|remove_stale_contenttypes|drop_test_database": DROPS,
      migrate: [{ does: "destructive", certainty: "likely", when: { operand: "zero" } }],
      print_user_for_session: ["credential-read"],
      "sendtestemail|send_mail|send_queued_mail": ["outbound-message", "network?"],
      dumpdata: { options: { "-o --output": "write", "--format, --indent, -e --exclude, --pks": "text" } },
      "startapp|startproject": { options: { "--template": "page", "-e --extension, -n --name": "text" } },
      runscript: { operands: ["module:python", "text..."] },
    },
  },
  {
    names: ["artisan", "sail"],
    about: "commands of a Laravel project",
    nature: "local",
    operands: ["text..."],
    options: {
      "--seed, --force, --pretend, -n --no-interaction, -q --quiet": "flag",
      "--show": { role: "flag", calms: true },
      "--env, --class, --path": "text",
    },
    commands: {
      "passport:keys|passport:install|passport:client|passport:secret|key:generate|jwt:secret|sanctum:token|permission:create-role|permission:create-permission|permission:assign-role|make:filament-user|make:user|orchid:admin|backpack:user|voyager:admin|nova:user|user:create|user:add|user:password|user:reset-password|shield:super-admin|env:encrypt|auth:clear-resets":
        CHANGE,
      "user:delete|user:disable|token:revoke|sanctum:prune-expired|passport:purge": LOCKS,
      "env:decrypt": ["credential-read"],
      "migrate:fresh|migrate:refresh|migrate:reset|migrate:rollback|db:wipe|queue:flush|queue:clear|telescope:clear|horizon:clear|model:prune":
        DROPS,
      serve: { options: { "--host": "address", "--port": "text" } },
      tinker: { options: { "--execute": "code:php" }, operands: ["file:php..."], feeds: ["php"] },
      "share|expose": ["network"],
    },
  },
  {
    names: ["console"],
    about: "commands of a Symfony project",
    nature: "local",
    operands: ["text..."],
    options: { "--env -e": "text", "--no-debug, -n --no-interaction, --force -f, --if-exists": "flag" },
    commands: {
      "secrets:set|secrets:remove|secrets:generate-keys|lexik:jwt:generate-keypair|fos:user:create|fos:user:change-password|fos:user:promote|fos:user:demote|fos:user:activate|app:create-user|app:add-user|app:user:create|app:create-admin|app:change-password|make:user|league:oauth2-server:create-client|sylius:admin-user:create":
        CHANGE,
      "fos:user:deactivate|app:delete-user|app:user:delete": LOCKS,
      "secrets:decrypt-to-local": ["credential-read"],
      "secrets:list": [{ does: "credential-read", when: { has: ["--reveal"] } }],
      "doctrine:database:drop|doctrine:schema:drop|doctrine:mongodb:schema:drop": DROPS,
      "doctrine:fixtures:load": [{ does: "destructive", certainty: "likely", when: { lacks: ["--append"] } }],
      "dbal:run-sql|doctrine:query:sql": { operands: ["sql"] },
      "mailer:test": ["outbound-message", "network"],
    },
  },
  {
    names: ["occ"],
    about: "administers a Nextcloud or ownCloud server",
    nature: "local",
    operands: ["text..."],
    options: { "--password-from-env, --no-interaction -n": "flag", "--display-name, --group -g, --email": "text" },
    commands: {
      "user:add|user:resetpassword|user:setting|user:enable|user:add-app-password|user:auth-tokens:add|group:add|group:adduser|ldap:set-config|ldap:create-empty-config|encryption:*|security:certificates:import|twofactorauth:enable|oauth2:*|app_api:daemon:register|maintenance:install":
        CHANGE,
      "user:delete|user:disable|user:auth-tokens:delete|group:delete|group:removeuser|security:certificates:remove|ldap:delete-config":
        LOCKS,
      "twofactorauth:disable|twofactorauth:enforce|security:bruteforce:reset": ["credential-change", "guard-tamper?"],
      "maintenance:mode": [{ does: "lockout", certainty: "likely", when: { has: ["--on"] } }],
      "app:install|app:update|upgrade|update:check": ["network:down"],
      "files:cleanup|trashbin:cleanup|versions:cleanup|files:transfer-ownership": ["destructive?"],
    },
  },
  {
    names: ["magento", "n98-magerun", "n98-magerun2"],
    about: "administers a Magento shop",
    nature: "local",
    operands: ["text..."],
    commands: {
      "admin:user:create|admin:user:change-password|admin:user:unlock|customer:create|customer:change-password|encryption:*|security:tfa:*":
        CHANGE,
      "admin:user:delete|admin:user:deactivate|admin:user:lock|customer:delete": LOCKS,
      "setup:uninstall|db:drop|setup:rollback": DROPS,
      "setup:install": CHANGE,
      "module:disable": [{ does: "guard-tamper", certainty: "likely", when: { operand: "*TwoFactorAuth*" } }],
    },
  },
  {
    names: ["yii", "spark"],
    about: "commands of a PHP project",
    nature: "local",
    operands: ["text..."],
    commands: {
      "user/create|user/password|user/confirm|shield:user|shield:setup|user:create|key:generate|bake:user|rbac/init|rbac/assign":
        CHANGE,
      "user/delete|user/block": LOCKS,
      "migrate/fresh|migrate/down|migrate/redo|migrate:refresh|migrate:rollback|db:wipe": DROPS,
      serve: { options: { "--host -H": "address", "--port -p": "text" } },
    },
  },
];
