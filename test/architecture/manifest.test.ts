// Holds the extension's manifest, its translations and its code to each other.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, sourceFiles } from "./source-tree.ts";

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly scope?: string }>> };
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly keybindings?: readonly { readonly command: string }[];
    readonly menus?: Readonly<Record<string, readonly { readonly command?: string }[]>>;
  };
}

const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");
const manifest = JSON.parse(read("package.json")) as Manifest;
const nls = JSON.parse(read("package.nls.json")) as Readonly<Record<string, string>>;
const code = sourceFiles("src/extension")
  .map(({ text }) => text)
  .join("\n");
const declared = manifest.contributes.commands.map(({ command }) => command);

describe("the manifest and the code agree", () => {
  it("on commands: each declared one has code, and each one in code is declared", () => {
    const inCode = new Set([...code.matchAll(/["'](countersign\.[a-zA-Z]+)["']/g)].map((match) => match[1] ?? ""));
    expect(declared.filter((id) => !inCode.has(id) && !code.includes(`${id.replace("countersign.", "")}:`))).toEqual(
      [],
    );
    expect(declared.length).toBe(new Set(declared).size);
  });
  it("on keybindings and menus: they name declared commands only", () => {
    const used = [
      ...(manifest.contributes.keybindings ?? []),
      ...Object.values(manifest.contributes.menus ?? {}).flat(),
    ].map(({ command }) => command);
    expect(used.filter((id) => id?.startsWith("countersign.") && !declared.includes(id))).toEqual([]);
  });
  it("on settings: each declared one is read", () => {
    const names = Object.keys(manifest.contributes.configuration.properties);
    expect(names.filter((name) => !code.includes(name.replace("countersign.", "")))).toEqual([]);
  });
  it("on views: each declared one has a provider", () => {
    const ids = Object.values(manifest.contributes.views).flatMap((views) => views.map(({ id }) => id));
    expect(ids.filter((id) => !code.includes(id))).toEqual([]);
  });
  it("on translations: each key that is used exists, and each that exists is used", () => {
    const used = new Set([...read("package.json").matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1] ?? ""));
    expect([...used].filter((key) => nls[key] === undefined)).toEqual([]);
    expect(Object.keys(nls).filter((key) => !used.has(key))).toEqual([]);
  });
});

describe("the manifest is safe by default", () => {
  it("gives no setting a scope that a workspace can write", () => {
    const loose = Object.entries(manifest.contributes.configuration.properties).filter(
      ([, { scope }]) => scope !== "application" && scope !== "machine",
    );
    expect(loose.map(([name]) => name)).toEqual([]);
  });
  it("asks for the same VS Code as its types", () => {
    expect(manifest.engines.vscode).toBe(`^${manifest.devDependencies["@types/vscode"]}`);
  });
});
