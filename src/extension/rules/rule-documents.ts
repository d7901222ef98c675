// Rule files in an editor: faults and doubts underlined where they stand, and above each rule how often it mattered.
// The broker judges the text as it is being written, saved or not; without a broker nothing is underlined, and nothing counts.
import * as vscode from "vscode";
import type { ShownRule, ShownScope } from "../../protocol/rules.ts";
import { METHODS } from "../../protocol/window.ts";
import { type BrokerConnection, sentenceOf } from "../connection/connection.ts";
import { fixesFor } from "./rule-fixes.ts";
import { lensWords, scopeNotice } from "./tree-words.ts";

const SOURCE = "Countersign";
const TYPING_MILLISECONDS = 300;

export class RuleDocuments implements vscode.CodeLensProvider, vscode.CodeActionProvider, vscode.Disposable {
  private readonly found = vscode.languages.createDiagnosticCollection("countersign-rules");
  private readonly lensesChanged = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.lensesChanged.event;
  /** What the broker said of each open file, with the version of the text that it saw. */
  private readonly known = new Map<string, { readonly version: number; readonly scope: ShownScope }>();
  private readonly typing = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly parts: vscode.Disposable;

  constructor(
    private readonly connection: () => BrokerConnection,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const selector: vscode.DocumentSelector = { scheme: "file", pattern: "**/rules.jsonc" };
    this.parts = vscode.Disposable.from(
      this.found,
      this.lensesChanged,
      vscode.workspace.onDidOpenTextDocument((document) => this.soon(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.soon(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
      vscode.languages.registerCodeLensProvider(selector, this),
      vscode.languages.registerCodeActionsProvider(selector, this, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    );
  }

  /** Something may be new on the broker's side: counts, other files, the connection. */
  changed(): void {
    for (const document of vscode.workspace.textDocuments) this.soon(document);
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const scope = this.shown(document);
    if (scope === undefined) return [];
    const notice = scopeNotice(scope);
    const command = scope.state === "unreviewed" ? "countersign.reviewRules" : "";
    const first = new vscode.Range(0, 0, 0, 0);
    // In a text that does not parse, nobody can tell where which rule stands.
    const rules = scope.problems.every(({ rule }) => rule !== undefined) ? scope.rules : [];
    return [
      ...(notice === undefined ? [] : [new vscode.CodeLens(first, { title: notice, command })]),
      ...rules.map((rule) => lensOf(document, rule)),
    ];
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const scope = this.shown(document);
    if (scope === undefined) return [];
    const at = scope.rules.filter((rule) => rule.warnings.length > 0 && rangeOf(document, rule).intersection(range));
    const marks = this.found.get(document.uri) ?? [];
    return at.flatMap((rule) =>
      fixesFor(
        { document, scope, rule },
        marks.filter((mark) => rangeOf(document, rule).contains(mark.range)),
      ),
    );
  }

  dispose(): void {
    for (const timer of this.typing.values()) clearTimeout(timer);
    this.parts.dispose();
  }

  /** What is known of the very text that is shown. */
  private shown(document: vscode.TextDocument): ShownScope | undefined {
    const known = this.known.get(document.uri.toString());
    return known?.version === document.version ? known.scope : undefined;
  }

  private soon(document: vscode.TextDocument): void {
    if (!mayBeRules(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.typing.get(key));
    const timer = setTimeout(() => {
      this.typing.delete(key);
      void this.check(document);
    }, TYPING_MILLISECONDS);
    this.typing.set(key, timer);
  }

  private async check(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed || this.connection().state.kind !== "live") return this.forget(document.uri);
    const { version, uri } = document;
    try {
      const params = { file: uri.fsPath, text: document.getText() };
      const scope = (await this.connection().request(METHODS.checkRules, params)) as ShownScope | null;
      if (document.isClosed || document.version !== version) return;
      if (scope === null) return this.forget(uri);
      this.known.set(uri.toString(), { version, scope });
      this.found.set(uri, diagnosticsOf(document, scope));
      this.lensesChanged.fire();
    } catch (error) {
      this.log.warn(`${uri.fsPath} could not be looked at: ${sentenceOf(error)}`);
    }
  }

  private forget(uri: vscode.Uri): void {
    if (!this.known.delete(uri.toString())) return;
    this.found.delete(uri);
    this.lensesChanged.fire();
  }
}

function mayBeRules({ uri, isClosed }: vscode.TextDocument): boolean {
  return !isClosed && uri.scheme === "file" && /[\\/]\.?countersign[\\/]rules\.jsonc$/i.test(uri.fsPath);
}

function lensOf(document: vscode.TextDocument, rule: ShownRule): vscode.CodeLens {
  const { start } = rangeOf(document, rule);
  return new vscode.CodeLens(new vscode.Range(start, start), { title: lensWords(rule, Date.now()), command: "" });
}

function diagnosticsOf(document: vscode.TextDocument, { problems, rules }: ShownScope): vscode.Diagnostic[] {
  const faults = problems.map(({ sentence, offset, length }) => {
    const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
    return mark(range, sentence, vscode.DiagnosticSeverity.Error);
  });
  const doubts = rules.flatMap((rule) =>
    rule.warnings
      .filter(({ kind }) => kind !== "fault" && kind !== "unreviewed")
      .map(({ kind, sentence }) => {
        const isMild = kind === "expired" || kind === "unmatched";
        const severity = isMild ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Warning;
        return mark(firstLineOf(document, rule), sentence, severity);
      }),
  );
  return [...faults, ...doubts];
}

function mark(range: vscode.Range, sentence: string, severity: vscode.DiagnosticSeverity): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, sentence, severity);
  diagnostic.source = SOURCE;
  return diagnostic;
}

function rangeOf(document: vscode.TextDocument, { offset = 0, length = 0 }: ShownRule): vscode.Range {
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
}

/** A rule of many lines is underlined in its first one with words. */
function firstLineOf(document: vscode.TextDocument, rule: ShownRule): vscode.Range {
  const whole = rangeOf(document, rule);
  const { end } = document.lineAt(whole.start.line).range;
  if (end.isAfterOrEqual(whole.end)) return whole;
  const next = document.lineAt(whole.start.line + 1);
  const isBare = document.getText(new vscode.Range(whole.start, end)).trim() === "{";
  return isBare
    ? new vscode.Range(next.range.start.translate(0, next.firstNonWhitespaceCharacterIndex), next.range.end)
    : new vscode.Range(whole.start, end);
}
