// Programs of other languages made to be slow, handed to their interpreters: one class a row, 64 kB each. None is run.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text is a program's, not a template

import type { Sized } from "./sized.ts";

type Classes = Readonly<Record<string, () => string>>;

/** What is slow in any language that has blocks, calls, lists and texts. */
const anywhere = ({ many, nested, numbered }: Sized): Classes => ({
  "many calls": () => numbered((n) => `f${n}(${n});\n`),
  "nested calls": () => nested("f(", ")"),
  "nested lists": () => nested("[", "]"),
  "a long list": () => `x = [${many("'a', ")}'a'];\n`,
  "a long sum": () => `x = ${many("'a' + ")}'a';\n`,
  "open brackets": () => many("("),
  "open quotes": () => many("'\"`"),
  "a chain of members": () => `x${many(".a")}`,
  "a chain of calls": () => `x${many(".a()")}`,
  "a variable that doubles": () => `a = 'x';\n${many("a = a + a;\n")}f(a);\n`,
  "variables in a chain": () => `${numbered((n) => `a${n + 1} = a${n} + a${n};\n`)}`,
  "one letter": () => many("a"),
  operators: () => many("-"),
  "a long text": () => `x = '${many("a")}';\n`,
  "a text of escapes": () => `x = "${many("\\x41")}";\n`,
  addresses: () => numbered((n) => `get("https://h${n}.example.com");\n`),
});

const python = ({ many, nested, numbered }: Sized): Classes => ({
  "calls of programs": () => `import os\n${numbered((n) => `os.system('ls ${n}')\n`)}`,
  "code in code": () => `exec(${many("'exec(' + ")}'1')`,
  "nested blocks": () => Array.from({ length: 300 }, (_, n) => `${" ".repeat(n)}if a:\n`).join(""),
  "functions that call each other": () => numbered((n) => `def f${n}(a): return f${n + 1}(a) + f${n + 1}(a)\n`),
  "nested comprehensions": () => nested("[x for x in ", "]"),
  "nested functions": () => nested("(lambda a: ", ")"),
  "formatted texts": () => many("f'{a}{b}'\n"),
  "letters by number": () => `exec(${many("chr(97)+")}chr(97))`,
  imports: () => numbered((n) => `import a${n}\n`),
  "names of a library": () => `import os as a\n${many("a.system('ls')\n")}`,
  loops: () => `${many("for x in y: f(x)\n")}`,
  "a large table": () => `x = {${numbered((n) => `'k${n}': [${n}, '${n}'], `)}}`,
  "a list that doubles": () => `a = ['x']\n${many("a = a + a\n")}f(a)\n`,
  "a list added to itself": () => `a = ['x']\n${many("a.extend(a)\n")}f(a)\n`,
  "a list repeated": () => `a = ['x']\n${many("a = a * 64\n")}f(a)\n`,
  "lists of lists": () => `a = ['x']\n${many("a = [a, a]\n")}f(a)\n`,
  "tables of tables": () =>
    `a = {}\n${many("a = {'b': a, 'c': a}\n")}import requests\nrequests.post('http://a.com', a)\n`,
  "a table filled": () => `a = {}\n${numbered((n) => `a['k${n}'] = ${n}\n`)}f(a)\n`,
  "an item of many": () => `a = [${numbered((n) => `'${n}', `)}]\n${many("f(a[b])\n", 2_000)}`,
  "a text for each letter": () => `a = 'a' * 60000\n${many("b = a.replace('a', a)\n")}`,
  "a text split again": () => `a = 'a ' * 30000\n${many("b = a.split()\n")}`,
  "joined texts": () => `import os\nos.system(''.join([${many("'l', ")}]))`,
});

const javascript = ({ many, nested, numbered }: Sized): Classes => ({
  "calls of programs": () => `const c = require('child_process');\n${numbered((n) => `c.execSync('ls ${n}');\n`)}`,
  "nested templates": () => nested("`${", "}`"),
  "nested functions": () => nested("(() => ", ")"),
  "nested blocks": () => nested("{", "}"),
  "nested conditions": () => nested("if (a) {", "}"),
  "functions that call each other": () =>
    numbered((n) => `function f${n}(a) { return f${n + 1}(a) + f${n + 1}(a); }\n`),
  "patterns or divisions": () => many("a/b/c "),
  "comments that stay open": () => many("/*"),
  stars: () => many("*"),
  "angle brackets": () => many("a<b>(c)<"),
  elements: () => nested("<a>{", "}</a>"),
  "a chain of promises": () => `fetch('https://a.example')${many(".then(r => r)")}`,
  "taken apart": () => many("const {a, b: [c]} = d;\n"),
  "a list spread into itself": () => `let a = ['x'];\n${many("a = [...a, ...a];\n")}f(a);\n`,
  "objects of objects": () => `let a = {};\n${many("a = {b: a, c: a};\n")}fetch('http://a.com', a);\n`,
  "letters by number": () => `eval(${many("String.fromCharCode(97)+")}'')`,
  choices: () => `x = ${many("a ? b : ")}c;`,
});

const php = ({ many, nested, numbered }: Sized): Classes => ({
  "calls of programs": () => `<?php ${numbered((n) => `system('ls ${n}');\n`)}`,
  statements: () => `<?php ${many("$a = $b . $c;\n")}`,
  "nested lists": () => `<?php $a = ${nested("[", "]")};`,
  "tags that open and close": () => many("<?php a(); ?>\n"),
  "texts with variables": () => `<?php ${many('echo "$a{$b}";\n')}`,
});

const powershell = ({ many, nested, numbered }: Sized): Classes => ({
  statements: () => many("Get-Item a\n"),
  pipes: () => `a${many("|b")}`,
  "nested expressions": () => nested("$(", ")"),
  "nested groups": () => nested("(", ")"),
  "nested blocks": () => nested("& {", "}"),
  "nested texts": () => nested('"$(', ')"'),
  "a variable that doubles": () => `$a='x';${many("$a=$a+$a;")}iex $a`,
  "a long sum": () => `iex (${many("'a'+")}'a')`,
  "letters by number": () => `iex (${many("[char]97+")}'a')`,
  replacements: () => `$a='aaaa'${many("-replace 'a','aa'")}`,
  formats: () => many("'{0}{1}' -f 'a','b';"),
  members: () => `$a${many(".b()")}`,
  "a table": () => `$a=@{${numbered((n) => `k${n}=${n};`)}}`,
  lists: () => `$a=${many("1,")}1`,
  ranges: () => many("1..9999;"),
  requests: () => numbered((n) => `iwr http://h${n}.com;`),
  "lists of lists": () => `$a='x';${many("$a=@($a,$a);")}iex "$a"`,
  "a long list again and again": () => `$a=1..4096;$b="${many("$a")}";iex $b`,
  "variables that stay open": () => `"${many("${")}`,
  "blanks to trim": () => `$a=' x${many(" ")}x '.Trim();iex $a`,
  "a letter replaced by many": () => `$a='${many("a", 30_000)}';$b=$a,$a -replace 'a',$a;iex "$b"`,
  "code in code": () => "$a='iex $a;iex $a';iex $a",
  functions: () => numbered((n) => `function f${n} { f${n + 1}; f${n + 1} };`),
  "loops in loops": () => nested("foreach ($i in 1..9) { ", " }"),
  "escaped letters": () => many("`a"),
  switches: () => `switch ($a) { ${numbered((n) => `${n} { ls } `)} }`,
});

const cmd = ({ many, nested }: Sized): Classes => ({
  blanks: () => `echo a${many(" ")}b > c\n`,
  "brackets in a line": () => `echo ${many("a (")}\n`,
  "a text for each letter": () => `set a=${many("a", 8_000)}\n${many("set b=%a:a=bbbbbb%\n", 20_000)}`,
  lines: () => many("dir\n"),
  "loops in loops": () => nested("for %i in (1 2 3) do (", ")"),
  "variables that double": () => `set a=x\n${many("set a=%a%%a%\n")}%a%\n`,
  pipes: () => `dir${many("|more")}`,
});

/** How a language's program reaches its interpreter. */
const languages = (sized: Sized): readonly (readonly [program: string, classes: Classes])[] => [
  ["python3", { ...anywhere(sized), ...python(sized) }],
  ["node", { ...anywhere(sized), ...javascript(sized) }],
  ["php", { ...tagged(anywhere(sized)), ...php(sized) }],
  ["perl", { ...anywhere(sized), "values that stay open": () => `$a = "${sized.many("$a[@{[")}` }],
  ["ruby", { ...anywhere(sized), "values that stay open": () => `a = "${sized.many("#{")}` }],
  ...["lua", "Rscript -", "osascript", "julia", "awk -f -", "sed -f -"].map(
    (program) => [program, anywhere(sized)] as const,
  ),
  ["pwsh -", { ...anywhere(sized), ...powershell(sized) }],
  ["cmd", { ...anywhere(sized), ...cmd(sized) }],
  ["make -f -", { targets: () => sized.numbered((n) => `t${n}: t${n + 1}\n\tls\n`) }],
  [
    "psql",
    {
      statements: () => sized.many("insert into a values (1);\n"),
      "copies that stay open": () => sized.many("copy a to "),
      "strings that stay open": () => sized.many("attach 'a"),
      "grants without an end": () => sized.many("grant "),
    },
  ],
];

export function hostileCode(sized: Sized): Classes {
  return Object.fromEntries(
    languages(sized).flatMap(([program, classes]) =>
      Object.entries(classes).map(([name, make]) => [
        `${program}: ${name}`,
        () => `${program} <<'E'\n${make().slice(0, sized.size - 100)}\nE\n`,
      ]),
    ),
  );
}

function tagged(classes: Classes): Classes {
  return Object.fromEntries(Object.entries(classes).map(([name, make]) => [name, () => `<?php ${make()}`]));
}
