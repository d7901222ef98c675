// What stands behind the row of a session's instruction files: each place with what it says, as a link into the file.
// Says what the guard does about it; a click asks the extension to open that place, and nothing else.
import { html, nothing, type TemplateResult } from "lit";
import type { FeedRow } from "../../protocol/feed.ts";
import { capital } from "../effect-view.ts";
import { icon } from "../icons.ts";
import { visibleLine } from "../visible.ts";

const SHOWN = 20;

export function instructionDetails(row: FeedRow, open: (index: number) => void): TemplateResult {
  const notes = row.instructions ?? [];
  return html`<div class="details">
    <ul class="chain">
      ${notes.slice(0, SHOWN).map(
        (note, index) => html`<li>
          <button class="link place" @click=${() => open(index)}>
            ${icon(note.hidden ? "eye-closed" : "file")} ${visibleLine(shortened(note.file, row.cwd), 120)}:${note.line}
          </button>
          <div>${capital(visibleLine(note.sentence, 400))}</div>
        </li>`,
      )}
    </ul>
    ${notes.length > SHOWN ? html`<p class="dim">${notes.length - SHOWN} more places.</p>` : nothing}
    <p class="dim">${consequence(notes.length)}</p>
  </div>`;
}

function consequence(count: number): string {
  return count === 0
    ? "The files were changed; the session is judged as usual again."
    : "While this stands there, messages, credentials, lockouts and changes to a guard are asked about in this session, even where your preset would let them pass.";
}

function shortened(file: string, folder: string): string {
  return file.startsWith(`${folder}/`) || file.startsWith(`${folder}\\`) ? file.slice(folder.length + 1) : file;
}
