// Settings that a session wrote and that a program reads by convention: git's configuration, compose files, task runners' command lines.
// Each setting is judged as if it stood on the command line; lines that are not understood say nothing here.

import { mountEffects } from "../effects/files/mounts.ts";
import type { Reading } from "../effects/reading/reading.ts";
import type { Run } from "../effects/run.ts";
import { effectAt } from "../effects/site.ts";
import { wordOf } from "../shell/word.ts";
import type { CodeSite } from "./reader.ts";

const MAX_SETTINGS = 200;

/** `[core] fsmonitor = ./x` is `git config core.fsmonitor ./x`. */
export function readGitConfig(text: string, { span }: CodeSite): Reading {
  const runs: Run[] = [];
  let section = "";
  for (const line of text.split(/\r?\n/)) {
    const head = /^\s*\[([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\](.*)$/.exec(line);
    if (head !== null) section = head[2] === undefined ? (head[1] ?? "") : `${head[1]}.${head[2]}`;
    const [, key, value = "true"] = /^\s*([A-Za-z][\w-]*)\s*(?:=\s*(.*?)\s*)?$/.exec(head?.[3] ?? line) ?? [];
    // An alias runs when somebody calls it.
    if (key === undefined || section === "" || section === "alias" || runs.length === MAX_SETTINGS) continue;
    const words = ["git", "config", `${section}.${key}`, value.replace(/^"(.*)"$/, "$1")];
    runs.push({ kind: "argv", words: words.map((word) => wordOf(word, span)), place: "here", open: false });
  }
  return { effects: [], runs, problems: [] };
}

/** What `docker run -v`, `--privileged` and `--pid host` would say. */
export function readCompose(text: string, site: CodeSite): Reading {
  const { span } = site;
  const effects = [...text.matchAll(MOUNT)]
    .slice(0, MAX_SETTINGS)
    .flatMap((match) => mountEffects(wordOf(`${match[1] ?? match[2] ?? ""}:/in`, span), site));
  if (WIDE.test(text)) {
    const sentence = "gives a container the rights of the machine";
    effects.push(effectAt(site, { kind: "privilege", sentence, span }));
  }
  const runs = [...text.matchAll(STARTED)].slice(0, MAX_SETTINGS).map(([, line = ""]): Run => {
    const listed = [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word = ""]) => word);
    const words = line.startsWith("[")
      ? listed.map((word) => (/^[\w./:@=-]+$/.test(word) ? word : `'${word}'`)).join(" ")
      : unquoted(line);
    return { kind: "shell", text: wordOf(words, span), place: "container" };
  });
  return { effects, runs, problems: [] };
}

const STARTED = /^[ \t]+(?:command|entrypoint):[ \t]+(\S.*)$/gm;
const MOUNT = /^[ \t]*(?:-\s+["']?([~/.][^:\s"']*):|(?:-\s+)?["']?source["']?:\s*["']?([~/.][^\s"']*))/gm;
const WIDE =
  /^[ \t]*(?:-[ \t]*)?["']?(?:privileged["']?:\s*["']?true|(?:pid|ipc|userns_mode)["']?:\s*["']?host|SYS_ADMIN|["']?SYS_ADMIN)/m;

const LINE_KEYS =
  "run|cmds?|commands?|commands_pre|commands_post|entry|script|before_script|after_script|exec|executable|runner|script-shell|init_hook|init-hook|enter|leave|pre_cmd|post_cmd|full_bin|rustc-(?:workspace-)?wrapper|(?:post|on|initialize|update)\\w*[cC]ommand";
const PAIR = new RegExp(`^(\\s*(?:-\\s+)?)["']?(?:${LINE_KEYS})["']?\\s*[:=]\\s*(.*)$`);
const INNER_PAIR = new RegExp(`"(?:${LINE_KEYS})"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`, "g");
const TASKS = /"(?:tasks|scripts|lint-staged|hooks)"\s*:\s*\{([^}]*)\}/g;
/** `scripts.test=vitest run`, as `npm pkg set` takes it. */
const SET_SCRIPT = /^scripts\.[\w:.-]+=(.+)$/gm;
/** Lines that a shell starts with. */
const START_LINES = /"init_hook"\s*:\s*\[([^\]]*)\]/g;
/** `"*.js": "eslint --fix"`: what runs on files of a kind. */
const PER_FILE = /"[^"\n]{0,100}\*[^"\n]{0,100}"\s*:\s*("(?:[^"\\]|\\.)*")/g;
/** `{{exec(command='…')}}` in a template. */
const IN_TEMPLATE = /\bexec\(\s*command\s*=\s*["']([^"'\n]*)["']/g;
const TASK_SECTION = /^\s*\[(?:[\w.-]+\.)?(?:tasks|scripts)\]/;

/** The command lines of a task runner's settings, in YAML, TOML, INI or JSON, and of `go:generate`. */
export function readCommandLines(text: string, { span }: CodeSite): Reading {
  const found = [...text.matchAll(INNER_PAIR)].map((match) => unquoted(`"${match[1] ?? ""}"`));
  for (const [, body = ""] of text.matchAll(TASKS))
    found.push(...[...body.matchAll(/:\s*("(?:[^"\\]|\\.)*")/g)].map((match) => unquoted(match[1] ?? "")));
  for (const [, list = ""] of text.matchAll(START_LINES))
    found.push(...[...list.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([line]) => unquoted(line)));
  found.push(...[...text.matchAll(SET_SCRIPT)].map(([, line = ""]) => line));
  found.push(...[...text.matchAll(PER_FILE)].map(([, line = ""]) => unquoted(line)));
  found.push(...[...text.matchAll(IN_TEMPLATE)].map(([, line = ""]) => line));
  found.push(...inMarkup(text));
  const lines = text.split(/\r?\n/);
  if (lines.every((line) => PROCESS.test(line))) found.push(...lines.map((line) => line.replace(/^[\w-]+:\s*/, "")));
  let isTasks = false;
  for (const [at, line] of lines.entries()) {
    if (/^\s*\[/.test(line)) isTasks = TASK_SECTION.test(line);
    const task = isTasks ? /^\s*[\w."-]+\s*=\s*(["'].*)$/.exec(line)?.[1] : undefined;
    const generated = /^\/\/go:generate\s+(.*)$/.exec(line)?.[1];
    const pair = PAIR.exec(line);
    const own = task ?? generated ?? (pair === null ? undefined : `${pair[2] ?? ""}`);
    if (own === undefined) continue;
    found.push(/^(?:[|>][+-]?\d?|\[|"{3}|'{3})?\s*$/.test(own) ? below(lines, at) : unquoted(own));
  }
  const runs = found
    .filter((line) => line.trim() !== "")
    .slice(0, MAX_SETTINGS)
    .map((line): Run => ({ kind: "shell", text: wordOf(line, span), place: "here" }));
  return { effects: [], runs, problems: [] };
}

/** Every line of a Procfile. */
const PROCESS = /^(?:[\w-]+:[ \t]+\S.*|#.*|\s*)$/;

/** Commands of Ant, Maven, MSBuild and tup: what a tag runs, with its arguments. */
function inMarkup(text: string): readonly string[] {
  const whole = [...text.matchAll(/<Exec\b[^>]*?\bCommand="([^"]*)"/g), ...text.matchAll(/\|>\s*([^|]+?)\s*\|>/g)];
  const split = [...text.matchAll(/<exec\b[^>]*?\bexecutable="([^"]*)"[^>]*>([\s\S]*?)<\/exec>/g)];
  const tagged = [...text.matchAll(/<executable>([^<]*)<\/executable>([\s\S]*?)(?=<\/configuration>|<executable>|$)/g)];
  const argumentsIn = (body: string) =>
    [...body.matchAll(/<arg\b[^>]*?\b(?:value|line)="([^"]*)"|<(?:argument|commandlineArgs)>([^<]*)</g)].map(
      ([, value, argument]) => value ?? argument ?? "",
    );
  return [
    ...whole.map(([, command = ""]) => command),
    ...[...split, ...tagged].map(([, program = "", body = ""]) => [program, ...argumentsIn(body)].join(" ")),
  ]
    .slice(0, MAX_SETTINGS)
    .map((line) =>
      line.replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
    );
}

/** The lines that belong to a key: those that stand further to the right. */
function below(lines: readonly string[], at: number): string {
  const depth = (line: string) => /^\s*/.exec(line)?.[0].length ?? 0;
  const own = depth(lines[at] ?? "");
  const end = lines.findIndex((line, index) => index > at && line.trim() !== "" && depth(line) <= own);
  return lines
    .slice(at + 1, end < 0 ? undefined : end)
    .map((line) => unquoted(line.replace(/^\s*-\s+/, "")))
    .filter((line) => !/^[\w-]+:(?:\s|$)/.test(line))
    .join("\n");
}

/** A value without its quotes; what a runner fills in is a variable to the shell. */
function unquoted(value: string): string {
  const bare = value.trim().replace(/,$/, "");
  const text = /^(["'])(.*)\1$/.exec(bare)?.[2]?.replaceAll(/\\(["'\\])/g, "$1") ?? bare;
  return text.replaceAll(/\$\{\{[^}]*\}\}|\{\{[^}]*\}\}/g, "$FILLED_IN");
}
