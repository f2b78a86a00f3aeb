import { parseSync } from "oxc-parser";

/** A way to break a program in one place, as people do. */
export type Operator =
  | "await removed"
  | "condition turned"
  | "check removed"
  | "statement dropped"
  | "statement doubled";

/** One broken place: the text from `start` to `end` is replaced. */
export interface Fault {
  readonly operator: Operator;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** This node and all below, each with its parent; types are not part of the running program. */
function walk(node: Node, parent?: Node): readonly (readonly [node: Node, parent: Node | undefined])[] {
  if (node.type.startsWith("TS") && node.type !== "TSAsExpression") return [];
  const children = Object.values(node).flat().filter(isNode);
  return [[node, parent], ...children.flatMap((child) => walk(child, node))];
}

const turned: Readonly<Record<string, string>> = {
  "===": "!==",
  "!==": "===",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
  "&&": "||",
  "||": "&&",
};

const tested = new Set(["IfStatement", "ConditionalExpression", "WhileStatement", "ForStatement"]);
const doing = new Set(["CallExpression", "AwaitExpression", "AssignmentExpression"]);

type Change = readonly [operator: Operator, node: Node, after: string];

function changesOf(node: Node, parent: Node | undefined, text: (node: Node) => string): readonly Change[] {
  const changes: Change[] = [];
  const part = (key: string): Node | undefined => (isNode(node[key]) ? node[key] : undefined);
  // `return await` is as good as `return`, where nothing catches.
  if (node.type === "AwaitExpression" && parent?.type !== "ReturnStatement") {
    const argument = part("argument");
    if (argument) changes.push(["await removed", node, `(${text(argument)})`]);
  }
  const test = tested.has(node.type) ? part("test") : undefined;
  if (test) changes.push(["condition turned", test, `!(${text(test)})`]);
  if (test && node.type === "IfStatement") changes.push(["check removed", test, "false"]);
  const opposite = turned[String(node["operator"])];
  const isTest = parent?.["test"] === node;
  if (node.type.endsWith("Expression") && opposite !== undefined && !isTest) {
    const [left, right] = [part("left"), part("right")];
    if (left && right) changes.push(["condition turned", node, `(${text(left)} ${opposite} ${text(right)})`]);
  }
  const expression = node.type === "ExpressionStatement" ? part("expression") : undefined;
  if (expression && doing.has(expression.type)) {
    changes.push(["statement dropped", node, ";"]);
    changes.push(["statement doubled", node, `{ ${text(node)} ${text(node)} }`]);
  }
  return changes;
}

/** Every fault the operators can make in a TypeScript source, in the order of the source. */
export function findFaults(source: string): readonly Fault[] {
  const { program, errors } = parseSync("bot.ts", source, { range: false });
  if (errors.length > 0) throw new SyntaxError(errors[0]?.message);
  const root: unknown = program;
  if (!isNode(root)) throw new TypeError("the program must be a tree");
  const text = ({ start, end }: Node): string => source.slice(start, end);
  return walk(root).flatMap(([node, parent]) =>
    changesOf(node, parent, text).map(([operator, { start, end }, after]) => {
      const line = source.slice(0, start).split("\n").length;
      return { operator, line, start, end, before: source.slice(start, end), after };
    }),
  );
}

export function applyFault(source: string, { start, end, after }: Fault): string {
  return source.slice(0, start) + after + source.slice(end);
}

function short(text: string): string {
  const one = text.replaceAll(/\s+/gu, " ");
  return one.length > 60 ? `${one.slice(0, 59)}…` : one;
}

/** One line for lists. */
export function describeFault({ operator, line, before, after }: Fault): string {
  return `line ${line}, ${operator}: ${short(before)} -> ${short(after)}`;
}
