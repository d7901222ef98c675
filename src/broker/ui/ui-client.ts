// What one client of the UI socket may ask, method by method. Every parameter is validated before it is used.
// Nothing but hello and pair works before the client has shown a token that the broker knows.

import type net from "node:net";
import * as v from "valibot";
import { ErrorCodes, type MessageConnection, ResponseError } from "vscode-jsonrpc/node";
import { explain } from "../../core/explain/explain.ts";
import { type ChangeReply, ChangeRequest } from "../../protocol/change.ts";
import type { CommandPart, FeedSnapshot } from "../../protocol/feed.ts";
import { type Recorded, RecordedRequest } from "../../protocol/recorded.ts";
import {
  PreviewWanted,
  ReviewGiven,
  Reviewing,
  ReviewWanted,
  SummarySpent,
  SummaryWanted,
} from "../../protocol/review.ts";
import {
  type ExportedRules,
  type ImportPreview,
  ImportRequest,
  type OfferedImport,
  PreviewRequest,
} from "../../protocol/rule-imports.ts";
import {
  MakeRule,
  type MakeRuleReply,
  type OfferedRules,
  type PromptBudget,
  RuleChoice,
  RuleSubject,
  WhatIf,
  type WhatIfReply,
} from "../../protocol/rule-offers.ts";
import {
  RulesCheck,
  RulesEdit,
  type RulesEditReply,
  type RulesOverview,
  type ShownScope,
} from "../../protocol/rules.ts";
import {
  Answer,
  type AnswerReply,
  ExplainRequest,
  Folders,
  GuardApply,
  type GuardApplyReply,
  type GuardPlan,
  GuardPlanRequest,
  Hello,
  type HelloReply,
  METHODS,
  PairConfirm,
  PairRequest,
  type PastReply,
  PastRequest,
  PROTOCOL,
  type ProbeReply,
  Revoke,
  RulesAccept,
  type RulesReview,
  Settings,
} from "../../protocol/window.ts";
import type { ReviewerLine } from "../opinion/asked.ts";
import type { Opinions } from "../opinion/opinions.ts";
import { type Tokens, tokenHash } from "./tokens.ts";

export interface UiPorts {
  readonly version: string;
  readonly tokens: Tokens;
  readonly snapshot: () => FeedSnapshot;
  readonly pair: (request: PairRequest) => Promise<boolean>;
  readonly cancelPairing: (code: string) => void;
  readonly confirm: (code: string) => boolean;
  readonly answer: (answer: Answer) => AnswerReply;
  readonly revoke: (actionId: string) => boolean;
  readonly plan: (request: GuardPlanRequest) => Promise<GuardPlan>;
  readonly apply: (request: GuardApply) => Promise<GuardApplyReply>;
  readonly probe: () => Promise<ProbeReply>;
  readonly reviews: () => readonly RulesReview[];
  readonly acceptRules: (accept: RulesAccept) => boolean;
  /** For the folders of the window that asks. */
  readonly rules: (folders: readonly string[]) => RulesOverview;
  readonly checkRules: (check: RulesCheck, folders: readonly string[]) => Promise<ShownScope | undefined>;
  readonly editRules: (edit: RulesEdit) => RulesEditReply;
  readonly undoRules: () => RulesEditReply;
  readonly past: (request: PastRequest) => Promise<PastReply>;
  /** What the log holds of an action. */
  readonly recorded: (request: RecordedRequest) => Promise<Recorded>;
  /** What a file action of the feed would make of its file. */
  readonly change: (actionId: string) => ChangeReply;
  readonly offeredRules: (subject: RuleSubject) => Promise<OfferedRules>;
  readonly makeRule: (request: MakeRule) => MakeRuleReply;
  readonly whatIf: (request: WhatIf) => Promise<WhatIfReply>;
  readonly budget: () => Promise<PromptBudget>;
  readonly acceptOffer: (choice: RuleChoice) => Promise<MakeRuleReply>;
  readonly opinions: Opinions;
  readonly importable: (request: ImportRequest) => readonly OfferedImport[];
  readonly exportRules: () => ExportedRules;
  readonly previewImport: (request: PreviewRequest) => ImportPreview;
  readonly settings: (settings: Settings) => void;
  readonly foldersChanged: () => void;
  readonly windowCame: () => void;
  readonly windowLeft: () => void;
  readonly shutdown: () => void;
}

/** Whoever is connected, greeted or not. */
export interface Client extends ReviewerLine {
  readonly connection: MessageConnection;
  readonly socket: net.Socket;
  greeted?: { readonly kind: "window" | "cli"; readonly version: string };
  folders: readonly string[];
  trusted: boolean;
  /** What this window offers to ask a model for. */
  reviewing: Reviewing | undefined;
  /** Set while a pairing waits for a person, so that the greeting may take longer. */
  pairing: boolean;
}

export function serveClient(client: Client, ports: UiPorts): void {
  const { connection } = client;
  connection.onRequest<HelloReply, unknown>(METHODS.hello, (raw: unknown) => hello(client, ports, raw));
  connection.onRequest(METHODS.pair, (raw: unknown) => pair(client, ports, raw));
  const greeted = <T>(method: string, schema: v.GenericSchema<unknown, T>, serve: (params: T) => unknown) =>
    connection.onRequest(method, async (raw: unknown): Promise<unknown> => {
      if (client.greeted === undefined) throw new ResponseError(ErrorCodes.InvalidRequest, "Say hello first.");
      return serve(valid(schema, raw));
    });
  greeted(METHODS.confirmPair, PairConfirm, ({ code }) => ({ confirmed: ports.confirm(code) }));
  greeted(METHODS.answer, Answer, ports.answer);
  greeted(METHODS.revoke, Revoke, ({ actionId }) => ({ revoked: ports.revoke(actionId) }));
  greeted(METHODS.plan, GuardPlanRequest, ports.plan);
  greeted(METHODS.apply, GuardApply, ports.apply);
  greeted(METHODS.probe, v.unknown(), ports.probe);
  greeted(METHODS.reviews, v.unknown(), ports.reviews);
  greeted(METHODS.acceptRules, RulesAccept, (accept) => ({ accepted: ports.acceptRules(accept) }));
  greeted(METHODS.rules, v.unknown(), () => ports.rules(client.folders));
  greeted(METHODS.checkRules, RulesCheck, async (check) => (await ports.checkRules(check, client.folders)) ?? null);
  greeted(METHODS.editRules, RulesEdit, (edit) => ports.editRules(edit));
  greeted(METHODS.undoRules, v.unknown(), () => ports.undoRules());
  greeted(METHODS.past, PastRequest, ports.past);
  greeted(METHODS.recorded, RecordedRequest, ports.recorded);
  greeted(METHODS.explain, ExplainRequest, ({ text }) => explain(text) satisfies readonly CommandPart[]);
  greeted(METHODS.change, ChangeRequest, ({ actionId }) => ports.change(actionId));
  greeted(METHODS.offeredRules, RuleSubject, ports.offeredRules);
  greeted(METHODS.makeRule, MakeRule, ports.makeRule);
  greeted(METHODS.whatIf, WhatIf, ports.whatIf);
  greeted(METHODS.budget, v.unknown(), ports.budget);
  greeted(METHODS.acceptOffer, RuleChoice, ports.acceptOffer);
  greeted(METHODS.importable, ImportRequest, ports.importable);
  greeted(METHODS.exportRules, v.unknown(), () => ports.exportRules());
  greeted(METHODS.previewImport, PreviewRequest, ports.previewImport);
  greeted(METHODS.settings, Settings, (settings) => {
    ports.settings(settings);
    return null;
  });
  greeted(METHODS.folders, Folders, ({ folders, trusted }) => {
    client.folders = folders;
    client.trusted = trusted;
    ports.foldersChanged();
    return null;
  });
  serveOpinions(client, ports.opinions, greeted);
  greeted(METHODS.shutdown, v.unknown(), () => {
    setTimeout(ports.shutdown, 20);
    return null;
  });
}

type Serve = <T>(method: string, schema: v.GenericSchema<unknown, T>, serve: (params: T) => unknown) => void;

function serveOpinions(client: Client, opinions: Opinions, greeted: Serve): void {
  greeted(METHODS.reviewing, Reviewing, (reviewing) => {
    client.reviewing = reviewing;
    return null;
  });
  greeted(METHODS.wantOpinion, ReviewWanted, ({ actionId }) => opinions.wanted(client, actionId));
  greeted(METHODS.giveOpinion, ReviewGiven, (given) => {
    opinions.given(client, given);
    return null;
  });
  greeted(METHODS.previewOpinion, PreviewWanted, ({ actionId }) => opinions.preview(actionId));
  greeted(METHODS.wantSummary, SummaryWanted, ({ session }) => opinions.summary(client, session));
  greeted(METHODS.spentSummary, SummarySpent, (spent) => {
    opinions.spent(client, spent);
    return null;
  });
}

function hello(client: Client, ports: UiPorts, raw: unknown): HelloReply {
  const params = valid(Hello, raw);
  if (params.protocol !== PROTOCOL)
    return refused(
      "protocol",
      `This broker speaks protocol ${PROTOCOL}, the window ${params.protocol}. Reload the window after updating Countersign.`,
    );
  // Trust on first use is for a window: a command-line client must hold a token that a person gave it.
  if (params.client === "window" && ports.tokens.isEmpty()) ports.tokens.enrol(tokenHash(params.token));
  if (!ports.tokens.knows(params.token))
    return refused(
      "token",
      "This window is not paired with the running guard. Pair it from a window that is, or run: ~/.countersign/bin/countersign pair",
    );
  client.greeted = { kind: params.client, version: params.version };
  client.folders = params.folders;
  client.trusted = params.trusted;
  if (params.client === "window") {
    ports.windowCame();
    ports.foldersChanged();
  }
  return { kind: "welcome", version: ports.version, snapshot: ports.snapshot() };
}

async function pair(client: Client, ports: UiPorts, raw: unknown): Promise<{ confirmed: boolean }> {
  const request = valid(PairRequest, raw);
  client.pairing = true;
  const left = () => ports.cancelPairing(request.code);
  client.socket.once("close", left);
  const confirmed = await ports.pair(request);
  client.socket.off("close", left);
  client.pairing = false;
  return { confirmed };
}

function refused(why: "token" | "protocol", sentence: string): HelloReply {
  return { kind: "refused", why, sentence };
}

function valid<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): T {
  const parsed = v.safeParse(schema, raw);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw new ResponseError(ErrorCodes.InvalidParams, `${v.getDotPath(issue) ?? "the message"}: ${issue.message}`);
}
