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

function parseLine(line: string): readonly CmdCommand[] {
  if (/^(?:rem(?:\s|$)|::|:\w)/i.test(line)) return [];
  const found: CmdCommand[] = [];
  let draft = empty(false);
  let isQuoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const char = line[index] ?? "";
    if (char === '"') {
      isQuoted = !isQuoted;
      draft.word ??= "";
      draft.rest += char;
      continue;
    }
    if (!isQuoted && char === "^") {
      index += 1;
      add(draft, line[index] ?? "");
      continue;
    }
    if (isQuoted || !/[\s&|<>(),;=]/.test(char)) {
      add(draft, char);
      continue;
    }
    if (char === "&" || char === "|") {
      const isDouble = line[index + 1] === char;
      if (isDouble) index += 1;
      found.push(...close(draft));
      draft = empty(char === "|" && !isDouble);
    } else if (char === "<" || char === ">") {
      endWord(draft, /^[0-9]$/.test(draft.word ?? ""));
      const isAppend = line[index + 1] === ">";
      if (isAppend) index += 1;
      if (line[index + 1] === "&") index += 2;
      else draft.pending = char === "<" ? "read" : isAppend ? "append" : "write";
    } else if (char === "(" || char === ")") {
      if (isGrouping(draft)) {
        found.push(...close(draft));
        draft = empty(draft.isFed);
      } else add(draft, char);
    } else if (/\s/.test(char)) {
      endWord(draft);
      draft.rest += char;
    } else add(draft, char);
  }
  return [...found, ...close(draft)];
}

function empty(isFed: boolean): Draft {
  return { words: [], word: undefined, rest: "", redirects: [], pending: undefined, isFed };
}

/** A parenthesis opens a group where a command may begin; elsewhere, as in `echo (x)`, it is text or closes one. */
function isGrouping({ words, word }: Draft): boolean {
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
