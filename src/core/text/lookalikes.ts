// Letters of other scripts that read as Latin ones in most fonts. Used to undo a disguise, and to say that there is one;
// never to change what an action's text is.

const CYRILLIC = "аa еe оo рp сc уy хx іi ѕs јj ԁd һh кk тt мm вb нh ӏl ԛq ԝw гr пn";
const GREEK = "αa οo ρp εe νv ιi κk τt υu χx ηn γy";
const OTHER = "ıi ɑa ɡg օo հh ոn սu ցg";

/** Latin letter by the small letter that looks like it. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  `${CYRILLIC} ${GREEK} ${OTHER}`.split(" ").map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** The text as a hurried reader sees it: small Latin letters in place of what looks like them. */
export function latinised(text: string): string {
  return [...text.normalize("NFKC").toLowerCase()].map((letter) => LOOKALIKES[letter] ?? letter).join("");
}
