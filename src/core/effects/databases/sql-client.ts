// The commands of database clients among SQL: lines that start with a dot or a backslash, and mysql's bare words.
// They write files, run shells and load code, which no statement of SQL shows; what a line does not say is not guessed.

import { knownPrefix, type Word } from "../../shell/word.ts";
import { fileEffects } from "../files/files.ts";
import { meaningOfFilling } from "../files/folder-writes.ts";
import type { Findings } from "../findings.ts";
import { effectAt, type Site } from "../site.ts";

type Meaning = "shell" | "folder" | "write" | "read" | "run" | "load" | "password" | "restore";

/** Each form catches the rest of the line; a target that starts with a pipe is a command. */
const FORMS: readonly (readonly [form: RegExp, meaning: Meaning])[] = [
  [/^(?:\.(?:shell|system)|\\\s*!|system|pager|\\P)\s+(.+)$/i, "shell"],
  [/^\\!(.+)$/, "shell"],
  // Of Oracle's, Hive's and Microsoft's clients.
  [/^:?!!?(?:sh )?\s*([\w./~$].*)$/, "shell"],
  [/^ho(?:s|st)? ([a-z./~][^(),]*)$/i, "shell"],
  [/^(?:\.(?:output|once|log|trace|backup|save|clone)|\\(?:o|out|w|write|g|gx)|\\T|tee)\s+(.+)$/, "write"],
  [/^(?:\.read|\\(?:i|ir|include|include_relative)|\\\.|source|@@?)\s*(?<=\s|@)(.+)$/, "run"],
  [/^\.import\s+(.+)$/, "read"],
  [/^(?:\.|\\)cd\s+(.+)$/, "folder"],
  [/^\\copy\b.*\bprogram\s+'([^']*)'/i, "shell"],
  [/^\\copy\b.*\bto\s+(?!stdout|pstdout)(\S+)/i, "write"],
  [/^\\copy\b.*\bfrom\s+(?!stdin|pstdin)(\S+)/i, "read"],
  [/^\\lo_export\s+\S+\s+(.+)$/, "write"],
  [/^\\lo_import\s+(.+)$/, "read"],
  [/^\.load\s+(.+)$/, "load"],
  [/^\.restore\s+(.+)$/, "restore"],
  [/^\\password\b(.*)$/, "password"],
];

export function readClientCommands(word: Word, site: Site, found: Findings): void {
  const lines = knownPrefix(word).split("\n").slice(0, 500);
  for (const given of lines) {
    // Runs of blanks are cut short: the forms may try each split of them.
    const line = given.slice(0, 4000).replaceAll(/\s+/g, " ").trim();
    for (const [form, meaning] of FORMS) {
      const rest = form.exec(line)?.[1];
      if (rest !== undefined) take(meaning, { rest, word, site }, found);
    }
  }
}

interface Line {
  readonly rest: string;
  readonly word: Word;
  readonly site: Site;
}

function take(meaning: Meaning, { rest, word, site }: Line, found: Findings): void {
  const target = unquoted(meaning === "shell" ? rest : targetOf(rest));
  const text: Word = { ...word, pieces: [{ kind: "text", text: target.replace(/^\|\s*/, "") }] };
  const at: Site = { ...site, span: word.span };
  if (meaning === "shell" || target.startsWith("|")) {
    found.runs.push({ kind: "shell", place: "here", text });
    const sentence = "starts a program from inside a database client";
    found.effects.push(effectAt(at, { kind: "hidden-code", certainty: "possible", sentence }));
  } else if (meaning === "folder") {
    // What is named after it lies there.
    const effects = meaningOfFilling(text, site);
    found.effects.push(...effects.map((effect) => ({ ...effect, certainty: "possible" as const })));
  } else if (meaning === "run") {
    found.effects.push(...fileEffects("read", text, site));
    found.runs.push({ kind: "file", path: text, language: "sql", args: [] });
  } else if (meaning === "load") {
    found.effects.push(effectAt(at, { kind: "hidden-code", sentence: "loads code into the database" }));
  } else if (meaning === "password") {
    found.effects.push(effectAt(at, { kind: "credential-change", sentence: "sets a database password" }));
  } else if (meaning === "restore") {
    found.effects.push(effectAt(at, { kind: "destructive", sentence: "overwrites the database with another" }));
  } else if (!/^(?:stdout|stdin|off|on)$/i.test(target)) {
    found.effects.push(...fileEffects(meaning, text, site));
  }
}

/** The first word that is a file or a piped command; options of `.import` and `.output` stand before it. */
function targetOf(rest: string): string {
  const plain = rest.replace(/^(?:-\S+ )+/, "");
  if (/^["']?\|/.test(plain)) return plain;
  return /^(?:"[^"]*"|'[^']*'|\S+)/.exec(plain)?.[0] ?? plain;
}

function unquoted(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
}
