// Actions that no agent would take: random command lines, real ones with something broken, programs of other languages
// put together from their tokens, calls and files of the same stuff. The same seed gives the same actions; none is run.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text is a program's, not a template

import type { Operation } from "../../src/core/action.ts";
import * as effectful from "../core/tools/field/effectful.ts";
import * as escapes from "../core/tools/field/escapes.ts";
import * as evasion from "../core/tools/field/evasion.ts";
import * as quiet from "../core/tools/field/quiet.ts";
import type { FieldTable } from "../core/tools/field/table.ts";
import { among, type Draw, randomLine } from "./random-lines.ts";

export function randomOperation(draw: Draw): Operation {
  const kind = draw(16);
  if (kind < 9) return shell(randomLine(draw));
  if (kind < 12) return shell(brokenLine(draw));
  if (kind < 14) return randomProgram(draw);
  if (kind < 15) return { ...shell(powershellLine(draw)), dialect: "powershell" };
  return OTHERS[draw(OTHERS.length)]?.(draw) ?? shell(randomLine(draw));
}

function shell(command: string): Operation & { readonly kind: "shell" } {
  return { kind: "shell", command, dialect: "posix", background: false };
}

const REAL = Object.values<FieldTable>({ ...effectful, ...escapes, ...evasion, ...quiet }).flatMap((table) =>
  Object.values(table).flat(),
);
const realLine = among(REAL);

/** A real line with a piece cut out, put in or doubled, or two of them grown together. */
function brokenLine(draw: Draw): string {
  let line = realLine(draw);
  for (let left = 1 + draw(4); left > 0; left -= 1) {
    const [from, to] = [draw(line.length + 1), draw(line.length + 1)].sort((a, b) => a - b);
    const [head, middle, tail] = [line.slice(0, from), line.slice(from, to), line.slice(to)];
    const change = draw(6);
    if (change === 0) line = head + tail;
    else if (change === 1) line = head + middle + middle + tail;
    else if (change === 2) line = head + realLine(draw) + middle + tail;
    else if (change === 3) line = `${head}$(${middle})${tail}`;
    else line = head + randomLine(draw).slice(0, 1 + draw(8)) + middle + tail;
  }
  return line.slice(0, 4_000);
}

const INTERPRETERS = among([
  "python3",
  "node",
  "php",
  "perl",
  "ruby",
  "lua",
  "Rscript -",
  "osascript",
  "tsx",
  "sh",
  "cmd",
  "pwsh -c -",
]);
const INLINE = among([
  "python3 -c",
  "node -e",
  "php -r",
  "perl -e",
  "ruby -e",
  "awk",
  "sed",
  "jq",
  "sqlite3 x",
  "pwsh -c",
]);

function randomProgram(draw: Draw): Operation {
  const code = codeOf(draw);
  if (draw(3) > 0) return shell(`${INTERPRETERS(draw)} <<'E'\n${code}\nE`);
  return shell(`${INLINE(draw)} '${code.replaceAll("'", `'\\''`)}'`);
}

const CODE_TOKENS = among(
  "import from as def class return lambda for in if else elif while try except with await async yield const let var function new this => ( ) [ ] { } , ; : . .. ... = == === += + - * / % ** ** not ! && || ?. ?? | & < > << >> @ # // /* */ \" ' ` \"\"\" f\" rb' ${ #{ %w( q( <<~E <?php ?> $x $_GET ->  :: $$ \\ \n \n\n \n\t \n\t\t os system subprocess run Popen shell=True eval exec __import__ getattr open read write requests.get urllib fetch http.get child_process execSync process.env fs.readFileSync require net.connect curl_exec file_get_contents system` socket.connect TCPSocket io.popen download.file base64.b64decode atob Buffer.from String.fromCharCode chr join map reduce split reverse x y f 0 1 1e999 0x7f 'http://a' '/etc/passwd' 'id' 'rm -rf /' '%s' /x+/g true null undefined None self type enum interface <T> `${x}` JSX <a> </a>".split(
    " ",
  ),
);

function codeOf(draw: Draw): string {
  let code = "";
  for (let left = 1 + draw(60); left > 0; left -= 1) code += CODE_TOKENS(draw) + (draw(3) === 0 ? "" : " ");
  return code;
}

const POWERSHELL_TOKENS = among(
  '$x $_ $env:PATH ${a b} $( @( @{ ( ) { } [ ] ; | || & . , = += -eq -like -f -join -split -replace -match ! -not .. :: " \' @" "@ @\' \'@ ` # <# #> \n if else foreach for while do until switch function filter param begin process end try catch throw return class using [char] [string] [Net.WebClient]::new() [Convert]::FromBase64String iex Invoke-Expression iwr Get-Content Set-Content Remove-Item Start-Process New-Object ForEach-Object % ? Where-Object Out-File -Recurse -Force -EncodedCommand -Uri http://a C:\\x HKLM:\\x \\\\h\\s 1 0x1f 1kb \'a\' "$x" "$(id)" > >> 2>&1 *> --% --'.split(
    " ",
  ),
);

function powershellLine(draw: Draw): string {
  let line = "";
  for (let left = 1 + draw(30); left > 0; left -= 1)
    line += (draw(8) === 0 ? randomLine(draw) : POWERSHELL_TOKENS(draw)) + (draw(3) === 0 ? "" : " ");
  return line;
}

const FILES = among([
  "a.sh",
  "a.py",
  "package.json",
  ".git/hooks/pre-commit",
  ".claude/settings.json",
  ".vscode/tasks.json",
  "Makefile",
  "Dockerfile",
  ".github/workflows/a.yml",
  "~/.bashrc",
  "conftest.py",
  "../../x",
  "//x\\y",
  "",
]);

const OTHERS: readonly ((draw: Draw) => Operation)[] = [
  (draw) => ({ kind: "write", path: FILES(draw), content: draw(2) === 0 ? codeOf(draw) : brokenLine(draw) }),
  (draw) => ({ kind: "write", path: FILES(draw), content: JSON.stringify(randomValue(draw, 3)) }),
  (draw) => ({ kind: "edit", path: FILES(draw), edits: [{ before: realLine(draw), after: brokenLine(draw) }] }),
  (draw) => ({ kind: "read", paths: [randomLine(draw)] }),
  (draw) => ({ kind: "delete", paths: [FILES(draw), randomLine(draw)] }),
  (draw) => ({ kind: "fetch", url: `${draw(2) === 0 ? "https://" : ""}${randomLine(draw)}` }),
  (draw) => ({
    kind: "search",
    where: draw(2) === 0 ? "web" : "files",
    query: randomLine(draw),
    path: randomLine(draw),
  }),
  (draw) => ({ kind: "mcp", server: WORDS(draw), method: WORDS(draw), args: randomValue(draw, 4) }),
];

const WORDS = among(
  "github slack filesystem postgres browser shell run_command execute_query send_message create_issue read_file write_file delete get path command sql url to body content code script query token constructor __proto__ toString".split(
    " ",
  ),
);

function randomValue(draw: Draw, depth: number): unknown {
  const kind = draw(depth > 0 ? 6 : 3);
  if (kind === 0) return brokenLine(draw);
  if (kind === 1) return draw(2) === 0 ? draw(1_000) : null;
  if (kind === 2) return codeOf(draw);
  if (kind === 3) return Array.from({ length: draw(5) }, () => randomValue(draw, depth - 1));
  return Object.fromEntries(Array.from({ length: draw(5) }, () => [WORDS(draw), randomValue(draw, depth - 1)]));
}
