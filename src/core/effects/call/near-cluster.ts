// Whether a call of a cluster's client goes to a cluster that tools run on this machine: `kubectl --context kind-dev get pods`.
// The name alone says so, as with an engine's contexts; anything that can lead elsewhere in spite of it takes that back.

import { hasUnknown, knownPrefix, literal, type Word } from "../../shell/word.ts";
import { fits } from "../../text/wildcard.ts";
import { isGiven, valuesOf } from "./condition.ts";
import type { Client } from "./stays-here.ts";

export function goesToNearCluster({ call, site, invocation }: Client): boolean {
  const own = OWN.get(site.program ?? "");
  if (own === undefined || ELSEWHERE.some((name) => isGiven(name, call))) return false;
  if (invocation.assignments.some(({ name }) => name === "KUBECONFIG")) return false;
  const contexts = valuesOf("--context", call);
  if (contexts.length > 0) return contexts.every(isNear);
  // What stands behind its `--` are words of kubectl, options too.
  if (own !== "always" || call.key[0] !== "kubectl") return false;
  return !call.operands.some((word) => LEADS_AWAY.test(knownPrefix(word)) || hasUnknown(word));
}

const LEADS_AWAY = /^(?:-s|-k|--(?:context|cluster|server|kubeconfig|user|kustomize|address|image))/;

function isNear(context: Word): boolean {
  const name = literal(context);
  return name !== undefined && fits(NEAR, name);
}

/** Clients that take a context, and those that know their own clusters only. */
const OWN: ReadonlyMap<string, "named" | "always"> = new Map([
  ["kubectl", "named"],
  ["k", "named"],
  ["kubecolor", "named"],
  ["minikube", "always"],
]);

/** The names that local clusters give their contexts. */
const NEAR = "kind-*|k3d-*|minikube|docker-desktop|rancher-desktop|colima|colima-*|orbstack";

/** Another cluster, settings from another file, pieces that are fetched, a port that others reach. */
const ELSEWHERE = ["--kubeconfig", "--cluster", "-s", "--user", "-k", "--address", "--image"];
