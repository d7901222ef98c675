// Source text that no reader knows: Go, Rust, Julia, Tcl, Lisp, Groovy and so on, scanned for what it names.
// It understands no grammar, so it is never certain; it must not be used for a language that has a reader.

import type { Effect } from "../effect.ts";
import { type Access, fileEffects } from "../effects/files/files.ts";
import { type FoundHost, fetchEffects, networkEffects } from "../effects/network/network.ts";
import type { Reading } from "../effects/reading/reading.ts";
import type { Run } from "../effects/run.ts";
import { effectAt, type Site } from "../effects/site.ts";
import { hostOf, UNKNOWN_HOST } from "../hosts/host.ts";
import { decodeEscapes, joinedLiterals, type Literal, literalsIn, looksLikeHost, spaced } from "./plain-text.ts";
import { withoutOwnServers } from "./stand-ins.ts";

/** Names that open connections, whatever the language. */
const NETWORK =
  /\b(?:net\.(?:Dial|Listen)\w*|http\.(?:Get|Post|Head|NewRequest|ListenAndServe)\w*|syscall\.(?:Socket|Connect)|[AP]F_INET6?|java\.net\.\w*Socket|Unix\.(?:connect|open_connection|ADDR_INET)|using Sockets|socket[-_]connect|tcp_connect|tcpclient|tcpserver|IO::Socket|net\/(?:connect|listen|server)|getaddrinfo|gethostbyname|curl_easy_\w+|Tcp(?:Stream|Listener|Client)|UdpSocket|ServerSocket|SocketChannel|Socket\s*\(|socket\s+[\w.$-]|socket\s*\(|(?<!(?:def|fun|fn|func|function|proc|sub|let)\s)connect\(|reqwest|ureq|hyper::|HttpClient|HttpURLConnection|openConnection|openStream|urlread|urlwrite|webread|webwrite|websave|gen_tcp|gen_udp|httpc|HTTPoison|Req\.(?:get|post)!?|HTTP\.(?:get|post|request)|download\(|open-network-stream|make-network-process|url-retrieve\w*|geturl|URLSession|Pkg\.(?:add|update|develop|clone|instantiate|build)|Mix\.install|@Grab|quicklisp|ql:quickload|pkg install|tcp_client|tcp-connect)/;

/** Names that start a process: what stands after them as text is its command. */
const PROCESS =
  /(?:\b(?:ProcessStartInfo|exec\.Command(?:Context)?|system\*?|shell_?exec|popen|exec|execl|execlp|execle|execv|execvp|execvpe|spawn|spawnl\w*|posix_spawnp?|StartProcess|ForkExec|syscall\.Exec|Command::new|ProcessBuilder|Process|NSTask|run|pipeline|cmd|shell|sh|unix|dos|execute|executeShell|execCmd(?:Ex)?|execShellCmd|execProcess|startProcess|execvpP?|open_process(?:_in|_out|_full)?|create_process|getRuntime\(\)\.exec|shelllines|qx|process\*?|shell_cmd|spawnProcess|Exec|Run|RunProcess|StartProcess|os:cmd|open_port|System\.(?:cmd|shell)|Sys\.command|proc_open|callCommand|readProcess|callProcess|createProcess|spawn_command_line_a?sync|esyscmd|syscmd)|shell-command(?:-to-string)?|(?:call|start)-process(?:-shell-command)?|run-program)(?![\w-])|\bopen\s{0,4}\(?\s{0,4}["'{]?\|(?!\|)/g;

/** Of those, the ones that hardly mean anything else: with an argument that is not text they still count. */
const SURE_PROCESS =
  /^(?:execCmd.*|execShellCmd|execProcess|startProcess|open_process.*|create_process|getRuntime\(\)\.exec|executeShell|spawnProcess|callCommand|readProcess|callProcess|createProcess|spawn_command_line_a?sync|System\.(?:cmd|shell)|run-program|open_port|esyscmd|system\*?|shell_?exec|popen|execl\w*|execvp?e?|posix_spawnp?|StartProcess|ForkExec|syscall\.Exec|exec\.Command\w*|Command::new|ProcessBuilder|os:cmd|Sys\.command|shell-command.*|(?:call|start)-process.*|esyscmd|syscmd)$/;

/** Programs whose language starts processes with words that mean other things elsewhere. */
const SURE_IN: Readonly<Record<string, RegExp>> = {
  julia: /^(?:run|pipeline|Cmd)$/,
  tclsh: /^(?:exec|spawn)$/,
  wish: /^(?:exec|spawn)$/,
  jimsh: /^exec$/,
  expect: /^spawn$/,
  janet: /^(?:shell|spawn|execute)$/,
  clojure: /^sh$/,
  clj: /^sh$/,
  bb: /^(?:sh|shell|process)$/,
  racket: /^process\*?$/,
  swift: /^Process$/,
  scala: /^Process$/,
  swipl: /^shell$/,
  raku: /^(?:shell|run|qx)$/,
  octave: /^(?:unix|dos|shell_cmd)$/,
  matlab: /^(?:unix|dos)$/,
};

const WRITES =
  /write|append|create|O_CREAT|O_RDWR|O_WRONLY|O_TRUNC|fputs|fprintf|\bputs\b|\bspit\b|save|output|>>|<<|truncate|["'][wa]b?\+?["']|\s[wa]\+?[\])\s]/i;

const DELETES =
  /(?:os\.Remove(?:All)?|\bremove(?:Directory(?:Recursive)?|PathForcibly|File)|\bunlink|\bdel_dir(?:_r)?|remove_file|remove_dir_all|delete-(?:file|directory)|file\s+delete(?:\s+-force)?|deleteDir|deleteRecursively|rm_rf!?|removeItem|\brmtree|\brm)\s*\(?\s*$/;

const MAX_LITERALS = 500;

export function readPlain(text: string, site: Site): Reading {
  const literals = joinedLiterals(literalsIn(text).slice(0, MAX_LITERALS), text);
  const effects = [...networkOf(text, literals, site), ...literals.flatMap((one) => pathEffects(one, text, site))];
  const processes = processesOf(text, literals, site);
  return { effects: [...effects, ...stagedCode(text, site), ...processes.effects], runs: processes.runs, problems: [] };
}

/** Code that is fetched where it is run: `include(download("https://…"))`, `evaluate(new URL("https://…").text)`. */
function stagedCode(text: string, site: Site): readonly Effect[] {
  if (!STAGED.test(text)) return [];
  return [effectAt(site, { kind: "hidden-code", certainty: "likely", sentence: "fetches code and runs it" })];
}

const STAGED =
  /(?<![\w-])(?:evaluate|eval|Eval\.me|eval-string|include|include_string|load|load-string|load-file|source|dofile|loadstring|interp\s+eval|EVAL|EVALFILE|parse|consult|sh|shell)\b[\s({[$"']{0,6}(?:\w[\w.:]*[\s({[$"']{1,4}){0,4}(?:https?:\/\/|urlread|webread|download|geturl|slurp|fetch|http(?:c|\.get|::geturl|\.request)?[\s(:])/;

/** Addresses in the text; where a name of the network is used without any, some host that is not known. */
function networkOf(text: string, literals: readonly Literal[], site: Site): readonly Effect[] {
  const urls = [...text.matchAll(/\b(?:https?|ftps?|sftp|wss?|tcp|smb|ldaps?):\/\/[^\s"'`<>)\]}\\]+/gi)].slice(0, 64);
  const found = urls.flatMap(([url]) => fetchEffects(word(url, site), "both", site));
  if (!NETWORK.test(withoutOwnServers(text))) return found.map(likely);
  const bare = [...text.matchAll(/\bsocket\s+([\w.-]+)\s+\d/g)].map((match) => match[1] ?? "");
  // All addresses of this machine are no host: what listens there is reached from any.
  const named = [...literals.map((one) => one.text), ...bare].filter((text) => !/^0\.0\.0\.0(?::|$)/.test(text));
  const hosts = named.filter(looksLikeHost).slice(0, 64).map(hostIn);
  if (hosts.length === 0 && found.length > 0) return found.map(likely);
  const known: readonly FoundHost[] = hosts.length > 0 ? hosts : [{ host: UNKNOWN_HOST, direction: "both" }];
  return [...found, ...networkEffects({ hosts: known, sent: [] }, site)].map(likely);
}

function hostIn(text: string): FoundHost {
  const [name = "", port] = text.split(/:(?=\d+$)/);
  return { host: hostOf(name, port === undefined ? undefined : Number(port)), direction: "both" };
}

/** What a path in the text is used for is told by the words on its line. */
function pathEffects(one: Literal, text: string, site: Site): readonly Effect[] {
  if (!/^(?:~|\$HOME|\/|\.{0,2}\/?[\w.-]+\/|\.)[^\s]*$/.test(one.text) || one.text.length > 300) return [];
  if (/^[./~]+$/.test(one.text)) return [];
  const path = one.text.replace(/^\$HOME(?=\/)/, "~");
  const line = lineAround(text, one.start, one.end);
  const before = text.slice(Math.max(0, one.start - 40), one.start - 1);
  const accesses: readonly Access[] = DELETES.test(before) ? ["delete"] : WRITES.test(line) ? ["write"] : ["read"];
  const effects = accesses.flatMap((access) => fileEffects(access, word(path, site), site));
  // A path kept in a name and written to further on: only what has no other use than to be written counts.
  const later = accesses[0] === "read" && WRITES.test(text) ? fileEffects("write", word(path, site), site) : [];
  const standing = later.filter(({ kind, sentence }) => STANDING.has(kind) && !SECRET.test(sentence));
  return [...effects, ...standing.map((effect) => ({ ...effect, certainty: "possible" as const }))]
    .filter(({ kind }) => !kind.startsWith("file-"))
    .map(likely);
}

const STANDING: ReadonlySet<string> = new Set(["credential-change", "persistence", "guard-tamper"]);
const SECRET = /\bkey\b|token|password/i;

function lineAround(text: string, start: number, end: number): string {
  const from = text.lastIndexOf("\n", start) + 1;
  const to = text.indexOf("\n", end);
  return text.slice(Math.max(from, start - 120), Math.min(to < 0 ? text.length : to, end + 120));
}

function processesOf(text: string, literals: readonly Literal[], site: Site): { effects: Effect[]; runs: Run[] } {
  const effects: Effect[] = [];
  const runs: Run[] = [];
  for (const match of [...text.matchAll(PROCESS)].slice(0, 64)) {
    // A text that is nothing but such a name is an argument: the `sh` of `("sh", "-c", …)`.
    if (literals.some((one) => one.start === match.index && one.text === match[0])) continue;
    const end = match.index + match[0].length;
    const written = bareCommand(match[0], text.slice(end, end + 2000));
    // Where the language needs no quotes, the text that stands next may be any word of the command.
    const isBare = written !== undefined && Object.hasOwn(SURE_IN, site.program ?? "") && isSure(match[0], site);
    const words = isBare ? [] : wordsAfter(text, end - (/["'{]?\|$/.test(match[0]) ? 2 : 0), literals);
    const bare = words.length > 0 ? undefined : written;
    // .NET takes the words behind the program as one text.
    const isLine = /StartInfo$/.test(match[0]) || /^\.Start\(/.test(text.slice(end, end + MAX_GAP));
    const run = runOf(isLine && words.length > 1 ? [words.join(" ")] : words, bare, site);
    if (run !== undefined) runs.push(run);
    else if (isSure(match[0], site) && /^\s*[("'`\s]/.test(text.slice(end))) effects.push(hidden(match[0], site));
  }
  runs.push(...askedToRun(text, literals, site));
  return { effects, runs };
}

/** Groovy and Scala: a text, or a list of them, is started by asking it to. */
function askedToRun(text: string, literals: readonly Literal[], site: Site): readonly Run[] {
  return literals.flatMap((one, index) => {
    const closing = ASKED.exec(text.slice(one.end, one.end + MAX_GAP))?.[1];
    if (closing === undefined) return [];
    const opening = closing === "" ? one.start : text.lastIndexOf(closing === "]" ? "[" : "(", one.start);
    const words = literals.slice(Math.max(0, index - MAX_WORDS), index + 1).filter(({ start }) => start >= opening);
    const run = runOf(
      words.map((each) => each.text),
      undefined,
      site,
    );
    return run === undefined ? [] : [run];
  });
}

const MAX_GAP = 60;
const MAX_WORDS = 32;
const ASKED = /^["'`]\s*([\])]?)\s*(?:as\s+String\[\]\s*\)\s*)?\.\s*(?:execute\b|!|lineStream|lazyLines)/;

function isSure(name: string, { program = "" }: Site): boolean {
  return SURE_PROCESS.test(name) || (Object.hasOwn(SURE_IN, program) && SURE_IN[program]?.test(name) === true);
}

/** The texts that follow with nothing but punctuation between them. */
function wordsAfter(text: string, from: number, literals: readonly Literal[]): readonly string[] {
  const words: string[] = [];
  let at = from;
  for (const one of literals) {
    if (one.start < from) continue;
    if (one.start - at > 200) break;
    const gap = text.slice(at, one.start);
    const fits =
      words.length === 0
        ? /^[\s([{|"'`]*(?:(?:new\s+String\[\]|context\.\w+\(\)|nil|:?[\w.:-]+)?[\s,([{|"'`:]*){0,3}$/.test(gap)
        : /^["'`]?[\s,\][)({}&]*(?:(?:\.?args?|nil|&|list\*?|vector|vec!|Array|List\.of|Arrays\.asList|listOf|arrayOf|Seq|\[\]string|new String\[\])[\s,([{&[]*)*["'`]?$/.test(
            gap,
          );
    if (!fits || words.length >= MAX_WORDS) break;
    words.push(decodeEscapes(one.text));
    at = one.end;
  }
  return words;
}

/** Tcl, expect and m4 write their commands without quotes. */
function bareCommand(name: string, rest: string): string | undefined {
  if (/syscmd$/.test(name)) return /^\s*\(\s*[`']?([^)]*)/.exec(rest)?.[1];
  if (name !== "exec" && name !== "spawn") return undefined;
  return /^[ \t]+(?!\$)([A-Za-z/~.][^\]\n;}"]*)/.exec(rest)?.[1];
}

function runOf(words: readonly string[], bare: string | undefined, site: Site): Run | undefined {
  if (bare !== undefined) return { kind: "shell", text: word(bare, site), place: site.where };
  const [first] = words;
  if (first === undefined || first.trim() === "") return undefined;
  // Tcl opens a pipe by the sign in front: `open "|cmd"`.
  if (words.length === 1) return { kind: "shell", text: word(first.replace(/^\|/, ""), site), place: site.where };
  return { kind: "argv", words: spaced(words).map((one) => word(one, site)), place: site.where, open: false };
}

function hidden(name: string, site: Site): Effect {
  const sentence = `starts a program that is not named in the text (${name})`;
  return effectAt(site, { kind: "hidden-code", certainty: "possible", sentence });
}

function likely(effect: Effect): Effect {
  return effect.certainty === "certain" ? { ...effect, certainty: "likely" } : effect;
}

function word(text: string, site: Site) {
  return { pieces: [{ kind: "text" as const, text }], span: site.span ?? { start: 0, end: 0 } };
}
