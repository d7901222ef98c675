// What the tools of the family "frameworkConsoles" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

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
  ["manage.py migrate", ""],
  ["manage.py migrate app zero", "destructive"],
  ["manage.py runserver", ""],
  ["manage.py runserver 127.0.0.1:8000", ""],
  ["manage.py runserver 0.0.0.0:8000", "network"],
  ["manage.py sendtestemail a@example.org", "network outbound-message"],
  ["artisan migrate", ""],
  ["artisan migrate:fresh --seed", "destructive"],
  ["artisan key:generate", "credential-change"],
  ["artisan route:list", ""],
  ["console cache:clear", ""],
  ["console doctrine:database:drop --force", "destructive"],
  ["console secrets:set API_KEY", "credential-change"],
  ["console secrets:list", ""],
  ["console secrets:list --reveal", "credential-read"],
  ["occ files:scan --all", ""],
  ["occ user:disable bob", "credential-change lockout"],
  ["occ user:add alice", "credential-change"],
  ["magento cache:flush", ""],
  ["magento admin:user:create --admin-user=a", "credential-change"],
  ["yii migrate", ""],
  ["yii migrate/fresh", "destructive"],
  ["flask routes", ""],
  ["flask run", ""],
  ["flask run --host 0.0.0.0", "network"],
  ["flask fab create-admin", "credential-change"],
];

describe("frameworkConsoles", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
