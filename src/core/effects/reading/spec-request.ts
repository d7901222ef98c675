// The request that a call of an HTTP client makes, put together from its options and operands.
// Only what the call itself says: a file that is sent says nothing about what the server does with it.

import type { Effect } from "../../effect.ts";
import { hostOf } from "../../hosts/host.ts";
import { hostOfName, hostOfUrl } from "../../hosts/parse-host.ts";
import { display, literal, type Word } from "../../shell/word.ts";
import { isGiven, valuesOf } from "../call/condition.ts";
import { assignRoles } from "../call/operand-roles.ts";
import type { Call } from "../call/options.ts";
import { type ApiRequest, apiEffects } from "../network/api-request.ts";
import { wordHost } from "../network/network.ts";
import type { Site } from "../site.ts";

/** What each address of the call is asked to do; `home` is the host of an address that is a path alone. */
export function requestEffects(call: Call, home: string | undefined, site: Site): readonly Effect[] {
  const { request } = call.command;
  if (request === undefined) return [];
  const roles = assignRoles(call.command.operands ?? [], call.operands.length);
  const operandsAs = (role: string) => call.operands.filter((_, index) => roles[index] === role);
  const optionsAs = (role: string) =>
    call.given.flatMap(({ option, value }) => (option.role === role && value !== undefined ? [value] : []));
  const urls = [...operandsAs(home === undefined ? "url" : "text"), ...operandsAs("url"), ...optionsAs("url")];
  const said = [...optionsAs("body"), ...optionsAs("form"), ...operandsAs("body")].map(display);
  const method = methodOf(call);
  return [...new Set(urls)].flatMap((url) => {
    const address = addressOf(url, home);
    return address === undefined ? [] : apiEffects({ method, said, ...address }, site);
  });
}

function methodOf(call: Call): string {
  const { method = "", sends = "", asks = "" } = call.command.request ?? {};
  const given = valuesOf(method, call).at(-1);
  if (given !== undefined) return literal(given) ?? "POST";
  const named = call.key.at(-1) ?? "";
  if (METHOD.test(named)) return named;
  if (asks !== "" && asks.split("|").some((name) => isGiven(name, call))) return "GET";
  return sends.split("|").some((name) => isGiven(name, call)) || hasBody(call) ? "POST" : "GET";
}

const METHOD = /^(?:get|head|options|post|put|patch|delete)$/i;

/** `http example.com/x name=value`: what follows the address is sent. */
function hasBody({ command, operands }: Call): boolean {
  return assignRoles(command.operands ?? [], operands.length).includes("body");
}

function addressOf(word: Word, home: string | undefined): Pick<ApiRequest, "host" | "path" | "span"> | undefined {
  const text = display(word);
  const span = word.span;
  if (home !== undefined && hostOfUrl(text) === undefined) return { host: hostOf(home), path: text, span };
  const host = wordHost(word, hostOfName);
  if (host === undefined) return undefined;
  return { host, path: text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").replace(/^[^/?#]*/, ""), span };
}
