// Variables, arrays, parameters, braces and substitutions that come out as the same words.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text is a shell's, not a template

import { octal } from "./quoting.ts";
import { byLine, byWords, join, quote, strongly, type Transformation } from "./transformation.ts";

const BARE = /^[\w@%+=:./-]+$/;
const isBare = (words: readonly string[]) => words.every((word) => BARE.test(word));

export const EXPANSION: readonly Transformation[] = [
  byWords("$IFS for blanks", (words) => (isBare(words) ? words.join("$IFS''") : undefined)),
  byWords("${IFS} for blanks", (words) => (isBare(words) ? words.join("${IFS}") : undefined)),
  byWords("the program in a variable", ([program, ...rest]) => `a=${quote(program)}; $a ${join(rest)}`),
  byWords("the program in two variables", ([program, ...rest]) => {
    return `a=${quote(program.slice(0, 2))} b=${strongly(program.slice(2))}; $a$b ${join(rest)}`;
  }),
  byWords("all words in one variable", (words) => (isBare(words) ? `a=${strongly(words.join(" "))}; $a` : undefined)),
  byWords("each argument in a variable", ([program, ...rest]) => {
    const names = rest.map((word, index) => `v${index}=${strongly(word)}; `).join("");
    return `${names}${quote(program)} ${rest.map((_, index) => `"$v${index}"`).join(" ")}`;
  }),
  byWords("the program as a default", ([program, ...rest]) => `\${unset_here:-${program}} ${join(rest)}`),
  byWords("the program as an assigned default", ([program, ...rest]) => `: "\${p:=${program}}"; "$p" ${join(rest)}`),
  byWords("the program out of a longer text", ([program, ...rest]) => {
    return `x=ab${program}cd; \${x:2:${program.length}} ${join(rest)}`;
  }),
  byWords("the program by replacement", ([program, ...rest]) => {
    return `x=${program.slice(0, 1)}XX${program.slice(1)}; \${x/XX/} ${join(rest)}`;
  }),
  byWords("the program between removed ends", ([program, ...rest]) => {
    return `x=begin-${program}-end; x=\${x#begin-}; \${x%-end} ${join(rest)}`;
  }),
  byWords("the program in another case", ([program, ...rest]) => {
    return /^[a-z]+$/.test(program) ? `x=${program.toUpperCase()}; \${x,,} ${join(rest)}` : undefined;
  }),
  byWords("an array", (words) => `a=(${join(words)}); "\${a[@]}"`),
  byWords("a slice of an array", (words) => `a=(x ${join(words)} y); "\${a[@]:1:${words.length}}"`),
  byWords("an array filled one by one", (words) => {
    return `${words.map((word, index) => `a[${index}]=${strongly(word)}; `).join("")}"\${a[@]}"`;
  }),
  byWords("a map", ([program, ...rest]) => `declare -A m=([k]=${quote(program)}); \${m[k]} ${join(rest)}`),
  byWords("arguments of the shell", (words) => `set -- ${join(words)}; "$@"`),
  byWords("arguments of the shell, shifted", (words) => `set -- x ${join(words)}; shift; "$@"`),
  byWords("braces", (words) => {
    return words.length > 1 && isBare(words) ? `{${words.join(",")}}` : undefined;
  }),
  byWords("a variable by its name's name", ([program, ...rest]) => `x=${quote(program)}; y=x; \${!y} ${join(rest)}`),
  byWords("a reference to a variable", ([program, ...rest]) => {
    return `x=${quote(program)}; declare -n r=x; $r ${join(rest)}`;
  }),
  byWords("a variable that printf sets", ([program, ...rest]) => `printf -v x %s ${quote(program)}; $x ${join(rest)}`),
  byWords("a variable that read sets", ([program, ...rest]) => `read -r x <<< ${quote(program)}; $x ${join(rest)}`),
  byWords("an array that mapfile reads", (words) => {
    return `mapfile -t a <<< ${strongly(words.join("\n"))}; "\${a[@]}"`;
  }),
  byWords("a variable put together in a loop", ([program, ...rest]) => {
    return `x=; for c in ${[...program].join(" ")}; do x+=$c; done; $x ${join(rest)}`;
  }),
  byWords("what echo prints", ([program, ...rest]) => `$(echo ${quote(program)}) ${join(rest)}`),
  // What nobody can read on the line is asked about, whatever it says.
  byWords("what printf prints, as octal", ([program, ...rest]) => `$(printf '${octal(program)}') ${join(rest)}`, {
    raises: true,
  }),
  byWords(
    "what rev prints",
    ([program, ...rest]) => `$(rev <<< ${quote([...program].reverse().join(""))}) ${join(rest)}`,
    { raises: true },
  ),
  byWords("what cut prints", ([program, ...rest]) => {
    return `$(echo x:${quote(program)}:y | cut -d: -f2) ${join(rest)}`;
  }),
  byWords("the program in a function's variable", ([program, ...rest]) => {
    return `f() { local p=${quote(program)}; "$p" "$@"; }; f ${join(rest)}`;
  }),
  byWords("an exported variable of an inner shell", ([program, ...rest]) => {
    return `export P=${quote(program)}; bash -c ${strongly(`"$P" ${join(rest)}`)}`;
  }),
  byWords("a slash out of the search path", (words) => {
    const [program, ...rest] = words;
    if (!isBare(rest) || !rest.some((word) => word.startsWith("/"))) return undefined;
    return `${quote(program)} ${rest.map((word) => word.replace(/^\//, "${HOME:0:1}")).join(" ")}`;
  }),
  byLine("the line in a variable, evaluated", (line) => `a=${strongly(line)}; eval "$a"`),
  byLine("the line in a variable of an inner shell", (line) => `a=${strongly(line)} bash -c 'eval "$a"'`),
];
