// The patterns of the place tables as a tree of path segments, so that a path is compared with its own branch only.
// A wildcard in the command counts as evidence only where enough of a name agrees with the pattern.

import { compile } from "../text/wildcard.ts";
import { meet, type Token, tokens } from "./segment.ts";

/** What is found at the end of a pattern. */
interface Leaf<Owner> {
  readonly owner: Owner;
  /** The pattern means the folder itself. */
  readonly folderOnly: boolean;
}

export interface PlaceTree<Owner> {
  /** Children whose name holds no wildcard. */
  readonly exact: Map<string, Branch<Owner>>;
  /** The others by a letter that their names must have at one end, so that a name is compared with few of them. */
  readonly wild: Map<string, Branch<Owner>[]>;
  /** What follows any number of segments. */
  many: PlaceTree<Owner> | undefined;
  readonly leaves: Leaf<Owner>[];
}

interface Branch<Owner> {
  readonly segment: Segment;
  readonly tree: PlaceTree<Owner>;
}

interface Segment {
  readonly text: string;
  readonly fits: (name: string) => boolean;
  /** Number of characters that are no wildcard. */
  readonly letters: number;
  /** Length of an ending such as `.json` that says nothing by itself. */
  readonly ending: number;
  tokens: readonly Token[] | undefined;
}

/** The segments of a path: names, or tokens where a segment holds wildcards. */
export interface Trail {
  readonly names: readonly (string | undefined)[];
  readonly patterns: readonly (readonly Token[] | undefined)[];
}

export function emptyTree<Owner>(): PlaceTree<Owner> {
  return { exact: new Map(), wild: new Map(), many: undefined, leaves: [] };
}

export function plant<Owner>(tree: PlaceTree<Owner>, pattern: readonly string[], leaf: Leaf<Owner>): void {
  let at = tree;
  for (const text of pattern) {
    if (text === "**") {
      at.many ??= emptyTree();
      at = at.many;
    } else at = branch(at, text).tree;
  }
  at.leaves.push(leaf);
}

function branch<Owner>(tree: PlaceTree<Owner>, text: string): Branch<Owner> {
  const end = text.includes("*") ? endOf(text) : undefined;
  const known =
    end === undefined ? tree.exact.get(text) : tree.wild.get(end)?.find(({ segment }) => segment.text === text);
  if (known !== undefined) return known;
  const made: Branch<Owner> = { segment: segmentOf(text), tree: emptyTree() };
  if (end === undefined) tree.exact.set(text, made);
  else tree.wild.set(end, [...(tree.wild.get(end) ?? []), made]);
  return made;
}

/** Its last letter, else its first with what is no letter before it; empty where it has neither, or several forms. */
function endOf(text: string): string {
  if (text.includes("|")) return "";
  if (!text.endsWith("*")) return text.slice(-1);
  return text.startsWith("*") ? "" : `/${text[0]}`;
}

function segmentOf(text: string): Segment {
  return {
    text,
    fits: compile(text),
    letters: text.replaceAll("*", "").length,
    ending: /[^.*].*(\.[a-z0-9]+)$/i.exec(text)?.[1]?.length ?? 0,
    tokens: undefined,
  };
}

/** Where a search is, and whether a telling name agreed on the way. */
interface Reached {
  readonly at: number;
  readonly told: boolean;
}

/** Told of every leaf that the trail leads to. */
export type Found<Owner> = (leaf: Leaf<Owner>) => void;

/**
 * Follows a trail down a tree: forwards to the trail's end, or backwards from its last segment for as long as the tree
 * goes. A trail with wildcards must agree with a telling name on its way.
 */
export class Search<Owner> {
  private entered: Map<PlaceTree<Owner>, number> | undefined;
  private readonly wild: boolean;

  constructor(
    private readonly trail: Trail,
    private readonly step: 1 | -1,
    private readonly found: Found<Owner>,
  ) {
    this.wild = trail.names.includes(undefined);
  }

  from(tree: PlaceTree<Owner>, at: number, told = false): void {
    const { names } = this.trail;
    const isDone = this.step === -1 || at === names.length;
    if (isDone && (told || !this.wild)) for (const leaf of tree.leaves) this.found(leaf);
    if (tree.many !== undefined) this.anywhere(tree.many, at, told);
    if (at < 0 || at >= names.length) return;
    const name = names[at];
    if (name === undefined) {
      this.pattern(tree, at, told);
      return;
    }
    const next = tree.exact.get(name);
    if (next !== undefined) this.from(next.tree, at + this.step, told || (name !== "tmp" && next.segment.letters > 1));
    if (tree.wild.size === 0) return;
    this.fitting(tree.wild.get(name.slice(-1)), name, { at, told });
    this.fitting(tree.wild.get(`/${name[0]}`), name, { at, told });
    this.fitting(tree.wild.get(""), name, { at, told });
  }

  private fitting(branches: readonly Branch<Owner>[] | undefined, name: string, { at, told }: Reached): void {
    if (branches === undefined) return;
    for (const { segment, tree } of branches)
      if (segment.fits(name)) this.from(tree, at + this.step, told || isTelling(segment, segment.letters));
  }

  private pattern(tree: PlaceTree<Owner>, at: number, told: boolean): void {
    const given = this.trail.patterns[at] ?? [];
    for (const branch of tree.exact.values()) this.meeting(branch, given, { at, told });
    for (const branches of tree.wild.values()) for (const branch of branches) this.meeting(branch, given, { at, told });
  }

  private meeting({ segment, tree }: Branch<Owner>, given: readonly Token[], { at, told }: Reached): void {
    segment.tokens ??= tokens(segment.text);
    const agreed = meet(given, segment.tokens);
    if (agreed >= 0) this.from(tree, at + this.step, told || isTelling(segment, agreed));
  }

  /** Entered first at its earliest segment: what a later one would lead to has been seen by then. */
  private anywhere(tree: PlaceTree<Owner>, at: number, told: boolean): void {
    const certainty = told || !this.wild ? 2 : 1;
    this.entered ??= new Map();
    if ((this.entered.get(tree) ?? 0) >= certainty) return;
    this.entered.set(tree, certainty);
    for (let next = at; next <= this.trail.names.length; next += 1) this.from(tree, next, told);
  }
}

/** One letter beside an ending is chance: `a_*.txt` is no `*_key.txt`. */
function isTelling({ letters, ending }: Segment, agreed: number): boolean {
  return agreed >= 2 && agreed * 2 >= letters && agreed - ending >= Math.min(2, letters - ending);
}
