// The counts of the header: what is asked about counts as asked, and as decided only once it does not wait any more.
import { expect, it } from "vitest";
import { createStatus, type StatusPorts } from "../../../src/broker/feed/status.ts";
import { sampleRow, waitingRow } from "../../webview/sample-row.ts";

const ports = (over: Partial<StatusPorts> = {}): StatusPorts => ({
  preset: () => "balanced",
  agents: () => [],
  liveSessions: () => 0,
  waiting: () => 0,
  now: () => 0,
  folders: () => [],
  faults: () => [],
  ruleFaults: () => [],
  unreviewed: () => [],
  ...over,
});

it("counts no question as decided while it waits", () => {
  let waiting = 1;
  const status = createStatus([sampleRow()], ports({ waiting: () => waiting }));
  status.count(waitingRow());
  expect(status.current()).toMatchObject({ asked: 1, decided: 1 });
  waiting = 0;
  expect(status.current()).toMatchObject({ asked: 1, decided: 2 });
});

it("counts what came before as it counts what comes, and only actions", () => {
  const rows = [
    sampleRow({ decision: "ask", state: { kind: "stopped", why: "nobody was there" } }),
    sampleRow({ state: { kind: "noticed" } }),
    sampleRow({ state: { kind: "prompted" } }),
  ];
  const later = createStatus([], ports());
  for (const row of rows) later.count(row);
  expect(later.current()).toMatchObject({ asked: 1, decided: 1 });
  expect(createStatus(rows, ports()).current()).toMatchObject({ asked: 1, decided: 1 });
});
