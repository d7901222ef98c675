// Calls that read, write, delete or open files, by mode where the call has one.
// A path that many languages also take as an address is treated as one.

import { type Access, fileEffects, inWorkspace } from "../effects/files/files.ts";
import { pathViews } from "../places/path-view.ts";
import { resolvePath } from "../shell/builtins.ts";
import { display, knownPrefix, literal, type Piece } from "../shell/word.ts";
import { fetchUrl } from "./network-deeds.ts";
import { shell, spaced } from "./process-deeds.ts";
import { type Doing, hide, isTrue, named, type Reader, wordOf } from "./reader.ts";
import { knownText, NOTHING, piecesOf, type Value } from "./values/value.ts";

export function touch(access: Access, target: Value | undefined, reader: Reader): void {
  // A file that is open already, and one of a folder that is being gone through, has no name here.
  if (target === undefined || target.kind === "number" || target.kind === "function") return;
  const word = wordOf(access === "delete" ? ownTemporary(piecesOf(target)) : piecesOf(target), reader);
  if (literal(word) === "") return;
  // Many languages open addresses with the call that opens files.
  if (/^(?:https?|ftps?|s3|gs|wss?|ssh2(?:\.\w+)?):\/\//i.test(knownPrefix(word)))
    return void fetchUrl(target, access === "read" ? "down" : "up", reader);
  const key = `${access} ${display(word)}`;
  if (reader.touched.has(key)) return;
  reader.touched.add(key);
  reader.effects.push(...fileEffects(access, word, reader.site));
}

/** What the program made for itself among temporary files, and what lies in it: wherever that is, it is scratch. */
function ownTemporary(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (first?.kind !== "unknown" || !OWN_TEMPORARY.test(first.source)) return pieces;
  const isBelow = rest.every((piece) => piece.kind !== "unknown" && !piece.text.includes(".."));
  return isBelow ? [{ kind: "text", text: "/tmp/made-for-this" }, ...rest] : pieces;
}

const OWN_TEMPORARY = /^tempfile\.(?:NamedTemporaryFile|TemporaryDirectory)\(\)(?:\.name)?$/;

/**
 * Objects out of a file may be code. A file of the project that this session did not make is the developer's own, as a
 * script of theirs is; what was fetched, made or lies elsewhere is not.
 */
export function loadObjects({ call, target, reader }: Doing): void {
  if (isTrue(named(call, /^weights_only$/))) return;
  const opened =
    target?.kind === "thing" && /^(?:io\.)?open\(\)$/.test(target.name) ? target.madeWith?.[0]?.value : target;
  const { site } = reader;
  const word = opened === undefined ? undefined : wordOf(piecesOf(opened), reader);
  const text = word === undefined ? undefined : literal(word);
  const path = text === undefined || text.includes("\n") ? undefined : resolvePath(site.cwd, text);
  if (word !== undefined && path !== undefined && site.written?.has(path) === false) {
    if (inWorkspace(pathViews(word, site), site) === true) return void touch("read", opened, reader);
  }
  hide(`runs code that is not in the text (${call.name})`, reader, "likely");
}

export function openFile({ call, target, positional, reader }: Doing): void {
  const given =
    named(call, /^(?:mode|flags)$/) ?? positional[call.self !== undefined && target !== positional[0] ? 0 : 1];
  const mode =
    given === undefined || given.kind === "function" || given.kind === "map"
      ? ""
      : piecesOf(given)
          .map((piece) => (piece.kind === "unknown" ? piece.source : piece.text))
          .join("");
  const known = target === undefined ? "" : knownPrefix(wordOf(piecesOf(target), reader));
  // Ruby starts what stands behind a `|` in the place of a file.
  if (reader.language === "ruby" && /^\s*\|/.test(known))
    return void shell(withoutPipe(piecesOf(target ?? NOTHING)), reader);
  touch(
    /[wx]|r?\+|O_(?:WR|RD)WR|O_WRONLY|O_CREAT|>|c\b/.test(mode) ? "write" : /a|O_APPEND/.test(mode) ? "append" : "read",
    target,
    reader,
  );
}

function withoutPipe([first, ...rest]: readonly Piece[]): readonly Piece[] {
  if (first === undefined || first.kind === "unknown") return first === undefined ? rest : [first, ...rest];
  return [{ kind: "text", text: first.text.replaceAll(/^\s*\|\s*|\s*\|\s*$/g, "") }, ...rest];
}

/** `open(F, "<", path)`, `open(F, ">path")`, `open(F, "-|", "cmd", …)`, `open(F, "cmd |")`. */
export function openInPerl({ positional, reader }: Doing): void {
  const [, modeValue, ...rest] = positional;
  if (modeValue === undefined) return;
  const pieces = piecesOf(modeValue);
  const mode = knownPrefix(wordOf(pieces, reader));
  const [path] = rest;
  if (path !== undefined) {
    if (/\|/.test(mode)) return void shell(spaced(rest), reader);
    return void touch(/>>/.test(mode) ? "append" : /[>+]/.test(mode) ? "write" : "read", path, reader);
  }
  if (/^\s*\|/.test(mode) || /\|\s*$/.test(knownText(modeValue) ?? mode))
    return void shell(withoutPipe(pieces), reader);
  const sign = /^\s*([+<>]*)\s*/.exec(mode);
  const [first, ...others] = pieces;
  const named: readonly Piece[] =
    first === undefined || first.kind === "unknown"
      ? pieces
      : [{ kind: "text", text: first.text.slice(sign?.[0].length ?? 0) }, ...others];
  const access = /^>>/.test(sign?.[1] ?? "") ? "append" : /[>+]/.test(sign?.[1] ?? "") ? "write" : "read";
  touch(access, { kind: "text", pieces: named }, reader);
}

/** What answers from the network are made of. */
const FETCHED = /^(?:requests|httpx|urllib|urllib2|aiohttp|fetch|axios|got|undici|Net\.HTTP|LWP|URI)\b.*\(\)/;

interface Filling {
  readonly append: boolean;
  readonly reader: Reader;
}

/** Remembers what a file is given, so that a later run of it is judged by that. Content that is not known says nothing. */
export function fill(path: Value | undefined, content: Value | undefined, { append, reader }: Filling): void {
  const name = path === undefined ? undefined : knownText(path);
  if (name === undefined || content === undefined) return;
  const fetched = content.kind === "thing" && FETCHED.test(content.name);
  if (!fetched && (content.kind !== "text" || knownText(content) === undefined)) return;
  reader.writes.push({ path: name, content: piecesOf(content), append, fetched });
}
