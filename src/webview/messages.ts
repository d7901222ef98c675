// The page's two ends of the wire: what comes from the extension is checked before use, what goes out is typed.
// A message that does not fit is dropped; the page never guesses.

import * as v from "valibot";
import type { FeedRow, GuardStatus } from "../protocol/feed.ts";
import type { FeedLine } from "../protocol/feed-line.ts";
import { Opinion } from "../protocol/opinion.ts";
import { type FromPanel, type PanelState, RULE_OUTCOMES, type ToPanel } from "../protocol/panel.ts";
import type { Recorded } from "../protocol/recorded.ts";
import { LIFETIME_WORDS } from "./card/proposal-words.ts";
import { KINDS } from "./wording.ts";

/** The message, or undefined where it is none. */
export function parseToPanel(data: unknown): ToPanel | undefined {
  const parsed = v.safeParse(ToPanelSchema, data);
  return parsed.success ? parsed.output : undefined;
}

export interface Host {
  send(message: FromPanel): void;
  /** What survives a hidden panel: filters and open details, never rows. */
  remember(state: unknown): void;
  recall(): unknown;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
  getState(): unknown;
}
declare const acquireVsCodeApi: () => VsCodeApi;

export function connectHost(receive: (message: ToPanel) => void): Host {
  const api = acquireVsCodeApi();
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    const message = parseToPanel(event.data);
    if (message !== undefined) receive(message);
  });
  return {
    send: (message) => api.postMessage(message),
    remember: (state) => api.setState(state),
    recall: () => api.getState(),
  };
}

const strings = v.array(v.string());
const decision = v.picklist(["allow", "ask", "deny"]);

const Detail = v.object({
  program: v.exactOptional(v.string()),
  host: v.exactOptional(
    v.object({
      name: v.exactOptional(v.string()),
      port: v.exactOptional(v.number()),
      class: v.picklist([
        "loopback",
        "private",
        "public",
        "metadata",
        "registry",
        "own-remote",
        "connected",
        "unknown",
      ]),
      domain: v.exactOptional(v.string()),
    }),
  ),
  direction: v.exactOptional(v.picklist(["up", "down", "both", "listen"])),
  path: v.exactOptional(v.string()),
  inWorkspace: v.exactOptional(v.boolean()),
  account: v.exactOptional(v.string()),
  why: v.exactOptional(v.string()),
  where: v.exactOptional(v.picklist(["remote", "container"])),
});

const kind = v.picklist(Object.keys(KINDS) as (keyof typeof KINDS)[]);
const span = v.object({ start: v.number(), end: v.number() });
const EffectSchema = v.object({
  kind,
  certainty: v.picklist(["certain", "likely", "possible"]),
  flag: v.boolean(),
  span: v.exactOptional(span),
  detail: Detail,
  sentence: v.string(),
});

/** Written out: a picklist of a type alone; the compiler holds it to the engine's list. */
const TOKENS = ["program", "option", "string", "variable", "operator", "keyword", "comment"] as const;

const answerer = v.picklist(["panel", "terminal", "deadline", "session-rule", "disconnect"]);
const milliseconds = v.exactOptional(v.number());
const State = v.variant("kind", [
  v.object({ kind: v.literal("decided") }),
  v.object({ kind: v.literal("waiting"), deadline: v.number(), where: v.picklist(["panel", "panel-and-terminal"]) }),
  v.object({
    kind: v.literal("answered"),
    answer: v.picklist(["allow", "deny"]),
    by: answerer,
    reason: v.exactOptional(v.string()),
  }),
  v.object({ kind: v.literal("ran"), milliseconds, by: v.exactOptional(answerer) }),
  v.object({ kind: v.literal("failed"), milliseconds, by: v.exactOptional(answerer) }),
  v.object({ kind: v.literal("stopped"), why: v.string() }),
  v.object({ kind: v.literal("noticed") }),
  v.object({ kind: v.literal("prompted") }),
]);

const Plan = v.array(v.object({ text: v.string(), state: v.picklist(["open", "doing", "done"]) }));

/** What the list and a whole row both say of an action. */
const ABOUT = {
  id: v.string(),
  seq: v.number(),
  at: v.number(),
  agent: v.string(),
  session: v.string(),
  subAgent: v.exactOptional(v.string()),
  turn: v.exactOptional(v.string()),
  cwd: v.string(),
  verb: v.string(),
  object: v.string(),
  decision,
  state: State,
  sentence: v.string(),
  revocable: v.exactOptional(v.boolean()),
  plan: v.exactOptional(Plan),
};

const Line = v.object({
  ...ABOUT,
  kinds: v.array(kind),
  reason: v.string(),
  alert: v.exactOptional(v.boolean()),
}) satisfies v.GenericSchema<unknown, FeedLine>;

const Row = v.object({
  ...ABOUT,
  tool: v.string(),
  text: v.string(),
  cut: v.boolean(),
  tokens: v.exactOptional(v.array(v.object({ start: v.number(), end: v.number(), kind: v.picklist(TOKENS) }))),
  says: v.exactOptional(v.string()),
  newHosts: v.exactOptional(strings),
  effects: v.array(EffectSchema),
  rules: v.array(
    v.object({
      id: v.string(),
      scope: v.picklist(["preset", "posture", "managed", "user", "workspace", "session"]),
      decision,
      note: v.string(),
      source: v.exactOptional(v.string()),
    }),
  ),
  inputHash: v.string(),
  mayRemember: v.boolean(),
  chain: strings,
  instructions: v.exactOptional(
    v.array(v.object({ file: v.string(), line: v.number(), sentence: v.string(), hidden: v.boolean() })),
  ),
  opinion: v.exactOptional(Opinion),
}) satisfies v.GenericSchema<unknown, FeedRow>;

const Status = v.object({
  preset: v.picklist(["observe", "balanced", "strict", "lockdown"]),
  agents: v.array(
    v.object({
      agent: v.string(),
      title: v.string(),
      state: v.variant("kind", [
        v.object({ kind: v.literal("absent") }),
        v.object({ kind: v.literal("unguarded") }),
        v.object({ kind: v.literal("guarded"), verifiedAt: v.exactOptional(v.number()) }),
        v.object({ kind: v.literal("drifted"), problems: strings }),
      ]),
      settingsFile: v.string(),
    }),
  ),
  lastEventAt: v.exactOptional(v.number()),
  asked: v.number(),
  decided: v.number(),
  liveSessions: v.number(),
  today: v.exactOptional(
    v.object({
      actions: v.number(),
      asked: v.number(),
      hours: v.array(v.number()),
      kinds: v.record(kind, v.number()),
    }),
  ),
  windowFolders: v.exactOptional(strings),
  faults: strings,
  ruleFaults: v.exactOptional(v.array(v.object({ file: v.string(), offset: v.number(), sentence: v.string() }))),
}) satisfies v.GenericSchema<unknown, GuardStatus>;

const StateSchema = v.object({
  connection: v.variant("kind", [
    v.object({ kind: v.literal("connecting") }),
    v.object({ kind: v.literal("live") }),
    v.object({ kind: v.literal("lost"), sentence: v.string() }),
    v.object({ kind: v.literal("pairing"), code: v.string() }),
  ]),
  status: v.exactOptional(Status),
  rows: v.array(Line),
  cards: v.array(Row),
  restricted: v.boolean(),
  reviewer: v.exactOptional(v.picklist(["off", "on"])),
  sound: v.exactOptional(v.boolean()),
  now: v.number(),
}) satisfies v.GenericSchema<unknown, PanelState>;

const OfferedRules = v.object({
  actionId: v.string(),
  inputHash: v.string(),
  looked: v.number(),
  rules: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      sentence: v.string(),
      also: v.number(),
      lifetimes: v.array(v.picklist(Object.keys(LIFETIME_WORDS) as (keyof typeof LIFETIME_WORDS)[])),
    }),
  ),
  workspaceFile: v.exactOptional(v.string()),
});

const RecordedSchema = v.variant("kind", [
  v.object({ kind: v.literal("found"), text: v.string(), cut: v.boolean() }),
  v.object({ kind: v.literal("absent") }),
  v.object({ kind: v.literal("unread") }),
]) satisfies v.GenericSchema<unknown, Recorded>;

const ToPanelSchema = v.variant("kind", [
  v.object({ kind: v.literal("state"), state: StateSchema }),
  v.object({ kind: v.literal("rows"), rows: v.array(Line), cards: v.array(Row) }),
  v.object({ kind: v.literal("older"), before: v.number(), rows: v.array(Line), isAll: v.boolean() }),
  v.object({
    kind: v.literal("explained"),
    actionId: v.string(),
    parts: v.array(v.object({ span, words: v.string() })),
  }),
  v.object({ kind: v.literal("recorded"), actionId: v.string(), recorded: RecordedSchema }),
  v.object({ kind: v.literal("row"), actionId: v.string(), row: v.exactOptional(Row) }),
  v.object({ kind: v.literal("status"), status: Status }),
  v.object({ kind: v.literal("opinion"), actionId: v.string(), opinion: Opinion }),
  v.object({ kind: v.literal("offered-rules"), offered: OfferedRules }),
  v.object({ kind: v.literal("rule-outcome"), actionId: v.string(), outcome: v.picklist(RULE_OUTCOMES) }),
  v.object({ kind: v.literal("focus-card") }),
  v.object({ kind: v.literal("pressed"), key: v.picklist(["allow", "session", "deny"]) }),
]) satisfies v.GenericSchema<unknown, ToPanel>;
