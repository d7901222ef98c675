// The clauses of a prompt that can only be the person's own request: plain, imperative, on one line, without a condition.
// In doubt a clause does not count: a text that was pasted, quoted, expanded or reported must never pass for a request.

export interface Clause {
  /** Without the words of courtesy around them; case kept. */
  readonly words: readonly string[];
  /** As it was typed. */
  readonly text: string;
}

const MAX_LENGTH = 300;

/** Anywhere in a prompt these leave nothing of it certain: negations, conditions, doubts, reports, carte blanche. */
const UNCERTAIN = wordSet(
  "don't dont don not no never nothing none without avoid stop wait cancel except instead rather cannot can't won't shouldn't isn't aren't wasn't haven't nor neither",
  "if when whenever once unless until till after before while provided providing assuming supposing suppose otherwise else case whether",
  "should shall would could can may might maybe perhaps possibly probably ought later tomorrow soon eventually",
  "said says say saying told tells asked asks wrote writes writing wants wanted thinks claims reported reports according quote quoted someone somebody he she they everyone",
  "whatever anything everything-necessary necessary needed somehow anyhow however force forced actually",
);

const COURTESY = wordSet(
  "please now then and also ok okay just looks great good thanks perfect nice cool lgtm yes yeah yep sure so next finally alright right fine well done claude kindly go ahead first again too",
);
const CLOSING = wordSet("please now then thanks too again ok okay");

/** What a sentence may ask for beside the clause that counts: the daily verbs of the trade. */
const VERBS = wordSet(
  "add apply amend bump build change check clean clone commit compile correct create delete deploy do document download email execute extract fetch file fix format forward get implement improve install lint load look mail make merge move open polish post publish pull push raise read rebase refactor release remove rename reorder replace reword rewrite run save send set show simplify sort split squash stage start submit summarise summarize tag test tidy tweak undo update upgrade use verify visit write",
);

export function clausesOf(prompt: string): readonly Clause[] {
  const text = prompt.trim();
  if (text.length > MAX_LENGTH || /[\r\n\u2028\u2029]/.test(text) || /^[/!#@>|$%+*-]/.test(text)) return [];
  // Marks of what nobody types in passing: tags, fences, quotes of every kind, a speaker before a colon.
  if (/[<>`"\u201c\u201d\u201e\u00ab\u00bb\u2018]|(?:^|\s)'|:(?:\s|$)/.test(text)) return [];
  const words = text
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/[\s,;.!]+/);
  if (words.some((word) => UNCERTAIN.has(word)) || /\?(?:\s|$)/.test(text)) return [];
  return text.split(/[.;!\u2026]+(?=\s|$)/).flatMap(clausesOfSentence);
}

/** A clause counts where all before it in its sentence are requests as well: "bob wants a fix and push it" is a report. */
function clausesOfSentence(sentence: string): readonly Clause[] {
  const found: Clause[] = [];
  for (const part of sentence.split(/,\s+|\s+(?:and|then|&&?)\s+/i)) {
    const words = trimmed(part.split(/\s+/).filter((word) => word !== ""));
    if (words.length === 0) continue;
    const clause: Clause = { words, text: part.trim() };
    // A sentence that is a command line from its first word: `npm publish`. Only its exact words can be meant.
    if (!VERBS.has(bare(words[0] ?? ""))) return found.length === 0 ? [clause] : found;
    found.push(clause);
    if (opensAnother(words)) return found;
  }
  return found;
}

const NOUN_FOLLOWS = wordSet("a an the this that these those my your our any some each every");

/** "document how to build and push", "add a button for build and push": what comes after "and" belongs to the inner verb. */
function opensAnother(words: readonly string[]): boolean {
  return words.some((word, index) => {
    const before = bare(words[index - 1] ?? "");
    return (
      index > 0 &&
      (/^(?:how|which|who|whose|called|named)$/i.test(word) || (VERBS.has(bare(word)) && !NOUN_FOLLOWS.has(before)))
    );
  });
}

function trimmed(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !COURTESY.has(bare(word)));
  if (start < 0) return [];
  const end = words.findLastIndex((word) => !CLOSING.has(bare(word)));
  return words.slice(start, end + 1);
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[,!.]+$/, "");
}

function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(" ")));
}
