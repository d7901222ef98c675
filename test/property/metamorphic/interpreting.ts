// Programs in other languages, and tools with a small language of their own, that start the command.

import { byLine, byWords, strongly, type Transformation } from "./transformation.ts";

const literal = (text: string): string => JSON.stringify(text);

export const INTERPRETING: readonly Transformation[] = [
  byLine("python, os.system", (line) => `python3 -c ${strongly(`import os; os.system(${literal(line)})`)}`, {
    needs: ["python3"],
  }),
  byWords(
    "python, a list of words",
    (words) => `python3 -c ${strongly(`import subprocess as s; s.run(${JSON.stringify(words)})`)}`,
    { needs: ["python3"] },
  ),
  byLine(
    "python, fed",
    (line) =>
      `python3 - <<'END_OF_CODE'\nimport subprocess\nsubprocess.check_call(${literal(line)}, shell=True)\nEND_OF_CODE`,
    { needs: ["python3"] },
  ),
  byLine("node", (line) => `node -e ${strongly(`require("child_process").execSync(${literal(line)})`)}`, {
    needs: ["node"],
  }),
  byLine("perl", (line) => (/[$@\\]/.test(line) ? undefined : `perl -e ${strongly(`system ${literal(line)}`)}`), {
    needs: ["perl"],
  }),
  byLine("ruby", (line) => (/[#\\]/.test(line) ? undefined : `ruby -e ${strongly(`system ${literal(line)}`)}`), {
    needs: ["ruby"],
  }),
  byLine("awk", (line) => `awk ${strongly(`BEGIN { system(${literal(line)}) }`)}`),
  byLine(
    "a makefile",
    (line) => {
      return /[\n$#\\]/.test(line) ? undefined : `make -sf - <<'END_OF_MAKE'\nall:\n\t${line}\nEND_OF_MAKE`;
    },
    { needs: ["make"] },
  ),
  byLine(
    "an alias of git",
    (line) => {
      return /[\n"\\#;]/.test(line) ? undefined : `git -c alias.q=${strongly(`!${line}`)} q`;
    },
    { needs: ["git"], raises: true },
  ),
];
