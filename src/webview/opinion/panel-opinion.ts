// Folds an opinion that is being written into the page's state. The finished one comes with its row and replaces it.
import type { Opinion } from "../../protocol/opinion.ts";
import type { PanelState } from "../../protocol/panel.ts";

export function withOpinion(panel: PanelState, actionId: string, opinion: Opinion): PanelState {
  const changed = panel.rows.map((row) =>
    row.id === actionId && (row.opinion === undefined || row.opinion.kind === "asking") ? { ...row, opinion } : row,
  );
  return { ...panel, rows: changed };
}
