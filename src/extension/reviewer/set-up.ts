// Switching second opinions on and off: where from, with which key, how often, and the person's word on what would be sent.
// Nothing is sent from here; a step that is left leaves everything as it was before that step.
import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import type { Sight } from "../../core/review/sight.ts";
import type { Preview } from "../../protocol/review.ts";
import {
  type Endpoint,
  endpointName,
  endpointOf,
  endpointWords,
  type ReviewerMode,
  type ReviewerSettings,
  type ReviewerSource,
} from "../../protocol/reviewer.ts";
import { METHODS } from "../../protocol/window.ts";
import type { WindowContext } from "../window-context.ts";
import { wantsKey } from "./consent.ts";
import { consentQuestion, consentText } from "./consent-words.ts";
import { reviewerSettings, setReviewer } from "./reviewer-settings.ts";

type Choice<Of> = vscode.QuickPickItem & { readonly value: Of };

export async function setUpReviewer(context: WindowContext): Promise<void> {
  const source = await pick(vscode.l10n.t("Second opinions: where from?"), sources());
  if (source === undefined) return;
  const details = await detailsFor(source);
  if (details === undefined) return;
  const mode = await pick(vscode.l10n.t("Second opinions: when?"), modes());
  if (mode === undefined) return;
  await setReviewer({ source, ...details, mode });
  await agree(context);
}

/** Whether a second opinion may be asked for now; asks the person for what is missing, as far as it goes. */
export async function agree(context: WindowContext, actionId?: string): Promise<boolean> {
  const { opinions } = context;
  const settings = reviewerSettings();
  const endpoint = opinions.endpoint();
  if (endpoint === undefined) return false;
  if (endpoint.source === "unusable") {
    const open = vscode.l10n.t("Open Settings");
    if ((await vscode.window.showWarningMessage(endpoint.sentence, open)) === open)
      await vscode.commands.executeCommand("workbench.action.openSettings", "countersign.reviewer");
    return false;
  }
  if (wantsKey(endpoint) && (await opinions.consents.key(endpoint)) === "" && !(await enterKey(context, endpoint)))
    return false;
  if (await opinions.consents.given(endpoint, settings.mode)) return true;
  if (!(await showAndAsk(context, { endpoint, settings, actionId }))) return false;
  await opinions.consents.give(endpoint, settings.mode);
  return true;
}

/** Says that the reviewer is switched on and waits for the person's word. */
export async function askToAgree(show: () => unknown): Promise<void> {
  const look = vscode.l10n.t("Show What Would Be Sent");
  const words = vscode.l10n.t("Second opinions are switched on. Nothing is sent before you have seen what it is.");
  if ((await vscode.window.showInformationMessage(words, look)) === look) show();
}

/** A person's press on a card or a row. */
export async function wantOpinion(context: WindowContext, actionId: string): Promise<void> {
  if (await agree(context, actionId)) await context.opinions.want(actionId);
}

export async function setReviewerKey(context: WindowContext): Promise<void> {
  const endpoint = endpointOf(reviewerSettings());
  if (endpoint.source === "unusable" || !wantsKey(endpoint)) {
    void vscode.window.showInformationMessage(
      endpoint.source === "unusable"
        ? endpoint.sentence
        : vscode.l10n.t("This source of second opinions takes no key from Countersign."),
    );
    return;
  }
  await enterKey(context, endpoint);
}

export async function forgetReviewer({ opinions }: WindowContext): Promise<void> {
  const endpoint = endpointOf(reviewerSettings());
  await setReviewer({ mode: "off" });
  await opinions.consents.forget(endpoint.source === "unusable" ? undefined : endpoint);
  void vscode.window.showInformationMessage(
    vscode.l10n.t("Second opinions are off. Their key and your agreement are forgotten."),
  );
}

async function enterKey({ opinions }: WindowContext, endpoint: Endpoint): Promise<boolean> {
  const own = endpoint.source === "custom";
  const key = await vscode.window.showInputBox({
    title: vscode.l10n.t("Key for {0}", endpointWords(endpoint)),
    prompt: own
      ? vscode.l10n.t(
          "Kept in VS Code's secret storage, sent to this address alone. Leave it empty if the server wants none.",
        )
      : vscode.l10n.t(
          "Kept in VS Code's secret storage, sent to this address alone. It never stands in a setting or a log.",
        ),
    password: true,
    ignoreFocusOut: true,
    validateInput: (value) =>
      /^[\x21-\x7e]*$/.test(value.trim()) && (own || value.trim() !== "")
        ? undefined
        : vscode.l10n.t("A key has letters, digits and signs, and no blanks."),
  });
  if (key === undefined) return false;
  await opinions.consents.setKey(endpoint, key.trim() === "" ? "none" : key.trim());
  return true;
}

async function showAndAsk(
  { connection, plans, opinions }: WindowContext,
  asked: { readonly endpoint: Endpoint; readonly settings: ReviewerSettings; readonly actionId: string | undefined },
): Promise<boolean> {
  const { endpoint, settings, actionId } = asked;
  const wanted = actionId === undefined ? {} : { actionId };
  const { sight = SAMPLE } = (await connection.request(METHODS.previewOpinion, wanted)) as Preview;
  const model = endpoint.model === "" ? "(the editor's model)" : endpoint.model;
  const request = opinions.load().shownRequest(sight, model, randomBytes(16).toString("hex"));
  const word = await plans.ask({
    id: endpointName(endpoint),
    kind: "sending",
    path: "what-would-be-sent.txt",
    after: consentText(endpoint, settings, request),
    title: vscode.l10n.t("What the reviewer would send"),
    words: consentQuestion(endpoint),
    accept: vscode.l10n.t("Allow Sending"),
  });
  return word === "accept";
}

/** Where the feed is still empty. */
const SAMPLE: Sight = {
  requests: ["(your requests of the session would stand here)"],
  action: { tool: "Bash", folder: "/your/project", text: "npm publish", omitted: 0 },
  effects: [
    { kind: "outbound-message", certainty: "certain", counts: true, sentence: "publishes a package for everybody" },
  ],
  before: ["runs npm test: ran"],
  instructions: [],
};

async function detailsFor(source: ReviewerSource): Promise<Partial<ReviewerSettings> | undefined> {
  const now = reviewerSettings();
  const steps: readonly (readonly [name: "baseUrl" | "region" | "project" | "model", prompt: string])[] = {
    anthropic: [],
    editor: [],
    custom: [
      ["baseUrl", vscode.l10n.t("Base URL of a server that speaks the Messages API")] as const,
      ["model", vscode.l10n.t("Model")] as const,
    ],
    bedrock: [["region", vscode.l10n.t("AWS region, for example us-east-1")] as const],
    vertex: [
      ["region", vscode.l10n.t("Google Cloud region, for example global")] as const,
      ["project", vscode.l10n.t("Google Cloud project")] as const,
    ],
  }[source];
  const details: Record<string, string> = source === now.source ? {} : { model: "" };
  for (const [name, prompt] of steps) {
    const value = await vscode.window.showInputBox({ prompt, value: now[name], ignoreFocusOut: true });
    if (value === undefined) return undefined;
    details[name] = value.trim();
  }
  return details;
}

async function pick<Of>(title: string, choices: readonly Choice<Of>[]): Promise<Of | undefined> {
  return (await vscode.window.showQuickPick(choices, { title, ignoreFocusOut: true }))?.value;
}

function sources(): readonly Choice<ReviewerSource>[] {
  return [
    { value: "anthropic", label: "Anthropic", detail: vscode.l10n.t("With an API key of yours.") },
    { value: "editor", label: vscode.l10n.t("This editor's language models"), detail: vscode.l10n.t("Without a key.") },
    { value: "bedrock", label: "Amazon Bedrock", detail: vscode.l10n.t("With your AWS credentials.") },
    { value: "vertex", label: "Google Vertex AI", detail: vscode.l10n.t("With your Google credentials.") },
    {
      value: "custom",
      label: vscode.l10n.t("A server of your own"),
      detail: vscode.l10n.t("Any address that speaks the Messages API."),
    },
  ];
}

function modes(): readonly Choice<ReviewerMode>[] {
  return [
    { value: "onRequest", label: vscode.l10n.t("On request"), detail: vscode.l10n.t("A button on cards and rows.") },
    { value: "questions", label: vscode.l10n.t("On every question"), detail: vscode.l10n.t("Beside each card.") },
    {
      value: "flagged",
      label: vscode.l10n.t("Also on what rules let through"),
      detail: vscode.l10n.t("Such actions wait for it, at most 8 seconds, and may become a question."),
    },
  ];
}
