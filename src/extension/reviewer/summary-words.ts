// A session's summary as lines of plain text. Pure.
import type { Summary } from "../../core/review/summary.ts";

export function summaryText({ asked, beyond }: Summary): string {
  const lines = beyond.map(({ number, what }) =>
    number === undefined ? `- ${what} (Not to be found among the records.)` : `- Action ${number}: ${what}`,
  );
  return [
    "What the agent did beyond what you asked",
    "",
    `Asked for: ${asked === "" ? "not known" : asked}`,
    "",
    ...(lines.length === 0 ? ["Nothing was found beyond it."] : lines),
    "",
    "Written by a model from the guard's records, which it may have misread. The audit log is the record.",
    "",
  ].join("\n");
}
