// PHP source as a tree: what Lezer parsed, brought into the form that all languages share.
// Total: a construct that is not known here is read for what is inside it, and broken text stays as `unread`.

import { parser } from "@lezer/php";
import { unescaped } from "./escapes-in-text.ts";
import { child, marks, type Part, partsOf } from "./part.ts";
import { commaSeparated, partReader, type Reader } from "./reader.ts";
import type { ArgumentNode, Node, Parameter } from "./tree.ts";

const WITHOUT_TAG = parser.configure({ top: "Program" });

/** A file opens with markup; what stands on a command line is code from its first letter. */
export function parsePhp(text: string): readonly Node[] {
  return block(partsOf(/<\?(?:php|=)/.test(text) ? parser : WITHOUT_TAG, text), text);
}

const isMark = marks(
  /^(?:[()[\]{}:;,.&?]|->|\?->|::|=>|\.\.\.|[a-z_]+|\$\{|AssignOp|UpdateOp|ConcatOp|LineComment|BlockComment|Comment|NamedType|UnionType|Attributes|Visibility|TextInterpolation|PhpOpen|PhpClose|Text|UseList|OptionalType)$/,
);
const { nodeOf, block, meaningful, several, inOrder } = partReader(isMark, () => READERS);

const nameOf = (part: Part, text: string): string =>
  text.slice(part.from, part.to).replace(/^\\/, "").replaceAll("\\", ".");

const READERS: Readonly<Record<string, Reader>> = {
  VariableName: (part, text) => ({ from: part.from, to: part.to, kind: "name", name: nameOf(part, text) }),
  // Names of functions know no case.
  Name: (part, text) => ({ from: part.from, to: part.to, kind: "name", name: nameOf(part, text) }),
  QualifiedName: (part, text) => ({ from: part.from, to: part.to, kind: "name", name: nameOf(part, text) }),
  Integer: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "number",
    value: Number(text.slice(part.from, part.to)),
  }),
  String: readString,
  HeredocString: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "text",
    parts: interpolated(part, text, hereBody(part, text)),
  }),
  NowdocString: (part, text) => {
    const [from, to] = hereBody(part, text);
    return { from: part.from, to: part.to, kind: "text", parts: [text.slice(from, to)] };
  },
  ShellExpression: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "shell",
    parts: splitVariables(text.slice(part.from + 1, part.to - 1), part),
  }),
  ExpressionStatement: inOrder,
  ParenthesizedExpression: inOrder,
  Block: inOrder,
  ColonBlock: inOrder,
  TextInterpolation: inOrder,
  MemberExpression: (part, text) => {
    const [of, name] = meaningful(part.parts);
    if (of === undefined || name === undefined) return several(part, text);
    return { from: part.from, to: part.to, kind: "member", of: nodeOf(of, text), name: nameOf(name, text) };
  },
  ScopedExpression: (part, text) => {
    const [of, name] = meaningful(part.parts);
    if (of === undefined || name === undefined) return several(part, text);
    return { from: part.from, to: part.to, kind: "member", of: nodeOf(of, text), name: nameOf(name, text) };
  },
  SubscriptExpression: (part, text) => {
    const [of, key] = block(part, text);
    if (of === undefined) return several(part, text);
    return key === undefined ? of : { from: part.from, to: part.to, kind: "index", of, key };
  },
  CallExpression: (part, text) => call(part, meaningful(part.parts)[0], text),
  NewExpression: (part, text) => call(part, meaningful(part.parts)[0], text),
  IncludeExpression: readKeywordCall,
  EchoStatement: several,
  CastExpression: (part, text) => ({ from: part.from, to: part.to, kind: "block", nodes: block(part, text).slice(-1) }),
  BinaryExpression: (part, text) => {
    const [left, right] = meaningful(part.parts).filter(({ type }) => !/Op$/.test(type));
    const sign = part.parts.find(({ type }) => /Op$/.test(type));
    if (left === undefined || right === undefined || sign === undefined) return several(part, text);
    const operator = sign.type === "ConcatOp" ? "+" : text.slice(sign.from, sign.to);
    return {
      from: part.from,
      to: part.to,
      kind: "operation",
      operator,
      left: nodeOf(left, text),
      right: nodeOf(right, text),
    };
  },
  ConditionalExpression: (part, text) => {
    const [test, ...courses] = meaningful(part.parts)
      .filter(({ type }) => !/Op$/.test(type))
      .map((one) => nodeOf(one, text));
    return {
      from: part.from,
      to: part.to,
      kind: "branch",
      first: test === undefined ? [] : [test],
      courses: courses.map((one) => [one]),
    };
  },
  ArrayExpression: readArray,
  FunctionDefinition: readFunction,
  MethodDeclaration: readFunction,
  FunctionExpression: readFunction,
  ArrowFunction: readFunction,
  ReturnStatement: (part, text) => ({ from: part.from, to: part.to, kind: "return", value: block(part, text)[0] }),
  AssignmentExpression: (part, text) => assignment(part, text, false),
  UpdateExpression: (part, text) => assignment(part, text, true),
  ForeachStatement: (part, text) => {
    const spec = child(part, "ForSpec");
    const [over, target] = block(spec, text);
    const body = meaningful(part.parts.filter((one) => one !== spec)).map((one) => nodeOf(one, text));
    return { from: part.from, to: part.to, kind: "loop", target, over, body };
  },
  Pair: (part, text) => block(part, text).at(-1) ?? several(part, text),
  ForStatement: readLoop,
  WhileStatement: readLoop,
  DoStatement: readLoop,
  IfStatement: (part, text) => {
    const [test, ...courses] = block(part, text);
    return {
      from: part.from,
      to: part.to,
      kind: "branch",
      first: test === undefined ? [] : [test],
      courses: [...courses.map((one) => [one]), []],
    };
  },
};

function call(part: Part, callee: Part | undefined, text: string): Node {
  if (callee === undefined) return several(part, text);
  const args = argumentsOf(child(part, "ArgList"), text);
  const bare: Node =
    callee.type === "Name" && part.type === "CallExpression"
      ? { from: callee.from, to: callee.to, kind: "name", name: nameOf(callee, text).toLowerCase() }
      : nodeOf(callee, text);
  return { from: part.from, to: part.to, kind: "call", callee: bare, args };
}

function readKeywordCall(part: Part, text: string): Node {
  const keyword = /^\w+/.exec(text.slice(part.from, part.to))?.[0].toLowerCase() ?? "include";
  const args = block(part, text).map((value) => ({ value }));
  return {
    from: part.from,
    to: part.to,
    kind: "call",
    callee: { from: part.from, to: part.to, kind: "name", name: `${keyword}_file` },
    args,
  };
}

function argumentsOf(part: Part | undefined, text: string): readonly ArgumentNode[] {
  return commaSeparated(part).flatMap((group): readonly ArgumentNode[] => {
    const [value] = meaningful(group);
    if (value === undefined) return [];
    if (value.type === "NamedArgument") {
      const [key, named] = meaningful(value.parts);
      return key === undefined || named === undefined ? [] : [{ key: nameOf(key, text), value: nodeOf(named, text) }];
    }
    const node = nodeOf(value, text);
    return [
      { value: group[0]?.type === "..." ? { from: value.from, to: value.to, kind: "spread", value: node } : node },
    ];
  });
}

function readString(part: Part, text: string): Node {
  const quote = text[part.from];
  const body: readonly [number, number] = [part.from + 1, part.to - 1];
  if (quote === "'") {
    const plain = text.slice(...body).replaceAll(/\\(['\\])/g, "$1");
    return { from: part.from, to: part.to, kind: "text", parts: [plain] };
  }
  return { from: part.from, to: part.to, kind: "text", parts: interpolated(part, text, body) };
}

function interpolated(part: Part, text: string, [start, end]: readonly [number, number]): readonly (string | Node)[] {
  const parts: (string | Node)[] = [];
  let from = start;
  for (const hole of part.parts) {
    if (!/^(?:VariableName|Interpolation|MemberExpression|SubscriptExpression)$/.test(hole.type)) continue;
    const inner = hole.type === "Interpolation" ? block(hole, text)[0] : nodeOf(hole, text);
    parts.push(unescaped(text.slice(from, hole.from)));
    if (inner !== undefined) parts.push(inner);
    from = hole.to;
  }
  parts.push(unescaped(text.slice(from, Math.max(from, end))));
  return parts;
}

function hereBody(part: Part, text: string): readonly [number, number] {
  const start = text.indexOf("\n", part.from) + 1;
  return [start, Math.max(start, text.lastIndexOf("\n", part.to - 1))];
}

/** The parser leaves the text in backticks whole. */
function splitVariables(body: string, place: Part): readonly (string | Node)[] {
  return body.split(/(\{?\$\w+\}?)/).flatMap((bit, index): readonly (string | Node)[] => {
    if (index % 2 === 0) return bit === "" ? [] : [unescaped(bit)];
    return [{ from: place.from, to: place.to, kind: "name", name: bit.replaceAll(/[{}]/g, "") }];
  });
}

function readArray(part: Part, text: string): Node {
  const groups = commaSeparated(child(part, "ValueList") ?? part).map(meaningful);
  const pairs = groups.flatMap(([one]) => (one?.type === "Pair" ? [one] : []));
  if (pairs.length > 0) {
    const entries = pairs.flatMap((pair) => {
      const [key, value] = block(pair, text);
      return key === undefined || value === undefined ? [] : [{ key, value }];
    });
    return { from: part.from, to: part.to, kind: "map", entries };
  }
  return {
    from: part.from,
    to: part.to,
    kind: "list",
    items: groups.flatMap(([one]) => (one === undefined ? [] : [nodeOf(one, text)])),
  };
}

function readFunction(part: Part, text: string): Node {
  const label = child(part, "Name");
  const body = child(part, "Block");
  const last = meaningful(part.parts).at(-1);
  const returned =
    body === undefined && last !== undefined && last.type !== "ParamList" ? nodeOf(last, text) : undefined;
  const params = commaSeparated(child(part, "ParamList")).flatMap((group): readonly Parameter[] => {
    const [name, value] = meaningful(group[0]?.parts ?? []);
    if (name === undefined) return [];
    return [{ target: nodeOf(name, text), takes: "one", ...(value && { ifMissing: nodeOf(value, text) }) }];
  });
  return {
    from: part.from,
    to: part.to,
    kind: "function",
    name: label === undefined ? undefined : nameOf(label, text).toLowerCase(),
    params,
    body:
      returned === undefined ? block(body, text) : [{ from: part.from, to: part.to, kind: "return", value: returned }],
  };
}

function assignment(part: Part, text: string, adds: boolean): Node {
  const [left, right] = meaningful(part.parts);
  if (left === undefined || right === undefined) return several(part, text);
  const target: Node = left.type === "ListExpression" ? readArray(left, text) : nodeOf(left, text);
  return { from: part.from, to: part.to, kind: "assign", target, value: nodeOf(right, text), adds, declares: true };
}

function readLoop(part: Part, text: string): Node {
  return { from: part.from, to: part.to, kind: "loop", target: undefined, over: undefined, body: block(part, text) };
}
