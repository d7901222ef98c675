// Makefiles that a makefile takes in, `include x.mk`, and just's `import 'x'`: their text is put behind the line.
// A file that cannot be read leaves nothing; more of them than are read are asked about.

import { resolvePath } from "../../shell/builtins.ts";
import { textOf } from "../../shell/environment.ts";
import { fits } from "../../text/wildcard.ts";
import { type AnalysisState, addProblem } from "../session/analyze-state.ts";

const MAX_FILES = 32;
const MAX_DEPTH = 4;
const MAX_BYTES = 256 * 1024;

export function withIncluded(text: string, folder: string, state: AnalysisState): string {
  let left = MAX_FILES;
  const put = (part: string, depth: number): string =>
    part.replaceAll(INCLUDES, (line, made: string | undefined, just: string | undefined) => {
      const names = (made ?? just ?? "").trim().split(/[ \t]+/);
      left -= names.length;
      if (left < 0 || depth > MAX_DEPTH) {
        const sentence = "takes in more makefiles than the guard reads";
        addProblem(state, { kind: "too-large", sentence });
        return line;
      }
      const texts = names.flatMap((name) => textsOf(name, folder, state));
      return [line, ...texts.map((inner) => put(inner, depth + 1))].join("\n");
    });
  return put(text, 0);
}

const INCLUDES = /^(?:[-s]?include[ \t]+(.+)|(?:import|mod)\??[ \t]+['"]([^'"\n]+)['"].*)$/gm;

/** Its text; where the name has a wildcard, of those that the session wrote. */
function textsOf(name: string, folder: string, { files, world }: AnalysisState): readonly string[] {
  const path = resolvePath(folder, name);
  if (path === undefined) return [];
  const paths = name.includes("*") ? [...files.paths()].filter((one) => fits(path, one)) : [path];
  return paths.slice(0, MAX_FILES).flatMap((one) => {
    const written = files.get(one);
    if (written === undefined) return world.disk.readText(one, MAX_BYTES) ?? [];
    return written.content === undefined ? [] : (textOf(written.content) ?? []);
  });
}
