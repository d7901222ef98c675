// Chips and a text field that narrow the feed. A filter hides rows of the past; it never hides a waiting card.
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { icon } from "../icons.ts";
import { base } from "../styles.ts";
import type { Chip, Filter } from "./grouping.ts";

export class FilterEvent extends Event {
  constructor(readonly filter: Filter) {
    super("filter");
  }
}

const CHIPS: readonly (readonly [Chip, string])[] = [
  ["asked", "Asked"],
  ["denied", "Denied"],
  ["network", "Network"],
  ["credentials", "Secrets"],
  ["people", "People"],
];

@customElement("countersign-filter")
export class FilterBar extends LitElement {
  static override styles = [...base, filterStyle()];

  @property({ attribute: false }) filter: Filter = { chips: [], text: "" };
  @state() private searching = false;

  override render(): TemplateResult {
    const { filter } = this;
    const open = this.searching || filter.text !== "";
    return html`<div class="filters" role="toolbar" aria-label="Filter the feed">
      <div class="chips">
        ${CHIPS.map(
          ([chip, label]) =>
            html`<button class="chip" aria-pressed=${filter.chips.includes(chip)} @click=${() => this.toggle(chip)}>${label}</button>`,
        )}
      </div>
      <button class="tool" id="search" aria-label="Search the feed" aria-expanded=${open} @click=${this.openSearch}>
        ${icon("search")}
      </button>
      ${open ? this.field() : nothing}
    </div>`;
  }

  private field(): TemplateResult {
    const change = (event: Event) => {
      const { value } = event.target as HTMLInputElement;
      this.dispatchEvent(new FilterEvent({ ...this.filter, text: value }));
    };
    return html`<input type="search" aria-label="Search text" placeholder="Search" .value=${this.filter.text} @input=${change} />`;
  }

  private toggle(chip: Chip): void {
    const { chips } = this.filter;
    const next = chips.includes(chip) ? chips.filter((one) => one !== chip) : [...chips, chip];
    this.dispatchEvent(new FilterEvent({ ...this.filter, chips: next }));
  }

  private readonly openSearch = async (): Promise<void> => {
    this.searching = !this.searching;
    if (!this.searching) this.dispatchEvent(new FilterEvent({ ...this.filter, text: "" }));
    await this.updateComplete;
    this.renderRoot.querySelector("input")?.focus();
  };
}

function filterStyle() {
  return css`
    .filters {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
      padding: 8px 12px;
    }
    .chips {
      display: flex;
      flex: 1 1 0;
      gap: 4px;
      min-width: 0;
      margin: -2px;
      padding: 2px;
      overflow-x: auto;
      scrollbar-width: none;
    }
    .chip {
      padding: 0 7px;
    }
    input {
      flex: 1 0 100%;
    }
  `;
}
