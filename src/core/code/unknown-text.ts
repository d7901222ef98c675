// Source of another language of which the shell puts a part in: `python -c "f('$x')"`.
// The part is not known before it runs; a name stands in for it, so that what is made of it is not known either.

import type { Piece } from "../shell/word.ts";
import type { Language } from "../tools/spec.ts";

const STAND_IN = "__put_in_by_the_shell__";

/** The languages whose readers know the stand-in. */
const PROGRAMS: ReadonlySet<Language> = new Set(["python", "javascript", "php", "perl", "ruby", "lua", "r"]);

export function sourceOf(language: Language, pieces: readonly Piece[]): string {
  const standIn = PROGRAMS.has(language) ? STAND_IN : "";
  return pieces
    .map((piece) => {
      if (piece.kind !== "unknown") return piece.text;
      return language === "powershell" && VARIABLE.test(piece.source) ? piece.source : standIn;
    })
    .join("");
}

/** PowerShell writes its own variables so: in double quotes they are meant for it, whatever the shell makes of them. */
const VARIABLE = /^\$\w+$/;

/** A text of the source as what is known of it. */
export function piecesOfText(text: string): readonly Piece[] {
  if (!text.includes(STAND_IN)) return [{ kind: "text", text }];
  return text.split(STAND_IN).flatMap((part, index): readonly Piece[] => {
    const known: readonly Piece[] = part === "" ? [] : [{ kind: "text", text: part }];
    return index === 0 ? known : [{ kind: "unknown", source: "…", why: "is put in by the shell" }, ...known];
  });
}
