// The codicons the panel uses, by code point. Drawn as text in a font, so no markup is ever built from a name.
import { css, html, type TemplateResult } from "lit";

const CODE_POINTS = {
  shield: 0xeb53,
  verified: 0xeb77,
  pass: 0xeba4,
  clock: 0xec75,
  "circle-slash": 0xeabd,
  warning: 0xea6c,
  globe: 0xeb01,
  mail: 0xeb1c,
  key: 0xeb11,
  lock: 0xea75,
  unlock: 0xeb74,
  eye: 0xea70,
  "eye-closed": 0xeae7,
  flame: 0xeaf2,
  trash: 0xea81,
  edit: 0xea73,
  file: 0xea7b,
  watch: 0xeb7c,
  "cloud-upload": 0xeac3,
  "chevron-right": 0xeab6,
  "chevron-left": 0xeab5,
  "chevron-down": 0xeab4,
  "arrow-down": 0xea9a,
  copy: 0xebcc,
  sync: 0xea77,
  link: 0xeb15,
  folder: 0xea83,
  search: 0xea6d,
  close: 0xea76,
  terminal: 0xea85,
  "workspace-untrusted": 0xebc3,
  "debug-disconnect": 0xead0,
  history: 0xea82,
  circle: 0xeabc,
  "debug-pause": 0xead1,
  filter: 0xeaf1,
  export: 0xebac,
  "split-horizontal": 0xeb56,
  info: 0xea74,
  discard: 0xeae2,
  book: 0xeaa4,
  play: 0xeb2c,
  comment: 0xea6b,
} as const;
export type IconName = keyof typeof CODE_POINTS;

export function icon(name: IconName, extra = ""): TemplateResult {
  return html`<span class="icon ${extra}" aria-hidden="true">${String.fromCodePoint(CODE_POINTS[name])}</span>`;
}

export const iconStyle = css`
  .icon {
    font: normal normal normal 16px / 1 codicon;
    display: inline-block;
    flex: none;
    width: 16px;
    text-align: center;
    -webkit-font-smoothing: antialiased;
    user-select: none;
  }
`;
