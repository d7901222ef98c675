// Chips and a text field that narrow the feed, and a pause that keeps it still. A filter hides rows of the past; neither
// ever hides a waiting card.
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { icon } from "../icons.ts";
import { base } from "../styles.ts";
import { type Chip, type Filter, isFiltering, NO_FILTER } from "./filter.ts";

export class FilterEvent extends Event {
  constructor(readonly filter: Filter) {
    super("filter", { bubbles: true, composed: true });
  }
}

/** Those beyond the first five stand there while they are on: the overview switches them. */
const CHIP_WORDS: Readonly<Record<Chip, string>> = {
  asked: "Asked",
  denied: "Denied",
  network: "Network",
  credentials: "Secrets",
  people: "People",
  failed: "Failed",
  destroys: "Destroys",
  hidden: "Hidden code",
  lasting: "Lasting",
  guard: "Guard",
};
const ALWAYS: ReadonlySet<Chip> = new Set(["asked", "denied", "network", "credentials", "people"]);

@customElement("countersign-filter")
export class FilterBar extends LitElement {
  static override styles = [...base, filterStyle()];

  @property({ attribute: false }) filter: Filter = NO_FILTER;
  @property({ attribute: false }) paused = false;
  @state() private searching = false;

  override render(): TemplateResult {
    const { filter, paused } = this;
    const open = this.searching || filter.text !== "";
    const chips = (Object.keys(CHIP_WORDS) as Chip[]).filter((chip) => ALWAYS.has(chip) || filter.chips.includes(chip));
    return html`<div class="filters" role="toolbar" aria-label="Filter the feed">
      <div class="chips">
        ${filter.session === undefined ? nothing : this.sessionChip()}
        ${chips.map(
          (chip) =>
            html`<button class="chip" aria-pressed=${filter.chips.includes(chip)} @click=${() => this.toggle(chip)}>${CHIP_WORDS[chip]}</button>`,
        )}
      </div>
      ${
        isFiltering(filter)
          ? html`<button class="tool" id="clear" aria-label="Show everything" title="Show everything" @click=${this.clear}>${icon("close")}</button>`
          : nothing
      }
      <button class="tool" id="search" aria-label="Search the feed" title="Search the feed" aria-expanded=${open} @click=${this.openSearch}>
        ${icon("search")}
      </button>
      <button class="tool" id="pause" aria-label="Keep the feed still" title="Keep the feed still" aria-pressed=${paused} @click=${this.pause}>
        ${icon(paused ? "play" : "debug-pause")}
      </button>
      ${open ? this.field() : nothing}
      ${paused ? html`<p class="paused dim" role="status">Kept still. What happens meanwhile comes when you go on.</p>` : nothing}
    </div>`;
  }

  private sessionChip(): TemplateResult {
    const { session: _, ...rest } = this.filter;
    return html`<button class="chip" aria-pressed="true" @click=${() => this.change(rest)}>This session</button>`;
  }

  private field(): TemplateResult {
    const change = (event: Event) => this.change({ ...this.filter, text: (event.target as HTMLInputElement).value });
    return html`<input type="search" maxlength="200" aria-label="Search text" placeholder="Search" .value=${this.filter.text} @input=${change} />`;
  }

  private toggle(chip: Chip): void {
    const { chips } = this.filter;
    const next = chips.includes(chip) ? chips.filter((one) => one !== chip) : [...chips, chip];
    this.change({ ...this.filter, chips: next });
  }

  private change(filter: Filter): void {
    this.dispatchEvent(new FilterEvent(filter));
  }

  private readonly clear = (): void => {
    this.searching = false;
    this.change(NO_FILTER);
  };

  private readonly pause = (): void => {
    this.dispatchEvent(new CustomEvent("pause"));
  };

  private readonly openSearch = async (): Promise<void> => {
    this.searching = !this.searching;
    if (!this.searching) this.change({ ...this.filter, text: "" });
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
      gap: 4px;
      padding: 8px 12px;
    }
    .chips {
      display: flex;
      flex: 1 1 0;
      flex-wrap: wrap;
      gap: 4px;
      min-width: 0;
    }
    .chip {
      padding: 0 7px;
    }
    input,
    .paused {
      flex: 1 0 100%;
    }
    #pause[aria-pressed="true"] {
      color: var(--waiting-text);
    }
  `;
}
