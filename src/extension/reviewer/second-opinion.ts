// Second opinions in this window: offers to ask a model once the person has agreed, asks when the broker says so, and hands
// back what came. Off, it does nothing at all: the libraries that reach a model are loaded with the first question.
import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import * as v from "valibot";
import * as vscode from "vscode";
import type { Opinion } from "../../protocol/opinion.ts";
import type { ReviewNews, SummaryReply } from "../../protocol/review.ts";
import { type Endpoint, endpointName, endpointOf } from "../../protocol/reviewer.ts";
import { METHODS } from "../../protocol/window.ts";
import type * as Bundle from "../../reviewer/main.ts";
import type { Reviewer } from "../../reviewer/reviewer.ts";
import { type BrokerConnection, sentenceOf } from "../connection/connection.ts";
import { type Consents, consentsIn, wantsKey } from "./consent.ts";
import { editorSource } from "./editor-model.ts";
import { reviewerSettings } from "./reviewer-settings.ts";

export interface SecondOpinionParts {
  readonly connection: () => BrokerConnection;
  /** Shows an opinion that is being written, or why there is none, on its action. */
  readonly show: (actionId: string, opinion: Opinion) => void;
  /** The setting or the offer changed. */
  readonly changed: () => void;
  /** Switched on, and the person has not agreed yet. */
  readonly unagreed: () => void;
  readonly secrets: vscode.SecretStorage;
  /** The bundle with the libraries. */
  readonly bundle: string;
  readonly log: vscode.LogOutputChannel;
}

const Asked = v.looseObject({ requestId: v.string(), actionId: v.string(), sight: v.looseObject({}) });
/** Milliseconds between two looks at an answer that is being written. */
const SHOWN_EVERY = 100;

export class SecondOpinion implements vscode.Disposable {
  readonly consents: Consents;
  private opened: { readonly name: string; readonly reviewer: Promise<Reviewer> } | undefined;
  private offered: string | undefined;
  private told: string | undefined;
  private readonly parts: vscode.Disposable;

  constructor(private readonly ports: SecondOpinionParts) {
    this.consents = consentsIn(ports.secrets);
    this.parts = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("countersign.reviewer")) void this.settle();
      }),
      ports.secrets.onDidChange(({ key }) => {
        if (key.startsWith("countersign.reviewer.")) void this.settle();
      }),
    );
  }

  get state(): "off" | "on" {
    return reviewerSettings().mode === "off" ? "off" : "on";
  }

  /** Where opinions would come from; undefined while off. */
  endpoint(): ReturnType<typeof endpointOf> | undefined {
    const settings = reviewerSettings();
    return settings.mode === "off" ? undefined : endpointOf(settings);
  }

  /** The broker knows nothing of this window yet. */
  connected(): void {
    this.offered = undefined;
    if (this.state === "on") void this.offer();
  }

  /** Tells the broker what this window offers, where that is something new. */
  async offer(): Promise<boolean> {
    const settings = reviewerSettings();
    const endpoint = await this.agreed();
    const offer =
      endpoint === undefined
        ? { mode: "off" as const, endpoint: "", dailyTokens: 0 }
        : { mode: settings.mode, endpoint: endpointName(endpoint), dailyTokens: settings.dailyTokens };
    const text = JSON.stringify(offer);
    if (text !== this.offered && this.ports.connection().state.kind === "live") {
      await this.ports.connection().request(METHODS.reviewing, offer);
      this.offered = text;
    }
    this.tellOnce(endpoint);
    return endpoint !== undefined;
  }

  /** The person wants an opinion on this action, and has agreed to ask for it. */
  async want(actionId: string): Promise<void> {
    if (!(await this.offer())) return;
    const reply = await this.ports.connection().request(METHODS.wantOpinion, { actionId });
    const { kind, sentence } = reply as { readonly kind: string; readonly sentence?: string };
    if (kind === "refused") this.ports.show(actionId, { kind: "none", why: "failed", sentence: sentence ?? "" });
  }

  /** The broker says what to ask. Always hands an outcome back. */
  async asked(params: unknown): Promise<void> {
    const parsed = v.safeParse(Asked, params);
    if (!parsed.success) return;
    const { requestId, actionId, sight } = params as ReviewNews;
    try {
      const reviewer = await this.reviewer();
      let shownAt = 0;
      const reviewed = await reviewer.opinion(sight, {
        arrived: (partial) => {
          if (Date.now() - shownAt < SHOWN_EVERY) return;
          shownAt = Date.now();
          this.ports.show(actionId, { kind: "asking", partial });
        },
      });
      await this.ports.connection().request(METHODS.giveOpinion, { requestId, ...reviewed });
    } catch (error) {
      this.ports.log.error(`A second opinion: ${sentenceOf(error)}`);
      const outcome = { kind: "none", why: "failed", sentence: "The reviewer could not be asked. The log says why." };
      await this.ports.connection().request(METHODS.giveOpinion, { requestId, outcome });
    }
  }

  /** What a session did beyond what was asked, or a sentence that says why that is not known. */
  async summary(
    session: string,
  ): Promise<Awaited<ReturnType<Reviewer["summary"]>>["outcome"] | { readonly sentence: string }> {
    const reply = (await this.ports.connection().request(METHODS.wantSummary, { session })) as SummaryReply;
    if (reply.kind === "refused") return reply;
    const { requestId, sight } = reply;
    const { outcome, usage } = await (await this.reviewer()).summary(sight);
    await this.ports.connection().request(METHODS.spentSummary, { requestId, ...(usage !== undefined && { usage }) });
    return outcome;
  }

  /** The libraries; loaded here and nowhere else. */
  load(): typeof Bundle {
    return createRequire(this.ports.bundle)(this.ports.bundle);
  }

  dispose(): void {
    this.parts.dispose();
  }

  private async settle(): Promise<void> {
    this.opened = undefined;
    try {
      if (this.state === "on" || this.offered !== undefined) await this.offer();
    } catch (error) {
      this.ports.log.warn(`The reviewer's settings: ${sentenceOf(error)}`);
    }
    this.ports.changed();
  }

  /** The endpoint that the settings name, if the person agreed to that very one and has a key for it. */
  private async agreed(): Promise<Endpoint | undefined> {
    const { mode } = reviewerSettings();
    const endpoint = this.endpoint();
    if (endpoint === undefined || endpoint.source === "unusable") return undefined;
    if (!(await this.consents.given(endpoint, mode))) return undefined;
    return wantsKey(endpoint) && (await this.consents.key(endpoint)) === "" ? undefined : endpoint;
  }

  private async reviewer(): Promise<Reviewer> {
    const endpoint = await this.agreed();
    if (endpoint === undefined) throw new Error("the person has not agreed to this endpoint");
    const name = endpointName(endpoint);
    if (this.opened?.name !== name) this.opened = { name, reviewer: this.open(endpoint) };
    return this.opened.reviewer;
  }

  private async open(endpoint: Endpoint): Promise<Reviewer> {
    const key = wantsKey(endpoint) ? await this.consents.key(endpoint) : "";
    const editor = editorSource(endpoint.source === "editor" ? endpoint.model : "");
    return this.load().openReviewer({
      endpoint,
      key,
      editor,
      now: Date.now,
      mark: () => randomBytes(16).toString("hex"),
    });
  }

  private tellOnce(agreed: Endpoint | undefined): void {
    const endpoint = this.endpoint();
    const name = endpoint === undefined || endpoint.source === "unusable" ? "" : endpointName(endpoint);
    if (agreed !== undefined || endpoint === undefined || this.told === name) return;
    this.told = name;
    this.ports.unagreed();
  }
}
