// What the tools of the family "transfer" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["scp a.txt bob@web.example.net:/tmp", "network"],
  ["scp a.txt b.txt", ""],
  ["rsync -a src/ dst/", ""],
  ["rsync -a -e ssh src/ bob@web.example.net:dst", "network"],
  ["rclone purge remote:x", "network destructive"],
  ["rclone sync --dry-run a remote:x", "network"],
  ["rclone sync --dry-run a b", ""],
  ["aws s3 rm --dryrun --recursive s3://b/x", "network"],
  ["sftp bob@web.example.net", "network"],
];

describe("transfer", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
