// Adds a rule in a few steps: where it counts, what it answers, about what, until when. The broker refuses what is too broad.
// It proposes nothing by itself: every word of the rule is the person's.
import * as vscode from "vscode";
import type { Decision } from "../../core/decision.ts";
import type { RulesTarget } from "../../protocol/rules.ts";
import type { WindowContext } from "../window-context.ts";
import { sendEdit, targetOf } from "./rule-commands.ts";

export async function addRule(context: WindowContext, subject?: unknown): Promise<void> {
  const node = subject === undefined ? undefined : await context.rules.subject(subject);
  const target = (node === undefined ? undefined : targetOf(node.scope)) ?? (await chosenTarget());
  if (target === undefined) return;
  const decision = await chosenDecision();
  if (decision === undefined) return;
  const about = await chosenSubject();
  if (about === undefined) return;
  const value = await vscode.window.showInputBox({
    title: about.label,
    prompt: about.prompt,
    placeHolder: about.example,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === "" ? vscode.l10n.t("Write at least one.") : undefined),
  });
  if (value === undefined) return;
  const note = await vscode.window.showInputBox({
    title: vscode.l10n.t("Why does the rule exist?"),
    prompt: vscode.l10n.t("One sentence, shown wherever the rule was the reason. You may leave it out."),
    ignoreFocusOut: true,
  });
  if (note === undefined) return;
  const rule = { decision, when: about.when(wordsOf(value)), ...(note.trim() !== "" && { note: note.trim() }) };
  await sendEdit(context, { target, change: { kind: "add", rules: [rule] } });
}

async function chosenTarget(): Promise<RulesTarget | undefined> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ name, uri }) => ({
    label: vscode.l10n.t("The workspace {0}", name),
    detail: vscode.l10n.t("Shared by git with everybody who works in it; each reviews what it allows."),
    target: { scope: "workspace", folder: uri.fsPath } as const,
  }));
  const everywhere = {
    label: vscode.l10n.t("You, everywhere"),
    detail: vscode.l10n.t("Your own rules: they count in every workspace."),
    target: { scope: "user" } as const,
  };
  const title = vscode.l10n.t("Where does the rule count?");
  return (await vscode.window.showQuickPick([everywhere, ...folders], { title }))?.target;
}

async function chosenDecision(): Promise<Decision | undefined> {
  const choices: readonly (vscode.QuickPickItem & { readonly decision: Decision })[] = [
    { label: vscode.l10n.t("Allow"), detail: vscode.l10n.t("It runs without a question."), decision: "allow" },
    { label: vscode.l10n.t("Ask"), detail: vscode.l10n.t("You are asked each time."), decision: "ask" },
    {
      label: vscode.l10n.t("Deny"),
      detail: vscode.l10n.t("It is stopped, and the agent is told why."),
      decision: "deny",
    },
  ];
  return (await vscode.window.showQuickPick(choices, { title: vscode.l10n.t("What does the rule answer?") }))?.decision;
}

interface Subject extends vscode.QuickPickItem {
  readonly prompt: string;
  readonly example: string;
  readonly when: (words: readonly string[]) => Readonly<Record<string, unknown>>;
}

async function chosenSubject(): Promise<Subject | undefined> {
  const choices: readonly Subject[] = [
    {
      label: vscode.l10n.t("Connections to hosts"),
      prompt: vscode.l10n.t("Hosts, parted by blanks. *.example.com stands for it and every subdomain."),
      example: "api.example.com *.docs.example.com",
      when: (host) => ({ effect: ["network"], host }),
    },
    {
      label: vscode.l10n.t("Changes of files"),
      prompt: vscode.l10n.t(
        "Paths, parted by blanks: from the workspace's root, from ~/ or absolute. ** stands for any folders.",
      ),
      example: "src/** ~/notes/*.md",
      when: (path) => ({ effect: ["file-write", "file-delete"], path }),
    },
    {
      label: vscode.l10n.t("A command"),
      prompt: vscode.l10n.t("The words that it begins with. What an allow lets it do, it may do to any host."),
      example: "npm run deploy",
      when: (words) => ({ command: [words] }),
    },
    {
      label: vscode.l10n.t("Tools of an MCP server"),
      prompt: vscode.l10n.t("A server, or server/tool, parted by blanks."),
      example: "github/get_issue",
      when: (mcp) => ({ mcp }),
    },
  ];
  return vscode.window.showQuickPick(choices, { title: vscode.l10n.t("What is it about?") });
}

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
