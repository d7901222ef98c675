// Underlines what the files that tell an agent what to do invite or hide, in open documents and in the workspace's files,
// and keeps it up to date while they are edited. It only shows: what a session is judged by is read by the broker.
import * as vscode from "vscode";
import { isInstructionFile, scanFile } from "../../core/instructions/files.ts";
import { type InstructionFinding, isHidden } from "../../core/instructions/finding.ts";
import { HIDDEN_CODE, hiddenFixes } from "./hidden-fixes.ts";
import { diagnosticText } from "./instruction-words.ts";

const SOURCE = "Countersign";
const GLOB = "**/{CLAUDE.md,CLAUDE.local.md,AGENTS.md,AGENTS.override.md,.mcp.json,.claude/**}";
const EXCLUDE = "**/{node_modules,vendor,dist,out,build,target,.git}/**";
const MAX_FILES = 200;
const MAX_BYTES = 512 * 1024;
const TYPING_MILLISECONDS = 250;

export class InstructionDiagnostics implements vscode.Disposable {
  private readonly found = vscode.languages.createDiagnosticCollection(SOURCE);
  private readonly typing = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly parts: readonly vscode.Disposable[];

  constructor(private readonly documentation: vscode.Uri) {
    const watcher = vscode.workspace.createFileSystemWatcher(GLOB);
    this.parts = [
      this.found,
      watcher,
      watcher.onDidCreate((uri) => void this.readFile(uri)),
      watcher.onDidChange((uri) => void this.readFile(uri)),
      watcher.onDidDelete((uri) => this.found.delete(uri)),
      vscode.workspace.onDidOpenTextDocument((document) => this.show(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.soon(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.readFile(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.readAll()),
      vscode.languages.registerCodeActionsProvider({ scheme: "file" }, hiddenFixes(SOURCE), {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    ];
  }

  /** Reads every instruction file of the workspace; called again when the setting changes. */
  async readAll(): Promise<void> {
    this.found.clear();
    if (!isWanted()) return;
    for (const document of vscode.workspace.textDocuments) this.show(document);
    for (const uri of await vscode.workspace.findFiles(GLOB, EXCLUDE, MAX_FILES)) await this.readFile(uri);
  }

  dispose(): void {
    for (const timer of this.typing.values()) clearTimeout(timer);
    for (const part of this.parts) part.dispose();
  }

  private soon(document: vscode.TextDocument): void {
    if (!isOurs(document.uri)) return;
    const key = document.uri.toString();
    clearTimeout(this.typing.get(key));
    const timer = setTimeout(() => {
      this.typing.delete(key);
      this.show(document);
    }, TYPING_MILLISECONDS);
    this.typing.set(key, timer);
  }

  private show(document: vscode.TextDocument): void {
    if (!isOurs(document.uri) || !isWanted()) return;
    const place = ({ span }: InstructionFinding) =>
      new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
    this.set(document.uri, scanFile(document.uri.path, document.getText()), place);
  }

  /** A file that no editor shows: from the disk. */
  private async readFile(uri: vscode.Uri): Promise<void> {
    if (!isOurs(uri) || !isWanted()) return;
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open !== undefined && !open.isClosed) return this.show(open);
    const text = await textOf(uri);
    if (text === undefined) return this.found.delete(uri);
    const place = placesIn(text);
    this.set(uri, scanFile(uri.path, text), ({ span }) => new vscode.Range(place(span.start), place(span.end)));
  }

  private set(
    uri: vscode.Uri,
    findings: readonly InstructionFinding[],
    place: (finding: InstructionFinding) => vscode.Range,
  ): void {
    const diagnostics = findings.map((finding) => {
      const { Error: error, Warning: warning } = vscode.DiagnosticSeverity;
      const severity = isHidden(finding) ? error : warning;
      const diagnostic = new vscode.Diagnostic(place(finding), diagnosticText(finding), severity);
      diagnostic.source = SOURCE;
      diagnostic.code = {
        value: finding.kind === HIDDEN_CODE ? HIDDEN_CODE : finding.kind,
        target: this.documentation,
      };
      return diagnostic;
    });
    this.found.set(uri, diagnostics);
  }
}

function isWanted(): boolean {
  return vscode.workspace.getConfiguration("countersign").get("instructionDiagnostics", true);
}

function isOurs(uri: vscode.Uri): boolean {
  return uri.scheme === "file" && isInstructionFile(uri.path);
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_BYTES || (type & vscode.FileType.File) === 0) return undefined;
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** From an offset to a position, as an editor would count. */
function placesIn(text: string): (offset: number) => vscode.Position {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
  return (offset) => {
    let line = starts.length - 1;
    while (line > 0 && (starts[line] ?? 0) > offset) line -= 1;
    return new vscode.Position(line, offset - (starts[line] ?? 0));
  };
}
