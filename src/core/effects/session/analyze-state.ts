// What one analysis collects as it goes. Effects are only ever added or made more certain; nothing takes one back.

import type { AgentAction } from "../../action.ts";
import type { Problem } from "../../decision.ts";
import type { Certainty, Effect } from "../../effect.ts";
import { type Fact, recall, recallAll, type SessionMemory } from "../../memory/memory.ts";
import type { Budget } from "../../shell/budget.ts";
import type { Language, ToolSpec } from "../../tools/spec.ts";
import type { Disk, World } from "../../world.ts";
import { type EffectDraft, effectAt, type ReadContext, type Site } from "../site.ts";
import { MadeFiles, SessionFiles } from "./session-files.ts";

export interface AnalysisState {
  readonly action: AgentAction;
  readonly context: ReadContext;
  readonly world: World;
  readonly memory: SessionMemory;
  readonly effects: Map<string, Effect>;
  readonly problems: Problem[];
  readonly facts: Fact[];
  readonly remotes: Map<string, string>;
  readonly files: SessionFiles;
  /** Symbolic links that this action made, with what they lead to. */
  readonly symlinks: Map<string, string>;
  /** Files that hold secret material since this action, with where it is from. */
  readonly copies: Map<string, string>;
  /** Files that were not there before the session made them. */
  readonly made: MadeFiles;
  /** Earlier steps of the session that this action builds on. */
  readonly links: Map<string, number>;
  /** Files that it runs once they are there. */
  readonly awaits: Map<string, Language | undefined>;
  /** Something of it goes on when it is over. */
  lasting: boolean;
  /** Above zero while a file is followed that the session has not touched: the developer's own code. */
  trusted: number;
  /** Modules that were followed: each is once. */
  readonly modules: Set<string>;
  /** Whether a file is followed that a runner loads, or a module that such a file takes in. */
  loaded: "no" | "file" | "module";
  /** How deep runs inside runs are followed now. */
  depth: number;
  /** What may be spent on lines that are typed at programs, once there are any. */
  typed: Budget | undefined;
}

export interface AnalysisContext {
  readonly world: World;
  readonly memory: SessionMemory;
  /** Replaces the registry, for tests. */
  readonly specOf?: (name: string) => ToolSpec | undefined;
}

export function stateOf(action: AgentAction, given: AnalysisContext): AnalysisState {
  const { memory, specOf } = given;
  const remotes = new Map(recallAll(memory, "remote").map(({ fact }) => [fact.name, fact.url]));
  const symlinks = new Map<string, string>();
  const world: World = { ...given.world, disk: diskWithLinks(given.world.disk, symlinks) };
  const files = new SessionFiles(memory, world.disk);
  const made = new MadeFiles(memory);
  const context: ReadContext = {
    world,
    workspace: action.workspace,
    remotes,
    made,
    written: files,
    ...(specOf && { specOf }),
  };
  return {
    action,
    context,
    world,
    memory,
    effects: new Map(),
    problems: [],
    facts: [],
    remotes,
    files,
    symlinks,
    copies: new Map(),
    links: new Map(),
    awaits: new Map(),
    lasting: action.operation.kind === "shell" && action.operation.background,
    made,
    modules: new Set(),
    loaded: "no",
    trusted: 0,
    depth: 0,
    typed: undefined,
  };
}

/** For a second reading of what may not run: its effects count, and nothing that it leaves behind is seen by the first. */
export function apartFrom(state: AnalysisState): AnalysisState {
  return {
    ...state,
    problems: [],
    facts: [],
    remotes: new Map(state.remotes),
    files: state.files.fork(),
    symlinks: new Map(state.symlinks),
    copies: new Map(state.copies),
    made: new MadeFiles(state.memory),
    modules: new Set(),
    awaits: new Map(),
  };
}

/** The disk as this action leaves it, as far as links go: what lies behind one is what is reached by its name. */
function diskWithLinks(disk: Disk, links: ReadonlyMap<string, string>): Disk {
  const behind = (path: string, steps = 8): string => {
    if (links.size === 0 || steps === 0) return path;
    // From the root down, as the system does.
    for (let end = path.indexOf("/", 1); ; end = path.indexOf("/", end + 1)) {
      const target = links.get(end < 0 ? path : path.slice(0, end));
      if (target !== undefined) return behind(end < 0 ? target : target + path.slice(end), steps - 1);
      if (end < 0) return path;
    }
  };
  return {
    ...disk,
    realPath: (path) => {
      const target = behind(path);
      return target === path ? disk.realPath(path) : (disk.realPath(target) ?? target);
    },
  };
}

export function siteOf(state: AnalysisState, at: Partial<Pick<Site, "span" | "cwd" | "where" | "program">> = {}): Site {
  const { world, action } = state;
  return {
    world,
    workspace: action.workspace,
    cwd: "cwd" in at ? at.cwd : action.cwd === "" ? undefined : action.cwd,
    where: at.where ?? "here",
    written: state.files,
    program: at.program,
    span: at.span,
  };
}

const CERTAINTIES: readonly Certainty[] = ["possible", "likely", "certain"];

/** Adds an effect; of two that say the same, the more certain one is kept. */
export function addEffect(state: AnalysisState, effect: Effect): void {
  const { detail, span } = effect;
  const copy = effect.kind === "file-read" && detail.path !== undefined ? copyAt(detail.path, state) : undefined;
  if (copy !== undefined) addEffect(state, copyRead(effect, copy));
  const key = `${effect.kind} ${effect.flag} ${detail.where ?? ""} ${detail.path ?? ""} ${span?.start ?? ""} ${effect.sentence}`;
  const before = state.effects.get(key);
  if (before === undefined || CERTAINTIES.indexOf(before.certainty) < CERTAINTIES.indexOf(effect.certainty)) {
    state.effects.set(key, effect);
  }
}

/** A file that holds what a secret held is the secret, whatever it is called. */
export function copyAt(path: string, { memory, copies }: AnalysisState): string | undefined {
  return copies.get(path) ?? recall(memory, "secret-copy", path)?.fact.what;
}

function copyRead(effect: Effect, what: string): Effect {
  const sentence = `${effect.sentence}, which holds what ${what} holds`;
  return { ...effect, kind: "credential-read", certainty: "likely", flag: true, sentence };
}

export function addDraft(state: AnalysisState, site: Site, draft: EffectDraft): void {
  addEffect(state, effectAt(site, draft));
}

/** Problems in the developer's own files are not the agent's doing: they are not held against the action. */
export function addProblem(state: AnalysisState, problem: Problem): void {
  if (state.trusted > 0) return;
  const known = state.problems.some((other) => other.kind === problem.kind && other.sentence === problem.sentence);
  if (!known && state.problems.length < 32) state.problems.push(problem);
}
