// The recipes of a makefile (or justfile) target and of what it depends on, as shell text.
// Variables of make are put in where they are plain; the others stay as variables of the shell, which are unknown.

const MAX_RULES = 400;
const MAX_COMMANDS = 200;

interface Rule {
  readonly needs: readonly string[];
  readonly recipe: string[];
}

/** Commands in run order for the targets; for the first of the file where one is not named. */
export function makeCommands(text: string, targets: readonly (string | undefined)[]): readonly string[] {
  const { rules, variables, first } = readRules(text);
  const commands: string[] = [];
  const done = new Set<string>();
  const run = (name: string, depth: number): void => {
    const rule = rules.get(name);
    if (rule === undefined || done.has(name) || depth > 12 || commands.length > MAX_COMMANDS) return;
    done.add(name);
    for (const need of rule.needs) run(need, depth + 1);
    commands.push(...rule.recipe.map((line) => substitute(line, variables, name)));
  };
  for (const target of targets) {
    const start = target ?? first;
    if (start !== undefined) run(start, 0);
  }
  return [...shellCalls(text, variables), ...commands];
}

function readRules(text: string): {
  rules: Map<string, Rule>;
  variables: Map<string, string>;
  first: string | undefined;
} {
  const rules = new Map<string, Rule>();
  const variables = new Map<string, string>(DEFAULTS);
  let current: readonly Rule[] = [];
  let first: string | undefined;
  for (const line of text.replaceAll(/\\\r?\n[ \t]*/g, " ").split("\n")) {
    const recipe = /^(?:\t| {2,})\s*[@+-]*\s*(.*)$/.exec(line);
    if (recipe !== null && current.length > 0) {
      if (recipe[1] !== undefined && recipe[1] !== "") for (const rule of current) rule.recipe.push(recipe[1]);
      continue;
    }
    const assigned = /^(?:export\s+|override\s+)?([\w.-]+)\s*(?:[:?+]?=|:::=)\s*(.*)$/.exec(line);
    if (assigned !== null) {
      variables.set(assigned[1] ?? "", assigned[2] ?? "");
      continue;
    }
    const rule = /^([^\s#:=][^#:=]*)::?\s*([^#=]*)(?:#.*)?$/.exec(line);
    if (rule === null || rules.size > MAX_RULES) continue;
    const [, heads = "", tail = ""] = rule;
    const [needs = "", inline] = tail.split(";");
    const names = heads.trim().split(/\s+/);
    current = names.map((name) => {
      const made = rules.get(name) ?? {
        needs: needs.split(/\s+/).filter((need) => need !== "" && need !== "|"),
        recipe: inline === undefined ? [] : [inline],
      };
      rules.set(name, made);
      return made;
    });
    const own = names[0];
    if (first === undefined && own !== undefined && !own.startsWith(".")) first = own;
  }
  return { rules, variables, first };
}

const DEFAULTS: readonly (readonly [string, string])[] = [
  ["CC", "cc"],
  ["CXX", "c++"],
  ["AR", "ar"],
  ["LD", "ld"],
  ["MAKE", "make"],
  ["RM", "rm -f"],
  ["SHELL", "/bin/sh"],
  ["CURDIR", "."],
  ["INSTALL", "install"],
];

function substitute(line: string, variables: ReadonlyMap<string, string>, target: string): string {
  let text = line;
  for (let round = 0; round < 6 && /\$[({]/.test(text); round += 1) {
    const before = text;
    text = text.replaceAll(
      /(?<!\$)\$(?:\(([\w.-]+)\)|\{([\w.-]+)\})/g,
      (whole, a?: string, b?: string) => variables.get(a ?? b ?? "") ?? whole,
    );
    if (text === before || text.length > 8_192) break;
  }
  return text
    .replaceAll(/(?<!\$)\$\(shell\s+([^()]*)\)/g, "$$($1)")
    .replaceAll(/(?<!\$)\$\((\w+)\)/g, "$${$1}")
    .replaceAll(/(?<!\$)\$\([a-z]+\s[^()]*\)/g, "$${__make}")
    .replaceAll(/(?<!\$)\$@/g, target.replaceAll("$", "$$$$"))
    .replaceAll(/(?<!\$)\$[<^?*+%]/g, "$${__make}")
    .replaceAll("$$", "$");
}

/** `$(shell …)` in an assignment runs when the file is read. */
function shellCalls(text: string, variables: ReadonlyMap<string, string>): readonly string[] {
  const made = text.matchAll(/^[\w.-]+\s*[:?+]?=.*?\$\(shell\s+([^()]*)\)/gm);
  // A justfile says it with backticks.
  const quoted = text.matchAll(/^(?:export\s+)?[\w-]+\s*:=[^`'"\n]*`([^`\n]*)`/gm);
  return [...made, ...quoted].slice(0, 20).map((match) => substitute(match[1] ?? "", variables, ""));
}
