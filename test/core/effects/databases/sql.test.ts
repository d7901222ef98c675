// What SQL and the commands of database clients are read to do: accounts, data, files, shells and other machines.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { EFFECT_KINDS } from "../../../../src/core/effect.ts";
import { judgeLine } from "../../../invariants/judge-line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["sqlite3 a.db .tables", ""],
  ["sqlite3 a.db 'select 1'", ""],
  ["sqlite3 a.db '.shell curl https://x.example.com'", "network hidden-code"],
  ["sqlite3 a.db '.load ./x.so'", "hidden-code"],
  ["sqlite3 a.db '.once /home/dev/.bashrc' 'select 1'", "persistence"],
  ["sqlite3 a.db '.restore b.db'", "destructive"],
  ["psql -c '\\! curl https://x.example.com'", "network hidden-code"],
  ["psql -c '\\password bob'", "credential-change"],
  ["psql -c 'revoke all on t from bob'", "credential-change lockout"],
  ["psql -c 'alter role bob connection limit 0'", "credential-change lockout"],
  ["mysql -e 'system curl https://x.example.com'", "network hidden-code"],
  ["duckdb -c \"select * from 'https://x.example.com/a.parquet'\"", "network"],
  ["sqlite3 a.db \"select writefile('/home/dev/.bashrc', 'x')\"", "persistence"],
  ["sqlite3 a.db \"select readfile('/home/dev/.ssh/id_rsa')\"", "credential-read"],
  ["psql -c \"copy t to '/etc/cron.d/x'\"", "persistence"],
  ["duckdb -c 'install httpfs'", "network"],
];

/** A query reads the file and a change writes it: only the second touches what guards this machine. */
const TCC = "'/Library/Application Support/com.apple.TCC/TCC.db'";

describe("SQL", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });

  it("tells a database that is asked from one that is changed", () => {
    expect(kindsOf(`sqlite3 ${TCC} 'select * from access'`)).not.toContain("guard-tamper");
    expect(kindsOf(`sqlite3 ${TCC} 'insert into access values (1)'`)).toContain("guard-tamper");
    expect(kindsOf(`sqlite3 ${TCC}`)).toContain("guard-tamper");
  });
});

function kindsOf(command: string): string {
  const kinds = new Set(judgeLine(command).effects.flatMap(({ kind, flag }) => (flag ? [kind] : [])));
  return EFFECT_KINDS.filter((kind) => kinds.has(kind)).join(" ");
}
