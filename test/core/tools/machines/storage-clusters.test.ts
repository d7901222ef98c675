// What shared storage is seen to do: a call to the cluster, and worse where it deletes.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["ceph status", "network"],
  ["ceph auth get-key client.x", "network credential-read"],
  ["ceph osd pool delete p p", "network destructive"],
  ["rbd rm p/x", "network destructive"],
  ["hdfs dfs -ls /", "network"],
  ["hdfs dfs -rm -r /x", "network destructive"],
  ["gluster volume info", "network"],
];

describe("storage clusters", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
