// Programs that look after database servers from outside: repairs, changes of tables and of their shape, copies between servers.
// A server elsewhere is network; what is overwritten in a server's own files is gone.

import type { ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

export const databaseUpkeep: readonly ToolSpec[] = [
  {
    names: ["flyway"],
    about: "changes the shape of databases, version by version",
    nature: "local",
    style: "single-dash",
    options: {
      "-url, -check.buildUrl": "url",
      "-password, -token, -licenseKey": "secret",
      "-configFiles, -check.reportFilename": "read",
      "-jarDirs": "folder",
      "-initSql": "sql",
      "-user, -driver, -schemas, -table, -target, -locations, -callbacks, -environment, -connectRetries": "text",
      "-X, -q, -n, -outputType": "flag",
    },
    operands: ["text..."],
    commands: { clean: ["destructive"], undo: ["destructive?"], auth: ["network", "credential-change"] },
  },
  {
    names: ["pg_resetwal", "pg_resetxlog", "pg_rewind"],
    about: "overwrites what a PostgreSQL server has written",
    nature: "local",
    does: ["destructive?"],
    options: {
      "-n --dry-run": { role: "flag", calms: true },
      "-D --pgdata, --target-pgdata, --source-pgdata": "folder",
      "--source-server": { role: "text", does: ["network"] },
    },
    operands: ["folder"],
  },
  {
    names: words(`
      pt-table-sync pt-table-checksum pt-online-schema-change pt-archiver pt-query-digest pt-kill
      pt-show-grants pt-heartbeat pt-duplicate-key-checker pt-slave-restart gh-ost sqoop
    `),
    about: "looks after MySQL servers",
    nature: "local",
    does: [
      { does: "network", when: { operand: "*h=*", noOperand: "*h=localhost*|*h=127.*" } },
      { does: "destructive", certainty: "possible", when: { has: ["--execute", "--purge"] } },
    ],
    options: {
      "--host, -h": { role: "host", does: ["network"] },
      "--connect": { role: "url", does: ["network"] },
      "--password, -p": "secret",
      "--user, -u, --alter, --where, --database, --table, --dest, --source, --username": "text",
    },
    operands: ["text..."],
  },
];
