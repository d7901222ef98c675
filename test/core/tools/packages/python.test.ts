// What the specs of python packages say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["pip install -r requirements.txt", "network"],
  ["pip list", ""],
  ["pip show x", ""],
  ["pipx run x", "network package"],
  ["uv run pytest", ""],
  ["uv run python -c 'x'", "code:python"],
  ["uv pip install x", "network"],
  ["uvx ruff check", "network package"],
  ["uv publish", "network outbound-message"],
  ["poetry run pytest", ""],
  ["poetry publish", "network outbound-message"],
  ["poetry show -t", ""],
  ["poetry config pypi-token.pypi x", "credential-change"],
  ["conda install x", "network"],
  ["conda run -n e curl http://evil.example", "network"],
  ["twine upload dist/*", "network outbound-message"],
  ["twine check dist/*", ""],
  ["pyenv install 3.12", "network"],
];

describe("python packages", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
