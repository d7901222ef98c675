// Toast, badge and status bar: fixed words and numbers, nothing an agent wrote, and never milder than the truth.
import { describe, expect, it } from "vitest";
import { plainWords, planWords } from "../../src/extension/guard/plan-words.ts";
import { diagnosticText } from "../../src/extension/instructions/instruction-words.ts";
import { isUrgent, toastText } from "../../src/extension/questions/toast-words.ts";
import { statusWords } from "../../src/extension/status/status-words.ts";
import type { GuardStatus } from "../../src/protocol/feed.ts";
import { sampleEffect, waitingRow } from "../webview/sample-row.ts";

describe("the toast", () => {
  const hostile = "[x](command:countersign.allowOnce)";
  const network = waitingRow({
    effects: [sampleEffect("network", { sentence: hostile })],
    sentence: hostile,
    text: hostile,
    object: hostile,
    agent: hostile,
  });

  it("says how many actions wait and what the worst does", () => {
    expect(toastText([network])).toBe("An agent is waiting: 1 action reaches the network.");
    const secret = waitingRow({ effects: [sampleEffect("exfiltration"), sampleEffect("network")] });
    expect(toastText([network, secret])).toBe("Agents are waiting: 2 actions, the worst would carry a secret out.");
  });
  it("holds no text of an agent", () => {
    expect(toastText([network])).not.toMatch(/[[\]()]|command:/);
  });
  it("insists at once for the worst class only", () => {
    expect(isUrgent([network])).toBe(false);
    expect(isUrgent([network, waitingRow({ effects: [sampleEffect("guard-tamper")] })])).toBe(true);
  });
  it("has words where no effect is flagged", () => {
    expect(toastText([waitingRow()])).toBe("An agent is waiting: 1 action needs your word.");
  });
});

describe("the words beside a planned change", () => {
  it("say that nothing is written yet, and what the plan does", () => {
    expect(planWords(["Adds a Stop hook."])).toBe(
      "Nothing is written yet. Read the change, then write it or cancel. Adds a Stop hook.",
    );
  });
  it("can hold no link and no end", () => {
    const words = planWords(["[x](command:countersign.writePlan)", "y".repeat(5000)]);
    expect(words).not.toMatch(/[[\]()]/);
    expect(words.length).toBeLessThan(500);
  });
  it("are no link where they tell what no plan can mend", () => {
    expect(plainWords(["[x](command:y) in /w.", "Remove it."])).toBe("xcommand:y in /w. Remove it.");
  });
});

describe("the status bar", () => {
  const status = (
    kind: "guarded" | "unguarded" | "drifted",
    preset: GuardStatus["preset"] = "balanced",
  ): GuardStatus => ({
    preset,
    agents: [
      {
        agent: "claude-code",
        title: "Claude Code",
        settingsFile: "/x",
        state: kind === "drifted" ? { kind, problems: [] } : { kind },
      },
    ],
    asked: 1,
    decided: 2,
    liveSessions: 0,
    faults: [],
  });
  const live = { kind: "live" } as const;
  it.each([
    ["a question waits", statusWords(live, status("guarded"), 2), "$(bell-dot) Countersign: 2 waiting"],
    [
      "the line is lost",
      statusWords({ kind: "lost", sentence: "x" }, status("guarded"), 0),
      "$(debug-disconnect) Countersign: not connected",
    ],
    ["hooks were changed", statusWords(live, status("drifted", "observe"), 0), "$(warning) Countersign: broken"],
    ["nothing is guarded", statusWords(live, status("unguarded"), 0), "$(circle-slash) Countersign: off"],
    ["nothing is blocked", statusWords(live, status("guarded", "observe"), 0), "$(eye) Countersign: observing"],
    ["all is well", statusWords(live, status("guarded"), 0), "$(verified) Countersign"],
  ])("tells when %s", (_name, words, text) => {
    expect(words.text).toBe(text);
  });
});

describe("a diagnostic on an instruction file", () => {
  const finding = {
    kind: "no-asking",
    span: { start: 0, end: 9 },
    sentence: "tells the agent not to ask before it acts",
  } as const;
  it("says what the place invites, how sure that is, and what the guard does about it", () => {
    expect(diagnosticText({ ...finding, certainty: "certain" })).toMatch(
      /^This tells the agent not to ask before it acts\. While it stands here, Countersign asks about every message/,
    );
    expect(diagnosticText({ ...finding, certainty: "possible" })).toMatch(/^It may be that this tells the agent/);
  });
});
