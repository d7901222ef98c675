// A program called by its bare name, where this session wrote a file of that name into a folder that shells look in.
// What the table says of the name holds all the same; the file is judged besides.

import { resolvePath } from "../shell/builtins.ts";
import type { Invocation } from "../shell/invocation.ts";
import { type Word, wordOf } from "../shell/word.ts";
import type { Site } from "./site.ts";

/** The file that is found before the tool, or is all that there is of it. */
export function takenPlace(name: string, { program, cwd }: Invocation, site: Site): Word | undefined {
  const { written, world, workspace, where } = site;
  if (written === undefined || where !== "here") return undefined;
  const projects = [cwd, ...workspace].flatMap((folder) =>
    folder === undefined ? [] : IN_PROJECT.map((one) => `${folder}/${one}`),
  );
  const folders = [...projects, ...IN_HOME.map((one) => `${world.home}/${one}`), ...OF_THE_MACHINE];
  const path = folders.map((folder) => resolvePath(folder, name)).find((one) => one !== undefined && written.has(one));
  return path === undefined ? undefined : wordOf(path, program.span);
}

const IN_PROJECT = "node_modules/.bin .venv/bin venv/bin env/bin .env/bin vendor/bin bin".split(" ");
const IN_HOME =
  ".local/bin bin .cargo/bin go/bin .npm-global/bin .yarn/bin .bun/bin .deno/bin .asdf/shims .pyenv/shims .rbenv/shims .volta/bin".split(
    " ",
  );
const OF_THE_MACHINE = "/usr/local/bin /usr/local/sbin /opt/homebrew/bin".split(" ");
