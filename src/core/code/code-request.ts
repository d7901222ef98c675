// The request that a call in code makes: `requests.delete(url)`, `fetch(url, { method: "POST", body })`.
// What the program works out while it runs is not known here, and says nothing.

import { apiEffects } from "../effects/network/api-request.ts";
import { wordHost } from "../effects/network/network.ts";
import { UNKNOWN_HOST } from "../hosts/host.ts";
import { hostOfUrl } from "../hosts/parse-host.ts";
import { type Field, fieldsOf } from "../mcp/fields.ts";
import { display } from "../shell/word.ts";
import { type Reader, wordOf } from "./reader.ts";
import { type Argument, type Call, knownText, piecesOf, type Value } from "./values/value.ts";

export function readRequest(call: Call, target: Value | undefined, reader: Reader): void {
  const url = target?.kind === "map" ? (target.entries.get("url") ?? target.entries.get("uri")) : target;
  if (url === undefined) return;
  const word = wordOf(piecesOf(url), reader);
  const host = wordHost(word, hostOfUrl) ?? UNKNOWN_HOST;
  const path = display(word).replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "");
  const rest = call.args.filter(({ value }) => value !== target || value.kind === "map");
  const said = textsIn(rest, 0);
  reader.effects.push(...apiEffects({ method: methodOf(call), host, path, said, fields: fieldsIn(rest) }, reader.site));
}

const METHOD = /^(?:get|head|options|post|put|patch|delete)$/i;

function methodOf({ name, args }: Call): string {
  const last = /(\w+)$/.exec(name)?.[1] ?? "";
  if (METHOD.test(last)) return last;
  const texts = args.flatMap(({ key, value }) => {
    const given = value.kind === "map" ? (value.entries.get("method") ?? value.entries.get("type")) : value;
    const known = given === undefined || (key !== undefined && key !== "method") ? undefined : knownText(given);
    return known !== undefined && METHOD.test(known) ? [known] : [];
  });
  return texts[0] ?? (/^(?:send|request|urlopen|Request)$/.test(last) || args.length > 1 ? "POST" : "GET");
}

const MAX_DEPTH = 6;

/** Texts among the arguments and in what they are made of: `JSON.stringify({ to: "a@b.example" })`. */
function textsIn(args: readonly Argument[], depth: number): readonly string[] {
  if (depth > MAX_DEPTH) return [];
  return args.flatMap(({ value }) => {
    const known = value.kind === "text" ? knownText(value) : undefined;
    return known === undefined ? textsIn(inside(value), depth + 1) : [known];
  });
}

function inside(value: Value): readonly Argument[] {
  if (value.kind === "list") return value.items.map((item) => ({ value: item }));
  if (value.kind === "map") return [...value.entries].map(([key, item]) => ({ key, value: item }));
  return value.kind === "thing" ? (value.madeWith ?? []) : [];
}

/** The arguments as named texts, as far as they are known. */
export function fieldsIn(args: readonly Argument[]): readonly Field[] {
  return fieldsOf(args.map((arg) => plain(arg.value, arg.key, 0))).fields;
}

/** The value as data, as far as it is known. */
function plain(value: Value, key: string | undefined, depth: number): unknown {
  if (depth > MAX_DEPTH) return undefined;
  const known =
    value.kind === "number"
      ? value.value
      : value.kind === "list"
        ? value.items.map((item) => plain(item, undefined, depth + 1))
        : value.kind === "map"
          ? Object.fromEntries([...value.entries].map(([name, item]) => [name, plain(item, undefined, depth + 1)]))
          : value.kind === "thing"
            ? value.madeWith?.map((arg) => plain(arg.value, arg.key, depth + 1))
            : knownText(value);
  return key === undefined ? known : { [key]: known };
}
