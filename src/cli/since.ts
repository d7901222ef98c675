// Reads what `--since` may say: a span such as 30m, 2h or 1d before now, or a date.
import { UsageError } from "./io.ts";

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds since the epoch. */
export function sinceOf(text: string, now: number): number {
  const ago = /^(\d{1,6})([mhd])$/u.exec(text);
  const unit = UNITS[ago?.[2] ?? ""];
  if (ago?.[1] !== undefined && unit !== undefined) return now - Number(ago[1]) * unit;
  const date = Date.parse(text);
  if (Number.isNaN(date)) throw new UsageError(`--since ${text} is neither like 30m, 2h, 1d nor a date.`);
  return date;
}
