// The arguments of an MCP call as a flat list of named texts, and what a field's name and text say it holds.
// Bounded: an argument tree may be as large and as deep as whoever wrote it likes.

export type FieldKind = "command" | "code" | "sql" | "url" | "path" | "recipient" | "content" | "text";

export interface Field {
  readonly name: string;
  readonly text: string;
  readonly kind: FieldKind;
}

const MAX_FIELDS = 400;
const MAX_PATH = 1_000;

/** Every text in the arguments, however deep. `more` when there were too many to list. */
export function fieldsOf(args: unknown): { readonly fields: readonly Field[]; readonly more: boolean } {
  const fields: Field[] = [];
  let more = false;
  const open: { readonly name: string; readonly value: unknown }[] = [{ name: "", value: args }];
  const add = (name: string, values: readonly (readonly [key: string, value: unknown])[]) => {
    more ||= values.length > MAX_FIELDS;
    for (const [key, value] of values.slice(0, MAX_FIELDS)) open.push({ name: name === "" ? key : name, value });
  };
  for (let at = 0; at < open.length && fields.length < MAX_FIELDS; at += 1) {
    const { name, value } = open[at] ?? { name: "", value: undefined };
    if (typeof value === "string") {
      fields.push({ name, text: value, kind: kindOf(name, value) });
      fields.push(...patchedIn(value));
    } else if (typeof value === "number" || typeof value === "boolean")
      fields.push({ name, text: String(value), kind: kindOf(name, String(value)) });
    else if (Array.isArray(value))
      add(
        "",
        value.map((item) => [name, item]),
      );
    else if (typeof value === "object" && value !== null) add(SENDER.test(name) ? name : "", Object.entries(value));
  }
  return { fields, more: more || fields.length >= MAX_FIELDS };
}

/** The files that a patch changes, as git and as agents head them. */
function patchedIn(text: string): readonly Field[] {
  if (!/^(?:\*\*\* Begin Patch|diff --git |--- )/m.test(text.slice(0, 4_000))) return [];
  return text
    .split("\n")
    .slice(0, MAX_LINES)
    .flatMap(
      (line) =>
        /^(?:\*\*\* (?:Add|Update|Delete) File: |\*\*\* Move to: |\+\+\+ (?:b\/)?)([^\t]+)/.exec(line)?.[1] ?? [],
    )
    .slice(0, MAX_PATCHED)
    .map((path): Field => ({ name: "file", text: path.trim(), kind: "path" }));
}

const MAX_LINES = 20_000;
const MAX_PATCHED = 50;

/** Whoever sends is no recipient, whatever the fields inside are called. */
const SENDER = /^(?:from|sender|reply_?to)$/i;

const BY_NAME: readonly (readonly [names: RegExp, kind: FieldKind])[] = [
  [/^(?:command|cmd|shell|bash|command_?line|shell_?command)$/i, "command"],
  [/^(?:code|cell_?source|source_?code|javascript|js|expression|function|python|program|script)$/i, "code"],
  [/^(?:sql|sql_?query)$/i, "sql"],
  [
    /^(?:to|cc|bcc|recipients?|to_?emails?|emails?|e_?mail_?address(?:es)?|phone(?:_?numbers?)?|attendees?|invitees?|participants?|assignees?|channel(?:_?id)?|chat_?id)$/i,
    "recipient",
  ],
  [/^(?:content|contents|body|text|message|html|markdown|data|value|new_?(?:str|string|text))$/i, "content"],
];

function kindOf(name: string, text: string): FieldKind {
  const named = BY_NAME.find(([names]) => names.test(name))?.[1];
  if (named === "command" || named === "code" || named === "sql" || named === "recipient") return named;
  if (/^(?:query|statement)$/i.test(name) && SQL.test(text)) return "sql";
  if (/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) && !/^file:/i.test(text)) return "url";
  if (isPath(name, text)) return "path";
  return named ?? "text";
}

const SQL = /^\s*(?:select|insert|update|delete|drop|create|alter|grant|revoke|truncate|with|copy|call|exec)\b/i;

function isPath(name: string, text: string): boolean {
  if (text === "" || text.length > MAX_PATH || text.includes("\n")) return false;
  if (/^file:\/\//i.test(text) || /^(?:~|\$HOME\b|\/|\.{1,2}\/|[A-Za-z]:[\\/])/.test(text))
    return !/\s\S*\s/.test(text);
  return /(?:path|file|folder|dir(?:ectory)?|filename|source|destination)s?$/i.test(name) && !/[:?#]/.test(text);
}

/** Whom or how much the fields name, for people: `user bob, amount 250000`. */
export function namedIn(fields: readonly Field[]): string {
  const telling = fields.filter(({ name, text }) => TELLING.test(name) && text !== "").slice(0, 3);
  return telling.map(({ name, text }) => `${name} ${text.length > 80 ? `${text.slice(0, 60)}…` : text}`).join(", ");
}

const TELLING =
  /^(?:user(?:_?name|_?id)?|member|login|account|email|key_?id|amount|currency|destination|recipient|to|value|campaign_?id)$/i;
