// Settings of programs that log in somewhere: many keep their token in the one file that they have, `~/.config/NAME/config.json`.
// Which programs log in is told by the tool tables; what stands in the place tables is judged there, and editors stay out.

import type { PathView } from "../../places/path-view.ts";
import { specOf } from "../../tools/registry.ts";
import type { ToolSpec } from "../../tools/spec.ts";
import { words } from "../../tools/words.ts";

/** The client whose settings the path is, where these may hold its login. */
export function clientOf({ names, rooted }: PathView): string | undefined {
  if (!rooted || names.includes(undefined)) return undefined;
  const [first, ...rest] = belowHome(names.flatMap((name) => name ?? []));
  const at = first === undefined ? undefined : ownerOf(first, rest);
  if (at === undefined || !(at.file === undefined || SETTINGS.test(at.file)) || KEPT_APART.has(at.name))
    return undefined;
  const spec = specOf(at.name) ?? specOf(at.name.replace(/-cli$/, "")) ?? specOf(`${at.name}-cli`);
  return spec !== undefined && logsIn(spec) ? at.name : undefined;
}

function belowHome(names: readonly string[]): readonly string[] {
  const at = names.findIndex((name) => name === "root" || name === "home" || name === "Users");
  return at < 0 ? [] : names.slice(at + (names[at] === "root" ? 1 : 2));
}

interface Owner {
  readonly name: string;
  /** Absent where the file is the program's by its own name. */
  readonly file?: string;
}

/** `.config/NAME/file`, `.NAME/file`, `.NAMErc`, `.NAME.json`. */
function ownerOf(first: string, rest: readonly string[]): Owner | undefined {
  if (!first.startsWith(".")) return undefined;
  const [folder, ...more] = first === ".config" ? rest : first === ".local" ? rest.slice(1) : [first.slice(1), ...rest];
  const file = more.at(-1);
  if (folder === undefined || more.length > 2) return undefined;
  if (file !== undefined) return { name: folder, file };
  const name = /^([\w-]+?)(?:rc|cfg)?(?:\.(?:json|ya?ml|toml|ini|conf|cfg))?$/.exec(folder)?.[1];
  return name === undefined || name === folder ? undefined : { name };
}

const SETTINGS =
  /^(?:config|configs|settings|data|client|user|users|account|host|hosts|state|profile|default|main|global|cli|app|prefs|preferences|store|\.?[\w-]+(?:rc|cfg))(?:\.(?:json|ya?ml|toml|ini|conf|cfg|env|xml))?$/i;

/** They keep their logins in a file of its own, which the place tables hold. */
const KEPT_APART: ReadonlySet<string> = new Set(
  words(`
    cargo gh git ssh docker podman containers claude codex gemini opencode cursor aider qwen crush goose helm code
    jupyter ipython conda mamba npm pnpm yarn bun deno gem bundle pip poetry uv pdm kubectl kube k9s aws terraform
    gcloud azure gnupg gpg nix maven gradle ansible vagrant rustup go brew tmux vim nvim emacs helix
  `),
);

/** A program that can be logged in, or is given a key. */
function logsIn({ commands, options }: ToolSpec): boolean {
  const keys = Object.keys(commands ?? {}).join(" ");
  return (
    /(?:^|[ |])(?:login|auth|signin|authenticate|configure|token|tokens)(?:$|[ |])/.test(keys) || takesSecret(options)
  );
}

function takesSecret(options: ToolSpec["options"]): boolean {
  return Object.values(options ?? {}).some(
    (option) => (typeof option === "string" ? option : option.role) === "secret",
  );
}
