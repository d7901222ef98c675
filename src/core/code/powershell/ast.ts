// The syntax tree of a PowerShell script: statements, pipelines, commands and expressions, with spans into its text.
// Nothing in it is expanded or evaluated. What could not be read stays in it as an `unparsed` statement.

import type { Span } from "../../text/span.ts";

export type Body = readonly Statement[];

export type Statement =
  | Pipeline
  | { readonly kind: "chain"; readonly first: Statement; readonly rest: readonly Statement[]; readonly span: Span }
  | {
      readonly kind: "assign";
      readonly target: Expression;
      readonly operator: string;
      readonly value: Statement;
      readonly span: Span;
    }
  | { readonly kind: "if"; readonly branches: readonly Branch[]; readonly otherwise?: Body; readonly span: Span }
  | { readonly kind: "loop"; readonly before: Body; readonly condition: Body; readonly body: Body; readonly span: Span }
  | {
      readonly kind: "foreach";
      readonly name: string;
      readonly items: Statement;
      readonly body: Body;
      readonly span: Span;
    }
  | { readonly kind: "switch"; readonly subject: Body; readonly cases: readonly Branch[]; readonly span: Span }
  | { readonly kind: "function"; readonly name: string; readonly block: BlockExpression; readonly span: Span }
  /** Bodies of which each may run: `try`, `catch`, `finally`, `begin`, `process`. */
  | { readonly kind: "parts"; readonly bodies: readonly Body[]; readonly span: Span }
  /** `return`, `throw`, `exit`: what is worked out on the way; `break` and `continue` have none. */
  | { readonly kind: "leave"; readonly value?: Statement; readonly span: Span }
  | { readonly kind: "unparsed"; readonly source: string; readonly span: Span };

export interface Branch {
  readonly condition: Body;
  readonly body: Body;
}

export interface Pipeline {
  readonly kind: "pipeline";
  readonly stages: readonly Stage[];
  readonly span: Span;
}

export type Stage = CommandStage | ExpressionStage;

export interface ExpressionStage {
  readonly kind: "expression";
  readonly expression: Expression;
  readonly redirects: readonly Redirection[];
  readonly span: Span;
}

export interface CommandStage {
  readonly kind: "command";
  /** `.` keeps what the command sets; `&` and nothing do not. */
  readonly operator: "" | "&" | ".";
  readonly name: Expression;
  readonly elements: readonly Element[];
  readonly redirects: readonly Redirection[];
  readonly span: Span;
}

export type Element =
  | { readonly kind: "parameter"; readonly name: string; readonly value?: Expression; readonly span: Span }
  | { readonly kind: "argument"; readonly value: Expression; readonly span: Span }
  | { readonly kind: "splat"; readonly name: string; readonly span: Span };

export interface Redirection {
  readonly append: boolean;
  readonly target: Expression;
}

export interface BlockExpression {
  readonly kind: "block";
  readonly parameters: readonly Parameter[];
  readonly body: Body;
  readonly source: string;
  readonly span: Span;
}

export interface Parameter {
  readonly name: string;
  readonly otherwise?: Expression;
}

export type Expression =
  | { readonly kind: "text"; readonly text: string; readonly quoted: boolean; readonly span: Span }
  /** An expandable string, or a bare word with variables in it. */
  | { readonly kind: "template"; readonly parts: readonly Expression[]; readonly quoted: boolean; readonly span: Span }
  | { readonly kind: "number"; readonly value: number; readonly source: string; readonly span: Span }
  | { readonly kind: "variable"; readonly name: string; readonly span: Span }
  | { readonly kind: "list"; readonly items: readonly Expression[]; readonly span: Span }
  /** `( … )`, `$( … )` and `@( … )`. */
  | { readonly kind: "group"; readonly body: Body; readonly isList: boolean; readonly span: Span }
  | { readonly kind: "table"; readonly entries: readonly TableEntry[]; readonly span: Span }
  | BlockExpression
  | { readonly kind: "type"; readonly name: string; readonly span: Span }
  | { readonly kind: "cast"; readonly type: string; readonly operand: Expression; readonly span: Span }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression; readonly span: Span }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: "choice";
      readonly test: Expression;
      readonly yes: Expression;
      readonly no: Expression;
      readonly span: Span;
    }
  | MemberExpression
  | { readonly kind: "index"; readonly object: Expression; readonly index: Expression; readonly span: Span };

export interface MemberExpression {
  readonly kind: "member";
  readonly object: Expression;
  readonly name: Expression;
  /** Present where it is called. */
  readonly args?: readonly Expression[];
  readonly span: Span;
}

export interface TableEntry {
  readonly key: Expression;
  readonly value: Statement;
}
