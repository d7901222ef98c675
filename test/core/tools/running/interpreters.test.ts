// What the specs of interpreters say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["python3 -c 'print(1)'", "code:python"],
  ["python3 x.py --help", "file"],
  ["python3 -m http.server", "network"],
  ["python3 -m pip install x", "network"],
  ["python3 -m venv .venv", ""],
  ["node -e '1'", "code:javascript"],
  ["node --version", ""],
  ["node app.js", "file"],
  ["deno run app.ts", "file"],
  ["deno publish", "network outbound-message"],
  ["bun install", "network"],
  ["bun run build", "task"],
  ["bun publish", "network outbound-message"],
  ["perl -ne 'print' x", "code:perl"],
  ["perl -pi -e 's/a/b/' x", "code:perl"],
  ["ruby -e 'puts 1'", "code:ruby"],
  ["php -r 'x'", "code:php"],
  ["lua -e 'x'", "code:lua"],
  ["Rscript -e 'x'", "code:r"],
  ["osascript -e 'x'", "code:applescript"],
  ["pwsh -enc AAAA", "hidden-code code:powershell"],
  ["pwsh -Command Get-Date", "code:powershell"],
  ["java -jar app.jar", "file"],
  ["java -javaagent:x.jar -jar app.jar", "hidden-code file"],
  ["tsx script.ts", "file"],
  ["jupyter nbconvert a.ipynb", ""],
];

describe("interpreters", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
