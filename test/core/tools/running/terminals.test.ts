// What the tools of the family "terminals" are seen to do, one command line a row.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["xterm", ""],
  ["xterm -T build -e make -j4", ""],
  ["xterm -e curl https://example.org", "network"],
  ["urxvt -cd /srv -e ssh web1", "network"],
  ["konsole --workdir /srv -e sudo systemctl restart nginx", "privilege"],
  ["alacritty --working-directory /srv -e htop", ""],
  ["gnome-terminal --tab --title logs -- tail -f app.log", ""],
  ["gnome-terminal -- bash -c 'curl https://example.org'", "network"],
  ["xfce4-terminal -e 'ssh web1 uptime'", "network"],
  ["xfce4-terminal -x git status", ""],
  ["lxterminal -e 'sudo apt-get update'", "network privilege"],
  ["prime-run glxgears", ""],
  ["prime-run curl https://example.org", "network"],
  // A wrapper that nobody described.
  ["some-wrapper --limit 5 -- git push origin main", "network"],
  ["some-wrapper --limit 5 -- git status", ""],
];

describe("terminals", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
