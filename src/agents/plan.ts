// What a call of an agent's own planning tool says of its plan: the whole list anew, one step more, or how far one step is.
// Pure and total: an input of another shape says nothing. The words are the agent's, and nobody is held to them.

import * as v from "valibot";
import type { PlanStep } from "../protocol/feed.ts";

export type PlanChange =
  | { readonly kind: "whole"; readonly steps: readonly PlanStep[] }
  | { readonly kind: "more"; readonly text: string }
  /** `step` counts from one. */
  | { readonly kind: "state"; readonly step: number; readonly state: PlanStep["state"] | "gone" };

export function planChange(tool: string, input: unknown): PlanChange | undefined {
  const read = READERS.get(tool);
  return read?.(input);
}

/** Longer lists and steps are no plan that a person reads. */
export const MAX_STEPS = 50;
const MAX_TEXT = 200;

const List = v.array(
  v.object({
    content: v.optional(v.string()),
    step: v.optional(v.string()),
    title: v.optional(v.string()),
    status: v.optional(v.string()),
  }),
);
const Lists = v.object({ todos: v.optional(List), plan: v.optional(List), todoList: v.optional(List) });
const Task = v.object({ subject: v.string() });
const Update = v.object({ taskId: v.union([v.string(), v.number()]), status: v.string() });
const Proposal = v.object({ plan: v.string() });

type Reader = (input: unknown) => PlanChange | undefined;

const whole: Reader = (input) => {
  const parsed = v.safeParse(Lists, input);
  const list = parsed.success ? (parsed.output.todos ?? parsed.output.plan ?? parsed.output.todoList) : undefined;
  if (list === undefined) return undefined;
  const steps = list.map((item) => ({
    text: item.content ?? item.step ?? item.title ?? "",
    state: stateOf(item.status),
  }));
  return { kind: "whole", steps: bounded(steps) };
};

const more: Reader = (input) => {
  const parsed = v.safeParse(Task, input);
  return parsed.success ? { kind: "more", text: parsed.output.subject.slice(0, MAX_TEXT) } : undefined;
};

const update: Reader = (input) => {
  const parsed = v.safeParse(Update, input);
  const step = parsed.success ? Number(parsed.output.taskId) : 0;
  if (!parsed.success || !Number.isInteger(step) || step < 1) return undefined;
  return { kind: "state", step, state: parsed.output.status === "deleted" ? "gone" : stateOf(parsed.output.status) };
};

/** Plan mode: each line of its text is a step that nothing was done of. */
const proposed: Reader = (input) => {
  const parsed = v.safeParse(Proposal, input);
  if (!parsed.success) return undefined;
  const lines = parsed.output.plan.split("\n").map((line) => line.replace(/^[\s#>*-]+/, "").trim());
  return { kind: "whole", steps: bounded(lines.map((text) => ({ text, state: "open" }))) };
};

const READERS: ReadonlyMap<string, Reader> = new Map([
  ["TodoWrite", whole],
  ["todo_write", whole],
  ["todowrite", whole],
  ["write_todos", whole],
  ["manage_todo_list", whole],
  ["update_plan", whole],
  ["TaskCreate", more],
  ["TaskUpdate", update],
  ["ExitPlanMode", proposed],
]);

function bounded(steps: readonly PlanStep[]): readonly PlanStep[] {
  return steps
    .filter(({ text }) => text !== "")
    .slice(0, MAX_STEPS)
    .map(({ text, state }) => ({ text: text.slice(0, MAX_TEXT), state }));
}

function stateOf(status: string | undefined): PlanStep["state"] {
  if (status === "completed" || status === "done") return "done";
  return status === "in_progress" || status === "in-progress" ? "doing" : "open";
}
