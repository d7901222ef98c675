// Notes, bookmarks, calendars and ledgers of one person: quiet while they work on files of this machine.
// What they fetch, send to their own remotes or run as a command is told apart; being a notebook calms nothing.

import type { ToolSpec } from "../spec.ts";

export const organizers: readonly ToolSpec[] = [
  {
    names: ["nb"],
    about: "keeps notes in git repositories",
    nature: "local",
    operands: [],
    commands: {
      "bookmark|import": { operands: ["page...", "text"] },
      "run|shell": { operands: ["shell-line"] },
      "sync|pull|push|update": ["network"],
      "env install": ["network:down"],
      "remote set": { operands: ["git-remote", "text..."] },
      "notebooks add": { operands: ["text", "git-remote..."] },
      "plugins install": ["network:down", "hidden-code"],
    },
  },
  {
    names: ["buku"],
    about: "keeps bookmarks, with the titles of their pages",
    nature: "local",
    options: {
      "-a --add": "url",
      "-u --update, --tacit": { role: "text", optional: true, does: ["network:down"] },
      "-o --open, -O --oa": { role: "text", optional: true, does: ["network:down?"] },
      "-e --export": "write",
      "-i --import": "read",
      "-l --lock": { role: "text", optional: true },
      "--offline, -p --print, -s --sany, -S --sall, -r --sreg, -t --stag, -d --delete": {
        role: "text",
        optional: true,
      },
    },
    operands: ["text..."],
  },
  {
    names: ["remind", "rem", "tkremind"],
    about: "reads a calendar script, and may run a command for each reminder",
    nature: "local",
    options: {
      "-k": "shell",
      "-i": "assignment",
      "-z": { role: "text", optional: true, does: ["persistence:keeps reminding in the background??"] },
    },
    operands: ["read...", "text..."],
  },
  {
    names: ["calcurse", "jrnl", "todo.sh", "todo-txt", "topydo", "when"],
    about: "keeps dates, tasks and a diary on this machine",
    nature: "local",
    options: {
      "-i --import": "read",
      "--file": "text",
      "-c --calendar, -D --datadir, -C --confdir, -d --day, -s --startday": { role: "text", optional: true },
    },
    operands: ["text..."],
  },
  {
    names: ["bean-price", "pricehist"],
    about: "fetches prices for a ledger",
    nature: "network",
    options: { "-n --dry-run": { role: "flag", calms: true } },
    does: ["network:down"],
    operands: ["text..."],
  },
  {
    names: ["ya"],
    about: "speaks to Yazi, and fetches its plug-ins",
    nature: "local",
    commands: {
      "pkg|pack add|install|upgrade": ["network:down"],
      "pack|pkg": [{ does: "network", when: { has: ["-a", "-u", "-i"] } }],
    },
    options: { "-a --add, -u --upgrade, -i --install": { role: "text", optional: true } },
    operands: ["text..."],
  },
];
