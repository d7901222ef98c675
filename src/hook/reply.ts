// Reads the broker's framed reply and says how the hook ends. The twin of what hook.sh does with builtins.
// Whatever is not a whole frame of a known kind is a denial.

/** How the hook's process ends: what it prints where, and its exit code. */
export interface Ending {
  readonly code: 0 | 2;
  readonly out: string;
  readonly err: string;
}

const END = "\ncountersign 1 end";

export function endingOf(reply: string): Ending {
  const trimmed = reply.replace(/^\n*/, "").replace(/\n*$/, "");
  const match = /^countersign 1 ([a-z]+)\n/.exec(trimmed);
  if (match === null || !trimmed.endsWith(END) || trimmed.length < match[0].length - 1 + END.length) {
    return stopped(
      "gave a reply that is not whole. Try again; if it stays, run: ~/.countersign/bin/countersign doctor",
    );
  }
  // The newline before the last line may be the one that ends the first: an empty payload.
  const payload = trimmed.slice(match[0].length, Math.max(match[0].length, trimmed.length - END.length));
  switch (match[1]) {
    case "pass":
      return payload === ""
        ? { code: 0, out: "", err: "" }
        : stopped("gave a garbled reply. Run: ~/.countersign/bin/countersign doctor");
    case "json":
      return payload.startsWith("{") && payload.endsWith("}")
        ? { code: 0, out: `${payload}\n`, err: "" }
        : stopped("gave a garbled reply. Run: ~/.countersign/bin/countersign doctor");
    case "deny":
      return { code: 2, out: "", err: `${payload === "" ? "Countersign denied this action." : payload}\n` };
    default:
      return stopped("gave a reply of an unknown kind. Open VS Code once to repair its parts.");
  }
}

export function stopped(why: string): Ending {
  return { code: 2, out: "", err: `Countersign stopped this action because its guard ${why}\n` };
}
