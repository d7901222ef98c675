// Tells windows, log and judge what the instruction files of a session invite: one row a session, changed in place.
// The row stands beside the actions in the feed; it carries no answer and nothing waits for it.

import path from "node:path";
import type { Posture } from "../../core/posture.ts";
import { sha256 } from "../../machine/digest.ts";
import type { FeedRow, InstructionNote } from "../../protocol/feed.ts";
import type { AuditLog } from "../audit/audit-port.ts";
import { holds } from "../judging/workspace.ts";
import { type Log, said } from "../log.ts";
import type { Rows } from "../rows/rows.ts";
import type { Session } from "../sessions/sessions.ts";
import { watchInstructions } from "./instructions.ts";

export interface SessionInstructions {
  /** Reads the files of a session that begins; what the person should know of them at once, if anything. */
  readonly begin: (session: Session) => string | undefined;
  /** What counts for an action of the session now. */
  readonly postureOf: (session: Session) => Posture;
  readonly close: () => void;
}

export interface InstructionRowPorts {
  readonly home: string;
  readonly rows: Rows;
  readonly audit: AuditLog;
  readonly now: () => number;
  readonly log: Log;
}

type Who = Pick<Session, "id" | "agent" | "root">;

const MAX_SESSIONS = 200;

export function tellInstructions(ports: InstructionRowPorts): SessionInstructions {
  const { home, now } = ports;
  const sessions = new Map<string, Who>();
  const watch = watchInstructions({
    home,
    now,
    changed: (root) => {
      for (const session of sessions.values()) if (session.root === root) show(session);
    },
  });
  const show = (session: Who) => {
    const notes = watch.notesOf(session.root);
    const id = `instructions-${sha256(session.id).slice(0, 24)}`;
    const before = ports.rows.get(id);
    if (notes.length === 0 && before === undefined) return;
    if (JSON.stringify(before?.instructions) === JSON.stringify(notes)) return;
    const row = noticeRow(session, notes, { id, seq: before?.seq ?? ports.rows.nextSeq(), at: before?.at ?? now() });
    try {
      const sentence = `${session.root}: ${notes.length === 0 ? row.sentence : summary(notes, session.root)}`;
      ports.audit.append({ kind: "guard", what: "instructions", sentence, grave: notes.length > 0 }, now());
    } catch (problem) {
      ports.log(`what instruction files invite could not be recorded: ${said(problem)}`);
    }
    ports.rows.add(row);
  };
  const meet = ({ id, agent, root }: Session) => {
    const session = { id, agent, root };
    const isNew = !sessions.has(id);
    sessions.delete(id);
    sessions.set(id, session);
    const oldest = sessions.keys().next();
    if (sessions.size > MAX_SESSIONS && oldest.done !== true) sessions.delete(oldest.value);
    return isNew ? session : undefined;
  };
  return {
    begin: (session) => {
      meet(session);
      watch.refresh(session.root);
      show(session);
      const notes = watch.notesOf(session.root);
      return notes.length === 0 ? undefined : `${summary(notes, session.root)}. ${CONSEQUENCE}`;
    },
    postureOf: (session) => {
      const posture = watch.postureOf(session.root);
      const met = meet(session);
      if (met !== undefined) show(met);
      return posture;
    },
    close: watch.close,
  };
}

const CONSEQUENCE =
  "While that stands there, messages, credentials, lockouts and changes to a guard are asked about, whatever the preset says";

function noticeRow(
  { id: session, agent, root }: Who,
  notes: readonly InstructionNote[],
  frame: Pick<FeedRow, "id" | "seq" | "at">,
): FeedRow {
  return {
    ...frame,
    agent,
    session,
    cwd: root,
    tool: "",
    verb: "is told by",
    object: notes[0] === undefined ? "no file" : placeOf(notes[0], root),
    text: notes.map((note) => `${placeOf(note, root)} ${note.sentence}`).join("\n"),
    cut: false,
    effects: [],
    decision: "allow",
    sentence: notes.length === 0 ? "its instruction files invite nothing odd any more" : invited(notes),
    rules: [],
    inputHash: "",
    state: { kind: "noticed" },
    mayRemember: false,
    chain: [],
    instructions: notes,
  };
}

function summary(notes: readonly InstructionNote[], root: string): string {
  const [first] = notes;
  return first === undefined ? "" : `${placeOf(first, root)} ${invited(notes)}`;
}

function invited([first, ...others]: readonly InstructionNote[]): string {
  return `${first?.sentence ?? ""}${others.length > 0 ? `, and ${others.length} more` : ""}`;
}

/** "CLAUDE.md line 12", with the folder where it is not the session's own. */
function placeOf({ file, line }: InstructionNote, root: string): string {
  return `${holds(root, file) ? path.relative(root, file) : file} line ${line}`;
}
