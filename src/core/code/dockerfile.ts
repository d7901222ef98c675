// The build steps of a Dockerfile: what RUN starts inside the image, and what ADD fetches.
// It reads instructions only; what the base image brings along cannot be seen here.

import { fetchEffects } from "../effects/network/network.ts";
import type { Reading } from "../effects/reading/reading.ts";
import type { Run } from "../effects/run.ts";
import type { Site } from "../effects/site.ts";

const MAX_INSTRUCTIONS = 500;

export function readDockerfile(text: string, site: Site): Reading {
  const span = site.span ?? { start: 0, end: 0 };
  const runs: Run[] = [];
  const urls: string[] = [];
  for (const { name, rest } of instructionsOf(text)) {
    if (name === "RUN") runs.push({ kind: "shell", text: word(commandOf(rest), span), place: "container" });
    if (name === "ADD") urls.push(...(rest.match(/\b(?:https?|git|ssh):\/\/[^\s"',\]]+|\bgit@[^\s"',\]]+/g) ?? []));
  }
  const effects = urls.flatMap((url) => fetchEffects(word(url, span), "down", site));
  return { effects, runs, problems: [] };
}

interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** Continued lines are joined, comments left out, and a here-document belongs to its instruction. */
function instructionsOf(text: string): readonly Instruction[] {
  const found: Instruction[] = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length && found.length < MAX_INSTRUCTIONS; at += 1) {
    const pieces = [lines[at] ?? ""];
    for (let piece = pieces[0] ?? ""; CONTINUES.test(piece) && at + 1 < lines.length; pieces.push(piece)) {
      at += 1;
      const next = lines[at] ?? "";
      piece = /^\s*#/.test(next) ? "\\" : next;
    }
    const last = pieces.pop() ?? "";
    const line = [...pieces.map((piece) => piece.replace(CONTINUES, " ")), last].join("");
    const [, name = "", rest = ""] = /^\s*([A-Za-z]+)\s+([\s\S]*)$/.exec(line) ?? [];
    const end = /<<-?\s*(["']?)(\w+)\1/.exec(rest)?.[2];
    const body: string[] = [];
    while (end !== undefined && at + 1 < lines.length) {
      at += 1;
      body.push(lines[at] ?? "");
      if ((lines[at] ?? "").trim() === end) break;
    }
    // ONBUILD puts its instruction off to the next build; it is the agent's text all the same.
    const kept = /^ONBUILD$/i.test(name) ? /^([A-Za-z]+)\s+([\s\S]*)$/.exec(rest) : undefined;
    found.push({ name: (kept?.[1] ?? name).toUpperCase(), rest: [kept?.[2] ?? rest, ...body].join("\n") });
  }
  return found;
}

const CONTINUES = /[\\`]\s*$/;

/** The shell text of `RUN`: options left out, the JSON form joined, and a here-document without marker run as it is. */
function commandOf(rest: string): string {
  const command = rest.replace(/^(?:--\w[\w-]*(?:=\S+)?\s+)*/, "");
  const bare = /^<<-?\s*(["']?)(\w+)\1\n([\s\S]*)\n[ \t]*\2\s*$/.exec(command)?.[3];
  return bare ?? jsonWords(command) ?? command;
}

function jsonWords(text: string): string | undefined {
  if (!text.startsWith("[")) return undefined;
  try {
    const words: unknown = JSON.parse(text);
    if (!Array.isArray(words)) return undefined;
    return words.map((one) => `'${String(one).replaceAll("'", "'\\''")}'`).join(" ");
  } catch {
    return undefined;
  }
}

function word(text: string, span: { readonly start: number; readonly end: number }) {
  return { pieces: [{ kind: "text" as const, text }], span };
}
