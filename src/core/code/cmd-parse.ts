// Parses a line for cmd.exe, or a batch file: commands joined by `&`, `&&`, `||` and `|`, in groups, with redirections.
// Quotes protect signs but stay in the word until it is read; a caret escapes; `%NAME%` and `!NAME!` stand for text.

export interface CmdCommand {
  /** Words as written, quotes and carets resolved; `%` and `!` still stand in them. */
  readonly words: readonly string[];
  /** The text after the first word, for commands that read it whole. */
  readonly rest: string;
  readonly redirects: readonly { readonly kind: "read" | "write" | "append"; readonly target: string }[];
  /** Whether the output of the command before it is its input. */
  readonly isFed: boolean;
}

const MAX_TEXT = 64 * 1024;

/** Every command of the text in order; undefined where it is too long. */
export function parseCmd(text: string): readonly CmdCommand[] | undefined {
  if (text.length > MAX_TEXT) return undefined;
  const lines = text.replaceAll(/\^\r?\n/g, "").split(/\r?\n/);
  return lines.flatMap((line) => parseLine(line.replace(/^\s*/, "")));
}

interface Draft {
  words: string[];
  word: string | undefined;
  rest: string;
  redirects: { kind: "read" | "write" | "append"; target: string }[];
  /** Set while the word that is read is the file of a redirection. */
  pending: "read" | "write" | "append" | undefined;
  isFed: boolean;
}

/** The reading position in one line, and what has been read of it. */
interface Scan {
  readonly line: string;
  at: number;
  isQuoted: boolean;
  draft: Draft;
  readonly found: CmdCommand[];
}

function parseLine(line: string): readonly CmdCommand[] {
  if (/^(?:rem(?:\s|$)|::|:\w)/i.test(line)) return [];
  const scan: Scan = { line, at: 0, isQuoted: false, draft: empty(false), found: [] };
  for (; scan.at < line.length; scan.at += 1) step(line[scan.at] ?? "", scan);
  finish(false, scan);
  return scan.found;
}

function step(char: string, scan: Scan): void {
  const { draft } = scan;
  if (char === '"') {
    scan.isQuoted = !scan.isQuoted;
    draft.word ??= "";
    draft.rest += char;
  } else if (scan.isQuoted) add(draft, char);
  else if (char === "^") {
    scan.at += 1;
    add(draft, scan.line[scan.at] ?? "");
  } else if (char === "&" || char === "|") {
    const isDouble = takes(char, scan);
    finish(char === "|" && !isDouble, scan);
  } else if (char === "<" || char === ">") redirect(char, scan);
  else if ((char === "(" || char === ")") && isGrouping(draft)) finish(draft.isFed, scan);
  else if (/\s/.test(char)) {
    endWord(draft);
    draft.rest += char;
  } else add(draft, char);
}

/** Whether the same sign, or the given one, stands next; it is taken then. */
function takes(sign: string, scan: Scan): boolean {
  if (scan.line[scan.at + 1] !== sign) return false;
  scan.at += 1;
  return true;
}

function redirect(sign: string, scan: Scan): void {
  const { draft } = scan;
  endWord(draft, /^[0-9]$/.test(draft.word ?? ""));
  const isAppend = takes(">", scan);
  // `2>&1` joins two outputs and names no file.
  if (takes("&", scan)) scan.at += 1;
  else draft.pending = sign === "<" ? "read" : isAppend ? "append" : "write";
}

function finish(isFed: boolean, scan: Scan): void {
  scan.found.push(...close(scan.draft));
  scan.draft = empty(isFed);
}

function empty(isFed: boolean): Draft {
  return { words: [], word: undefined, rest: "", redirects: [], pending: undefined, isFed };
}

/** A parenthesis opens a group where a command may begin; elsewhere, as in `echo (x)`, it is text or closes one. */
function isGrouping({ words, word }: Draft): boolean {
  // What `for` goes through stands in parentheses too.
  const since = (name: RegExp) => words.findLastIndex((one) => name.test(one));
  if (since(/^for$/i) > since(/^do$/i)) return false;
  return words.length === 0 || word === undefined || /^(?:do|else|if|for)$/i.test(words.at(-1) ?? "");
}

function add(draft: Draft, text: string): void {
  draft.word = (draft.word ?? "") + text;
  draft.rest += text;
}

function endWord(draft: Draft, isDescriptor = false): void {
  const { word, pending } = draft;
  draft.word = undefined;
  if (word === undefined || isDescriptor) return;
  draft.pending = undefined;
  if (pending === undefined) draft.words.push(word);
  else draft.redirects.push({ kind: pending, target: word });
}

function close(draft: Draft): readonly CmdCommand[] {
  endWord(draft);
  if (draft.words.length === 0 && draft.redirects.length === 0) return [];
  const { words, redirects, isFed } = draft;
  const rest = draft.rest.replace(/^\s*"[^"]*"?|^\s*\S+/, "").trim();
  return [{ words, redirects, isFed, rest }];
}
