// The line as data that a shell reads in the end: here-documents, pipes, encodings, files, descriptors.

import { hex, octal } from "./quoting.ts";
import { byLine, strongly, type Transformation } from "./transformation.ts";

const MARK = "END_OF_LINES";

/** What nobody can read on the line is asked about, whatever it says. */
const ENCODED = { raises: true } as const;

export const FEEDING: readonly Transformation[] = [
  byLine("a here-string for sh", (line) => `bash <<< ${strongly(line)}`),
  byLine("a here-document for bash", (line) => `bash <<'${MARK}'\n${line}\n${MARK}`),
  byLine("a here-document through cat", (line) => `cat <<'${MARK}' | bash\n${line}\n${MARK}`),
  byLine("echo into a shell", (line) => (line.includes("\\") ? undefined : `echo ${strongly(line)} | bash`)),
  byLine("printf into a shell", (line) => `printf '%s\\n' ${strongly(line)} | bash`),
  byLine("printf of octals into a shell", (line) => `printf '${octal(line)}\\n' | bash`, ENCODED),
  byLine("printf of hex into a shell", (line) => `printf '${hex(line)}\\n' | bash`, ENCODED),
  byLine("base64 into a shell", (line) => `echo ${base64(line)} | base64 -d | bash`, ENCODED),
  byLine("base64, evaluated", (line) => `eval "$(base64 --decode <<< ${base64(line)})"`, ENCODED),
  byLine("base64 as an argument", (line) => `bash -c "$(echo ${base64(line)} | base64 -d)"`, ENCODED),
  byLine("hex into a shell", (line) => `echo ${plainHex(line)} | xxd -r -p | bash`, { ...ENCODED, needs: ["xxd"] }),
  byLine(
    "reversed into a shell",
    (line) => {
      return oneLine(line) ? `echo ${strongly([...line].reverse().join(""))} | rev | bash` : undefined;
    },
    ENCODED,
  ),
  byLine("shifted letters into a shell", (line) => {
    return line.includes("\\") ? undefined : `echo ${strongly(rot13(line))} | tr 'A-Za-z' 'N-ZA-Mn-za-m' | bash`;
  }),
  byLine("edited by sed into a shell", (line) => {
    const changed = line.replaceAll("a", "@@");
    if (line.includes("@@") || line.includes("\\")) return undefined;
    return `echo ${strongly(changed)} | sed 's/@@/a/g' | bash`;
  }),
  byLine("cut out of a longer line", (line) => {
    return oneLine(line) ? `echo ${strongly(`xxx${line}`)} | cut -c4- | bash` : undefined;
  }),
  byLine("the last of some lines", (line) =>
    oneLine(line) ? `printf 'x\\n%s\\n' ${strongly(line)} | tail -n 1 | bash` : undefined,
  ),
  byLine("through tee", (line) => `printf '%s\\n' ${strongly(line)} | tee /dev/null | bash`),
  byLine("a process substitution as a script", (line) => `bash <(printf '%s\\n' ${strongly(line)})`),
  byLine("a process substitution, sourced", (line) => `source <(printf '%s\\n' ${strongly(line)})`),
  byLine("standard input, sourced", (line) => `source /dev/stdin <<< ${strongly(line)}`),
  byLine("standard input as a script", (line) => `bash /dev/stdin <<< ${strongly(line)}`),
  byLine("another descriptor as a script", (line) => `bash /dev/fd/4 4<<< ${strongly(line)}`),
  byLine("a descriptor of the shell", (line) => `exec 3<<< ${strongly(line)}; bash <&3`),
  byLine("the shell's own input", (line) => `exec <<< ${strongly(line)}; bash`),
  byLine("a file, then a shell", (line) => `cat > .lines <<'${MARK}'\n${line}\n${MARK}\nbash .lines; rm -f .lines`),
  byLine("a file, then sourced", (line) => `printf '%s\\n' ${strongly(line)} > .lines; (. ./.lines); rm -f .lines`),
  byLine("a file, then run", (line) => {
    return `printf '#!/bin/bash\\n%s\\n' ${strongly(line)} > .lines; chmod +x .lines; ./.lines; rm -f .lines`;
  }),
  byLine("a file, copied, then fed", (line) => {
    return `tee .lines >/dev/null <<< ${strongly(line)}; cp .lines .more; bash < .more; rm -f .lines .more`;
  }),
  byLine(
    "a file made for this once",
    (line) => `t=$(mktemp); printf '%s\\n' ${strongly(line)} > "$t"; bash "$t"; rm -f "$t"`,
  ),
  byLine("read and evaluated", (line) => {
    return oneLine(line) ? `while read -r l; do eval "$l"; done <<< ${strongly(line)}` : undefined;
  }),
  byLine("read from a pipe and evaluated", (line) => {
    return oneLine(line) ? `printf '%s\\n' ${strongly(line)} | { read -r l; eval "$l"; }` : undefined;
  }),
  byLine("an argument that xargs gives", (line) => `printf '%s' ${strongly(line)} | xargs -0 bash -c`, {
    needs: ["xargs"],
  }),
  byLine(
    "the environment of a shell",
    (line) => `printf '%s\\n' ${strongly(line)} > .lines; BASH_ENV=.lines bash -c :; rm -f .lines`,
    { raises: true },
  ),
  byLine("a function in the environment", (line) => `env ${strongly(`BASH_FUNC_f%%=() {\n${line}\n}`)} bash -c f`),
  byLine("a prompt for traces", (line) => `PS4=${strongly(`$({\n${line}\n} >&2)`)}; set -x; :`, { untried: true }),
];

function oneLine(line: string): boolean {
  return !/[\n\\]/.test(line);
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

function plainHex(text: string): string {
  return Buffer.from(text).toString("hex");
}

function rot13(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const start = letter <= "Z" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - start + 13) % 26) + start);
  });
}
