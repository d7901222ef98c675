// Other names for the same program, file or host.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text is a shell's, not a template

import { byLine, byWords, join, quote, SHELLS_OWN, type Transformation } from "./transformation.ts";

/** Programs that stand in /usr/bin on the machines that run this test, and elsewhere on none. */
const isBareName = (program: string) => /^[a-z][\w.+-]*$/.test(program);

export const NAMING: readonly Transformation[] = [
  ...["/usr/bin/", "/usr/lib/../bin/", "//usr//bin//", "/usr/./bin/"].map((folder) =>
    byWords(`the program in ${folder}`, ([program, ...rest]) => {
      return isBareName(program) && !SHELLS_OWN.has(program) ? `${folder}${program} ${join(rest)}` : undefined;
    }),
  ),
  ...pathForms({
    "doubled slashes": (path) => path.replaceAll("/", "//"),
    "dots in a path": (path) => path.replace(/^(\/\w+)\//, "$1/./"),
    "a step back in a path": (path) => path.replace(/^(\/\w+)\//, "$1/../$1/".replace("/../$1", "/..$1")),
    "a pattern for a letter": (path) => path.replace(/\w(?=\w*$)/, "?"),
  }),
  ...tildeForms({ "HOME for a tilde": "$HOME", "a default for a tilde": "${HOME:-/root}" }),
  ...tildeForms(
    { "the user's name for a tilde": "~ada", "the whole path for a tilde": "/home/ada" },
    { untried: true },
  ),
  byWords(
    "a folder first, then the rest of the path",
    (words) => {
      const at = words.findIndex((word, index) => index > 0 && /^\/\w+\/\w[\w./-]*$/.test(word));
      const path = words[at];
      if (path === undefined || words.some((word, index) => index !== at && index > 0 && !word.startsWith("-")))
        return undefined;
      const cut = path.lastIndexOf("/");
      const rest = words.map((word, index) => (index === at ? path.slice(cut + 1) : word));
      return path.endsWith("/") ? undefined : `cd ${path.slice(0, cut)} && ${join(rest)}`;
    },
    { untried: true },
  ),
  ...hostForms({
    "an upper-case host": (host) => host.toUpperCase(),
    "a host with a dot at its end": (host) => `${host}.`,
    "a user before the host": (host) => `localhost@${host}`,
    "a user and a password before the host": (host) => `localhost:80@${host}`,
    "a percent sign in the host": (host) => `%${host.charCodeAt(0).toString(16)}${host.slice(1)}`,
    "full-width letters in the host": (host) =>
      host.replace(/[a-z]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    "a full-width dot in the host": (host) => host.replace(".", "。"),
  }),
];

const TILDE = /^[\w~@%+=:,./-]+$/;

/** The words with some of them changed, as they stand on the line; undefined where none is. */
function changed(
  words: readonly string[],
  change: (word: string) => string,
  plain: RegExp = TILDE,
): string | undefined {
  const next = words.map((word, index) => (index === 0 ? word : change(word)));
  if (next.every((word, index) => word === words[index])) return undefined;
  return next.map((word) => (plain.test(word) ? word : quote(word))).join(" ");
}

function pathForms(forms: Readonly<Record<string, (path: string) => string>>): readonly Transformation[] {
  return Object.entries(forms).map(([name, form]) =>
    byWords(
      name,
      (words) =>
        changed(words, (word) => (/^\/[\w.-]+\/[\w./-]*$/.test(word) ? form(word) : word), /^[\w?@%+=:,./-]+$/),
      {
        untried: true,
      },
    ),
  );
}

/** Only where nothing on the line is quoted, so that every tilde is the home folder. */
function tildeForms(
  forms: Readonly<Record<string, string>>,
  more: { readonly untried?: true } = {},
): readonly Transformation[] {
  return Object.entries(forms).map(([name, form]) =>
    byLine(
      name,
      (line) =>
        /^[\w\s~@%+=:,./-]*\s~\/[\w\s~@%+=:,./-]*$/.test(line) ? line.replaceAll(/(?<=\s)~(?=\/)/g, form) : undefined,
      more,
    ),
  );
}

function hostForms(forms: Readonly<Record<string, (host: string) => string>>): readonly Transformation[] {
  return Object.entries(forms).map(([name, form]) =>
    byWords(
      name,
      (words) =>
        changed(
          words,
          (word) =>
            word.replace(
              /^(https?:\/\/)([a-z][a-z0-9.-]*\.[a-z]+)(?=[/:?]|$)/,
              (_, scheme, host) => `${scheme}${form(host)}`,
            ),
          /^[\w@%+=:,./-]+$/,
        ),
      { untried: true },
    ),
  );
}
