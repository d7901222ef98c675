// Places that a program's words name and its spec says nothing about: Countersign's own folder, and files of secrets.
// What a program does with such a file cannot be told, so it counts; only looking at names and sizes stays quiet.

import type { EffectKind } from "../effect.ts";
import { isWithin, pathViews } from "../places/path-view.ts";
import type { Invocation } from "../shell/invocation.ts";
import { dropPrefix, knownPrefix, type Word } from "../shell/word.ts";
import { type AnalysisState, addDraft, siteOf } from "./analyze-state.ts";
import { secretIn } from "./files.ts";
import type { Reading } from "./reading.ts";
import { short } from "./sentences.ts";

/** `reading`: what the program's own spec says of this call. */
export function judgeMentions(invocation: Invocation, { effects, runs }: Reading, state: AnalysisState): void {
  const program = knownPrefix(invocation.program);
  const name = program.slice(program.lastIndexOf("/") + 1);
  if (invocation.where !== "here" || state.trusted > 0 || LOOKERS.has(name)) return;
  const isMeant = effects.some(({ kind, flag }) => flag && TELLING.has(kind));
  // Words of a command that it runs are that command's.
  const inner = new Set(runs.flatMap((run) => (run.kind === "argv" ? run.words : "args" in run ? run.args : [])));
  const explained = new Set(effects.map(({ detail }) => detail.path));
  // What stands after so many words is cut off, and said to be so, where the spec is read.
  for (const word of invocation.args.slice(0, MAX_WORDS)) {
    if (inner.has(word)) continue;
    for (const path of pathsIn(word)) {
      // The spec knows the file: it reads, writes or deletes it, and that is judged.
      if (viewsOf(path, invocation, state).some((one) => explained.has(one))) continue;
      if (isGuards(path, invocation, state)) addGuardMention(word, state);
      else if (!KEY_USERS.has(name) && !isMeant) addSecretMention(path, invocation, state);
    }
  }
}

const MAX_WORDS = 1_500;

/** What only prints its words, or looks at names and sizes. */
const LOOKERS: ReadonlySet<string> = new Set(
  "echo printf git test [ ls stat file du tree find fd cd pushd realpath readlink basename dirname export declare alias set".split(
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
  if (!/[/.~]/.test(text)) return [];
  const starts = [0, ...[...text.matchAll(/[=:,@](?=~|\.|\/(?!\/))/g)].map(({ index }) => index + 1)];
  return starts.map((start) => dropPrefix(word, start)).filter((path) => PATH.test(knownPrefix(path)));
}

const PATH = /^(?:~|\.{0,2}\/)[\w@%+.,~/ -]*$/;

function viewsOf(path: Word, { cwd }: Invocation, { world }: AnalysisState): readonly string[] {
  return pathViews(path, { world, cwd }).flatMap((view) => view.path ?? []);
}

function isGuards(path: Word, invocation: Invocation, state: AnalysisState): boolean {
  const { guardFolder } = state.world;
  return guardFolder !== "" && viewsOf(path, invocation, state).some((one) => isWithin(one, guardFolder, state.world));
}

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
