// Python source as a tree: what Lezer parsed, brought into the form that all languages share.
// Total: a construct that is not known here is read for what is inside it, and broken text stays as `unread`.

import { parser } from "@lezer/python";
import { unescaped } from "./escapes-in-text.ts";
import { child, ERROR, marks, type Part, partsOf } from "./part.ts";
import { commaSeparated, joinedBy, listed, partReader, type Reader } from "./reader.ts";
import type { ArgumentNode, Bind, Node, Parameter } from "./tree.ts";

export function parsePython(text: string): readonly Node[] {
  return block(partsOf(parser, text), text);
}

const isMark = marks(/^(?:[()[\]{}:;,.]|[a-z]+|Comment|TypeDef|\*\*?|->)$/);
const { nodeOf, block, meaningful, several, inOrder, first, signed } = partReader(isMark, () => READERS);

const READERS: Readonly<Record<string, Reader>> = {
  VariableName: (part, text) => ({ from: part.from, to: part.to, kind: "name", name: text.slice(part.from, part.to) }),
  Number: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "number",
    value: Number(text.slice(part.from, part.to).replaceAll("_", "")),
  }),
  String: readString,
  FormatString: readString,
  ContinuedString: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "text",
    parts: meaningful(part.parts).flatMap((one) => {
      const node = nodeOf(one, text);
      return node.kind === "text" ? node.parts : [node];
    }),
  }),
  ExpressionStatement: inOrder,
  ParenthesizedExpression: inOrder,
  AwaitExpression: inOrder,
  StatementGroup: inOrder,
  DecoratedStatement: inOrder,
  Body: inOrder,
  MemberExpression: readMember,
  CallExpression: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "call",
    callee: first(part, text),
    args: argumentsOf(child(part, "ArgList"), text),
  }),
  BinaryExpression: readOperation,
  UnaryExpression: signed,
  ConditionalExpression: (part, text) => {
    const [yes, test, no] = block(part, text);
    return { from: part.from, to: part.to, kind: "branch", first: listed(test), courses: [listed(yes), listed(no)] };
  },
  ArrayExpression: readList,
  TupleExpression: readList,
  SetExpression: readList,
  DictionaryExpression: readMap,
  LambdaExpression: (part, text) => {
    const colon = part.parts.findLastIndex(({ type }) => type === ":");
    const body = meaningful(part.parts.slice(colon + 1)).map(
      (one): Node => ({ from: one.from, to: one.to, kind: "return", value: nodeOf(one, text) }),
    );
    return { from: part.from, to: part.to, kind: "function", name: undefined, params: parameters(part, text), body };
  },
  FunctionDefinition: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "function",
    name: nameIn(part, text),
    params: parameters(part, text),
    body: block(child(part, "Body"), text),
  }),
  ClassDefinition: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "block",
    nodes: block(child(part, "Body"), text),
  }),
  ReturnStatement: (part, text) => ({ from: part.from, to: part.to, kind: "return", value: block(part, text)[0] }),
  AssignStatement: readAssignment,
  UpdateStatement: readAssignment,
  NamedExpression: readAssignment,
  ImportStatement: readImport,
  ForStatement: readLoop,
  WhileStatement: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "loop",
    target: undefined,
    over: undefined,
    body: block(part, text),
  }),
  WithStatement: readWith,
  IfStatement: readBranch,
  MatchStatement: readBranch,
  MatchBody: readBranch,
  TryStatement: (part, text) => ({
    from: part.from,
    to: part.to,
    kind: "block",
    nodes: part.parts
      .filter(({ type }) => type === "Body" || type === ERROR)
      .map((one, index): Node => {
        const node = nodeOf(one, text);
        return index === 0 ? node : { from: one.from, to: one.to, kind: "branch", first: [], courses: [[node], []] };
      }),
  }),
  ArrayComprehensionExpression: readComprehension,
  SetComprehensionExpression: readComprehension,
  ComprehensionExpression: readComprehension,
  DictionaryComprehensionExpression: readComprehension,
};

function nameIn(part: Part, text: string): string | undefined {
  const name = child(part, "VariableName");
  return name === undefined ? undefined : text.slice(name.from, name.to);
}

function readString(part: Part, text: string): Node {
  const source = text.slice(part.from, part.to);
  const head = /^([a-zA-Z]*)("""|'''|"|')/.exec(source);
  const prefix = head?.[1] ?? "";
  const quote = head?.[2] ?? "";
  const isRaw = /r/i.test(prefix);
  const start = part.from + (head?.[0].length ?? 0);
  const end = source.length > (head?.[0].length ?? 0) && source.endsWith(quote) ? part.to - quote.length : part.to;
  const plain = (from: number, to: number): string => {
    const body = text.slice(from, to);
    const whole = part.type === "FormatString" ? body.replaceAll("{{", "{").replaceAll("}}", "}") : body;
    return isRaw ? whole : unescaped(whole);
  };
  const parts: (string | Node)[] = [];
  let from = start;
  for (const hole of part.parts) {
    if (hole.type !== "FormatReplacement") continue;
    parts.push(plain(from, hole.from), first(hole, text));
    from = hole.to;
  }
  parts.push(plain(from, end));
  return { from: part.from, to: part.to, kind: "text", parts };
}

function readMember(part: Part, text: string): Node {
  const of = first(part, text);
  const open = part.parts.findIndex(({ type }) => type === "[");
  if (open < 0) {
    const name = part.parts.find(({ type }) => type === "PropertyName");
    return {
      from: part.from,
      to: part.to,
      kind: "member",
      of,
      name: name === undefined ? "" : text.slice(name.from, name.to),
    };
  }
  const inside = part.parts.slice(open + 1, -1);
  if (!inside.some(({ type }) => type === ":")) {
    const keys = meaningful(inside).map((one) => nodeOf(one, text));
    const [key] = keys;
    return key !== undefined && keys.length === 1
      ? { from: part.from, to: part.to, kind: "index", of, key }
      : { from: part.from, to: part.to, kind: "several", nodes: [of, ...keys] };
  }
  const bounds: (Node | undefined)[] = [undefined];
  for (const one of inside) {
    if (one.type === ":") bounds.push(undefined);
    else bounds[bounds.length - 1] = nodeOf(one, text);
  }
  return { from: part.from, to: part.to, kind: "slice", of, bounds };
}

function argumentsOf(part: Part | undefined, text: string): readonly ArgumentNode[] {
  return commaSeparated(part).flatMap((group): readonly ArgumentNode[] => {
    const keyed = group[1]?.type === "AssignOp" && group[0]?.type === "VariableName";
    const value = meaningful(keyed ? group.slice(2) : group)[0];
    if (value === undefined) return [];
    const node = nodeOf(value, text);
    if (keyed && group[0] !== undefined) return [{ key: text.slice(group[0].from, group[0].to), value: node }];
    if (group[0]?.type === "*" || group[0]?.type === "**") return [{ value: spread(node) }];
    // `f(x for x in y)`: the parts of the comprehension stand in the argument list itself.
    if (group.some(({ type }) => type === "for"))
      return [{ value: readComprehension({ type: "", from: value.from, to: value.to, parts: group }, text) }];
    return [{ value: node }];
  });
}

function spread(value: Node): Node {
  return { from: value.from, to: value.to, kind: "spread", value };
}

function readOperation(part: Part, text: string): Node {
  const [left, right] = part.parts.filter(({ type }) => !/Op$|^[a-z]+$|^Comment$/.test(type));
  const sign = part.parts.find(({ type }) => /Op$|^[a-z]+$/.test(type));
  if (left === undefined || right === undefined || sign === undefined) return several(part, text);
  const operator = text.slice(sign.from, sign.to);
  return joinedBy(part, { operator, left: nodeOf(left, text), right: nodeOf(right, text) }, /^(?:or|and)$/);
}

function readList(part: Part, text: string): Node {
  const items = commaSeparated(part).map((group): Node => {
    const node = group.flatMap((one) => (isMark(one) ? [] : [nodeOf(one, text)]))[0];
    if (node === undefined) return { from: part.from, to: part.to, kind: "several", nodes: [] };
    return group[0]?.type === "*" ? spread(node) : node;
  });
  return { from: part.from, to: part.to, kind: "list", items };
}

function readMap(part: Part, text: string): Node {
  const entries = commaSeparated(part).flatMap((group) => {
    const [key, value] = meaningful(group).map((one) => nodeOf(one, text));
    if (key === undefined) return [];
    return [value === undefined ? { key: spread(key), value: key } : { key, value }];
  });
  return { from: part.from, to: part.to, kind: "map", entries };
}

function parameters(part: Part, text: string): readonly Parameter[] {
  return commaSeparated(child(part, "ParamList")).flatMap((group): readonly Parameter[] => {
    const name = group.find(({ type }) => type === "VariableName");
    if (name === undefined) return [];
    const takes = group[0]?.type === "*" ? "rest" : group[0]?.type === "**" ? "named" : "one";
    const equals = group.findIndex(({ type }) => type === "AssignOp");
    const value = equals < 0 ? undefined : group[equals + 1];
    const target = nodeOf(name, text);
    return [{ target, takes, ...(value && { ifMissing: nodeOf(value, text) }) }];
  });
}

/** `a, b = c = value`: every part but the last is a target. */
function readAssignment(part: Part, text: string): Node {
  const groups: Part[][] = [[]];
  for (const one of part.parts) {
    if (/^(?:AssignOp|UpdateOp)$/.test(one.type)) groups.push([]);
    else if (one.type !== "TypeDef" && one.type !== "Comment") groups.at(-1)?.push(one);
  }
  const adds = part.type === "UpdateStatement";
  const [last, ...targets] = groups.map((group) => tuple(group, text)).reverse();
  if (last === undefined || targets.length === 0)
    return { from: part.from, to: part.to, kind: "several", nodes: listed(last) };
  return targets.reduce<Node>(
    (value, target) => ({ from: part.from, to: part.to, kind: "assign", target, value, adds, declares: true }),
    last,
  );
}

function tuple(group: readonly Part[], text: string): Node {
  const nodes = meaningful(group).map((one) => nodeOf(one, text));
  const [only] = nodes;
  if (only !== undefined && nodes.length === 1 && !group.some(({ type }) => type === ",")) return only;
  return { from: group[0]?.from ?? 0, to: group.at(-1)?.to ?? 0, kind: "list", items: nodes };
}

function readImport(part: Part, text: string): Node {
  const split = part.parts.findIndex(({ type }) => type === "import");
  const isFrom = part.parts[0]?.type === "from";
  const dotted = (parts: readonly Part[]) =>
    parts
      .filter(({ type }) => type === "VariableName" || type === "." || type === "...")
      .map(({ from, to }) => text.slice(from, to))
      .join("");
  const module = isFrom ? dotted(part.parts.slice(1, split)) : undefined;
  const named = commaSeparated({ ...part, parts: part.parts.slice(split + 1) });
  const binds = named.flatMap((group): readonly Bind[] => {
    const as = group.findIndex(({ type }) => type === "as");
    const name = group[0]?.type === "*" ? "*" : dotted(as < 0 ? group : group.slice(0, as));
    const alias = as < 0 ? undefined : group[as + 1];
    const local = alias === undefined ? undefined : text.slice(alias.from, alias.to);
    if (module !== undefined) return [{ local: local ?? name, path: `${module}.${name}` }];
    const root = name.split(".")[0] ?? name;
    return [local === undefined ? { local: root, path: root } : { local, path: name }];
  });
  const modules = module === undefined ? named.map((group) => dotted(group.slice(0, 9))) : [module];
  return { from: part.from, to: part.to, kind: "import", binds, modules };
}

function readLoop(part: Part, text: string): Node {
  const [target, over] = clausesOf(part.parts, text)[0] ?? [];
  const body = part.parts.filter(({ type }) => type === "Body" || type === ERROR).map((one) => nodeOf(one, text));
  return { from: part.from, to: part.to, kind: "loop", target, over, body };
}

/** Each `for TARGET in VALUE`. */
function clausesOf(parts: readonly Part[], text: string): readonly (readonly [target: Node, over: Node])[] {
  return parts.flatMap(({ type }, index) => {
    if (type !== "for") return [];
    const inside = parts.findIndex((one, at) => at > index && one.type === "in");
    const over = parts[inside + 1];
    if (inside < 0 || over === undefined) return [];
    return [[tuple(parts.slice(index + 1, inside), text), nodeOf(over, text)] as const];
  });
}

function readComprehension(part: Part, text: string): Node {
  const start = part.parts.findIndex(({ type }) => type === "for");
  const element = tuple(
    part.parts.slice(0, start).filter(({ type }) => !/^[[({]$/.test(type)),
    text,
  );
  const clauses = clausesOf(part.parts, text).map(([target, over]) => ({ target, over }));
  return { from: part.from, to: part.to, kind: "comprehension", element, clauses };
}

function readWith(part: Part, text: string): Node {
  const nodes: Node[] = [];
  part.parts.forEach((one, index) => {
    if (isMark(one) || part.parts[index - 1]?.type === "as") return;
    const value = nodeOf(one, text);
    const target = part.parts[index + 1]?.type === "as" ? part.parts[index + 2] : undefined;
    nodes.push(
      target === undefined
        ? value
        : {
            from: one.from,
            to: one.to,
            kind: "assign",
            target: nodeOf(target, text),
            value,
            adds: false,
            declares: true,
          },
    );
  });
  return { from: part.from, to: part.to, kind: "block", nodes };
}

function readBranch(part: Part, text: string): Node {
  const isCourse = ({ type }: Part) => type === "Body" || type === "MatchClause" || type === "MatchBody";
  const courses = part.parts.filter(isCourse).map((one) => [nodeOf(one, text)]);
  const tests = meaningful(part.parts.filter((one) => !isCourse(one))).map((one) => nodeOf(one, text));
  return { from: part.from, to: part.to, kind: "branch", first: tests, courses: [...courses, []] };
}
