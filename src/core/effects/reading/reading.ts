// Reads one invocation by its tool's spec: which effects it has, and what it runs in turn.
// Redirects and assignments are the walk's to report. Pure and total: an argument that the spec does not know still counts, by the generic reading of its text.

import type { Problem } from "../../decision.ts";
import type { Effect } from "../../effect.ts";
import { resolvePath } from "../../shell/builtins.ts";
import type { Invocation } from "../../shell/invocation.ts";
import { display, knownPrefix, literal, type Piece, type Word, wordOf } from "../../shell/word.ts";
import { anyTool } from "../../tools/any-tool.ts";
import { programOf, specOf } from "../../tools/registry.ts";
import type { ToolSpec } from "../../tools/spec.ts";
import { parseCall } from "../call/options.ts";
import { isUnknownCommand } from "../call/stays-here.ts";
import { type Findings, noFindings } from "../findings.ts";
import { networkEffects } from "../network/network.ts";
import { readGeneric } from "../roles/generic.ts";
import type { NamedAt } from "../roles/named-options.ts";
import type { Run } from "../run.ts";
import type { ReadContext, Site } from "../site.ts";
import { readBySpec } from "./spec-reading.ts";
import { tellingOptions, tellingWords } from "./telling-words.ts";
import { readUnreadCode } from "./unread-code.ts";
import { readLastWord, readUnreadProgram } from "./unread-program.ts";

export type { ReadContext } from "../site.ts";

export interface Reading {
  readonly effects: readonly Effect[];
  readonly runs: readonly Run[];
  readonly problems: readonly Problem[];
  readonly meant?: Findings["meant"];
  /** It would take code or commands from its input, and nothing is fed to it. */
  readonly opens?: boolean;
  /** The folder that the program goes to before all else, if it was told one; undefined inside where it is not known. */
  readonly movedTo?: { readonly path: string | undefined };
  /** Files that code writes, with what is known of their content. */
  readonly writes?: readonly FileWrite[];
}

export interface FileWrite {
  readonly path: string;
  readonly content: readonly Piece[];
  readonly append: boolean;
  /** It came from another machine. */
  readonly fetched: boolean;
}

export const NOTHING: Reading = { effects: [], runs: [], problems: [] };

/** What the invocation does by itself; what it runs in turn is listed for the caller to follow. */
export function read(invocation: Invocation, context: ReadContext): Reading {
  const found = noFindings();
  const { world, workspace, specOf: find } = context;
  const program = programOf(invocation.program, { world, workspace, cwd: invocation.cwd, specOf: find });
  const site: Site = {
    world,
    workspace,
    cwd: invocation.cwd,
    where: invocation.where,
    span: invocation.span,
    remotes: context.remotes,
    made: context.made,
    written: context.written,
    program: program.kind === "name" ? program.name : undefined,
  };
  if (program.kind === "unknown") {
    found.problems.push({
      kind: "dynamic",
      sentence: `The program's name is known only when it runs: ${display(invocation.program)}`,
    });
    readUndescribed(invocation, site, found);
  } else if (program.kind === "file") {
    found.runs.push({ kind: "file", path: invocation.program, args: invocation.args });
    readUnreadProgram(invocation, site, found);
    readUndescribed(invocation, site, found);
  } else {
    // A path outside the project that this session wrote bears whatever name the session gave it.
    const path = isByPath(invocation) ? resolvePath(invocation.cwd, literal(invocation.program) ?? "") : undefined;
    if (program.path || (path !== undefined && context.written?.has(path) === true))
      found.runs.push({ kind: "file", path: invocation.program, args: invocation.args, known: true });
    // `iex` is a shell of Elixir and an alias of PowerShell: what is piped into it is code in both.
    if (program.name === "iex" && invocation.stdin.kind === "pipe")
      found.runs.push({ kind: "stdin", language: "powershell" });
    if (program.spec === undefined) {
      if (isByPath(invocation)) readUnreadProgram(invocation, site, found);
      readUndescribed(invocation, site, found);
    } else {
      // First, so that its own `--help` takes nothing away of what git does.
      readAsOwnProgram({ name: program.name, spec: program.spec }, invocation, { site, found });
      readBySpec(program.spec, invocation, site, found);
    }
  }
  return found;
}

function isByPath({ program }: Invocation): boolean {
  return /[/\\]/.test(literal(program) ?? "");
}

/** Nobody described it: what its words name counts, and what they say by themselves. */
function readUndescribed(invocation: Invocation, site: Site, found: Findings): void {
  if (readExtension(invocation, site, found)) return;
  readGeneric(invocation.args, site, found);
  readWrapped(invocation.args, found);
  readUnreadCode(invocation, found);
  readLastWord(
    invocation.args.filter((word) => !knownPrefix(word).startsWith("-")),
    site,
    found,
  );
  const args = [...tellingWords(invocation, site.program), ...tellingOptions(invocation, site.program)];
  if (args.length === 0) found.effects.push(...networkEffects({ hosts: found.hosts, sent: found.sent }, site));
  else readBySpec(anyTool, { ...invocation, args }, site, found);
}

/** `git-town sync` is how git itself starts `git town sync`, and `distrobox-create` is the same as `distrobox create`. */
function readExtension(invocation: Invocation, site: Site, found: Findings): boolean {
  const [, name, command] = /^(\w+)-(\w.*)$/.exec(site.program ?? "") ?? [];
  const spec = name === undefined || !EXTENDED.has(name) ? undefined : specOf(name);
  if (spec === undefined || command === undefined) return false;
  const args = [wordOf(command, invocation.span), ...invocation.args];
  if (parseCall(spec, args).key.length === 0) return false;
  readBySpec(spec, { ...invocation, args }, site, found);
  return true;
}

interface Program {
  readonly name: string;
  readonly spec: ToolSpec;
}

/**
 * `git secrets --install` starts `git-secrets`: a subcommand that git does not know is a program of that name. What git is
 * told before it counts all the same: `git -c alias.secrets=!x secrets`.
 */
function readAsOwnProgram({ name, spec }: Program, invocation: Invocation, { site, found }: NamedAt): void {
  if (!EXTENDED.has(name)) return;
  const call = parseCall(spec, invocation.args);
  const [first] = isUnknownCommand(call) ? call.operands : [];
  const command = first === undefined ? undefined : literal(first);
  const own = command === undefined ? undefined : specOf(`${name}-${command}`);
  if (first === undefined || own === undefined) return;
  readBySpec(own, { ...invocation, args: invocation.args.slice(invocation.args.indexOf(first) + 1) }, site, found);
}

const EXTENDED: ReadonlySet<string> = new Set(["git", "distrobox"]);

/** `some-wrapper --flag -- git push`: what stands behind the two dashes is run where it begins with a program that is known. */
function readWrapped(args: readonly Word[], found: Findings): void {
  const at = args.findIndex((word) => literal(word) === "--");
  const words = at < 0 ? [] : args.slice(at + 1);
  const name = words[0] === undefined ? undefined : literal(words[0]);
  if (name !== undefined && specOf(name.slice(name.lastIndexOf("/") + 1)) !== undefined)
    found.runs.push({ kind: "argv", words, place: "here", open: false });
}
