// Folds an opinion that is being written into the rows that the page shows whole. The finished one comes with its row.
import type { FeedRow } from "../../protocol/feed.ts";
import type { Opinion } from "../../protocol/opinion.ts";
import type { PageState } from "../page-state.ts";

export function withOpinion(page: PageState, actionId: string, opinion: Opinion): PageState {
  const changed = (row: FeedRow): FeedRow =>
    row.id === actionId && (row.opinion === undefined || row.opinion.kind === "asking") ? { ...row, opinion } : row;
  const wholes = new Map([...page.wholes].map(([id, row]) => [id, row === "gone" ? row : changed(row)]));
  return { ...page, cards: page.cards.map(changed), wholes };
}
