// What code of other languages does, read from its text: a table of texts and the effects and commands found in them.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text is code, not a template

import { describe, expect, it } from "vitest";
import { readCode } from "../../../src/core/code/read-code.ts";
import type { Language } from "../../../src/core/tools/spec.ts";
import { found, SITE } from "./found.ts";

const READS: readonly (readonly [language: Language, text: string, found: readonly string[]])[] = [
  ["python", "import requests as r\nr.post('https://a.example', data=x)", ["network a.example"]],
  ["python", "from urllib.request import urlopen as u; u('https://' + 'a.example')", ["network a.example"]],
  ["python", "import socket\ns = socket.socket()\ns.connect(('a.example', 80))", ["network a.example"]],
  ["python", "import subprocess\nsubprocess.run(['curl', 'https://a.example'])", ["run curl https://a.example"]],
  ["python", "from os import system as s\ns(f'rm {x}')", ["sh rm x"]],
  ["python", "__import__('os').system('id')", ["sh id"]],
  ["python", "open('/home/ada/.ssh/id_rsa').read()", ["credential-read"]],
  ["python", "exec(open('a').read())", ["hidden-code"]],
  [
    "python",
    "exec(bytes.fromhex('696d706f7274206f733b6f732e73797374656d2822696422 29'.replace(' ', '')))",
    ["hidden-code", "sh id"],
  ],
  ["python", "import base64\nexec(base64.b64decode('aW1wb3J0IG9zO29zLnN5c3RlbSgiaWQiKQ=='))", ["hidden-code", "sh id"]],
  ["python", "import json, sys\nprint(json.load(sys.stdin)['a'])  # requests.get('https://a.example')", []],
  ["python", "print(2 ** 10)", []],
  ["python", "open('out.txt', 'w').write('x')", []],
  ["javascript", "const { execSync: run } = require('node:child_process'); run('id')", ["sh id"]],
  [
    "javascript",
    "import cp from 'child_process'\ncp.spawn('curl', ['https://a.example'])",
    ["run curl https://a.example"],
  ],
  ["javascript", "require('child_process').exec(`id ${x}`)", ["sh id x"]],
  ["javascript", "await fetch('https://a.example/x')", ["network a.example"]],
  ["javascript", "const cp = await import('child_process'); cp.exec('id')", ["sh id"]],
  ["javascript", "eval(atob('cmVxdWlyZSgiY2hpbGRfcHJvY2VzcyIpLmV4ZWMoImlkIik='))", ["hidden-code", "sh id"]],
  ["javascript", "console.log(JSON.parse(require('fs').readFileSync('package.json')).version)", []],
  ["javascript", "[1, 2].map((x) => x * 2)", []],
  ["perl", "system 'id'", ["sh id"]],
  ["perl", "print `id`", ["sh id"]],
  ["perl", "exec(qw{id -u})", ["sh id -u"]],
  ["ruby", "puts %x{id}", ["sh id"]],
  ["ruby", "require 'net/http'; Net::HTTP.get(URI('https://a.example'))", ["network a.example"]],
  ["php", "echo shell_exec('id');", ["sh id"]],
  ["php", "echo `id`;", ["sh id"]],
  ["lua", "os.execute('id')", ["sh id"]],
  ["awk", 'BEGIN { system("id") }', ["sh id"]],
  ["awk", '{ "date" | getline d; print d }', ["sh date"]],
  ["awk", 'BEGIN { s = "/inet/tcp/0/a.example/80"; print "x" |& s }', ["network a.example"]],
  ["awk", "{ sum += $1 } END { print sum }", []],
  ["sed", "1e id", ["sh id"]],
  ["sed", "s/a/b/e", ["hidden-code"]],
  ["sed", "s/e x/e/g; /e/d", []],
  ["sed", "w /home/ada/.ssh/authorized_keys", ["credential-change"]],
  ["applescript", 'do shell script "id"', ["sh id"]],
];

describe("readCode", () => {
  it.each(READS)("%s: %s", (language, text, expected) => {
    expect([...found(language, text)].sort()).toEqual([...expected].sort());
  });

  it("says so when it is given more than it reads", () => {
    expect(readCode("python", "x".repeat(300_000), SITE).problems).toHaveLength(1);
  });

  it("never throws on broken text", () => {
    for (const text of ['"', "'''", "f(", "((((", "import", "from x import (", "`", "${", "s/a", "%x{"]) {
      for (const language of [
        "python",
        "javascript",
        "perl",
        "ruby",
        "php",
        "lua",
        "r",
        "awk",
        "sed",
        "applescript",
      ] as const) {
        expect(() => readCode(language, text, SITE)).not.toThrow();
      }
    }
  });
});
