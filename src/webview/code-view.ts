// Draws an action's text: effect spans underlined, hidden characters labelled, long stretches folded, never as markup.
import { html, type TemplateResult } from "lit";
import type { FeedRow } from "../protocol/feed.ts";
import { accent } from "./effect-view.ts";
import { type Piece, piecesOf } from "./visible.ts";
import type { Effect } from "./wording.ts";

/** The text of a row. `whole` shows folded stretches too. */
export function codeView(row: FeedRow, whole: boolean): TemplateResult {
  const spanned = row.effects.filter((effect) => effect.span !== undefined);
  const spans = spanned.flatMap((effect) => (effect.span === undefined ? [] : [effect.span]));
  return html`<pre class="code mono" tabindex="0" role="group" aria-label="What would run">${piecesOf(
    row.text,
    spans,
    whole,
  ).map((piece) =>
    pieceView(piece, spanned),
  )}${row.cut ? html`<span class="folded"> … cut at 64 kB</span>` : ""}</pre>`;
}

export function isFolded(row: FeedRow): boolean {
  const spans = row.effects.flatMap((effect) => (effect.span === undefined ? [] : [effect.span]));
  return piecesOf(row.text, spans, false).some((piece) => piece.kind === "folded");
}

function pieceView(piece: Piece, effects: readonly Effect[]): TemplateResult {
  if (piece.kind === "folded") return html`<span class="folded"> … ${piece.characters} more characters … </span>`;
  const inner = piece.kind === "text" ? piece.text : html`<span class="hidden-char">${piece.label}</span>`;
  if (piece.marks.length === 0) return html`${inner}`;
  const flagged = piece.marks.flatMap((index) => effects[index] ?? []).filter((effect) => effect.flag);
  const tone = flagged.length === 0 ? "minor" : flagged.some((effect) => accent(effect.kind) === "bad") ? "worst" : "";
  return html`<span class="effect-span ${tone}">${inner}</span>`;
}
