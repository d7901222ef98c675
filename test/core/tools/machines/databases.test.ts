// What the specs of databases say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["psql -c 'select 1'", ""],
  ["psql -c 'drop database x'", "destructive"],
  ["psql -h db.example.com -c 'select 1'", "network"],
  ["createuser bob", "credential-change"],
  ["dropdb x", "destructive"],
  ["pg_dump x", ""],
  ["mysql -e 'select 1'", ""],
  ["mysql -h db.example.com x", "network"],
  ["mysqldump --all-databases", ""],
  ["sqlite3 a.db 'select 1'", ""],
  ["redis-cli get x", ""],
  ["redis-cli FLUSHALL", "destructive"],
  ["redis-cli -h r.example.com get x", "network"],
  ["mongosh --eval 'db.dropDatabase()'", "code:javascript"],
  ["elasticsearch-reset-password -u elastic", "credential-change"],
  ["rabbitmqctl delete_user bob", "credential-change lockout"],
  ["prisma migrate reset", "destructive"],
];

describe("databases", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
