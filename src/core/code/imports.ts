// Which files a program of source takes in: the names in its imports, and the files that a module's name may mean.
// A name says where a file would lie; whether it lies there is for the caller to find out.

import type { Language } from "../tools/spec.ts";

const MAX_IMPORTS = 500;

/** Names as written: `./a`, `pkg.mod`, `Foo::Bar`. `more`: there are too many to list. */
export function importsIn(
  language: Language,
  text: string,
): { readonly names: readonly string[]; readonly more: boolean } {
  const forms = FORMS[language] ?? [];
  const found = new Set(forms.flatMap((form) => [...text.matchAll(form)].map((match) => match[1] ?? "")));
  found.delete("");
  return { names: [...found].slice(0, MAX_IMPORTS), more: found.size > MAX_IMPORTS };
}

const FORMS: Readonly<Partial<Record<Language, readonly RegExp[]>>> = {
  javascript: [
    /\b(?:require|import)\s*\(\s*["'`](\.{1,2}\/[^"'`\n]+)["'`]/g,
    /\b(?:from|import)\s*["'](\.{1,2}\/[^"'\n]+)["']/g,
  ],
  python: [
    /^[ \t]*import[ \t]+([\w.]+)/gm,
    /\bimport_module\(\s*["']([\w.]+)["']/g,
    /^[ \t]*from[ \t]+([\w.]+)[ \t]+import\b/gm,
    /(?:^|;)[ \t]*(?:import|from)[ \t]+([\w.]+)/gm,
  ],
  ruby: [/\b(?:require_relative|require|load)[ (]*["']([^"'\n]+)["']/g],
  perl: [/\b(?:use|require)\s+([A-Z]\w*(?:::\w+)*)/g, /\b(?:require|do)\s*["'](\.{0,2}\/[^"'\n]+)["']/g],
  php: [/\b(?:include|require)(?:_once)?[ (]*(?:__DIR__\s*\.\s*)?["']([^"'\n]+)["']/g],
  lua: [/\b(?:require|dofile|loadfile)[ (]*["']([^"'\n]+)["']/g],
};

/** The paths, without a folder before them, that a module of this name may have; the likeliest first. */
export function moduleFiles(name: string, language: Language): readonly string[] {
  const path = asPath(name, language);
  const endings = ENDINGS[language] ?? [];
  const typed = language === "javascript" ? path.replace(/\.([cm]?)js$/, ".$1ts") : path;
  return [path, ...(typed === path ? [] : [typed]), ...endings.map((ending) => path + ending)];
}

/** `a.b` of Python is `a/b`, `..a` is `../a`; `Foo::Bar` of Perl is `Foo/Bar`. */
function asPath(name: string, language: Language): string {
  if (language === "perl") return name.replaceAll("::", "/");
  if (language === "lua") return /[/]/.test(name) ? name : name.replaceAll(".", "/");
  if (language !== "python" || name.includes("/")) return name.replace(/^\/(?=[^/])/, language === "php" ? "./" : "/");
  const [, dots = "", rest = ""] = /^(\.*)(.*)$/.exec(name) ?? [];
  return (dots === "" ? "" : `./${"../".repeat(dots.length - 1)}`) + rest.replaceAll(".", "/");
}

const ENDINGS: Readonly<Partial<Record<Language, readonly string[]>>> = {
  javascript: words(".js .cjs .mjs .ts .cts .mts .jsx .tsx /index.js /index.ts /index.mjs /index.cjs"),
  python: words(".py /__init__.py /__main__.py"),
  ruby: words(".rb"),
  perl: words(".pm .pl"),
  php: words(".php"),
  lua: words(".lua /init.lua"),
};

function words(text: string): readonly string[] {
  return text.split(" ");
}
