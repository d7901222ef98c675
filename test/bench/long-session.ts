// One long session as agents work: reads, searches, files written and run, repositories, requests, now and then a secret.
// Bundled and run in a process of its own by memory.ts; prints its figures as JSON.

import type { AgentAction, Operation } from "../../src/core/action.ts";
import { judge } from "../../src/core/judge.ts";
import { EMPTY_MEMORY, type SessionMemory } from "../../src/core/memory/memory.ts";
import { factsOf, remember } from "../../src/core/memory/reduce.ts";
import { actionOf, CONTEXT } from "../invariants/judge-line.ts";

const shell = (command: string): Operation => ({ kind: "shell", command, dialect: "posix", background: false });
const file = (at: number): string => `/home/ada/project/src/part${at % 97}/module${at}.ts`;
const content = (at: number): string =>
  `// Module ${at}.\n${`export const value${at} = [${at}, "text of a line"];\n`.repeat(40)}`;

/** What an agent does again and again; each with names of its own, so that nothing is the same twice. */
const KINDS: readonly ((at: number) => Operation)[] = [
  (at) => ({ kind: "read", paths: [file(at - 9)] }),
  (at) => ({ kind: "search", where: "files", query: `value${at}`, path: "/home/ada/project/src" }),
  (at) => ({ kind: "write", path: file(at), content: content(at) }),
  (at) => ({ kind: "edit", path: file(at - 1), edits: [{ before: `value${at - 1}`, after: `changed${at}` }] }),
  (at) => shell(`sed -n '1,40p' ${file(at - 2)} && git diff --stat`),
  (at) => shell(`grep -rn "value${at}" src | head -20`),
  (at) => ({ kind: "write", path: `/home/ada/project/scripts/s${at}.sh`, content: `set -e\nls src/part${at % 97}\n` }),
  (at) => shell(`bash scripts/s${at - 1}.sh > out/${at}.log 2>&1; tail -5 out/${at}.log`),
  (at) => shell(`npx vitest run src/part${at % 97} --reporter=dot`),
  () => shell("pytest -q tests"),
  (at) => shell(`git add -A && git commit -qm "Change module ${at}"`),
  () => shell("npm run build && npm test"),
  (at) => (at % 500 < 13 ? { kind: "read", paths: [`/home/ada/project/part${at}/.env`] } : shell("git status --short")),
  (at) => (at % 100 < 13 ? shell(`curl https://api${at % 7}.example.com/v1/${at}`) : shell("ls -la")),
];

const actionAt = (at: number): AgentAction =>
  actionOf((KINDS[at % KINDS.length] ?? KINDS[0] ?? (() => shell("ls")))(at));

function micros(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) * 1_000;
}

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const share = (numbers: readonly number[], at: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * at)] ?? 0;

/** What memory adds to one action: judged and remembered with all of it, against judged without any; least of a few tries. */
function added(action: AgentAction, memory: SessionMemory): number {
  let [least, bare] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tries = 0; tries < 7; tries += 1) {
    least = Math.min(
      least,
      micros(() => remember(memory, judge(action, { ...CONTEXT, memory }).analysis, tries)),
    );
    bare = Math.min(
      bare,
      micros(() => judge(action, CONTEXT)),
    );
  }
  return least - bare;
}

const ACTIONS = Number(process.argv[2] ?? 100_000);
const MEASURED = 1_400;

for (let at = 10; at < 2_000; at += 1) judge(actionAt(at), CONTEXT);
const before = heap();
let memory = EMPTY_MEMORY;
for (let at = 10; at < ACTIONS; at += 1)
  memory = remember(memory, judge(actionAt(at), { ...CONTEXT, memory }).analysis, at);
const kept = heap() - before;
const differences = Array.from({ length: MEASURED }, (_, index) => added(actionAt(ACTIONS + index), memory));
console.log(
  JSON.stringify({
    actions: ACTIONS,
    facts: factsOf(memory).length,
    megabytes: kept / 1024 / 1024,
    median: share(differences, 0.5),
    most: share(differences, 0.99),
  }),
);
