// Draws an action's text: effect spans underlined, the shell's syntax in colours, hidden characters labelled, long
// stretches folded. Never as markup, and a colour never hides an underline.
import { css, html, type TemplateResult } from "lit";
import type { FeedRow } from "../protocol/feed.ts";
import { accent } from "./effect-view.ts";
import { type Piece, piecesOf } from "./visible.ts";
import type { Effect } from "./wording.ts";

type Tokens = NonNullable<FeedRow["tokens"]>;
export type CodeRow = Pick<FeedRow, "text" | "cut" | "effects" | "tokens">;

/** The text of a row. `whole` shows folded stretches too. */
export function codeView(row: CodeRow, whole: boolean, label = "What would run"): TemplateResult {
  const spanned = row.effects.filter((effect) => effect.span !== undefined);
  const { tokens = [] } = row;
  return html`<pre class="code mono" tabindex="0" role="group" aria-label=${label}>${piecesOf(
    row.text,
    spansOf(row),
    whole,
  ).map((piece) =>
    pieceView(piece, spanned, tokens),
  )}${row.cut ? html`<span class="folded"> … cut at 64 kB</span>` : ""}</pre>`;
}

export function isFolded(row: CodeRow): boolean {
  return piecesOf(row.text, spansOf(row), false).some((piece) => piece.kind === "folded");
}

function spansOf({ effects }: CodeRow) {
  return effects.flatMap(({ span }) => (span === undefined ? [] : [span]));
}

function pieceView(piece: Piece, effects: readonly Effect[], tokens: Tokens): TemplateResult {
  if (piece.kind === "folded") return html`<span class="folded"> … ${piece.characters} more characters … </span>`;
  const inner = piece.kind === "text" ? coloured(piece, tokens) : html`<span class="hidden-char">${piece.label}</span>`;
  if (piece.marks.length === 0) return html`${inner}`;
  const flagged = piece.marks.flatMap((index) => effects[index] ?? []).filter((effect) => effect.flag);
  const tone = flagged.length === 0 ? "minor" : flagged.some((effect) => accent(effect.kind) === "bad") ? "worst" : "";
  return html`<span class="effect-span ${tone}">${inner}</span>`;
}

/** One piece in the colours of the tokens that lie in it. */
function coloured({ text, at }: { readonly text: string; readonly at: number }, tokens: Tokens): readonly unknown[] {
  const shown: unknown[] = [];
  let from = 0;
  for (const token of tokens) {
    const start = Math.max(token.start - at, from);
    const end = Math.min(token.end - at, text.length);
    if (start >= end) continue;
    shown.push(text.slice(from, start), html`<span class="token-${token.kind}">${text.slice(start, end)}</span>`);
    from = end;
  }
  shown.push(text.slice(from));
  return shown;
}

/**
 * The editor's own colours for values and symbols: those of its grammar do not reach a page. Mixed with the text's, more so
 * on marked ground, so that they stay readable in every theme.
 */
export const tokenStyle = css`
  [class^="token-"] {
    color: color-mix(in srgb, var(--token) 75%, var(--vscode-editor-foreground));
  }
  .effect-span [class^="token-"] {
    color: color-mix(in srgb, var(--token) 40%, var(--vscode-editor-foreground));
  }
  .token-program {
    --token: var(--vscode-symbolIcon-functionForeground);
    font-weight: 600;
  }
  .token-option {
    --token: var(--vscode-textLink-foreground);
  }
  .token-string {
    --token: var(--vscode-debugTokenExpression-string);
  }
  .token-variable {
    --token: var(--vscode-debugTokenExpression-name);
  }
  .token-operator,
  .token-keyword {
    --token: var(--vscode-debugTokenExpression-boolean);
  }
  .token-comment {
    --token: var(--dim);
    font-style: italic;
  }
`;
