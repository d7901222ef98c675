// One window's guard: keeps panel, toast, badge and status bar in step with the connection, and carries answers back.
// The only answers that leave here are a person's, each bound to the action id and input hash that were shown.
import * as v from "valibot";
import * as vscode from "vscode";
import type { FeedRow } from "../protocol/feed.ts";
import { lineOf, unbroken } from "../protocol/feed-line.ts";
import type { FromPanel, PanelState, ToPanel } from "../protocol/panel.ts";
import type { OfferedRules } from "../protocol/rule-offers.ts";
import { Answer, type AnswerReply, METHODS } from "../protocol/window.ts";
import { PANEL_BUTTONS } from "./commands.ts";
import { type BrokerConnection, sentenceOf } from "./connection/connection.ts";
import type { ChangeDiffs } from "./feed/change-diffs.ts";
import { answerFeed } from "./feed/feed-requests.ts";
import type { PanelView } from "./panel/panel.ts";
import { questionsFor } from "./questions/questions.ts";
import type { QuestionToast } from "./questions/toast.ts";
import { badgeText } from "./questions/toast-words.ts";
import type { SecondOpinion } from "./reviewer/second-opinion.ts";
import type { RulesNotice } from "./rules/review.ts";
import { ruleOutcome } from "./rules/row-rules.ts";
import { personSettings, wantsSound } from "./settings.ts";
import type { GuardStatusItem } from "./status/status-bar.ts";
import { statusWords } from "./status/status-words.ts";

export interface WindowParts {
  readonly connection: () => BrokerConnection;
  readonly panel: () => PanelView;
  readonly toast: () => QuestionToast;
  readonly notice: RulesNotice;
  readonly opinions: () => SecondOpinion;
  readonly item: GuardStatusItem;
  readonly changes: ChangeDiffs;
  readonly log: vscode.LogOutputChannel;
}

/** Rows that a page begins with; it asks for older ones. */
const FIRST_ROWS = 300;
const NEWS_MILLISECONDS = 100;

export class GuardWindow {
  private live = false;
  private sent: ReadonlyMap<string, FeedRow> = new Map();
  /** Ids of the questions that the panel was told of last. */
  private sentCards = "";
  private newsTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: WindowParts) {}

  waiting(): readonly FeedRow[] {
    const { feed } = this.parts.connection();
    return feed === undefined ? [] : questionsFor(feed.rows, folders(), feed.status.windowFolders ?? []);
  }

  panelState(): PanelState {
    const { state, feed } = this.parts.connection();
    return {
      connection: state,
      ...(feed === undefined ? {} : { status: feed.status }),
      rows: unbroken(feed?.rows ?? [])
        .slice(-FIRST_ROWS)
        .map(lineOf),
      cards: this.cards(),
      restricted: !vscode.workspace.isTrusted,
      reviewer: this.parts.opinions().state,
      sound: wantsSound(),
      now: Date.now(),
    };
  }

  /** After anything changed on the broker's side: full state when the connection changed, else only what is new. */
  changed(): void {
    const connection = this.parts.connection();
    const isLive = connection.state.kind === "live";
    if (isLive && this.live) this.newsCame();
    else {
      this.sent = new Map(connection.feed?.rows.map((row) => [row.id, row]) ?? []);
      this.parts.panel().sendState();
    }
    if (isLive && !this.live) {
      void this.pushSettings();
      this.parts.opinions().connected();
    }
    this.live = isLive;
    this.signal();
  }

  /** Badge, toast and status bar. */
  signal(): void {
    const { connection, panel, toast, item } = this.parts;
    const waiting = connection().state.kind === "live" ? this.waiting() : [];
    panel().badge(waiting.length, badgeText(waiting.length));
    toast().update(waiting);
    this.parts.notice.update(connection().feed?.status.unreviewed ?? [], folders());
    item.show(statusWords(connection().state, connection().feed?.status, waiting.length));
    const agents = connection().feed?.status.agents ?? [];
    const guarded = agents.some(({ state }) => state.kind === "guarded");
    void vscode.commands.executeCommand("setContext", "countersign.guarded", guarded);
    void vscode.commands.executeCommand("setContext", "countersign.waiting", waiting.length > 0);
    if (waiting.length === 0) void vscode.commands.executeCommand("setContext", "countersign.cardFocused", false);
  }

  async received(message: FromPanel, reply: (message: ToPanel) => void): Promise<void> {
    switch (message.kind) {
      case "ready":
        return this.signal();
      case "answer": {
        const { actionId, inputHash, answer, reason } = message;
        const said = reason === undefined ? {} : { reason };
        return this.answer({
          actionId,
          inputHash,
          answer: answer === "deny" ? { kind: answer, ...said } : { kind: answer },
        });
      }
      case "offer-rules": {
        const { actionId, inputHash } = message;
        const offered = await this.parts.connection().request(METHODS.offeredRules, { actionId, inputHash });
        return this.parts.panel().send({ kind: "offered-rules", offered: offered as OfferedRules });
      }
      case "allow-rule": {
        const { actionId, inputHash, proposal, lifetime } = message;
        return this.answer({ actionId, inputHash, answer: { kind: "allow-rule", proposal, lifetime } });
      }
      case "make-rule":
      case "revoke": {
        const { connection, log } = this.parts;
        const outcome = await ruleOutcome(message, connection(), log);
        return this.parts.panel().send({ kind: "rule-outcome", actionId: message.actionId, outcome });
      }
      case "second-opinion":
        await vscode.commands.executeCommand("countersign.secondOpinion", message.actionId);
        return;
      case "older":
      case "row":
      case "explain":
      case "recorded":
      case "export":
      case "open-place":
      case "open-diff":
        return answerFeed(message, { connection: this.parts.connection(), changes: this.parts.changes, reply });
      case "command":
        await vscode.commands.executeCommand(PANEL_BUTTONS[message.command]);
        return;
      case "card-focus":
        await vscode.commands.executeCommand("setContext", "countersign.cardFocused", message.focused);
        return;
      case "copy":
        await vscode.env.clipboard.writeText(message.text);
        return;
      default:
        return message satisfies never;
    }
  }

  async denyAll(rows: readonly FeedRow[]): Promise<void> {
    for (const row of rows) await this.answer({ actionId: row.id, inputHash: row.inputHash, answer: { kind: "deny" } });
  }

  async pushSettings(): Promise<void> {
    const settings = personSettings();
    if (settings !== undefined) await this.quietly(METHODS.settings, settings);
  }

  async pushFolders(): Promise<void> {
    await this.quietly(METHODS.folders, { folders: [...folders()], trusted: vscode.workspace.isTrusted });
    this.parts.panel().sendState();
    this.signal();
  }

  private async answer(answer: v.InferInput<typeof Answer>): Promise<void> {
    const { log, connection, panel } = this.parts;
    try {
      const reply = (await connection().request(METHODS.answer, v.parse(Answer, answer))) as AnswerReply;
      if (reply.kind === "refused") this.tellRefused(`The answer was not taken as it was given: ${reply.sentence}`);
      if (reply.kind === "too-late") log.info("The question had been answered already.");
      if (reply.kind === "taken") return;
    } catch (error) {
      log.error(`The answer did not reach the guard: ${sentenceOf(error)}`);
    }
    panel().sendState();
  }

  /** In fixed words: what the guard says may name files of somebody else's. */
  private tellRefused(sentence: string): void {
    this.parts.log.warn(sentence);
    const show = vscode.l10n.t("Show Log");
    const words = vscode.l10n.t("The guard did not take that as it was given. The log says why.");
    void vscode.window.showWarningMessage(words, show).then((chosen) => {
      if (chosen === show) this.parts.log.show();
    });
  }

  /** A question is told of at once; the rest a few times a second, however much there is. */
  private newsCame(): void {
    const asks = this.cards().some((row) => this.sent.get(row.id) !== row);
    if (asks) this.sendNews();
    else this.newsTimer ??= setTimeout(() => this.sendNews(), NEWS_MILLISECONDS);
  }

  private sendNews(): void {
    clearTimeout(this.newsTimer);
    this.newsTimer = undefined;
    const { feed } = this.parts.connection();
    if (feed === undefined) return;
    const news = feed.rows.filter((row) => this.sent.get(row.id) !== row);
    this.sent = new Map(feed.rows.map((row) => [row.id, row]));
    const cards = this.cards();
    const waiting = cards.map(({ id }) => id).join();
    if (news.length > 0 || waiting !== this.sentCards)
      this.parts.panel().send({ kind: "rows", rows: news.map(lineOf), cards });
    this.sentCards = waiting;
    this.parts.panel().send({ kind: "status", status: feed.status });
  }

  private cards(): readonly FeedRow[] {
    return this.parts.connection().state.kind === "live" ? this.waiting() : [];
  }

  private async quietly(method: string, params: unknown): Promise<void> {
    if (!this.live && this.parts.connection().state.kind !== "live") return;
    try {
      await this.parts.connection().request(method, params);
    } catch (error) {
      this.parts.log.warn(`${method}: ${sentenceOf(error)}`);
    }
  }
}

export function folders(): readonly string[] {
  return (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath);
}
