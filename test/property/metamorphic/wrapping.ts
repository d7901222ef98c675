// Programs that run the command they are given: the same command, one step further away.

import { byLine, byWords, join, quote, SHELLS_OWN, strongly, type Transformation } from "./transformation.ts";

const inFront = (name: string, wrapper: string, more = {}): Transformation =>
  byWords(
    name,
    ([program, ...rest]) => (SHELLS_OWN.has(program) ? undefined : `${wrapper} ${join([program, ...rest])}`),
    {
      ...more,
    },
  );

export const WRAPPING: readonly Transformation[] = [
  inFront("env", "env"),
  inFront("env with an assignment", "env -u NOTHING A=1"),
  byWords("command", (words) => `command ${join(words)}`),
  byWords("builtin command", (words) => `builtin command -- ${join(words)}`),
  inFront("exec", "exec"),
  inFront("exec under another name", "exec -a ls"),
  inFront("nohup", "nohup"),
  inFront("nice", "nice -n 5"),
  inFront("timeout", "timeout -k 1 5"),
  inFront("stdbuf", "stdbuf -oL"),
  inFront("setsid", "setsid -w"),
  inFront("the program time", "/usr/bin/time -p", { needs: ["/usr/bin/time"] }),
  inFront("ionice", "ionice -c 3", { needs: ["ionice"] }),
  inFront("flock", "flock .", { needs: ["flock"] }),
  inFront("strace", "strace -f -o /dev/null", { needs: ["strace"], untried: true }),
  inFront("unshare", "unshare -r", { needs: ["unshare"], untried: true }),
  inFront("sudo", "sudo -n --", { untried: true, raises: true }),
  inFront("doas", "doas -n", { untried: true, raises: true }),
  inFront("several wrappers at once", "env timeout 5 nice -n 3 nohup stdbuf -o0"),
  byWords("find -exec", (words) => {
    const [program] = words;
    return SHELLS_OWN.has(program) || words.some((word) => word.includes("{}") || word === ";")
      ? undefined
      : `find . -maxdepth 0 -exec ${join(words)} \\;`;
  }),
  byWords("xargs with no words", (words) => `true | xargs ${join(words)}`, { untried: true }),
  byWords("xargs for the arguments", ([program, ...rest]) => {
    if (rest.length === 0 || SHELLS_OWN.has(program)) return undefined;
    return `printf '%s\\0' ${join(rest)} | xargs -0 ${join([program])}`;
  }),
  byWords("xargs for the last argument", (words) => {
    const last = words.at(-1);
    if (last === undefined || words.length < 2 || !/^[\w@%+=:,./-]+$/.test(last) || SHELLS_OWN.has(words[0]))
      return undefined;
    return `echo ${last} | xargs -I% ${join(words.slice(0, -1))} %`;
  }),
  byLine("sh -c", (line) => `bash -c ${strongly(line)}`),
  byLine("sh -c with options", (line) => `bash --norc -e -uc ${strongly(line)}`),
  byLine("a login shell", (line) => `bash -lc ${strongly(line)}`),
  byWords("arguments of sh -c", (words) => `sh -c '"$@"' _ ${join(words)}`),
  byWords("arguments of sh -c, by number", ([program, ...rest]) => {
    return `sh -c '"$0" ${rest.map((_, index) => `"\${${index + 1}}"`).join(" ")}' ${join([program, ...rest])}`;
  }),
  byLine("a shell in a shell", (line) => `bash -c ${strongly(`bash -c ${strongly(line)}`)}`),
  byLine("busybox", (line) => `busybox sh -c ${strongly(line)}`, { needs: ["busybox"] }),
  byLine("script", (line) => `script -qc ${strongly(line)} /dev/null`, { needs: ["script"] }),
  byLine("watch", (line) => `watch -n 1 ${strongly(line)}`, { untried: true }),
  byWords(
    "watch, word by word",
    (words) => (words.every((word) => quote(word) === word) ? `watch ${words.join(" ")}` : undefined),
    { untried: true },
  ),
  byLine("parallel", (line) => `parallel ::: ${strongly(line)}`, { untried: true }),
  byLine("flock -c", (line) => `flock . -c ${strongly(line)}`, { needs: ["flock"] }),
  byLine("another machine", (line) => `ssh build.example.com ${strongly(line)}`, {
    untried: true,
    raises: true,
    alone: true,
  }),
];
