// `pair`: lets a window in by the code that it shows, typed by the person in their own terminal.
// Works only where a person sits at the terminal; the token that it uses lives for this one question.

import { randomBytes } from "node:crypto";
import * as v from "valibot";
import { connectBroker, type Link } from "../launch/connect.ts";
import { sha256 } from "../machine/digest.ts";
import { writePrivate } from "../machine/private-files.ts";
import { readJson } from "../machine/small-files.ts";
import { statePaths } from "../protocol/state-folder.ts";
import { METHODS, PROTOCOL } from "../protocol/window.ts";
import { type Command, EXIT, type Io } from "./io.ts";
import { VERSION } from "./version.ts";

export const pair: Command = {
  name: "pair",
  usage: "pair [DIGITS]",
  about: "Lets a VS Code window in by the six digits that it shows. Type it yourself: an agent may not.",
  run: async ([given], io) => {
    // Claude Code sets this for everything that it runs.
    if (!io.tty || io.env.CLAUDECODE !== undefined) {
      io.err("pair must be typed by a person in a terminal of their own.\n");
      return EXIT.problem;
    }
    const code = given ?? (await io.ask("The six digits that the window shows: "))?.trim() ?? "";
    if (!/^\d{6}$/u.test(code)) {
      io.err("Those are not six digits. Nothing was changed.\n");
      return EXIT.usage;
    }
    const confirmed = await confirm(code, io);
    io.out(confirmed ? "Paired.\n" : "No window waits with these digits. Reload the window and try again.\n");
    return confirmed ? EXIT.fine : EXIT.problem;
  },
};

async function confirm(code: string, io: Io): Promise<boolean> {
  const paths = statePaths(io.home, io.platform, io.user);
  const token = randomBytes(32).toString("hex");
  const hash = sha256(token);
  editHashes(paths.windows, (hashes) => [...hashes, hash]);
  let link: Link | undefined;
  try {
    link = await connectBroker(paths.uiSocket, { news: () => undefined, closed: () => undefined });
    await link.request(METHODS.hello, { protocol: PROTOCOL, version: VERSION, client: "cli", token, folders: [] });
    const reply = v.safeParse(v.object({ confirmed: v.boolean() }), await link.request(METHODS.confirmPair, { code }));
    return reply.success && reply.output.confirmed;
  } finally {
    link?.close();
    editHashes(paths.windows, (hashes) => hashes.filter((other) => other !== hash));
  }
}

const Windows = v.object({ hashes: v.array(v.string()) });

function editHashes(path: string, edit: (hashes: readonly string[]) => readonly string[]): void {
  writePrivate(path, `${JSON.stringify({ hashes: edit(readHashes(path)) })}\n`);
}

function readHashes(path: string): readonly string[] {
  const parsed = v.safeParse(Windows, readJson(path));
  return parsed.success ? parsed.output.hashes : [];
}
