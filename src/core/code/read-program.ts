// Reads a program by its tree: Python, JavaScript, TypeScript and PHP by their grammars, Perl, Ruby, Lua and R loosely.
// What its parser did not understand is scanned, and raises where something could hide in it.

import { fileEffects } from "../effects/files/files.ts";
import { noFindings } from "../effects/findings.ts";
import { fetchEffects } from "../effects/network/network.ts";
import type { Reading } from "../effects/reading/reading.ts";
import { readAssignment } from "../effects/roles/variables.ts";
import { short } from "../effects/sentences.ts";
import { effectAt } from "../effects/site.ts";
import { knownPrefix } from "../shell/word.ts";
import { perform } from "./deeds.ts";
import { holdsEnvironment } from "./network-deeds.ts";
import { readPlain } from "./plain.ts";
import { shell } from "./process-deeds.ts";
import { type CodeSite, hide, type Reader, wordOf } from "./reader.ts";
import { JAVASCRIPT } from "./rules/javascript.ts";
import { PHP } from "./rules/php.ts";
import { PYTHON } from "./rules/python.ts";
import { byName, type CallRule, type Deed, type Rules, rulesFor } from "./rules/rule.ts";
import { LUA, PERL, R, RUBY } from "./rules/scripting.ts";
import { withStandIns } from "./stand-ins.ts";
import { parseJavascript } from "./syntax/javascript.ts";
import { type LooseGrammar, parseLoose } from "./syntax/loose.ts";
import { parsePhp } from "./syntax/php.ts";
import { parsePython } from "./syntax/python.ts";
import type { Node, Place } from "./syntax/tree.ts";
import { evaluateProgram, type Listener } from "./values/evaluate.ts";
import { type Argument, type Call, NOTHING, piecesOf, type Value } from "./values/value.ts";

export type Parsed = "python" | "javascript" | "php" | "perl" | "ruby" | "lua" | "r";

interface Grammar {
  readonly parse: (text: string) => readonly Node[];
  readonly rules: Rules;
  /** Its courses are told apart; else any assignment may be the last one. */
  readonly exact: boolean;
}

const loose = (form: LooseGrammar, rules: readonly CallRule[]): Grammar => ({
  parse: (text) => parseLoose(text, form),
  rules: byName(rules),
  exact: false,
});

const GRAMMARS: Readonly<Record<Parsed, Grammar>> = {
  python: { parse: parsePython, rules: byName(PYTHON), exact: true },
  javascript: { parse: parseJavascript, rules: byName(JAVASCRIPT), exact: true },
  php: { parse: parsePhp, rules: byName(PHP), exact: true },
  perl: loose(
    {
      lineComments: ["#"],
      backtick: "shell",
      interpolation: "$",
      quoteWords: true,
      dotJoins: true,
      membersAreCalls: true,
      bare: true,
    },
    PERL,
  ),
  ruby: loose(
    {
      lineComments: ["#"],
      backtick: "shell",
      interpolation: "#{",
      quoteWords: true,
      membersAreCalls: true,
      bare: true,
    },
    RUBY,
  ),
  lua: loose({ lineComments: ["--"], longBrackets: true, bare: true }, LUA),
  r: loose({ lineComments: ["#"], bare: false }, R),
};

export interface ProgramText {
  readonly language: Parsed;
  readonly text: string;
  readonly nested: (text: string) => Reading;
}

export function readProgram({ language, text, nested }: ProgramText, site: CodeSite): Reading {
  const reader: Reader = {
    language,
    site,
    source: text,
    effects: [],
    runs: [],
    writes: [],
    touched: new Set(),
    nested,
  };
  if (isTooDeep(text)) {
    hide("is nested deeper than the guard reads", reader, "likely");
    return { effects: reader.effects, runs: [], problems: [] };
  }
  const { parse, rules, exact } = GRAMMARS[language];
  const imports = new Set<string>();
  const program = {
    source: text,
    nodes: parse(text),
    home: site.world.home,
    variable: site.variable ?? (() => NOTHING),
    argument: site.argument ?? (() => NOTHING),
    callsByText: language === "php",
    exact,
  };
  const whole = evaluateProgram(program, listenerOf({ reader, rules, text, imports }));
  if (!whole) hide("does more than the guard reads", reader, "likely");
  const effects = withStandIns(reader.effects, text);
  return { effects, runs: reader.runs, problems: [], writes: reader.writes };
}

const MAX_BRACKETS = 1000;

/** Parsers take long over what nobody writes. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === "(" || char === "[" || char === "{") depth += 1;
    else if ((char === ")" || char === "]" || char === "}") && depth > 0) depth -= 1;
    if (depth > MAX_BRACKETS) return true;
  }
  return false;
}

interface Listening {
  readonly reader: Reader;
  readonly rules: Rules;
  readonly text: string;
  readonly imports: Set<string>;
}

function listenerOf(at: Listening): Listener {
  const { reader, rules, imports, text } = at;
  const unread = new Set<string>();
  return {
    call: (call) => hear(call, at),
    method: (name, args) => {
      for (const rule of rulesFor(`?.${name}`, rules, imports)) perform({ name: `?.${name}`, args }, rule, reader);
    },
    shell: (command) => shell(piecesOf(command), reader),
    hidden: (sentence) => hide(sentence, reader, "likely"),
    variable: (name, value) => setVariable(name, value, reader),
    unread: (place) => {
      if (unread.size > 16) return;
      const lines = linesAround(place, text);
      if (unread.has(lines)) return;
      unread.add(lines);
      readUnread(lines, reader);
    },
    knows: (name) => rulesFor(name, rules, imports).length > 0,
    starts: (name) => rulesFor(name, rules, imports).some(({ does }) => typeof does === "string" && STARTS.has(does)),
  };
}

const STARTS: ReadonlySet<Deed | object> = new Set<Deed>(["shell", "command", "spawn", "eval", "run-file"]);

function hear(call: Call, { reader, rules, imports }: Listening): void {
  if (call.name === "import") {
    const [module] = call.args.flatMap(({ value }) => piecesOf(value));
    if (module?.kind === "text" && /^https?:\/\//i.test(module.text)) {
      reader.effects.push(...fetchEffects(wordOf([module], reader), "down", reader.site));
      hide(`runs code from ${short(module.text)}`, reader, "likely");
    }
    if (module?.kind === "text") imports.add(module.text.split(".")[0] ?? module.text);
    return;
  }
  const found = rulesFor(call.name, rules, imports);
  for (const rule of found) perform(call, rule, reader);
  if (
    found.some(({ does }) => does === "send" || does === "get") &&
    call.args.some(({ value }) => holdsEnvironment(value))
  )
    reader.effects.push(
      effectAt(reader.site, {
        kind: "credential-read",
        certainty: "likely",
        sentence: "sends all variables of the environment",
      }),
    );
  if (found.length === 0 && !LOOKS_ONLY.test(call.name)) secretPaths(call.args, reader);
}

/** Calls that only show, compare or ask about the texts they are given. */
const LOOKS_ONLY =
  /^(?:print|len|str|repr|type|isinstance|hasattr|format|list|tuple|set|dict|sorted|any|all|assert\w*|expect\w*|describe|it|test|echo|var_dump|printf?|sprintf|isset|empty|is_file|is_dir|file_exists|strpos|str_replace|preg_\w+|RegExp|String|Error|ValueError|Exception|console|logging|re|json|JSON|os\.path|path|fs\.(?:exists|stat|lstat|access)\w*|os\.(?:stat|lstat|access|listdir|walk|makedirs|mkdir)|pathlib|ast|argparse|unittest|pytest|mock|click|sys|process\.std\w+|textwrap|pprint|io|Set|Map|Array|Object)(?:$|[.(])/;

/** A secret's path that is handed to a call counts even where that call is not known. */
function secretPaths(args: readonly Argument[], reader: Reader): void {
  for (const { value } of args) {
    if (value.kind !== "text") continue;
    const word = wordOf(piecesOf(value), reader);
    const known = knownPrefix(word);
    if (known.length < 4 || known.length > 300 || !/^(?:~|\/|\.{0,2}\/?[\w.-]+\/|\.)\S*$/.test(known)) continue;
    reader.effects.push(...fileEffects("read", word, reader.site).filter(({ kind }) => kind === "credential-read"));
  }
}

function setVariable(name: Value, value: Value, reader: Reader): void {
  const found = noFindings();
  const word = wordOf([...piecesOf(name), { kind: "text", text: "=" }, ...piecesOf(value)], reader);
  readAssignment(word, reader.site, found);
  reader.effects.push(...found.effects);
  reader.runs.push(...found.runs);
}

function linesAround({ from, to }: Place, text: string): string {
  const end = text.indexOf("\n", to);
  return text.slice(text.lastIndexOf("\n", from - 1) + 1, end < 0 ? text.length : end).slice(0, 4000);
}

/** Ways to run what is not in the text, whatever the grammar. */
const RUNS_TEXT =
  /\b(?:eval|exec|execfile|__import__|getattr|Function|compile|require|import\s*\(|child_process|subprocess|popen|system)\b/;

function readUnread(lines: string, reader: Reader): void {
  const { effects, runs } = readPlain(lines, reader.site);
  reader.effects.push(...effects);
  reader.runs.push(...runs);
  if (!effects.some(({ flag }) => flag) && runs.length === 0 && RUNS_TEXT.test(lines))
    hide("has code that the guard cannot parse, in which a program may be started", reader, "possible");
}
