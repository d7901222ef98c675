// What a transformation of a command is: a way of saying the same thing differently.
// It is a pure function of the text; where it does not fit a command, it gives undefined and never a changed meaning.

export interface Seed {
  readonly line: string;
  /** The words as the program gets them, where the line is one simple command without anything to expand. */
  readonly words?: readonly string[];
}

export interface Transformation {
  readonly name: string;
  readonly apply: (seed: Seed) => string | undefined;
  /** Programs that must be there to run it for real; without them the check of its meaning is left out. */
  readonly needs?: readonly string[];
  /** Said only where it cannot be run for real at all: it needs another machine, another shell, or rights. */
  readonly untried?: true;
  /** It raises by itself, for what it is: `sudo`, another shell's syntax. */
  readonly raises?: true;
  /** It is not put around others: what happens elsewhere is not followed from file to file. */
  readonly alone?: true;
}

/** A transformation of a simple command, word by word. */
export function byWords(
  name: string,
  apply: (words: readonly [string, ...string[]]) => string | undefined,
  more: Omit<Transformation, "name" | "apply"> = {},
): Transformation {
  return {
    name,
    apply: ({ words }) => {
      const [first, ...rest] = words ?? [];
      return first === undefined ? undefined : apply([first, ...rest]);
    },
    ...more,
  };
}

/** A transformation of any command line. */
export function byLine(
  name: string,
  apply: (line: string) => string | undefined,
  more: Omit<Transformation, "name" | "apply"> = {},
): Transformation {
  return { name, apply: ({ line }) => apply(line), ...more };
}

const PLAIN = /^[\w@%+=:,./-]+$/;

/** Cuts a line into words where nothing in it means anything to the shell but blanks and plain quotes. */
export function seedOf(line: string): Seed {
  const words: string[] = [];
  const token = /\s*(?:'([^']*)'|"([^"$`\\!]*)"|([\w@%+=:,./-]+))(?=\s|$)/y;
  while (token.lastIndex < line.length) {
    const match = token.exec(line);
    if (match === null) return { line };
    words.push(match[1] ?? match[2] ?? match[3] ?? "");
  }
  const first = words[0] ?? "";
  const isPlain = PLAIN.test(first) && !first.includes("=") && !KEYWORDS.has(first);
  return isPlain && !line.includes("\n") ? { line, words } : { line };
}

const KEYWORDS: ReadonlySet<string> = new Set(
  "if then elif else fi for select while until do done case esac function time coproc in [[ ! { }".split(" "),
);

/** The word for a shell, as little quoted as may be. */
export function quote(text: string): string {
  return PLAIN.test(text) && !/^[\w]+=/.test(text) ? text : strongly(text);
}

export function strongly(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

export function join(words: readonly string[]): string {
  return words.map(quote).join(" ");
}

/** What only a shell knows: no program of that name can be started, and none stands in a folder. */
export const SHELLS_OWN: ReadonlySet<string> = new Set(
  ". : [ alias bg bind break builtin caller cd command compgen complete continue coproc declare dirs disown enable eval exec exit export false fc fg getopts hash help history jobs let local logout mapfile nocorrect noglob popd pushd read readarray readonly repeat return set shift shopt source suspend times trap true type typeset ulimit umask unalias unset wait".split(
    " ",
  ),
);
