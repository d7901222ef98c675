// The panel's shared look: a 4 px grid, the density of VS Code's own views, and only the editor's theme colours.
// High contrast comes from the contrast border; colour is never the only sign of anything.
import { css } from "lit";
import { iconStyle } from "./icons.ts";

export const base = [
  iconStyle,
  css`
    :host {
      box-sizing: border-box;
      --line: var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-panel-border, transparent)));
      --dim: var(--vscode-descriptionForeground);
      --good: var(--vscode-charts-green);
      --waiting: var(--vscode-charts-yellow);
      --bad: var(--vscode-charts-red);
      /* chart colours are too faint for small text on a light ground */
      --waiting-text: color-mix(in srgb, var(--waiting) 55%, var(--vscode-foreground));
      --bad-text: color-mix(in srgb, var(--bad) 60%, var(--vscode-foreground));
      --quiet: var(--vscode-descriptionForeground);
      --mono: var(--vscode-editor-font-family, monospace);
      --mono-size: max(11px, calc(var(--vscode-font-size, 13px) - 1px));
    }
    *,
    *::before,
    *::after {
      box-sizing: border-box;
    }
    h2,
    h3,
    p,
    ul,
    dl,
    dd {
      margin: 0;
      padding: 0;
      font-weight: inherit;
      font-size: inherit;
      list-style: none;
    }
    .mono {
      font-family: var(--mono);
      font-size: var(--mono-size);
      direction: ltr;
      unicode-bidi: bidi-override;
    }
    .dim {
      color: var(--dim);
    }
    .good {
      color: var(--good);
    }
    .waiting {
      color: var(--waiting-text);
    }
    .bad {
      color: var(--bad-text);
    }
    .quiet {
      color: var(--quiet);
    }
    .visually-hidden {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    button {
      font: inherit;
      color: inherit;
      background: none;
      border: 1px solid transparent;
      border-radius: 4px;
      padding: 0;
      cursor: pointer;
    }
    :is(button, input, [tabindex]):focus-visible {
      outline: 1px solid var(--vscode-focusBorder);
      outline-offset: 1px;
    }
    .action {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: 6px;
      min-height: 28px;
      padding: 3px 12px;
      color: var(--vscode-button-secondaryForeground);
      background: var(--vscode-button-secondaryBackground);
      border-color: var(--vscode-contrastBorder, var(--vscode-button-border, transparent));
      text-align: center;
    }
    .action:hover {
      background: var(--vscode-button-secondaryHoverBackground);
    }
    .action.primary {
      color: var(--vscode-button-foreground);
      background: var(--vscode-button-background);
    }
    .action.primary:hover {
      background: var(--vscode-button-hoverBackground);
    }
    .action[aria-disabled="true"] {
      opacity: 0.5;
      cursor: default;
    }
    .link {
      color: var(--vscode-textLink-foreground);
      border-radius: 2px;
      text-align: start;
    }
    .link:hover {
      text-decoration: underline;
    }
    .tool {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      width: 22px;
      height: 22px;
      flex: none;
    }
    .tool:hover {
      background: var(--vscode-toolbar-hoverBackground);
    }
    input {
      font: inherit;
      width: 100%;
      height: 26px;
      padding: 3px 8px;
      color: var(--vscode-input-foreground);
      background: var(--vscode-input-background);
      border: 1px solid var(--vscode-input-border, var(--line));
      border-radius: 4px;
    }
    input::placeholder {
      color: var(--vscode-input-placeholderForeground);
    }
    .chip {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      height: 22px;
      padding: 0 8px;
      border: 1px solid var(--line);
      border-radius: 11px;
      font-size: 0.92em;
      color: var(--dim);
      white-space: nowrap;
    }
    .chip:hover {
      background: var(--vscode-toolbar-hoverBackground);
    }
    .chip[aria-pressed="true"] {
      color: var(--vscode-inputOption-activeForeground);
      background: var(--vscode-inputOption-activeBackground);
      border-color: var(--vscode-inputOption-activeBorder, transparent);
    }
    :host-context(.vscode-high-contrast) .chip[aria-pressed="true"],
    :host-context(.vscode-high-contrast-light) .chip[aria-pressed="true"] {
      border-style: dashed;
    }
    @media (prefers-reduced-motion: reduce) {
      *,
      *::before,
      *::after {
        animation: none !important;
        transition: none !important;
        scroll-behavior: auto !important;
      }
    }
    :host-context(.vscode-reduce-motion) *,
    :host-context(.vscode-reduce-motion) *::before {
      animation: none !important;
      transition: none !important;
    }
  `,
];

/** A command or other action text with its effect spans underlined and its hidden characters as labels. */
export const code = css`
  .code {
    margin: 0;
    padding: 8px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    line-height: 1.5;
    color: var(--vscode-editor-foreground);
    background: var(--vscode-textCodeBlock-background);
    border: 1px solid var(--line);
    border-radius: 4px;
    overflow: hidden auto;
  }
  .effect-span {
    --accent: var(--waiting);
    text-decoration: underline 2px var(--accent);
    text-underline-offset: 3px;
    text-decoration-skip-ink: none;
    background: color-mix(in srgb, var(--accent) 11%, transparent);
    border-radius: 2px;
  }
  .effect-span.worst {
    --accent: var(--bad);
  }
  .effect-span.minor {
    text-decoration: underline 1px dotted var(--dim);
    background: none;
  }
  .hidden-char {
    display: inline-block;
    white-space: nowrap;
    line-height: 1.2;
    padding: 0 3px;
    margin: 0 1px;
    color: var(--vscode-foreground);
    border: 1px solid var(--waiting-text);
    border-radius: 3px;
    font-size: 0.85em;
  }
  .folded {
    color: var(--dim);
    font-style: italic;
  }
`;
