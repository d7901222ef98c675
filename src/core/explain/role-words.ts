// What a word of a command is there for, by the role that the tool's description gives it: one short phrase a role.
// Words for people; nothing decides by them.

import type { Role } from "../tools/spec.ts";

/** Undefined for what needs no word: text that means nothing, and switches. */
export function roleWords(role: Role): string | undefined {
  const parted = /^(code|file|module):(.+)$/.exec(role);
  const language = parted?.[2];
  if (language !== undefined) {
    if (parted?.[1] === "code") return `code in ${language}, which it runs`;
    return parted?.[1] === "file" ? `a file of ${language}, which it runs` : `a module of ${language}, which it runs`;
  }
  return WORDS[role as PlainRole];
}

type PlainRole = Exclude<Role, `${"code" | "file" | "module"}:${string}`>;

const WORDS: Readonly<Record<PlainRole, string | undefined>> = {
  flag: undefined,
  text: undefined,
  name: "a name that is only looked up",
  url: "the address that it talks to",
  host: "the machine that it talks to",
  address: "the address at which it listens",
  image: "a container image, fetched where it is not here",
  page: "a page, or a file of this machine",
  stream: "one end of a connection",
  "remote-path": "a place on this or another machine",
  "git-remote": "the repository that it talks to",
  document: "a file to show",
  edited: "a file that it may change",
  read: "a file that it reads",
  write: "a file that it writes",
  make: "a folder that it makes",
  delete: "what it deletes",
  move: "what it moves away from here",
  folder: "a folder that it looks into",
  chdir: "the folder that it works in",
  fill: "where it puts what it fetches or makes",
  into: "where it unpacks to",
  searched: "where it searches",
  pattern: "what it looks for",
  send: "a file that it sends away",
  "mode-target": "what it changes the rights of",
  body: "data that it sends",
  form: "a field of a form that it sends",
  argv: "a command that it runs",
  "argv-stdin": "a command that it runs, with more words from its input",
  "argv-remote": "a command that it runs on the other machine",
  "argv-container": "a command that it runs in a container",
  shell: "a command line that it runs",
  helper: "a program that it starts for its own work",
  "shell-line": "a command line that it runs",
  "shell-remote": "a command line that it runs on the other machine",
  exec: "a command that it runs for what it finds",
  loaded: "code that it loads",
  script: "a script that it runs",
  "encoded-powershell": "PowerShell in base64, which it runs",
  package: "a package that it fetches and runs",
  task: "a task of this project, which it runs",
  sql: "SQL, which it runs",
  database: "a database that it opens",
  secret: "secret material",
  account: "whom it is about",
  setting: "a value it works with",
  assignment: "a variable that it sets",
  mount: "a folder that it shares with the container",
};
