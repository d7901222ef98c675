// Draws what each part of a command is there for: the part as it stands, what it means, and the effects that it has.
// Everything comes from the guard's own tables; a flagged effect is never left out for want of a part.
import { css, html, nothing, type TemplateResult } from "lit";
import type { CommandPart, FeedRow } from "../../protocol/feed.ts";
import { capital } from "../effect-view.ts";
import { icon } from "../icons.ts";
import { visibleLine } from "../visible.ts";
import { type Effect, worstFirst } from "../wording.ts";

/** Longer parts are cut; the whole stands above. */
const MAX_PART = 120;

/** `parts` undefined: they have not been asked for. */
export function explanationView(
  row: Pick<FeedRow, "text" | "effects">,
  parts: readonly CommandPart[] | undefined,
  ask: () => void,
): TemplateResult {
  if (parts === undefined)
    return html`<button class="link" id="explain" @click=${ask}>${icon("book")} Explain this command</button>`;
  if (parts.length === 0) return html`<p class="dim">There is nothing to explain beyond its effects.</p>`;
  return html`<dl class="explanation" aria-label="The parts of the command">
    ${parts.map((part, index) => partView(row, part, effectsOf(row.effects, parts, index)))}
  </dl>`;
}

function partView(
  { text }: Pick<FeedRow, "text">,
  { span, words }: CommandPart,
  effects: readonly Effect[],
): TemplateResult {
  return html`<dt class="mono">${visibleLine(text.slice(span.start, span.end), MAX_PART)}</dt>
    <dd>
      ${capital(visibleLine(words))}
      ${
        effects.length === 0
          ? nothing
          : html`<ul>
            ${worstFirst(effects).map(
              ({ sentence }) => html`<li class="waiting">${icon("warning")} ${capital(visibleLine(sentence))}</li>`,
            )}
          </ul>`
      }
    </dd>`;
}

/** Flagged effects, each at the smallest part that holds its beginning. */
function effectsOf(effects: readonly Effect[], parts: readonly CommandPart[], index: number): readonly Effect[] {
  return effects.filter(({ flag, span }) => {
    if (!flag || span === undefined) return false;
    const holding = parts.filter((part) => part.span.start <= span.start && span.start < part.span.end);
    const [nearest] = holding.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    return (nearest ?? parts[0]) === parts[index];
  });
}

export const explanationStyle = css`
  .explanation {
    display: grid;
    grid-template-columns: fit-content(45%) minmax(0, 1fr);
    gap: 4px 12px;
    font-size: 0.92em;
  }
  .explanation dt,
  .explanation dd {
    overflow-wrap: anywhere;
  }
  .explanation .icon {
    font-size: 12px;
    vertical-align: -1px;
  }
`;
