// Reads a program that no spec knows by the form of its words: URLs, far paths, addresses and secret files still count.
// Nothing is taken for granted of such a program; words that look like nothing are left alone.

import type { Host } from "../../effect.ts";
import { publicEnding } from "../../hosts/domain.ts";
import { hostOf } from "../../hosts/host.ts";
import { hostOfAddress, hostOfName, hostOfRemotePath, hostOfShare, hostOfUrl } from "../../hosts/parse-host.ts";
import { dropPrefix, knownPrefix, type Word } from "../../shell/word.ts";
import { fileEffects, secretIn } from "../files/files.ts";
import type { Findings } from "../findings.ts";
import { wordHost } from "../network/network.ts";
import type { Site } from "../site.ts";

export function readGeneric(args: readonly Word[], site: Site, found: Findings): void {
  for (const [index, arg] of args.slice(0, 512).entries()) {
    const value = optionValue(arg);
    readGenericWord(value, site, found);
    readStored(value, found);
    readCalled(value, found);
    const name = value === arg ? args[index - 1] : arg;
    if (name !== undefined) readNamedValue(knownPrefix(name), value, found);
  }
}

/** An image or a repository that is named by the place where it lies: a program that nobody described fetches it from there. */
function readStored(word: Word, found: Findings): void {
  const name = STORED.exec(knownPrefix(word))?.[1];
  const host = name === undefined ? undefined : hostOf(name);
  if (host !== undefined) found.hosts.push({ host, span: word.span, certainty: "likely" });
}

/** `ghcr.io/acme/app:1`, `github.com/acme/tool@v2`; a longer path is one that source code imports. */
const STORED =
  /^((?:[\w-]+\.)*(?:docker\.io|ghcr\.io|gcr\.io|quay\.io|azurecr\.io|github\.com|gitlab\.com|bitbucket\.org|codeberg\.org))(?:\/[\w.-]+){2}(?:[:@][\w.:-]+)?$/i;

/** A host that is only called so; to a program that somebody described the same word may be a column or a property. */
function readCalled(word: Word, found: Findings): void {
  const text = knownPrefix(word);
  const host = SURELY_A_HOST.test(text) ? hostOf(text.replace(/:.*$/, "")) : undefined;
  if (host !== undefined) found.hosts.push({ host, span: word.span, certainty: "likely" });
}

/** `remote_host`, `ip_address`, `host:port`; a property is called `hostname` too. */
const SURELY_A_HOST =
  /^(?:(?:remote|target|dest|destination)[-_](?:host(?:name)?|server|ip|ip[-_]?addr(?:ess)?)|ip[-_]addr(?:ess)?|(?:host(?:name)?|server|ip)(?=:))(?::(?:port|\d+))?$/i;

/** What an option's own name says of its value: `--server build-7:9000` is a host, `--bind 0.0.0.0` opens a port to others. */
function readNamedValue(name: string, value: Word, found: Findings): void {
  if (NAMES_A_HOST.test(name)) readNamedHost(value, found);
  readAddress(name, value, found);
}

/** An option that says where to wait for connections, and names every address of this machine. */
export function readAddress(name: string, value: Word, found: Findings): void {
  if (!NAMES_AN_ADDRESS.test(name) || !EVERYWHERE.test(knownPrefix(value))) return;
  // A bare star stands for files: `du -sh *`.
  if (value.pieces.some(({ kind }) => kind === "glob")) return;
  found.hosts.push({
    host: hostOfAddress(knownPrefix(value)),
    span: value.span,
    direction: "listen",
    certainty: "likely",
  });
}

/** The same for an option that a tool's table leaves out; a URL behind such a name counts too: `--database-url postgres://…`. */
export function readUnknownValue(name: string, value: Word, { site, found }: { site: Site; found: Findings }): void {
  readNamedValue(name, value, found);
  if (NAMES_A_URL.test(name)) readFarWord(value, site, found);
}

/** As readGenericWord, but a place of this machine says nothing: a tunnel's `http://localhost:3000` is what it opens to others. */
export function readFarWord(word: Word, site: Site, found: Findings): void {
  if (wordHost(word, genericHost)?.class !== "loopback") readGenericWord(word, site, found);
}

/** A whole URL of a public place, among words of which nobody said what they mean. */
export function readFarUrl(word: Word, found: Findings): void {
  const host = /^(?:https?|ftps?|wss?):\/\//i.test(knownPrefix(word)) ? wordHost(word, hostOfUrl) : undefined;
  if (host?.class !== "public" || NAMES_A_PROJECT.has(host.name ?? "")) return;
  found.hosts.push({ host, span: word.span, certainty: "possible" });
}

/** An address there is the name of a project more often than a place to go to. */
const NAMES_A_PROJECT: ReadonlySet<string> = new Set(["github.com", "gitlab.com", "bitbucket.org", "codeberg.org"]);

const NAMES_A_URL = /^--(?:[\w-]+-)?(?:ur[il]|dsn|endpoint|server|broker|proxy|registry|connection(?:-string)?)$/;

/** The word after it is where the program waits for connections. */
const NAMES_AN_ADDRESS = /^--?[\w.-]*(?:host(?:name)?|bind|addr(?:ess)?|listen|http|ip|interface)(?:=|$)|^-[bHa]$/i;

/** Every address of this machine. */
const EVERYWHERE = /^(?:0\.0\.0\.0|::|\[::\]|\*)(?::\d+)?$|^:\d{2,5}$/;

/** The word after it, or behind its sign, is a host: `--server build-7:9000`. */
const NAMES_A_HOST =
  /^--?(?:\w+[-_])?(?:(?:server|host(?:name)?|endpoint|proxy|broker|peer|master|leader|connect|relay|upstream|display)s?(?:[-_](?:to|addr(?:ess)?(?:es)?|host(?:name)?|url|uri))?|remote-?(?:host|addr)|api-?url)(?:=|$)/;

function readNamedHost(word: Word, found: Findings): void {
  const text = knownPrefix(word);
  if (!NAMED_HOST.test(text) && !CALLED_A_HOST.test(text)) return;
  if (OF_A_FILE.test(text)) return;
  const host = wordHost(word, hostOfName);
  if (host?.name === undefined || UNSPECIFIED.test(host.name)) return;
  found.hosts.push({ host, span: word.span, certainty: "likely" });
}

const NAMED_HOST = /^[a-z0-9][\w-]*(?:\.[\w-]+)+(?::\d+)?$|^[a-z][\w-]*:\d{1,5}(?:\.\d)?$/i;

/** How a machine is called where nobody gives it a name: `host`, `remote_host`, `server:8080`. */
const CALLED_A_HOST = /^(?:\w+[-_])?(?:host(?:name)?|server|ip|ip[-_]?addr(?:ess)?)\d?(?::(?:port|\d+))?$/i;

/** `--server index.js`, `--connect daemon.sock`: a file of this machine. */
const OF_A_FILE = /\.(?:[cm]?[jt]sx?|json|ya?ml|toml|conf|cfg|ini|sock|socket|txt|xml|db|sqlite|jar|php|exe)$/i;

/** Where a server listens on every address of this machine. */
const UNSPECIFIED = /^(?:0\.0\.0\.0|::)$/;

/** A host in the word, a secret file, or the file behind an `@`. */
export function readGenericWord(word: Word, site: Site, found: Findings): void {
  const text = knownPrefix(word);
  if (text === "" || text === "-") return;
  const host = wordHost(word, genericHost);
  if (host?.name !== undefined || (host !== undefined && /^[a-z]+:\/\//i.test(text))) {
    found.hosts.push({ host, span: word.span, certainty: "likely" });
    return;
  }
  readSecretWord(word, site, found);
}

/** A secret's path among words of which nobody said what they mean: what a program is given, it reads. */
export function readSecretWord(word: Word, site: Site, found: Findings): void {
  const text = knownPrefix(word);
  // `@file`, and the forms that converters know: `label:@file`, `concat:/file`.
  const mark = /^(?:[a-z]{2,}:)?@|^[a-z]{2,}:(?=[/~.])/.exec(text)?.[0].length ?? 0;
  const path = dropPrefix(word, mark);
  if (text.length > 4096 || /[\s]/.test(text)) return;
  const secret = secretIn(path, site);
  if (secret === undefined) return;
  const effects = fileEffects("read", path, site).filter(({ kind }) => kind === "credential-read");
  found.effects.push(...effects.map((effect) => ({ ...effect, certainty: "likely" as const })));
  if (text.startsWith("@")) found.sent.push({ shown: text.slice(1), secret });
}

/** What stands after `=` in an option, else the word. */
function optionValue(word: Word): Word {
  const match = /^--?[\w.-]+=/.exec(knownPrefix(word));
  return match === null ? word : dropPrefix(word, match[0].length);
}

const NET_SCHEMES =
  /^(?:https?|ftps?|sftp|ssh|scp|wss?|git|rsync|ldaps?|smtps?|imaps?|pop3s?|tcp|udp|tls|quic|s3|gs|redis|rediss|mongodb(?:\+srv)?|postgres(?:ql)?|pgx?|pgsql|mysqlx?|mariadb|mssql|sqlserver|oracle|cockroach(?:db)?|clickhouse|snowflake|databricks|cassandra|scylla|cql|couchbases?|neo4j|bolt|trino|presto|hive2?|libsql|nomad|consul|etcd|amqps?|mqtts?|nats|smb|nfs|telnet|ircs?|dns|svn|vpx|esx|rtmp[est]{0,2}|rtsps?|rtp|srt|mmsh?|icecast|gopher|gemini|vnc|rdp|spice|xmpp|sips?|stun|turn|nntps?|tftp|afp|ipps?|nbds?|iscsi|socks[45][ah]?|coaps?|opc\.tcp|modbus|rfc2217|pulsar|bzr|dav|webdav|finger|spdy|h2|kafka|stomp|zk|grpc|docker|oci)(?:\+\w+)?:\/\//i;

/** Endings of source files that are top-level domains too: `main.rs:42` is a line of a file. */
const SOURCE_ENDINGS = new Set("rs sh py md pl ml pm mk so cc ps ts vi st hs".split(" "));

/** A name under a domain that no file's name ends in. */
const DOMAIN = /^(?:[\w.-]+@)?(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|mil|co\.uk)$/i;

/** A login as machines have them, at a name without a domain; `react@latest` is a package, `root@pam` an account of Proxmox. */
const LOGIN_AT_HOST =
  /^(?:(?:root|ubuntu|debian|ec2-user|vagrant|pi)@(?!pam$|pve$|pbs$|latest$|next$|beta$)[a-z][\w-]*|\w+@(?:host|hostname|server|remote|remote_?host))$/i;

/** How switches and buses name where they connect: `tcp:10.0.0.1:6640`, `ssl:db.example:6641`. */
const CONNECTION = /^(?:tcp|udp|ssl|tls):((?:[a-z0-9-]+\.)+[a-z0-9-]+):\d{2,5}$/i;

/** Four numbers that are no version: versions seldom reach three digits, and hardly one begins as networks of one's own do. */
function isAddress(text: string): boolean {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return false;
  return parts.some((part) => part > 99) || /^10\.|^8\.8\.[48]\.[48]$|^1\.[01]\.[01]\.1$|^9\.9\.9\.9$/.test(text);
}

/** A scheme that no list holds, before an address or a name under a public suffix: `obsws://10.0.0.5:4455/`. */
function hasFarAuthority(text: string): boolean {
  const name = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#\s@]*@)?([^/?#:\s]+)(?::\d+)?(?:[/?#]|$)/i.exec(text)?.[1];
  if (name === undefined || LOCAL_SCHEME.test(text)) return false;
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name) || (name.includes(".") && isUnderEnding(name));
}

/** Under a public ending, or one that is kept for examples, hidden services and networks of one's own. */
function isUnderEnding(name: string): boolean {
  return publicEnding(name) !== undefined || /\.(?:example|invalid|onion|internal|corp|lan)$/i.test(name);
}

/** What begins so names a file, an app or a part of this machine, whatever follows. */
const LOCAL_SCHEME =
  /^(?:file|data|unix|npipe|fd|vscode[\w-]*|chrome[\w-]*|app|asset|jar|classpath|bundle|content|res|sqlite\w*):/i;

/** What may stand before a URL in one word: `name=https://…`, and the virtual paths of GDAL, `/vsicurl/https://…`. */
const BEFORE_URL = /^(?:[\w.-]+=|\/vsi[a-z_]+\/)(?=[a-z0-9+]+:\/\/)/i;

function genericHost(given: string): Host | undefined {
  const text = given.replace(BEFORE_URL, "");
  if (text.startsWith("\\\\")) return hostOfShare(text);
  if (NET_SCHEMES.test(text) || hasFarAuthority(text)) return hostOfUrl(text);
  const address = text.replace(/\/\d{1,2}$/, "");
  if (isAddress(address) || (address !== text && /^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)))
    return UNSPECIFIED.test(address) ? undefined : hostOf(address);
  if (DOMAIN.test(text)) return hostOf(text.slice(text.indexOf("@") + 1));
  if (/^[\w.-]+@[\w-]+(?:\.[\w-]+)*:(?!\d+$)/.test(text)) return hostOfRemotePath(text);
  const far = CONNECTION.exec(text)?.[1];
  if (far !== undefined) return hostOf(far);
  if (LOGIN_AT_HOST.test(text)) return hostOf(text.slice(text.indexOf("@") + 1));
  const pair = /^((?:[a-z0-9-]+\.)+[a-z]{2,}|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:]+\]):(\d{2,5})(?:\/.*)?$/i.exec(text);
  if (pair !== null) {
    const name = pair[1] ?? "";
    if (/^[\d[]/.test(name)) return hostOf(name, Number(pair[2]));
    return isUnderEnding(name) && !SOURCE_ENDINGS.has(publicEnding(name) ?? "")
      ? hostOf(name, Number(pair[2]))
      : undefined;
  }
  return undefined;
}
