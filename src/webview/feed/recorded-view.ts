// A fold with what the audit log holds of an action, read when it is opened: JSON as text, hidden characters labelled.
// What was written comes from outside in part, so it is never markup.
import { css, html, type TemplateResult } from "lit";
import type { FeedRow } from "../../protocol/feed.ts";
import type { FromPanel } from "../../protocol/panel.ts";
import type { Recorded } from "../../protocol/recorded.ts";
import { codeView } from "../code-view.ts";
import { icon } from "../icons.ts";

type Ask = (message: FromPanel) => void;

/** `recorded` undefined: it has not come yet. */
export function recordedView(
  { id, seq }: Pick<FeedRow, "id" | "seq">,
  recorded: Recorded | undefined,
  ask: Ask,
): TemplateResult {
  const look = ({ target }: Event) => {
    if (target instanceof HTMLDetailsElement && target.open) ask({ kind: "recorded", actionId: id, seq });
  };
  return html`<details class="record" @toggle=${look}>
    <summary class="link">What was recorded</summary>
    ${recordView(recorded, ask)}
  </details>`;
}

function recordView(recorded: Recorded | undefined, ask: Ask): TemplateResult {
  if (recorded === undefined) return html`<p class="dim late" role="status">Reading the log…</p>`;
  switch (recorded.kind) {
    case "found": {
      const { text, cut } = recorded;
      return html`${codeView({ text, cut, effects: [] }, true, "What was recorded")}
        <div class="tools">
          <button class="link" @click=${() => ask({ kind: "copy", text })}>${icon("copy")} Copy record</button>
          <span class="dim">Redacted</span>
        </div>`;
    }
    case "absent":
      return html`<p class="dim">The audit log no longer holds this action. It was moved, replaced or removed.</p>`;
    case "unread":
      return html`<p class="dim">The guard did not answer. Close this and open it again to retry.</p>`;
    default:
      return recorded satisfies never;
  }
}

export const recordedStyle = css`
  .record[open] > summary {
    margin-block-end: 4px;
  }
  .record .tools {
    align-items: baseline;
    margin-block-start: 4px;
  }
  /* Only a wait that is felt is told of. */
  .late {
    animation: 1s step-end appear;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
`;
