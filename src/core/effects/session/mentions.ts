// Places that a program's words name and its spec says nothing about: Countersign's own folder, agents' settings, secrets.
// What a program does with such a file cannot be told, so it counts; only looking at names and sizes stays quiet.

import type { EffectKind } from "../../effect.ts";
import { isWithin, pathViews } from "../../places/path-view.ts";
import type { Place } from "../../places/place.ts";
import { placesOf } from "../../places/place-match.ts";
import type { Invocation } from "../../shell/invocation.ts";
import { dropPrefix, knownPrefix, type Word } from "../../shell/word.ts";
import type { World } from "../../world.ts";
import { secretIn } from "../files/files.ts";
import type { Meant } from "../findings.ts";
import type { Reading } from "../reading/reading.ts";
import { short } from "../sentences.ts";
import type { Site } from "../site.ts";
import { type AnalysisState, addDraft, siteOf } from "./analyze-state.ts";

/** `reading`: what the program's own spec says of this call. */
export function judgeMentions(invocation: Invocation, reading: Reading, state: AnalysisState): void {
  const { effects, runs } = reading;
  const program = knownPrefix(invocation.program);
  const name = program.slice(program.lastIndexOf("/") + 1);
  if (invocation.where !== "here" || state.trusted > 0 || LOOKERS.has(name)) return;
  // What stands after so many words is cut off, and said to be so, where the spec is read.
  const words = invocation.args.slice(0, MAX_WORDS);
  if (!words.some(mayMention)) return;
  const isMeant = effects.some(({ kind, flag }) => flag && TELLING.has(kind));
  // Words of a command that it runs are that command's.
  const inner = new Set(runs.flatMap((run) => (run.kind === "argv" ? run.words : "args" in run ? run.args : [])));
  const explained = new Set(effects.map(({ detail }) => detail.path));
  for (const [at, word] of words.entries()) {
    if (inner.has(word)) continue;
    if (HIDDEN_NAME.test(knownPrefix(word))) {
      const meant = reading.meant?.get(word.span.start);
      addSettingsMention({ word, before: words[at - 1], meant }, invocation, state);
    }
    for (const path of pathsIn(word)) {
      const views = viewsOf(path, invocation, state);
      // The spec knows the file: it reads, writes or deletes it, and that is judged.
      if (views.some((one) => explained.has(one))) continue;
      if (areGuards(views, state.world)) addGuardMention(word, state);
      else if (!KEY_USERS.has(name) && !isMeant) addSecretMention(path, invocation, state);
    }
  }
}

const MAX_WORDS = 1_500;

function mayMention(word: Word): boolean {
  const text = knownPrefix(word);
  return IN_PATHS.test(text) || HIDDEN_NAME.test(text);
}

/** What only prints its words, or looks at names and sizes. */
const LOOKERS: ReadonlySet<string> = new Set(
  "echo printf git test [ ls stat file du wc tree find fd cd pushd realpath readlink basename dirname export declare alias set Test-Path Split-Path Join-Path".split(
    " ",
  ),
);

/** A program that is known to do one of these with its words needs no second guess. */
const TELLING: ReadonlySet<EffectKind> = new Set(["credential-read", "credential-change", "privilege", "persistence"]);

/** What logs in with a key or a configuration that it is pointed to: the login is its effect. */
const KEY_USERS: ReadonlySet<string> = new Set(
  "ssh scp sftp rsync mosh autossh sshfs ssh-add ssh-copy-id ssh-keygen ssh-agent kubectl helm docker podman aws gcloud az ansible ansible-playbook terraform".split(
    " ",
  ),
);

/** Paths that a word is, or holds after a `=`, a `:` or an `@`: `--config=PATH`, `UNIX-CONNECT:PATH`, `@PATH`. */
function pathsIn(word: Word): readonly Word[] {
  const text = knownPrefix(word);
  if (!IN_PATHS.test(text)) return [];
  const starts = [0, ...[...text.matchAll(/[=:,@](?=~|\.|\/(?!\/))/g)].map(({ index }) => index + 1)];
  return starts.map((start) => dropPrefix(word, start)).filter((path) => PATH.test(knownPrefix(path)));
}

/** No path without one of them is looked at. */
const IN_PATHS = /[/.~]/;
const PATH = /^(?:~|\.{0,2}\/)[\w@%+.,~/ -]*$/;

function viewsOf(path: Word, { cwd }: Invocation, { world }: AnalysisState): readonly string[] {
  return pathViews(path, { world, cwd }).flatMap((view) => view.path ?? []);
}

function areGuards(views: readonly string[], world: World): boolean {
  const { guardFolder } = world;
  return guardFolder !== "" && views.some((one) => isWithin(one, guardFolder, world));
}

/** A word, the one before it, and what the spec says of it. */
interface Mention {
  readonly word: Word;
  readonly before: Word | undefined;
  readonly meant: Meant | undefined;
}

/** Where the option's name says that files come there, it is the agents' settings that they come to. */
function addSettingsMention({ word, before, meant }: Mention, { cwd }: Invocation, state: AnalysisState): void {
  const isOpen = meant === undefined || meant.role === "text" || /^[A-Z]+=/.test(knownPrefix(word));
  if (!isOpen) return;
  const option = meant !== undefined && meant.names.length > 0 ? meant.names.join(" ") : optionOf(word, before);
  if (option !== undefined && LEAVES_OUT.test(option)) return;
  const isTarget = option !== undefined && TARGET.test(option);
  if (meant?.role === "text" && !isTarget) return;
  const site = siteOf(state, { cwd, span: word.span });
  const place = wordsIn(word).flatMap((path) => namedIn(path, site))[0];
  if (place === undefined) return;
  const sentence = isTarget ? `puts files into ${place.what}` : `is given ${place.what}, and may change them`;
  addDraft(state, site, { kind: "guard-tamper", certainty: isTarget ? "likely" : "possible", sentence });
}

function namedIn(path: Word, { world, cwd }: Site): readonly Place[] {
  return pathViews(path, { world, cwd }).flatMap((view) =>
    placesOf(view, world, true).flatMap(({ place, sure }) => (sure && place.named === true ? [place] : [])),
  );
}

/** The word itself, and what follows a sign in it. */
function wordsIn(word: Word): readonly Word[] {
  const starts = [...knownPrefix(word).matchAll(/^(?!-)|^-[A-Za-z](?=[.~/])|[=:,@]/g)];
  return starts.slice(0, 32).map(({ index, 0: sign }) => dropPrefix(word, index + sign.length));
}

function optionOf(word: Word, before: Word | undefined): string | undefined {
  const own = /^(--?[\w-]+)(?:=|$)|^[A-Z_]+(?==)/.exec(knownPrefix(word))?.[0];
  if (own !== undefined) return own;
  const previous = before === undefined ? "" : knownPrefix(before);
  return /^--?[\w-]+$/.test(previous) ? previous : undefined;
}

/** A name that begins with a dot, or one of the few others that agents' settings have. */
const HIDDEN_NAME = /(?:^|[/=:,@~]|^-[A-Za-z])\.[A-Za-z]|opencode|code-workspace|claude/i;

/** `--outdir`, `--install-prefix`, `--dest`, `DESTDIR=`. */
const TARGET =
  /(?:^|[-_ ])(?:out|output|outdir|dest|destdir|destination|target|prefix|into|to|install|extract|save|store|download|root)(?:$|[-_= ]|dir|path|file|root)/i;

const LEAVES_OUT = /exclu|ignore|skip|except|omit|without|^-x$|message|comment|^-m$|title|label|filter|^-[kg]$|glob/i;

function addGuardMention({ span }: Word, state: AnalysisState): void {
  const sentence = "reaches into Countersign's own files";
  addDraft(state, siteOf(state, { span }), { kind: "guard-tamper", certainty: "likely", sentence });
}

function addSecretMention(path: Word, { cwd }: Invocation, state: AnalysisState): void {
  const site = siteOf(state, { cwd, span: path.span });
  const what = secretIn(path, site);
  if (what === undefined) return;
  const sentence = `is given ${short(knownPrefix(path))}, ${what}`;
  addDraft(state, site, { kind: "credential-read", certainty: "possible", sentence });
}
