// Environment variables that say where a program connects to, or through: databases, registries, proxies.
// A name that is not here says nothing about the network.

import { hostOfName, hostOfUrl } from "../../hosts/parse-host.ts";
import type { Assignment } from "../../shell/invocation.ts";
import type { FoundHost } from "./network.ts";
import { wordHost } from "./network.ts";

/** Clients connect to what these name even where the call itself names no host. */
const PLACES =
  /^(?:PGHOST|PGHOSTADDR|MYSQL_HOST|DATABASE_URL|REDIS_URL|REDIS_HOST|MONGO(?:DB)?_UR[IL]|DOCKER_HOST|CONTAINER_HOST|VAULT_ADDR|CONSUL_HTTP_ADDR|NOMAD_ADDR|ETCDCTL_ENDPOINTS|KAFKA_BROKERS|AMQP_URL|ELASTICSEARCH_URL|OLLAMA_HOST|MLFLOW_TRACKING_URI|INFLUX_HOST|LOKI_ADDR|ETCD_ENDPOINTS|DOKKU_HOST|DISPLAY_HOST)$/;

/** Whoever talks to the network at all talks to, or through, these. */
const WAYS =
  /^(?:npm_config_(?:registry|proxy|https_proxy)|YARN_NPM_REGISTRY_SERVER|COREPACK_NPM_REGISTRY|PIP_(?:EXTRA_)?INDEX_URL|PIP_PROXY|UV_(?:EXTRA_|DEFAULT_)?INDEX(?:_URL)?|GOPROXY|GOSUMDB|CARGO_REGISTR\w*_INDEX|BUNDLE_MIRROR\w*|RUBYGEMS_HOST|HOMEBREW_(?:BOTTLE_DOMAIN|API_DOMAIN|ARTIFACT_DOMAIN)|RUSTUP_DIST_SERVER|NVM_NODEJS_ORG_MIRROR|PLAYWRIGHT_DOWNLOAD_HOST|ELECTRON_MIRROR|AWS_ENDPOINT_URL\w*|ANTHROPIC_BASE_URL|OPENAI_(?:API_)?BASE(?:_URL)?|(?:https?|ftp|all|git)_proxy)$/i;

/** Of those, the ones that a connection to this machine takes too. */
const PROXIES = /^(?:https?|ftp|all|git)_proxy$/i;

/** `near`: every host that the call names is this machine, so that only a way out of it counts. */
export function variableHosts(
  assignments: readonly Assignment[],
  { isConnected, near }: { readonly isConnected: boolean; readonly near: boolean },
): readonly FoundHost[] {
  return assignments.flatMap(({ name, value, span }) => {
    if (near && !PROXIES.test(name)) return [];
    if (!PLACES.test(name) && !(isConnected && WAYS.test(name))) return [];
    const host = wordHost(value, (text) =>
      text === "" || /^(?:off|direct|none)$/.test(text) ? undefined : (hostOfUrl(text) ?? hostOfName(text)),
    );
    return host === undefined ? [] : [{ host, span, certainty: "likely" as const }];
  });
}
