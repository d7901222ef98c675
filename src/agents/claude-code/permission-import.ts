// Claude Code's own permission rules (`permissions.allow`, `ask`, `deny` of its settings) as trust rules, each with a sentence,
// or with the reason why it is none. What tightens is taken over as it is; what allows never becomes wider than it says.

import type { When } from "../../core/rules/rule.ts";
import {
  allowedLike,
  type ImportedPermission,
  type ImportFrame,
  type ImportOutcome,
  oneWord,
  type PermissionList,
  prefixWords,
  refused,
  ruleOutcome,
} from "../imported-rule.ts";

export function importPermission(original: string, list: PermissionList, frame: ImportFrame): ImportedPermission {
  return { original, list, outcome: outcomeOf({ original, list, frame }) };
}

interface Permission {
  readonly original: string;
  readonly list: PermissionList;
  readonly frame: ImportFrame;
}

/** `Tool`, or `Tool(what)`. */
const FORM = /^([\w-]+)(?:\((.*)\))?$/s;
const KEPT = "it stays with Claude Code, which holds it whatever Countersign says";

function outcomeOf(permission: Permission): ImportOutcome {
  const [, tool = "", what] = FORM.exec(permission.original.trim()) ?? [];
  if (tool.startsWith("mcp__")) return mcp(tool, permission);
  const read = READERS[tool];
  if (read !== undefined) return read(what?.trim(), permission);
  return permission.list === "allow" ? refused("it names something that trust rules do not tell apart") : refused(KEPT);
}

type Reader = (what: string | undefined, permission: Permission) => ImportOutcome;

const READERS: Readonly<Record<string, Reader>> = {
  Bash: command,
  PowerShell: (what, { list }) => (list === "allow" && what === undefined ? everything("command") : refused(KEPT)),
  WebFetch: fetching,
  Read: (what, permission) => files(what, { ...permission, tool: "Read", effect: ["file-read", "credential-read"] }),
  Edit: (what, permission) => files(what, { ...permission, tool: "Edit", effect: ["file-write", "file-delete"] }),
  Write: unread,
  NotebookEdit: unread,
  Glob: unread,
};

function everything(what: string): ImportOutcome {
  return refused(`it allows every ${what}; name which`);
}

function unread(what: string | undefined, { list }: Permission): ImportOutcome {
  if (what !== undefined) return refused("Claude Code itself never looks at paths of this tool");
  return list === "allow" ? everything("file") : refused(KEPT);
}

function command(what: string | undefined, permission: Permission): ImportOutcome {
  const { list } = permission;
  if (what === undefined || /^:?\*?$/.test(what)) return list === "allow" ? everything("command") : refused(KEPT);
  const [, prefix] = /^(.*?)(?::\*|\s+\*)$/s.exec(what) ?? [];
  if (/^\w+:/.test(what) && prefix === undefined)
    return refused(list === "allow" ? "it names a setting, not a command" : KEPT);
  if ((prefix ?? what).includes("*"))
    return refused(list === "allow" ? "it has a wildcard among its words; a rule names leading words" : KEPT);
  const words = prefixWords(prefix ?? what);
  if (words === undefined)
    return refused(list === "allow" ? "it has quotes or operators; a rule names plain words" : KEPT);
  if (list !== "allow") return ruleOutcome(list, { command: [words] }, permission);
  const line = words.join(" ");
  const operation = { kind: "shell", command: line, dialect: "posix", background: false } as const;
  if (prefix === undefined) {
    const alone = allowedLike({ operation, tool: "Bash" }, () => true, permission);
    return alone.kind === "needless" ? alone : refused(ONE_COMMAND);
  }
  if (words.length === 1) return oneWord(line);
  return allowedLike({ operation, tool: "Bash" }, ({ command: named }) => named?.[0]?.join(" ") === line, permission);
}

const ONE_COMMAND =
  "it allows this one command alone, which a rule by leading words would not; agree to it from its question";

function fetching(what: string | undefined, permission: Permission): ImportOutcome {
  const { list } = permission;
  const [, host] = /^domain:\s*(\S+)$/.exec(what ?? "") ?? [];
  if (host === undefined) return list === "allow" ? everything("address") : refused(KEPT);
  const effect = ["network"] as const;
  if (list !== "allow") return ruleOutcome(list, { effect, tool: ["WebFetch"], host: [host] }, permission);
  if (host.startsWith("*"))
    return refused("it has a wildcard, which would cover the domain itself too; name the hosts");
  if (!/^[\w.-]+$/.test(host)) return refused("it is no plain host name");
  const fits = ({ tool, host: hosts, inputHash }: When) =>
    tool !== undefined && hosts?.[0] === host.toLowerCase() && inputHash === undefined;
  return allowedLike({ operation: { kind: "fetch", url: `https://${host}/` }, tool: "WebFetch" }, fits, permission);
}

interface FilePermission extends Permission {
  readonly tool: "Read" | "Edit";
  readonly effect: NonNullable<When["effect"]>;
}

function files(what: string | undefined, permission: FilePermission): ImportOutcome {
  const { list, tool, effect } = permission;
  if (what === undefined)
    return list === "allow" ? everything("file") : ruleOutcome(list, { effect, tool: [tool] }, permission);
  const glob = globOf(what, permission.frame);
  if (glob === undefined) return refused(list === "allow" ? "where its path starts cannot be told here" : KEPT);
  if (list !== "allow") return ruleOutcome(list, { effect, path: [glob, `${glob}/**`] }, permission);
  if (/[*?[{]|\/$/.test(what))
    return refused("files run unasked here, but for the few that count; those are answered one by one");
  const path = absolute(glob, permission.frame);
  const operation =
    tool === "Read" ? ({ kind: "read", paths: [path] } as const) : ({ kind: "write", path, content: "" } as const);
  const fits = ({ path: paths, tool: tools, inputHash }: When) =>
    paths !== undefined && tools === undefined && inputHash === undefined;
  return allowedLike({ operation, tool: tool === "Read" ? "Read" : "Write" }, fits, permission);
}

/** Their paths are those of gitignore: `//` starts at the root of the disk, `/` at the settings' folder. */
function globOf(what: string, { root }: ImportFrame): string | undefined {
  if (what.includes("..") || what.startsWith("!") || what.includes("\\")) return undefined;
  if (what.startsWith("//")) return what.slice(1).replace(/(.)\/(?:\*\*)?$/, "$1");
  if (what.startsWith("~/")) return what.replace(/\/(?:\*\*)?$/, "");
  if (root === undefined) return undefined;
  const plain = what.replace(/^\.?\//, "").replace(/\/(?:\*\*)?$/, "");
  if (plain === "" || plain === "**") return undefined;
  return plain.includes("/") || what.startsWith("/") || what.startsWith("./") ? plain : `**/${plain}`;
}

function absolute(glob: string, { home, root = home }: ImportFrame): string {
  if (glob.startsWith("~/")) return home + glob.slice(1);
  return glob.startsWith("/") ? glob : `${root}/${glob}`;
}

function mcp(name: string, permission: Permission): ImportOutcome {
  const { list } = permission;
  const [, server = "", method = "*"] = /^mcp__(.+?)(?:__(.+))?$/s.exec(name) ?? [];
  const isWhole = method === "*";
  if (!isWhole && method.includes("*"))
    return refused(list === "allow" ? "it has a wildcard inside; name the tools" : KEPT);
  if (list !== "allow") return ruleOutcome(list, { mcp: [isWhole ? server : `${server}/${method}`] }, permission);
  if (isWhole) return refused(`it allows every tool of ${server}; name the tool, or agree to it from its question`);
  const fits = ({ mcp: named, inputHash }: When) => named?.[0] === `${server}/${method}` && inputHash === undefined;
  return allowedLike({ operation: { kind: "mcp", server, method, args: {} }, tool: name }, fits, permission);
}
