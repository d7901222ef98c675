// Monitoring, error tracking, metrics, incident and analytics tools. Paging somebody reaches people.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network"];
const KEYS: Does = ["network", "credential-change"];
const MESSAGE: Does = ["network:up", "outbound-message"];

export const monitoring: readonly ToolSpec[] = [
  {
    names: ["promtool"],
    about: "checks and asks Prometheus",
    nature: "local",
    operands: ["text..."],
    options: { "--http.config.file": "read", "-o --format": "text" },
    commands: {
      "query|debug|push *": { does: NETWORK, operands: ["url", "text..."] },
      "query analyze": { does: NETWORK, options: { "--server": "url" }, operands: ["text..."] },
      "check healthy|ready": { does: NETWORK, options: { "--url": "url" } },
      "check service-discovery": NETWORK,
      "check config": [],
    },
  },
  {
    names: ["amtool", "logcli", "vmctl"],
    about: "asks servers of alerts, logs and metrics",
    nature: "network",
    does: NETWORK,
    options: { "--alertmanager.url, --addr": "url", "--config.file": "text", "--password, --bearer-token": "secret" },
    commands: {
      "": [],
      "check|help|version|completion|init|start|stop|status|test": [],
    },
    operands: ["text..."],
  },
  {
    names: ["grafana"],
    about: "a server of dashboards, and its administration",
    nature: "local",
    operands: ["text..."],
    options: { "--homepath, --config, --pluginsDir": "text" },
    commands: {
      server: ["network:listen"],
      "cli admin reset-admin-password": ["credential-change"],
      "cli plugins install|update|update-all|list-remote|list-versions": ["network:down"],
    },
  },
  {
    names: ["telegraf"],
    about: "collects and sends metrics",
    does: NETWORK,
    options: { "--test, --sample-config, --usage, --input-list, --output-list": { role: "flag", calms: true } },
    commands: {
      "config|version|plugins|secrets|service": [],
      "service install": ["persistence"],
      "secrets get": ["credential-read"],
      "secrets set": ["credential-change"],
    },
    operands: ["text..."],
  },
  {
    names: words(`
      sentry-wizard datadog-agent newrelic nrdiag nr1 dynatrace dtctl monaco honeycomb
      honeymarker logdna mezmo logz papertrail sumologic splunk splunk-otel-collector grafana-cli
      grafana-agent grafanactl grr alloy mimirtool cortextool tempo-cli thanos chronograf kapacitor
      opentelemetry-collector otelcol otel-cli otel jaeger zipkin signoz zabbix_sender zabbix_get
      zabbix_agentd nagios icingacli sensuctl netdata
      netdatacli checkmk prtg uptime-kuma uptimerobot statuspage statuscake checkly steadybit gremlin
      litmusctl rollbar bugsnag bugsnag-source-maps raygun airbrake logrocket posthog posthog-cli amplitude
      mixpanel launchdarkly ldcli ld-find-code-refs statsig siggy unleash flagsmith axiom betterstack last9
      chronosphere chronoctl lightstep wavefront appdynamics instana bigpanda coralogix
    `),
    about: "sends to and asks monitoring services",
    nature: "network",
    does: NETWORK,
    commands: {
      "version|help|completion|info|init|validate|config|check|lint|fmt|check-config|configcheck|status|diagnose|tag":
        [],
      "config check": [],
      "check rules|config|metrics|service-discovery|web-config": [],
      "login|logout|auth|profile|setup|apikey|apiAccess|token|user|users|service-account|secret|secrets|cluster-role-binding|role|role-binding|key":
        KEYS,
      "profile|profiles add|configure|delete|remove": KEYS,
      "admin reset-admin-password|secrets-migration": ["credential-change"],
      "plugins uninstall": [],
      "reset-password|edit-admin-password": ["credential-change"],
      "silence add|expire|update": ["network", "guard-tamper:silences alerts?"],
      "silence|silenced|mute|downtime": ["network", "guard-tamper?"],
      "silence query|import": NETWORK,
      "delete|remove|rm": ["network", "destructive"],
      "bucket delete": ["network", "destructive"],
      "* delete": ["network", "destructive"],
      "releases deploys": ["network"],
      "releases delete": ["network", "destructive"],
      "event post": ["network:up", "outbound-message??"],
      "comment|incident|annotate": MESSAGE,
      "plugins install|update": ["network", "hidden-code??"],
      "plugins ls|list|remove": [],
      "agent|run|start|server": ["network:both"],
    },
    options: {
      "--dry-run": { role: "flag", calms: true },
      "--auth-token, --api-key": "secret",
      "--url": "url",
    },
  },
  {
    names: ["lnav"],
    about: "reads logs, on this machine or another",
    nature: "local",
    options: {
      "-c, -e": "text",
      "-f": { role: "read", does: ["hidden-code??"] },
      "-i": "flag",
      "-u": { role: "flag", does: ["network:down"] },
      "-d": "write",
    },
    operands: ["remote-path..."],
  },
  {
    names: words(`
      alertmanager node_exporter blackbox_exporter pushgateway statsd collectd loki grafana-server
      victoria-metrics vmagent vmalert cadvisor pyrra sloth dashboard-linter mtail goaccess
      angle-grinder agrind klp humanlog gonzo logwatch swatchdog multitail visidata
    `),
    about: "local metrics and log readers",
    nature: "local",
    commands: {
      "query|push|debug|promql": [{ does: "network", when: { noOperand: "*localhost*|*127.0.0.1*" } }],
      "check|test|tsdb|help|lint|generate|validate": [],
    },
    options: {
      "--web.listen-address": "address",
      "--real-time-html": { role: "flag", does: ["network:listen"] },
      "--config.file, --logs, --progs": "read",
      "--mailto": { role: "text", does: ["outbound-message"] },
    },
    operands: ["text..."],
  },
  {
    names: ["icinga2"],
    about: "watches machines",
    nature: "local",
    commands: {
      "api setup|user": ["credential-change"],
      "pki new-ca|new-cert|request|save-cert|sign-csr|ticket": ["credential-change", "network??"],
      "node setup|wizard": ["network", "credential-change"],
      "ca sign|remove|restore": ["credential-change"],
      console: [{ does: "network", when: { has: ["-c"] } }],
      "feature|daemon|object|variable|troubleshoot|internal|pki|ca|node|api": [],
    },
    options: { "--cn, --key, --cert, --csr, --host, --port, --ticket, -c --connect": "text" },
    operands: ["text..."],
  },
  {
    names: words(`
      pagerduty pd opsgenie opsgenie-lamp lamp victorops splunk-oncall firehydrant rootly squadcast xmatters
      zenduty betteruptime healthchecks
    `),
    about: "alerts the people on call",
    nature: "network",
    does: MESSAGE,
    commands: {
      "login|auth|logout|config": KEYS,
      "list|get|ls|show": NETWORK,
      "incident list": NETWORK,
      "service list": NETWORK,
      "schedule list": NETWORK,
      "user list": NETWORK,
      "auth list": NETWORK,
      "version|help|autocomplete": [],
    },
  },
];
