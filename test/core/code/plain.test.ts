// Source of languages without a reader, scanned: a table of texts and what is found in them, and texts that say nothing.
// A scan is never certain of what it finds by itself.

import { describe, expect, it } from "vitest";
import { readCode } from "../../../src/core/code/read-code.ts";
import { found, SITE } from "./found.ts";

const READS: readonly (readonly [language: string, text: string, found: readonly string[]])[] = [
  ["Go", 'resp, err := http.Get("https://a.example.com/x")', ["network a.example.com"]],
  ["Go", 'c, _ := net.Dial("tcp", "203.0.113.7:4444")', ["network 203.0.113.7"]],
  ["Go", 'exec.Command("sh", "-c", "id").Run()', ["run sh -c id"]],
  ["Go", 'os.OpenFile("/home/ada/.ssh/authorized_keys", os.O_RDWR|os.O_CREATE, 0644)', ["credential-change"]],
  ["Go", "exec.Command(name, rest...).Run()", ["hidden-code"]],
  [
    "Rust",
    'Command::new("curl").arg("https://a.example.com")',
    ["network a.example.com", "run curl https://a.example.com"],
  ],
  ["C", 'int main(){ system("\\x69\\x64"); }', ["sh id"]],
  ["Julia", "run(`id -u`)", ["sh id -u"]],
  ["Julia", 'print(read("/home/ada/.ssh/id_rsa", String))', ["credential-read"]],
  ["Julia", 'f = "/home/ada/.ssh/authorized_keys"\nopen(f, "w")', ["credential-change"]],
  ["Tcl", "set x [exec id -u]", ["sh id -u"]],
  ["Tcl", "socket relay.example.net 80", ["network relay.example.net"]],
  ["Lisp", '(shell-command "id")', ["sh id"]],
  ["Lisp", '(call-process "id" nil t nil "-u")', ["sh id"]],
  ["Groovy", '"id -u".execute()', ["sh id -u"]],
  ["Scala", 'import sys.process._; "id -u".!', ["sh id -u"]],
  ["Erlang", 'os:cmd("id").', ["sh id"]],
  ["Elixir", 'System.cmd("id", ["-u"])', ["run id -u"]],
  ["m4", "esyscmd(id -u)", ["sh id -u"]],
  ["Julia", 'run(Cmd(split("i"*"d -u")))', ["sh id -u"]],
  ["Elixir", ':os.cmd(String.to_charlist("i" <> "d"))', ["sh id"]],
  ["Groovy", '("i" + "d -u").execute()', ["sh id -u"]],
  ["Lisp", '(uiop:run-program (concatenate \'string "i" "d"))', ["sh id"]],
  ["Lisp", '(sb-ext:run-program "/usr/bin/id" (list "-u"))', ["run /usr/bin/id -u"]],
  ["Julia", 'using Pkg; Pkg.add("DataFrames")', ["network"]],
  ["Octave", 'urlwrite("https://a.example.com", "x")', ["network a.example.com"]],
];

const QUIET: readonly string[] = [
  'fmt.Println("hello", strings.ToUpper(name))',
  'import (\n\t"database/sql"\n\t_ "github.com/mattn/go-sqlite3"\n)',
  'os.WriteFile("out/result.json", data, 0o644)',
  "println(sum(1:10))",
  '(message "%s" (+ 1 2))',
  'IO.puts("done")',
  'disp(mean([1 2 3]))\nfid = fopen("data.csv", "w"); fprintf(fid, "x"); fclose(fid);',
  "func TestRun(t *testing.T) { t.Run(name, func(t *testing.T) { run(t) }) }",
  'resp, err := http.Get("http://localhost:8080/health")',
];

describe("a scan of source that no reader knows", () => {
  it.each(READS)("finds in %s: %s", (_, text, expected) => expect(found("plain", text)).toEqual([...expected].sort()));

  it.each(QUIET)("finds nothing in %s", (text) => expect(found("plain", text)).toEqual([]));

  it("is never certain of what it finds", () => {
    for (const [, text] of READS)
      for (const { flag, certainty } of readCode("plain", text, SITE).effects)
        if (flag) expect(certainty).not.toBe("certain");
  });
});
