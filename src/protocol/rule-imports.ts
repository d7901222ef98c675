// What a window asks about rules of other programs that the person may take over. Types and validators only.

import * as v from "valibot";
import type { Decision } from "../core/decision.ts";
import type { NewRule } from "../core/rules/schema.ts";

/** `approvals`: the person's own value of VS Code's `chat.tools.terminal.autoApprove`, whatever it holds. */
export const ImportRequest = v.object({
  approvals: v.optional(v.record(v.pipe(v.string(), v.maxLength(1_000)), v.unknown())),
});
export type ImportRequest = v.InferOutput<typeof ImportRequest>;

export interface OfferedImport {
  readonly original: string;
  readonly list: Decision;
  readonly from: string;
  /** It stands in the person's own settings; elsewhere a repository or an agent may have written it. */
  readonly isOwn: boolean;
  /** `needless`: nothing of it is asked about anyhow. */
  readonly kind: "rule" | "needless" | "refused";
  /** What the rule says, or why there is none. */
  readonly words: string;
  readonly rule?: NewRule;
}

export interface ExportedRules {
  readonly permissions: Readonly<Record<Decision, readonly string[]>>;
  /** The rules that Claude Code has no words for. */
  readonly left: readonly { readonly id: string; readonly why: string }[];
}

export const PreviewRequest = v.object({
  rules: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(1000), v.readonly()),
});
export type PreviewRequest = v.InferOutput<typeof PreviewRequest>;

export interface ImportPreview {
  readonly file: string;
  readonly before?: string;
  /** Absent where the file has faults, or a rule cannot be one. */
  readonly after?: string;
}
