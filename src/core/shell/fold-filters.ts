// Filters over known text, as they stand in pipes: tr, cut, sed, base64 and their like. Pure and exact, or undefined:
// an option that is not understood here makes the output unknown, never wrong.

import { withoutEnd } from "../text/endings.ts";
import { decodeBase32, decodeBase64, decodeHex, encodeBase64 } from "./decode.ts";
import { unescapeText } from "./printf.ts";

type Filter = (args: readonly string[], stdin: string | undefined) => string | undefined;

export const FILTERS: Readonly<Record<string, Filter>> = {
  base64: (args, stdin) => {
    if (stdin === undefined || args.some((arg) => !arg.startsWith("-") && !/^\d+$/.test(arg))) return undefined;
    return args.some((arg) => /^(?:-[a-z]*[dD]|--dec)/.test(arg)) ? decodeBase64(stdin) : encodeBase64(stdin);
  },
  base32: (args, stdin) =>
    args.some((arg) => /^(?:-d|--d)/.test(arg)) && stdin !== undefined ? decodeBase32(stdin) : undefined,
  openssl: (args, stdin) =>
    stdin !== undefined &&
    args.includes("-d") &&
    args.some((arg) => arg === "base64" || arg === "-base64" || arg === "-a")
      ? decodeBase64(stdin)
      : undefined,
  xxd: (args, stdin) =>
    stdin !== undefined && args.some((arg) => /^-[a-z]*r/.test(arg)) && args.every((arg) => arg.startsWith("-"))
      ? decodeHex(stdin)
      : undefined,
  rev: (args, stdin) =>
    args.length > 0
      ? undefined
      : stdin
          ?.split("\n")
          .map((line) => [...line].reverse().join(""))
          .join("\n"),
  tac: (args, stdin) =>
    args.length > 0 || stdin === undefined
      ? undefined
      : `${stdin.replace(/\n$/, "").split("\n").reverse().join("\n")}\n`,
  tr,
  head,
  tail,
  awk,
  cut,
  sed,
  sort,
  uniq: (args, stdin) =>
    args.length > 0
      ? undefined
      : stdin && joinLines(linesOf(stdin).filter((line, index, all) => line !== all[index - 1])),
  basename: (args) => {
    const name = args[0] === undefined ? undefined : withoutEnd(args[0], "/").split("/").at(-1);
    if (name === undefined || args[0]?.startsWith("-")) return undefined;
    const suffix = args[1] ?? "";
    return `${suffix !== "" && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name}\n`;
  },
  // Under whatever path it lies, it is the repository's own folder: `rm "$(git rev-parse --git-dir)/index.lock"`.
  git: ([command, what, ...more]) =>
    command === "rev-parse" && more.length === 0 && /^--(?:absolute-)?git-(?:common-)?dir$/.test(what ?? "")
      ? ".git\n"
      : undefined,
  npm: (args) => (args.join(" ") === "bin" ? "node_modules/.bin\n" : undefined),
  yarn: (args) => (args.join(" ") === "bin" ? "node_modules/.bin\n" : undefined),
  pnpm: (args) => (args.join(" ") === "bin" ? "node_modules/.bin\n" : undefined),
  dirname: (args) => {
    const path = args[0];
    if (path === undefined || path.startsWith("-")) return undefined;
    const cut = withoutEnd(path, "/").lastIndexOf("/");
    return `${cut < 0 ? "." : cut === 0 ? "/" : path.slice(0, cut)}\n`;
  },
  seq: (args) => {
    const numbers = args.map(Number);
    const [from, to] = numbers.length === 1 ? [1, numbers[0] ?? 0] : [numbers[0] ?? 1, numbers.at(-1) ?? 0];
    if (numbers.some((value) => !Number.isInteger(value)) || numbers.length > 2 || to - from > 64) return undefined;
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => `${from + index}\n`).join("");
  },
};

function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, "").split("\n");
}

function joinLines(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}

function head(args: readonly string[], stdin: string | undefined): string | undefined {
  const [, unit, minus, count] = /^(?:-(?:([cn]) ?|-(?:bytes|lines)=)?(-?)(\d+)|)$/.exec(args.join(" ")) ?? NONE;
  if (stdin === undefined || unit === NO_MATCH) return undefined;
  const end = count === undefined ? 10 : Number(`${minus}${count}`);
  if (unit === "c" || args[0]?.startsWith("--bytes")) return stdin.slice(0, end);
  return joinLines(linesOf(stdin).slice(0, end));
}

function tail(args: readonly string[], stdin: string | undefined): string | undefined {
  const [, unit, sign, count] = /^(?:-(?:([cn]) ?|-(?:bytes|lines)=)?([-+]?)(\d+)|)$/.exec(args.join(" ")) ?? NONE;
  if (stdin === undefined || unit === NO_MATCH) return undefined;
  const number = count === undefined ? 10 : Number(count);
  const from = sign === "+" ? Math.max(0, number - 1) : number === 0 ? Number.POSITIVE_INFINITY : -number;
  if (unit === "c" || args[0]?.startsWith("--bytes")) return stdin.slice(from);
  return joinLines(linesOf(stdin).slice(from));
}

const NO_MATCH = "no match";
const NONE = ["", NO_MATCH];

function sort(args: readonly string[], stdin: string | undefined): string | undefined {
  const flags = args.join(" ");
  // Other characters stand in another order in every language.
  if (stdin === undefined || !/^(?:-[ru]+)?$/.test(flags) || !/^(?:[a-z0-9\n]*|[^\n]*\n?)$/.test(stdin))
    return undefined;
  const sorted = [...linesOf(stdin)].sort();
  if (flags.includes("r")) sorted.reverse();
  return joinLines(flags.includes("u") ? [...new Set(sorted)] : sorted);
}

/** `{print}`, `{print $2}`, `{print $1, $3}` and `-F`. */
function awk(args: readonly string[], stdin: string | undefined): string | undefined {
  const [, by, code] = /^(?:-F ?(\S) )?\{ ?(?:print ?)((?:\$\d+(?:, ?\$\d+)*)?) ?\}$/.exec(args.join(" ")) ?? [];
  if (stdin === undefined || code === undefined) return undefined;
  const lines = linesOf(stdin).map((line) => {
    const fields = by === undefined ? line.trim().split(/[ \t]+/) : line.split(by);
    const numbers = [...code.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    if (numbers.length === 0) return line;
    return numbers.map((number) => (number === 0 ? line : (fields[number - 1] ?? ""))).join(" ");
  });
  return joinLines(lines);
}

function cut(args: readonly string[], stdin: string | undefined): string | undefined {
  const options = /^(?:-d ?(?<before>.) )?-(?<unit>[bcf]) ?(?<list>[\d,-]+)(?: -d ?(?<after>.))?$/.exec(
    args.join(" "),
  )?.groups;
  if (options === undefined || stdin === undefined) return undefined;
  const { before, after, unit, list = "" } = options;
  const wanted = (index: number) => list.split(",").some((range) => isWithin(index + 1, range));
  const separator = unit === "f" ? (before ?? after ?? "\t") : "";
  return joinLines(
    linesOf(stdin).map((line) => {
      const parts = line.split(separator);
      if (separator !== "" && parts.length === 1) return line;
      return parts.filter((_, index) => wanted(index)).join(separator);
    }),
  );
}

function isWithin(position: number, range: string): boolean {
  const [from = "", to = from] = range.split("-");
  return (
    position >= (from === "" ? 1 : Number(from)) && position <= (to === "" ? Number.POSITIVE_INFINITY : Number(to))
  );
}

function tr(args: readonly string[], stdin: string | undefined): string | undefined {
  if (stdin === undefined) return undefined;
  const deletes = args[0] === "-d";
  if (deletes && args.length === 2) {
    const gone = trSet(args[1] ?? "");
    return gone === undefined ? undefined : [...stdin].filter((char) => !gone.includes(char)).join("");
  }
  if (args.length !== 2 || args[0]?.startsWith("-") === true) return undefined;
  const from = trSet(args[0] ?? "");
  const to = trSet(args[1] ?? "");
  if (from === undefined || to === undefined || to.length === 0) return undefined;
  return [...stdin]
    .map((char) => (from.includes(char) ? (to[Math.min(from.lastIndexOf(char), to.length - 1)] ?? "") : char))
    .join("");
}

const CLASSES: Readonly<Record<string, string>> = {
  "[:upper:]": "A-Z",
  "[:lower:]": "a-z",
  "[:digit:]": "0-9",
  "[:space:]": " \t\n",
};

function trSet(written: string): readonly string[] | undefined {
  const plain = unescapeText(written.replace(/\[:\w+:\]/g, (name) => CLASSES[name] ?? name));
  if (plain.includes("[:")) return undefined;
  const chars = [...plain];
  const set: string[] = [];
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? "";
    const end = chars[at + 2];
    if (chars[at + 1] !== "-" || end === undefined) set.push(char);
    else {
      for (let code = char.charCodeAt(0); code <= end.charCodeAt(0) && set.length < 512; code += 1)
        set.push(String.fromCharCode(code));
      at += 2;
    }
  }
  return set;
}

/** `s/plain/plain/[g]` over plain characters only, one or several. */
function sed(args: readonly string[], stdin: string | undefined): string | undefined {
  const scripts = args.length === 1 ? args : args.filter((_, index) => index % 2 === 1);
  const isPlain = args.length === 1 || (args.length % 2 === 0 && args.every((arg, at) => at % 2 === 1 || arg === "-e"));
  if (stdin === undefined || !isPlain) return undefined;
  return scripts
    .flatMap((script) => script.split(/; */))
    .reduce<string | undefined>((text, command) => text && substituted(command, text), stdin);
}

function substituted(command: string, stdin: string): string | undefined {
  const [, separator = "", from = "", to = "", all] = /^s(.)([^\\.*[\]^$]*)\1([^\\&]*)\1(g?)$/.exec(command) ?? [];
  if (from === "" || from.includes(separator) || to.includes(separator)) return undefined;
  return stdin
    .split("\n")
    .map((line) => (all === "g" ? line.replaceAll(from, () => to) : line.replace(from, () => to)))
    .join("\n");
}
