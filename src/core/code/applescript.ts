// AppleScript: shell commands in it, messages sent through applications, addresses opened.
// It reads a few forms of the text and nothing of the grammar.

import type { Effect } from "../effect.ts";
import type { Reading } from "../effects/reading.ts";
import type { Run } from "../effects/run.ts";
import { effectAt } from "../effects/site.ts";
import { UNKNOWN_HOST } from "../hosts/host.ts";
import type { CodeSite } from "./reader.ts";

/** The same program runs JavaScript, which has bridges of its own. */
const SCRIPTED = /\b(?:ObjC\.|Application\s*(?:\.currentApplication)?\(|doShellScript)/;

export function readApplescript(text: string, site: CodeSite, javascript: (text: string) => Reading): Reading {
  if (SCRIPTED.test(text)) return javascript(text);
  const effects: Effect[] = [];
  const runs: Run[] = [];
  for (const match of text.matchAll(/do shell script\s+"((?:\\.|[^"\\])*)"(.*)/g)) {
    const code = (match[1] ?? "").replaceAll(/\\(.)/g, "$1");
    runs.push({ kind: "shell", text: { pieces: [{ kind: "text", text: code }], span: site.span }, place: site.where });
    if (/with administrator privileges/.test(match[2] ?? "")) {
      effects.push(effectAt(site, { kind: "privilege", sentence: "runs a command as administrator" }));
    }
  }
  if (
    /tell application(?: id)? "(?:Mail|Messages|Microsoft Outlook|Slack|com\.apple\.(?:mail|iChat))"/i.test(text) &&
    /\b(?:send|make new outgoing message)\b/i.test(text)
  ) {
    effects.push(effectAt(site, { kind: "outbound-message", sentence: "sends a message through an app" }));
    effects.push(
      effectAt(site, {
        kind: "network",
        certainty: "likely",
        sentence: "sends a message through an app",
        detail: { host: UNKNOWN_HOST, direction: "up" },
      }),
    );
  }
  if (/\bmake (?:new )?login item\b/i.test(text))
    effects.push(effectAt(site, { kind: "persistence", sentence: "adds a program that starts with every login" }));
  if (/open location\s+"https?:/.test(text)) {
    effects.push(
      effectAt(site, {
        kind: "network",
        sentence: "opens a web address",
        detail: { host: UNKNOWN_HOST, direction: "down" },
      }),
    );
  }
  return { effects, runs, problems: [] };
}
