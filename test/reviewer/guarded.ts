// The whole way of an event with the real engine and a reviewer that asks a server on this machine: prompt and action go in,
// the decision comes out. What the person would answer is not part of it.
import { createHash } from "node:crypto";
import { answerHook } from "../../src/broker/flow/answer-hook.ts";
import type { FlowPorts } from "../../src/broker/flow/ports.ts";
import type { ReviewerLine } from "../../src/broker/opinion/asked.ts";
import { createOpinions, type Opinions } from "../../src/broker/opinion/opinions.ts";
import { createRequests } from "../../src/broker/opinion/requests.ts";
import type { Decision } from "../../src/core/decision.ts";
import { judge } from "../../src/core/judge.ts";
import { EMPTY_MEMORY } from "../../src/core/memory/memory.ts";
import { remember } from "../../src/core/memory/reduce.ts";
import type { FeedRow } from "../../src/protocol/feed.ts";
import type { ReviewNews } from "../../src/protocol/review.ts";
import { anthropicSource } from "../../src/reviewer/anthropic.ts";
import { createReviewer } from "../../src/reviewer/reviewer.ts";
import type { ReviewSource } from "../../src/reviewer/source.ts";
import { stage } from "../broker/flow/stage.ts";

export interface Guarded {
  readonly ports: FlowPorts;
  readonly opinions: Opinions;
  readonly line: { -readonly [Key in keyof ReviewerLine]: ReviewerLine[Key] };
  prompt(text: string): Promise<void>;
  /** What was decided before any person, and the row with the opinion once it is there. */
  act(
    tool: string,
    input: object,
    more?: object,
  ): Promise<{ readonly decision: Decision; readonly row: () => FeedRow }>;
}

/** `source` undefined: nobody offers a reviewer. */
export function guarded(source: ReviewSource | undefined): Guarded {
  const { ports } = stage();
  const requests = createRequests();
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
  let ids = 0;
  const opinions = createOpinions({
    lines: () => [line],
    rows: ports.rows,
    requests: requests.of,
    audit: ports.audit,
    use: { today: () => 0, reserve: () => () => {} },
    sha256,
    fingerprint: sha256,
    newId: () => `r${++ids}`,
    now: Date.now,
    log: (sentence) => {
      throw new Error(sentence);
    },
  });
  const line: Guarded["line"] = {
    reviewing: source === undefined ? undefined : { mode: "flagged", endpoint: "e", dailyTokens: 1 },
    folders: ["/ws"],
    ask: (news) => void asking(news),
  };
  const asking = async ({ requestId, sight }: ReviewNews) => {
    if (source === undefined) throw new Error("a reviewer was asked that nobody offers");
    const mark = () => sha256(requestId).slice(0, 32);
    const { outcome, usage } = await createReviewer({ source, now: Date.now, mark, milliseconds: 3_000 }).opinion(
      sight,
    );
    opinions.given(line, { requestId, outcome, usage });
  };
  let memory = EMPTY_MEMORY;
  const flow: FlowPorts = {
    ...ports,
    judgement: { judge, remember },
    sessions: {
      ...ports.sessions,
      enter: ({ id, agent, cwd }) => ({ id, agent, root: cwd, memory, rules: [], lastAt: 0 }),
      learn: (_, facts) => {
        memory = remember(memory, { facts }, Date.now());
      },
    },
    opinions: { ...opinions, heard: requests.heard },
  };
  const send = (event: object, gone: AbortSignal) =>
    answerHook(flow, {
      agent: "claude-code",
      body: JSON.stringify({ session_id: "s", cwd: "/ws", ...event }),
      parent: 0,
      gone,
    });
  let uses = 0;
  return {
    ports: flow,
    opinions,
    line,
    prompt: async (text) => {
      await send({ hook_event_name: "UserPromptSubmit", prompt: text }, new AbortController().signal);
    },
    act: async (tool, input, more = {}) => {
      const gone = new AbortController();
      const known = new Set(flow.rows.all().map(({ id }) => id));
      const reply = send(
        { hook_event_name: "PreToolUse", tool_name: tool, tool_input: input, tool_use_id: `u${++uses}`, ...more },
        gone.signal,
      );
      const row = () => flow.rows.all().find(({ id }) => !known.has(id)) as FeedRow;
      await until(() => row() !== undefined);
      const { decision } = row();
      if (source !== undefined && decision === "ask") await until(() => (row().opinion?.kind ?? "asking") !== "asking");
      gone.abort();
      await reply;
      return { decision, row };
    },
  };
}

/** A model behind a server on this machine. */
export function served(url: string): ReviewSource {
  return anthropicSource({ source: "custom", url, model: "claude-haiku-5-5" }, "key");
}

/** A model that calls the tool with this text, whatever it is asked. */
export function scripted(json: string): ReviewSource {
  return {
    model: "scripted",
    ask: async function* () {
      yield { kind: "part", json };
      yield { kind: "end", stop: "answered" };
    },
  };
}

export async function until(done: () => boolean): Promise<void> {
  for (let waited = 0; !done(); waited += 2) {
    if (waited > 10_000) throw new Error("it did not come");
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
