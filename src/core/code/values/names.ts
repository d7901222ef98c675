// One name for each thing: `globals()["os"].system`, `shutil.os.system` and `posix.system` are all `os.system`.
// It changes names only; what a name does stands in the tables of rules.

/** Namespaces through which everything else can be reached. */
const AROUND =
  /^(?:(?:globalThis|window|global|self|top|frames|builtins|__builtins__|__builtin__|sys\.modules|globals\(\)|locals\(\)|vars\(\)|process\.mainModule|module(?=\.require)|Kernel|Object|main)\.(?=.))+/;

const SAME_MODULE: Readonly<Record<string, string>> = {
  posix: "os",
  nt: "os",
  _posixsubprocess: "subprocess",
  _socket: "socket",
  "fs-extra": "fs",
  "graceful-fs": "fs",
  fsp: "fs.promises",
  "cross-spawn": "child_process.spawn",
  cross_spawn: "child_process.spawn",
  importlib_metadata: "importlib.metadata",
  "node-fetch": "fetch",
  "cross-fetch": "fetch",
  "isomorphic-fetch": "fetch",
  "isomorphic-ws": "ws",
};

export function moduleName(text: string): string {
  if (/^https?:\/\//i.test(text)) return text;
  const bare = text
    .replace(/^(?:node|npm|jsr|bun):/, "")
    .replace(/^(@?[\w./-]+)@[\w.^~-]+$/, "$1")
    .replaceAll(/::|\//g, ".");
  return SAME_MODULE[bare] ?? bare;
}

export function canonical(name: string): string {
  let own = name.replace(AROUND, "").replaceAll(/\.(?:__dict__|default|__call__|promises(?=\.promises))(?=\.|$)/g, "");
  // Modules hold the modules that they import.
  own = own.replace(/^.+\._?(?=(?:os|subprocess|sys|builtins|socket|child_process)\.\w)/, "");
  own = own.replace(AROUND, "");
  const head = own.slice(0, own.indexOf(".") < 0 ? own.length : own.indexOf("."));
  const other = Object.hasOwn(SAME_MODULE, head) ? SAME_MODULE[head] : undefined;
  return other === undefined ? own : other + own.slice(head.length);
}

/** Whether all of a program, or what starts processes, can be reached by a made-up name in it. */
export function isGateway(name: string): boolean {
  return /^(?:globals\(\)|locals\(\)|vars\(\)|globalThis|window|global|self|builtins|__builtins__|sys\.modules|os|subprocess|child_process|socket|shutil|importlib|pty|ctypes|process\.binding\(\)|require|fs|http|https|net|vm)$/.test(
    name.replace(/\.__dict__$/, ""),
  );
}

/** Python's way from any object to every class there is. */
export function isInnerDoor(member: string): boolean {
  return /^__(?:subclasses|globals|code|mro|bases|base|reduce|reduce_ex|getattribute|closure)__$/.test(member);
}
