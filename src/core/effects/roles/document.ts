// Whether what a browser or an opener is given is a document of this machine and not the name of a host.
// In doubt it is none: a host that is taken for a file would go unseen.

import { pathViews } from "../../places/path-view.ts";
import { hasUnknown, knownPrefix, type Word } from "../../shell/word.ts";
import type { Site } from "../site.ts";

export function isDocument(word: Word, site: Site): boolean {
  const text = knownPrefix(word);
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return false;
  const path = pathViews(word, site)[0]?.path;
  if (/^[.~/]/.test(text) || (path !== undefined && site.world.disk.kindOf(path) !== undefined)) return true;
  const [first = "", ...more] = text.split("/");
  return more.length > 0 ? !/[.:]|^localhost$/.test(first) : hasUnknown(word) ? false : DOCUMENT.test(first);
}

/** Endings of documents that no host's name has. */
const DOCUMENT =
  /\.(?:x?html?|txt|pdf|svg|png|jpe?g|gif|webp|xml|json|csv|docx?|xlsx?|pptx?|odt|mp[34]|mkv|epub|log|ya?ml|toml|[cm]?js|[cm]?ts|css|lua|jmx|har)$/i;
