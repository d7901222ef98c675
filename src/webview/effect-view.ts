// Draws an action's effects, worst first: badge (icon and shape by class), sentence, certainty and what it rests on.
// Every effect of an action is drawn; there is no way to leave one out.
import { css, html, nothing, type TemplateResult } from "lit";
import { icon } from "./icons.ts";
import { visibleLine } from "./visible.ts";
import { CERTAINTY, type Effect, type EffectKind, KINDS, worstFirst } from "./wording.ts";

export function badge(kind: EffectKind, flag = true): TemplateResult {
  const { icon: name, shape } = KINDS[kind];
  return html`<span class="badge ${shape} ${flag ? accent(kind) : ""}" aria-hidden="true">${icon(name)}</span>`;
}

/** Worst classes in the error colour, other flagged ones in the warning colour. */
export function accent(kind: EffectKind): "bad" | "waiting" {
  return KINDS[kind].shape === "octagon" ? "bad" : "waiting";
}

export function effectList(effects: readonly Effect[]): TemplateResult {
  return html`<ul class="effects" aria-label="Effects">
    ${worstFirst(effects).map(
      (effect) => html`<li>
        ${badge(effect.kind, effect.flag)}
        <div>
          <div class="effect-sentence">${capital(visibleLine(effect.sentence))}</div>
          <div class="dim because">${becauseOf(effect)}</div>
        </div>
      </li>`,
    )}
  </ul>`;
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function becauseOf(effect: Effect): TemplateResult {
  const { detail } = effect;
  const facts = [
    KINDS[effect.kind].label,
    CERTAINTY[effect.certainty],
    ...(detail.where === undefined ? [] : [detail.where === "remote" ? "on another machine" : "in a container"]),
    ...(detail.inWorkspace === false ? ["outside the workspace"] : []),
    ...(effect.flag ? [] : ["only recorded"]),
  ];
  return html`${facts.join(" · ")}${detail.why === undefined ? nothing : html` · ${visibleLine(detail.why)}`}`;
}

export const effectStyle = css`
  .badge {
    display: inline-grid;
    place-items: center;
    width: 24px;
    height: 24px;
    flex: none;
    color: var(--dim);
    background: color-mix(in srgb, currentColor 16%, transparent);
  }
  .badge.bad {
    color: var(--bad);
  }
  .badge.waiting {
    color: var(--waiting);
  }
  .badge .icon {
    font-size: 14px;
  }
  .circle {
    border-radius: 50%;
  }
  .square {
    border-radius: 4px;
  }
  .diamond {
    clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%);
    width: 28px;
    height: 28px;
    margin: -2px;
  }
  .diamond .icon {
    font-size: 12px;
  }
  .hexagon {
    clip-path: polygon(25% 3%, 75% 3%, 100% 50%, 75% 97%, 25% 97%, 0 50%);
  }
  .octagon {
    clip-path: polygon(30% 0, 70% 0, 100% 30%, 100% 70%, 70% 100%, 30% 100%, 0 70%, 0 30%);
  }
  .effects {
    display: grid;
    gap: 8px;
  }
  .effects li {
    display: grid;
    grid-template-columns: 24px 1fr;
    gap: 8px;
    align-items: start;
  }
  .effect-sentence {
    overflow-wrap: anywhere;
  }
  .because {
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }
`;
