// Programs that put something of their own in place of the network: tests with `responses`, `nock`, a patched `requests.get`.
// Only names that nobody can own come to rest by it (example.com, *.test); a host that somebody could answer from stays.

import type { Effect, Host } from "../effect.ts";

/** What a program does, its requests to reserved names no longer held against it where it answers them itself. */
export function withStandIns(effects: readonly Effect[], source: string): readonly Effect[] {
  if (!STANDS_IN.test(source) || LEADS_ELSEWHERE.test(source)) return effects;
  // What else it does may be what the requests are for.
  const counted = effects.filter(({ flag }) => flag);
  if (counted.length === 0 || !counted.every(isToNobody)) return effects;
  return effects.map((effect) => (isToNobody(effect) ? { ...effect, flag: false } : effect));
}

function isToNobody({ kind, detail }: Effect): boolean {
  return kind === "network" && detail.host !== undefined && isReserved(detail.host);
}

/** Names set apart for examples and tests (RFC 2606, RFC 6761). */
function isReserved({ name, domain }: Host): boolean {
  return /^example\.(?:com|net|org)$/.test(domain ?? "") || /(?:^|\.)(?:test|example|invalid)$/.test(name ?? "");
}

/** Libraries and calls that take the place of requests, in Python, JavaScript, Ruby and PHP. */
const STANDS_IN = new RegExp(
  [
    String.raw`^[ \t]*(?:import|from)[ \t]+(?:responses|requests_mock|httpretty|respx|aioresponses|pook|mocket|vcr|pytest_httpx)\b`,
    String.raw`\b(?:requests_mock|httpx_mock|respx_mock|aioresponses|httpserver)\b`,
    String.raw`\b(?:patch(?:\.object)?|setattr)\(\s*["']?[\w.]*(?:requests|httpx|urlopen|urllib|aiohttp|http\.client|session)\b`,
    String.raw`(?:from|require\()\s*["'](?:nock|msw(?:\/\w+)?|fetch-mock|jest-fetch-mock|vitest-fetch-mock|axios-mock-adapter|@pollyjs\/core)["']`,
    String.raw`\b(?:jest|vi)\.(?:mock|doMock)\(\s*["'](?:axios|node-fetch|got|undici|cross-fetch|ky|superagent|https?|node:https?)["']`,
    String.raw`\b(?:stubGlobal|spyOn)\(\s*(?:(?:global|globalThis|window)\s*,\s*)?["']fetch["']`,
    String.raw`\bmock\.method\(\s*(?:global|globalThis)\s*,\s*["']fetch["']`,
    String.raw`\b(?:global|globalThis|window)\.fetch\s*=\s*(?:jest|vi|sinon|async|\()`,
    String.raw`\bWebMock\b|\bstub_request\b|\bVCR\.use_cassette\b|\bMockHandler\b|\bHttp::fake\b|\bMockAgent\b`,
  ].join("|"),
  "m",
);

/** What gives a name another address, or a request another way. */
const LEADS_ELSEWHERE =
  /prox|getaddrinfo|gethostby|create_connection|resolver|setServers|\bdns\b|lookup|dispatcher|connect-to|setGlobal|passthr|add_passthru|allow_net_connect|\/etc\/hosts/i;

/** The source of a Go test without what it asks of servers that it starts itself: `http.Get(srv.URL + "/x")`. */
export function withoutOwnServers(source: string): string {
  if (!source.includes("httptest.New")) return source;
  const names = [...source.matchAll(/\b(\w+)\s*:?=\s*httptest\.New(?:TLS|Unstarted)?Server\(/g)].slice(0, MAX_SERVERS);
  const own = names.map(([, name]) => name ?? "").filter((name) => isOnlyServer(name, source));
  if (own.length === 0) return source;
  const asked = new RegExp(
    String.raw`\bhttp\.(?:Get|Post|Head|PostForm|NewRequest)\((?:\s*(?:"\w+"|http\.Method\w+)\s*,)?\s*(?:${own.join("|")})\.URL\s*(?=[,)]|\+\s*"/)`,
    "g",
  );
  return source.replace(asked, "asksItself(");
}

const MAX_SERVERS = 16;

/** A name that is handed on, declared again or given another address may lead anywhere. */
function isOnlyServer(name: string, source: string): boolean {
  const other = String.raw`\b${name}\b(?!\.(?:URL|Close|Client|Start|StartTLS|Config)\b)|\b${name}\.URL\s*(?:=|,[^=\n]{0,80}=|\+=)`;
  return source.match(new RegExp(other, "g"))?.length === 1;
}
