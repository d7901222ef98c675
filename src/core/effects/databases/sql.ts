// What SQL text does to accounts, data and the machine, read statement by statement without its strings and comments.
// It judges the verbs of a statement; a statement that cannot be known is said to be so.

import type { EffectKind } from "../../effect.ts";
import { hostOfUrl } from "../../hosts/parse-host.ts";
import { hasUnknown, knownPrefix, type Word, wordOf } from "../../shell/word.ts";
import type { Span } from "../../text/span.ts";
import { fileEffects } from "../files/files.ts";
import { meaningOf } from "../files/folder-writes.ts";
import { type Findings, noFindings } from "../findings.ts";
import { networkEffects } from "../network/network.ts";
import type { Reading } from "../reading/reading.ts";
import { short } from "../sentences.ts";
import { effectAt, type Site } from "../site.ts";
import { accountStatement } from "./sql-accounts.ts";
import { readClientCommands } from "./sql-client.ts";

type Finding = readonly [form: RegExp, kind: EffectKind, sentence: string];

/** Anchored at a statement's verb, so that a table named after a verb is no finding. */
const STATEMENTS: readonly Finding[] = [
  [/^grant\b/, "credential-change", "grants rights in a database"],
  [
    /^(?:create|alter|rename)\s+(?:or\s+replace\s+)?(?:user|role|login|group)\b/,
    "credential-change",
    "creates or changes a database account",
  ],
  [/^alter\s+server\s+role\b/, "credential-change", "changes who holds a server role"],
  [/^set\s+password\b/, "credential-change", "sets a database password"],
  [
    /^(?:exec(?:ute)?\s+)?(?:\w+\.){0,2}sp_(?:add(?:srv)?rolemember|addlogin|password|grantlogin|grantdbaccess|adduser|addrole|change_users_login)\b/,
    "credential-change",
    "changes logins of a database server",
  ],
  [
    /^(?:exec(?:ute)?\s+)?(?:\w+\.){0,2}sp_(?:drop(?:srv)?rolemember|droplogin|denylogin|revokelogin|revokedbaccess|dropuser)\b/,
    "lockout",
    "takes a login of a database server away",
  ],
  [/^update\s+mysql\.(?:user|global_priv)\b/, "credential-change", "changes database accounts"],
  [/^revoke\b/, "credential-change", "revokes rights in a database"],
  [/^revoke\b/, "lockout", "takes rights in a database away"],
  [/^(?:deny|reassign\s+owned)\b/, "credential-change", "takes rights in a database away"],
  [/^(?:deny|reassign\s+owned)\b/, "lockout", "takes rights in a database away"],
  [/^drop\s+(?:user|role|login|group|owned)\b/, "credential-change", "drops a database account"],
  [/^drop\s+(?:user|role|login|group|owned)\b/, "lockout", "takes a database account away"],
  [
    /^alter\s+(?:user|role|login)\b.*\b(?:nologin|account\s+lock|disable|connection\s+limit\s+0)\b/,
    "lockout",
    "locks a database account",
  ],
  [/^drop\s+(?!user\b|role\b|login\b|group\b)/, "destructive", "drops database objects"],
  [/^truncate\b/, "destructive", "empties a table"],
  [/^delete\s+from\b(?!.*\bwhere\b)/, "destructive", "deletes every row of a table"],
  [/^delete\s+from\b.*\bwhere\b/, "destructive", "deletes rows of a table"],
  [/^update\b(?!.*\bwhere\b).*\bset\b/, "destructive", "overwrites every row of a table"],
  [/^alter\s+table\b.*\bdrop\b/, "destructive", "drops a column or constraint"],
  [/^(?:flushall|flushdb)\b/, "destructive", "empties a database"],
  [
    /\bxp_cmdshell\b|\bsys_exec\b|\bsys_eval\b|\bdbms_scheduler\b/,
    "hidden-code",
    "runs a command through the database",
  ],
  [/\bload_extension\s*\(|^load\s+(?!data)|^install\s+\w+\s+from\b/, "hidden-code", "loads code into the database"],
  [/^install\s+/, "network", "fetches an extension of the database"],
  [/^(?:alter|create)\s+(?:or\s+replace\s+)?(?:secret|persistent\s+secret)\b/, "credential-change", "stores a secret"],
  [/^alter\s+default\s+privileges\b/, "credential-change", "changes what is granted from now on"],
  [/^(?:lock|unlock)\s+(?:user|account)\b|^kill\s+user\b/, "lockout", "locks a database account"],
  [/\binto\s+(?:outfile|dumpfile)\b|\blo_export\b/, "file-write", "writes a file from the database"],
  [/\bload_file\s*\(|\bpg_read_file\b|\blo_import\b|\bload\s+data\b/, "file-read", "reads a file into the database"],
  [
    /\b(?:pg_shadow|pg_authid|mysql\.user|sys\.sql_logins|dba_users)\b/,
    "credential-read",
    "reads database password hashes",
  ],
  [/^(?:attach|load)\b.*\bhttps?:|\bdblink\b|\bopenrowset\b/, "network", "connects the database to another host"],
];

/** A file of another machine, read or written as if it were a table. */
const FAR_FILE = /\b(?:from|to|read_\w+\s*\(|attach|url\s*\(|s3\s*\()\s*'((?:https?|s3|gcs|gs|r2|hf):\/\/[^']+)'/gi;

/** Files that a statement names: written by it, or read into it. */
const FILES: readonly (readonly [form: RegExp, access: "read" | "write"])[] = [
  [
    /(?:\bwritefile\s*\(|\binto\s+(?:outfile|dumpfile)|\bvacuum\s+into|(?:^|[;\n]|\*\/)[ \t]*copy\b[^;]{0,1000}?\bto)\s*'([^']+)'/gi,
    "write",
  ],
  [
    /\b(?:(?:readfile|load_file|pg_read_file|pg_read_binary_file|read_\w+)\s*\(|attach(?:\s+database)?|from)\s*'([^']+)'/gi,
    "read",
  ],
];

/** A file that the statements after it may write. */
const ATTACHED = /\battach(?:\s+database)?\s+(?:if\s+not\s+exists\s+)?'(?:file:)?([^'?]+)/gi;
/** sqlite3's own function: a program that gets the value. */
const EDITED = /\bedit\s*\([^;')]{0,200},\s*'([^']+)'/gi;

export function readSql(word: Word, site: Site, found: Findings): void {
  const text = knownPrefix(word);
  readClientCommands(word, site, found);
  readNamedFiles(word, site, found);
  const program = /(?:^|[;\n]|\*\/)[ \t]*copy\b[^;]{0,1000}?\b(?:from|to)\s+program\s+'((?:[^']|'')*)'/i.exec(text);
  if (program !== null) {
    const command: Word = { ...word, pieces: [{ kind: "text", text: (program[1] ?? "").replaceAll("''", "'") }] };
    found.runs.push({ kind: "shell", place: "here", text: command });
    const sentence = "has the database start a program";
    found.effects.push(effectAt(site, { kind: "hidden-code", certainty: "possible", sentence, span: word.span }));
  }
  const piped = /\bexecutable\s*\(\s*'([^']+)'/i.exec(text)?.[1];
  if (piped !== undefined)
    found.runs.push({ kind: "shell", place: "here", text: { ...word, pieces: [{ kind: "text", text: piped }] } });
  const at: Site = { ...site, span: word.span };
  for (const statement of statements(text)) {
    for (const [form, kind, sentence] of STATEMENTS) {
      if (form.test(statement))
        found.effects.push(effectAt(at, { kind, sentence: `${sentence}: ${short(statement)}` }));
    }
  }
  for (const statement of statements(text.replaceAll(/'(\w{1,40})'/g, "$1")))
    for (const { sentence, ...deed } of accountStatement(statement, { isFile: IN_FILES.has(site.program ?? "") }))
      found.effects.push(effectAt(at, { ...deed, sentence: `${sentence}: ${short(statement)}` }));
  if (hasUnknown(word) && statements(text).join("").length < 6) {
    const sentence = "runs SQL that is not known beforehand";
    found.effects.push(effectAt(at, { kind: "hidden-code", certainty: "possible", sentence }));
  }
}

/** Files, hosts and programs that the statements name. */
function readNamedFiles(word: Word, site: Site, found: Findings): void {
  const text = knownPrefix(word);
  for (const [, url] of text.matchAll(FAR_FILE)) {
    const host = hostOfUrl(url ?? "");
    if (host !== undefined) found.hosts.push({ host, span: word.span });
  }
  for (const [form, access] of FILES) {
    for (const [, path] of text.matchAll(form)) {
      if (path === undefined || path.includes("://")) continue;
      const file: Word = { ...word, pieces: [{ kind: "text", text: path }] };
      found.effects.push(...fileEffects(access, file, site));
    }
  }
  for (const [, path] of text.matchAll(ATTACHED)) {
    const file: Word = { ...word, pieces: [{ kind: "text", text: path ?? "" }] };
    const effects = meaningOf("append", file, site);
    found.effects.push(...effects.map((effect) => ({ ...effect, certainty: "likely" as const })));
  }
  for (const [, editor] of text.matchAll(EDITED)) {
    const command: Word = { ...word, pieces: [{ kind: "text", text: editor ?? "" }] };
    found.runs.push({ kind: "shell", place: "here", text: command });
  }
}

/** Clients of a database that is a file: it is a copy of whoever works on it more often than what people log in to. */
const IN_FILES: ReadonlySet<string> = new Set(["sqlite3", "sqlite", "litecli", "duckdb", "sqlcipher", "libsql"]);

/** Statements that stand in a file or come by standard input. */
export function readSqlText(text: string, site: Site & { readonly span: Span }): Reading {
  const found = noFindings();
  readSql(wordOf(text.slice(0, MAX_TEXT), site.span), site, found);
  const effects = [...found.effects, ...networkEffects({ hosts: found.hosts, sent: [] }, site)];
  const sentence = "runs more SQL than the guard reads";
  return { effects, runs: found.runs, problems: text.length > MAX_TEXT ? [{ kind: "too-large", sentence }] : [] };
}

const MAX_TEXT = 64 * 1024;

/** The file, and what the statements after it do to it: without any, it is open for all. */
export function readDatabase(
  { word, rest, site }: { readonly word: Word; readonly rest: readonly Word[]; readonly site: Site },
  found: Findings,
): void {
  const text = knownPrefix(word);
  if (text === "" || text.startsWith(":")) return;
  const file = text.startsWith("file:") ? { ...word, pieces: pathOfUri(text) } : word;
  found.effects.push(...fileEffects("read", file, site));
  const asksOnly = rest.length > 0 && rest.every((sql) => !hasUnknown(sql) && isQuestion(knownPrefix(sql)));
  if (asksOnly || /[?&](?:mode=ro|immutable=1)\b/.test(text)) return;
  found.effects.push(...fileEffects("write", file, site));
}

function pathOfUri(text: string): Word["pieces"] {
  return [{ kind: "text", text: text.slice("file:".length).split("?")[0] ?? "" }];
}

function isQuestion(text: string): boolean {
  return statements(text).every((statement) =>
    /^(?:\.(?:schema|tables|dump|indexes|indices|databases|dbinfo|mode|headers?|fullschema|stats|width|sha3sum|help)\b|select\b|pragma \w+(?:\(|$)|explain\b|with\b|describe\b|show\b|summarize\b|from\b|values\b)/.test(
      statement,
    ),
  );
}

/** Statements in lower case, strings emptied and comments taken out, also those inside version comments kept. */
function statements(text: string): readonly string[] {
  const plain = text
    .replaceAll(/'(?:[^'\\]|\\.|'')*'/g, "''")
    .replaceAll(/\/\*!\d*([\s\S]*?)\*\//g, " $1 ")
    .replaceAll(/\/\*[\s\S]*?\*\//g, " ")
    .replaceAll(/--[^\n]*/g, " ");
  return plain
    .split(";")
    .map((statement) => statement.replaceAll(/\s+/g, " ").trim().toLowerCase())
    .map((statement) =>
      statement.replace(
        /^(?:begin|explain analy[sz]e|with .*?\)) (?=grant|drop|delete|truncate|update|alter|create)/,
        "",
      ),
    )
    .filter((statement) => statement !== "");
}
