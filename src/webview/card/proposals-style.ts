// How the second step of a question looks: one rule a line, wide enough to be pressed, text strictly left to right.
import { css } from "lit";

export const proposalsStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--line);
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: none;
    min-width: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 4px;
    font-weight: 600;
  }
  input {
    width: auto;
    height: auto;
    margin: 2px 0 0;
    flex: none;
    accent-color: var(--vscode-focusBorder);
  }
  :host-context(.vscode-dark),
  :host-context(.vscode-high-contrast:not(.vscode-high-contrast-light)) {
    color-scheme: dark;
  }
  .rule {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    padding: 4px;
    border-radius: 4px;
    cursor: pointer;
  }
  .rule:hover {
    background: var(--vscode-list-hoverBackground);
  }
  .rule:has(input:checked) {
    background: color-mix(in srgb, var(--vscode-focusBorder) 14%, transparent);
  }
  .says {
    display: flex;
    flex-direction: column;
    gap: 1px;
    min-width: 0;
    overflow-wrap: anywhere;
    direction: ltr;
    unicode-bidi: bidi-override;
  }
  .title {
    font-weight: 600;
  }
  .says .dim {
    font-size: 0.92em;
  }
  .also {
    font-variant-numeric: tabular-nums;
  }
  #lifetimes {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  #lifetimes legend {
    float: inline-start;
    flex: 1 0 100%;
    margin-block-end: 0;
  }
  .lifetime {
    display: inline-flex;
    align-items: flex-start;
    gap: 4px;
    cursor: pointer;
  }
  .where {
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }
  .wait .icon {
    font-size: 14px;
    vertical-align: -2px;
  }
  :host-context(.vscode-high-contrast) .rule:has(input:checked),
  :host-context(.vscode-high-contrast-light) .rule:has(input:checked) {
    outline: 1px dashed var(--vscode-contrastActiveBorder, currentcolor);
    background: none;
  }
`;
