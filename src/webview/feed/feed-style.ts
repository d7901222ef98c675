// The feed's look: two-line rows in the density of a VS Code list, verdict icon first, time at the end.
import { css } from "lit";

export const feedStyle = css`
  :host {
    display: flex;
    position: relative;
    min-height: 0;
    flex: 1;
  }
  #feed {
    flex: 1;
    min-width: 0;
    display: flex;
    flex-direction: column-reverse; /* keeps the newest row in sight while rows grow and arrive */
    overflow: hidden auto;
    padding-block-end: 8px;
  }
  .rows {
    flex: none;
    margin-block-end: auto;
  }
  .heading {
    display: flex;
    gap: 8px;
    align-items: baseline;
    padding: 8px 12px 4px;
    font-size: 0.85em;
    font-weight: 600;
    letter-spacing: 0.02em;
    color: var(--vscode-sideBarSectionHeader-foreground, var(--vscode-foreground));
    white-space: nowrap;
    overflow: hidden;
  }
  .item {
    content-visibility: auto;
    contain-intrinsic-size: auto 44px;
  }
  .item.open {
    content-visibility: visible;
    background: color-mix(in srgb, var(--vscode-list-hoverBackground) 60%, transparent);
  }
  .row {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    column-gap: 8px;
    row-gap: 1px;
    width: 100%;
    padding: 4px 12px;
    border-radius: 0;
    text-align: start;
    line-height: 1.4;
  }
  .row:hover {
    color: var(--vscode-list-hoverForeground, inherit);
    background: var(--vscode-list-hoverBackground);
  }
  .row:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  .row > .icon {
    margin-block-start: 1px;
  }
  .line,
  .second {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .second {
    grid-column: 2 / -1;
    font-size: 0.92em;
  }
  .sentence {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .waiting-row .verb,
  .bad-row .verb {
    font-weight: 600;
  }
  time {
    font-size: 0.92em;
    font-variant-numeric: tabular-nums;
  }
  .details {
    display: grid;
    gap: 12px;
    padding: 4px 12px 12px 36px;
  }
  .details h4 {
    margin: 0 0 4px;
    font-size: 0.85em;
    font-weight: 600;
    color: var(--dim);
  }
  .details .code {
    max-height: 40vh;
  }
  .facts {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 12px;
    font-size: 0.92em;
  }
  .facts dt {
    color: var(--dim);
  }
  .facts dd,
  .rules li,
  .chain li {
    overflow-wrap: anywhere;
  }
  .rules,
  .chain {
    display: grid;
    gap: 4px;
    font-size: 0.92em;
  }
  .place {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .revoke {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    padding: 0 12px 6px 36px;
    font-size: 0.92em;
  }
  .revoke .icon {
    font-size: 12px;
    vertical-align: -1px;
  }
  .pill {
    position: absolute;
    inset-block-end: 12px;
    inset-inline-start: 50%;
    transform: translateX(-50%);
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 4px 12px;
    border-radius: 12px;
    border-color: var(--vscode-contrastBorder, transparent);
    color: var(--vscode-button-foreground);
    background: var(--vscode-button-background);
    box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent);
  }
  @media (max-width: 320px) {
    .details {
      padding-inline-start: 12px;
    }
  }
`;
