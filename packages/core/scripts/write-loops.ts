import { functions, type FunctionName } from "../src/expression/functions.ts";
import { leafShape } from "../src/engine/leaf-shape.ts";
import { planMethod } from "../src/engine/plan.ts";
import { graphOf } from "../src/kernel/build-graph.ts";
import { nodesOf, numbersOf, type GraphRound, type Node } from "../src/kernel/graph.ts";
import { sweepKey } from "../src/kernel/sweep-key.ts";
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
  for (const method of variantsOf(create)) {
    const { unit, rule } = sweepOf(method, "float64");
    if (rule !== undefined && !written.has(rule)) written.set(rule, writeLoops(unit, rule));
  }
  return `// Written by \`pnpm generate\` (scripts/generate-loops.ts, which does not read it) from the rule of ${name};
// test/kernel/generated.test.ts compares it with what the script writes.
import type { GeneratedLoop } from "../kernel/unit.ts";

export const ${name}Loops: readonly GeneratedLoop[] = [
${[...written.values()].join("")}];
`;
}

/** The last sweep of a method over one leaf. */
export function sweepOf(method: Method, dtype: Dtype): { unit: Unit; rule: string | undefined } {
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

function writeLoops(unit: Unit, key: string): string {
  const loops = (["float64", "float32"] as const).map((dtype) => {
    const body = new LoopWriter({ ...unit, dtype }).write();
    return `    ${dtype}: (a, n, c) => {\n${body}    },\n`;
  });
  return `  {\n    key: ${JSON.stringify(key)},\n${loops.join("")}  },\n`;
}

/** Writes loops that are alike where their rules are, and what is used once where it is used, so that they pack well. */
class LoopWriter {
  private readonly unit: Unit;
  private readonly round: GraphRound;
  private readonly names = new Map<Node, string>();
  private readonly inside: string[] = [];

  constructor(unit: Unit) {
    this.unit = unit;
    this.round = graphOf(unit).rounds[0]!;
  }

  write(): string {
    const { stores } = this.round;
    const numbers = numbersOf(this.round);
    for (const [i, node] of numbers.entries()) this.names.set(node, `c${i}`);
    const outside = [
      ...this.unit.arrays.map((_, i) => `a${i} = a[${i}]!`),
      ...numbers.map((_, i) => `c${i} = c[${i}]!`),
    ];
    const loads = nodesOf(this.round).filter(({ op }) => op === "load");
    for (const node of loads.toSorted((one, other) => one.value - other.value))
      this.bind(node, `p${node.value}`, `a${node.value}[i]!`);
    // a store rounds by itself
    const results = stores.map(
      ({ array, node }) => `  a${array}[i] = ${node.uses > 1 ? this.element(node) : this.exact(node)};`,
    );
    const lines = [
      `const ${outside.join(", ")};`,
      "for (let i = 0; i < n; i++) {",
      `  const ${this.inside.join(", ")};`,
      ...results,
      "}",
    ];
    return lines.map((line) => `      ${line}\n`).join("");
  }

  private bind(node: Node, name: string, text: string): string {
    this.names.set(node, name);
    this.inside.push(`${name} = ${text}`);
    return name;
  }

  private element(node: Node): string {
    const known = this.names.get(node);
    if (known !== undefined) return known;
    const isRounded = this.unit.dtype === "float32" && node.op !== "select";
    const text = `${isRounded ? "Math.fround" : ""}(${this.exact(node)})`;
    return node.uses > 1 ? this.bind(node, `t${this.inside.length}`, text) : text;
  }

  /** A value before its rounding. */
  private exact(node: Node): string {
    const parts = node.operands.map((operand) => this.element(operand));
    return this.names.get(node) ?? operation(node, parts);
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
