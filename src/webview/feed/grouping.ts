// Turns lines into what the feed draws: the beginnings of turns, headings where another session goes on, and folded runs of
// equal harmless actions. Pure; folding never takes in a line that asked, was denied, failed, or has a flagged effect.
import type { FeedLine } from "../../protocol/feed-line.ts";
import { type Filter, fits, isFiltering } from "./filter.ts";
import type { Block, LineStore } from "./line-store.ts";

export type FeedItem =
  /** The person's own words, with which a turn began. */
  | { readonly kind: "turn"; readonly key: string; readonly line: FeedLine }
  /** From here on another session or turn goes on; `line` is its first here. */
  | { readonly kind: "heading"; readonly key: string; readonly line: FeedLine }
  | { readonly kind: "row"; readonly key: string; readonly line: FeedLine }
  | { readonly kind: "fold"; readonly key: string; readonly lines: readonly FeedLine[] };

/** Smallest run that folds. */
const FOLD_AT = 3;

export function itemsOf(store: LineStore, filter: Filter): readonly FeedItem[] {
  const wanted = isFiltering(filter) ? filter : undefined;
  const items: (readonly FeedItem[])[] = [];
  let group = "";
  for (const block of store.blocks) {
    const made = itemsOfBlock(block, wanted, group);
    items.push(made.items);
    group = made.group;
  }
  return items.flat();
}

/** The items with those folds unfolded that are open: the fold, then its rows. */
export function unfolded(items: readonly FeedItem[], open: ReadonlySet<string>): readonly FeedItem[] {
  if (!items.some((item) => item.kind === "fold" && open.has(item.key))) return items;
  return items.flatMap((item) =>
    item.kind === "fold" && open.has(item.key) ? [item, ...item.lines.map(rowItem)] : [item],
  );
}

interface BlockItems {
  readonly filter: Filter | undefined;
  /** The session and turn that went on before it, and after it. */
  readonly before: string;
  readonly group: string;
  readonly items: readonly FeedItem[];
}

/** Blocks that have not changed are drawn as before. */
const made = new WeakMap<Block, BlockItems>();

function itemsOfBlock(block: Block, filter: Filter | undefined, before: string): BlockItems {
  const known = made.get(block);
  if (known !== undefined && known.filter === filter && known.before === before) return known;
  const lines = filter === undefined ? block : block.filter((line) => fits(line, filter));
  const fresh = { filter, before, ...grouped(lines, before) };
  made.set(block, fresh);
  return fresh;
}

function grouped(
  lines: readonly FeedLine[],
  before: string,
): { readonly group: string; readonly items: readonly FeedItem[] } {
  const items: FeedItem[] = [];
  let run: FeedLine[] = [];
  let group = before;
  const flush = () => {
    items.push(...folded(run));
    run = [];
  };
  for (const line of lines) {
    const own = groupOf(line);
    const [first] = run;
    if (own !== group || (first !== undefined && !isAlike(first, line))) flush();
    if (line.state.kind === "prompted") items.push({ kind: "turn", key: line.id, line });
    else {
      if (own !== group) items.push({ kind: "heading", key: `h:${line.id}`, line });
      if (isQuiet(line)) run.push(line);
      else items.push(rowItem(line));
    }
    group = own;
  }
  flush();
  return { group, items };
}

function groupOf({ agent, session, turn, state, id }: FeedLine): string {
  return `${agent}\n${session}\n${state.kind === "prompted" ? id : (turn ?? "")}`;
}

function isAlike(first: FeedLine, line: FeedLine): boolean {
  return isQuiet(line) && line.verb === first.verb && line.subAgent === first.subAgent;
}

function isQuiet({ state, decision, kinds, plan }: FeedLine): boolean {
  return (
    (state.kind === "decided" || state.kind === "ran") &&
    decision === "allow" &&
    kinds.length === 0 &&
    plan === undefined
  );
}

function folded(run: readonly FeedLine[]): readonly FeedItem[] {
  const [first] = run;
  if (first === undefined || run.length < FOLD_AT) return run.map(rowItem);
  return [{ kind: "fold", key: `f:${first.id}`, lines: run }];
}

function rowItem(line: FeedLine): FeedItem {
  return { kind: "row", key: line.id, line };
}
