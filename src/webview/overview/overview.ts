// The day at a glance: how much was done and asked, by the hour and by effect, and which agents have the guard in their path.
// Numbers and the guard's own words only; a click on an effect filters the feed by it.
import { css, html, nothing, svg, type TemplateResult } from "lit";
import type { AgentStatus, DayCounts, GuardStatus } from "../../protocol/feed.ts";
import { CHIP_KINDS, type Chip } from "../feed/filter.ts";
import { type IconName, icon } from "../icons.ts";
import { visibleLine } from "../visible.ts";
import { clock } from "../wording.ts";

export interface OverviewFrame {
  readonly chips: readonly Chip[];
  readonly toggle: (chip: Chip) => void;
}

type Counted = keyof typeof CHIP_KINDS;

const SHOWN: Readonly<Record<Counted, { readonly icon: IconName; readonly label: string }>> = {
  network: { icon: "globe", label: "Network" },
  credentials: { icon: "key", label: "Secrets" },
  people: { icon: "mail", label: "People" },
  destroys: { icon: "flame", label: "Destroys" },
  hidden: { icon: "eye-closed", label: "Hidden code" },
  lasting: { icon: "watch", label: "Lasting" },
  guard: { icon: "shield", label: "Guard" },
};

export function overviewView(status: GuardStatus, frame: OverviewFrame): TemplateResult {
  const { today } = status;
  return html`<details class="overview">
    <summary>
      <span class="figures">${today === undefined ? nothing : figures(today)} · ${sessionWords(status.liveSessions)}</span>
      ${today === undefined ? nothing : spark(today.hours)}
    </summary>
    <ul class="agents">
      ${status.agents.map((agent) => html`<li>${icon(AGENT_ICONS[agent.state.kind])} ${agentWords(agent)}</li>`)}
    </ul>
    ${today === undefined ? nothing : counts(today, frame)}
  </details>`;
}

/** "Today 212 actions · 1.4 questions per 100": a digit behind the point only where the number is small. */
function figures({ actions, asked }: DayCounts): TemplateResult {
  if (actions === 0) return html`Nothing today`;
  const exact = (asked / actions) * 100;
  const share = exact < 10 ? Math.round(exact * 10) / 10 : Math.round(exact);
  return html`Today <b>${actions}</b> ${actions === 1 ? "action" : "actions"} · <b>${share}</b> questions per 100`;
}

function sessionWords(live: number): string {
  return live === 0 ? "no session live" : `${live} ${live === 1 ? "session" : "sessions"} live`;
}

const AGENT_ICONS: Readonly<Record<AgentStatus["state"]["kind"], IconName>> = {
  guarded: "verified",
  drifted: "warning",
  unguarded: "circle-slash",
  absent: "circle",
};

function agentWords({ title, state }: AgentStatus): string {
  const name = visibleLine(title, 60);
  switch (state.kind) {
    case "guarded":
      return state.verifiedAt === undefined
        ? `${name}: the guard is in its path, not verified since it started`
        : `${name}: the guard is in its path, verified at ${clock(state.verifiedAt)}`;
    case "drifted":
      return `${name}: its hooks were changed`;
    case "unguarded":
      return `${name}: not guarded`;
    case "absent":
      return `${name}: not on this machine`;
    default:
      return state satisfies never;
  }
}

function counts({ kinds }: DayCounts, { chips, toggle }: OverviewFrame): TemplateResult {
  const found = (Object.keys(SHOWN) as Counted[]).map((chip) => ({ chip, count: countOf(kinds, chip) }));
  const most = Math.max(1, ...found.map(({ count }) => count));
  const shown = found.filter(({ count }) => count > 0);
  if (shown.length === 0) return html`<p class="dim">No flagged effect today.</p>`;
  return html`<ul class="counts" aria-label="Flagged effects today">
    ${shown.map(
      ({ chip, count }) => html`<li>
        <button aria-pressed=${chips.includes(chip)} @click=${() => toggle(chip)}>
          ${icon(SHOWN[chip].icon)} <span>${SHOWN[chip].label}</span>
          <meter min="0" max=${most} .value=${count} aria-hidden="true"></meter> <b>${count}</b>
        </button>
      </li>`,
    )}
  </ul>`;
}

/** An effect of two kinds counts where it is most of. */
function countOf(kinds: DayCounts["kinds"], chip: Counted): number {
  return Math.max(0, ...CHIP_KINDS[chip].map((kind) => kinds[kind] ?? 0));
}

const BAR = 3;
const HEIGHT = 16;

function spark(hours: readonly number[]): TemplateResult {
  const most = Math.max(1, ...hours);
  return html`<svg class="spark" role="img" aria-label="Actions by the hour of today" viewBox="0 0 ${hours.length * BAR} ${HEIGHT}" width=${hours.length * BAR} height=${HEIGHT}>
    ${hours.map((count, hour) => {
      const height = count === 0 ? 1 : Math.max(2, Math.round((count / most) * HEIGHT));
      return svg`<rect x=${hour * BAR} y=${HEIGHT - height} width=${BAR - 1} height=${height}></rect>`;
    })}
  </svg>`;
}

export const overviewStyle = css`
  .overview {
    flex: none;
    border-block-end: 1px solid var(--line);
    font-size: 0.92em;
  }
  .overview summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 28px;
    padding: 4px 12px;
    color: var(--dim);
    cursor: pointer;
  }
  .overview summary::-webkit-details-marker {
    display: none;
  }
  .overview summary:hover {
    background: var(--vscode-list-hoverBackground);
  }
  .overview summary:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  .figures {
    flex: 1;
    min-width: 0;
    font-variant-numeric: tabular-nums;
  }
  .figures b {
    font-weight: 600;
    color: var(--vscode-foreground);
  }
  .spark {
    flex: none;
    fill: var(--dim);
  }
  .agents,
  .counts {
    display: grid;
    gap: 2px;
    padding: 0 12px 8px;
  }
  .agents li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 6px;
    line-height: 1.5;
  }
  .overview .icon {
    font-size: 14px;
  }
  .overview p {
    padding: 0 12px 8px;
  }
  .counts button {
    display: grid;
    grid-template-columns: 16px 84px minmax(0, 1fr) auto;
    gap: 6px;
    align-items: center;
    width: 100%;
    padding: 2px 4px;
    text-align: start;
  }
  .counts button:hover {
    background: var(--vscode-list-hoverBackground);
  }
  .counts button[aria-pressed="true"] {
    color: var(--vscode-inputOption-activeForeground);
    background: var(--vscode-inputOption-activeBackground);
  }
  .counts meter {
    width: 100%;
    height: 6px;
    background: none;
    appearance: none;
  }
  .counts meter::-webkit-meter-bar {
    height: 6px;
    border: none;
    background: color-mix(in srgb, var(--dim) 20%, transparent);
  }
  .counts meter::-webkit-meter-optimum-value {
    background: var(--vscode-charts-blue, var(--vscode-textLink-foreground));
  }
`;
