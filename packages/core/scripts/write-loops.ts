import { functions, type FunctionName } from "../src/expression/functions.ts";
import { leafShape } from "../src/engine/leaf-shape.ts";
import { planMethod } from "../src/engine/plan.ts";
import { graphOf } from "../src/kernel/build-graph.ts";
import type { Node } from "../src/kernel/graph.ts";
import { sweepKey, type SweepKey } from "../src/kernel/sweep-key.ts";
import type { Dtype, Unit } from "../src/kernel/unit.ts";
import type { Method } from "../src/transform/method.ts";

const infix: Partial<Record<FunctionName, string>> = {
  add: "+",
  subtract: "-",
  multiply: "*",
  divide: "/",
  power: "**",
};

/** What an optimizer may be asked for that changes its rule; whatever it does not know is left out. */
const switches: readonly object[] = [
  { weightDecay: 0.1 },
  { maximize: true },
  { amsgrad: true },
  { centered: true },
  { momentum: 0.9 },
  { dampening: 0.1 },
  { nesterov: true },
  { like: "optax" },
];

/** A method with every combination of the switches that it takes. */
export function variantsOf(create: (options: object) => Method): Method[] {
  const variants: Method[] = [];
  for (let bits = 0; bits < 2 ** switches.length; bits++) {
    const chosen = switches.filter((_, i) => (bits >> i) % 2 === 1);
    try {
      variants.push(create(Object.assign({ learningRate: 0.1 }, { weightDecay: 0 }, ...chosen)));
    } catch {
      // an option that it does not know, or not beside another one
    }
    try {
      variants.push(create(Object.assign({ learningRate: 0.1 }, ...chosen)));
    } catch {
      // the same
    }
  }
  return variants;
}

/** The source of the loops of a named optimizer, one for each of its rules and each dtype. */
export function loopSource(name: string, create: (options: object) => Method): string {
  const written = new Map<string, string>();
  for (const method of variantsOf(create))
    for (const dtype of ["float64", "float32"] as const) {
      const { unit, rule } = sweepOf(method, dtype);
      if (rule !== undefined && !written.has(rule.key)) written.set(rule.key, writeLoop(unit, rule));
    }
  return `// Written by \`pnpm generate\` (scripts/generate-loops.ts, which does not read it) from the rule of ${name};
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const ${name}Loops: readonly GeneratedLoop[] = [
${[...written.values()].join("")}];
`;
}

/** The last sweep of a method over one leaf. */
export function sweepOf(method: Method, dtype: Dtype): { unit: Unit; rule: SweepKey | undefined } {
  const plan = planMethod(method, [leafShape("value", [], [1])], dtype, "none", false);
  const sweep = plan
    .sections(plan.activity(0))
    .flatMap(({ items }) => items)
    .at(-1);
  if (sweep?.kind !== "sweep") throw new TypeError("the last thing that a method does must be a sweep");
  const { loop, rounds, arrays } = sweep;
  const unit: Unit = { dtype, prepare: [], loop, rounds, arrays, scalars: plan.scalars.index };
  return { unit, rule: sweepKey(unit) };
}

function writeLoop(unit: Unit, { key, scalars }: SweepKey): string {
  const body = new LoopWriter(unit, scalars).write();
  return `  {\n    key: ${JSON.stringify(key)},\n    sweep: (arrays, count, scalars, s) => {\n${body}    },\n  },\n`;
}

class LoopWriter {
  private readonly unit: Unit;
  private readonly isSingle: boolean;
  private readonly before: string[] = [];
  private readonly inside: string[] = [];
  private readonly names = new Map<Node, string>();
  private readonly order: readonly number[];

  /** @param scalars the names of the scalars in the order in which the loop is given their indices. */
  constructor(unit: Unit, scalars: readonly string[]) {
    this.unit = unit;
    this.order = scalars.map((name) => unit.scalars.get(name)!);
    this.isSingle = unit.dtype === "float32";
  }

  write(): string {
    const { stores } = graphOf(this.unit).rounds[0]!;
    const { arrays } = this.unit;
    const views = arrays.map((_, i) => `const a${i} = arrays[${i}]!;`);
    const results = stores.map(({ array, node }) => `a${array}[i] = ${this.element(node)};`);
    const lines = [
      ...views,
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
    if (node.op === "load") return this.bind(node, this.inside, `a${node.value}[i]!`);
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
    if (node.op === "scalar")
      return this.bind(node, this.before, `scalars[s[${this.order.indexOf(node.value)}]!]!`);
    const parts = node.operands.map((operand) => this.scalar(operand));
    return this.bind(node, this.before, operation(node, parts));
  }
}

function operation({ op, comparison }: Node, parts: readonly string[]): string {
  const [a, b, c, d] = parts;
  if (op === "select")
    return `${a} ${comparison === "==" || comparison === "!=" ? `${comparison}=` : comparison} ${b} ? ${c} : ${d}`;
  if (op === "negate") return `-${a}`;
  if (
    op === "constant" ||
    op === "scalar" ||
    op === "part" ||
    op === "result" ||
    op === "load" ||
    op === "narrow"
  )
    throw new TypeError(`${op} is no operation`);
  if (op in infix) return `${a} ${infix[op]} ${b}`;
  if (!functions[op].named) throw new TypeError(`${op} has no text`);
  return `Math.${op}(${parts.join(", ")})`;
}
