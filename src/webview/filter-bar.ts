// Chips and a text field that narrow the feed. A filter hides rows of the past; it never hides a waiting card.
import { css, html, type TemplateResult } from "lit";
import type { Chip, Filter } from "./grouping.ts";

const CHIPS: readonly (readonly [Chip, string])[] = [
  ["asked", "Asked"],
  ["denied", "Denied"],
  ["network", "Network"],
  ["credentials", "Credentials"],
  ["people", "People"],
];

export function filterBar(filter: Filter, change: (filter: Filter) => void): TemplateResult {
  const toggle = (chip: Chip) => {
    const chips = filter.chips.includes(chip) ? filter.chips.filter((one) => one !== chip) : [...filter.chips, chip];
    change({ ...filter, chips });
  };
  return html`<div class="filters" role="toolbar" aria-label="Filter the feed">
    ${CHIPS.map(
      ([chip, label]) =>
        html`<button class="chip" aria-pressed=${filter.chips.includes(chip)} @click=${() => toggle(chip)}>${label}</button>`,
    )}
    <input
      type="search"
      aria-label="Search the feed"
      placeholder="Search"
      .value=${filter.text}
      @input=${(event: Event) => change({ ...filter, text: (event.target as HTMLInputElement).value })}
    />
  </div>`;
}

export const filterStyle = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding: 8px 12px;
  }
  .filters input {
    flex: 1 1 96px;
    height: 22px;
    padding: 0 8px;
    border-radius: 11px;
    font-size: 0.92em;
  }
`;
