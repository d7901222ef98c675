// Database clients and administration: SQL shells, dumps, key-value stores.
// A client talks to this machine unless a host says otherwise; the statements themselves are read as SQL.

import type { CommandSpec, Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const DROPS: Does = [{ does: "destructive", sentence: "drops a database" }];
const MAKES_ACCOUNT: Does = [{ does: "credential-change", sentence: "changes database accounts" }];

/** On Windows a server makes a service of itself. */
const SERVICE: Does = ["persistence"];

const PG: OptionTable = {
  "-h --host": "host",
  "-d --dbname": "setting",
  "-U --username, -p --port, -n, --schema, -t --table, -T, --exclude-table, -F --format, -j --jobs, -v, --set, --variable, -P --pset":
    "text",
  "-w, --no-password, -W, --password, -q, -a, -e, -A, -x, -X, -1, -C, -c": "flag",
  "-f --file, -o --output, -L --log-file": "text",
};

const MYSQL: OptionTable = {
  "-h --host": "host",
  "-u --user, -P --port, -D --database, -S --socket, --protocol, --default-character-set, --ssl-mode, --prompt, --delimiter":
    "text",
  "-p --password": { role: "secret", optional: true },
  "-e --execute, --init-command": "sql",
  "--pager": { role: "shell", optional: true },
  "--tee": "write",
  "--defaults-file, --defaults-extra-file, --login-path, --ssl-ca, --ssl-cert, --ssl-key": "text",
  "-N, -B, -s, -v, -t, -A, -f, -E, -H, -X, -r, -b, -n, -q, -w, -c": "flag",
};

const DUMP_SENDS: OptionTable = {
  "-r --result-file, -o --out, --archive": "text",
  "-w --where, -T --tab, --ignore-table": "text",
};

/** Statements on the command line of stores whose language is words: FLUSHALL, SET, ACL. */
const REDIS: Record<string, CommandSpec | Does> = {
  "flushall|flushdb|FLUSHALL|FLUSHDB|shutdown|SHUTDOWN|del|DEL|unlink|UNLINK": [
    { does: "destructive", sentence: "deletes keys of the store" },
  ],
  "config|CONFIG set|SET|rewrite|REWRITE": {
    does: [
      {
        does: "guard-tamper",
        certainty: "likely",
        sentence: "changes settings of the store",
        when: { operand: "dir|dbfilename|requirepass|protected-mode|bind|masterauth|aclfile" },
      },
      {
        does: "credential-change",
        sentence: "changes the store's password",
        when: { operand: "requirepass|masterauth|masteruser|aclfile" },
      },
    ],
    operands: ["text..."],
  },
  "acl|ACL list|LIST|getuser|GETUSER": ["credential-read:shows hashes of passwords"],
  "acl|ACL load|LOAD|save|SAVE": MAKES_ACCOUNT,
  "acl|ACL deluser|DELUSER": ["credential-change", "lockout"],
  "acl|ACL setuser|SETUSER": {
    does: [...MAKES_ACCOUNT, { does: "lockout", when: { operand: "off|resetpass|-@all|nocommands|reset" } }],
    operands: ["text..."],
  },
  "config|CONFIG get|GET": [{ does: "credential-read", when: { operand: "*pass*|*auth*" } }],
  "slaveof|SLAVEOF|replicaof|REPLICAOF|migrate|MIGRATE": ["network", "hidden-code?"],
  "module|MODULE load|LOAD|loadex|LOADEX": ["hidden-code"],
  "eval|EVAL|evalsha|EVALSHA": { operands: ["code:lua", "text..."] },
  "*": { operands: ["text..."] },
};

/** Connection strings that stay on this machine. */
const CONNINFO_HERE = "*host=localhost*|*host=127.*|*host=/*|*host=::1*";

export const databases: readonly ToolSpec[] = [
  {
    names: ["psql", "pgcli", "usql", "ysqlsh", "edb-psql"],
    about: "talks to a PostgreSQL database",
    nature: "local",
    interprets: "sql",
    does: [{ does: "network", certainty: "likely", when: { operand: "*host=*|service=*", noOperand: CONNINFO_HERE } }],
    options: {
      "-h --host": "host",
      "-c --command": "sql",
      "-f --file": "file:sql",
      "-o --output, -L --log-file": "write",
      "-U --username, -p --port, -d --dbname, -v, --set, --variable, -P --pset, -F --field-separator, -R --record-separator, -T":
        "text",
      "-l --list, -w, -W, -q, -a, -A, -b, -e, -E, -n, -s, -S, -t, -x, -X, -z, -0, -1, -H, --csv": "flag",
    },
    operands: [],
  },
  {
    names: ["cockroach"],
    about: "runs and asks a CockroachDB",
    nature: "local",
    interprets: "sql",
    options: {
      "--host": "host",
      "--url": "url",
      "-e --execute": "sql",
      "-f --file": "file:sql",
      "-u --user, -d --database, --certs-dir, --ca-key": "text",
      "-j --join": { role: "text", does: ["network:both"] },
    },
    commands: {
      "cert create-ca|create-node|create-client|create-tenant-client": ["credential-change"],
      "auth-session login|logout": ["credential-change"],
      "node decommission|drain": ["destructive?"],
      "debug|gen|version|help": [],
    },
    operands: [],
  },
  {
    names: ["dropdb", "pg_dropcluster"],
    about: "drops a PostgreSQL database",
    does: DROPS,
    options: PG,
    operands: ["text..."],
  },
  {
    names: words(`
      createdb pg_isready vacuumdb reindexdb clusterdb pg_amcheck pgbench pg_controldata pg_checksums
      pg_waldump pg_config initdb pg_upgrade pg_test_fsync postgres pg_ctlcluster pg_lsclusters
    `),
    about: "looks after PostgreSQL databases",
    nature: "local",
    options: PG,
    operands: ["text..."],
  },
  {
    names: ["dropuser"],
    about: "drops a PostgreSQL account",
    does: ["credential-change", "lockout"],
    options: PG,
    operands: ["account"],
  },
  {
    names: ["createuser"],
    about: "makes a PostgreSQL account",
    does: MAKES_ACCOUNT,
    options: {
      ...PG,
      "-c --connection-limit, -g, --role, --member-of, -V": "text",
      "-s, -S, -d, -D, -r, -R, -i, -I, -l, -L, -P, --interactive, --superuser, --createdb, --createrole, --pwprompt, --login, --replication":
        "flag",
    },
    operands: ["account"],
  },
  {
    names: ["pgloader"],
    about: "loads other databases and files into PostgreSQL",
    nature: "local",
    options: { "--with, --set, --field, --cast, --type, --encoding, --before, --after": "text", "-l --load": "read" },
    operands: ["setting..."],
  },
  {
    names: ["pg_dumpall"],
    about: "copies out all PostgreSQL databases, and the accounts with them",
    nature: "local",
    does: [
      {
        does: "credential-read",
        certainty: "likely",
        sentence: "copies out accounts with what their passwords are checked by",
        when: { has: ["-g", "-r"], lacks: ["--no-role-passwords"] },
      },
    ],
    options: {
      ...PG,
      ...DUMP_SENDS,
      "-f --file": "write",
      "-g --globals-only": "flag",
      "-r --roles-only": "flag",
      "--no-role-passwords": "flag",
    },
    operands: ["setting..."],
  },
  {
    names: ["pg_dump", "pg_basebackup", "pg_receivewal", "pg_recvlogical"],
    about: "copies out PostgreSQL databases",
    nature: "local",
    options: { ...PG, ...DUMP_SENDS, "-f --file": "write" },
    operands: ["setting..."],
  },
  {
    names: ["pg_restore"],
    about: "restores PostgreSQL databases",
    nature: "local",
    does: [
      {
        does: "destructive",
        certainty: "likely",
        sentence: "drops what is there first",
        when: { has: ["-c", "--clean"] },
      },
    ],
    options: { ...PG, "--if-exists": "flag", "-c --clean": "flag" },
    operands: ["read"],
  },
  {
    names: ["pg_ctl", "pg_createcluster", "pg_archivecleanup"],
    about: "runs PostgreSQL servers",
    nature: "local",
    does: [
      { does: "destructive", certainty: "possible", when: { operand: "*drop*" } },
      {
        does: "hidden-code",
        certainty: "likely",
        sentence: "starts a server whose settings run programs or load code",
        when: { value: ["-o", "*_command=*|*_command =*|*preload_libraries*|*_program*"] },
      },
    ],
    options: { "-D, --pgdata": "folder", "-o --options": "text", "-l --log": "write", "-p": "script" },
    commands: { register: SERVICE },
    operands: ["text..."],
  },
  {
    names: ["mysqlsh"],
    about: "a shell for MySQL in SQL, JavaScript and Python",
    nature: "local",
    interprets: "sql",
    does: [{ does: "network", when: { first: "*@*", noOperand: "*@localhost*|*@127.*|*@/*|*@(*" } }],
    options: {
      ...MYSQL,
      "--uri": "url",
      "-f --file": "file:plain",
      "--js --javascript, --py --python, --sql, --mysqlx, --mx, --mc": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["isql", "iusql"],
    about: "talks to a database that a data source names",
    interprets: "sql",
    does: [{ does: "network", certainty: "likely", when: { operands: "some" } }],
    options: { "-v, -b, -c, -w, -e, -n": "flag", "-d, -x, -m, -l": "text" },
    operands: ["text", "text", "secret"],
  },
  {
    names: words(`
      mysql mariadb mycli mysqlslap mysqlcheck mysqlshow mariadb-check mysqlbinlog tidb
      mysql_upgrade mariadb-upgrade
    `),
    about: "talks to a MySQL database",
    nature: "local",
    interprets: "sql",
    options: MYSQL,
    operands: ["text..."],
  },
  {
    names: ["mysqladmin", "mariadb-admin"],
    about: "looks after a MySQL server",
    nature: "local",
    options: MYSQL,
    commands: {
      "password|old-password": MAKES_ACCOUNT,
      "flush-privileges|reload": MAKES_ACCOUNT,
      drop: DROPS,
      shutdown: [],
      "*": { operands: ["text..."] },
    },
  },
  {
    names: [
      "mysqldump",
      "mariadb-dump",
      "mysqlpump",
      "mydumper",
      "mysqlimport",
      "myloader",
      "xtrabackup",
      "mariabackup",
    ],
    about: "copies out MySQL databases",
    nature: "local",
    options: { ...MYSQL, ...DUMP_SENDS },
    operands: ["text..."],
  },
  {
    names: ["mysql_secure_installation", "mysql_config_editor", "mysql_setpermission"],
    about: "changes MySQL accounts",
    does: ["credential-change"],
    nature: "local",
    commands: { "print|help": [] },
    operands: [],
  },
  {
    names: ["sqlite3", "sqlite", "litecli", "duckdb", "sqlcipher", "libsql", "datasette"],
    about: "works on a database file",
    style: "single-dash",
    nature: "local",
    interprets: "sql",
    options: {
      "-cmd, -c, -s": "sql",
      "-init, -f": "file:sql",
      "-separator, -newline, -nullvalue, -maxsize, -mmap, -vfs, -key": "text",
      "-batch, -header, -noheader, -csv, -json, -line, -list, -column, -html, -markdown, -table, -readonly, -bail, -echo, -safe, -interactive":
        "flag",
    },
    operands: ["database", "sql..."],
    commands: { publish: ["network:up", "outbound-message?"], install: ["network:down"] },
  },
  {
    names: ["mongo", "mongosh"],
    about: "talks to a MongoDB database",
    nature: "local",
    feeds: ["javascript"],
    options: {
      "--eval": "code:javascript",
      "--host": "host",
      "-p --password": "secret",
      "-u --username, --port, --authenticationDatabase, --authenticationMechanism, --apiVersion": "text",
      "-f --file": "read",
      "--nodb, --norc, --quiet, --shell, --tls, --ssl": "flag",
    },
    operands: [],
  },
  {
    names: [
      "mongodump",
      "mongorestore",
      "mongoexport",
      "mongoimport",
      "mongostat",
      "mongotop",
      "mongofiles",
      "bsondump",
    ],
    about: "copies MongoDB databases in or out",
    nature: "local",
    does: [
      { does: "destructive", certainty: "likely", sentence: "drops what is there first", when: { has: ["--drop"] } },
    ],
    options: {
      "-h --host": "host",
      "--uri": "url",
      "-p --password": { role: "secret", optional: true },
      "-u --username, --port, -d --db, -c --collection, -o --out, --archive, --gzip, -q --query, --authenticationDatabase, -j, -f --fields, --type, --file":
        { role: "text" },
      "--drop": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["redis-cli", "redis-benchmark", "valkey-cli", "valkey-benchmark", "redict-cli", "keydb-cli", "iredis"],
    about: "talks to a Redis store",
    style: "posix",
    nature: "local",
    lines: true,
    options: {
      "-h": "host",
      "-u": "url",
      "-a, --pass": "secret",
      "-p, -s, -n, -r, -i, -d, -D, --user, -x, -X, --cacert, --cert, --key": "text",
      "--eval, --functions-rdb": "read",
      "--rdb, --pipe": { role: "text", optional: true },
      "-c, -3, --raw, --no-raw, --csv, --scan, --bigkeys, --stat, --latency, --tls, --no-auth-warning": "flag",
    },
    commands: { "": [], ...REDIS },
    notHelp: ["-h"],
  },
  {
    names: words(`
      redis-server valkey-server  redis-check-rdb redis-check-aof mongod mongos mysqld
      mysqld_safe mariadbd memcached cassandra clickhouse-server influxd neo4j couchdb rethinkdb arangod
      dgraph elasticsearch opensearch meilisearch typesense-server qdrant prometheus rabbitmq-server
    `),
    about: "runs a data store here",
    nature: "local",
    options: {
      "--bind_ip_all": { role: "flag", does: ["network:listen"] },
      "--alpha, --zero": "host",
      "--bind_ip, --bind-address, --bind, --http-bind-address, --http-addr": "address",
      "--install, --install-manual, --service-install": { role: "text", optional: true, does: SERVICE },
    },
    commands: { "windows-service|service install": SERVICE, "install-service": SERVICE },
    operands: ["text..."],
  },
  {
    names: ["cqlsh", "ycqlsh"],
    about: "talks to a Cassandra database",
    nature: "local",
    interprets: "sql",
    options: {
      "-e --execute": "sql",
      "-f --file": "file:sql",
      "-u --username, -k --keyspace": "text",
      "-p --password": "secret",
    },
    operands: ["host", "text"],
  },
  {
    names: ["dbt"],
    about: "transforms data in a warehouse",
    nature: "local",
    commands: {
      "run|build|test|seed|snapshot|debug|source|run-operation|retry|show|clone|freshness|deps": ["network"],
      "compile|parse|list|ls|docs|clean|init|--version": [],
      "docs generate": ["network?"],
      debug: [{ does: "network", when: { lacks: ["--config-dir"] } }],
    },
    operands: ["text..."],
  },
  {
    names: ["sqlplus", "sqlcl", "sqlldr", "expdp", "impdp", "exp", "imp", "rman"],
    about: "talks to an Oracle database",
    nature: "local",
    interprets: "sql",
    notHelp: ["-h", "-V"],
    does: [{ does: "network", certainty: "likely", when: { operand: "*@*" } }],
    options: { "-C, -M, -R": "text", "-L, -S, -s, -l, -F": "flag" },
    operands: ["text..."],
  },
  {
    names: ["cypher-shell"],
    about: "talks to a graph database",
    nature: "local",
    interprets: "sql",
    options: {
      "-a --address --uri": "url",
      "-u --username, -d --database, --format, -P --param, --encryption, --impersonate": "text",
      "-p --password": "secret",
      "--change-password": { role: "flag", does: ["credential-change"] },
      "-f --file": "file:sql",
    },
    operands: ["sql"],
  },
  {
    names: words("presto trino beeline impala-shell vsql surreal arangosh rqlite"),
    about: "talks to a database at an address",
    nature: "local",
    interprets: "sql",
    notHelp: ["-h"],
    options: {
      "-a --address, -u --url, --server, --endpoint, --conn, --server.endpoint": "url",
      "-h --host, -H, -i --impalad": "host",
      "-q --query, -e --execute, -c --command": "sql",
      "-p --password, --pass": "secret",
      "-f --file": "file:sql",
      "-n, -U --user, --username, -d --database, --catalog, --schema, --ns, --db, -P, -w": "text",
    },
    operands: ["sql"],
    commands: {
      upgrade: ["network:down"],
      "start|sql|import|export|validate|version|is-ready": { operands: ["text..."] },
    },
  },
  {
    names: words(`
      sqlcmd bcp osql db2  hive sqlboiler edgedb gel mssql-cli mssql-scripter tsql fbsql ql crate
      crash questdb tarantoolctl ksql nuodb
    `),
    about: "talks to a database",
    nature: "local",
    interprets: "sql",
    options: {
      "-S --server, -H --host, --hostname, --hosts": "host",
      "-Q, -q --query, -e --execute, --statement, --sql": "sql",
      "-P --password": "secret",
      "-U, -u --user, --username, -d --database, -p --port": "text",
      "-i --input-file, -f --file": "file:sql",
      "-o --output": "write",
    },
    operands: ["text..."],
    commands: {
      "run|build|seed|snapshot|test|debug|deps|docs|source|compile|parse|clean|ls|list|init": [],
      deps: ["network:down"],
    },
  },
  {
    names: ["influx", "influx3", "influxdb3"],
    about: "talks to an InfluxDB",
    nature: "local",
    options: {
      "--host, -host": "url",
      "-t --token": "secret",
      "-execute": "sql",
      "-o --org, -b --bucket, -f --file, -database": "text",
    },
    commands: {
      "auth|user create|password|active|update": ["credential-change"],
      "config create|set|rm": ["credential-change?"],
      "create token": ["credential-change"],
      "v1 auth create|set-password|set-active|delete": ["credential-change"],
      "auth|user delete|inactive": ["credential-change", "lockout"],
      "auth|user list|ls|find": [],
      "setup|restore": ["credential-change?"],
      "config|remote list|ls": [],
      "bucket|org|task|dashboards|stacks|secret delete|rm": ["destructive"],
      "secret update": ["credential-change"],
      delete: ["destructive"],
    },
    operands: ["text..."],
  },
  {
    names: ["goose"],
    about: "changes the shape of databases, or is an agent of the same name",
    nature: "local",
    does: [
      {
        does: "network",
        certainty: "likely",
        when: { operand: "*host=*|*://*|*@tcp(*", noOperand: "*localhost*|*127.0.0.1*|*[::1]*" },
      },
    ],
    options: { "-dir, -table, -certfile, -timeout": "text" },
    style: "single-dash",
    operands: ["text..."],
    commands: {
      "session|run|configure|project|projects|recipe|web|acp|bench|update": ["network"],
      "down|down-to|redo|reset": ["destructive?"],
      "* * down|down-to|redo|reset": ["destructive?", "network??"],
    },
  },
  {
    names: words(`
      liquibase alembic dbmate knex prisma typeorm sequelize sequelize-cli drizzle-kit sqitch
      phinx yoyo graphile-migrate refinery sea-orm-cli mikro-orm skeema pgroll reshape
    `),
    about: "changes the shape of databases",
    nature: "local",
    options: { "-u -url --url, -database, --database-url": "url", "-d --dataSource": "page" },
    operands: ["text..."],
    commands: {
      "clean|drop|drop-all|dropAll|reset|nuke|flush|db:drop|db:reset|schema:drop|db:migrate:undo|db:migrate:undo:all|migrate:reset|migrate:fresh|migrate:rollback|migrate:down|schema:sync|sqlflush|fresh|fresh-schema":
        ["destructive"],
      "down|downgrade|rollback|down-to|redo|revert|undo|rollback-count|rollback-to-date|migration:revert|migration:down|db:seed:undo:all":
        ["destructive?"],
      "migrate reset|down|rollback|force": ["destructive"],
      "schema drop|clean": ["destructive"],
      "db push": {
        does: [{ does: "destructive", when: { has: ["--accept-data-loss", "--force-reset"] } }],
        options: { "--accept-data-loss, --force-reset": "flag" },
      },
      "db execute": { options: { "--file": "read" } },
      "platform|cloud|login|accelerate *": ["network"],
      "add|plan|new|generate|create|upgrade|revision|stamp|current|history|heads|merge": [],
    },
  },
  {
    names: ["migrate"],
    about: "changes the shape of databases, file by file",
    nature: "local",
    style: "single-dash",
    options: {
      "-database, -source, --database, --source": "url",
      "-path, --path": "folder",
      "-ext, -dir, -digits, -format, -tz, -prefetch, -lock-timeout": "text",
      "-seq, -verbose": "flag",
    },
    operands: ["text..."],
    commands: { create: [], "down|drop": ["destructive?"], force: ["destructive??"] },
  },
  {
    names: ["elasticsearch-reset-password"],
    about: "changes Elasticsearch accounts and secrets",
    nature: "local",
    does: ["credential-change"],
    operands: ["text..."],
    commands: { "list|has-passwd|upgrade": [], show: ["credential-read"] },
  },
];
