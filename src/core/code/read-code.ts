// Reads source code of another language for what it does outside itself: network, processes, files, secrets.
// Stable interface for every reader of a language: text in, Reading out. It never throws and never runs anything.

import { readSqlText } from "../effects/databases/sql.ts";
import type { Reading } from "../effects/reading/reading.ts";
import type { Run } from "../effects/run.ts";
import type { Language } from "../tools/spec.ts";
import { readApplescript } from "./applescript.ts";
import { readAwk } from "./awk.ts";
import { readDockerfile } from "./dockerfile.ts";
import { readCrontab, readEscapes } from "./escapes.ts";
import { readManifest } from "./manifest.ts";
import { readNotebook } from "./notebook.ts";
import { readPackageSources } from "./package-sources.ts";
import { readPlain } from "./plain.ts";
import { readProgram } from "./read-program.ts";
import type { CodeSite } from "./reader.ts";
import { readSed } from "./sed.ts";
import { readCommandLines, readCompose, readGitConfig } from "./settings-files.ts";

export type { CodeSite } from "./reader.ts";

const MAX_CODE = 256 * 1024;
const MAX_DEPTH = 4;

export function readCode(language: Language, text: string, site: CodeSite, depth = 0): Reading {
  if (text.length > MAX_CODE || depth > MAX_DEPTH) {
    return { effects: [], runs: [], problems: [{ kind: "too-deep", sentence: "runs more code than the guard reads" }] };
  }
  switch (language) {
    case "shell": {
      const word = { pieces: [{ kind: "text" as const, text }], span: site.span };
      const run: Run = { kind: "shell", text: word, place: site.where };
      return { effects: [], runs: [run], problems: [] };
    }
    case "awk":
      return readAwk(text, site);
    case "sed":
      return readSed(text, site);
    // Walked by the shell around it, with what it knows.
    case "powershell":
    case "cmd": {
      const run: Run = { kind: "code", language, text: { pieces: [{ kind: "text", text }], span: site.span } };
      return { effects: [], runs: [run], problems: [] };
    }
    case "applescript":
      return readApplescript(text, site, (inner) => readCode("javascript", inner, site, depth + 1));
    case "escapes":
      return readEscapes(text, site);
    case "crontab":
      return readCrontab(text, site);
    case "dockerfile":
      return readDockerfile(text, site);
    case "compose":
      return readCompose(text, site);
    case "manifest":
      return readManifest(text, site);
    case "notebook":
      return readNotebook(text, site);
    case "sql":
      return readSqlText(text, site);
    case "package-sources":
      return readPackageSources(text, site);
    case "git-config":
      return readGitConfig(text, site);
    case "command-lines":
      return readCommandLines(text, site);
    case "plain":
      return readPlain(text, site);
    case "python":
    case "javascript":
    case "php":
    case "perl":
    case "ruby":
    case "lua":
    case "r":
      return readProgram({ language, text, nested: (inner) => readCode(language, inner, site, depth + 1) }, site);
    default:
      return language satisfies never;
  }
}
