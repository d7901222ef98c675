// What the public suffix list says of a host's name. Nothing else reads the list, which is large: a bundle evaluates
// this file when the first name is looked up.

import { getDomain, parse } from "tldts";

/** The part of a name that somebody registered: `example.co.uk`. */
export function registrableDomain(name: string): string | undefined {
  return getDomain(name) ?? undefined;
}

/** The ending of a name, where the internet registers names under it: `co.uk`. */
export function publicEnding(name: string): string | undefined {
  const { isIcann, publicSuffix } = parse(name);
  return isIcann === true ? (publicSuffix ?? undefined) : undefined;
}
