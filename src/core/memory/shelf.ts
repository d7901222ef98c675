// A map that forgets: the newest entries in three generations, of which the oldest goes as a whole when the next is full.
// Never changed in place; adding costs little however much is kept, and what went is handed back, never lost in silence.

interface Generation<Value> {
  readonly entries: ReadonlyMap<string, Value>;
  readonly weight: number;
}

export interface Shelf<Value> {
  /** Copied at every change, so it stays small. */
  readonly recent: Generation<Value>;
  readonly young: Generation<Value>;
  readonly old: Generation<Value>;
}

/** A generation is full at either; a shelf holds two full ones and the recent entries. */
export interface Bound<Value> {
  readonly count: number;
  readonly weight?: number;
  readonly weigh?: (value: Value) => number;
}

export interface Put<Value> {
  readonly shelf: Shelf<Value>;
  readonly dropped: readonly Value[];
}

const RECENT = 32;
const NOTHING: Generation<never> = { entries: new Map<string, never>(), weight: 0 };

export const EMPTY_SHELF: Shelf<never> = { recent: NOTHING, young: NOTHING, old: NOTHING };

export function find<Value>({ recent, young, old }: Shelf<Value>, key: string): Value | undefined {
  return recent.entries.get(key) ?? young.entries.get(key) ?? old.entries.get(key);
}

export function isEmpty<Value>({ recent, young, old }: Shelf<Value>): boolean {
  return recent.entries.size + young.entries.size + old.entries.size === 0;
}

/** Oldest first; of one key only what was put last. */
export function* entriesOf<Value>({ recent, young, old }: Shelf<Value>): Generator<readonly [string, Value]> {
  for (const entry of old.entries) if (!young.entries.has(entry[0]) && !recent.entries.has(entry[0])) yield entry;
  for (const entry of young.entries) if (!recent.entries.has(entry[0])) yield entry;
  yield* recent.entries;
}

export function put<Value>(
  shelf: Shelf<Value>,
  [key, value]: readonly [string, Value],
  bound: Bound<Value>,
): Put<Value> {
  const recent = merged(shelf.recent, [[key, value]], bound);
  if (recent.entries.size < RECENT && !isFull(recent, bound)) return { shelf: { ...shelf, recent }, dropped: [] };
  const young = merged(shelf.young, recent.entries, bound);
  if (!isFull(young, bound)) return { shelf: { ...shelf, recent: NOTHING, young }, dropped: [] };
  const dropped = [...shelf.old.entries].flatMap(([old, gone]) => (young.entries.has(old) ? [] : [gone]));
  return { shelf: { recent: NOTHING, young: NOTHING, old: young }, dropped };
}

function merged<Value>(
  { entries, weight }: Generation<Value>,
  more: Iterable<readonly [string, Value]>,
  { weigh }: Bound<Value>,
): Generation<Value> {
  const all = new Map(entries);
  let sum = weight;
  for (const [key, value] of more) {
    const before = all.get(key);
    if (weigh !== undefined) sum += weigh(value) - (before === undefined ? 0 : weigh(before));
    // Deleted first, so that the order is that of the last putting.
    all.delete(key);
    all.set(key, value);
  }
  return { entries: all, weight: sum };
}

function isFull<Value>({ entries, weight }: Generation<Value>, bound: Bound<Value>): boolean {
  return entries.size >= bound.count || (bound.weight !== undefined && weight >= bound.weight);
}
