// Methods and static members that only work out a value: strings, arrays, conversions, encodings, paths, environment.
// Whatever reaches outside is described as a tool and not here. What cannot be worked out gives undefined.

import { decodeHex } from "../../shell/decode.ts";
import { cast, compile, format, join, MAX_MADE } from "./operators.ts";
import { isListed, itemsOf, numberOf, piecesOf, text, textOf, textOfPieces, unknown, type Value } from "./value.ts";

/** A type's name as the tables have it: lower case, without `System.` */
export function plainType(name: string): string {
  const lower = name.toLowerCase().replace(/^system\./, "");
  return ALIASES[lower] ?? lower;
}

const ALIASES: Readonly<Record<string, string>> = {
  wmi: "management.managementobject",
  wmiclass: "management.managementclass",
  adsi: "directoryservices.directoryentry",
  adsisearcher: "directoryservices.directorysearcher",
  powershell: "management.automation.powershell",
  scriptblock: "management.automation.scriptblock",
  regex: "text.regularexpressions.regex",
};

/** A member of a type that is read, not called. */
export function staticProperty(type: string, name: string): Value | undefined {
  if (type === "text.encoding") return { kind: "object", type: `encoding:${name}` };
  if (type === "environment" && name === "newline") return text("\n");
  if (type === "string" && name === "empty") return text("");
  if (type === "io.path" && /separator/.test(name)) return text("/");
  return undefined;
}

export function staticCall(type: string, name: string, args: readonly Value[]): Value | undefined {
  const key = `${type}::${name}`;
  return Object.hasOwn(STATICS, key) ? STATICS[key]?.(args) : undefined;
}

type Static = (args: readonly Value[]) => Value | undefined;

const STATICS: Readonly<Record<string, Static>> = {
  "convert::frombase64string": ([first]) => {
    const known = textOf(first);
    return known === undefined ? undefined : bytesOfBase64(known);
  },
  "convert::fromhexstring": ([first]) => {
    const known = decodeHex(textOf(first) ?? "?");
    return known === undefined ? undefined : { kind: "bytes", bytes: known };
  },
  "convert::tochar": ([first]) => first && cast("char", first),
  "convert::tostring": ([first]) => first && { kind: "text", pieces: piecesOf(first) },
  "convert::toint32": toNumber,
  "convert::toint16": toNumber,
  "convert::tobyte": toNumber,
  "int::parse": toNumber,
  "char::convertfromutf32": ([first]) => first && cast("char", first),
  "string::join": ([separator, ...rest]) =>
    join(rest.length === 1 && rest[0] !== undefined ? rest[0] : { kind: "list", items: rest }, textOf(separator)),
  "string::concat": (args) => textOfPieces(args.flatMap((arg) => piecesOf(arg, ""))),
  "string::format": ([pattern, ...rest]) =>
    pattern === undefined ? undefined : format(pattern, rest.flatMap(itemsOf)),
  "string::new": ([first]) => first && join(first, ""),
  "text.regularexpressions.regex::replace": ([input, pattern, replacement]) => {
    const [known, by] = [textOf(input), textOf(replacement)];
    if (known === undefined || by === undefined || known.length * (by.length + 1) > MAX_MADE) return undefined;
    const regex = compile(textOf(pattern) ?? "(?", known.length);
    return regex === undefined ? undefined : text(known.replace(regex, by));
  },
  "text.regularexpressions.regex::unescape": ([first]) => first,
  "text.regularexpressions.regex::matches": ([input, , options]) =>
    /righttoleft/i.test(textOf(options) ?? "") && input !== undefined ? reversed(input) : undefined,
  "io.path::combine": (args) => {
    const parts = args.map((arg) => textOf(arg));
    return parts.includes(undefined) ? undefined : text(parts.join("/").replaceAll("\\", "/"));
  },
  "io.path::getfullpath": ([first]) => first,
  "io.path::gettemppath": () => text("/tmp/"),
  "io.path::gettempfilename": () => text("/tmp/tmp.tmp"),
  "net.webutility::urldecode": ([first]) => decoded(first),
  "uri::unescapedatastring": ([first]) => decoded(first),
};

function toNumber([first, base]: readonly Value[]): Value | undefined {
  const known = textOf(first);
  const radix = base === undefined ? 10 : numberOf(base);
  if (known === undefined || radix === undefined || radix < 2 || radix > 36) return undefined;
  const number = Number.parseInt(known.replace(radix === 16 ? /^0x/i : /^/, ""), radix);
  return Number.isNaN(number) ? undefined : { kind: "number", value: number };
}

function decoded(value: Value | undefined): Value | undefined {
  const known = textOf(value);
  try {
    return known === undefined ? undefined : text(decodeURIComponent(known));
  } catch {
    return undefined;
  }
}

function bytesOfBase64(encoded: string): Value | undefined {
  try {
    return { kind: "bytes", bytes: atob(encoded.replaceAll(/\s+/g, "")) };
  } catch {
    return undefined;
  }
}

/** Text of bytes: two a character for `Unicode`, else one or more as in UTF-8. */
function decodeBytes(encoding: string, bytes: string): Value {
  const list = Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
  const label = encoding === "unicode" ? "utf-16le" : encoding === "bigendianunicode" ? "utf-16be" : "utf-8";
  return { kind: "text", pieces: [{ kind: "text", text: new TextDecoder(label).decode(list), decoded: true }] };
}

export function reversed(value: Value): Value | undefined {
  if (value.kind === "bytes") return { kind: "bytes", bytes: [...value.bytes].reverse().join("") };
  if (value.kind === "list") return { kind: "list", items: [...value.items].reverse() };
  const known = textOf(value);
  return known === undefined ? undefined : { kind: "list", items: [...known].reverse().map(text) };
}

/** A property of a value that is read, not called. */
export function property(object: Value, name: string): Value | undefined {
  if (object.kind === "table") return object.entries.get(name);
  if (name === "length" || name === "count") {
    const known = textOf(object);
    if (object.kind === "list") return { kind: "number", value: object.items.length };
    return known === undefined ? undefined : { kind: "number", value: known.length };
  }
  return undefined;
}

/** A method of a value that only works out another one. */
export function method(object: Value, name: string, args: readonly Value[]): Value | undefined {
  if (name === "tostring") return { kind: "text", pieces: piecesOf(object) };
  if (object.kind === "object" && object.type.startsWith("encoding:"))
    return coded(object.type.slice(9), name, args[0]);
  if (name === "tochararray") return cast("char[]", object);
  if (object.kind === "list" && (name === "clone" || name === "getenumerator")) return object;
  const known = object.kind === "text" ? textOf(object) : undefined;
  const rule = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (known === undefined || rule === undefined || !args.every(isListed)) return undefined;
  const made = rule(
    known,
    args.map((arg) => textOf(arg, "") ?? ""),
  );
  if (made === undefined) return undefined;
  return typeof made === "string" ? text(made) : { kind: "list", items: made.slice(0, 4096).map(text) };
}

function coded(encoding: string, name: string, arg: Value | undefined): Value | undefined {
  if (name === "getstring" && arg?.kind === "bytes") return decodeBytes(encoding, arg.bytes);
  if (name === "getstring" && arg?.kind === "list") {
    const bytes = cast("byte[]", arg);
    return bytes.kind === "bytes" ? decodeBytes(encoding, bytes.bytes) : undefined;
  }
  const known = textOf(arg);
  if (name !== "getbytes" || known === undefined) return undefined;
  return { kind: "bytes", bytes: String.fromCharCode(...new TextEncoder().encode(known.slice(0, 16_384))) };
}

type Method = (known: string, args: readonly string[]) => string | readonly string[] | undefined;

const METHODS: Readonly<Record<string, Method>> = {
  replace: (known, [from, to = ""]) =>
    from === undefined || from === "" || known.length * to.length > MAX_MADE ? undefined : known.split(from).join(to),
  split: (known, [separators]) => {
    if (separators === undefined || separators === "") return known.split(/\s+/);
    return known.split(new RegExp(`[${separators.replaceAll(/[\\\]^-]/g, "\\$&")}]`));
  },
  tolower: (known) => known.toLowerCase(),
  toupper: (known) => known.toUpperCase(),
  tolowerinvariant: (known) => known.toLowerCase(),
  toupperinvariant: (known) => known.toUpperCase(),
  trim: (known, [set]) => trimmed(known, set),
  trimstart: (known, [set]) => (set === undefined ? known.trimStart() : undefined),
  trimend: (known, [set]) => (set === undefined ? known.trimEnd() : undefined),
  substring: (known, [start, length]) => known.substr(Number(start), length === undefined ? undefined : Number(length)),
  insert: (known, [at, more]) => known.slice(0, Number(at)) + (more ?? "") + known.slice(Number(at)),
  remove: (known, [at, count]) =>
    known.slice(0, Number(at)) + (count === undefined ? "" : known.slice(Number(at) + Number(count))),
  normalize: (known) => known,
};

function trimmed(known: string, set: string | undefined): string | undefined {
  if (set === undefined || set === "") return known.trim();
  const isIn = (character: string | undefined) => character !== undefined && set.includes(character);
  let [start, end] = [0, known.length];
  while (start < end && isIn(known[start])) start += 1;
  while (end > start && isIn(known[end - 1])) end -= 1;
  return known.slice(start, end);
}

/** `$x[0]`, `$x[3,1,2]`, `$x[-1..-5]`, `$t['key']` */
export function indexed(object: Value, index: Value): Value {
  if (object.kind === "table")
    return object.entries.get((textOf(index) ?? "").toLowerCase()) ?? unknown("…[…]", "is not set");
  const all = object.kind === "text" ? cast("char[]", object) : object;
  const list =
    all.kind === "bytes"
      ? [...all.bytes].map((byte): Value => ({ kind: "number", value: byte.charCodeAt(0) }))
      : itemsOf(all);
  if (!isListed(object)) return unknown("…[…]", "is worked out by the program");
  const picked = itemsOf(index).map((at) => {
    const number = numberOf(at);
    return number === undefined ? undefined : list.at(number);
  });
  if (picked.some((value) => value === undefined)) return unknown("…[…]", "is worked out by the program");
  const found = picked.filter((value) => value !== undefined);
  return found.length === 1 && found[0] !== undefined ? found[0] : { kind: "list", items: found };
}
