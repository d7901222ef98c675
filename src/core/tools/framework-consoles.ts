// Command lines that a web framework gives a project: consoles for code and SQL, accounts, servers and the database's upkeep.
// A project's own commands stand beside these; they say nothing that a table could know.

import type { ToolSpec } from "./spec.ts";

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
      "runserver|runserver_plus|testserver": { operands: ["address"] },
      "createsuperuser|changepassword|drf_create_token|set_fake_passwords": ["credential-change"],
      "flush|reset_db|sqlflush": ["destructive"],
      sendtestemail: ["outbound-message", "network?"],
      dumpdata: { options: { "-o --output": "write", "--format, --indent, -e --exclude, --pks": "text" } },
      "startapp|startproject": { options: { "--template": "page", "-e --extension, -n --name": "text" } },
      runscript: { operands: ["module:python", "text..."] },
    },
  },
];
