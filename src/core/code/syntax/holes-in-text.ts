// Where values are put into a double-quoted string: `#{…}` of Ruby, `$name[…]`, `${name}` and `@{[…]}` of Perl.
// Linear in the text: what closes a hole is looked for only where it still comes.

import type { Span } from "../../text/span.ts";

const OPENERS = { "#{": /#\{/g, $: /@\{\[|\$\{?\w+/g } as const;

export function holesIn(body: string, interpolation: keyof typeof OPENERS): readonly Span[] {
  const found: Span[] = [];
  const closing = closers(body);
  const opener = new RegExp(OPENERS[interpolation]);
  for (let match = opener.exec(body); match !== null; match = opener.exec(body)) {
    const [head] = match;
    const inner = match.index + head.length;
    const end =
      head === "#{" ? closing("}", inner) : head === "@{[" ? closing("]}", inner) : indexed(body, inner, closing);
    if (end === undefined) continue;
    found.push({ start: match.index, end });
    opener.lastIndex = end;
  }
  return found;
}

type Closing = (mark: "}" | "]" | "]}", from: number) => number | undefined;

/** Behind the next mark, where there is one: that there is none is known at once. */
function closers(body: string): Closing {
  const last = { "}": body.lastIndexOf("}"), "]": body.lastIndexOf("]"), "]}": body.lastIndexOf("]}") };
  return (mark, from) => (from > last[mark] ? undefined : body.indexOf(mark, from) + mark.length);
}

/** Behind a name and its indices: `$a[0][1]`, `${a}`. */
function indexed(body: string, from: number, closing: Closing): number {
  let end = from;
  for (let next: number | undefined = end; next !== undefined && body[next] === "["; ) {
    next = closing("]", next);
    end = next ?? end;
  }
  return body[end] === "}" ? end + 1 : end;
}
