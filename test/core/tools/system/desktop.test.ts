// What desktop tools are seen to do: looks are free, pressing keys and opening the display are not.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["gsettings get a b", ""],
  ["gsettings set org.gnome.desktop.screensaver lock-enabled false", "guard-tamper"],
  ["gsettings set org.gnome.desktop.interface gtk-theme x", ""],
  ["xdotool getactivewindow", ""],
  ["xdotool type hi", "hidden-code"],
  ["xhost +", "guard-tamper"],
  ["xhost", ""],
  ["xauth list", "credential-read"],
  ["i3-msg exec 'curl http://x.example.com'", "network"],
];

describe("the desktop", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
