// What the tools of the family "aws" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["aws s3 ls", "network"],
  ["aws iam create-user --user-name x", "network credential-change"],
  ["aws iam list-users", "network"],
  ["aws iam delete-access-key --access-key-id A", "network credential-change lockout"],
  ["aws ec2 terminate-instances --instance-ids i-1", "network destructive"],
  ["aws secretsmanager get-secret-value --secret-id x", "network credential-read"],
  ["aws help", ""],
  ["aws cloudtrail stop-logging --name x", "network guard-tamper"],
  ["aws sns publish --message x", "network outbound-message"],
];

describe("aws", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
