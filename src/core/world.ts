// What the engine may know of the machine. Core imports no node: module: whoever calls it supplies these ports.
// Every port is total: it returns undefined where it cannot tell, and never throws.

export interface Disk {
  /** Text of a regular file of at most `maxBytes` bytes, else undefined. */
  readonly readText: (path: string, maxBytes: number) => string | undefined;
  /** The real path of the deepest existing ancestor, with the rest appended; undefined when that cannot be told. */
  readonly realPath: (path: string) => string | undefined;
  readonly kindOf: (path: string) => "file" | "folder" | "other" | undefined;
}

export interface World {
  readonly home: string;
  readonly user: string;
  readonly platform: "linux" | "darwin" | "win32";
  /** Variables whose values the engine may use to resolve words (HOME, PWD, USER, TMPDIR …); not the whole environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Folder that holds Countersign's own state. */
  readonly guardFolder: string;
  readonly disk: Disk;
}

/** A disk on which nothing can be seen: what cannot be looked at stays unknown. */
export const BLIND_DISK: Disk = {
  readText: () => undefined,
  realPath: () => undefined,
  kindOf: () => undefined,
};
