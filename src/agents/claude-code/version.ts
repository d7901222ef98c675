// Which Claude Code is installed, read from where its installers put it. Nothing is executed to find out.
// Not knowing is an answer: then the settings are written for the newest version, which older ones read as well.

import { readdirSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { readJson } from "../../machine/small-files.ts";

export interface Installation {
  readonly path: string;
  readonly version?: string;
}

/** The `claude` that a terminal of this person would start, or the one that its VS Code extension carries. */
export function findClaudeCode(home: string, path: string | undefined): Installation | undefined {
  const folders = [...(path ?? "").split(delimiter), join(home, ".local/bin"), join(home, ".claude/local")];
  for (const folder of folders.filter((name) => name.startsWith("/") || /^[A-Za-z]:/u.test(name))) {
    for (const name of ["claude", "claude.exe", "claude.cmd"]) {
      const real = realPath(join(folder, name));
      if (real !== undefined) return found(real);
    }
  }
  return editorExtension(home);
}

/** `onFailure` exists since 2.1.295; an unknown version counts as new. */
export function hasOnFailure(version: string | undefined): boolean {
  return version === undefined || !isOlder(version, "2.1.295");
}

export function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split(/[.+-]/u).map(Number));
  for (let index = 0; index < 3; index += 1) {
    const [left, right] = [a?.[index] ?? 0, b?.[index] ?? 0];
    if (left !== right) return left < right;
  }
  return false;
}

function found(path: string): Installation {
  const version = /[\\/]versions[\\/](\d+\.\d+\.\d+)/u.exec(path)?.[1] ?? packageVersion(dirname(path));
  return version === undefined ? { path } : { path, version };
}

function packageVersion(folder: string): string | undefined {
  for (const up of [folder, dirname(folder)]) {
    const manifest = readManifest(join(up, "package.json"));
    if (manifest?.name?.startsWith("@anthropic-ai/claude-code") === true) return manifest.version;
  }
  return undefined;
}

function readManifest(path: string): { readonly name?: string; readonly version?: string } | undefined {
  const value = readJson(path);
  if (typeof value !== "object" || value === null) return undefined;
  const name = "name" in value && typeof value.name === "string" ? { name: value.name } : {};
  const version = "version" in value && typeof value.version === "string" ? { version: value.version } : {};
  return { ...name, ...version };
}

function editorExtension(home: string): Installation | undefined {
  for (const folder of [".vscode/extensions", ".vscode-server/extensions", ".cursor/extensions"]) {
    const versions = namesIn(join(home, folder)).flatMap((name) => {
      const version = /^anthropic\.claude-code-(\d+\.\d+\.\d+)/u.exec(name)?.[1];
      return version === undefined ? [] : [{ path: join(home, folder, name), version }];
    });
    const newest = versions.sort((a, b) => (isOlder(a.version, b.version) ? 1 : -1))[0];
    if (newest !== undefined) return newest;
  }
  return undefined;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
