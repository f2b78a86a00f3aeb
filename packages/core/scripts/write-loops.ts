import { functions, type FunctionName } from "../src/expression/functions.ts";
import { graphOf, type Node } from "../src/kernel/graph.ts";
import { sweepKey } from "../src/kernel/sweep-key.ts";
import type { Dtype, Unit } from "../src/kernel/unit.ts";
import { planMethod } from "../src/engine/plan.ts";
import type { Method } from "../src/transform/method.ts";

const infix: Partial<Record<FunctionName, string>> = {
  add: "+",
  subtract: "-",
  multiply: "*",
  divide: "/",
  power: "**",
};

/** The source of the loops of a named optimizer with its default stages, one for each dtype. */
export function loopSource(name: string, method: Method): string {
  const loops = (["float64", "float32"] as const).map((dtype) => writeLoop(method, dtype));
  return `// Made by scripts/generate-loops.ts from the rule of ${name}.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const ${name}Loops: readonly GeneratedLoop[] = [
${loops.join("")}];
`;
}

function writeLoop(method: Method, dtype: Dtype): string {
  const plan = planMethod(method, [{ path: "value", keys: [], shape: [1], size: 1 }], dtype, "none", 1);
  const unit: Unit = {
    dtype,
    prepare: [],
    pass: plan.operations[0]?.sweep?.pass,
    scalars: plan.scalars.index,
  };
  const body = new LoopWriter(unit).write();
  return `  {\n    key: ${JSON.stringify(sweepKey(unit))},\n    sweep: ({ headers, elements, scalars }, header) => {\n${body}    },\n  },\n`;
}

class LoopWriter {
  private readonly unit: Unit;
  private readonly isSingle: boolean;
  private readonly before: string[] = [];
  private readonly inside: string[] = [];
  private readonly names = new Map<Node, string>();

  constructor(unit: Unit) {
    this.unit = unit;
    this.isSingle = unit.dtype === "float32";
  }

  write(): string {
    const { stores } = graphOf(this.unit);
    const arrays = this.unit.pass!.arrays;
    const shift = this.isSingle ? 2 : 3;
    const addresses = arrays.map((_, i) => `const a${i} = headers[at + ${1 + i}]! >> ${shift};`);
    const results = stores.map(({ array, node }) => `elements[a${array} + i] = ${this.element(node)};`);
    const lines = [
      "const at = header >> 2;",
      "const count = headers[at]!;",
      ...addresses,
      ...this.before,
      "for (let i = 0; i < count; i++) {",
      ...[...this.inside, ...results].map((line) => `  ${line}`),
      "}",
    ];
    return lines.map((line) => `      ${line}\n`).join("");
  }

  private rounded(text: string): string {
    return this.isSingle ? `Math.fround(${text})` : text;
  }

  private bind(node: Node, lines: string[], text: string): string {
    const name = `v${node.id}`;
    this.names.set(node, name);
    lines.push(`const ${name} = ${text};`);
    return name;
  }

  private element(node: Node): string {
    const known = this.names.get(node);
    if (known !== undefined) return known;
    if (node.op === "load") return this.bind(node, this.inside, `elements[a${node.value} + i]!`);
    if (node.op === "narrow")
      return this.bind(node, this.before, this.rounded(this.scalar(node.operands[0]!)));
    const parts = node.operands.map((operand) => this.element(operand));
    const text = operation(node, parts);
    return this.bind(node, this.inside, node.op === "select" ? text : this.rounded(text));
  }

  private scalar(node: Node): string {
    const known = this.names.get(node);
    if (known !== undefined) return known;
    if (node.op === "constant") return Object.is(node.value, -0) ? "-0" : String(node.value);
    if (node.op === "scalar") return this.bind(node, this.before, `scalars[${node.value}]!`);
    const parts = node.operands.map((operand) => this.scalar(operand));
    return this.bind(node, this.before, operation(node, parts));
  }
}

function operation({ op, comparison }: Node, parts: readonly string[]): string {
  const [a, b, c, d] = parts;
  if (op === "select")
    return `${a} ${comparison === "==" || comparison === "!=" ? `${comparison}=` : comparison} ${b} ? ${c} : ${d}`;
  if (op === "negate") return `-${a}`;
  if (op === "constant" || op === "scalar" || op === "load" || op === "narrow")
    throw new TypeError(`${op} is no operation`);
  if (op in infix) return `${a} ${infix[op]} ${b}`;
  if (!functions[op].named) throw new TypeError(`${op} has no text`);
  return `Math.${op}(${parts.join(", ")})`;
}
