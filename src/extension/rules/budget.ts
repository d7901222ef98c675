// How often the person is asked, and the few narrow rules that would have spared most questions: offered in a list, made
// one by one when the person picks one and says for how long, and taken back by one button.
import * as vscode from "vscode";
import type { Lifetime } from "../../core/rules/lifetime.ts";
import type { BudgetOffer, MakeRuleReply, PromptBudget } from "../../protocol/rule-offers.ts";
import { METHODS } from "../../protocol/window.ts";
import type { WindowContext } from "../window-context.ts";
import { budgetLine, plainLabel } from "./pick-words.ts";

export async function showBudget(context: WindowContext): Promise<void> {
  const title = vscode.l10n.t("Looking at the questions of the last days");
  const budget = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    context.connection.request(METHODS.budget, {}),
  );
  const { offers, ...tally } = budget as PromptBudget;
  const items = offers.map((offer) => ({ ...itemOf(offer), offer }));
  const openRules = { label: vscode.l10n.t("Open Your Rules"), iconPath: new vscode.ThemeIcon("law") };
  const none = vscode.l10n.t("No narrow rule would have spared questions that you always allowed.");
  const chosen = await vscode.window.showQuickPick<vscode.QuickPickItem & { readonly offer?: BudgetOffer }>(
    [...items, { label: vscode.l10n.t("rules"), kind: vscode.QuickPickItemKind.Separator }, openRules],
    {
      title: budgetLine({ ...tally, offers }),
      placeHolder: offers.length === 0 ? none : vscode.l10n.t("Pick a rule to be asked less; nothing is made before"),
      matchOnDetail: true,
    },
  );
  if (chosen === undefined) return;
  if (chosen.offer === undefined) return void (await vscode.commands.executeCommand("countersign.openRules"));
  await accept(context, chosen.offer);
}

function itemOf({ title, sentence, questions }: BudgetOffer): vscode.QuickPickItem {
  return {
    label: plainLabel(title),
    description: vscode.l10n.t("would have spared {0} questions, all of which you allowed", questions),
    detail: plainLabel(sentence),
    iconPath: new vscode.ThemeIcon("pass"),
  };
}

const LIFETIMES: Readonly<Record<Exclude<Lifetime, "session">, readonly [string, string]>> = {
  hour: [vscode.l10n.t("One hour"), vscode.l10n.t("in your own rules, for that workspace")],
  today: [vscode.l10n.t("Today"), vscode.l10n.t("in your own rules, for that workspace")],
  week: [vscode.l10n.t("A week"), vscode.l10n.t("in your own rules, for that workspace")],
  workspace: [vscode.l10n.t("This workspace"), vscode.l10n.t("in the file that everybody who works in it shares")],
  user: [vscode.l10n.t("Everywhere"), vscode.l10n.t("in your own rules, for every workspace")],
};

async function accept({ connection, log }: WindowContext, offer: BudgetOffer): Promise<void> {
  const items = offer.lifetimes.flatMap((lifetime) => {
    if (lifetime === "session") return [];
    const [label, description] = LIFETIMES[lifetime];
    return [{ label, description, lifetime }];
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: plainLabel(offer.sentence),
    placeHolder: vscode.l10n.t("For how long?"),
  });
  if (chosen === undefined) return;
  const request = { proposal: offer.id, lifetime: chosen.lifetime };
  const reply = (await connection.request(METHODS.acceptOffer, request)) as MakeRuleReply;
  if (reply.kind === "refused") {
    log.warn(`The rule was not made: ${reply.sentence}`);
    void vscode.window.showWarningMessage(vscode.l10n.t("The rule was not made. The log says why."));
    return;
  }
  const undo = vscode.l10n.t("Undo");
  const said = await vscode.window.showInformationMessage(
    vscode.l10n.t("The rule is made and counts from now on."),
    undo,
  );
  if (said === undo) await connection.request(METHODS.undoRules, {});
}
