// Turns what a command calls a host (URL, user@host:path, address in any notation) into a Host with its class.
// An address is resolved in every notation that programs accept; a name is never resolved over the network.

import ipaddr from "ipaddr.js";
import type { Host, HostClass } from "../effect.ts";
import { registrableDomain } from "./domain.ts";
import { ACCESS, PEOPLE, PEOPLE_HOSTS, REGISTRIES } from "./services.ts";

export const UNKNOWN_HOST: Host = { class: "unknown" };
export const LOCAL_HOST: Host = { name: "localhost", class: "loopback" };

const METADATA_NAMES = new Set([
  "metadata.google.internal",
  "metadata",
  "metadata.goog",
  "instance-data",
  "instance-data.ec2.internal",
]);
const METADATA_ADDRESSES = new Set([
  "169.254.169.254",
  "169.254.170.2",
  "169.254.170.23",
  "fd00:ec2::254",
  "100.100.100.200",
  "192.0.0.192",
  "168.63.129.16",
]);
const PRIVATE_ENDINGS =
  /\.(?:local|lan|internal|intranet|corp|home|private|home\.arpa|svc|cluster\.local|localdomain)$/;
const LOCAL_NAMES =
  /^(?:localhost|ip6-localhost|ip6-loopback|localhost\.localdomain|.*\.localhost|host\.docker\.internal)$/;

/** The host of a name or address without port; `port` as written beside it. */
export function hostOf(text: string, port?: number): Host {
  const name = canonicalName(text);
  if (name === "") return UNKNOWN_HOST;
  const withPort = port === undefined ? {} : { port };
  const address = addressOf(name);
  if (address !== undefined) return { name: address.name, class: address.class, ...withPort };
  const domain = registrableDomain(name);
  return { name, class: classOfName(name, domain), ...withPort, ...(domain && { domain }) };
}

/** A service whose accounts, members and keys are people's access to their work. */
export function keepsAccess(host: Host): boolean {
  return ACCESS.has(host.domain ?? "") || ACCESS.has(host.name ?? "");
}

export function reachesPeople(host: Host): boolean {
  const name = host.name ?? "";
  return PEOPLE_HOSTS.has(name) || PEOPLE.has(host.domain ?? "") || PEOPLE.has(name);
}

function classOfName(name: string, domain: string | undefined): HostClass {
  if (LOCAL_NAMES.test(name)) return "loopback";
  if (METADATA_NAMES.has(name)) return "metadata";
  if (REGISTRIES.has(name) || REGISTRIES.has(domain ?? "")) return "registry";
  if (PRIVATE_ENDINGS.test(name) || !name.includes(".")) return "private";
  return "public";
}

/** A name in lower case that no client reads as anything else: its last label is no number, and nothing is encoded. */
const PLAIN_NAME = /^(?!xn--)(?:[a-z0-9_-]+\.(?!xn--))*[a-z][a-z0-9-]*$/;

function canonicalName(text: string): string {
  if (PLAIN_NAME.test(text)) return text;
  const bare = text
    .trim()
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/%.*$/, "")
    .replace(/\.$/, "");
  if (bare.includes(":")) return bare.toLowerCase();
  try {
    return new URL(`http://${bare.replaceAll("。", ".")}/`).hostname.replace(/^\[(.*)\]$/, "$1");
  } catch {
    return bare.toLowerCase();
  }
}

function addressOf(name: string): { readonly name: string; readonly class: HostClass } | undefined {
  if (!/^\d|:/.test(name) || !ipaddr.isValid(name)) return undefined;
  const address = ipaddr.process(name);
  const text = address.toString();
  if (METADATA_ADDRESSES.has(text)) return { name: text, class: "metadata" };
  const range = address.range();
  if (range === "loopback" || range === "unspecified") return { name: text, class: "loopback" };
  const isPrivate =
    range === "private" || range === "uniqueLocal" || range === "linkLocal" || range === "carrierGradeNat";
  return { name: text, class: isPrivate ? "private" : "public" };
}
