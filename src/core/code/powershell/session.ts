// What is known of a PowerShell session at one point of its run: variables, functions, aliases, and the process around it.
// A child scope works on a copy; where branches meet, a variable on which they differ is no longer known.

import { type Environment, fork as forkProcess } from "../../shell/environment.ts";
import type { Walk } from "../../shell/walk.ts";
import { CHOICE_LIMIT } from "../../shell/word.ts";
import type { Span } from "../../text/span.ts";
import type { BlockExpression } from "./ast.ts";
import { NOTHING, piecesOf, text, textOf, unknown, type Value } from "./value.ts";

export interface Session {
  readonly variables: Map<string, Value>;
  readonly functions: Map<string, BlockExpression>;
  readonly aliases: Map<string, string>;
  /** Folder, machine and environment variables; shared with the shell's side of the engine. */
  readonly outer: Environment;
}

/** A session and who is told what happens in it. */
export interface At {
  readonly session: Session;
  readonly walk: Walk;
}

export function sessionOf(outer: Environment): Session {
  return { variables: new Map(), functions: new Map(), aliases: new Map(), outer };
}

export function childOf({ session, walk }: At): At {
  const child: Session = {
    variables: new Map(session.variables),
    functions: new Map(session.functions),
    aliases: new Map(session.aliases),
    outer: session.outer,
  };
  return { session: child, walk };
}

/** A copy whose folder and environment are its own too: a branch, a job. */
export function apart(at: At): At {
  const child = childOf(at);
  return { ...child, session: { ...child.session, outer: forkProcess(at.session.outer) } };
}

/** Takes over what is true after either of two branches. */
export function joinInto(target: Session, other: Session): void {
  for (const name of new Set([...target.variables.keys(), ...other.variables.keys()])) {
    const [mine, theirs] = [target.variables.get(name), other.variables.get(name)];
    if (mine !== theirs) target.variables.set(name, either(name, mine, theirs));
  }
  for (const [name, block] of other.functions) {
    const mine = target.functions.get(name);
    // Either of two bodies may run: both are walked.
    const body = mine === undefined || mine === block ? block.body : [...mine.body, ...block.body];
    target.functions.set(name, { ...block, body });
  }
  for (const [name, to] of other.aliases) {
    const mine = target.aliases.get(name);
    // A short name for one of two commands names none that is known.
    target.aliases.set(name, mine === undefined || mine === to ? to : "");
  }
  if (target.outer.cwd !== other.outer.cwd) target.outer.cwd = undefined;
  for (const name of target.outer.variables.differing(other.outer.variables)) {
    const piece = { kind: "unknown" as const, source: `$env:${name}`, why: "differs between branches" };
    target.outer.variables.set(name, { kind: "scalar", value: [piece] });
  }
  for (const name of other.outer.exported.names()) target.outer.exported.set(name, true);
}

function either(name: string, mine: Value | undefined, theirs: Value | undefined): Value {
  const texts = new Set([...choicesOf(mine), ...choicesOf(theirs)]);
  const why = "differs between branches";
  if (texts.has(undefined) || texts.size > CHOICE_LIMIT) return unknown(`$${name}`, why);
  const choices = [...texts].filter((choice) => choice !== undefined);
  const [only] = choices;
  if (choices.length === 1 && only !== undefined) return text(only);
  return { kind: "text", pieces: [{ kind: "unknown", source: `$${name}`, why, choices }] };
}

/** The texts a value can have; an undefined one among them where they cannot be listed. */
export function choicesOf(value: Value | undefined): readonly (string | undefined)[] {
  const piece = value?.kind === "text" && value.pieces.length === 1 ? value.pieces[0] : undefined;
  return piece?.kind === "unknown" && piece.choices !== undefined ? piece.choices : [textOf(value)];
}

export function readVariable(name: string, { outer, variables }: Session): Value {
  const plain = name.replace(/^(?:global|local|script|private|using|variable):/, "");
  if (plain.startsWith("env:")) return environmentValue(plain.slice(4), outer);
  const own = variables.get(plain);
  if (own !== undefined) return own;
  if (plain === "true" || plain === "false") return text(plain === "true" ? "True" : "False");
  if (plain === "null") return NOTHING;
  if (plain === "profile") return text(`${outer.home}/Documents/PowerShell/Microsoft.PowerShell_profile.ps1`);
  if (plain === "home") return text(outer.home);
  if (plain === "pwd" && outer.cwd !== undefined) return text(outer.cwd);
  // Tricks take the letters of `iex` from these.
  const fixed = Object.hasOwn(AUTOMATIC, plain) ? AUTOMATIC[plain] : undefined;
  return fixed === undefined ? unknown(`$${name}`, "is not set in this command") : text(fixed);
}

const AUTOMATIC: Readonly<Record<string, string>> = {
  pshome: "C:\\Windows\\System32\\WindowsPowerShell\\v1.0",
  shellid: "Microsoft.PowerShell",
  verbosepreference: "SilentlyContinue",
  erroractionpreference: "Continue",
  maximumdrivecount: "4096",
  psversiontable: "7",
  iswindows: "True",
  ofs: " ",
};

function environmentValue(name: string, outer: Environment): Value {
  const own = outer.variables.names().find((key) => key.toLowerCase() === name);
  const variable = own === undefined ? undefined : outer.variables.get(own);
  if (variable?.kind === "scalar") return { kind: "text", pieces: variable.value };
  const given = Object.entries(outer.base).find(([key]) => key.toLowerCase() === name)?.[1];
  if (given !== undefined) return text(given);
  const usual = windowsVariable(name, outer);
  return usual === undefined ? unknown(`$env:${name}`, "is a variable of the environment") : text(usual);
}

/** What Windows always sets, for paths that are written with it. */
export function windowsVariable(name: string, { home }: Pick<Environment, "home">): string | undefined {
  const key = name.toLowerCase();
  if (key === "userprofile" || key === "homepath" || key === "home") return home;
  if (key === "homedrive") return "";
  const below = Object.hasOwn(PROFILE_FOLDERS, key) ? PROFILE_FOLDERS[key] : undefined;
  if (below !== undefined) return `${home}/${below}`;
  return Object.hasOwn(FIXED, key) ? FIXED[key] : undefined;
}

const PROFILE_FOLDERS: Readonly<Record<string, string>> = {
  appdata: "AppData/Roaming",
  localappdata: "AppData/Local",
  temp: "AppData/Local/Temp",
  tmp: "AppData/Local/Temp",
  onedrive: "OneDrive",
};

const FIXED: Readonly<Record<string, string>> = {
  programdata: "C:\\ProgramData",
  allusersprofile: "C:\\ProgramData",
  programfiles: "C:\\Program Files",
  "programfiles(x86)": "C:\\Program Files (x86)",
  systemroot: "C:\\Windows",
  windir: "C:\\Windows",
  systemdrive: "C:",
  public: "C:\\Users\\Public",
  comspec: "C:\\Windows\\System32\\cmd.exe",
};

export function setVariable(name: string, value: Value, span: Span, { session, walk }: At): void {
  const plain = name.replace(/^(?:global|local|script|private|variable):/, "");
  if (plain.startsWith("function:") && value.kind === "block")
    return void session.functions.set(plain.slice(9), value.block);
  if (!plain.startsWith("env:")) return void session.variables.set(plain, value);
  const key = plain.slice(4).toUpperCase();
  const pieces = piecesOf(value);
  session.outer.variables.set(key, { kind: "scalar", value: pieces });
  session.outer.exported.set(key, true);
  walk.visitor.assignment(key, { pieces, span }, session.outer);
}
