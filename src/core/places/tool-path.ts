// A path in the input of a file tool, as the tools that expand it would take it: file URLs, `$HOME`, `%USERPROFILE%`.
// Where a tool takes it literally, a path that means more elsewhere is judged too strictly, never too mildly.

import type { World } from "../world.ts";

export function toolPath(path: string, world: World): string {
  const local = fromFileUrl(/^%|^\$env:/i.test(path) ? path.replaceAll("\\", "/") : path);
  return local.replace(VARIABLE, (start, ...names: (string | undefined)[]) => {
    const name =
      names
        .slice(0, 4)
        .find((one) => typeof one === "string")
        ?.toUpperCase() ?? "";
    const folder = HOMES.has(name)
      ? world.home
      : (IN_HOME[name] && `${world.home}/${IN_HOME[name]}`) || world.env[name];
    return folder ?? start;
  });
}

/** `$HOME`, `${HOME}`, `%HOME%`, `$env:HOME`, at the start and as a whole folder. */
const VARIABLE = /^(?:\$(\w+)|\$\{(\w+)\}|%(\w+)%|\$env:(\w+))(?=[/\\]|$)/i;

const HOMES: ReadonlySet<string> = new Set(["HOME", "USERPROFILE"]);

const IN_HOME: Readonly<Record<string, string>> = {
  APPDATA: "AppData/Roaming",
  LOCALAPPDATA: "AppData/Local",
  XDG_CONFIG_HOME: ".config",
  XDG_DATA_HOME: ".local/share",
};

function fromFileUrl(path: string): string {
  const rest = /^file:(?:\/\/(?:localhost)?)?(\/.*)$/i.exec(path)?.[1];
  if (rest === undefined) return path;
  try {
    return decodeURIComponent(rest).replace(/^\/(?=[A-Za-z]:)/, "");
  } catch {
    return rest;
  }
}
