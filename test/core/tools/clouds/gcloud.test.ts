// What the tools of the family "gcloud" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["gcloud auth login", "network credential-change"],
  ["gcloud config set project x", ""],
  ["gcloud compute instances list", "network"],
  ["gcloud compute instances delete x", "network destructive"],
  ["gcloud projects add-iam-policy-binding p --member m --role r", "network credential-change"],
  ["gcloud auth print-access-token", "network credential-read"],
];

describe("gcloud", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
