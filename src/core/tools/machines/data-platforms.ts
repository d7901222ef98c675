// Servers of data and workflows, and the clients that ask them: near by default, far where an option or operand names a host.
// Only what is certain to leave this machine, or to change who may sign in, is said here; the rest is read by its words.

import { COMMON, DELETES, IDENTITY, KEYS, NETWORK, platform } from "../clouds/verbs.ts";
import type { OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const ADDRESS: OptionTable = {
  "--address, --host, --server, --endpoint, --cluster, --admin-url, --url, --api-url, -H": "host",
  "--namespace, --database, --format, --output, --output-format, -o": "text",
  "--password, --token, --tls_key, --api-key": "secret",
};

export const dataPlatforms: readonly ToolSpec[] = [
  {
    names: words(`
      temporal tctl-temporal cadence zbctl conductor pulsar-admin fluvio vtctlclient vtctldclient weaviate-cli
      qdrant-cli milvus_cli chroma typesense-cli quickwit manticore tarantool-cli asinfo asbackup asrestore
      aql
    `),
    about: "asks and changes a server, on this machine unless it is told otherwise",
    nature: "local",
    options: ADDRESS,
    operands: ["text..."],
    commands: {
      "login|logout|cloud": KEYS,
      run: { options: { "--host": "address" } },
      "batch|workflow|namespace|operator terminate|delete|reset": ["destructive??"],
      "namespaces|topics|tenants|clusters delete": ["destructive"],
      "namespaces|topics|tenants grant-permission|revoke-permission": ["credential-change"],
    },
  },
  {
    ...platform,
    names: words(`
      vespa meltano pachctl abctl octavia astro-cli kubeflow kfp metaflow-cli domino datarobot dataiku
      snowpark snowcli databricks-connect redpanda-connect materialize confluent-hub lenses lenses-cli
      kafka-connect
    `),
    about: "a platform of data and its jobs",
    operands: ["text..."],
    commands: {
      ...COMMON,
      "init|new|compile|validate|test|config|schedule|environment|create|clone-local|version|status|local": [],
      "install|run|invoke|el|elt|deploy|feed|query|document|visit|add|upgrade": NETWORK,
      "auth login|api-key|cert": KEYS,
    },
  },
  {
    lines: true,
    names: ["zkCli.sh", "zkCli", "zookeeper-shell", "zookeeper-shell.sh", "zkcli"],
    about: "asks a ZooKeeper",
    style: "single-dash",
    nature: "local",
    options: { "-server": "host", "-timeout, -client-configuration": "text", "-r": "flag" },
    operands: [],
    commands: { "delete|deleteall|rmr": ["destructive"], "setAcl|addauth": ["credential-change"] },
  },
  {
    names: ["clickhouse", "clickhouse-client", "clickhouse-local"],
    about: "talks to a ClickHouse server",
    nature: "local",
    interprets: "sql",
    notHelp: ["-h"],
    options: {
      "-h --host": "host",
      "-q --query": "sql",
      "--password": "secret",
      "-u --user, -d --database, --port, --format, -f": "text",
      "--queries-file": "file:sql",
    },
    operands: ["text..."],
  },
  {
    names: ["litestream"],
    about: "replicates a SQLite database elsewhere",
    nature: "local",
    options: { "-config": "read", "-o": "write", "-replica, -generation, -index, -timestamp, -exec": "text" },
    style: "single-dash",
    operands: ["text..."],
    commands: {
      "replicate|restore|snapshots|wal|ltx": ["network?"],
      "databases|generations|version": [],
    },
  },
  {
    names: words(`
      elasticdump multielasticdump esdump mongo-connector mongosync pgcopydb pg_chameleon ingestr dlt
      tap-postgres target-postgres embulk bcp-go tnsping sstableloader patronictl repmgr cbimport
      cbexport cbbackupmgr cbworkloadgen memtier_benchmark jmxterm nodetool-remote redis-dump redis-load
      redis-shake
    `),
    about: "copies data between servers, or asks one",
    options: {
      "--input, --output, --source, --target, --src-conn, --tgt-conn, --source-uri, --dest-uri, --src-uri, -l": "text",
      "-c --cluster, -d, -s --server, -H, -u": "host",
      "--username, -p --password, --port, -P": "text",
    },
    does: [{ does: "network", certainty: "likely", when: { noOperand: "help|version|config|init|list|ls" } }],
    operands: ["text..."],
  },
  {
    names: ["sqlpackage", "sqlpackage.exe"],
    about: "copies a database of SQL Server to a file, or back",
    style: "slash",
    does: [{ does: "network", certainty: "likely", when: { lacks: ["/version", "/help", "/?"] } }],
    options: {
      "/version, /help, /?": "flag",
      "/sourceservername, /ssn, /targetservername, /tsn": "host",
      "/sourcepassword, /sp, /targetpassword, /tp": "secret",
    },
    operands: ["text..."],
  },
  {
    names: ["yb-admin", "yb-ts-cli"],
    about: "administers a YugabyteDB cluster",
    options: { "--master_addresses -master_addresses, --server_address -server_address": "host" },
    does: ["network"],
    commands: {
      "delete_table|delete_index|delete_snapshot|delete_namespace|delete_keyspace": ["network", "destructive"],
    },
    operands: ["text..."],
  },
  {
    names: words(`
      memcached-tool memcdump memccat memcflush memcstat memcping memcrm memccp memcexist memctouch
    `),
    about: "asks a memcached server",
    options: { "--servers, -s": "host" },
    operands: ["host", "text..."],
  },
  {
    names: words(`
      varnishadm varnishlog varnishstat varnishncsa varnishtop haproxyctl squidclient fs_cli asterisk-remote
      mcrcon rcon rcon-cli rconclt
    `),
    about: "talks to a server's own console, near unless told otherwise",
    options: {
      "-T, -h --host, -H, -a --address": "host",
      "-n, -S, -t, -p --port, -P, -s, -l, -x, -u --user": "text",
      "-p --password": "secret",
    },
    notHelp: ["-h"],
    operands: ["text..."],
  },
  {
    names: ["nf-core"],
    about: "fetches workflows of science",
    nature: "local",
    operands: ["text..."],
    commands: {
      "list|launch|download|sync|schema-docs": ["network:down"],
      "pipelines|modules|subworkflows list|download|install|update|launch|sync|info|remote": ["network:down"],
      "lint|create|schema|bump-version|interface": [],
    },
  },
  {
    names: ["nextflow"],
    about: "fetches and runs workflows of science",
    nature: "local",
    options: {
      "-c, -params-file, -w, -profile, -C, -r, -with-report": "text",
      "-work-dir, -log": "text",
      "-resume": "flag",
    },
    operands: [],
    commands: {
      "pull|clone|login|launch|download|sync|schema-docs|self-update": ["network:down"],
      run: {
        operands: [],
        does: [{ does: "network", certainty: "likely", when: { operand: "*/*|hello", noOperand: "./*|/*|*.nf" } }],
      },
      "pipelines|modules|subworkflows list|download|install|update|launch|sync|info|remote": ["network:down"],
      "secrets set|delete": ["credential-change"],
      "secrets get": ["credential-read"],
      "secrets list": [],
      "config|clean|log|list|view|info|lint|create|check|inputs|test|validate|init|drop": [],
      "pipelines|modules|subworkflows lint|create|create-params-file|create-logo|patch|remove|test|bump-version": [],
    },
  },
  {
    names: words(`
      toil cwltool cwl-runner snakemake-remote planemo miniwdl cromwell womtool
    `),
    about: "runs workflows of science",
    nature: "local",
    options: { "-c, -params-file, -w, -profile, -C": "text", "-work-dir, -log": "text" },
    operands: [],
    commands: {
      "pull|clone|login|launch|download|sync|schema-docs": ["network:down"],
      run: {
        operands: [],
        does: [{ does: "network", certainty: "likely", when: { operand: "*/*", noOperand: "./*|/*|*.nf" } }],
      },
      "pipelines|modules|subworkflows list|download|install|update|launch|sync|info|remote": ["network:down"],
      "config|clean|log|list|view|info|lint|create|check|inputs|test|validate|init": [],
      "pipelines|modules|subworkflows lint|create|create-params-file|create-logo|patch|remove|test|bump-version": [],
      drop: ["destructive?"],
    },
  },
  {
    ...platform,
    names: words(`
      cnspec cnquery prowler-cloud scout steampipe-cloud cloudsploit-cli cloudmapper-cli cartography
    `),
    about: "examines machines and clouds",
    operands: ["text..."],
    commands: {
      ...COMMON,
      "scan|shell|run local|docker|fs|filesystem|container": [],
      "bundle|policy lint|init|fmt|docs": [],
      "login|logout|integrate": KEYS,
      "sbom|vuln local": [],
    },
  },
  {
    names: ["pihole"],
    about: "a DNS filter of the home",
    nature: "local",
    options: {
      "-up, -g, -r": { role: "flag", does: ["network:down"] },
      "-a": { role: "flag", does: [{ does: "credential-change", when: { has: ["-p"] } }] },
      "-p": "flag",
      "-c, -d, -l, -q, -t, -v, -w, -b": { role: "flag" },
    },
    style: "single-dash",
    operands: ["text..."],
    commands: {
      "updatePihole|updateGravity|updatechecker": ["network:down"],
      "disable|-d": ["guard-tamper?"],
      "-a|setpassword": ["credential-change"],
      "status|version|tail|query|restartdns|enable|allow|deny|reloadlists|reloaddns": [],
    },
  },
  {
    ...platform,
    names: words(`
      openshift-install okctl rke2-installer talosctl-gen hypershift ocm clusterawsadm
    `),
    about: "puts up clusters at a cloud",
    commands: {
      ...COMMON,
      "create manifests|ignition-configs|install-config|single-node-ignition-config": [],
      "destroy cluster|bootstrap": DELETES,
      "explain|graph|coreos": [],
      "bootstrap iam": IDENTITY,
    },
  },
  {
    names: ["influx-cli", "tsdb", "couchbase-cli", "cbq", "atlascli"],
    about: "works with a hosted database",
    nature: "network",
    does: ["network"],
    commands: {
      "": [],
      "login|logout|auth": ["network", "credential-change"],
      "auth *": ["network", "credential-change"],
      "reset-admin-password|reset-cipher-suites|user-manage|setting-security|setting-ldap|setting-saml|ssl-manage|node-to-node-encryption|ip-family":
        ["network", "credential-change"],
      "password|role|token|secrets|user create|delete|set|unset|reset|renew|add": ["network", "credential-change"],
      "* delete|destroy|remove": ["network", "destructive"],
      "check|help|version|completion|init|start|stop|status|test|tsdb": [],
      "db reset": ["destructive"],
      "db push|pull|dump|diff": ["network"],
    },
  },
  {
    names: ["snowsql"],
    about: "talks to Snowflake",
    nature: "network",
    does: NETWORK,
    interprets: "sql",
    options: {
      "-q --query": "sql",
      "-f --filename": "file:sql",
      "-a --accountname, -u --username, -d --dbname, -s --schemaname, -r --rolename, -w --warehouse, -h --host, -p --port, -c --connection, -o --option, -D --variable, --region, --mfa-passcode, --token":
        "text",
      "--config, --private-key-path": "read",
    },
    notHelp: ["-h"],
  },
  {
    names: ["snow"],
    about: "manages what lies at Snowflake",
    nature: "network",
    does: NETWORK,
    options: { "-q --query": "sql", "-f --filename": "file:sql", "-c --connection": "text" },
    operands: ["text..."],
    commands: {
      "connection list|test": [],
      "connection test": NETWORK,
      "connection add|generate-jwt|remove|set-default": ["credential-change?"],
      "connection generate-jwt": ["credential-read"],
      "auth *": KEYS,
      "object drop": DELETES,
      "* drop|remove|delete": DELETES,
      "sql|cortex|git|stage|app|spcs|notebook|streamlit|dbt|logs": NETWORK,
      "app bundle|validate": [],
      "snowpark build|package": [],
      "helpers|init|--info": [],
    },
  },
];
