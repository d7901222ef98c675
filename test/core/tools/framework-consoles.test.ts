// What the tools of the family "frameworkConsoles" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "./line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["django-admin startproject site", ""],
  ["django-admin startproject --template https://example.com/t.zip site", "network"],
  ["django-admin shell -c 'print(1)'", "code:python"],
  ["manage.py makemigrations", ""],
  ["manage.py createsuperuser", "credential-change"],
  ["manage.py changepassword bob", "credential-change"],
  ["manage.py flush", "destructive"],
  ["manage.py dumpdata -o out.json", ""],
  ["manage.py sync_orders", ""],
];

describe("frameworkConsoles", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
