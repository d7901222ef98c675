// Takes rules over from Claude Code and VS Code: each with its sentence, none without the person's tick, and nothing written
// before the file's diff was seen. What was refused stands in the list too, with the reason.
import * as vscode from "vscode";
import { visible } from "../../core/text/visible.ts";
import type { ExportedRules, ImportPreview, OfferedImport } from "../../protocol/rule-imports.ts";
import type { RulesEditReply } from "../../protocol/rules.ts";
import { METHODS } from "../../protocol/window.ts";
import { importWords } from "../guard/plan-words.ts";
import type { WindowContext } from "../window-context.ts";
import { plainLabel } from "./pick-words.ts";

type Item = vscode.QuickPickItem & { readonly offered?: OfferedImport };

export async function importRules(context: WindowContext): Promise<void> {
  const { connection } = context;
  const offered = (await connection.request(METHODS.importable, {
    approvals: ownApprovals(),
  })) as readonly OfferedImport[];
  if (offered.length === 0) {
    const words = vscode.l10n.t(
      "There is nothing to take over: neither Claude Code's settings nor VS Code's allow or deny a command.",
    );
    return void vscode.window.showInformationMessage(words);
  }
  const chosen = await vscode.window.showQuickPick(itemsOf(offered), {
    canPickMany: true,
    title: vscode.l10n.t("Rules to take over into your own"),
    placeHolder: vscode.l10n.t("Tick what you want; the change is shown before it is written"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  const rules = chosen?.flatMap(({ offered: one }) => (one?.rule === undefined ? [] : [one])) ?? [];
  if (rules.length > 0) await write(context, rules);
}

/** The person's own value: what a workspace sets in its settings is not theirs. */
function ownApprovals(): Readonly<Record<string, unknown>> {
  const found = vscode.workspace.getConfiguration("chat.tools.terminal").inspect<unknown>("autoApprove")?.globalValue;
  return typeof found === "object" && found !== null ? { ...found } : {};
}

function itemsOf(offered: readonly OfferedImport[]): readonly Item[] {
  const group = (label: string, items: readonly Item[]): readonly Item[] =>
    items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
  const of = (kind: OfferedImport["kind"]) => offered.filter((one) => one.kind === kind).map(itemOf);
  return [
    ...group(vscode.l10n.t("can be taken over"), of("rule")),
    ...group(vscode.l10n.t("not needed: ticking them does nothing"), of("needless")),
    ...group(vscode.l10n.t("refused: ticking them does nothing"), of("refused")),
  ];
}

function itemOf(one: OfferedImport): Item {
  // What a repository or an agent may have allowed is never ticked beforehand.
  const picked = one.kind === "rule" && (one.list !== "allow" || one.isOwn);
  return {
    label: plainLabel(one.original),
    description: `${one.list} · ${plainLabel(one.from)}`,
    detail: plainLabel(one.words.charAt(0).toUpperCase() + one.words.slice(1)),
    picked,
    offered: one,
  };
}

async function write({ connection, plans, log }: WindowContext, chosen: readonly OfferedImport[]): Promise<void> {
  const rules = chosen.map(({ rule }) => rule);
  const { file, before, after } = (await connection.request(METHODS.previewImport, { rules })) as ImportPreview;
  if (after === undefined) {
    const words = vscode.l10n.t("Your rules have faults, so nothing can be added. Mend them first.");
    return void vscode.window.showWarningMessage(words);
  }
  const word = await plans.ask({
    id: `import-${chosen.length}-${after.length}`,
    kind: "rules",
    path: file,
    after,
    ...(before !== undefined && { before }),
    title: vscode.l10n.t("Your trust rules: what would be added"),
    words: importWords(chosen.map(({ words }) => words)),
    accept: vscode.l10n.t("Trust These Rules"),
  });
  if (word === "cancel") return;
  const edit = { target: { scope: "user" }, change: { kind: "add", rules } };
  const reply = (await connection.request(METHODS.editRules, edit)) as RulesEditReply;
  if (reply.kind === "written") return;
  log.warn(`The rules were not taken over: ${reply.sentence}`);
  void vscode.window.showWarningMessage(vscode.l10n.t("The rules were not taken over. The log says why."));
}

/** Opens the person's rules as permissions in a text of its own. Nothing is written: Claude Code's settings are theirs to change. */
export async function exportRules({ connection }: WindowContext): Promise<void> {
  const { permissions, left } = (await connection.request(METHODS.exportRules, {})) as ExportedRules;
  const head = [
    vscode.l10n.t("Your trust rules, as far as Claude Code can say them. Copy what you want into its settings."),
    ...left.map(({ id, why }) => vscode.l10n.t("Left out: {0}, since {1}.", visible(id, 100), why)),
  ];
  const content = `${head.map((line) => `// ${line}`).join("\n")}\n${JSON.stringify({ permissions }, null, 2)}\n`;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: "jsonc", content }));
}
