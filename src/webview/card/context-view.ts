// Where an action would run, what led to it, and what the agent says of it. The agent's own words are labelled as its own:
// they are a claim, and nothing rests on them.
import { html, nothing, type TemplateResult } from "lit";
import type { FeedRow } from "../../protocol/feed.ts";
import { capital } from "../effect-view.ts";
import { icon } from "../icons.ts";
import { visibleLine } from "../visible.ts";

export function contextView(row: FeedRow): TemplateResult {
  return html`<dl class="context">
    <dt>${icon("folder")}<span class="visually-hidden">Folder</span></dt>
    <dd class="mono">${visibleLine(row.cwd)}</dd>
    ${row.chain.map(
      (link) =>
        html`<dt>${icon("link")}<span class="visually-hidden">What led here</span></dt>
          <dd>${capital(visibleLine(link))}</dd>`,
    )}
    ${saysView(row.says)}
  </dl>`;
}

function saysView(says: string | undefined): TemplateResult | typeof nothing {
  if (says === undefined) return nothing;
  return html`<dt>${icon("comment")}</dt>
    <dd><span class="label">The agent says:</span> <q>${visibleLine(says, 400)}</q></dd>`;
}
