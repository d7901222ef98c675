// A script that is a tool's own program: `python manage.py shell`, `php artisan`, `node node_modules/.bin/x`, `python /usr/bin/pip`.
// The words after it mean what they mean to the tool, beside what its text does.

import { pathViews } from "../../places/path-view.ts";
import { knownPrefix, literal, type Word, wordOf } from "../../shell/word.ts";
import { programOf, specOf } from "../../tools/registry.ts";
import type { Site } from "../site.ts";

/** The tool's name in the place of the script's path. */
export function toolOfScript(path: Word, site: Site): Word | undefined {
  const text = literal(path);
  if (text === undefined) return undefined;
  const own = NAMED_BY_PACKAGE.exec(pathViews(path, site)[0]?.path ?? "")?.[1];
  if (own !== undefined) return specOf(own) && wordOf(own, path.span);
  const place = /[/\\]/.test(knownPrefix(path)) ? path : wordOf(`./${text}`, path.span);
  const program = programOf(place, site);
  return program.kind === "name" && program.spec !== undefined ? wordOf(program.name, path.span) : undefined;
}

/** `node_modules/typescript/bin/tsc`, `node_modules/wrangler/bin/wrangler.js`. */
const NAMED_BY_PACKAGE =
  /\/node_modules\/(?:@[^/]+\/)?[^/]+\/(?:bin|cli|dist|lib)\/(?:[^/]+\/)?([\w-]+?)(?:\.[cm]?js)?$/;
