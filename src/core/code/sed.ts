// sed scripts: the `e` command and flag run code, `w` writes and `r` reads files. The rest of sed edits text only.
// It reads scripts the way sed does, command by command, so that an `e` inside a pattern is no command.

import type { Effect } from "../effect.ts";
import { fileEffects } from "../effects/files/files.ts";
import type { Reading } from "../effects/reading/reading.ts";
import type { Run } from "../effects/run.ts";
import { effectAt, type Site } from "../effects/site.ts";
import type { Span } from "../text/span.ts";

interface Found {
  readonly effects: Effect[];
  readonly runs: Run[];
  readonly site: Site & { readonly span: Span };
}

export function readSed(text: string, site: Site & { readonly span: Span }): Reading {
  const found: Found = { effects: [], runs: [], site };
  let at = 0;
  while (at < text.length) at = Math.max(at + 1, command(text, at, found));
  return { effects: found.effects, runs: found.runs, problems: [] };
}

/** Reads one command at `at` and gives the position after it. */
function command(text: string, at: number, found: Found): number {
  const start = skipAddress(text, at);
  const letter = text[start];
  const line = text.indexOf("\n", start) < 0 ? text.length : text.indexOf("\n", start);
  const rest = text.slice(start + 1, line).trim();
  if (letter === "s" || letter === "y") return substitution(text, start, found);
  if (letter === "e") {
    const code =
      rest === ""
        ? [{ kind: "unknown" as const, source: "e", why: "is what sed reads", from: "sed" }]
        : [{ kind: "text" as const, text: rest }];
    found.runs.push({ kind: "shell", text: { pieces: code, span: found.site.span }, place: found.site.where });
    return line;
  }
  if (letter === "w" || letter === "W" || letter === "r" || letter === "R") {
    file(letter.toLowerCase() === "w" ? "write" : "read", rest, found);
    return line;
  }
  if (letter !== undefined && "aic:#bt".includes(letter)) return line;
  return start + 1;
}

function skipAddress(text: string, at: number): number {
  let position = at;
  while (position < text.length) {
    const char = text[position] ?? "";
    if (/[\s;{}!,$0-9~+]/.test(char)) position += 1;
    else if (char === "/") position = closing(text, position + 1, "/") + 1;
    else if (char === "\\") position = closing(text, position + 2, text[position + 1] ?? "") + 1;
    else if (char === "I" || char === "M") position += 1;
    else break;
  }
  return position;
}

function closing(text: string, from: number, mark: string): number {
  let at = from;
  while (at < text.length && text[at] !== mark) at += text[at] === "\\" ? 2 : 1;
  return at;
}

function substitution(text: string, start: number, found: Found): number {
  const mark = text[start + 1] ?? "/";
  const middle = closing(text, start + 2, mark);
  const end = closing(text, middle + 1, mark);
  const flags = /^[gpiIMm0-9e]*/.exec(text.slice(end + 1))?.[0] ?? "";
  if (text[start] === "s" && flags.includes("e")) {
    found.effects.push(
      effectAt(found.site, { kind: "hidden-code", sentence: "runs the text that it has edited as a command" }),
    );
  }
  const after = end + 1 + flags.length;
  if (text[start] !== "s" || text[after] !== "w") return after;
  const line = text.indexOf("\n", after) < 0 ? text.length : text.indexOf("\n", after);
  file("write", text.slice(after + 1, line).trim(), found);
  return line;
}

function file(access: "read" | "write", path: string, { effects, site }: Found): void {
  if (path === "" || path === "/dev/stdout" || path === "/dev/stderr") return;
  effects.push(...fileEffects(access, { pieces: [{ kind: "text", text: path }], span: site.span }, site));
}
