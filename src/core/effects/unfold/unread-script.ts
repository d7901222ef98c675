// A file that is run and cannot be read, being absent or compiled, often bears the name of a tool that is known:
// `python manage.py createsuperuser`, `./chisel client host`. It is then judged as that tool too, on top of all else.

import type { Word } from "../../shell/word.ts";
import { withoutEnd } from "../../text/endings.ts";
import { entryNamed } from "../../tools/name-index.ts";
import { specOf } from "../../tools/registry.ts";
import { parseCall } from "../call/options.ts";

const DIGITS = "0123456789";

/** The tool whose name the file at the path bears, where it is called as that tool is. */
export function toolBearing(path: string, args: readonly Word[]): string | undefined {
  const file = path.slice(path.lastIndexOf("/") + 1);
  const plain = file.replace(SCRIPT_ENDING, "");
  if (ORDINARY.has(withoutEnd(plain, DIGITS).replace(/[-_]$/, ""))) return undefined;
  return [file, plain].find((name) => isCalledAs(name, args));
}

function isCalledAs(name: string, args: readonly Word[]): boolean {
  const spec = specOf(name);
  if (spec === undefined) return false;
  // Nobody calls a program of theirs by the name of one that breaks in.
  if ([name, name.toLowerCase()].some((one) => entryNamed(one)?.family === "scanners")) return true;
  const { key, given, unknown } = parseCall(spec, args);
  return key.length > 0 || (given.length > 0 && unknown.length === 0);
}

const SCRIPT_ENDING = /\.(?:py|pl|rb|sh|bash|php|phar|jar|js|exe|bin|elf|out|run|AppImage)$/;

/** What projects call their own programs, whatever tools bear the name too. */
const ORDINARY: ReadonlySet<string> = new Set(
  "act agent at batch cron cs daemon dot email format ftp graph group host http https hub init interpreter llm logger login mail man master ping passwd pub rm route serve service sms socket start stop su talk user vm wall weather write".split(
    " ",
  ),
);
