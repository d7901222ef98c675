// Draws an action's effects, worst first: badge (icon and shape by class), verb and objects, and what it rests on.
// Every effect of an action is drawn; there is no way to leave one out.
import { css, html, nothing, type TemplateResult } from "lit";
import { type EffectPart, effectFacts, effectParts, effectWarning } from "./effect-words.ts";
import { icon } from "./icons.ts";
import { visibleLine } from "./visible.ts";
import { type Effect, type EffectKind, KINDS, worstFirst } from "./wording.ts";

export function badge(kind: EffectKind, flag = true): TemplateResult {
  const { icon: name, shape } = KINDS[kind];
  return html`<span class="badge ${shape} ${flag ? accent(kind) : ""}" aria-hidden="true">${icon(name)}</span>`;
}

/** Worst classes in the error colour, other flagged ones in the warning colour. */
export function accent(kind: EffectKind): "bad" | "waiting" {
  return KINDS[kind].shape === "octagon" ? "bad" : "waiting";
}

export function effectList(effects: readonly Effect[], newHosts: readonly string[] = []): TemplateResult {
  return html`<ul class="effects" aria-label="Effects">
    ${worstFirst(effects).map(
      (effect) => html`<li class=${effect.flag ? "" : "recorded"}>
        ${badge(effect.kind, effect.flag)}
        <div class="told">
          <div class="effect-sentence">${effectParts(effect).map(partView)}</div>
          <div class="dim because">${factsView(effectFacts(effect, newHosts))}</div>
          ${warningView(effectWarning(effect))}
        </div>
      </li>`,
    )}
  </ul>`;
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function factsView([kind = "", ...facts]: readonly string[]): TemplateResult {
  return html`<b class="effect-kind">${kind}</b>${facts.map((fact) => ` · ${visibleLine(fact, 300)}`)}`;
}

function partView(part: EffectPart): TemplateResult {
  if (part.kind === "words") return html`${visibleLine(part.text)}`;
  const text = visibleLine(part.text, 300);
  const owner = part.kind === "host" ? part.owner : "";
  const at = owner === "" ? -1 : text.lastIndexOf(owner);
  if (at < 0) return html`<code class="object">${text}</code>`;
  return html`<code class="object">${text.slice(0, at)}<b>${owner}</b>${text.slice(at + owner.length)}</code>`;
}

function warningView(words: string | undefined): TemplateResult | typeof nothing {
  if (words === undefined) return nothing;
  return html`<div class="disguise bad">${icon("warning")} The host ${visibleLine(words, 300)}</div>`;
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
    grid-template-columns: 24px minmax(0, 1fr);
    gap: 8px;
    align-items: start;
  }
  .recorded .effect-sentence {
    color: var(--dim);
  }
  .effect-sentence,
  .because,
  .disguise {
    overflow-wrap: anywhere;
  }
  .because {
    font-size: 0.92em;
  }
  .effect-kind {
    font-weight: 600;
  }
  .object {
    padding: 0 3px;
    border-radius: 3px;
    font-family: var(--mono);
    font-size: var(--mono-size);
    color: var(--vscode-foreground);
    background: var(--vscode-textCodeBlock-background);
  }
  .object b {
    font-weight: 700;
  }
  .disguise .icon {
    font-size: 14px;
    vertical-align: -2px;
  }
`;
