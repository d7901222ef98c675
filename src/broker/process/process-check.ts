// What this machine says of another process: whether it lives, is a Countersign broker, and has a terminal.
// Answers no wherever it cannot tell; a wrong yes could signal a stranger or trust a prompt that nobody sees.

import { execFileSync } from "node:child_process";
import fs from "node:fs";

/** Whether a live process of ours runs the broker's bundle (or its source, under test). */
export function isBrokerProcess(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 1 || !isAlive(pid)) return false;
  const line = commandLine(pid);
  return /[/\\]broker[/\\.](?:js|main)/.test(line);
}

/** Whether the process has a terminal that it writes to; undefined where that cannot be told. */
export function hasTerminal(pid: number): boolean | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 1) return undefined;
  if (process.platform === "linux") return hasController(pid) && !writesElsewhere(pid);
  if (process.platform === "win32") return undefined;
  try {
    const tty = execFileSync("/bin/ps", ["-p", String(pid), "-o", "tty="], { encoding: "utf8", timeout: 2000 }).trim();
    return tty !== "" && !/^\?+$/.test(tty);
  } catch {
    return undefined;
  }
}

/** An editor that was started in a terminal has one too, but the agent in it talks to the editor. */
function writesElsewhere(pid: number): boolean {
  try {
    return !/^\/dev\/(?:pts\/|tty|console)/.test(fs.readlinkSync(`/proc/${pid}/fd/1`));
  } catch {
    return true;
  }
}

function hasController(pid: number): boolean | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name in parentheses may hold blanks; the numbers come after the last parenthesis: state ppid pgrp session tty.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(fields[4]) !== 0;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function commandLine(pid: number): string {
  try {
    if (process.platform === "linux") return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("/bin/ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8", timeout: 2000 });
  } catch {
    return "";
  }
}
