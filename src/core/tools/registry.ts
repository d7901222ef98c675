// Which tool a command word means: by name, by version-less name, or by path where the path can be trusted to be it.
// A program in the workspace or in a folder for temporary files is never taken for the tool whose name it bears.

import { DROP_ZONE, isScratch } from "../places/folders.ts";
import { isWithin, pathViews } from "../places/path-view.ts";
import { literal, type Word } from "../shell/word.ts";
import type { World } from "../world.ts";
import { entryBeginning, entryNamed, toolOf } from "./name-index.ts";
import type { ToolSpec } from "./spec.ts";
import { cmdletByPattern } from "./windows/cmdlet-patterns.ts";

export interface ProgramContext {
  readonly world: World;
  readonly workspace: readonly string[];
  readonly cwd: string | undefined;
  readonly specOf?: ((name: string) => ToolSpec | undefined) | undefined;
}

export type Program =
  /** `path` is set where it is a tool installed in the project, which the session may have written. */
  | { readonly kind: "name"; readonly name: string; readonly spec?: ToolSpec; readonly path?: true }
  /** A file of the project or a temporary one: judged by its content. */
  | { readonly kind: "file" }
  | { readonly kind: "unknown" };

const MAX_CACHED = 5_000;
const found = new Map<string, ToolSpec | undefined>();

/** The spec of a program's name, with `.exe`, a version, a target triple or `-cli` left out where the whole name has none. */
export function specOf(name: string): ToolSpec | undefined {
  if (found.has(name)) return found.get(name);
  const spec = look(name);
  if (found.size < MAX_CACHED) found.set(name, spec);
  return spec;
}

export function programOf(word: Word, context: ProgramContext): Program {
  const text = literal(word);
  if (text === undefined || text === "") return { kind: "unknown" };
  const find = context.specOf ?? specOf;
  const name = baseName(text);
  if (!/[/\\]/.test(text) && !text.startsWith("~")) return named(name, find);
  // Elsewhere such a path lies in the project, and what the session wrote there counts.
  if (SYSTEM_OF_WINDOWS.test(text)) return { ...named(name, find), path: true };
  const views = pathViews(word, context);
  const path = views[0]?.path;
  const isNear =
    path === undefined ||
    DROP_ZONE.test(text) ||
    views.some((view) => isScratch(view, context.world, context.workspace) || isInside(view.path, context)) ||
    isWithin(path, `${context.world.home}/Downloads`, context.world);
  if (!isNear) return named(name, find);
  const isInstalled = TOOL_FOLDERS.test(path ?? "") || PROJECT_STARTERS.has(name);
  if (path !== undefined && isInstalled && find(name) !== undefined) return { ...named(name, find), path: true };
  return { kind: "file" };
}

/** Where Windows keeps its own programs and installed ones. */
const SYSTEM_OF_WINDOWS =
  /^(?:[A-Za-z]:[\\/]+(?:Windows|Program Files[^\\/]*)|%(?:SystemRoot|windir|ProgramFiles[^%]*)%)[\\/]/i;

/** Scripts of a project that start the tool whose name they bear, or are its command line. */
const PROJECT_STARTERS: ReadonlySet<string> = new Set([
  ..."gradlew gradlew.bat mvnw mvnw.cmd manage.py artisan rails rake craft magento".split(" "),
]);

/** Folders of a project into which its package manager puts tools. */
const TOOL_FOLDERS =
  /\/(?:node_modules\/\.bin|\.?v?env[\w.-]*\/(?:bin|Scripts)|vendor\/bin|\.tox\/[^/]+\/bin|\.nox\/[^/]+\/bin)\/[^/]+$/;

function named(
  name: string,
  find: (name: string) => ToolSpec | undefined,
): { kind: "name"; name: string; spec?: ToolSpec } {
  const spec = find(name);
  return spec === undefined ? { kind: "name", name } : { kind: "name", name, spec };
}

function isInside(path: string | undefined, { workspace, world }: ProgramContext): boolean {
  return path !== undefined && workspace.some((root) => isWithin(path, root, world));
}

/** The last part of a path; a login shell's leading dash left out. */
function baseName(text: string): string {
  const last = text.slice(Math.max(text.lastIndexOf("/"), text.lastIndexOf("\\")) + 1);
  return last.length > 1 && last.startsWith("-") ? last.slice(1) : last;
}

/** No program has a longer name, and each form of it is looked for. */
const MAX_NAME = 200;

function look(name: string): ToolSpec | undefined {
  if (name.length > MAX_NAME) return undefined;
  for (const form of [name, name.toLowerCase()]) {
    const plain = form.replace(/\.(?:exe|cmd|bat|com|ps1)$/i, "");
    const short = plain.replace(/-?\d+(?:\.\d+)*(?:-\d+)?$/, "");
    const native = plain.replace(/^(?:x86_64|aarch64|arm|i[3-6]86|riscv64)(?:-\w+){1,3}-(?=[a-z])/, "");
    for (const candidate of [form, plain, short, native]) {
      const entry = entryNamed(candidate);
      if (entry !== undefined) return toolOf(entry);
    }
    // Of a local program the name says less: `gnome-extensions-cli` is not `gnome-extensions`.
    const client = plain.endsWith("-cli") ? entryNamed(plain.slice(0, -4)) : undefined;
    const spec = client === undefined ? undefined : toolOf(client);
    if (spec?.nature === "network") return spec;
  }
  const entry = entryBeginning(name);
  return entry === undefined ? cmdletByPattern(name) : toolOf(entry);
}
