// The feed's look: two-line rows in the density of a VS Code list, verdict icon first, time at the end.
import { css } from "lit";

export const feedStyle = css`
  :host {
    display: flex;
    position: relative;
    min-height: 0;
    flex: 1;
    overflow: clip; /* in hardly any height, what lies over the list would lie over its neighbours */
  }
  #feed {
    flex: 1;
    min-width: 0;
    overflow: hidden auto;
    overflow-anchor: none; /* the list keeps its place itself */
    contain: strict;
  }
  #feed:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  .all {
    position: relative;
    width: 100%;
  }
  .rows {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    will-change: transform;
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
  .item.open,
  .item.open ~ * {
    background: color-mix(in srgb, var(--vscode-list-hoverBackground) 60%, transparent);
  }
  .heading .words {
    overflow: hidden;
    text-overflow: ellipsis;
    font-weight: 400;
  }
  .heading time {
    margin-inline-start: auto;
  }
  .turn {
    padding-block-end: 4px;
  }
  .prompt {
    display: block;
    width: calc(100% - 24px);
    margin: 0 12px;
    padding: 4px 8px;
    border-inline-start: 2px solid var(--vscode-textLink-foreground);
    border-radius: 0;
    text-align: start;
    line-height: 1.4;
  }
  /* In a box without padding: there the beginning of a third line would show. */
  .prompt > span {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .prompt.open > span {
    -webkit-line-clamp: none;
  }
  .plan {
    margin: 4px 12px 0;
    padding: 4px 8px;
    border: 1px solid var(--line);
    border-radius: 4px;
    font-size: 0.92em;
  }
  .plan li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 4px;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .plan .icon {
    font-size: 12px;
    line-height: 1.5;
  }
  .plan .done {
    color: var(--dim);
  }
  .plan .doing {
    font-weight: 600;
  }
  .under {
    padding-inline-start: 16px;
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
  /* Not hidden: what is hidden can still be scrolled sideways, and then the first letters are gone. */
  .line,
  .second {
    overflow: clip;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .second {
    grid-column: 2 / -1;
    font-size: 0.92em;
  }
  .verdict,
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
    gap: 8px;
    font-size: 0.92em;
  }
  .rules li {
    display: grid;
    gap: 3px;
    justify-items: start;
  }
  .place {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .details .link .icon {
    font-size: 14px;
    vertical-align: -2px;
  }
  .revoke {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    padding: 0 12px 6px 36px;
    font-size: 0.92em;
  }
  .said {
    border-radius: 2px;
  }
  .growth {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .growth > details {
    flex: 1 0 100%;
    min-width: 0;
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
  /* A very narrow side bar: one line for what is harmless, the time on demand. */
  @media (max-width: 240px) {
    .row {
      column-gap: 6px;
      padding: 2px 8px;
    }
    .row time,
    .good-row .second:not(.sentence) {
      display: none;
    }
    .under {
      padding-inline-start: 8px;
    }
    .heading,
    .details {
      padding-inline: 8px;
    }
  }
`;
