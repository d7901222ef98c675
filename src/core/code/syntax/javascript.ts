// JavaScript and TypeScript source as a tree: what Lezer parsed, brought into the form that all languages share.
// Total: a construct that is not known here is read for what is inside it, and broken text stays as `unread`.

import { parser } from "@lezer/javascript";
import { unescaped } from "./escapes-in-text.ts";
import { child, hasError, marks, type Part, partsOf } from "./part.ts";
import { commaSeparated, joinedBy, listed, partReader, type Reader } from "./reader.ts";
import type { ArgumentNode, Bind, Node, Parameter } from "./tree.ts";

/**
 * TypeScript first: a cast such as `<any>f; g()` would be the text of an element to a reader of JSX, and its code lost.
 * JSX is tried where that does not fit.
 */
export function parseJavascript(text: string): readonly Node[] {
  const plain = partsOf(DIALECTS[0], text);
  if (!/<\/|\/>/.test(text) || !hasError(plain)) return block(plain, text);
  const withElements = partsOf(DIALECTS[1], text);
  return block(hasError(withElements) ? plain : withElements, text);
}

const DIALECTS = [parser.configure({ dialect: "ts" }), parser.configure({ dialect: "jsx ts" })] as const;

const KEYWORD_VALUES = new Set(["this", "super", "null"]);
const isMark = marks(
  /^(?:[()[\]{}:;,.]|\?\.|[a-z]+|Equals|Arrow|Star|LineComment|BlockComment|Hashbang|TypeAnnotation|TypeArgList|TypeParamList|Optional|Definite|InterpolationStart|InterpolationEnd|UpdateOp|JSX(?:Start|End|SelfEnd|StartClose|SelfClose)\w*|JSXText)$/,
);
const { nodeOf, block, meaningful, several, inOrder, first, signed } = partReader(
  (part) => !KEYWORD_VALUES.has(part.type) && isMark(part),
  () => READERS,
);
const name: Reader = (part, text) => ({
  from: part.from,
  to: part.to,
  kind: "name",
  name: text.slice(part.from, part.to),
});

const READERS: Readonly<Record<string, Reader>> = {
  // What a name stands for in it is known only when it runs.
  WithStatement: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "block",
    nodes: [{ from: part.from, to: part.to, kind: "unread", why: "broken" }, ...block(part, text)],
  }),
  VariableName: name,
  VariableDefinition: name,
  this: name,
  super: name,
  Number: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "number",
    value: Number(text.slice(part.from, part.to).replaceAll("_", "")),
  }),
  String: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "text",
    parts: [unescaped(text.slice(part.from + 1, part.to - (part.to > part.from + 1 ? 1 : 0)))],
  }),
  TemplateString: (part, text) => ({ from: part.from, to: part.to, kind: "text", parts: template(part, text) }),
  TaggedTemplateExpression: readTagged,
  ExpressionStatement: inOrder,
  ParenthesizedExpression: inOrder,
  SequenceExpression: inOrder,
  AwaitExpression: inOrder,
  PrefixCast: (part, text) => ({ from: part.from, to: part.to, kind: "block", nodes: block(part, text).slice(-1) }),
  PostfixExpression: first,
  Block: inOrder,
  ClassBody: inOrder,
  ExportDeclaration: inOrder,
  MemberExpression: readMember,
  CallExpression: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "call",
    callee: first(part, text),
    args: argumentsOf(child(part, "ArgList"), text),
  }),
  NewExpression: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "call",
    callee: first({ ...part, parts: part.parts.filter(({ type }) => type !== "new") }, text),
    args: argumentsOf(child(part, "ArgList"), text),
  }),
  DynamicImport: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "call",
    callee: { from: part.from, to: part.to, kind: "name", name: "import" },
    args: block(part, text).map((value) => ({ value })),
  }),
  BinaryExpression: readOperation,
  UnaryExpression: signed,
  ConditionalExpression: (part, text) => {
    const [test, yes, no] = meaningful(part.parts)
      .filter(({ type }) => type !== "LogicOp")
      .map((one) => nodeOf(one, text));
    return { from: part.from, to: part.to, kind: "branch", first: listed(test), courses: [listed(yes), listed(no)] };
  },
  ArrayExpression: readList,
  ArrayPattern: readList,
  ObjectExpression: readMap,
  ObjectPattern: readPattern,
  ArrowFunction: readFunction,
  FunctionExpression: readFunction,
  FunctionDeclaration: readFunction,
  MethodDeclaration: readFunction,
  ClassDeclaration: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "several",
    nodes: block(child(part, "ClassBody"), text),
  }),
  ReturnStatement: (part, text) => ({ from: part.from, to: part.to, kind: "return", value: block(part, text)[0] }),
  VariableDeclaration: readDeclaration,
  AssignmentExpression: readAssignment,
  ImportDeclaration: readImport,
  ForStatement: readLoop,
  WhileStatement: readLoop,
  DoStatement: readLoop,
  IfStatement: readBranch,
  SwitchStatement: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "branch",
    first: block({ ...part, parts: part.parts.filter(({ type }) => type !== "SwitchBody") }, text),
    courses: [block(child(part, "SwitchBody"), text), []],
  }),
  TryStatement: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "block",
    nodes: meaningful(part.parts).map((one): Node => {
      const node = nodeOf(one, text);
      return one.type === "Block"
        ? node
        : { from: one.from, to: one.to, kind: "branch", first: [], courses: [[node], []] };
    }),
  }),
};

function template(part: Part, text: string): readonly (string | Node)[] {
  const parts: (string | Node)[] = [];
  let from = part.from + 1;
  for (const hole of part.parts) {
    if (hole.type !== "Interpolation") continue;
    parts.push(unescaped(text.slice(from, hole.from)), first(hole, text));
    from = hole.to;
  }
  parts.push(unescaped(text.slice(from, Math.max(from, part.to - 1))));
  return parts;
}

/** `` $`cmd` `` of zx, Bun and execa runs a command; another tag gets the text as it stands. */
function readTagged(part: Part, text: string): Node {
  const callee = first(part, text);
  const body = child(part, "TemplateString");
  const parts = body === undefined ? [] : template(body, text);
  if (callee.kind === "name" && callee.name === "$") return { from: part.from, to: part.to, kind: "shell", parts };
  return {
    from: part.from,
    to: part.to,
    kind: "call",
    callee,
    args: [{ value: { from: part.from, to: part.to, kind: "text", parts } }],
  };
}

function readMember(part: Part, text: string): Node {
  const of = first(part, text);
  const open = part.parts.findIndex(({ type }) => type === "[");
  if (open >= 0) {
    const key = meaningful(part.parts.slice(open + 1))[0];
    return key === undefined ? of : { from: part.from, to: part.to, kind: "index", of, key: nodeOf(key, text) };
  }
  const property = part.parts.find(({ type }) => /PropertyName$/.test(type));
  return {
    from: part.from,
    to: part.to,
    kind: "member",
    of,
    name: property === undefined ? "" : text.slice(property.from, property.to),
  };
}

function argumentsOf(part: Part | undefined, text: string): readonly ArgumentNode[] {
  return commaSeparated(part).flatMap((group): readonly ArgumentNode[] => {
    const value = meaningful(group).find(({ type }) => type !== "Spread");
    if (value === undefined) return [];
    const node = nodeOf(value, text);
    return [
      { value: group[0]?.type === "Spread" ? { from: value.from, to: value.to, kind: "spread", value: node } : node },
    ];
  });
}

function readOperation(part: Part, text: string): Node {
  const sign = part.parts.find(({ type }) => /Op$/.test(type));
  const [left, right] = part.parts.filter((one) => one !== sign && !/Comment$/.test(one.type));
  if (left === undefined || right === undefined) return several(part, text);
  // `x as T`, `x satisfies T`.
  if (sign === undefined) return nodeOf(left, text);
  const operator = text.slice(sign.from, sign.to);
  return joinedBy(part, { operator, left: nodeOf(left, text), right: nodeOf(right, text) }, /^(?:\|\||&&|\?\?)$/);
}

function readList(part: Part, text: string): Node {
  // Holes keep their place: `[, b]`.
  const items: Node[] = [];
  let held: Part | undefined;
  let isSpread = false;
  const close = (): void => {
    const node: Node =
      held === undefined ? { from: part.from, to: part.to, kind: "several", nodes: [] } : nodeOf(held, text);
    items.push(isSpread ? { from: part.from, to: part.to, kind: "spread", value: node } : node);
    held = undefined;
    isSpread = false;
  };
  for (const one of part.parts.slice(1, -1)) {
    if (one.type === ",") close();
    else if (one.type === "Spread") isSpread = true;
    else if (held === undefined && !isMark(one)) held = one;
  }
  if (held !== undefined) close();
  return { from: part.from, to: part.to, kind: "list", items };
}

function readMap(part: Part, text: string): Node {
  const entries = part.parts
    .filter(({ type }) => type === "Property")
    .flatMap((property) => {
      const parts = property.parts.filter(({ type }) => !/^(?:async|get|set|\*|Star)$/.test(type));
      const head = parts[0];
      if (head === undefined) return [];
      if (head.type === "Spread") {
        const value = first({ ...property, parts: parts.slice(1) }, text);
        return [{ key: { from: property.from, to: property.to, kind: "spread" as const, value }, value }];
      }
      const key = keyOf(head.type === "[" ? (parts[1] ?? head) : head, text);
      if (child(property, "ParamList") !== undefined) return [{ key, value: readFunction(property, text) }];
      const colon = parts.findIndex(({ type }) => type === ":");
      const value = colon < 0 ? undefined : meaningful(parts.slice(colon + 1))[0];
      return [{ key, value: value === undefined ? name(head, text) : nodeOf(value, text) }];
    });
  return { from: part.from, to: part.to, kind: "map", entries };
}

function keyOf(part: Part, text: string): Node {
  if (!/^Property(?:Definition|Name)$|^VariableDefinition$/.test(part.type)) return nodeOf(part, text);
  return { from: part.from, to: part.to, kind: "text", parts: [text.slice(part.from, part.to)] };
}

/** `{ a, b: c = 1, ...rest }` as a target. */
function readPattern(part: Part, text: string): Node {
  const entries = part.parts
    .filter(({ type }) => type === "PatternProperty")
    .flatMap((property) => {
      const head = property.parts[0];
      if (head === undefined || head.type === "Spread") return [];
      const colon = property.parts.findIndex(({ type }) => type === ":");
      const target = colon < 0 ? head : property.parts[colon + 1];
      return [{ key: keyOf(head, text), value: nodeOf(target ?? head, text) }];
    });
  return { from: part.from, to: part.to, kind: "map", entries };
}

function readFunction(part: Part, text: string): Node {
  const label = part.parts.find(({ type }) => /^(?:VariableDefinition|Property(?:Definition|Name))$/.test(type));
  const arrow = part.parts.findIndex(({ type }) => type === "Arrow");
  const body = child(part, "Block");
  const value = arrow < 0 ? undefined : meaningful(part.parts.slice(arrow + 1))[0];
  const returned = value === undefined || value === body ? undefined : nodeOf(value, text);
  return {
    from: part.from,
    to: part.to,
    kind: "function",
    name: label === undefined ? undefined : text.slice(label.from, label.to),
    params: parameters(child(part, "ParamList"), text),
    body:
      returned === undefined ? block(body, text) : [{ from: part.from, to: part.to, kind: "return", value: returned }],
  };
}

function parameters(part: Part | undefined, text: string): readonly Parameter[] {
  return commaSeparated(part).flatMap((group): readonly Parameter[] => {
    const target = group.find(({ type }) => /^(?:VariableDefinition|ObjectPattern|ArrayPattern)$/.test(type));
    if (target === undefined) return [];
    const equals = group.findIndex(({ type }) => type === "Equals");
    const value = equals < 0 ? undefined : group[equals + 1];
    const takes = group.some(({ type }) => type === "Spread") ? "rest" : "one";
    return [{ target: nodeOf(target, text), takes, ...(value && { ifMissing: nodeOf(value, text) }) }];
  });
}

function readDeclaration(part: Part, text: string): Node {
  const nodes = commaSeparated(part).flatMap((group): readonly Node[] => {
    const [target, value] = meaningful(group.filter(({ type }) => type !== "Equals"));
    if (target === undefined || value === undefined) return [];
    const node = { target: nodeOf(target, text), value: nodeOf(value, text), adds: false, declares: true };
    return [{ from: value.from, to: value.to, kind: "assign", ...node }];
  });
  return { from: part.from, to: part.to, kind: "block", nodes };
}

function readAssignment(part: Part, text: string): Node {
  const nodes = block(part, text);
  const [target, value] = nodes;
  if (target === undefined || value === undefined) return { from: part.from, to: part.to, kind: "several", nodes };
  const adds = child(part, "UpdateOp") !== undefined;
  return { from: part.from, to: part.to, kind: "assign", target: asTarget(target), value, adds, declares: false };
}

/** `({a} = x)` parses its left side as an object. */
function asTarget(node: Node): Node {
  return node.kind === "block" && node.nodes[0] !== undefined ? node.nodes[0] : node;
}

function readImport(part: Part, text: string): Node {
  const source = part.parts.find(({ type }) => type === "String");
  const module = source === undefined ? "" : unescaped(text.slice(source.from + 1, source.to - 1));
  const group = child(part, "ImportGroup");
  const whole = part.parts.find(({ type }) => type === "VariableDefinition");
  const binds: Bind[] = whole === undefined ? [] : [{ local: text.slice(whole.from, whole.to), path: module }];
  for (const names of commaSeparated(group)) {
    const words = names.filter(({ type }) => type !== "as" && type !== "type");
    const [original, local] = [words[0], words.at(-1)];
    if (original === undefined || local === undefined) continue;
    const path = `${module}.${text.slice(original.from, original.to)}`;
    binds.push({ local: text.slice(local.from, local.to), path });
  }
  return { from: part.from, to: part.to, kind: "import", binds, modules: [module] };
}

function readLoop(part: Part, text: string): Node {
  const spec = part.parts.find(({ type }) => /^For(?:Of|In)?Spec$/.test(type));
  const body = part.parts.filter((one) => one !== spec);
  const bodyNodes = meaningful(body).map((one) => nodeOf(one, text));
  if (spec?.type !== "ForOfSpec")
    return {
      from: part.from,
      to: part.to,
      kind: "loop",
      target: undefined,
      over: undefined,
      body: [...block(spec, text), ...bodyNodes],
    };
  const [target, over] = block(spec, text);
  return { from: part.from, to: part.to, kind: "loop", target, over, body: bodyNodes };
}

function readBranch(part: Part, text: string): Node {
  const [test, ...courses] = meaningful(part.parts).map((one) => nodeOf(one, text));
  return {
    from: part.from,
    to: part.to,
    kind: "branch",
    first: listed(test),
    courses: [...courses.map((one) => [one]), []],
  };
}
