// Reads source code of another language for what it does outside itself: network, processes, files, secrets.
// Stable interface for every reader of a language: text in, Reading out. It never throws and never runs anything.

import type { Direction, Effect } from "../effect.ts";
import { fileEffects } from "../effects/files.ts";
import { fetchEffects, networkEffects, wordHost } from "../effects/network.ts";
import type { Reading } from "../effects/reading.ts";
import type { Run } from "../effects/run.ts";
import { effectAt, type Site } from "../effects/site.ts";
import { hostOf, UNKNOWN_HOST } from "../hosts/host.ts";
import { hostOfName } from "../hosts/parse-host.ts";
import { decodeBase64, decodeHex } from "../shell/decode.ts";
import { knownPrefix, literal, type Piece, type Word } from "../shell/word.ts";
import type { Span } from "../text/span.ts";
import type { Language } from "../tools/spec.ts";
import { readAwk } from "./awk.ts";
import { type Argument, type Call, findCalls, type Program, textOf } from "./calls.ts";
import { readDockerfile } from "./dockerfile.ts";
import { readCrontab, readEscapes } from "./escapes.ts";
import { type Lexicon, lex } from "./lex.ts";
import { readPlain } from "./plain.ts";
import { readPowershell } from "./powershell.ts";
import type { CallRule, Deed } from "./rule.ts";
import { readSed } from "./sed.ts";
import { JAVASCRIPT, LUA, PERL, PHP, PYTHON, R, RUBY } from "./tables.ts";

export interface CodeSite extends Site {
  /** What findings in the code point at. */
  readonly span: Span;
}

const MAX_CODE = 256 * 1024;
const MAX_DEPTH = 4;

export function readCode(language: Language, text: string, site: CodeSite, depth = 0): Reading {
  if (text.length > MAX_CODE || depth > MAX_DEPTH) {
    return { effects: [], runs: [], problems: [{ kind: "too-deep", sentence: "runs more code than the guard reads" }] };
  }
  if (language === "shell") {
    const run: Run = { kind: "shell", text: { pieces: [{ kind: "text", text }], span: site.span }, place: site.where };
    return { effects: [], runs: [run], problems: [] };
  }
  if (language === "awk") return readAwk(text, site);
  if (language === "sed") return readSed(text, site);
  if (language === "powershell") return readPowershell(text, site);
  if (language === "applescript") return readApplescript(text, site);
  if (language === "escapes") return readEscapes(text, site);
  if (language === "crontab") return readCrontab(text, site);
  if (language === "dockerfile") return readDockerfile(text, site);
  if (language === "plain") return readPlain(text, site);
  return readGeneral(language, text, { site, depth });
}

type General = Exclude<
  Language,
  "shell" | "awk" | "sed" | "powershell" | "applescript" | "plain" | "escapes" | "crontab" | "dockerfile"
>;

interface Form {
  readonly lexicon: Lexicon;
  readonly rules: ReadonlyMap<string, readonly CallRule[]>;
  readonly bare: boolean;
}

const FORMS: Readonly<Record<General, Form>> = {
  python: form({ lineComments: ["#"], triple: true, interpolation: "{f" }, PYTHON, false),
  javascript: form(
    { lineComments: ["//"], blockComments: true, backtick: "template", interpolation: "${" },
    JAVASCRIPT,
    false,
  ),
  perl: form({ lineComments: ["#"], backtick: "shell", interpolation: "$", quoteWords: true }, PERL, true),
  ruby: form({ lineComments: ["#"], backtick: "shell", interpolation: "#{", quoteWords: true }, RUBY, true),
  php: form({ lineComments: ["//", "#"], blockComments: true, backtick: "shell", interpolation: "$" }, PHP, false),
  lua: form({ lineComments: ["--"] }, LUA, true),
  r: form({ lineComments: ["#"] }, R, false),
};

function form(lexicon: Lexicon, rules: readonly CallRule[], bare: boolean): Form {
  const byName = new Map<string, CallRule[]>();
  for (const rule of rules) {
    for (const name of rule.names.split(" ")) byName.set(name, [...(byName.get(name) ?? []), rule]);
  }
  return { lexicon, rules: byName, bare };
}

interface Reader {
  readonly language: General;
  readonly site: CodeSite;
  readonly depth: number;
  readonly effects: Effect[];
  readonly runs: Run[];
}

function readGeneral(
  language: General,
  text: string,
  at: { readonly site: CodeSite; readonly depth: number },
): Reading {
  const { lexicon, rules, bare } = FORMS[language];
  const program = findCalls(lex(text, lexicon), { bare });
  const reader: Reader = { language, ...at, effects: [], runs: [] };
  for (const pieces of program.shells) shell(pieces, reader);
  for (const call of program.calls) {
    for (const rule of rulesFor(call.name, rules, program)) perform(call, rule, reader);
    readIndirect(call, reader);
  }
  readSecretPaths(program, reader);
  return { effects: reader.effects, runs: reader.runs, problems: [] };
}

function rulesFor(name: string, rules: Form["rules"], program: Program): readonly CallRule[] {
  const own = rules.get(name) ?? [];
  const method = name.includes(".") ? (rules.get(`*.${name.slice(name.lastIndexOf(".") + 1)}`) ?? []) : [];
  return [...own, ...method].filter((rule) => rule.needs === undefined || program.imports.has(rule.needs));
}

function perform(call: Call, rule: CallRule, reader: Reader): void {
  const { does } = rule;
  if (typeof does !== "string") {
    const detail = does.effect === "network" ? { host: UNKNOWN_HOST, direction: "both" as const } : {};
    reader.effects.push(
      effectAt(reader.site, { kind: does.effect, certainty: "likely", sentence: does.sentence, detail }),
    );
    return;
  }
  const positional = call.args.filter((arg) => arg.key === undefined);
  const named = call.args.find(
    (arg) => arg.key !== undefined && /^(?:url|uri|host|hostname|args|cmd|command|path|file)$/.test(arg.key),
  );
  const target = positional[rule.arg ?? 0] ?? named;
  DEEDS[does]({ call, target, positional, reader });
}

interface Doing {
  readonly call: Call;
  readonly target: Argument | undefined;
  readonly positional: readonly Argument[];
  readonly reader: Reader;
}

const DEEDS: Readonly<Record<Deed, (doing: Doing) => void>> = {
  get: ({ call, target, reader }) => fetchUrl(target, sends(call) ? "up" : "down", reader),
  send: ({ target, reader }) => fetchUrl(target, "up", reader),
  connect: ({ target, reader }) => connect(target, reader),
  listen: ({ reader }) => {
    const detail = { host: UNKNOWN_HOST, direction: "listen" as const };
    reader.effects.push(
      effectAt(reader.site, { kind: "network", certainty: "likely", sentence: "listens for connections", detail }),
    );
  },
  shell: ({ target, reader }) => {
    if (target !== undefined)
      shell(target.items?.[0] === undefined ? target.pieces : target.items.flatMap(spaced), reader);
  },
  argv: ({ target, reader }) => argv(target?.items ?? [], reader),
  command: ({ target, positional, reader }) => {
    if (target === undefined) return;
    if (target.items !== undefined) return argv(target.items, reader);
    if (positional.length > 1 && reader.language !== "python" && reader.language !== "php")
      return argv(
        positional.map(({ pieces }) => pieces),
        reader,
      );
    shell(target.pieces, reader);
  },
  spawn: ({ target, positional, reader }) => {
    if (target === undefined) return;
    const rest = positional.slice(positional.indexOf(target) + 1);
    const listed = rest.find((arg) => arg.items !== undefined)?.items;
    const words = listed ?? rest.filter((arg) => !arg.source.startsWith("{")).map(({ pieces }) => pieces);
    argv([target.pieces, ...(reader.language === "python" ? words.slice(1) : words)], reader);
  },
  read: ({ target, reader }) => touch("read", target, reader),
  write: ({ target, reader }) => touch("write", target, reader),
  delete: ({ target, reader }) => touch("delete", target, reader),
  open: ({ call, target, positional, reader }) => {
    const mode = textOf((call.args.find((arg) => arg.key === "mode") ?? positional[1])?.pieces ?? []);
    const pipe = /^\s*\|?-?\|/.test(mode) || /^-\|/.test(mode) ? positional[2] : undefined;
    if (pipe !== undefined) return shell(pipe.pieces, reader);
    const text = textOf(target?.pieces ?? []);
    if (reader.language === "perl" && /\|\s*$|^\s*\|/.test(text))
      return shell([{ kind: "text", text: text.replaceAll("|", " ") }], reader);
    if (/^https?:/.test(text)) return fetchUrl(target, "down", reader);
    touch(/[wax+>]/.test(mode) && !/^<$/.test(mode) ? "write" : "read", target, reader);
  },
  copy: ({ positional, reader }) => {
    touch("read", positional[0], reader);
    touch("write", positional[1], reader);
  },
  eval: ({ target, reader }) => {
    if (target !== undefined) evaluate(target, reader);
  },
  hidden: ({ call, reader }) => hide(`runs code that is not in the text (${call.name})`, reader, "likely"),
};

function wordOf(pieces: readonly Piece[], reader: Reader): Word {
  return { pieces, span: reader.site.span };
}

/** A request that carries something: data, files, a body, or a method that changes things. */
function sends(call: Call): boolean {
  return call.args.some((arg) => {
    if (arg.key !== undefined)
      return (
        /^(?:data|json|files|body)$/.test(arg.key) ||
        (arg.key === "method" && /P(?:OST|UT|ATCH)|DELETE/i.test(textOf(arg.pieces)))
      );
    return /\b(?:body|method)["']?[:=]?/.test(arg.source) && /\bbody\b|POST|PUT|PATCH|DELETE/.test(arg.source);
  });
}

function fetchUrl(target: Argument | undefined, direction: Direction, reader: Reader): void {
  const pieces: readonly Piece[] = target?.pieces ?? [
    { kind: "unknown", source: "…", why: "is worked out by the program" },
  ];
  reader.effects.push(...fetchEffects(wordOf(pieces, reader), direction, reader.site));
}

function connect(target: Argument | undefined, reader: Reader): void {
  const pieces = target?.items?.[0] ?? target?.pieces ?? [];
  const host =
    pieces.length === 0 ? UNKNOWN_HOST : (wordHost(wordOf(pieces, reader), hostOfName) ?? hostOf(textOf(pieces)));
  const known = knownPrefix(wordOf(pieces, reader)) === "" ? UNKNOWN_HOST : host;
  reader.effects.push(...networkEffects({ hosts: [{ host: known, direction: "both" }], sent: [] }, reader.site));
}

function shell(pieces: readonly Piece[], reader: Reader): void {
  reader.runs.push({ kind: "shell", text: wordOf(pieces, reader), place: reader.site.where });
}

function argv(items: readonly (readonly Piece[])[], reader: Reader): void {
  if (items.length === 0) return;
  reader.runs.push({
    kind: "argv",
    words: items.map((pieces) => wordOf(pieces, reader)),
    place: reader.site.where,
    open: false,
  });
}

function spaced(pieces: readonly Piece[], index: number): readonly Piece[] {
  return index === 0 ? pieces : [{ kind: "text", text: " " }, ...pieces];
}

function touch(access: "read" | "write" | "delete", target: Argument | undefined, reader: Reader): void {
  if (target === undefined || literal(wordOf(target.pieces, reader)) === "") return;
  // Many languages open addresses with the call that opens files.
  if (/^(?:https?|ftp):\/\//i.test(knownPrefix(wordOf(target.pieces, reader))))
    return void fetchUrl(target, access === "read" ? "down" : "up", reader);
  reader.effects.push(...fileEffects(access, wordOf(target.pieces, reader), reader.site));
}

/** `exec("…")`: literal code is read; decoded code too; anything else is code that cannot be seen. */
function evaluate(target: Argument, reader: Reader): void {
  const text = literal(wordOf(target.pieces, reader)) ?? decoded(target);
  if (text === undefined) return void hide("runs text as code that is made while it runs", reader, "likely");
  const inner = readCode(reader.language, text, reader.site, reader.depth + 1);
  reader.effects.push(...inner.effects);
  reader.runs.push(...inner.runs);
}

function decoded(target: Argument): string | undefined {
  const call = target.inner.find(({ name }) =>
    /(?:b64decode|base64_decode|atob|decode_base64|Base64\.decode64|Buffer\.from|unhexlify|fromhex|decode64)$/.test(
      name,
    ),
  );
  const first = call?.args[0];
  if (call === undefined || first === undefined || first.pieces.some((piece) => piece.kind === "unknown"))
    return undefined;
  const hex = /hex/.test(call.name) || /hex/.test(call.args[1]?.source ?? "");
  return hex ? decodeHex(textOf(first.pieces)) : decodeBase64(textOf(first.pieces));
}

/** Calls whose name is made up while running: `getattr(os, x)()`, `globalThis[x]()`. */
function readIndirect(call: Call, reader: Reader): void {
  if (
    !/^(?:getattr|__import__|importlib\.import_module|require|import|Reflect\.apply|call_user_func|call_user_func_array|send|public_send|__send__)$/.test(
      call.name,
    )
  )
    return;
  const name = call.name === "getattr" ? call.args[1] : call.args[0];
  if (name === undefined) return;
  const known = literal(wordOf(name.pieces, reader));
  const loads = /^(?:__import__|importlib\.import_module|require|import)$/.test(call.name);
  if (known === undefined || (!loads && /^(?:system|popen|exec|eval|spawn|execSync|run)$/.test(known))) {
    hide(
      `calls something by a name that is made while it runs (${call.name})`,
      reader,
      known === undefined ? "possible" : "likely",
    );
  }
}

function hide(sentence: string, reader: Reader, certainty: "likely" | "possible"): void {
  reader.effects.push(effectAt(reader.site, { kind: "hidden-code", certainty, sentence }));
}

/** A secret's path in the code counts even where the call that uses it is not known. */
function readSecretPaths(program: Program, reader: Reader): void {
  for (const pieces of program.strings.slice(0, 500)) {
    const text = textOf(pieces);
    if (text.length < 4 || text.length > 300 || !/^(?:~|\/|\.{0,2}\/?[\w.-]+\/|\.)/.test(text) || /\s/.test(text))
      continue;
    const found = fileEffects("read", wordOf(pieces, reader), reader.site).filter(
      (effect) => effect.kind === "credential-read",
    );
    reader.effects.push(...found);
  }
}

function readApplescript(text: string, site: CodeSite): Reading {
  const effects: Effect[] = [];
  const runs: Run[] = [];
  for (const match of text.matchAll(/do shell script\s+"((?:\\.|[^"\\])*)"(.*)/g)) {
    const code = (match[1] ?? "").replaceAll(/\\(.)/g, "$1");
    runs.push({ kind: "shell", text: { pieces: [{ kind: "text", text: code }], span: site.span }, place: site.where });
    if (/with administrator privileges/.test(match[2] ?? "")) {
      effects.push(effectAt(site, { kind: "privilege", sentence: "runs a command as administrator" }));
    }
  }
  if (
    /tell application(?: id)? "(?:Mail|Messages|Microsoft Outlook|Slack|com\.apple\.(?:mail|iChat))"/i.test(text) &&
    /\b(?:send|make new outgoing message)\b/i.test(text)
  ) {
    effects.push(effectAt(site, { kind: "outbound-message", sentence: "sends a message through an app" }));
    effects.push(
      effectAt(site, {
        kind: "network",
        certainty: "likely",
        sentence: "sends a message through an app",
        detail: { host: UNKNOWN_HOST, direction: "up" },
      }),
    );
  }
  if (/open location\s+"https?:/.test(text)) {
    effects.push(
      effectAt(site, {
        kind: "network",
        sentence: "opens a web address",
        detail: { host: UNKNOWN_HOST, direction: "down" },
      }),
    );
  }
  return { effects, runs, problems: [] };
}
