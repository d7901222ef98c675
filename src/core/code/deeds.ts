// Turns what a call does, by its rule, into effects and into what runs in turn.
// Shared by all languages; it judges the values it is given and never looks at source text.

import { readSql } from "../effects/databases/sql.ts";
import { noFindings } from "../effects/findings.ts";
import { effectAt } from "../effects/site.ts";
import { UNKNOWN_HOST } from "../hosts/host.ts";
import { namedIn } from "../mcp/fields.ts";
import { isDecoded, knownPrefix, literal } from "../shell/word.ts";
import { fieldsIn, readRequest } from "./code-request.ts";
import { fill, loadObjects, openFile, openInPerl, touch } from "./file-deeds.ts";
import { sendMail } from "./mail-deeds.ts";
import {
  connect,
  connectDatabase,
  fetchFromHub,
  fetchUrl,
  fromBase,
  isInProcess,
  isLocalService,
  listenAt,
  reachService,
  reachUnknown,
  sends,
  serve,
} from "./network-deeds.ts";
import { pay } from "./payment-deeds.ts";
import { runCommand, shell, spaced, spawn } from "./process-deeds.ts";
import { type Doing, hide, named, type Reader, wordOf } from "./reader.ts";
import { cloudFindings } from "./rules/cloud-verbs.ts";
import type { CallRule, Deed } from "./rules/rule.ts";
import { type Call, knownText, piecesOf, type Value } from "./values/value.ts";

/** Of the arguments that are one of several values, so many are tried with each. */
const MAX_TRIED = 2;

export function perform(call: Call, rule: CallRule, reader: Reader): void {
  for (const one of alternatives(call)) performOne(one, rule, reader);
}

/** A value that is one of several is tried with each. */
function alternatives(call: Call): readonly Call[] {
  let calls: readonly Call[] = [call];
  for (let round = 0; round < MAX_TRIED; round += 1) {
    calls = calls.flatMap((one) => {
      const at = one.args.findIndex(({ value }) => value.kind === "choice");
      const chosen = one.args[at];
      if (chosen?.value.kind !== "choice") return [one];
      return chosen.value.options.map((value) => ({ ...one, args: one.args.with(at, { ...chosen, value }) }));
    });
  }
  return calls;
}

function performOne(call: Call, rule: CallRule, reader: Reader): void {
  const { does } = rule;
  if (typeof does !== "string") {
    const detail = does.effect === "network" ? { host: UNKNOWN_HOST, direction: "both" as const } : {};
    const { effect: kind, sentence, certainty = "certain" } = does;
    reader.effects.push(effectAt(reader.site, { kind, certainty, sentence, detail }));
    return;
  }
  const positional = call.args.filter(({ key }) => key === undefined).map(({ value }) => value);
  const own = rule.arg === "self" ? call.self?.[0]?.value : positional[rule.arg ?? 0];
  DEEDS[does]({ call, target: own ?? named(call, TARGET_KEYS), positional, reader });
}

const TARGET_KEYS =
  /^(?:url|uri|host|hostname|args|cmd|command|path|file|filename|filepath_or_buffer|name|src|fd|target|code|source|uid)$/;

const DEEDS: Readonly<Record<Deed, (doing: Doing) => void>> = {
  get: ({ call, target, reader }) => {
    if (isInProcess(call)) return;
    fetchUrl(fromBase(call, target), sends(call) ? "up" : "down", reader);
    readRequest(call, target, reader);
  },
  send: ({ call, target, reader }) => {
    if (isInProcess(call)) return;
    fetchUrl(fromBase(call, target), "up", reader);
    readRequest(call, target, reader);
  },
  connect: ({ call, target, positional, reader }) => {
    if (target?.kind !== "number") return void connect(target ?? named(call, /^(?:host|hostname|address)$/), reader);
    // A port, and then a host; without one it is a port of this machine.
    const [, host] = positional;
    if (host !== undefined && host.kind !== "function") connect(host, reader);
  },
  peer: ({ call, positional, reader }) => {
    const isListening = named(call, /^(?:Listen|LocalPort)$/) !== undefined && named(call, /^Peer/) === undefined;
    if (isListening) return listenAt({ call, target: named(call, /^LocalAddr$/), positional: [], reader });
    connect(
      named(call, /^(?:PeerAddr|PeerHost|Host|host)$/) ?? positional.find((value) => value.kind === "text"),
      reader,
    );
  },
  database: connectDatabase,
  sql: ({ target, reader }) => {
    const found = noFindings();
    if (target?.kind === "text") readSql(wordOf(piecesOf(target), reader), reader.site, found);
    reader.effects.push(...found.effects);
    reader.runs.push(...found.runs);
  },
  service: reachService,
  hub: fetchFromHub,
  cloud: ({ call, reader }) => {
    if (isLocalService(call)) return;
    const named = namedIn(fieldsIn(call.args));
    for (const [kind, sentence] of cloudFindings(call.name)) {
      const told = named === "" ? sentence : `${sentence}: ${named}`;
      reader.effects.push(effectAt(reader.site, { kind, sentence: told, certainty: "likely" }));
    }
    if (call.name.startsWith("@aws-sdk.") && !/Command$/.test(call.name)) reachUnknown(reader);
  },
  mail: sendMail,
  pay,
  listen: listenAt,
  serve,
  shell: ({ target, reader }) => {
    if (target !== undefined) shell(target.kind === "list" ? spaced(target.items) : piecesOf(target), reader);
  },
  command: runCommand,
  spawn,
  read: ({ target, reader }) => touch("read", target, reader),
  write: ({ target, positional, reader }) => {
    touch("write", target, reader);
    fill(target, target === positional[0] ? positional[1] : positional[0], { append: false, reader });
  },
  append: ({ target, positional, reader }) => {
    touch("append", target, reader);
    fill(target, positional[1], { append: true, reader });
  },
  fill: ({ call, target, positional, reader }) => {
    const mode = call.self?.[1] === undefined ? "" : (knownText(call.self[1].value) ?? "");
    fill(target, positional[0], { append: mode.startsWith("a"), reader });
  },
  fetch: ({ target, positional, reader }) => {
    fetchUrl(target, "down", reader);
    touch("write", positional[1], reader);
    fill(positional[1], { kind: "thing", name: "fetch()" }, { append: false, reader });
  },
  delete: ({ target, reader }) => touch("delete", target, reader),
  mode: ({ target, reader }) => touch("mode", target, reader),
  open: openFile,
  "perl-open": openInPerl,
  copy: ({ positional, reader }) => {
    touch("read", positional[0], reader);
    touch("write", positional[1], reader);
  },
  move: ({ call, target, positional, reader }) => {
    touch("move", target, reader);
    touch("write", call.self !== undefined && target !== positional[0] ? positional[0] : positional[1], reader);
  },
  eval: ({ call, target, positional, reader }) =>
    evaluateText(
      /(?:Function|Function\(\)|create_function|\.constructor)$/.test(call.name) ? positional.at(-1) : target,
      reader,
    ),
  "eval-text": ({ target, reader }) => {
    if (target?.kind === "text") evaluateText(target, reader);
  },
  input: ({ reader }) => void reader.runs.push({ kind: "stdin", language: reader.language }),
  factories: ({ call, target, reader }) => {
    const names = target?.kind === "map" ? factoriesIn(target, 0) : undefined;
    if (names === undefined) return hide(`builds whatever its settings name (${call.name})`, reader, "possible");
    for (const name of names) hide(`calls what its settings name (${name})`, reader, "likely");
  },
  "run-file": runFile,
  objects: loadObjects,
  hidden: ({ call, target, reader }) => {
    // What the same program has just put together is in the text.
    if (target?.kind === "thing" && /^(?:pickle|dill|cloudpickle|marshal)\.dumps\(\)$/.test(target.name)) return;
    hide(`runs code that is not in the text (${call.name})`, reader, "likely");
  },
  signal: ({ target, reader }) => {
    const pid = target?.kind === "number" ? target.value : undefined;
    if (pid === undefined || pid > 1) return;
    const sentence = pid === 1 ? "signals the first process of the machine" : "signals every process it may reach";
    if (pid !== 0) reader.effects.push(effectAt(reader.site, { kind: "destructive", certainty: "likely", sentence }));
  },
};

const MAX_SETTINGS_DEPTH = 6;

/** `{"()": "os.system"}`, however deep; undefined where the settings are not all known. */
function factoriesIn(value: Value, depth: number): readonly string[] | undefined {
  if (value.kind !== "map") return value.kind === "unknown" ? undefined : [];
  if (depth > MAX_SETTINGS_DEPTH) return undefined;
  const found: string[] = [];
  for (const [name, inner] of value.entries) {
    if (/^(?:\(\)|class)$/.test(name) && !/^logging\./.test(knownText(inner) ?? "?"))
      found.push(knownText(inner) ?? "…");
    const deeper = inner.kind === "unknown" ? [] : factoriesIn(inner, depth + 1);
    if (deeper === undefined) return undefined;
    found.push(...deeper);
  }
  return found;
}

/** `exec("…")`: literal code is read, anything else is code that cannot be seen. */
function evaluateText(target: Value | undefined, reader: Reader): void {
  if (target === undefined || target.kind === "function") return;
  if (isDecoded(piecesOf(target))) hide("runs code that is encoded in the text", reader, "likely");
  const path = fileBehind(target, reader);
  if (path !== undefined) {
    touch("read", path, reader);
    reader.runs.push({ kind: "file", path: wordOf(piecesOf(path), reader), language: reader.language, args: [] });
    return;
  }
  const code = target.kind === "text" ? knownText(target) : undefined;
  if (code === undefined) return void hide("runs text as code that is made while it runs", reader, "likely");
  if (HANDS_OUT.test(code)) hide("makes a function that gives out what starts programs", reader, "likely");
  const inner = reader.nested(code);
  reader.effects.push(...inner.effects);
  reader.runs.push(...inner.runs);
}

/** `exec(open("setup.py").read())` runs that file, where nothing moves to another place in it first. */
function fileBehind(target: Value, reader: Reader): Value | undefined {
  if (target.kind !== "thing" || MOVES_IN_FILE.test(reader.source)) return undefined;
  const [first] = target.madeWith ?? [];
  if (first === undefined) return undefined;
  if (target.name === "compile()") return fileBehind(first.value, reader);
  const name = READS_WHOLE.test(target.name) ? knownText(first.value) : undefined;
  return name !== undefined && SOURCE_FILE.test(name) ? first.value : undefined;
}

/** A file of the language's own kind: code in one that looks like something else is hidden there. */
const SOURCE_FILE = /^(?!\w+:\/\/).*\.(?:py|[cm]?js)$/;
const READS_WHOLE = /^(?:(?:io\.)?open\(\)\.read|pathlib\.Path\(\)\.read_text|fs\.readFileSync)\(\)$/;
const MOVES_IN_FILE = /seek|readline|\bnext\b|\.read\(\s*[^)\s]/;

/** `Function("return process")()`: what is done with it is done by names that no reader follows. */
const HANDS_OUT = /^\s*return\s*\(?\s*(?:process|this|globalThis|global|require|module)\s*\)?\s*;?\s*$/;

function runFile({ target, reader }: Doing): void {
  if (target === undefined) return;
  const path = wordOf(piecesOf(target), reader);
  if (/^(?:https?|ftp|data|php):/i.test(knownPrefix(path))) {
    fetchUrl(target, "down", reader);
    return void hide("runs code from another machine", reader, "likely");
  }
  touch("read", target, reader);
  if (literal(path) !== undefined) reader.runs.push({ kind: "file", path, language: reader.language, args: [] });
}
