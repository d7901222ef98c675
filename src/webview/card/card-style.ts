// The question card's look. Both answers have the same size and weight, and stay in sight however long the command is.
import { css } from "lit";

export const cardStyle = css`
  :host {
    display: block;
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
    max-height: min(80vh, 720px);
    padding: 12px;
    border: 1px solid var(--vscode-contrastActiveBorder, color-mix(in srgb, var(--accent) 45%, transparent));
    border-inline-start: 3px solid var(--accent);
    border-radius: 6px;
    background: var(--vscode-editorWidget-background);
    color: var(--vscode-editorWidget-foreground, var(--vscode-foreground));
    box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent);
  }
  .eyebrow {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }
  .kind {
    font-weight: 600;
    white-space: nowrap;
  }
  .who {
    margin-inline-start: auto;
    font-size: 0.92em;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  h2 {
    font-size: 1.15em;
    font-weight: 600;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .body {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-height: 0;
    overflow: auto;
  }
  .body .code {
    flex: none;
    max-height: 30vh;
  }
  .context {
    display: grid;
    grid-template-columns: 16px 1fr;
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
  .actions {
    display: flex;
    flex-direction: column;
    gap: 8px;
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
  .more {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 12px;
  }
  .link[aria-disabled="true"] {
    opacity: 0.6;
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
    justify-content: space-between;
    gap: 8px;
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
`;
