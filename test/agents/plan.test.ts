// The agent's own plan, as its planning tools tell of it; what has another shape says nothing.
import { expect, it } from "vitest";
import { type PlanChange, planChange } from "../../src/agents/plan.ts";

it.each<[string, unknown, PlanChange | undefined]>([
  [
    "TodoWrite",
    {
      todos: [
        { content: "read", status: "completed" },
        { content: "fix", status: "in_progress" },
        { content: "test", status: "pending" },
      ],
    },
    {
      kind: "whole",
      steps: [
        { text: "read", state: "done" },
        { text: "fix", state: "doing" },
        { text: "test", state: "open" },
      ],
    },
  ],
  [
    "update_plan",
    { plan: [{ step: "one", status: "pending" }] },
    { kind: "whole", steps: [{ text: "one", state: "open" }] },
  ],
  ["TaskCreate", { subject: "write the test" }, { kind: "more", text: "write the test" }],
  ["TaskUpdate", { taskId: "2", status: "completed" }, { kind: "state", step: 2, state: "done" }],
  ["TaskUpdate", { taskId: 1, status: "deleted" }, { kind: "state", step: 1, state: "gone" }],
  [
    "ExitPlanMode",
    { plan: "# Plan\n\n- read it\n- mend it" },
    { kind: "whole", steps: ["Plan", "read it", "mend it"].map((text) => ({ text, state: "open" })) },
  ],
  ["TodoWrite", { todos: "all" }, undefined],
  ["TaskUpdate", { taskId: "x", status: "completed" }, undefined],
  ["Bash", { command: "ls" }, undefined],
])("%s %j", (tool, input, change) => expect(planChange(tool, input)).toEqual(change));

it("is bounded in steps and in words", () => {
  const change = planChange("TodoWrite", { todos: Array.from({ length: 80 }, () => ({ content: "x".repeat(900) })) });
  if (change?.kind !== "whole") throw new Error("It has no steps.");
  expect(change.steps).toHaveLength(50);
  expect(change.steps[0]?.text).toHaveLength(200);
});
