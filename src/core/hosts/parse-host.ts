// Finds the host in the text of an operand, by the form the operand has. Text that names no host gives undefined.
// It reads text only; what a Word leaves unknown is dealt with in effects/network/network.ts.

import type { Host } from "../effect.ts";
import { hostOf, LOCAL_HOST, UNKNOWN_HOST } from "./host.ts";

const LOCAL_SCHEMES = new Set([
  "file",
  "data",
  "about",
  "javascript",
  "unix",
  "npipe",
  "fd",
  "blob",
  "vscode",
  "chrome",
]);
const URL_FORM =
  /^(?:[a-z][a-z0-9+.-]*::)?([a-z][a-z0-9+.-]*):\/\/(?:[^/?#\s\\@]*@)*(\[[^\]]*\]|[^/?#:\s\\]*)(?::(\d*))?/i;

/** The host of `scheme://…`; LOCAL_HOST for schemes that stay on this machine; undefined when it is no URL. */
export function hostOfUrl(text: string): Host | undefined {
  const plain = withoutDriver(text.replaceAll(/[\t\n\r]/g, "").replace(/^([a-z][a-z0-9+.-]*):\\\\/i, "$1://"));
  if (DATABASE_FILE.test(plain)) return LOCAL_HOST;
  const match = URL_FORM.exec(plain);
  if (match === null) return undefined;
  // Clients disagree whether a backslash ends the host: `http://localhost\@evil.example`.
  const slash = /^[^/?#]*:\/\/[^/?#\\]*\\/.exec(plain);
  if (slash !== null && plain.includes("@", slash[0].length)) return UNKNOWN_HOST;
  const scheme = (match[1] ?? "").toLowerCase();
  if (LOCAL_SCHEMES.has(scheme)) return LOCAL_HOST;
  const name = decode(match[2] ?? "");
  if (name === "") return scheme.includes("unix") || scheme === "sqlite" ? LOCAL_HOST : UNKNOWN_HOST;
  return hostOf(name, port(match[3]));
}

/** Databases that live in a file or in memory; H2 and its kin can be asked over a connection too: `h2:tcp://db/x`. */
const DATABASE_FILE =
  /^(?:(?:sqlite|duckdb)\w*(?:\+(?:pysqlite|aiosqlite|pysqlcipher|duckdb_engine))?:|(?:h2|hsqldb|derby):(?!\/\/|[a-z]+:\/\/)|file:(?!\/\/))/i;

/** `jdbc:postgresql://db/x` names the same host without its driver, and so does `jdbc:oracle:thin:@//db:1521/x`. */
function withoutDriver(text: string): string {
  return text
    .replace(/^r?2?j?dbc:/i, "")
    .replace(/^oracle:\w+:@(?:\/\/)?/i, "oracle://")
    .replace(/^(?:h2|hsqldb|derby):(?=[a-z]+:\/\/)/i, "");
}

/** The host of `[user@]host[:port][/path]`, with or without a scheme. */
export function hostOfName(text: string): Host | undefined {
  const url = hostOfUrl(text);
  if (url !== undefined) return url;
  // A port of this machine, as clients that wait for one write it.
  if (/^tcp:\d{1,5}$/.test(text)) return { ...LOCAL_HOST, port: Number(text.slice(4)) };
  // A place on a drive of Windows.
  if (/^[A-Za-z]:(?!\d+(?:\/|$))[^@]*$/.test(text)) return undefined;
  // `//server/share`, as clients of file shares write it.
  if (/^\/\/[\w.-]/.test(text)) return hostOf(text.slice(2).split("/")[0] ?? "");
  if (text.startsWith("/")) return LOCAL_HOST;
  // Alone, a short number is a port: read as an address it would be one of this machine.
  if (/^\d{1,5}$/.test(text)) return { ...UNKNOWN_HOST, port: Number(text) };
  const match = /^(?:[^@/\s]*@)*(\[[^\]]*\]|[^:/\s@]+)(?::(\d+))?(?:[:/].*)?$/.exec(text);
  if (match !== null) return hostOf(match[1] ?? "", port(match[2]));
  return /^[0-9a-f:.]+$/i.test(text) && text.includes("::") ? hostOf(text) : undefined;
}

/** The host of `[user@]host:path` or a URL; undefined for a local path. */
export function hostOfRemotePath(text: string): Host | undefined {
  const url = hostOfUrl(text);
  if (url !== undefined) return url;
  const match = /^(?:[^@/\s:]*@)?(\[[^\]]+\]|[^:/\s@\\]+)::?(?![\\/]{2})/.exec(text);
  if (match === null || /^[A-Za-z]:(?:[\\/]|$)/.test(text)) return undefined;
  return hostOf(match[1] ?? "");
}

/** The host of `\\\\host\\share`, which Windows opens like every other path; undefined for folders of this machine. */
export function hostOfShare(text: string): Host | undefined {
  // A Unix shell takes one of two backslashes away: then only what can be no folder's name counts.
  const name = /^\\\\([\w.-]+)(?:@[\w@]+)?\\/.exec(text)?.[1] ?? HALVED.exec(text)?.[1];
  if (name === undefined || name === "." || /^wsl(?:\$|\.localhost)?$/i.test(name)) return undefined;
  return hostOf(name);
}

const HALVED =
  /^\\((?:\d{1,3}\.){3}\d{1,3}|(?:[\w-]+\.)+(?:com|net|org|io|ru|cn|local|corp|lan|internal|example|invalid))\\/i;

/** The address something listens on: loopback unless it says otherwise or names all interfaces. */
export function hostOfAddress(text: string): Host {
  const match = /^(?:([a-z]+):\/\/)?(\[[^\]]*\]|[^:]*):?(\d+)?$/i.exec(text);
  const name = match?.[2] ?? "";
  const at = port(match?.[3]) ?? port(name);
  const withPort = at === undefined ? {} : { port: at };
  if (/^lo\d*$/.test(name)) return { ...LOCAL_HOST, ...withPort };
  if (name === "" || /^(?:\*|0\.0\.0\.0|0|\[?::\]?|\d+)$/.test(name))
    return { name: "0.0.0.0", class: "unknown", ...withPort };
  return hostOf(name, at);
}

function port(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,5}$/.test(text)) return undefined;
  return Number(text);
}

/** Percent signs in a host name are undone by clients before they connect. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
