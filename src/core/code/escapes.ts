// Commands of editors, pagers and debuggers, and tables of timed jobs: what they hand to a shell or another language.
// Only what leaves the program is of interest; editing itself says nothing.

import { fileEffects } from "../effects/files/files.ts";
import { fetchEffects } from "../effects/network/network.ts";
import type { Reading } from "../effects/reading/reading.ts";
import type { Run } from "../effects/run.ts";
import { effectAt, type Site } from "../effects/site.ts";
import type { Language } from "../tools/spec.ts";

/** What follows is shell text: `:!cmd`, `:r !cmd`, `%!cmd`, `shell cmd`, `alias.x=!cmd`, `exec=cmd`. */
const SHELL: readonly RegExp[] = [
  /^\s*[:+]*\s*(?:[\d,.$%'<>\s]*|[\w.-]+=|[\d,.$%]*(?:r|re|rea|read|w|wr|write|e|ed|edit|te|term|terminal|silent|sil)!?\s+|[\d,.$%]*r\s*)!+\s*(.+)$/g,
  /^\s*(?:pipe\s|\|)[^|]+\|\s*(.+)$/g,
  /\bsystem\s+["']([^"']+)["']/g,
  /^\s*(?:shell|platform shell|make|pipe|\||exec=|:?ter(?:minal)?\s)\s*(.+)$/g,
  /\b(?:system|systemlist|job_start|termopen|jobstart|popen)\(\s*["']([^"']*)["']/g,
  /#\(([^)"']+)\)/g,
  /^\s*set (?:print|output) ["']\|\s*([^"']+)/g,
  /^\s*\.shell\s+(.+)$/g,
  /(?:^|[,:+])(?:execute|execute-silent|execute-multi|reload|reload-sync|become|transform|transform-[\w-]+|preview|change-preview)[([{:<~!@#$%^&*;/|](.+?)[)\]}>~]?$/g,
  /(?:^|[;{]\s*)run(?:-shell)?\s+(?:-\w+\s+)*["']([^"']+)["']/g,
  /\bexe(?:c|cut|cute)?\s+["']:?(?:sil(?:ent)?!?\s+)?!([^"']*)["']/g,
  /^\s*(?:s?plot|fit|stats)\b[^<]*["']<\s*([^"']+)["']/g,
  /^\s*[:+]*\s*(?:s?plot|set|print|e|edit|args|\w+\s*=)[^`]*`([^`]+)`/g,
];

/** A command as a list of its words: `job_start(["cmd", "arg"])`. */
const LISTED = /\b(?:system|systemlist|job_start|termopen|jobstart)\(\s*[[{]([^\]}]*)[\]}]/;

/** An interactive shell: `:sh`, `:terminal`. */
const OPENS_SHELL = /^\s*[:+]*\s*(?:sh|she|shel|shell|ter|term|terminal|platform shell)\s*$/;

/** Commands that run text which is not there to be read: typed keys, expressions, libraries. */
const UNSEEN =
  /^\s*[:+]*\s*(?:(?:call|let|echo|put)\b.*\b(?:feedkeys|libcall(?:nr)?|eval)\(|exe(?:c|cut|cute)?\s+[^"'\s])/;

/** What follows is code of a language: `:py3 …`, `python …`, `:lua …`, `:call …`. */
const CODE: readonly (readonly [pattern: RegExp, language: Language])[] = [
  [/^\s*[:+]*\s*(?:py(?:thon)?[3x]?|pythonx|script|python-interactive|pi)\s+(.+)$/, "python"],
  [/^\s*[:+]*\s*lua(?:do)?\s+(.+)$/, "lua"],
  [/^\s*[:+]*\s*(?:perl|perldo)\s+(.+)$/, "perl"],
  [/^\s*[:+]*\s*(?:ruby|rubydo)\s+(.+)$/, "ruby"],
  [/^\s*[:+]*\s*(?:tcl|tcldo)\s+(.+)$/, "plain"],
];

/** Files of code: `:so f`, `source f`, `:pyf f`, `load "f"`, `command script import f`. */
const CODE_FILE: readonly (readonly [pattern: RegExp, language: Language])[] = [
  [/^\s*[:+]*\s*(?:so|sou|sour|sourc|source|load)!?\s+["']?([^\s"']+)["']?\s*$/, "escapes"],
  [/^\s*[:+]*\s*(?:py3?f(?:ile)?|pyxfile|command script import)\s+(\S+)\s*$/, "python"],
  [/^\s*[:+]*\s*luaf(?:ile)?\s+(\S+)\s*$/, "lua"],
];

/** A debugger that goes to a program elsewhere: `target remote host:port`, `gdb-remote host:port`. */
const REMOTE_TARGET =
  /^\s*(?:tar(?:get)? (?:extended-)?remote|gdb-remote|process connect) (?:(?:tcp|udp)[46]?:|connect:\/\/)?([\w.[\]-]+:\d+)$/;

/** What a debugger writes: `set logging file f`, `dump memory f 0 9`, `memory read -o f`, `save breakpoints f`. */
const OUTPUT =
  /^\s*(?:set logging (?:file|redirect)|(?:dump|append) (?:\w+ )?(?:memory|value)|save (?:breakpoints|gdb-index)|generate-core-file|gcore|process save-core|tee|memory (?:read|find)\b.*? (?:-o|--outfile)|settings write -f) +(\S+)/;

/** `w file`, `w! file`, `sav file`, `e file`, `r file`. */
const FILE = /^\s*[:+]*[\d,.$%\s]*(w|W|wq|write|sav|saveas|e|E|ed|edit|r|read)!?\s+(?:>>\s*)?([^!\s][^\s|]*)\s*$/;

export function readEscapes(text: string, site: Site): Reading {
  const lines = text.split("\n");
  const readings = lines
    .slice(0, MAX_LINES)
    .flatMap((line) => commandsIn(line.slice(0, MAX_LINE)))
    .map((line) => readLine(line, site));
  const isLong = lines.length > MAX_LINES || lines.some((line) => line.length > MAX_LINE);
  return {
    effects: readings.flatMap(({ effects }) => effects),
    runs: readings.flatMap(({ runs }) => runs),
    problems: isLong ? [{ kind: "too-deep", sentence: "runs more commands of an editor than the guard reads" }] : [],
  };
}

const MAX_LINES = 500;
const MAX_LINE = 4000;

/** The line, and what it does to every match, at every event or after a bar: `g/x/!cmd`, `au BufRead * !cmd`. */
function commandsIn(line: string): readonly string[] {
  const inner =
    /^\s*[:+]*\s*(?:[\d,.$%]*(?:g|v|global)!?\/[^/]*\/|au(?:tocmd)?!?\s+\S+\s+\S+\s+|silent!?\s+|sil!?\s+)(.+)$/.exec(
      line,
    )?.[1];
  if (inner !== undefined) return [inner];
  if (/^\s*[:+]*\s*(?:pipe\s|shell\s|\|)/.test(line)) return [line];
  // What stands behind `!` is the shell's, bars and all.
  return line.includes("!") && line.indexOf("!") < line.indexOf("|") ? [line] : line.split(/\s\|\s/);
}

function readLine(given: string, site: Site): Reading {
  // Runs of blanks are cut short: the patterns may try each split of them.
  const line = given.trim().replaceAll(/\s+/g, " ");
  const word = (known: string) => ({
    pieces: [{ kind: "text" as const, text: known }],
    span: site.span ?? { start: 0, end: 0 },
  });
  if (OPENS_SHELL.test(line)) return onlyRuns({ kind: "shell", text: word("sh"), place: site.where });
  if (UNSEEN.test(line)) {
    const sentence = "runs what the program puts together itself";
    return {
      effects: [effectAt(site, { kind: "hidden-code", certainty: "likely", sentence })],
      runs: [],
      problems: [],
    };
  }
  const listed = LISTED.exec(line)?.[1];
  if (listed !== undefined) {
    const words = Array.from(listed.matchAll(/["']([^"']*)["']/g), ([, text = ""]) => word(text));
    return onlyRuns({ kind: "argv", words, place: site.where, open: false });
  }
  const texts = SHELL.flatMap((pattern) => Array.from(line.matchAll(pattern), (match) => match[1] ?? ""));
  if (texts.length > 0)
    return {
      effects: [],
      runs: texts.map((code) => ({ kind: "shell", text: word(code), place: site.where })),
      problems: [],
    };
  for (const [pattern, language] of CODE) {
    const code = pattern.exec(line)?.[1];
    if (code !== undefined) return onlyRuns({ kind: "code", language, text: word(code) });
  }
  for (const [pattern, language] of CODE_FILE) {
    const path = pattern.exec(line)?.[1];
    if (path !== undefined) return onlyRuns({ kind: "file", path: word(path), language, args: [] });
  }
  const far = REMOTE_TARGET.exec(line)?.[1];
  if (far !== undefined) return { effects: fetchEffects(word(`tcp://${far}`), "both", site), runs: [], problems: [] };
  const output = OUTPUT.exec(line)?.[1];
  if (output !== undefined) return { effects: fileEffects("write", word(output), site), runs: [], problems: [] };
  const file = FILE.exec(line);
  if (file === null) return { effects: [], runs: [], problems: [] };
  const access = /^[wWs]/.test(file[1] ?? "") ? "write" : "read";
  if (file[2]?.includes("://")) {
    const effects = fetchEffects(word(file[2]), access === "write" ? "up" : "down", site);
    return { effects, runs: [], problems: [] };
  }
  return { effects: fileEffects(access, word(file[2] ?? ""), site), runs: [], problems: [] };
}

function onlyRuns(run: Run): Reading {
  return { effects: [], runs: [run], problems: [] };
}

/** Lines of a crontab: five fields or a word with `@`, then a command; `%` ends what the shell gets. */
export function readCrontab(text: string, site: Site): Reading {
  const runs = text
    .split("\n")
    .slice(0, 500)
    .flatMap((line): readonly Run[] => {
      const command = /^\s*(?:@\w+|(?:[\d*][^\s]*|[a-zA-Z,-]{3,})(?:\s+\S+){4})\s+([^%]+)/.exec(line)?.[1];
      if (command === undefined || line.trimStart().startsWith("#")) return [];
      const span = site.span ?? { start: 0, end: 0 };
      return [{ kind: "shell", text: { pieces: [{ kind: "text", text: command }], span }, place: site.where }];
    });
  return { effects: [], runs, problems: [] };
}
