// Clients of message brokers: MQTT, Kafka, AMQP, NATS, Pulsar, STOMP, NSQ, ZeroMQ, and the tools that look after them.
// Most of them talk to this machine when no host is given, so the host decides and nothing is taken for far.

import type { Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network"];
const KEYS: Does = ["credential-change"];

const KAFKA: OptionTable = {
  "--add-config, --delete-config, --add-scram": {
    role: "text",
    does: [{ does: "credential-change", when: { value: ["--add-config|--delete-config|--add-scram", "*SCRAM*"] } }],
  },
  "--entity-type, --entity-name": "text",
  "--bootstrap-server, -b --broker-list, --brokers, --bootstrap-servers, --zookeeper, --bootstrap-controller": "host",
  "--create, --list, --describe, --alter": "flag",
  "--delete": { role: "flag", does: ["destructive"] },
  "--reset-offsets, --delete-offsets": { role: "flag", does: ["destructive??"] },
  "--add, --remove": "flag",
  "--topic, --group, --partitions, --replication-factor, --config, --property, --from-beginning, --max-messages": {
    role: "text",
    optional: true,
  },
  "--command-config, --consumer.config, --producer.config, --config-file, -F": "read",
};

export const brokers: readonly ToolSpec[] = [
  {
    names: ["mosquitto_pub", "mosquitto_sub", "mosquitto_rr"],
    about: "MQTT clients of Mosquitto; this machine unless a host is named",
    notHelp: ["-h", "-V"],
    options: {
      "-h --host": "host",
      "-L --url": "url",
      "--proxy": "host",
      "-P --pw": "secret",
      "-f --file": "send",
      "-m --message": "body",
      "--cafile, --capath, --cert, --key, -o": "read",
      "-t --topic, -p --port, -u --username, -q --qos, -i --id, -I, -k, -C, -W, -F, -T, -A, -D, -M, -V, -x, -e": "text",
      "-v --verbose, -r --retain, -n --null-message, -l --stdin-line, -s --stdin-file, -d --debug, -c, -N, -R, -S":
        "flag",
    },
  },
  {
    names: ["mosquitto_passwd", "mosquitto_ctrl", "rabbitmq-plugins", "rabbitmq-diagnostics", "rabbitmq-queues"],
    about: "looks after a local broker",
    nature: "local",
    does: [{ does: "credential-change", when: { has: ["-b", "-c", "-D", "-U"] } }],
    options: { "-b": "flag", "-c": "flag", "-D": "flag", "-U": "flag", "-h": "host" },
    commands: {
      "dynsec *": KEYS,
      "/*": { operands: ["write", "account", "text"] },
      "enable|disable|set|list|status|ping|listeners|memory_breakdown": [],
    },
    notHelp: ["-h"],
    operands: ["text..."],
  },
  {
    names: words(`
      mqttx mqtt mqttui mqttcli mqtt-cli hivemq-mqtt-cli amqp-publish amqp-consume amqp-get
      amqp-delete-queue amqp-declare-queue amqpcat stan-sub stan-pub pulsar-client pulsarctl nsq_pub
      nsq_tail nsq_stat nsq_to_file nsq_to_http to_nsq zmqsh zmcat nngcat stomp stompclt qpid-config
      qpid-stat qpid-send qpid-receive qpid-tool activemq artemis emqx_ctl gearman faktory
    `),
    about: "clients of message brokers",
    notHelp: ["-h", "-V"],
    options: {
      "-h --host, --hostname": "host",
      "-s --server, -b --broker, --broker-url, --service-url, --nsqd-tcp-address, --lookupd-http-address": "host",
      "-u --url, --broker-amqp, --dial": "url",
      "-P --pw, --password": "secret",
      "-m --message, -d --body": "body",
      "-t --topic, -p --port, -q --qos, -i, -e --exchange, -r --routing-key, -n, -A --app": "text",
    },
    commands: {
      "bench|simulate|conn": NETWORK,
      "status|listeners|vm": [],
      "admins|users|banned|acl|authz|api_keys add|passwd|create|enable|mgmt_add": ["network", "credential-change"],
      "admins|users|api_keys del|delete|disable": ["network", "credential-change", "lockout"],
      "topics|namespaces|tenants delete": ["destructive"],
      "purge|delete": ["destructive"],
    },
    operands: ["page..."],
  },
  {
    names: ["celery", "rq"],
    about: "runs a project's tasks, which come through its broker",
    nature: "local",
    options: {
      "-A --app, --workdir, -C --config, -Q --queues, -n --hostname, -l --loglevel, -P --pool, -c --concurrency, -D, -d --destination, -t --timeout":
        "text",
      "-b --broker, --result-backend, -u --url": "url",
    },
    commands: { purge: ["destructive"], "amqp queue.purge|queue.delete": ["destructive"], empty: ["destructive"] },
    operands: ["text..."],
  },
  {
    names: words(`
      kafka-topics kafka-topics.sh kafka-console-producer kafka-console-producer.sh kafka-console-consumer
      kafka-console-consumer.sh kafka-consumer-groups kafka-consumer-groups.sh kafka-configs
      kafka-configs.sh kafka-reassign-partitions kafka-reassign-partitions.sh kafka-producer-perf-test.sh
      kafka-consumer-perf-test.sh kafka-get-offsets.sh kafka-broker-api-versions.sh kafka-log-dirs.sh
      kafka-avro-console-producer kafka-avro-console-consumer kaf kafkactl kcctl kt
    `),
    about: "works with Kafka topics",
    notHelp: ["-h"],
    options: KAFKA,
    commands: {
      "consume|produce|topics|topic|node|nodes|group|groups": ["network?"],
      "get|describe|list|create|alter|deploy|reset|clone|attach": ["network?"],
      "topic delete": ["network?", "destructive"],
      "delete topic|consumer-group": ["network?", "destructive"],
      config: [],
    },
    operands: ["text..."],
  },
  {
    names: ["kafka-delete-records", "kafka-delete-records.sh"],
    about: "deletes what a topic holds",
    does: ["network", "destructive"],
    options: KAFKA,
  },
  {
    names: ["kafka-acls", "kafka-acls.sh", "kafka-delegation-tokens.sh"],
    about: "changes who may do what with Kafka",
    options: {
      ...KAFKA,
      "--add, --remove": { role: "flag", does: KEYS },
      "--create, --renew, --expire": { role: "flag", does: KEYS },
    },
  },
  {
    names: ["kcat", "kafkacat"],
    about: "reads and writes Kafka topics",
    notHelp: ["-h"],
    options: {
      "-b": "host",
      "-L, -P, -C, -Q, -e, -q, -u, -J, -T, -O, -Z": "flag",
      "-G, -t, -p, -o, -c, -k, -K, -D, -f, -s, -r, -X, -d, -z, -S, -H, -m": "text",
      "-V": { role: "flag", calms: true },
      "-F": "read",
      "-l": "send",
    },
    operands: ["text..."],
  },
  {
    names: ["rpk"],
    about: "works with Redpanda",
    nature: "local",
    options: { "-b --brokers, -X": "text" },
    commands: {
      "topic produce|consume|list|describe|create": NETWORK,
      "topic delete": ["network", "destructive"],
      "acl|security|user create|delete|update": ["network", "credential-change"],
      "cloud login|logout": ["network", "credential-change"],
      "cluster info|health|config": NETWORK,
    },
  },
  {
    names: ["nats"],
    about: "works with NATS; this machine unless a server is named",
    options: {
      "-s --server": "host",
      "--password, --token, --nkey, --creds": "secret",
      "--user, --context, --timeout, --count, --sleep, --queue": "text",
    },
    commands: {
      "context add|edit|create": ["credential-change?"],
      "context select|ls|list|show|info|validate": [],
      "stream|consumer|kv|object|str|con rm|del|delete|purge": ["destructive"],
      "auth|account *": KEYS,
    },
    operands: ["text..."],
  },
  {
    names: ["rabbitmqadmin"],
    about: "works with a RabbitMQ broker; this machine unless a host is named",
    style: "posix",
    notHelp: ["-H", "-V"],
    options: {
      "-H --host": "host",
      "-p --password": "secret",
      "-P --port, -u --username, -V --vhost, -N --node, -c --config, -f --format, -d --depth": "text",
      "-s --ssl, -q --quiet": "flag",
    },
    operands: ["text..."],
    commands: {
      "delete queue|exchange|vhost|binding|policy": ["destructive"],
      "delete user|permission": ["credential-change", "lockout"],
      "declare user|permission": KEYS,
      "purge queue": ["destructive"],
      "publish|get|list|show|export|import|declare|close": { operands: ["text..."] },
    },
  },
  {
    names: ["rabbitmqctl"],
    about: "looks after a RabbitMQ node",
    nature: "local",
    options: { "-n --node": "host", "-p --vhost": "text", "-q --quiet, -s --silent, -l --longnames": "flag" },
    commands: {
      "add_user|change_password|set_permissions|set_user_tags|set_topic_permissions|add_vhost|hash_password|import_definitions":
        KEYS,
      "delete_user|clear_permissions|clear_password": ["credential-change", "lockout"],
      "delete_vhost|purge_queue|delete_queue|reset|force_reset": ["destructive"],
      forget_cluster_node: ["destructive?"],
      join_cluster: NETWORK,
      "eval|eval_file": ["hidden-code?"],
    },
    operands: ["text..."],
  },
  {
    names: ["emqx"],
    about: "runs a message broker and looks after it",
    nature: "local",
    operands: ["text..."],
    commands: {
      "start|foreground|console": ["network:listen"],
      "ctl admins|users add|passwd": KEYS,
      "ctl admins|users del": ["credential-change", "lockout"],
      "ctl cluster join": NETWORK,
      "ctl data import": ["destructive??"],
      "stop|ping|status|ctl|check_config": [],
    },
  },
  {
    names: words(`
      nats-server mosquitto nsqd nsqlookupd nsqadmin kafka-server-start.sh kafka-server-start
      zookeeper-server-start.sh gearmand beanstalkd redpanda vernemq kafka-mirror-maker.sh
      connect-standalone.sh connect-distributed.sh
    `),
    about: "message brokers",
    does: [{ does: "network", direction: "listen" }],
    notHelp: ["-h"],
    options: {
      "-a --addr, --host": "address",
      "-c --config, -p --port, -m, -l, -P": "text",
      "-t": { role: "flag", calms: true },
      "-v": { role: "flag", calms: true },
    },
    commands: { "stop|ping|status|console": [] },
    operands: ["text..."],
  },
];
