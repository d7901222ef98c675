// Our own syntax tree of a shell program: small, ours to keep, and free of the parser behind it.
// Every span already points into the text of the action; nothing here is expanded or evaluated.

import type { Span } from "../text/span.ts";

export interface Script {
  readonly body: readonly Node[];
}

export type Node =
  | CommandNode
  | { readonly kind: "pipeline"; readonly stages: readonly Node[]; readonly span: Span }
  | { readonly kind: "chain"; readonly first: Node; readonly rest: readonly Link[]; readonly span: Span }
  | { readonly kind: "group"; readonly body: Body; readonly span: Span }
  | { readonly kind: "subshell"; readonly body: Body; readonly span: Span }
  | { readonly kind: "background"; readonly body: Node; readonly span: Span }
  | { readonly kind: "if"; readonly branches: readonly Branch[]; readonly otherwise?: Body; readonly span: Span }
  | { readonly kind: "while"; readonly condition: Body; readonly body: Body; readonly span: Span }
  | ForNode
  | { readonly kind: "count"; readonly steps: readonly Arithmetic[]; readonly body: Body; readonly span: Span }
  | { readonly kind: "case"; readonly word: WordNode; readonly items: readonly CaseItem[]; readonly span: Span }
  | { readonly kind: "function"; readonly name: string; readonly body: Node; readonly span: Span }
  | { readonly kind: "coproc"; readonly body: Node; readonly span: Span }
  | { readonly kind: "test"; readonly operands: readonly TestOperand[]; readonly span: Span }
  | { readonly kind: "arithmetic"; readonly expression: Arithmetic | undefined; readonly span: Span }
  | {
      readonly kind: "redirected";
      readonly body: Node;
      readonly redirects: readonly RedirectNode[];
      readonly span: Span;
    };

export type Body = readonly Node[];

export interface CommandNode {
  readonly kind: "command";
  readonly assignments: readonly AssignmentNode[];
  /** The command word and its arguments, braces already expanded. Empty for a bare assignment or redirect. */
  readonly words: readonly (WordNode | AssignmentNode)[];
  readonly redirects: readonly RedirectNode[];
  readonly span: Span;
}

export interface ForNode {
  readonly kind: "for";
  readonly name: string;
  /** Absent: loops over the positional parameters. */
  readonly words?: readonly WordNode[];
  readonly body: Body;
  /** `select` reads its answer from a person: the value is one of the words. */
  readonly select: boolean;
  readonly span: Span;
}

export interface Link {
  readonly operator: "&&" | "||";
  readonly node: Node;
}

export interface Branch {
  readonly condition: Body;
  readonly body: Body;
}

export interface CaseItem {
  readonly patterns: readonly WordNode[];
  readonly body: Body;
  readonly falls: boolean;
}

export interface TestOperand {
  readonly word: WordNode;
  /** The shell evaluates it as arithmetic, so a subscript in its value runs commands. */
  readonly numeric: boolean;
}

export interface AssignmentNode {
  readonly kind: "assignment";
  readonly name: string;
  readonly append: boolean;
  readonly index?: WordNode;
  readonly value: WordNode | { readonly kind: "array"; readonly items: readonly WordNode[] };
  readonly span: Span;
}

export type RedirectNode =
  | {
      readonly kind: "file";
      readonly operator: ">" | ">>" | "<" | "<>" | "<&" | ">&" | ">|" | "&>" | "&>>";
      readonly descriptor?: Descriptor;
      readonly target: WordNode;
      readonly span: Span;
    }
  /** Here-document or here-string. */
  | {
      readonly kind: "here";
      readonly text: WordNode;
      readonly newline: boolean;
      readonly descriptor?: Descriptor;
      readonly span: Span;
    };

/** The number of a descriptor, or the variable into which the shell puts one of its choice: `{fd}<file`. */
export type Descriptor = number | string;

export interface WordNode {
  readonly kind: "word";
  readonly parts: readonly Part[];
  readonly span: Span;
}

export type Part =
  | { readonly kind: "text"; readonly text: string; readonly quoted: boolean }
  | { readonly kind: "glob"; readonly text: string }
  /** `~` or `~user` at the start of a word. */
  | { readonly kind: "tilde"; readonly user: string }
  | { readonly kind: "double"; readonly parts: readonly Part[] }
  | ParameterPart
  | { readonly kind: "command"; readonly script: Script; readonly source: string; readonly span: Span }
  | { readonly kind: "arithmetic"; readonly expression: Arithmetic | undefined; readonly source: string }
  | {
      readonly kind: "process";
      readonly direction: "in" | "out";
      readonly script: Script;
      readonly source: string;
      readonly span: Span;
    };

export interface ParameterPart {
  readonly kind: "parameter";
  readonly name: string;
  readonly prefix?: "!" | "#";
  readonly index?: WordNode;
  readonly operation?: ParameterOperation;
  readonly source: string;
}

export type ParameterOperation =
  | { readonly kind: "default"; readonly operator: string; readonly operand: WordNode }
  | { readonly kind: "remove"; readonly operator: string; readonly operand: WordNode }
  | {
      readonly kind: "replace";
      readonly operator: string;
      readonly pattern: WordNode;
      readonly replacement: WordNode;
    }
  | { readonly kind: "slice"; readonly offset: WordNode; readonly length?: WordNode }
  | { readonly kind: "case"; readonly operator: string; readonly operand?: WordNode }
  | { readonly kind: "transform"; readonly operator: string }
  | { readonly kind: "names" }
  | { readonly kind: "unknown" };

export type Arithmetic =
  | { readonly kind: "word"; readonly text: string; readonly parts: readonly Part[] }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Arithmetic;
      readonly right: Arithmetic;
    }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Arithmetic; readonly prefix: boolean }
  | {
      readonly kind: "choice";
      readonly test: Arithmetic;
      readonly yes: Arithmetic;
      readonly no: Arithmetic;
    }
  | { readonly kind: "part"; readonly part: Part };
