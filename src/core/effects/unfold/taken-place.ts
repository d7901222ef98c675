// A program called by its bare name, where this session wrote a file of that name into a folder that shells look in.
// What the table says of the name holds all the same; the file is judged besides.

import type { Invocation } from "../../shell/invocation.ts";
import { literal, wordOf } from "../../shell/word.ts";
import type { Run } from "../run.ts";
import type { AnalysisState } from "../session/analyze-state.ts";

/** The file that is found before the tool, or is all that there is of it. */
export function takenPlace(
  name: string,
  { program, cwd, where, args }: Invocation,
  state: AnalysisState,
): Run | undefined {
  const { files, world, action } = state;
  if (files.isEmpty || where !== "here" || literal(program) !== name) return undefined;
  const projects = new Set([cwd ?? action.cwd, ...action.workspace]);
  const folders = [...projects].flatMap((folder) => IN_PROJECT.map((one) => `${folder}/${one}`));
  folders.push(...IN_HOME.map((one) => `${world.home}/${one}`), ...OF_THE_MACHINE);
  const path = folders.map((folder) => `${folder}/${name}`).find((one) => files.names(one));
  return path === undefined ? undefined : { kind: "file", path: wordOf(path, program.span), args, known: true };
}

const IN_PROJECT = "node_modules/.bin .venv/bin venv/bin env/bin .env/bin vendor/bin bin".split(" ");
const IN_HOME =
  ".local/bin bin .cargo/bin go/bin .npm-global/bin .yarn/bin .bun/bin .deno/bin .asdf/shims .pyenv/shims .rbenv/shims .volta/bin".split(
    " ",
  );
const OF_THE_MACHINE = "/usr/local/bin /usr/local/sbin /opt/homebrew/bin".split(" ");
