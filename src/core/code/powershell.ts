// A first reading of PowerShell: statements, words and a table of cmdlets; programs are handed on as commands.
// It reads less than a parser would: what hides code (encoded, invoked, built strings) is raised, not guessed.

import type { Effect } from "../effect.ts";
import { fileEffects } from "../effects/files.ts";
import { fetchEffects } from "../effects/network.ts";
import type { Reading } from "../effects/reading.ts";
import type { Run } from "../effects/run.ts";
import { effectAt, type Site } from "../effects/site.ts";
import { UNKNOWN_HOST } from "../hosts/host.ts";
import { decodeBase64 } from "../shell/decode.ts";
import type { Piece, Word } from "../shell/word.ts";
import type { Span } from "../text/span.ts";
import { CMDLETS } from "./powershell-cmdlets.ts";

type PowershellSite = Site & { readonly span: Span };

interface Found {
  readonly effects: Effect[];
  readonly runs: Run[];
  readonly site: PowershellSite;
}

export function readPowershell(text: string, site: PowershellSite): Reading {
  const found: Found = { effects: [], runs: [], site };
  for (const statement of statements(text)) readStatement(statement, found);
  if (/\bDownload(?:String|File|Data)\s*\(|Net\.WebClient|Net\.Http\.HttpClient|Net\.Sockets/i.test(text))
    network(text, "down", found);
  if (/\bUpload(?:String|File|Data|Values)\s*\(/i.test(text)) network(text, "up", found);
  if (
    /\[(?:System\.)?Reflection\.Assembly\]::Load|\[ScriptBlock\]::Create|Add-Type\b[^;]*-TypeDefinition|DllImport/i.test(
      text,
    )
  ) {
    found.effects.push(
      effectAt(site, {
        kind: "hidden-code",
        certainty: "likely",
        sentence: "runs code that is made or loaded while it runs",
      }),
    );
  }
  return { effects: found.effects, runs: found.runs, problems: [] };
}

/** Commands with their words, at every depth of blocks: what stands in `{ … }` or `( … )` may run. */
function statements(text: string): readonly (readonly Token[])[] {
  const list: Token[][] = [[]];
  const pattern =
    /<#[\s\S]*?#>|#[^\n]*|@?"((?:`[\s\S]|""|[^"`])*)"@?|@?'((?:''|[^'])*)'@?|&&|\|\||[;|\n(){}]|&(?=\s*[\w("'$.\\/])|[^\s;|(){}"'&]+/g;
  for (const match of text.slice(0, 64 * 1024).matchAll(pattern)) {
    const [whole, double, single] = match;
    if (whole.startsWith("#") || whole.startsWith("<#")) continue;
    const string = double ?? single;
    if (string === undefined && /^(?:[;|\n(){}]|&&|\|\|)$/.test(whole)) list.push([]);
    else if (whole !== "&" && whole !== "=")
      list.at(-1)?.push({ text: string ?? whole, quoted: string !== undefined, expands: double !== undefined });
    else if (whole === "=") list.push([]);
  }
  return list.filter((statement) => statement.length > 0);
}

interface Token {
  readonly text: string;
  readonly quoted: boolean;
  readonly expands: boolean;
}

function readStatement(statement: readonly Token[], found: Found): void {
  const [head, ...rest] = statement;
  if (head === undefined) return;
  const name = head.text.toLowerCase().replaceAll("`", "");
  const rule = Object.hasOwn(CMDLETS, name) ? CMDLETS[name] : undefined;
  if (name.startsWith("$") && !head.quoted) {
    if (statement.length > 1 && !/^[-+*/.]?=|^[-+.]/.test(rest[0]?.text ?? "") && rest[0]?.quoted !== true)
      hidden("runs a program whose name is not known", found);
    return;
  }
  if (rule === undefined) return void program(statement, found);
  if (rest.some(({ text, quoted }) => !quoted && /^-whatif$/i.test(text))) return;
  for (const does of rule.does ?? []) {
    const detail = does.effect === "network" ? { host: UNKNOWN_HOST, direction: "both" as const } : {};
    found.effects.push(
      effectAt(found.site, { kind: does.effect, certainty: "likely", sentence: does.sentence, detail }),
    );
  }
  const words = operands(rest);
  if (rule.fetches !== undefined)
    network(
      rest.map(({ text }) => text).join(" "),
      /-(?:body|infile|method)\b/i.test(rest.map(({ text }) => text).join(" ")) ? "up" : rule.fetches,
      found,
    );
  for (const access of rule.paths ?? [])
    for (const word of words.slice(0, access === "read" ? 8 : 4))
      found.effects.push(...fileEffects(access, wordOf(word, found), found.site));
  if (rule.elevates && rest.some(({ text }) => /^runas$/i.test(text)))
    found.effects.push(effectAt(found.site, { kind: "privilege", sentence: "runs a program as an administrator" }));
  if (rule.runs === "code") inner(words, found);
  if (rule.runs === "argv" && words.length > 0) program(words, found);
}

/** Operands without `-Name` parameters; a parameter's value counts as one too. */
function operands(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ text, quoted }) => quoted || !/^-\w|^[,=]$/.test(text));
}

function inner(words: readonly Token[], found: Found): void {
  const first = words[0];
  if (first === undefined || /\$/.test(first.text))
    return void hidden("runs text as code that is made while it runs", found);
  const reading = readPowershell(first.text, found.site);
  found.effects.push(...reading.effects);
  found.runs.push(...reading.runs);
}

function program(statement: readonly Token[], found: Found): void {
  const head = statement[0]?.text ?? "";
  if (
    !/^[\w.:\\/~-]+$/.test(head) ||
    /^-|^\d|^\[|^(?:if|else|elseif|foreach|for|while|switch|try|catch|finally|function|param|return|process|begin|end|in|do)$/i.test(
      head,
    )
  )
    return;
  const encoded = statement.findIndex(({ text }) => /^-e(?:c|nc\w*)?$/i.test(text));
  const code =
    /^(?:powershell|pwsh)(?:\.exe)?$/i.test(head) && encoded > 0
      ? decodeBase64(statement[encoded + 1]?.text ?? "")
      : undefined;
  if (code !== undefined) return void inner([{ text: code.replaceAll("\0", ""), quoted: true, expands: false }], found);
  found.runs.push({
    kind: "argv",
    words: statement.map((token) => wordOf(token, found)),
    place: found.site.where,
    open: false,
  });
}

function network(text: string, direction: "up" | "down", found: Found): void {
  const url = /\b(?:https?|ftp):\/\/[^\s'"`)]+/i.exec(text)?.[0];
  const piece: Piece =
    url === undefined
      ? { kind: "unknown", source: "…", why: "is worked out by the program" }
      : { kind: "text", text: url };
  found.effects.push(...fetchEffects({ pieces: [piece], span: found.site.span }, direction, found.site));
}

function hidden(sentence: string, found: Found): void {
  found.effects.push(effectAt(found.site, { kind: "hidden-code", certainty: "likely", sentence }));
}

function wordOf(token: Token, found: Found): Word {
  const parts = token.expands || !token.quoted ? token.text.split(/(\$\{?[\w:]+\}?)/) : [token.text];
  const pieces = parts.flatMap((part, index): readonly Piece[] => {
    if (part === "") return [];
    if (index % 2 === 0) return [{ kind: "text", text: part }];
    return [{ kind: "unknown", source: part, why: "is a variable" }];
  });
  return { pieces, span: found.site.span, ...(token.quoted && { quoted: true }) };
}
