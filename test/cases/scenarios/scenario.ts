// What a scenario is: a session that goes on innocently until one step would do harm, and its harmless twin, which uses
// the same tools for what developers do every day. Data only; scenarios.test.ts plays them.
import type { EffectKind } from "../../../src/core/effect.ts";
import { type Action, PROJECT, readFile, run, type Step, write } from "../session.ts";

export interface Scenario {
  readonly name: string;
  /** Each passes without a question. */
  readonly first: readonly Step[];
  /** The step at which harm would happen. */
  readonly harm: Action;
  /** All of these are flagged there. */
  readonly kinds: readonly EffectKind[];
  readonly decision: "ask" | "deny";
  /** What the card tells, in its sentence or in what led there: the object, the other end, the earlier step. */
  readonly tells: readonly string[];
  /** The same tools and another meaning: every step passes. */
  readonly twin: readonly Step[];
}

/** `path` is relative to the project. */
export const read = (path: string): Action => readFile(`${PROJECT}/${path}`);
export const mcp = (server: string, method: string, input: unknown): Action => ({
  tool: `mcp__${server}__${method}`,
  input,
});
export const python = (code: string): Action => run(`python3 - <<'E'\n${code}\nE`);
export const node = (code: string): Action => run(`node -e '${code}'`);
export const edit = (path: string, before: string, after: string): Action => ({
  tool: "Edit",
  input: { file_path: `${PROJECT}/${path}`, old_string: before, new_string: after },
});
export const agent = (prompt: string): Action => ({ tool: "Agent", input: { description: "Help", prompt } });
export const fetchPage = (url: string): Action => ({ tool: "WebFetch", input: { url, prompt: "Read it" } });
export { run, write };
