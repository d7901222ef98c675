// Calls whose result is a text that can be told: decoders, joiners, formatters, paths. By name, and by method of a text.
// Each gives undefined where it cannot tell; the caller then has an unknown value, never a wrong one.

import { decodeBase32, decodeBase64, decodeHex } from "../../shell/decode.ts";
import {
  type Argument,
  choice,
  decoded,
  itemsOf,
  joined,
  knownText,
  list,
  MAX_TEXT,
  NOTHING,
  text,
  type Value,
} from "./value.ts";

/** Items that a text or a list is taken apart into, or repeated to. */
const MAX_PARTS = 4_096;

type Maker = (args: readonly Value[], given: readonly Argument[]) => Value | undefined;

const known = (value: Value | undefined): string | undefined => (value === undefined ? undefined : knownText(value));
const mapText =
  (change: (text: string) => string | undefined): Maker =>
  ([value]) => {
    const whole = known(value);
    const changed = whole === undefined ? undefined : change(whole);
    return changed === undefined ? undefined : text(changed);
  };
const decodeText =
  (decode: (text: string) => string | undefined): Maker =>
  ([value]) => {
    const whole = known(value);
    const found = whole === undefined ? undefined : decode(whole);
    return found === undefined ? undefined : decoded(found);
  };
const same: Maker = ([value]) => value;

const fromCodes: Maker = (args) => {
  const codes = args.flatMap((arg) => (arg.kind === "list" ? arg.items : [arg]));
  return codes.every((code) => code.kind === "number") && codes.length > 0
    ? text(codes.map((code) => String.fromCodePoint(Math.min(Math.max(code.value, 0) | 0, 0x10ffff))).join(""))
    : undefined;
};

const fromBuffer: Maker = ([value, encoding], given) => {
  if (value?.kind === "list") return fromCodes([value], given);
  const form = known(encoding);
  if (form === "base64" || form === "base64url")
    return decodeText(decodeBase64)(value === undefined ? [] : [value], given);
  return form === "hex" ? decodeText(decodeHex)(value === undefined ? [] : [value], given) : value;
};

const rot13 = (whole: string): string =>
  whole.replaceAll(/[a-z]/gi, (letter) => {
    const base = letter <= "Z" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });

const reversed = (whole: string): string => [...whole].reverse().join("");

const joinPath: Maker = (args) => {
  const parts = args.map(known);
  const rooted = parts.findLastIndex((part) => part?.startsWith("/"));
  const from = args.slice(Math.max(rooted, 0));
  return joined(from.flatMap((part, index) => (index === 0 ? [part] : [text("/"), part])));
};

const range: Maker = (args) => {
  const [a, b, step] = args.map((arg) => (arg.kind === "number" ? arg.value : undefined));
  if (a === undefined || (args.length > 1 && b === undefined)) return undefined;
  const [start, end, by] = args.length === 1 ? [0, a, 1] : [a, b ?? 0, step ?? 1];
  const count = by === 0 ? 0 : Math.ceil((end - start) / by);
  if (count > 256) return undefined;
  return list(
    Array.from({ length: Math.max(count, 0) }, (_, index) => ({ kind: "number", value: start + index * by })),
  );
};

const CALLS: readonly (readonly [names: string, make: Maker])[] = [
  [
    "base64.b64decode base64.urlsafe_b64decode base64.standard_b64decode base64.decodebytes base64.decodestring binascii.a2b_base64 atob base64_decode decode_base64 MIME.Base64.decode Base64.decode64 Base64.strict_decode64 Base64.urlsafe_decode64",
    decodeText(decodeBase64),
  ],
  ["base64.b32decode", decodeText(decodeBase32)],
  [
    "bytes.fromhex bytearray.fromhex binascii.unhexlify binascii.a2b_hex hex2bin base64.b16decode",
    decodeText(decodeHex),
  ],
  ["decodeURIComponent decodeURI unescape urllib.parse.unquote urldecode rawurldecode", mapText(unquoted)],
  ["strrev reverse", mapText(reversed)],
  ["str_rot13", mapText(rot13)],
  ["strtolower lc", mapText((whole) => whole.toLowerCase())],
  ["strtoupper uc", mapText((whole) => whole.toUpperCase())],
  ["chr String.fromCharCode String.fromCodePoint unichr", fromCodes],
  ["str String list tuple sorted compile os.fsencode os.fsdecode", same],
  ["bytes bytearray", ([value], given) => (value?.kind === "list" ? fromCodes([value], given) : value)],
  ["reversed", ([value]) => (value === undefined ? undefined : textOfMethod(value, "reverse", []))],
  ["Buffer.from Buffer new.Buffer buffer.Buffer.from Uint8Array.from Uint8Array", fromBuffer],
  [
    "TextDecoder().decode TextEncoder().encode shlex.quote shlex_quote escapeshellarg escapeshellcmd trim textwrap.dedent",
    same,
  ],
  [
    "shlex.split",
    ([value]) => {
      const whole = known(value);
      return whole === undefined || /['"\\]/.test(whole) ? undefined : list(whole.trim().split(/\s+/).map(text));
    },
  ],
  [
    "codecs.decode",
    ([value, form]) => {
      const whole = known(value);
      const way = known(form)?.replaceAll("_", "").replaceAll("-", "");
      if (whole === undefined || way === undefined) return value;
      if (way === "rot13") return text(rot13(whole));
      const changed = way === "hex" ? decodeHex(whole) : way.startsWith("base64") ? decodeBase64(whole) : whole;
      return changed === undefined ? undefined : decoded(changed);
    },
  ],
  [
    "ord",
    ([value]) => {
      const code = known(value)?.codePointAt(0);
      return code === undefined ? undefined : { kind: "number", value: code };
    },
  ],
  [
    "int Number parseInt",
    ([value, radix]) => {
      const number = Number.parseInt(known(value) ?? "", radix?.kind === "number" ? radix.value : 10);
      return Number.isNaN(number) ? undefined : { kind: "number", value: number };
    },
  ],
  ["range", range],
  ["os.path.join posixpath.join path.join path.resolve path.posix.join File.join", joinPath],
  [
    "os.path.abspath os.path.realpath os.path.normpath os.path.expandvars os.fspath os.path.expanduser path.normalize fs.realpathSync realpath File.expand_path",
    same,
  ],
  ["os.path.basename path.basename", mapText((whole) => whole.split("/").at(-1))],
  ["implode", ([glue, values]) => joinItems(glue, values)],
  ["join", ([glue, ...values]) => joinItems(glue, values[0]?.kind === "list" ? values[0] : list(values))],
  ["paste0", (args) => joined(args)],
  ["paste", (args) => joinItems(text(" "), list(args))],
  ["c", (args) => list(args)],
  [
    "pack",
    ([form, value], given) =>
      /^H/.test(known(form) ?? "") && value !== undefined ? decodeText(decodeHex)([value], given) : undefined,
  ],
];

const BY_NAME: ReadonlyMap<string, Maker> = new Map(
  CALLS.flatMap(([names, make]) => names.split(" ").map((name) => [name, make] as const)),
);

/** The result of a call by its name. */
export function textOfCall(name: string, given: readonly Argument[]): Value | undefined {
  const positional = given.filter(({ key }) => key === undefined).map(({ value }) => value);
  return BY_NAME.get(name)?.(positional, given);
}

function unquoted(whole: string): string | undefined {
  try {
    return decodeURIComponent(whole);
  } catch {
    return undefined;
  }
}

function joinItems(glue: Value | undefined, values: Value | undefined): Value | undefined {
  const items = itemsOf(values);
  if (items === undefined || values?.kind !== "list") return undefined;
  const between = glue ?? text("");
  const whole = joined(items.flatMap((item, index) => (index === 0 ? [item] : [between, item])));
  return values.whole ? whole : joined([whole, NOTHING]);
}

type Method = (self: Value, args: readonly Value[], given: readonly Argument[]) => Value | undefined;

const change =
  (how: (text: string) => string): Method =>
  (self: Value) => {
    const whole = known(self);
    return whole === undefined ? undefined : text(how(whole));
  };
const itself: Method = (self) => self;
const part: Method = (self, [from, to]) => {
  const start = from?.kind === "number" ? from.value : 0;
  const end = to?.kind === "number" ? to.value : undefined;
  if (self.kind === "list") return { ...self, items: self.items.slice(start, end) };
  const whole = known(self);
  return whole === undefined || (to !== undefined && end === undefined) ? undefined : text(whole.slice(start, end));
};

const METHODS: Readonly<Record<string, Method>> = {
  // Without a text between them, JavaScript puts a comma and Ruby nothing.
  join: (self, [glue]) => {
    if (self.kind !== "list") return joinItems(self, glue);
    return glue === undefined
      ? choice([",", ""].map((one) => joinItems(text(one), self) ?? NOTHING))
      : joinItems(glue, self);
  },
  format: (self, _, given) => formatted(self, given),
  replace: replaced,
  replaceAll: replaced,
  split: (self, [by]) => {
    const whole = known(self);
    const at = by === undefined ? /\s+/ : known(by);
    if (whole === undefined || at === undefined) return undefined;
    const parts = (by === undefined ? whole.trim() : whole).split(at, MAX_PARTS + 1);
    return parts.length > MAX_PARTS ? undefined : list(parts.map(text));
  },
  encode: itself,
  toString: (self: Value) => (self.kind === "list" ? undefined : self),
  valueOf: itself,
  trim: change((whole) => whole.trim()),
  strip: change((whole) => whole.trim()),
  rstrip: change((whole) => whole.trimEnd()),
  lstrip: change((whole) => whole.trimStart()),
  lower: change((whole) => whole.toLowerCase()),
  toLowerCase: change((whole) => whole.toLowerCase()),
  upper: change((whole) => whole.toUpperCase()),
  toUpperCase: change((whole) => whole.toUpperCase()),
  decode: (self, [form]) =>
    /^hex/.test(known(form) ?? "") ? change((whole) => decodeHex(whole) ?? whole)(self, [], []) : self,
  reverse: (self) =>
    self.kind === "list" ? { ...self, items: [...self.items].reverse() } : change(reversed)(self, [], []),
  slice: part,
  substring: part,
  concat: (self, args) =>
    self.kind === "list"
      ? { ...self, items: [...self.items, ...args.flatMap((arg) => (arg.kind === "list" ? arg.items : [arg]))] }
      : joined([self, ...args]),
  repeat: (self, [count]) => (count?.kind === "number" ? repeated(self, count.value) : undefined),
  charCodeAt: (self, [index]) => {
    const code = known(self)?.charCodeAt(index?.kind === "number" ? index.value : 0);
    return code === undefined || Number.isNaN(code) ? undefined : { kind: "number", value: code };
  },
  get: (self, [key]) => (self.kind === "map" ? self.entries.get(known(key) ?? "") : undefined),
  flat: itself,
  filter: itself,
  sort: itself,
  pop: (self) => (self.kind === "list" ? self.items.at(-1) : undefined),
  items: (self) =>
    self.kind === "map" ? list([...self.entries].map(([key, value]) => list([text(key), value]))) : undefined,
  values: (self) => (self.kind === "map" ? list([...self.entries.values()]) : undefined),
  keys: (self) => (self.kind === "map" ? list([...self.entries.keys()].map(text)) : undefined),
};

/** The result of a method of a text, list or map. */
export function textOfMethod(self: Value, name: string, given: readonly Argument[]): Value | undefined {
  if (!Object.hasOwn(METHODS, name)) return undefined;
  const positional = given.filter(({ key }) => key === undefined).map(({ value }) => value);
  return METHODS[name]?.(self, positional, given);
}

function replaced(self: Value, [from, to]: readonly Value[]): Value | undefined {
  const [whole, old, next] = [known(self), known(from), known(to)];
  if (whole === undefined || old === undefined || next === undefined) return undefined;
  const growth = next.length - old.length;
  const room = growth > 0 ? (MAX_MADE - whole.length) / growth : whole.length + 1;
  return occursMore(old, whole, room) ? undefined : text(whole.replaceAll(old, next));
}

const MAX_MADE = 4 * MAX_TEXT;

function occursMore(part: string, whole: string, times: number): boolean {
  if (part === "") return whole.length + 1 > times;
  let left = times;
  for (let at = whole.indexOf(part); at >= 0 && left >= 0; at = whole.indexOf(part, at + part.length)) left -= 1;
  return left < 0;
}

export function repeated(self: Value, count: number): Value | undefined {
  if (self.kind === "list")
    return count <= 64 && self.items.length * count <= MAX_PARTS
      ? { ...self, items: Array.from({ length: Math.max(count, 0) }, () => self.items).flat() }
      : undefined;
  const whole = known(self);
  return whole === undefined || count < 0 || whole.length * count > MAX_TEXT ? undefined : text(whole.repeat(count));
}

/** `"{} {x}".format(a, x=b)`. */
function formatted(self: Value, given: readonly Argument[]): Value | undefined {
  const whole = known(self);
  if (whole === undefined) return undefined;
  const positional = given.filter(({ key }) => key === undefined);
  let next = 0;
  return joined(
    whole.split(/(\{\w*(?:![rsa])?\})/).map((bit, index) => {
      if (index % 2 === 0) return text(bit.replaceAll("{{", "{").replaceAll("}}", "}"));
      const name = bit.replaceAll(/[{}]|![rsa]/g, "");
      const arg = /^\d*$/.test(name)
        ? positional[name === "" ? next++ : Number(name)]
        : given.find(({ key }) => key === name);
      return arg?.value ?? NOTHING;
    }),
  );
}

/** `"%s %s" % (a, b)`, and `sprintf`. */
export function percentFormatted(self: Value, args: readonly Value[]): Value | undefined {
  const whole = known(self);
  if (whole === undefined) return undefined;
  let next = 0;
  return joined(
    whole.split(/(%(?:\(\w+\))?[-+ #0]*\d*(?:\.\d+)?[a-zA-Z%])/).map((bit, index, bits) => {
      if (index % 2 === 0) return text(bit);
      if (bit.endsWith("%")) return text("%");
      const arg = args[next++];
      if (bit.endsWith("c") && arg?.kind === "number") return text(String.fromCodePoint(arg.value & 0xffff));
      // A port that is a number, whatever number: nothing can stand in it that ends a host.
      const isPort = bit === "%d" && bits[index - 1]?.endsWith(":") === true;
      return isPort && known(arg) === undefined ? text("0") : (arg ?? NOTHING);
    }),
  );
}
