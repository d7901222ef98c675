// The shape of the place tables: which paths mean more than their bytes, and what for.
// Tables hold data only; place-match.ts compares, effects/files/files.ts says what reading, writing or deleting there does.

export type PlaceKind =
  /** Reading it prints or loads secret material. */
  | "secret"
  /** Writing it changes who may log in or what they may do. */
  | "auth"
  /** The same for another account: overwriting it shuts out whoever could log in by it. */
  | "others-auth"
  /** The same, and it says who may act as administrator: writing it grants rights. */
  | "rights"
  /** Writing it arranges for something to run later. */
  | "persistence"
  /** Its being there shuts people out. */
  | "bar"
  /** Writing or deleting it weakens a guard, or wipes a trace. */
  | "guard"
  /** What the system has recorded: adding to it forges, overwriting or deleting it wipes a trace. */
  | "log"
  /** Data of the system's services, kept nowhere else: overwriting it destroys it. */
  | "data"
  /** Raw storage: writing it destroys what is on it. */
  | "device"
  /** The kernel runs, with all rights, what is written there. */
  | "kernel-helper"
  /** Gives control over the machine to whoever can open it. */
  | "control";

export interface Place {
  readonly kind: PlaceKind;
  /** What it is, for sentences: "an SSH private key". */
  readonly what: string;
  /** `~/…` in a person's home, two stars and a slash anywhere, `/…` absolute, `@guard/…` in Countersign's folder. `*` stays in a segment. A `/` at the end means the folder itself. */
  readonly paths: readonly string[];
  /** Paths of the same forms that are not meant. */
  readonly except?: readonly string[];
  /** Secret places whose writing or deleting changes a credential too (not merely a file in a project). */
  readonly standing?: true;
  /** Naming it to a program of which nothing is known counts: what guards the agent itself. */
  readonly named?: true;
  /** It often holds secrets, and often none: a history, settings that may name a password. */
  readonly perhaps?: true;
}
