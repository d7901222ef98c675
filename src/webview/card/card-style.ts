// The question card's look. Both answers have the same size and weight, and stay in sight however long the command is.
// Text that may hold an agent's words is laid out strictly left to right, whatever script it is in.
import { css } from "lit";

export const cardStyle = css`
  :host {
    display: block;
  }
  article {
    --card-rest: 256px;
  }
  .accent-waiting {
    --accent: var(--waiting);
  }
  .accent-bad {
    --accent: var(--bad);
  }
  article {
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding: 12px;
    border: 1px solid var(--vscode-contrastBorder, color-mix(in srgb, var(--accent) 45%, transparent));
    border-inline-start: 3px solid var(--accent);
    border-radius: 6px;
    background: var(--vscode-editorWidget-background);
    color: var(--vscode-editorWidget-foreground, var(--vscode-foreground));
    box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent);
  }
  article:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 1px;
  }
  h3 {
    font-size: 1.15em;
    font-weight: 600;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  h3,
  .told > *,
  .problem,
  .context dd {
    direction: ltr;
    unicode-bidi: bidi-override;
  }
  .middle {
    position: relative;
  }
  .body {
    display: flex;
    flex-direction: column;
    gap: 10px;
    min-height: 0;
    /* What the answers, the header and some of the feed leave over; in little height the feed waits, and all is the card's. */
    max-height: max(96px, min(100vh - var(--card-rest), 360px), min(100vh - 340px, 560px));
    overflow: hidden auto;
    overflow-anchor: none;
  }
  .body > * {
    flex: none;
  }
  .body .code {
    max-height: 160px;
  }
  .problem {
    overflow-wrap: anywhere;
  }
  .problem .icon {
    vertical-align: -3px;
  }
  .unseen {
    position: absolute;
    inset-block-end: 4px;
    inset-inline-start: 50%;
    translate: -50%;
    white-space: nowrap;
    padding: 2px 10px;
    border-radius: 12px;
    border-color: var(--vscode-contrastBorder, transparent);
    color: var(--vscode-button-foreground);
    background: var(--vscode-button-background);
  }
  .unseen .icon {
    font-size: 14px;
    vertical-align: -2px;
  }
  .context {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 4px 8px;
    color: var(--dim);
    font-size: 0.92em;
  }
  .context dd {
    overflow-wrap: anywhere;
  }
  .context .icon {
    font-size: 14px;
  }
  .label {
    font-weight: 600;
  }
  .answers {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  .answers .action {
    padding-inline: 4px;
    white-space: nowrap;
    min-height: 32px;
    font-weight: 600;
  }
  .extras {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .extras .icon {
    font-size: 14px;
    vertical-align: -2px;
  }
  .link[aria-disabled="true"] {
    color: var(--dim);
    cursor: default;
    text-decoration: none;
  }
  .reasons {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .chip .icon {
    font-size: 12px;
  }
  .own {
    display: flex;
    flex: 1 0 100%;
    gap: 4px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    font-size: 0.92em;
    font-variant-numeric: tabular-nums;
  }
  .foot .icon {
    font-size: 12px;
    vertical-align: -1px;
  }
  [aria-busy="true"] .answers {
    opacity: 0.6;
  }
  /* Another section is open beside this one: effects, command and answers come first, the rest is scrolled to. */
  @media (max-height: 500px) {
    article {
      --card-rest: 158px;
      gap: 6px;
      padding: 8px 10px;
    }
    .body {
      gap: 6px;
    }
    h3 {
      font-size: 1.05em;
      line-height: 1.25;
    }
    .answers .action {
      min-height: 28px;
    }
  }
`;
