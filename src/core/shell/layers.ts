// A map that is copied in no time: a subshell or a branch starts from all that is known and changes little of it.
// Copies share what was known when they parted; what one of them sets is never seen by the other.

/** Never changed once something lies above it. */
interface Layer<Value> {
  readonly entries: ReadonlyMap<string, Value | undefined>;
  readonly below: Layer<Value> | undefined;
}

export class Layers<Value> {
  /** Undefined marks what was deleted. Made when first something is set: most copies change nothing. */
  private own: Map<string, Value | undefined> | undefined;
  private below: Layer<Value> | undefined;
  private count = 0;

  /** Number of names that are set. */
  get size(): number {
    return this.count;
  }

  get(name: string): Value | undefined {
    const own = this.own?.get(name);
    if (own !== undefined || this.below === undefined || this.own?.has(name) === true) return own;
    for (let layer: Layer<Value> | undefined = this.below; layer !== undefined; layer = layer.below) {
      if (layer.entries.has(name)) return layer.entries.get(name);
    }
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  set(name: string, value: Value): void {
    if (this.get(name) === undefined) this.count += 1;
    this.change(name, value);
  }

  delete(name: string): void {
    if (this.get(name) === undefined) return;
    this.count -= 1;
    if (this.below === undefined) this.own?.delete(name);
    else this.change(name, undefined);
  }

  clear(): void {
    this.own = undefined;
    this.below = undefined;
    this.count = 0;
  }

  /** The names that are set. */
  names(): readonly string[] {
    return [...new Set(this.namesAbove(undefined))].filter((name) => this.has(name));
  }

  copy(): Layers<Value> {
    this.freeze();
    const copy = new Layers<Value>();
    copy.below = this.below;
    copy.count = this.count;
    return copy;
  }

  /** The names on which two copies may differ: what either has set since they parted. */
  differing(other: Layers<Value>): ReadonlySet<string> {
    const shared = new Set<Layer<Value>>();
    for (let layer = other.below; layer !== undefined; layer = layer.below) shared.add(layer);
    let parting = this.below;
    while (parting !== undefined && !shared.has(parting)) parting = parting.below;
    return new Set([...this.namesAbove(parting), ...other.namesAbove(parting)]);
  }

  private change(name: string, value: Value | undefined): void {
    this.own ??= new Map();
    this.own.set(name, value);
  }

  private namesAbove(parting: Layer<Value> | undefined): readonly string[] {
    const names = [...(this.own?.keys() ?? [])];
    for (let layer = this.below; layer !== undefined && layer !== parting; layer = layer.below)
      names.push(...layer.entries.keys());
    return names;
  }

  /** Layers grow in size downwards, each at least double of the one above, so that there are ever few of them. */
  private freeze(): void {
    if (this.own === undefined || this.own.size === 0) return;
    let entries: ReadonlyMap<string, Value | undefined> = this.own;
    let below = this.below;
    while (below !== undefined && below.entries.size < entries.size * 2) {
      entries = new Map([...below.entries, ...entries]);
      below = below.below;
    }
    this.below = { entries, below };
    this.own = undefined;
  }
}
