// A module that an interpreter is told to run or load: a tool of its own name, a file of the project, code in the word itself.
// What it runs is listed for the caller; nothing is judged here.

import { moduleFiles } from "../../code/imports.ts";
import { resolvePath } from "../../shell/builtins.ts";
import { literal, type Word } from "../../shell/word.ts";
import type { Language } from "../../tools/spec.ts";
import type { Findings } from "../findings.ts";
import type { Use } from "./roles.ts";

/** `python -m pip install x` does what `pip install x` does; a module of the project is a file of it. */
export function readModule(language: Language, use: Use, found: Findings): void {
  const text = literal(use.word);
  if (language === "javascript" && text?.startsWith("data:") === true) {
    const [, , code = ""] = /^data:[^,]*?(;base64)?,([\s\S]*)$/.exec(text) ?? [];
    return void found.runs.push({ kind: "code", language, text: textWord(code, use) });
  }
  const { cwd, written, world } = use.site;
  const candidates = moduleFiles(text ?? "", language).map((name) => resolvePath(cwd, name) ?? "");
  const file = candidates.find((path) => path !== "" && (written?.has(path) || world.disk.kindOf(path) === "file"));
  if (file !== undefined)
    return void found.runs.push({ kind: "file", path: textWord(file, use), language, args: use.rest });
  // `python -m` starts it, everything else takes it in besides its own work.
  const loaded = language === "python" ? {} : { loaded: true as const };
  if (text !== undefined && /^[./~]/.test(text))
    found.runs.push({ kind: "file", path: use.word, language, args: use.rest, ...loaded });
  else if (language === "python" && CONSOLES.has(text ?? "")) found.runs.push({ kind: "stdin", language });
  else if (language === "python")
    found.runs.push({ kind: "argv", words: [use.word, ...use.rest], place: "here", open: false });
}

const CONSOLES: ReadonlySet<string> = new Set(["code", "IPython", "asyncio"]);

function textWord(text: string, { word }: Use): Word {
  return { ...word, pieces: [{ kind: "text", text }] };
}
