// The tree that programs of every language are brought into before they are read: expressions, calls, names, branches.
// It keeps what decides what a program does and drops the rest. Text that no parser understood stays, as `unread`.

/** Written out in every node: to begin an object with another one's properties takes V8 as long as to parse what it stands for. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

export type Node = Place &
  (
    | { readonly kind: "text"; readonly parts: readonly (string | Node)[] }
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "name"; readonly name: string }
    | { readonly kind: "member"; readonly of: Node; readonly name: string }
    | { readonly kind: "index"; readonly of: Node; readonly key: Node }
    /** Python's `x[a:b:c]`: only what can be told without running it. */
    | { readonly kind: "slice"; readonly of: Node; readonly bounds: readonly (Node | undefined)[] }
    | { readonly kind: "call"; readonly callee: Node; readonly args: readonly ArgumentNode[] }
    | { readonly kind: "operation"; readonly operator: string; readonly left: Node; readonly right: Node }
    | { readonly kind: "list"; readonly items: readonly Node[] }
    | { readonly kind: "spread"; readonly value: Node }
    | { readonly kind: "map"; readonly entries: readonly { readonly key: Node; readonly value: Node }[] }
    | FunctionNode
    /** The target is a name, a member, or a list or map of targets; `+=` adds to what was there. */
    | {
        readonly kind: "assign";
        readonly target: Node;
        readonly value: Node;
        readonly adds: boolean;
        readonly declares: boolean;
      }
    | { readonly kind: "import"; readonly binds: readonly Bind[]; readonly modules: readonly string[] }
    | { readonly kind: "return"; readonly value: Node | undefined }
    /** One of several courses; what all of them have in common comes first. */
    | { readonly kind: "branch"; readonly first: readonly Node[]; readonly courses: readonly (readonly Node[])[] }
    | {
        readonly kind: "loop";
        readonly target: Node | undefined;
        readonly over: Node | undefined;
        readonly body: readonly Node[];
      }
    | {
        readonly kind: "comprehension";
        readonly element: Node;
        readonly clauses: readonly { readonly target: Node; readonly over: Node }[];
      }
    /** Text in backticks that the language runs in a shell. */
    | { readonly kind: "shell"; readonly parts: readonly (string | Node)[] }
    /** In order; worth what its last one is worth. */
    | { readonly kind: "block"; readonly nodes: readonly Node[] }
    /** Read for what is inside it; its own worth is not known. */
    | { readonly kind: "several"; readonly nodes: readonly Node[] }
    /** Text that no parser understood, or that is nested too deep to be followed. */
    | { readonly kind: "unread"; readonly why: "broken" | "deep" }
  );

export type FunctionNode = Place & {
  readonly kind: "function";
  readonly name: string | undefined;
  readonly params: readonly Parameter[];
  readonly body: readonly Node[];
};

export interface Parameter {
  readonly target: Node;
  readonly ifMissing?: Node;
  readonly takes: "one" | "rest" | "named";
}

export interface ArgumentNode {
  readonly key?: string;
  readonly value: Node;
}

export interface Bind {
  readonly local: string;
  /** Dotted name of what it stands for: `os.path`, `child_process.exec`. */
  readonly path: string;
}

/** Programs nested deeper than this are not followed to their ground. */
export const MAX_NESTING = 150;
